namespace AiInfraMath.Charts;

/// <summary>What a drawing of a fleet says and shows.</summary>
public sealed record FleetChartStyle : ChartStyle
{
    /// <summary>What is stacked; <see cref="FleetMeasure.PeakPower"/> by default.</summary>
    public FleetMeasure Measure { get; init; }
}
