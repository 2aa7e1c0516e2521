namespace AiInfraMath.Forecasting;

/// <summary>Makes time series from pairs of a time and a value.</summary>
public static class TimeSeries
{
    /// <summary>A series of yearly values, as in <c>TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts))</c>.</summary>
    /// <param name="points">At least one year and value, in any order, each year once, with finite values.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentException">There are none, a year comes twice, or a value is not finite.</exception>
    public static TimeSeries<T> Of<T>(params ReadOnlySpan<(int Year, T Value)> points)
        where T : struct, IMeasure<T>
    {
        var observations = new Observation<T>[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            observations[i] = new Observation<T>(points[i].Year, points[i].Value);
        }

        return new TimeSeries<T>(observations);
    }

    /// <summary>A series of values at decimal years.</summary>
    /// <param name="points">At least one decimal year and value, in any order, each time once, all of them finite.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentException">There are none, a time comes twice, or a number is not finite.</exception>
    public static TimeSeries<T> Of<T>(params ReadOnlySpan<(double Year, T Value)> points)
        where T : struct, IMeasure<T>
    {
        var observations = new Observation<T>[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            observations[i] = new Observation<T>(points[i].Year, points[i].Value);
        }

        return new TimeSeries<T>(observations);
    }

    /// <summary>A series of values on dates.</summary>
    /// <param name="points">At least one date and value, in any order, each date once, with finite values.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentException">There are none, a date comes twice, or a value is not finite.</exception>
    public static TimeSeries<T> Of<T>(params ReadOnlySpan<(DateOnly Date, T Value)> points)
        where T : struct, IMeasure<T>
    {
        var observations = new Observation<T>[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            observations[i] = new Observation<T>(points[i].Date, points[i].Value);
        }

        return new TimeSeries<T>(observations);
    }
}
