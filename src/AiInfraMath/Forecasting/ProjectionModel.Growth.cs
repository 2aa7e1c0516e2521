using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>Growth by any exponent.</content>
public sealed partial class ProjectionModel
{
    /// <summary>Lognormal growth: value ← value × exp(drift − volatility² / 2 + volatility × shock).</summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="drift">The logarithm of the growth of the mean in a period; it may be uncertain.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks, as from <see cref="CorrelatedShocks"/>; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <exception cref="ArgumentException">The start is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known volatility is negative.</exception>
    public Series<T> Lognormal<T>(T start, Parameter drift, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        Linear deviation = volatility.In(this, nameof(volatility));
        Linear rate = drift.In(this, nameof(drift)).Add(Times(deviation, deviation).Scale(-0.5));
        return Grow(KnownStart(start, nameof(start)), rate.Add(Noise(volatility, shocks)));
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
    /// A number that starts from 1 and is multiplied in every period: how a price erodes, costs inflate or a machine gains in efficiency.
    /// For <c>Series.At(price, index)</c> and <c>Series.Times(index)</c>.
    /// </summary>
    /// <param name="growth">
    /// The factor from each period to the next, 0.8 for a fall by a fifth, never negative; the first period has it once. It may have
    /// a schedule or be uncertain.
    /// </param>
    /// <exception cref="ArgumentException">The factor is of another model, or a schedule of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known factor is negative.</exception>
    public Series<Ratio> Index(Parameter growth)
    {
        growth.RequireWhereKnown(this, nameof(growth), 0, double.MaxValue, "a factor of 0 or more, as 0.8 for a fall by a fifth,");
        Linear factors = growth.In(this, nameof(growth));
        if (factors.Terms.Length > 0)
        {
            var product = new FunctionNode2<Product>(factors, null, default) { Initial = 1 };
            return new Series<Ratio>(this, Linear.Of(product, PeriodCount));
        }

        double[] index = [.. factors.Constants];
        for (int i = 1; i < index.Length; i++)
        {
            index[i] *= index[i - 1];
        }

        return new Series<Ratio>(this, Linear.Constant(index));
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
        Linear z = Linear.Of(new NormalNode(NewVariable(Draw.OncePerScenario)) { IsOnce = true }, PeriodCount);
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

    private double[] Filled(double value) => Linear.Repeated(value, PeriodCount);

    private static StartingValue<T> KnownStart<T>(T start, string argument)
        where T : struct, IMeasure<T>
    {
        _ = Positive(start, argument);
        return StartingValue<T>.Known(start);
    }

    private static double Positive<T>(T value, string argument)
        where T : struct, IMeasure<T> => StartingValue<T>.RequirePositive(value, argument);
}
