using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>A level of demand and how long it lasts in a year.</summary>
public sealed record LoadBlock
{
    /// <summary>A level of demand.</summary>
    /// <param name="demand">The demand; finite, zero or more.</param>
    /// <param name="duration">How long it lasts in a year; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public LoadBlock(Power demand, TimeSpan duration)
    {
        ValueThrow.IfNegative(demand, nameof(demand));
        if (duration <= TimeSpan.Zero)
        {
            NumericsThrow.OutOfRange(nameof(duration), duration, "a duration above zero");
        }

        Demand = demand;
        Duration = duration;
    }

    /// <summary>The demand.</summary>
    public Power Demand { get; }

    /// <summary>How long it lasts in a year.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The energy of the block: demand × duration.</summary>
    public Energy Energy => Demand * Duration;
}

/// <summary>A demand over a year as blocks, each a level and the hours that it lasts: the load-duration curve, in steps.</summary>
/// <remarks>
/// The blocks keep the order they are given in; together they last a year of operation, 8760 hours, to the second. When in the year a
/// block lies does not matter. Immutable.
/// </remarks>
/// <example><code>
/// var demand = new LoadDurationCurve([new(900.Megawatts, 1000.Hours), new(500.Megawatts, 7760.Hours)]);
/// </code></example>
public sealed class LoadDurationCurve
{
    private readonly LoadBlock[] _blocks;

    /// <summary>A demand in blocks.</summary>
    /// <param name="blocks">The blocks; together 8760 hours, with some energy among them.</param>
    /// <exception cref="ArgumentException">They do not add up to 8760 hours, or all of them are of no demand.</exception>
    public LoadDurationCurve(IEnumerable<LoadBlock> blocks)
    {
        _blocks = NumericsThrow.NoneNull(blocks, nameof(blocks));
        double hours = _blocks.Sum(static b => Durations.Hours(b.Duration));
        if (!(Math.Abs(hours - Durations.HoursPerYear) <= 1.0 / 3600))
        {
            throw NumericsThrow.Invalid(
                nameof(blocks),
                string.Create(CultureInfo.InvariantCulture, $"They last {hours} hours; a year of 8760 hours was expected."));
        }

        Energy = _blocks.Select(static b => b.Energy).Sum();
        Peak = _blocks.Max(static b => b.Demand);
        if (!(Energy > Energy.Zero && double.IsFinite(Energy.WattHours)))
        {
            throw NumericsThrow.Invalid(
                nameof(blocks),
                string.Create(CultureInfo.InvariantCulture, $"Their energy is {Energy}; a finite energy above zero was expected."));
        }
    }

    /// <summary>The blocks, in the order they were given in.</summary>
    public IReadOnlyList<LoadBlock> Blocks => _blocks;

    /// <summary>The energy of the year.</summary>
    public Energy Energy { get; }

    /// <summary>The highest demand.</summary>
    public Power Peak { get; }

    /// <summary>The average demand by the highest, from 0 to 1.</summary>
    public double LoadFactor => Energy / (Peak * Durations.FromYears(1));

    /// <summary>The same demand all year.</summary>
    /// <param name="demand">The demand; finite, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="demand"/> is not finite or not above zero.</exception>
    public static LoadDurationCurve Flat(Power demand)
    {
        ValueThrow.IfNotAboveZero(demand, nameof(demand));
        return new LoadDurationCurve([new LoadBlock(demand, Durations.FromYears(1))]);
    }

    /// <summary>
    /// A demand of which only the energy and the peak are known: the peak for some time, and one level for the rest of the year.
    /// </summary>
    /// <param name="yearlyEnergy">The energy of the year.</param>
    /// <param name="peak">The highest demand; finite, above zero.</param>
    /// <param name="peakDuration">How long the peak is taken to last: an assumption; above zero and less than a year.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The energy is less than that of the peak alone, or more than the peak all year; or a number is out of its range.
    /// </exception>
    public static LoadDurationCurve FromEnergyAndPeak(Energy yearlyEnergy, Power peak, TimeSpan peakDuration)
    {
        ValueThrow.IfNotAboveZero(peak, nameof(peak));
        TimeSpan rest = Durations.FromYears(1) - peakDuration;
        if (peakDuration <= TimeSpan.Zero || rest <= TimeSpan.Zero)
        {
            NumericsThrow.OutOfRange(nameof(peakDuration), peakDuration, "a duration above zero and below 8760 hours");
        }

        Energy least = peak * peakDuration;
        Energy most = peak * Durations.FromYears(1);
        if (!(yearlyEnergy >= least && yearlyEnergy <= most))
        {
            NumericsThrow.OutOfRange(
                nameof(yearlyEnergy),
                yearlyEnergy,
                string.Create(CultureInfo.InvariantCulture, $"from {least}, the peak alone, to {most}, the peak all year,"));
        }

        return new LoadDurationCurve([new LoadBlock(peak, peakDuration), new LoadBlock((yearlyEnergy - least) / rest, rest)]);
    }
}
