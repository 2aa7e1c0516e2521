using System.Runtime.InteropServices;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Charts;

/// <summary>A measured or estimated value with the band that it came with, to be drawn beside a projection.</summary>
/// <param name="Year">The decimal year, as in <see cref="Observation{T}"/>.</param>
/// <param name="Low">The lower end of the band.</param>
/// <param name="Value">The value.</param>
/// <param name="High">The upper end of the band; equal to the others where there is none.</param>
/// <typeparam name="T">What was observed.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ObservedBand<T>(double Year, T Low, T Value, T High)
    where T : struct, IMeasure<T>
{
    /// <summary>A value on a date, at the start of its day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="low">The lower end of the band.</param>
    /// <param name="value">The value.</param>
    /// <param name="high">The upper end of the band.</param>
    public ObservedBand(DateOnly date, T low, T value, T high)
        : this(DecimalYear.Of(date), low, value, high)
    {
    }
}
