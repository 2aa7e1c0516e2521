using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionTests
{
    private const double NormalP95 = 1.6448536269514722;
    private const int Scenarios = 200_000;

    private static readonly ExponentialTrend<Gigawatts> Growth = Trend.FitExponential(Samples.Capacity);

    private static readonly ProjectionOptions<Gigawatts> ShocksOnly =
        new() { Scenarios = Scenarios, Seed = 7, LogGrowthStandardError = 0, YearlyVolatility = 0.3 };

    // With known growth the value after k years is lognormal: ln c has mean ln c0 + k g and variance k σ².
    [Fact]
    public void Shocks_alone_give_the_lognormal_distribution_in_closed_form()
    {
        FanChart<Gigawatts> fan = Run(2031, ShocksOnly);
        Assert.Equal([2026, 2027, 2028, 2029, 2030, 2031], fan.Periods.Select(p => p.Year));
        for (int k = 1; k <= 6; k++)
        {
            Matches(fan.At(2025 + k), Math.Log(1.9) + (k * Growth.LogSlope), Math.Sqrt(k) * 0.3);
        }
    }

    // An uncertain rate is the same for all years, so its variance grows with the square of time.
    [Fact]
    public void An_uncertain_rate_and_start_widen_the_lognormal_distribution_as_they_should()
    {
        ProjectionOptions<Gigawatts> options = ShocksOnly with
        {
            LogGrowthStandardError = 0.15,
            Start = StartingValue<Gigawatts>.Band(new(1.9 / 1.2), new(1.9), new(1.9 * 1.2)),
        };
        FanChart<Gigawatts> fan = Run(2029, options);
        double start = Math.Log(1.2) / NormalP95;
        for (int k = 1; k <= 4; k++)
        {
            double deviation = Math.Sqrt((start * start) + (k * k * 0.15 * 0.15) + (k * 0.3 * 0.3));
            Matches(fan.At(2025 + k), Math.Log(1.9) + (k * Growth.LogSlope), deviation);
        }
    }

    [Fact]
    public void An_uneven_band_is_met_at_all_three_percentiles()
    {
        var options = new ProjectionOptions<Gigawatts>
        {
            Scenarios = Scenarios,
            Start = StartingValue<Gigawatts>.Band(new(1), new(2), new(10)),
            LogGrowthStandardError = 0,
            YearlyVolatility = 0,
        };
        FanChart<Gigawatts> fan = Run(2026, options);
        foreach ((double p, double value) in new[] { (0.05, 1.0), (0.5, 2.0), (0.95, 10.0) })
        {
            FanPercentile<Gigawatts> percentile = fan.At(2026).Percentile(p);
            Assert.InRange(value * Growth.GrowthFactor, percentile.Lower.Value * 0.995, percentile.Upper.Value * 1.005);
        }

        Assert.Equal(2, fan.Start.Value);
    }

    [Fact]
    public void Without_uncertainty_every_scenario_follows_the_trend()
    {
        ProjectionOptions<Gigawatts> options = ShocksOnly with { YearlyVolatility = 0, Scenarios = 1000 };
        FanPeriod<Gigawatts> period = Run(2028, options).At(2028);
        double expected = 1.9 * Math.Pow(Growth.GrowthFactor, 3);
        Assert.Equal(expected, period.Mean.Value, 1e-12);
        Assert.Equal(0, period.StandardDeviation.Value, 1e-12);
        Assert.All(period.Percentiles, p => Assert.Equal((expected, p.Value, p.Value), (p.Value.Value, p.Lower, p.Upper), (a, b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-12 && a.Item2 == b.Item2 && a.Item3 == b.Item3));
    }

    [Fact]
    public void Slowdown_shrinks_the_log_growth_of_each_year()
    {
        ProjectionOptions<Gigawatts> options = ShocksOnly with { YearlyVolatility = 0, Scenarios = 10, GrowthSlowdown = 0.8 };
        FanPeriod<Gigawatts> period = Run(2028, options).At(2028);
        Assert.Equal(1.9 * Math.Exp(Growth.LogSlope * (1 + 0.8 + 0.64)), period.Mean.Value, 1e-12);
    }

    [Fact]
    public void A_part_of_a_year_at_the_end_has_its_part_of_growth_and_variance()
    {
        FanChart<Gigawatts> fan = Run(2026.25, ShocksOnly);
        Assert.Equal([2026, 2026.25], fan.Periods.Select(p => p.Year));
        Matches(fan.At(2026.25), Math.Log(1.9) + (1.25 * Growth.LogSlope), Math.Sqrt(1.25) * 0.3);
    }

    [Fact]
    public void Volatility_and_the_error_of_growth_are_those_of_the_fit_unless_given()
    {
        var options = new ProjectionOptions<Gigawatts> { Scenarios = Scenarios };
        FanPeriod<Gigawatts> period = Run(2027, options).At(2027);
        double s = Growth.ResidualStandardDeviation!.Value;
        double se = Growth.LogSlopeStandardError!.Value;
        Matches(period, Math.Log(1.9) + (2 * Growth.LogSlope), Math.Sqrt((2 * s * s) + (4 * se * se)));
    }

    [Fact]
    public void More_scenarios_begin_with_the_same_ones_and_another_seed_draws_others()
    {
        FanChart<Gigawatts> one = Run(2026, ShocksOnly with { Scenarios = 1 });
        FanChart<Gigawatts> two = Run(2026, ShocksOnly with { Scenarios = 2 });
        FanChart<Gigawatts> other = Run(2026, ShocksOnly with { Scenarios = 1, Seed = 8 });
        FanPercentile<Gigawatts> only = one.Periods[0].Percentile(0.5);
        Assert.Equal(one.Periods[0].Mean, only.Value);
        Assert.Equal(0, one.Periods[0].StandardDeviation.Value);
        Assert.Contains(only.Value, new[] { two.Periods[0].Percentile(0.05).Lower, two.Periods[0].Percentile(0.95).Upper });
        Assert.NotEqual(only.Value, other.Periods[0].Percentile(0.5).Value);
        Assert.Equal((1, 8UL), (other.Scenarios, other.Seed));
    }

    [Fact]
    public void Progress_ascends_to_one()
    {
        var reports = new List<double>();
        Projection.Run(
            Growth, 2028, ShocksOnly, new Recorder(reports), TestContext.Current.CancellationToken);
        Assert.Equal(reports.Order(), reports);
        Assert.True(reports.Count > 5);
        Assert.InRange(reports[0], 1e-9, 0.5);
        Assert.Equal(1, reports[^1]);
    }

    [Fact]
    public void Cancellation_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        var progress = new Recorder([], source.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => Projection.Run(Growth, 2040, ShocksOnly, progress, source.Token));
    }

    [Fact]
    public void Growth_beyond_the_range_of_a_double_is_an_error()
    {
        var error = Assert.Throws<OverflowException>(() => Run(2124, ShocksOnly with { Scenarios = 9, YearlyVolatility = 90 }));
        Assert.Contains("GW", error.Message);
    }

    private static FanChart<Gigawatts> Run(double through, ProjectionOptions<Gigawatts> options) =>
        Projection.Run(Growth, through, options, cancellationToken: TestContext.Current.CancellationToken);

    private static void Matches(FanPeriod<Gigawatts> period, double mean, double deviation)
    {
        double factor = Math.Exp(deviation * deviation / 2);
        double expectedMean = Math.Exp(mean) * factor;
        double expectedDeviation = expectedMean * Math.Sqrt((factor * factor) - 1);
        Assert.Equal(expectedMean, period.Mean.Value, 4 * period.MeanStandardError.Value);
        Assert.Equal(expectedDeviation / Math.Sqrt(Scenarios), period.MeanStandardError.Value, 0.1 * period.MeanStandardError.Value);
        Assert.Equal(expectedDeviation, period.StandardDeviation.Value, 0.1 * expectedDeviation);
        foreach ((double p, double z) in new[] { (0.05, -NormalP95), (0.5, 0), (0.95, NormalP95) })
        {
            FanPercentile<Gigawatts> percentile = period.Percentile(p);

            // The interval reaches 1.96 standard errors to each side; twice that is all but certain.
            double reach = percentile.Upper.Value - percentile.Lower.Value;
            Assert.Equal(Math.Exp(mean + (z * deviation)), percentile.Value.Value, reach);
            Assert.InRange(percentile.Coverage, 0.95, 0.952);
        }
    }

    private sealed class Recorder(List<double> reports, Action? then = null) : IProgress<double>
    {
        public void Report(double value)
        {
            reports.Add(value);
            then?.Invoke();
        }
    }
}
