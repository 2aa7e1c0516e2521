namespace AiInfraMath;

/// <summary>Time as this library counts it: <see cref="TimeSpan"/>, in hours and seconds, with a year of operation of 8760 hours.</summary>
public static class Durations
{
    /// <summary>The hours of a year of operation: 365 days. Capacity factors, $/kW-yr and GW·yr are stated by this year.</summary>
    public const double HoursPerYear = 8760;

    private const double TicksPerHour = TimeSpan.TicksPerHour;
    private const double TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>A duration as a number of hours, rounded once.</summary>
    /// <param name="duration">The duration.</param>
    public static double Hours(TimeSpan duration) => duration.Ticks / TicksPerHour;

    /// <summary>A duration as a number of seconds, rounded once.</summary>
    /// <param name="duration">The duration.</param>
    public static double Seconds(TimeSpan duration) => duration.Ticks / TicksPerSecond;

    /// <summary>A duration as a number of years of operation (8760 h).</summary>
    /// <param name="duration">The duration.</param>
    public static double Years(TimeSpan duration) => duration.Ticks / (TicksPerHour * HoursPerYear);

    /// <summary>The hours of a duration that divides something.</summary>
    /// <param name="duration">The duration, not zero.</param>
    /// <exception cref="DivideByZeroException">The duration is zero.</exception>
    public static double NonZeroHours(TimeSpan duration) => Hours(NotZero(duration));

    /// <summary>The seconds of a duration that divides something.</summary>
    /// <param name="duration">The duration, not zero.</param>
    /// <exception cref="DivideByZeroException">The duration is zero.</exception>
    public static double NonZeroSeconds(TimeSpan duration) => Seconds(NotZero(duration));

    /// <summary>A duration of a number of hours, to the nearest tick of 100 ns.</summary>
    /// <param name="hours">Any number of hours that a <see cref="TimeSpan"/> can hold, about ±2.5e8.</param>
    /// <exception cref="OverflowException">The number is NaN or too large.</exception>
    public static TimeSpan FromHours(double hours) => FromTicks(hours * TicksPerHour, hours, "hours");

    /// <summary>A duration of a number of seconds, to the nearest tick of 100 ns.</summary>
    /// <param name="seconds">Any number of seconds that a <see cref="TimeSpan"/> can hold, about ±9.2e11.</param>
    /// <exception cref="OverflowException">The number is NaN or too large.</exception>
    public static TimeSpan FromSeconds(double seconds) => FromTicks(seconds * TicksPerSecond, seconds, "seconds");

    /// <summary>A duration of a number of years of operation (8760 h), to the nearest tick of 100 ns.</summary>
    /// <param name="years">Any number of years that a <see cref="TimeSpan"/> can hold, about ±29,247.</param>
    /// <exception cref="OverflowException">The number is NaN or too large.</exception>
    public static TimeSpan FromYears(double years) => FromTicks(years * (TicksPerHour * HoursPerYear), years, "years");

    private static TimeSpan FromTicks(double ticks, double value, string unit)
    {
        double rounded = Math.Round(ticks);

        // long.MaxValue is not a double; the next one up is the first that does not fit. NaN fails the comparison.
        if (!(Math.Abs(rounded) < 9223372036854775808.0))
        {
            throw new OverflowException($"{value} {unit} are not a duration that a TimeSpan can hold (at most about 29,247 years).");
        }

        return new TimeSpan((long)rounded);
    }

    private static TimeSpan NotZero(TimeSpan duration) =>
        duration != TimeSpan.Zero ? duration : throw new DivideByZeroException("The duration must not be zero: nothing per no time has no value.");
}
