using AiInfraMath.Forecasting;

namespace AiInfraMath.Charts;

/// <summary>What a drawing of a trend says and shows.</summary>
public sealed record TrendChartStyle : TimeChartStyle
{
    /// <summary>The decimal year at which the drawing begins; that of the first observation by default.</summary>
    public double? From { get; init; }

    /// <summary>
    /// The decimal year at which it ends; after <see cref="From"/>. By default half the time observed after the last observation, a year
    /// at least.
    /// </summary>
    public double? Through { get; init; }

    /// <summary>The confidence level of the prediction interval, between 0 and 1; 0.95 by default.</summary>
    public double Level { get; init; } = Trend.DefaultLevel;
}
