namespace AiInfraMath.Charts;

/// <summary>What a drawing of a fan chart says and shows beside the fan.</summary>
/// <typeparam name="T">What was projected.</typeparam>
public sealed record FanChartStyle<T>
    where T : struct, IMeasure<T>
{
    /// <summary>The title above the chart; empty by default.</summary>
    public string Title { get; init; } = "";

    /// <summary>A line below the title; empty by default.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What the values are, for the axis; the unit is added. Empty by default: the unit alone.</summary>
    public string ValueTitle { get; init; } = "";

    /// <summary>What the times are, for the axis; <c>Year</c> by default.</summary>
    public string TimeTitle { get; init; } = "Year";

    /// <summary>Whether the value axis is logarithmic, on which steady growth is a straight line; false by default.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>
    /// The ends from which the outermost band opens at the start of the fan, where the start is known as a band too; by default the
    /// start itself, a point.
    /// </summary>
    public (T Low, T High)? StartBand { get; init; }

    /// <summary>Measured values to draw as points with their bands; none by default.</summary>
    public IReadOnlyList<ObservedBand<T>> Observed { get; init; } = [];
}
