using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>Growth that depends on where it has come to, or on what has happened.</content>
public sealed partial class ProjectionModel
{
    /// <summary>
    /// Growth that a ceiling slows: value ← value × exp(rate × (1 − value / ceiling) + volatility × shock).
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="rate">
    /// The logarithm of growth far below the ceiling; below 2, or the value overshoots it ever more. It may be uncertain.
    /// </param>
    /// <param name="ceiling">What the value tends to; positive.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <exception cref="ArgumentException">The start or the ceiling is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known volatility is negative.</exception>
    /// <remarks>Source: W. E. Ricker, "Stock and recruitment", Journal of the Fisheries Research Board of Canada 11 (1954).</remarks>
    public Series<T> Logistic<T>(T start, Parameter rate, T ceiling, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T> =>
        Slowed(start, rate, Linear.Constant(Filled(Positive(ceiling, nameof(ceiling)))), volatility, shocks);

    /// <summary>Growth that a ceiling slows, with a ceiling that is uncertain, moves or has a schedule.</summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="rate">The logarithm of growth far below the ceiling; below 2. It may be uncertain.</param>
    /// <param name="ceiling">
    /// What the value tends to: any variable. Where it is known it has to be positive; where it is drawn, draw it positive.
    /// </param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <exception cref="ArgumentException">The start or a known ceiling is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known volatility is negative.</exception>
    public Series<T> Logistic<T>(T start, Parameter rate, Series<T> ceiling, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T> => Slowed(start, rate, PositiveWhereKnown(ceiling, nameof(ceiling)), volatility, shocks);

    /// <summary>
    /// Reversion to a level: the logarithm of value / level shrinks by a share in every period, and is shocked:
    /// y ← (1 − speed) y + volatility × shock, value = level × exp(y).
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="level">What the value reverts to; positive.</param>
    /// <param name="speed">The share of the distance that goes in a period, 0 to 1. It may be uncertain, and then is not checked.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What is projected.</typeparam>
    /// <exception cref="ArgumentException">A value is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known speed is not between 0 and 1, or a known volatility is negative.</exception>
    public Series<T> MeanReverting<T>(T start, T level, Parameter speed, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T> =>
        Reverting(start, Linear.Constant(Filled(Positive(level, nameof(level)))), speed, volatility, shocks);

    /// <summary>Reversion to a level that is uncertain, moves or has a schedule.</summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="level">
    /// What the value reverts to: any variable. The logarithm of the value goes its share of the way to that of the level in the same
    /// period. Where the level is known it has to be positive; where it is drawn, draw it positive.
    /// </param>
    /// <param name="speed">The share of the distance that goes in a period, 0 to 1. It may be uncertain, and then is not checked.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What is projected.</typeparam>
    /// <exception cref="ArgumentException">The start or a known level is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known speed is not between 0 and 1, or a known volatility is negative.</exception>
    public Series<T> MeanReverting<T>(T start, Series<T> level, Parameter speed, Parameter volatility, Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T> => Reverting(start, PositiveWhereKnown(level, nameof(level)), speed, volatility, shocks);

    /// <summary>
    /// Two regimes: growth at one rate until, with some probability in each period, it changes for good to another, with a jump.
    /// </summary>
    /// <param name="start">The value before the first period; positive.</param>
    /// <param name="before">The logarithm of growth before the change; it may be uncertain.</param>
    /// <param name="after">The logarithm of growth from the change on; it may be uncertain.</param>
    /// <param name="probability">
    /// The probability of the change in a period that has not seen it yet, 0 to 1. It may be uncertain; a draw below 0 counts as 0, one
    /// above 1 as 1.
    /// </param>
    /// <param name="jump">What is added to the logarithm in the period of the change; it may be uncertain.</param>
    /// <param name="volatility">The standard deviation of a period's shock to the logarithm, 0 or more; it may be uncertain.</param>
    /// <param name="shocks">The shocks; shocks of its own if null.</param>
    /// <typeparam name="T">What grows.</typeparam>
    /// <returns>The variable, and the condition that the change has come.</returns>
    /// <exception cref="ArgumentException">The start is not positive, or an argument is of another model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known probability is not between 0 and 1, or a known volatility is negative.</exception>
    public (Series<T> Value, Condition Changed) Switching<T>(
        T start,
        Parameter before,
        Parameter after,
        Parameter probability,
        Parameter jump,
        Parameter volatility,
        Series<Ratio>? shocks = null)
        where T : struct, IMeasure<T>
    {
        Linear first = before.In(this, nameof(before));
        Linear second = after.In(this, nameof(after));
        Linear changed = ChangedBy(probability);
        Linear exponent = first
            .Add(Times(changed, second.Add(first.Scale(-1))))
            .Add(Times(changed.Add(changed.Lag(1).Scale(-1)), jump.In(this, nameof(jump))))
            .Add(Noise(volatility, shocks));
        return (Grow(KnownStart(start, nameof(start)), exponent), new Condition(this, changed));
    }

    // 1 from the period of the change on.
    private Linear ChangedBy(Parameter probability)
    {
        if (probability.IsUncertain)
        {
            Linear now = probability.In(this, nameof(probability));
            var draw = new FunctionNode2<Below>(Uniform(Draw.EveryPeriod).Form, now, default);
            return Linear.Of(new FunctionNode2<Greater>(Linear.Of(draw, PeriodCount), null, default), PeriodCount);
        }

        probability.RequireWhereKnown(this, nameof(probability), 0, 1, "a number from 0 to 1");
        double[] probabilities = probability.Known(this, nameof(probability));
        return Linear.Of(new FunctionNode2<Latch>(Uniform(Draw.EveryPeriod).Form, null, new Latch(probabilities)), PeriodCount);
    }

    private Series<T> Slowed<T>(T start, Parameter rate, Linear ceiling, Parameter volatility, Series<Ratio>? shocks)
        where T : struct, IMeasure<T>
    {
        double first = Positive(start, nameof(start));
        Linear rates = rate.In(this, nameof(rate));
        Linear noise = Noise(volatility, shocks);

        // The exponent looks back at the value, so it is completed once there is a node to look at.
        var exponent = new LinearNode(noise);
        var value = new FunctionNode2<GrowthFunction>(
            Linear.Of(exponent, PeriodCount), null, new GrowthFunction(Filled(Log2E), Filled(0))) { Initial = first };
        Linear before = Linear.Of(value, PeriodCount).Lag(1);
        exponent.Complete(noise.Add(rates).Add(Slowing(before, rates, ceiling)));
        return new Series<T>(this, Linear.Of(value, PeriodCount));
    }

    // -rate × value / ceiling, by one factor a period where both are known.
    private Linear Slowing(Linear value, Linear rates, Linear ceiling)
    {
        if (ceiling.Terms.Length > 0)
        {
            var share = new FunctionNode2<Quotient>(value, ceiling, default);
            return Times(Linear.Of(share, PeriodCount), rates).Scale(-1);
        }

        double[] slowing = new double[PeriodCount];
        for (int i = 0; i < slowing.Length; i++)
        {
            slowing[i] = (rates.Terms.Length == 0 ? -rates.Constants[i] : -1) / ceiling.Constants[i];
        }

        return rates.Terms.Length == 0 ? value.Scale(slowing) : Times(value, rates).Scale(slowing);
    }

    private Series<T> Reverting<T>(T start, Linear level, Parameter speed, Parameter volatility, Series<Ratio>? shocks)
        where T : struct, IMeasure<T>
    {
        double first = Positive(start, nameof(start));
        speed.RequireWhereKnown(this, nameof(speed), 0, 1, "a share from 0 to 1");

        // The distance is counted from the level where that is one number, and from 1 where it is not.
        bool isFixed = level.Terms.Length == 0 && level.IsOnce;
        double origin = isFixed ? level.Constants[0] : 1;
        Linear goal = isFixed ? Linear.Constant(Filled(0)) : Logarithm(level);
        Linear noise = Noise(volatility, shocks);
        var y = new LinearNode(noise) { Initial = VectorMath.Log(first / origin) };
        Linear before = Linear.Of(y, PeriodCount).Lag(1);
        y.Complete(before.Add(Times(goal.Add(before.Scale(-1)), speed.In(this, nameof(speed)))).Add(noise));
        Linear distance = Linear.Of(y, PeriodCount);
        return new Series<T>(this, Exponential(distance.Add(Linear.Constant(Filled(VectorMath.Log(origin))))));
    }

    private Linear Noise(Parameter volatility, Series<Ratio>? shocks)
    {
        volatility.RequireWhereKnown(this, nameof(volatility), 0, double.MaxValue, "a number of 0 or more");
        return Times(Own(shocks ?? Shocks(), nameof(shocks)), volatility.In(this, nameof(volatility)));
    }

    private Linear Logarithm(Linear form) => form.Terms.Length == 0
        ? Linear.Constant(Array.ConvertAll(form.Constants, VectorMath.Log))
        : Linear.Of(new FunctionNode<LogarithmFunction>(form, default) { IsOnce = form.IsOnce }, PeriodCount);

    private Linear PositiveWhereKnown<T>(Series<T> series, string argument)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, argument);
        if (form.Terms.Length == 0)
        {
            foreach (double value in form.Constants)
            {
                _ = Positive(T.FromCanonical(value), argument);
            }
        }

        return form;
    }
}
