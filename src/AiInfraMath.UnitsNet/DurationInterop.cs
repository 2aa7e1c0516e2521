using System.Collections.Frozen;
using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Durations: <see cref="TimeSpan"/> here, <c>UnitsNet.Duration</c> there.</summary>
/// <remarks>
/// A <see cref="TimeSpan"/> counts ticks of 100 ns; UnitsNet holds a <see cref="double"/>. There and back is exact for whole seconds, and
/// to the tick up to 2^29 s, which is 17 years. UnitsNet's own cast drops what is left of a tick; the nearest is taken here. A year
/// here has 8760 h; the <c>JulianYear</c> of UnitsNet has 365.25 days and keeps them.
/// </remarks>
public static class DurationInterop
{
    private static readonly FrozenDictionary<DurationUnit, decimal> TicksPerUnit = new Dictionary<DurationUnit, decimal>
    {
        [DurationUnit.Nanosecond] = 0.01m,
        [DurationUnit.Microsecond] = TimeSpan.TicksPerMicrosecond,
        [DurationUnit.Millisecond] = TimeSpan.TicksPerMillisecond,
        [DurationUnit.Second] = TimeSpan.TicksPerSecond,
        [DurationUnit.Minute] = TimeSpan.TicksPerMinute,
        [DurationUnit.Hour] = TimeSpan.TicksPerHour,
        [DurationUnit.Day] = TimeSpan.TicksPerDay,
        [DurationUnit.Week] = 7m * TimeSpan.TicksPerDay,
        [DurationUnit.JulianYear] = 365.25m * TimeSpan.TicksPerDay,
    }.ToFrozenDictionary();

    /// <summary>The duration as UnitsNet holds it, in seconds.</summary>
    /// <param name="duration">Any duration.</param>
    public static UnitsNet.Duration ToUnitsNet(this TimeSpan duration) => UnitsNet.Duration.FromSeconds(Durations.Seconds(duration));

    /// <summary>The duration as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="duration">Any duration.</param>
    /// <param name="unit">The unit.</param>
    public static UnitsNet.Duration ToUnitsNet(this TimeSpan duration, DurationUnit unit) =>
        TicksPerUnit.TryGetValue(unit, out decimal ticks)
        ? UnitsNet.Duration.From(DecimalCrossing.ToDouble(duration.Ticks / ticks), unit)
        : duration.ToUnitsNet().ToUnit(unit);

    /// <summary>The duration as a <see cref="TimeSpan"/>, to the nearest tick, halves to the even one.</summary>
    /// <param name="duration">The duration, at most some 29,247 years of 365 days.</param>
    /// <exception cref="OverflowException">The duration is beyond the range of <see cref="TimeSpan"/>.</exception>
    public static TimeSpan ToAiInfraMath(this UnitsNet.Duration duration)
    {
        (double number, decimal ticksPerOne) = TicksPerUnit.TryGetValue(duration.Unit, out decimal ticks)
            ? (duration.Value, ticks)
            : (duration.Seconds, TimeSpan.TicksPerSecond);
        try
        {
            return new TimeSpan(decimal.ToInt64(Math.Round(DecimalCrossing.ToDecimal(number) * ticksPerOne)));
        }
        catch (OverflowException inner)
        {
            throw new OverflowException(
                FormattableString.Invariant($"{duration} is nothing that a TimeSpan can hold (at most about 29,247 years)."),
                inner);
        }
    }
}
