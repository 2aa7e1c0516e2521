namespace AiInfraMath.Forecasting;

/// <summary>Fits trends to time series.</summary>
public static class Trend
{
    /// <summary>The confidence level of an interval where no other is asked for: 0.95.</summary>
    public const double DefaultLevel = 0.95;

    /// <summary>Fits exponential growth or decay: a straight line through the logarithms, by least squares.</summary>
    /// <param name="series">At least two observations, all positive. With just two the fit is exact and its errors are unknown.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentException">There are fewer than two observations, or one is not positive.</exception>
    public static ExponentialTrend<T> FitExponential<T>(TimeSeries<T> series)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(series);
        series.RequireCount(2, nameof(series), "an exponential trend");
        return new ExponentialTrend<T>(series, Numerics.LinearFit.Of(series.Years(), series.Logarithms(nameof(series))));
    }

    /// <summary>Fits logistic growth, ceiling / (1 + exp(−rate (t − midpoint))), by least squares of the values.</summary>
    /// <param name="series">At least four observations, all of them positive.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <returns>The trend, or why there is none: data that do not bend yet say nothing about the ceiling.</returns>
    /// <exception cref="ArgumentException">There are fewer than four observations, or one is not positive.</exception>
    public static LogisticFit<T> FitLogistic<T>(TimeSeries<T> series)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(series);
        series.RequireCount(4, nameof(series), "a logistic trend and its errors");
        return LogisticFitter.Fit(series, series.PositiveValues(nameof(series)));
    }
}
