namespace AiInfraMath.Charts;

/// <summary>What a drawing of a net present value's profile says and shows.</summary>
public sealed record NetPresentValueStyle : ChartStyle
{
    /// <summary>
    /// The lowest yearly rate drawn, as a fraction of 1; above −1. By default 0, or just below the lowest internal rate.
    /// </summary>
    public double? From { get; init; }

    /// <summary>
    /// The highest yearly rate drawn; above <see cref="From"/>. By default just above the highest internal rate, 20 % at least.
    /// </summary>
    public double? Through { get; init; }
}
