namespace AiInfraMath.Forecasting;

/// <summary>One value for a scenario: a net present value, a payback time, a level at the end. Immutable.</summary>
/// <typeparam name="T">What it measures.</typeparam>
public sealed class Outcome<T>
    where T : struct, IMeasure<T>
{
    internal Outcome(ProjectionModel model, Linear form)
    {
        Model = model;
        Form = form;
    }

    /// <summary>The model that the outcome belongs to.</summary>
    public ProjectionModel Model { get; }

    internal Linear Form { get; }

    /// <summary>Whether the outcome exceeds a level.</summary>
    /// <param name="level">The level.</param>
    public Condition Above(T level) => new Series<T>(Model, Form).Above(level);
}

/// <summary>Something that holds in some scenarios and periods and not in others. Immutable.</summary>
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
    public Condition Not()
    {
        double[] ones = new double[Indicator.Periods];
        Array.Fill(ones, 1);
        return new Condition(Model, Linear.Constant(ones).Add(Indicator.Scale(-1)));
    }

    /// <summary>Where both hold.</summary>
    /// <param name="other">The other condition.</param>
    public Condition And(Condition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Model.RequireOwn(other.Model, nameof(other));
        return new Condition(Model, Linear.Of(new FunctionNode2<Product>(Indicator, other.Indicator, default), Indicator.Periods));
    }
}
