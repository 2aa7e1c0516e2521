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

    /// <summary>That the outcome exceeds a level.</summary>
    /// <param name="level">The level.</param>
    public Occurrence Above(T level) => new(Model, new Series<T>(Model, Form).Above(level).Indicator, Model.PeriodCount - 1);
}
