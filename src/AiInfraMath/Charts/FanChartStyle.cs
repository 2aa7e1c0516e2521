namespace AiInfraMath.Charts;

/// <summary>What a drawing of a fan chart says and shows beside the fan.</summary>
/// <typeparam name="T">What was projected.</typeparam>
public sealed record FanChartStyle<T> : TimeChartStyle
    where T : struct, IMeasure<T>
{
    /// <summary>
    /// The ends from which the outermost band opens at the start of the fan, where the start is known as a band too; by default the
    /// start itself, a point.
    /// </summary>
    public (T Low, T High)? StartBand { get; init; }

    /// <summary>Measured values to draw as points with their bands; none by default.</summary>
    public IReadOnlyList<ObservedBand<T>> Observed { get; init; } = [];
}
