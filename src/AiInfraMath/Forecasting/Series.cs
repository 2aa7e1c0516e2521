using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// A variable of a projection: a value in every period of every scenario, computed block by block while the projection runs. Immutable.
/// </summary>
/// <typeparam name="T">What it measures.</typeparam>
/// <remarks>
/// Sums, differences, multiples and conversions cost nothing until something needs their values, and what nothing observed needs is not
/// computed.
/// </remarks>
public sealed partial class Series<T>
    where T : struct, IMeasure<T>
{
    internal Series(ProjectionModel model, Linear form)
    {
        Model = model;
        Form = form;
    }

    /// <summary>The model that the variable belongs to.</summary>
    public ProjectionModel Model { get; }

    internal Linear Form { get; }

    /// <summary>The sum in every period.</summary>
    public static Series<T> operator +(Series<T> left, Series<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left.Model.RequireOwn(right.Model, nameof(right));
        return new Series<T>(left.Model, left.Form.Add(right.Form));
    }

    /// <summary>The difference in every period.</summary>
    public static Series<T> operator -(Series<T> left, Series<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left.Model.RequireOwn(right.Model, nameof(right));
        return new Series<T>(left.Model, left.Form.Add(right.Form.Scale(-1)));
    }

    /// <summary>A multiple.</summary>
    public static Series<T> operator *(double factor, Series<T> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        NumericsThrow.IfNotFinite(factor, nameof(factor));
        return new Series<T>(series.Model, series.Form.Scale(factor));
    }

    /// <summary>A multiple.</summary>
    public static Series<T> operator *(Series<T> series, double factor) => factor * series;

    /// <summary>Another measure that is this one times a positive constant, as in <c>power.To(p => p * 1.Years)</c>.</summary>
    /// <param name="map">The conversion: a positive factor, without a constant part or a threshold.</param>
    /// <typeparam name="TOut">The other measure.</typeparam>
    /// <exception cref="ArgumentException">The map is not a positive factor.</exception>
    public Series<TOut> To<TOut>(Func<T, TOut> map)
        where TOut : struct, IMeasure<TOut>
    {
        ArgumentNullException.ThrowIfNull(map);
        return new Series<TOut>(Model, Form.Scale(FactorOf(map)));
    }

    /// <summary>Another measure by a factor that each year has its own, as with a price that falls.</summary>
    /// <param name="map">The conversion for a value and the decimal year of its period: a positive factor in every one.</param>
    /// <typeparam name="TOut">The other measure.</typeparam>
    /// <exception cref="ArgumentException">The map is not a positive factor.</exception>
    public Series<TOut> To<TOut>(Func<T, double, TOut> map)
        where TOut : struct, IMeasure<TOut>
    {
        ArgumentNullException.ThrowIfNull(map);
        double[] factors = new double[Form.Periods];
        for (int i = 0; i < factors.Length; i++)
        {
            double year = Model.Years[i];
            factors[i] = FactorOf<TOut>(value => map(value, year));
        }

        return new Series<TOut>(Model, Form.Scale(factors));
    }

    /// <summary>A multiple by a parameter, which may be uncertain or have a schedule.</summary>
    /// <param name="factor">The factor.</param>
    public Series<T> Times(Parameter factor)
    {
        Linear form = factor.In(Model, nameof(factor));
        if (form.Terms.Length == 0)
        {
            return new Series<T>(Model, Form.Scale(form.Constants));
        }

        var node = new FunctionNode2<Product>(Form, form, default) { IsOnce = Form.IsOnce && form.IsOnce };
        return new Series<T>(Model, Linear.Of(node, Form.Periods));
    }

    /// <summary>The quotient of two variables of one kind.</summary>
    /// <param name="divisor">The divisor; where it is 0 the quotient is infinite or NaN, which a projection refuses to summarise.</param>
    public Series<Ratio> Over(Series<T> divisor)
    {
        ArgumentNullException.ThrowIfNull(divisor);
        Model.RequireOwn(divisor.Model, nameof(divisor));
        var node = new FunctionNode2<Quotient>(Form, divisor.Form, default);
        return new Series<Ratio>(Model, Linear.Of(node, Form.Periods));
    }

    /// <summary>The values some periods before; before the first period, the value that the variable starts from.</summary>
    /// <remarks>
    /// What is computed from other variables starts from what they start from, with the coefficients of the first period; sums over time
    /// and additions start from zero, a draw of every period from its median; a schedule, and an index of known factors, from its first
    /// value.
    /// </remarks>
    /// <param name="periods">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public Series<T> Before(int periods = 1)
    {
        NumericsThrow.IfNotPositive(periods, nameof(periods));
        return new Series<T>(Model, Form.Lag(periods));
    }

    /// <summary>
    /// By how much each period exceeds the one before, or 0 where it does not: what has to be built. The first exceeds what the variable
    /// starts from, as with <see cref="Before"/>.
    /// </summary>
    public Series<T> Increase()
    {
        var node = new FunctionNode2<PositiveDifference>(Form, Form.Lag(1), default);
        return new Series<T>(Model, Linear.Of(node, Form.Periods));
    }

    /// <summary>The values, but not below zero.</summary>
    public Series<T> NotNegative()
    {
        var node = new FunctionNode<PositivePart>(Form, default);
        return new Series<T>(Model, Linear.Of(node, Form.Periods));
    }

    /// <summary>The sum of each period and all before it.</summary>
    public Series<T> Cumulative() => Accumulate(Form);

    /// <summary>What is left in service of additions that retire: each period's addition serves for a number of periods.</summary>
    /// <param name="periods">For how many periods an addition serves, that of its own included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public Series<T> InServiceFor(int periods)
    {
        NumericsThrow.IfNotPositive(periods, nameof(periods));
        Linear cohorts = AsCohorts();
        Linear sum = cohorts;
        for (int age = 1; age < Math.Min(periods, Form.Periods); age++)
        {
            sum = sum.Add(cohorts.Lag(age));
        }

        return new Series<T>(Model, sum);
    }

    /// <summary>What leaves service in each period of additions that serve for a number of periods: what is to be replaced.</summary>
    /// <param name="periods">For how many periods an addition serves, that of its own included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public Series<T> RetiredAfter(int periods)
    {
        NumericsThrow.IfNotPositive(periods, nameof(periods));
        return new Series<T>(Model, periods < Form.Periods ? AsCohorts().Lag(periods) : Linear.Same(0, Form.Periods));
    }

    /// <summary>What is left in service of additions of which a share survives each age.</summary>
    /// <param name="survival">The share of an addition in service in its own period, one period later, and so on; afterwards none is.</param>
    /// <exception cref="ArgumentException">There is none, or one is not between 0 and 1.</exception>
    public Series<T> Surviving(params ReadOnlySpan<double> survival)
    {
        NumericsThrow.IfEmpty(survival.Length, nameof(survival));
        foreach (double share in survival)
        {
            if (!(share is >= 0 and <= 1))
            {
                NumericsThrow.OutOfRange(nameof(survival), share, "a share from 0 to 1");
            }
        }

        Linear cohorts = AsCohorts();
        Linear sum = cohorts.Scale(survival[0]);
        for (int age = 1; age < Math.Min(survival.Length, Form.Periods); age++)
        {
            sum = sum.Add(cohorts.Lag(age).Scale(survival[age]));
        }

        return new Series<T>(Model, sum);
    }

    /// <summary>A stage of one's own: a function of this variable.</summary>
    /// <param name="function">The function.</param>
    /// <typeparam name="TFunction">Its type, a struct.</typeparam>
    /// <typeparam name="TOut">What the result measures; the function gives its canonical units.</typeparam>
    public Series<TOut> Apply<[DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction, TOut>(TFunction function)
        where TFunction : struct, IStageFunction
        where TOut : struct, IMeasure<TOut> =>
        new(Model, Linear.Of(new FunctionNode<TFunction>(Form, function), Form.Periods));

    /// <summary>A stage of one's own: a function of this and another variable.</summary>
    /// <param name="other">The other variable.</param>
    /// <param name="function">The function.</param>
    /// <typeparam name="TOther">What the other variable measures.</typeparam>
    /// <typeparam name="TFunction">The type of the function, a struct.</typeparam>
    /// <typeparam name="TOut">What the result measures; the function gives its canonical units.</typeparam>
    public Series<TOut> Apply<TOther, [DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction, TOut>(
        Series<TOther> other, TFunction function)
        where TOther : struct, IMeasure<TOther>
        where TFunction : struct, IStageFunction2
        where TOut : struct, IMeasure<TOut>
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        return new Series<TOut>(Model, Linear.Of(new FunctionNode2<TFunction>(Form, other.Form, function), Form.Periods));
    }

    /// <summary>A stage of one's own: a function of this and two other variables.</summary>
    /// <param name="second">The second variable.</param>
    /// <param name="third">The third variable.</param>
    /// <param name="function">The function.</param>
    /// <typeparam name="TSecond">What the second variable measures.</typeparam>
    /// <typeparam name="TThird">What the third variable measures.</typeparam>
    /// <typeparam name="TFunction">The type of the function, a struct.</typeparam>
    /// <typeparam name="TOut">What the result measures; the function gives its canonical units.</typeparam>
    public Series<TOut> Apply<TSecond, TThird, [DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction, TOut>(
        Series<TSecond> second, Series<TThird> third, TFunction function)
        where TSecond : struct, IMeasure<TSecond>
        where TThird : struct, IMeasure<TThird>
        where TFunction : struct, IStageFunction3
        where TOut : struct, IMeasure<TOut>
    {
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        Model.RequireOwn(second.Model, nameof(second));
        Model.RequireOwn(third.Model, nameof(third));
        var node = new FunctionNode3<TFunction>(Form, second.Form, third.Form, function);
        return new Series<TOut>(Model, Linear.Of(node, Form.Periods));
    }

    /// <summary>Where the variable exceeds a level; not where it is not a number.</summary>
    /// <param name="level">The level; not NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is NaN.</exception>
    public Condition Above(T level)
    {
        if (double.IsNaN(level.ToCanonical()))
        {
            NumericsThrow.OutOfRange(nameof(level), level, "a number");
        }

        double[] levels = Linear.Repeated(level.ToCanonical(), Form.Periods);
        return new Condition(Model, Linear.Of(new FunctionNode<Exceeds>(Form, new Exceeds(levels)), Form.Periods));
    }

    /// <summary>Where the variable exceeds another, in the same period.</summary>
    /// <param name="level">The other variable.</param>
    /// <exception cref="ArgumentException">The other variable is of another model.</exception>
    public Condition Above(Series<T> level)
    {
        ArgumentNullException.ThrowIfNull(level);
        Model.RequireOwn(level.Model, nameof(level));
        return new Condition(Model, Linear.Of(new FunctionNode2<Below>(level.Form, Form, default), Form.Periods));
    }

    private Series<T> Accumulate(Linear form)
    {
        double[] ones = Linear.Repeated(1, form.Periods);
        return new Series<T>(Model, Linear.Of(LinearNode.Recursive(form, ones, 0, null), form.Periods));
    }

    // Nothing was added before the first period, whatever the variables of the form start from.
    private Linear AsCohorts() => Linear.Of(new LinearNode(Form), Form.Periods);

    private static double FactorOf<TOut>(Func<T, TOut> map)
        where TOut : struct, IMeasure<TOut> => new ProportionalMap<T, TOut>(map).Factor;
}
