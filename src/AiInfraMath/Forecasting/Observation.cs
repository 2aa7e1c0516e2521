using System.Runtime.InteropServices;

namespace AiInfraMath.Forecasting;

/// <summary>A value at a time.</summary>
/// <typeparam name="T">What was observed: a quantity, or money of one currency.</typeparam>
/// <remarks>
/// Time is a decimal year. The whole number 2025 is the first instant of 2025, a date is the start of its day:
/// year + (day of the year − 1) / (days of that year). So 2025, 2025.0 and 1 January 2025 are the same time, and 1 July 2025 is
/// 2025 + 181/365. For figures of whole years use one convention throughout, for example the bare year; a trend depends on the
/// distances between times only.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Observation<T>
    where T : struct, IMeasure<T>
{
    /// <summary>An observation at a decimal year.</summary>
    /// <param name="year">The decimal year; finite.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not finite.</exception>
    public Observation(double year, T value)
    {
        Numerics.NumericsThrow.IfNotFinite(year, nameof(year));
        Year = year;
        Value = value;
    }

    /// <summary>An observation of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="value">The value.</param>
    public Observation(int year, T value)
        : this((double)year, value)
    {
    }

    /// <summary>An observation on a date.</summary>
    /// <param name="date">The date; its decimal year is taken at the start of the day.</param>
    /// <param name="value">The value.</param>
    public Observation(DateOnly date, T value)
        : this(DecimalYear.Of(date), value)
    {
    }

    /// <summary>The decimal year.</summary>
    public double Year { get; }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>As in <c>2025: 1.9 GW</c>.</summary>
    public override string ToString() => $"{DecimalYear.Format(Year)}: {Value.ToString(null, null)}";
}
