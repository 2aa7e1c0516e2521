namespace AiInfraMath.Forecasting;

/// <summary>Something that holds in some scenarios and periods and not in others. Immutable.</summary>
/// <remarks>What is to hold in one year, by a year, or ever, is an <see cref="Occurrence"/>.</remarks>
public sealed class Condition
{
    internal Condition(ProjectionModel model, Linear indicator)
    {
        Model = model;
        Indicator = indicator;
    }

    /// <summary>The model that the condition belongs to.</summary>
    public ProjectionModel Model { get; }

    /// <summary>1 where it holds, 0 where it does not.</summary>
    internal Linear Indicator { get; }

    /// <summary>The condition as a number, 1 or 0, to compute with.</summary>
    public Series<Ratio> AsRatio() => new(Model, Indicator);

    /// <summary>Where it does not hold.</summary>
    public Condition Not() => new(Model, Indicator.Complement());

    /// <summary>Where both hold.</summary>
    /// <param name="other">The other condition.</param>
    /// <exception cref="ArgumentException">The other condition is of another model.</exception>
    public Condition And(Condition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        return new Condition(Model, Linear.Of(new FunctionNode2<Product>(Indicator, other.Indicator, default), Indicator.Periods));
    }

    /// <summary>Where one of them holds, or both.</summary>
    /// <param name="other">The other condition.</param>
    /// <exception cref="ArgumentException">The other condition is of another model.</exception>
    public Condition Or(Condition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        return new Condition(Model, Linear.Of(new FunctionNode2<Greater>(Indicator, other.Indicator, default), Indicator.Periods));
    }

    /// <summary>Whether it has held in the period or any before it: from the first period in which it holds to the end.</summary>
    public Condition SoFar() =>
        new(Model, Linear.Of(new FunctionNode2<Greater>(Indicator, null, default), Indicator.Periods));

    /// <summary>That it holds in one year.</summary>
    /// <param name="year">The decimal year at which one of the periods ends.</param>
    /// <exception cref="ArgumentException">No period ends in this year.</exception>
    public Occurrence In(double year) => new(Model, Indicator, Model.PeriodOf(year, nameof(year)));

    /// <summary>That it holds in some period up to a year, even if it no longer holds in that year.</summary>
    /// <param name="year">The decimal year at which one of the periods ends.</param>
    /// <exception cref="ArgumentException">No period ends in this year.</exception>
    public Occurrence By(double year) => SoFar().In(year);

    /// <summary>That it holds in any period.</summary>
    public Occurrence Ever() => new(Model, SoFar().Indicator, Indicator.Periods - 1);
}

/// <summary>
/// Something that a scenario as a whole meets or does not, as <c>capacity.Above(75.Gigawatts).By(2030)</c>. Immutable.
/// </summary>
public sealed class Occurrence
{
    private readonly Linear _indicator;
    private readonly int _period;

    /// <param name="model">The model.</param>
    /// <param name="indicator">1 where it holds, in the period; what it is in others does not matter.</param>
    /// <param name="period">The period in which it is known.</param>
    internal Occurrence(ProjectionModel model, Linear indicator, int period)
    {
        Model = model;
        _indicator = indicator;
        _period = period;
    }

    /// <summary>The model that the occurrence belongs to.</summary>
    public ProjectionModel Model { get; }

    /// <summary>That it does not occur.</summary>
    public Occurrence Not() => new(Model, _indicator.Complement(), _period);

    /// <summary>That both occur.</summary>
    /// <param name="other">The other occurrence.</param>
    /// <exception cref="ArgumentException">The other occurrence is of another model.</exception>
    public Occurrence And(Occurrence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        int period = Math.Max(_period, other._period);
        var both = new FunctionNode2<Product>(IndicatorIn(period), other.IndicatorIn(period), default);
        return new Occurrence(Model, Linear.Of(both, Model.PeriodCount), period);
    }

    /// <summary>That one of them occurs, or both.</summary>
    /// <param name="other">The other occurrence.</param>
    /// <exception cref="ArgumentException">The other occurrence is of another model.</exception>
    public Occurrence Or(Occurrence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        int period = Math.Max(_period, other._period);
        var either = new FunctionNode2<Greater>(IndicatorIn(period), other.IndicatorIn(period), default);
        return new Occurrence(Model, Linear.Of(either, Model.PeriodCount), period);
    }

    /// <summary>A form that is 1 in a period, not before it is known, where it occurs.</summary>
    internal Linear IndicatorIn(int period) => period == _period ? _indicator : _indicator.Kept().Lag(period - _period);
}
