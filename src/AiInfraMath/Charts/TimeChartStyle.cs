namespace AiInfraMath.Charts;

/// <summary>What a chart of values over time can be told beside what every chart can.</summary>
public record TimeChartStyle : ChartStyle
{
    /// <summary>What the values are, for the axis; the unit is added. Empty by default: the unit alone.</summary>
    public string ValueTitle { get; init; } = "";

    /// <summary>What the times are, for the axis; <c>Year</c> by default.</summary>
    public string TimeTitle { get; init; } = "Year";

    /// <summary>Whether the value axis is logarithmic, on which steady growth is a straight line; false by default.</summary>
    public bool Logarithmic { get; init; }
}
