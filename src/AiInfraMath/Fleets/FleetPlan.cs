using System.Globalization;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>What a fleet is in a year.</summary>
/// <param name="Year">The year: from its first instant to that of the next.</param>
/// <param name="Accelerators">How many are in service at the end of the year.</param>
/// <param name="Bought">How many entered service in the year.</param>
/// <param name="Retired">How many were taken out of service in the year.</param>
/// <param name="PeakPower">The peak draw of the facilities at the end of the year.</param>
/// <param name="Energy">The energy of the facilities in the year, for as much of it as each cohort is in service.</param>
/// <param name="Capital">What was spent on accelerators in the year.</param>
/// <param name="Rate">The most operations a second at the end of the year, dense, in the plan's number format.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record FleetPeriod<TCurrency>(
    int Year,
    double Accelerators,
    double Bought,
    double Retired,
    Draw<DrawStage.Facility, DrawKind.Peak> PeakPower,
    Energy Energy,
    Money<TCurrency> Capital,
    ComputeRate Rate)
    where TCurrency : struct, ICurrency;

/// <summary>A fleet of cohorts bought over time: capacity, energy, capital and operations a second, year by year.</summary>
/// <remarks>
/// Immutable. Cohorts serve from purchase to retirement; what happens between whole years counts for its part of the year.
/// </remarks>
/// <typeparam name="TCurrency">The currency of the prices.</typeparam>
public sealed class FleetPlan<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Cohort<TCurrency>[] _cohorts;

    /// <summary>A plan.</summary>
    /// <param name="cohorts">What is bought; at least one cohort.</param>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="cycle">How hard the accelerators are run.</param>
    /// <param name="format">The number format of the operations a second; its dense rate must be known of every accelerator.</param>
    /// <exception cref="ArgumentException">There are no cohorts.</exception>
    /// <exception cref="InvalidOperationException">The rate of an accelerator in this format is not known.</exception>
    public FleetPlan(IEnumerable<Cohort<TCurrency>> cohorts, PowerChain chain, DutyCycle cycle, NumberFormat format = NumberFormat.BF16)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(cycle);
        _cohorts = NumericsThrow.NoneNull(cohorts, nameof(cohorts));
        NumericsThrow.IfEmpty(_cohorts.Length, nameof(cohorts));
        foreach (Cohort<TCurrency> cohort in _cohorts)
        {
            _ = cohort.Accelerator.Rate(format).Value;
        }

        Chain = chain;
        Cycle = cycle;
        Format = format;
    }

    /// <summary>What is bought.</summary>
    public IReadOnlyList<Cohort<TCurrency>> Cohorts => _cohorts;

    /// <summary>From accelerators to facility.</summary>
    public PowerChain Chain { get; }

    /// <summary>How hard the accelerators are run.</summary>
    public DutyCycle Cycle { get; }

    /// <summary>The number format of the operations a second.</summary>
    public NumberFormat Format { get; }

    /// <summary>The fleet in each of some years.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, included; not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public IReadOnlyList<FleetPeriod<TCurrency>> Years(int first, int last)
    {
        if (last < first)
        {
            NumericsThrow.OutOfRange(nameof(last), last, string.Create(CultureInfo.InvariantCulture, $"a year from {first} on"));
        }

        return [.. Enumerable.Range(first, last - first + 1).Select(Period)];
    }

    /// <summary>The fleet in a year.</summary>
    /// <param name="year">The year.</param>
    public FleetPeriod<TCurrency> Period(int year)
    {
        double end = year + 1.0;
        double accelerators = 0;
        double bought = 0;
        double retired = 0;
        Power rated = Power.Zero;
        Energy energy = Energy.Zero;
        Money<TCurrency> capital = Money<TCurrency>.Zero;
        ComputeRate rate = ComputeRate.Zero;
        foreach (Cohort<TCurrency> cohort in _cohorts)
        {
            Draw<DrawStage.Accelerators, DrawKind.Rated> draw = cohort.Accelerator.RatedDraw * cohort.Count;
            energy += Chain.ToFacility(Cycle.Average(draw)).Over(Durations.FromYears(cohort.ServiceWithin(year, end)));
            if (cohort.ServesBefore(end))
            {
                accelerators += cohort.Count;
                rated += draw.Power;
                rate += cohort.Accelerator.Rate(Format).Value * cohort.Count;
            }

            if (Math.Floor(cohort.Year) == year)
            {
                bought += cohort.Count;
                capital += cohort.Capital;
            }

            if (Math.Floor(cohort.Retirement) == year)
            {
                retired += cohort.Count;
            }
        }

        var all = new Draw<DrawStage.Accelerators, DrawKind.Rated>(rated);
        Draw<DrawStage.Facility, DrawKind.Peak> peak = Chain.ToFacility(Cycle.Peak(all));
        return new FleetPeriod<TCurrency>(year, accelerators, bought, retired, peak, energy, capital, rate);
    }

    /// <summary>
    /// The peak draw of the facilities at the end of each of some years, as the trends and projections of Forecasting take it.
    /// </summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, included; not before the first.</param>
    /// <returns>Observations at the last instant of each year, which is the first of the next: the end of 2025 is 2026.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public TimeSeries<Power> PeakPower(int first, int last) =>
        new(Years(first, last).Select(static p => new Observation<Power>(p.Year + 1, p.PeakPower.Power)));
}
