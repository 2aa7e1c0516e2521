using System.Globalization;
using AiInfraMath.Fleets;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>What a facility draws over a year of 8760 hours: its peak, its energy, and its power in each hour.</summary>
/// <remarks>
/// Known as a peak and a load factor, as twelve months or hour by hour; where less than the hours is known, each hour has the average of
/// what it belongs to. The first hour is that of 1 January. Immutable.
/// </remarks>
/// <example><code>
/// LoadProfile campus = LoadProfile.Flat(1.Gigawatts, loadFactor: 0.85);
/// Energy inAYear = campus.YearlyEnergy;   // 7.446 TWh
/// </code></example>
public sealed class LoadProfile
{
    /// <summary>The hours of a year of 365 days.</summary>
    public const int HoursPerYear = 8760;

    private const int MonthsPerYear = 12;

    private static readonly int[] _monthOfHour = [.. Enumerable.Range(1, MonthsPerYear)
        .SelectMany(static month => Enumerable.Repeat(month - 1, DateTime.DaysInMonth(2023, month) * 24))];

    // One value for the whole year, twelve for its months, or one for each hour.
    private readonly Power[] _values;

    private LoadProfile(Power peak, Power[] values)
    {
        Peak = peak;
        _values = values;
        YearlyEnergy = values.Length == 1
            ? values[0] * Durations.FromYears(1)
            : Enumerable.Range(0, HoursPerYear).Select(At).Sum() * Durations.FromHours(1);
    }

    /// <summary>The most that it draws in any instant.</summary>
    public Power Peak { get; }

    /// <summary>What it draws in a year of 8760 hours.</summary>
    public Energy YearlyEnergy { get; }

    /// <summary>The energy as a power that never changes.</summary>
    public Power Average => YearlyEnergy / Durations.FromYears(1);

    /// <summary>The average by the peak.</summary>
    public double LoadFactor => Average / Peak;

    /// <summary>A load of which the peak and the average are known.</summary>
    /// <param name="peak">The most that it draws; finite and above zero.</param>
    /// <param name="loadFactor">The average by the peak; above 0 to 1, 1 if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static LoadProfile Flat(Power peak, double loadFactor = 1)
    {
        ValueThrow.IfNotAboveZero(peak, nameof(peak));
        SiteThrow.IfNotPositiveShare(loadFactor, nameof(loadFactor));
        return new LoadProfile(peak, [peak * loadFactor]);
    }

    /// <summary>The load of a facility of which the peak and the average draw are known, as a fleet gives them.</summary>
    /// <param name="peak">The peak draw of the facility; finite and above zero.</param>
    /// <param name="average">Its average draw; above zero, at most the peak.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static LoadProfile Of(Draw<DrawStage.Facility, DrawKind.Peak> peak, Draw<DrawStage.Facility, DrawKind.Average> average)
    {
        ValueThrow.IfNotAboveZero(peak.Power, nameof(peak));
        ValueThrow.IfNotAboveZero(average.Power, nameof(average));
        if (average.Power > peak.Power)
        {
            NumericsThrow.OutOfRange(nameof(average), average.Power, AtMost(peak.Power));
        }

        return new LoadProfile(peak.Power, [average.Power]);
    }

    /// <summary>A load of which the averages of the months are known.</summary>
    /// <param name="peak">The most that it draws; finite and above zero.</param>
    /// <param name="averages">The average of each month from January on: twelve, each zero to the peak.</param>
    /// <exception cref="ArgumentException">There are not twelve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A power is out of its range.</exception>
    public static LoadProfile Monthly(Power peak, IEnumerable<Power> averages)
    {
        ValueThrow.IfNotAboveZero(peak, nameof(peak));
        Power[] values = Values(averages, MonthsPerYear, nameof(averages));
        if (Array.Find(values, v => v > peak) is var high && high > peak)
        {
            NumericsThrow.OutOfRange(nameof(averages), high, AtMost(peak));
        }

        return new LoadProfile(peak, values);
    }

    /// <summary>A load that is known hour by hour.</summary>
    /// <param name="powers">The power of each hour from the first of 1 January on: 8760, each zero or more, not all zero.</param>
    /// <exception cref="ArgumentException">There are not 8760.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A power is out of its range, or all are zero.</exception>
    public static LoadProfile Hourly(IEnumerable<Power> powers)
    {
        Power[] values = Values(powers, HoursPerYear, nameof(powers));
        Power peak = values.Max();
        ValueThrow.IfNotAboveZero(peak, nameof(powers));
        return new LoadProfile(peak, values);
    }

    /// <summary>What it draws in an hour; the average of the month or the year where no more is known.</summary>
    /// <param name="hour">The hour of the year: 0 to 8759.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hour"/> is out of its range.</exception>
    public Power At(int hour)
    {
        if (hour is < 0 or >= HoursPerYear)
        {
            NumericsThrow.OutOfRange(nameof(hour), hour, "an hour from 0 to 8759");
        }

        return _values.Length switch
        {
            1 => _values[0],
            MonthsPerYear => _values[_monthOfHour[hour]],
            _ => _values[hour],
        };
    }

    /// <summary>The peak and the load factor.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Peak} at a load factor of {LoadFactor:P0}");

    private static string AtMost(Power peak) => $"at most the peak of {peak.ToString(null, CultureInfo.InvariantCulture)}";

    private static Power[] Values(IEnumerable<Power> powers, int count, string argument)
    {
        ArgumentNullException.ThrowIfNull(powers, argument);
        Power[] values = [.. powers];
        if (values.Length != count)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There are {values.Length} powers; {count} were expected."), argument);
        }

        foreach (Power value in values)
        {
            ValueThrow.IfNegative(value, argument);
        }

        return values;
    }
}

/// <summary>A load from a year on, until that of a later phase. Immutable.</summary>
public sealed record LoadPhase
{
    /// <summary>A phase.</summary>
    /// <param name="fromYear">The first year of it.</param>
    /// <param name="load">The load.</param>
    public LoadPhase(int fromYear, LoadProfile load)
    {
        ArgumentNullException.ThrowIfNull(load);
        (FromYear, Load) = (fromYear, load);
    }

    /// <summary>The first year of it.</summary>
    public int FromYear { get; }

    /// <summary>The load.</summary>
    public LoadProfile Load { get; }
}
