using AiInfraMath;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace Buildout;

/// <summary>Where the installed fleet goes if the last two years go on: power, energy and capital, year by year to 2030.</summary>
internal static class FleetReport
{
    /// <summary>
    /// The quarters that the trend is fitted to: the last two complete years. The count starts at zero in 2022, so the first quarters
    /// grow faster than the fleet did.
    /// </summary>
    public const int FittedQuarters = 8;

    private const double Through = 2031; // the end of 2030

    // Capital per watt of AI data centre. Low: Bernstein Research, October 2025, about 35 billion USD per gigawatt. High: NVIDIA,
    // earnings call of 27 August 2025, 50 to 60 billion USD per gigawatt.
    private static readonly Price<USD, Power> LowCapital = new Money<USD>(35m) / 1.Watts;
    private static readonly Price<USD, Power> HighCapital = new Money<USD>(60m) / 1.Watts;

    public static FanChart<Power> Project(IReadOnlyList<FleetQuarter> fleet, CommandLine options, IProgress<double>? progress)
    {
        FleetQuarter last = Complete(fleet)[^1];
        return Projection.Run(
            Trend.FitExponential(Series(fleet)),
            Through,
            new ProjectionOptions<Power>
            {
                Scenarios = options.Scenarios,
                Seed = options.Seed,
                Start = StartingValue<Power>.Band(last.P5, last.Median, last.P95),
            },
            progress);
    }

    public static void Write(TextWriter report, Inputs inputs, FanChart<Power> fan)
    {
        FleetQuarter last = Complete(inputs.Fleet)[^1];
        ExponentialTrend<Power> trend = Trend.FitExponential(Series(inputs.Fleet));
        (int year, Energy generation) = inputs.UnitedStates;

        report.WriteLine("4. Where the installed fleet goes");
        report.WriteLine($"   NVIDIA chips sold by {last.End:yyyy-MM-dd}: {last.Units / 1e6:0.0} million, {last.Median:F2 GW} ({last.P5:F2 GW} to {last.P95:F2 GW}), {last.Median / last.Units:F0 W} each.");
        WriteChips(report, inputs.Chips, last.End);
        report.WriteLine($"   Trend of the last {FittedQuarters} complete quarters: x{trend.GrowthFactor:0.00} a year (standard error {trend.GrowthFactorStandardError:0.00}), doubling every {trend.DoublingTimeMonths:0.0} months, R2 {trend.RSquared:0.000}.");
        WriteLogistic(report, inputs.Fleet);
        report.WriteLine($"   {fan.Scenarios:N0} scenarios, seed {fan.Seed}; energy at full load for a year; US generation {generation:F1 TWh} ({year}); capital at {LowCapital.In(Power.Units.Watts):0} to {HighCapital.In(Power.Units.Watts):0} $/W.");
        report.WriteLine();
        report.WriteLine("   end of |     power P5        P50        P95 |  energy P50 | of US generation P5 / P50 / P95 | capital P50, trillion USD");
        FanChart<Energy> energies = fan.Scale(power => power * 1.Years);
        FanChart<Money<USD>> low = fan.Scale(power => power * LowCapital);
        FanChart<Money<USD>> high = fan.Scale(power => power * HighCapital);
        for (int i = 0; i < fan.Periods.Count; i++)
        {
            FanPeriod<Power> power = fan.Periods[i];
            FanPeriod<Energy> energy = energies.Periods[i];
            string shares = string.Join(" / ", energy.Percentiles.Select(p => $"{p.Value / generation,7:0.0 %}"));
            report.WriteLine(
                $"   {power.Year - 1:0}   | {power.Percentile(0.05).Value,12:F1 GW} {power.Percentile(0.5).Value,10:F1 GW} {power.Percentile(0.95).Value,10:F1 GW} "
                + $"| {energy.Percentile(0.5).Value,11:F0 TWh} | {shares,31} | {Trillions(low.Periods[i]):0.0} to {Trillions(high.Periods[i]):0.0}");
        }

        report.WriteLine();
        WriteLimits(report, energies, generation);
    }

    private static void WriteChips(TextWriter report, IReadOnlyList<ChipCount> chips, DateOnly end)
    {
        ChipCount[] sold = [.. chips.Where(c => c.End == end).OrderByDescending(c => c.H100Equivalents)];
        double compute = sold.Sum(c => c.H100Equivalents);
        IEnumerable<string> shares = sold.Take(4).Select(c => $"{c.Chip} {c.H100Equivalents / compute:0 %}");
        report.WriteLine($"   Most of their computing power: {string.Join(", ", shares)}.");
    }

    private static void WriteLogistic(TextWriter report, IReadOnlyList<FleetQuarter> fleet)
    {
        LogisticFit<Power> fit = Trend.FitLogistic(new TimeSeries<Power>(Complete(fleet).Select(Observe)));
        report.WriteLine(fit.TryGetTrend(out LogisticTrend<Power>? logistic)
            ? $"   An S-curve through all {Complete(fleet).Length} complete quarters would level off at {logistic.Ceiling:F1 GW} (standard error {logistic.CeilingStandardError:F1 GW}), half of it in {logistic.MidpointYear:0.0}."
            : $"   No S-curve fits yet: {fit.Reason}");
    }

    private static void WriteLimits(TextWriter report, FanChart<Energy> energies, Energy generation)
    {
        FanPeriod<Energy>? beyond = energies.Periods.FirstOrDefault(p => p.Percentile(0.5).Value > generation);
        FanPercentile<Energy> top = energies.Periods[^1].Percentile(0.95);
        report.WriteLine($"   The P95 of the last year is known to {(top.Upper - top.Lower) / 2 / top.Value:0.00 %} from this many scenarios; how far the trend holds is another matter.");
        if (beyond is not null)
        {
            report.WriteLine($"   At the end of {beyond.Year - 1:0} the median would take all that the United States generates: what breaks first is the trend.");
        }
    }

    private static decimal Trillions(FanPeriod<Money<USD>> period) => period.Percentile(0.5).Value.Amount / 1e12m;

    private static TimeSeries<Power> Series(IReadOnlyList<FleetQuarter> fleet) =>
        new(Complete(fleet).TakeLast(FittedQuarters).Select(Observe));

    // A count at the end of a day is one at the start of the next.
    private static Observation<Power> Observe(FleetQuarter quarter) => new(quarter.End.AddDays(1), quarter.Median);

    private static FleetQuarter[] Complete(IReadOnlyList<FleetQuarter> fleet) => [.. fleet.Where(q => q.IsComplete)];
}
