using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

public sealed partial class ProjectionModel
{
    /// <summary>Lognormal growth: value ← value × exp(drift − volatility² / 2 + volatility × shock).</summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="drift">The logarithm of the growth of the mean in a period; it may be uncertain.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm; it may be uncertain.</param>
    /// <param name="shocks">The shocks, as from <see cref="CorrelatedShocks"/>; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <exception cref="ArgumentException">The start is not positive, or an argument is of another model.</exception>
    public Series<T> Lognormal<T>(T start, Parameter drift, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        Linear deviation = volatility.In(this, nameof(volatility));
        Linear rate = drift.In(this, nameof(drift)).Add(Times(deviation, deviation).Scale(-0.5));
        return Grow(StartingValue<T>.Known(start), rate.Add(Times(Own(shocks ?? Shocks(), nameof(shocks)), deviation)));
    }

    /// <summary>Growth from an uncertain start by an exponent of one's own making: value ← value × exp(exponent).</summary>
    /// <param name="start">The value before the first period, known or drawn once for a scenario.</param>
    /// <param name="exponent">The logarithm of the growth factor: any variable, shocks included.</param>
    /// <typeparam name="T">What grows.</typeparam>
    public Series<T> Exponential<T>(StartingValue<T> start, Parameter exponent)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(start);
        return Grow(start, exponent.In(this, nameof(exponent)));
    }

    /// <summary>
    /// Growth that a ceiling slows: value ← value × exp(rate × (1 − value / ceiling) + volatility × shock).
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="rate">The logarithm of growth far below the ceiling; below 2, or the value overshoots it ever more.</param>
    /// <param name="ceiling">What the value tends to; positive.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <exception cref="ArgumentException">The start or the ceiling is not positive, or an argument is uncertain or of another model.</exception>
    /// <remarks>Source: W. E. Ricker, "Stock and recruitment", Journal of the Fisheries Research Board of Canada 11 (1954).</remarks>
    public Series<T> Logistic<T>(T start, Parameter rate, T ceiling, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        double first = Positive(start, nameof(start));
        double limit = Positive(ceiling, nameof(ceiling));
        double[] rates = rate.Known(this, nameof(rate));
        Linear noise = Times(Own(shocks ?? Shocks(), nameof(shocks)), volatility.In(this, nameof(volatility)));

        // The exponent looks back at the value, so it is completed once there is a node to look at.
        var exponent = new LinearNode(noise);
        var value = new FunctionNode2<GrowthFunction>(
            Linear.Of(exponent, PeriodCount), null, new GrowthFunction(Filled(Log2E), Filled(0))) { Initial = first };
        double[] slowing = Array.ConvertAll(rates, r => -r / limit);
        exponent.Complete(noise.Add(Linear.Constant(rates)).Add(Linear.Of(value, PeriodCount).Lag(1).Scale(slowing)));
        return new Series<T>(this, Linear.Of(value, PeriodCount));
    }

    /// <summary>
    /// Reversion to a level: the logarithm of value / level shrinks by a share in every period, and is shocked:
    /// y ← (1 − speed) y + volatility × shock, value = level × exp(y).
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="level">What the value reverts to; positive.</param>
    /// <param name="speed">The share of the distance that goes in a period, 0 to 1.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What is projected.</typeparam>
    /// <exception cref="ArgumentException">A value is not positive, or an argument is uncertain or of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not between 0 and 1.</exception>
    public Series<T> MeanReverting<T>(
        T start, T level, Parameter speed, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        double first = Positive(start, nameof(start));
        double target = Positive(level, nameof(level));
        double[] kept = Array.ConvertAll(speed.Known(this, nameof(speed)), static s => 1 - s);
        foreach (double share in kept)
        {
            if (share is < 0 or > 1)
            {
                NumericsThrow.OutOfRange(nameof(speed), 1 - share, "a share from 0 to 1");
            }
        }

        Linear noise = Times(Own(shocks ?? Shocks(), nameof(shocks)), volatility.In(this, nameof(volatility)));
        double distance = VectorMath.Log(first / target);
        Linear y = Linear.Of(LinearNode.Recursive(noise, kept, distance, null), PeriodCount);
        return new Series<T>(this, Exponential(y.Add(Linear.Constant(Filled(VectorMath.Log(target))))));
    }

    /// <summary>
    /// Two regimes: growth at one rate until, with some probability in each period, it changes for good to another, with a jump.
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="before">The logarithm of growth before the change.</param>
    /// <param name="after">The logarithm of growth from the change on.</param>
    /// <param name="probability">The probability of the change in a period that has not seen it yet, 0 to 1.</param>
    /// <param name="jump">What is added to the logarithm in the period of the change.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <returns>The variable, and the condition that the change has come.</returns>
    /// <exception cref="ArgumentException">The start is not positive, or an argument is uncertain or of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not between 0 and 1.</exception>
    public (Series<T> Value, Condition Changed) Switching<T>(
        T start,
        Parameter before,
        Parameter after,
        Parameter probability,
        double jump,
        Parameter volatility,
        Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        double[] probabilities = probability.Known(this, nameof(probability));
        foreach (double p in probabilities)
        {
            if (p is < 0 or > 1)
            {
                NumericsThrow.OutOfRange(nameof(probability), p, "a number from 0 to 1");
            }
        }

        NumericsThrow.IfNotFinite(jump, nameof(jump));
        double[] first = before.Known(this, nameof(before));
        double[] second = after.Known(this, nameof(after));
        double[] change = new double[PeriodCount];
        for (int i = 0; i < change.Length; i++)
        {
            change[i] = second[i] - first[i];
        }

        var latch = new FunctionNode2<Latch>(Uniform(Draw.EveryPeriod).Form, null, new Latch(probabilities));
        Linear changed = Linear.Of(latch, PeriodCount);
        Linear exponent = Linear.Constant(first)
            .Add(changed.Scale(change))
            .Add(changed.Add(changed.Lag(1).Scale(-1)).Scale(jump))
            .Add(Times(Own(shocks ?? Shocks(), nameof(shocks)), volatility.In(this, nameof(volatility))));
        return (Grow(StartingValue<T>.Known(start), exponent), new Condition(this, changed));
    }

    private Series<T> Grow<T>(StartingValue<T> start, Linear exponent)
        where T : struct, IMeasure<T>
    {
        double median = start.Median.ToCanonical();
        Linear? initial = start.IsUncertain ? Linear.Of(StartNode(start, median), PeriodCount) : null;
        Node node;
        if (exponent.Terms.Length == 0)
        {
            double[] factors = Array.ConvertAll(exponent.Constants, VectorMath.Exp);
            node = LinearNode.Recursive(Linear.Constant(Filled(0)), factors, median, initial);
        }
        else
        {
            (Linear x, double[] a, double[] b) = Exponent(exponent);
            node = new FunctionNode2<GrowthFunction>(x, null, new GrowthFunction(a, b)) { Initial = median, InitialFrom = initial };
        }

        return new Series<T>(this, Linear.Of(node, PeriodCount));
    }

    private FunctionNode<ExponentialFunction> StartNode<T>(StartingValue<T> start, double median)
        where T : struct, IMeasure<T>
    {
        Linear z = Linear.Of(new NormalNode(_variables++) { IsOnce = true }, PeriodCount);
        var scale = new SplitScale(start.DeviationBelow, start.DeviationAbove);
        var deviation = new FunctionNode<SplitScale>(z, scale) { IsOnce = true };
        var exponential = new ExponentialFunction(Filled(Log2E), Filled(Log2E * VectorMath.Log(median)));
        return new FunctionNode<ExponentialFunction>(Linear.Of(deviation, PeriodCount), exponential) { IsOnce = true };
    }

    // e to the power of a form.
    private Linear Exponential(Linear exponent)
    {
        (Linear x, double[] a, double[] b) = Exponent(exponent);
        return Linear.Of(
            new FunctionNode<ExponentialFunction>(x, new ExponentialFunction(a, b)) { IsOnce = exponent.IsOnce }, PeriodCount);
    }

    // The exponent of 2 as one variable, times a, plus b: a form of one term goes into the stage that takes the power.
    private (Linear X, double[] A, double[] B) Exponent(Linear exponent)
    {
        if (exponent.Terms.Length != 1)
        {
            return (exponent, Filled(Log2E), Filled(0));
        }

        Term term = exponent.Terms[0];
        double[] ones = Filled(1);
        return (
            new Linear(new double[PeriodCount], [term with { Coefficients = ones }]),
            Array.ConvertAll(term.Coefficients, static c => c * Log2E),
            Array.ConvertAll(exponent.Constants, static c => c * Log2E));
    }

    private Linear Times(Linear left, Linear right)
    {
        if (right.Terms.Length == 0)
        {
            return left.Scale(right.Constants);
        }

        return left.Terms.Length == 0
            ? right.Scale(left.Constants)
            : Linear.Of(new FunctionNode2<Product>(left, right, default) { IsOnce = left.IsOnce && right.IsOnce }, PeriodCount);
    }

    private double[] Filled(double value)
    {
        double[] values = new double[PeriodCount];
        Array.Fill(values, value);
        return values;
    }

    private static double Positive<T>(T value, string argument)
        where T : struct, IMeasure<T>
    {
        double canonical = value.ToCanonical();
        return canonical > 0 && double.IsFinite(canonical)
            ? canonical
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"It is {canonical:R} {T.CanonicalUnit}; a positive finite value was expected."),
                argument);
    }
}
