using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ReferenceModelTests
{
    private const int Scenarios = 200_000;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 1 };

    [Fact]
    public void Capacity_and_net_present_value_are_what_other_implementations_find()
    {
        var reference = new ReferenceModel();
        Output<FanChart<Power>> capacity = reference.Model.Observe(reference.Capacity);
        Output<FanPeriod<Money<USD>>> value = reference.Model.Observe(reference.PresentValue);
        ProjectionResult result = reference.Model.Run(Options, cancellationToken: TestContext.Current.CancellationToken);
        FanChart<Power> fan = result.Get(capacity);
        Assert.Equal(1.9, fan.Start.Gigawatts, 1e-12);
        Assert.Equal(3.132, fan.At(2026).Mean.Gigawatts, 4 * fan.At(2026).MeanStandardError.Gigawatts);
        Assert.Equal(281.9, fan.At(2035).Mean.Gigawatts, 4 * fan.At(2035).MeanStandardError.Gigawatts);
        FanPercentile<Power> median = fan.At(2035).Percentile(0.5);
        Assert.Equal(1.9 * Math.Exp(4.55), median.Value.Gigawatts, 2 * (median.Upper.Gigawatts - median.Lower.Gigawatts));
        FanPeriod<Money<USD>> npv = result.Get(value);
        Assert.Equal(-1.88e12, (double)npv.Mean.Amount, 5 * (double)npv.MeanStandardError.Amount);
    }

    [Fact]
    public void Statistics_are_those_of_the_scenarios_computed_one_by_one()
    {
        var reference = new ReferenceModel();
        Output<ScenarioColumns<Power>> columns = reference.Model.ObserveScenarios(reference.Capacity);
        Output<ScenarioColumns<Money<USD>>> cash = reference.Model.ObserveScenarios(reference.CashFlow);
        Output<ScenarioColumns<Energy>> energy = reference.Model.ObserveScenarios(reference.Energy);
        Output<FanChart<Power>> capacity = reference.Model.Observe(reference.Capacity, 0.01, 0.25, 0.5, 0.9);
        Output<Money<USD>> mean = reference.Model.ObserveMean(reference.PresentValue);
        ProjectionResult result = reference.Model.Run(
            Options with { Scenarios = 30_011 }, cancellationToken: TestContext.Current.CancellationToken);
        ScenarioColumns<Power> power = result.Get(columns);
        double total = 0;
        for (int s = 0; s < 30_011; s++)
        {
            double previous = 1.9;
            double discount = 1;
            for (int t = 0; t < 10; t++)
            {
                double c = power[t, s].Gigawatts;
                double e = c * 8.760 * 0.7 * 1.2;
                double flow = (10.5 * c) - (0.06 * e) - (40 * Math.Max(0, c - previous));
                discount /= 1.1;
                total += flow * discount;
                previous = c;
                Assert.Equal(e, result.Get(energy)[t, s].TerawattHours, 1e-9 * e);
                Assert.Equal(flow * 1e9, result.Get(cash).Canonical(t)[s], 1e-6 * (1 + Math.Abs(c * 1e9)));
            }
        }

        Assert.Equal(total / 30_011 * 1e9, (double)result.Get(mean).Amount, 1e3);
        for (int t = 0; t < 10; t++)
        {
            double[] sorted = power.Canonical(t).ToArray();
            Array.Sort(sorted);
            FanPeriod<Power> period = result.Get(capacity).Periods[t];
            Assert.Equal(sorted.Average(), period.Mean.Watts, 1e-9 * sorted.Average());
            foreach (FanPercentile<Power> percentile in period.Percentiles)
            {
                Assert.Equal(sorted[(int)(percentile.Probability * (sorted.Length - 1))], percentile.Value.Watts);
                Assert.Contains(percentile.Lower.Watts, sorted);
                Assert.InRange(percentile.Coverage, 0.95, 0.955);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    public void Few_scenarios_are_the_first_of_many(int scenarios)
    {
        var reference = new ReferenceModel(3);
        Output<ScenarioColumns<Power>> columns = reference.Model.ObserveScenarios(reference.Capacity);
        Output<FanChart<Power>> capacity = reference.Model.Observe(reference.Capacity);
        ProjectionResult many = reference.Model.Run(Options with { Scenarios = 1000 }, null, TestContext.Current.CancellationToken);
        ProjectionResult few = reference.Model.Run(Options with { Scenarios = scenarios }, null, TestContext.Current.CancellationToken);
        Assert.Equal(scenarios, few.Get(columns).Canonical(2).Length);
        Assert.True(many.Get(columns).Canonical(2)[..scenarios].SequenceEqual(few.Get(columns).Canonical(2)));
        double[] values = few.Get(columns).Canonical(2).ToArray();
        FanPeriod<Power> period = few.Get(capacity).At(2028);
        Assert.Equal(values.Average(), period.Mean.Watts, 1e-12 * values.Average());
        double variance = values.Sum(v => (v - values.Average()) * (v - values.Average())) / Math.Max(1, scenarios - 1);
        Assert.Equal(Math.Sqrt(variance), period.StandardDeviation.Watts, 1e-12 * values.Average());
    }

    [Fact]
    public void A_number_of_scenarios_that_cannot_be_is_refused()
    {
        ProjectionModel model = new ReferenceModel().Model;
        foreach (long scenarios in new[] { 0, -1, long.MaxValue })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(
                () => model.Run(Options with { Scenarios = scenarios }, null, TestContext.Current.CancellationToken));
            Assert.Equal("Scenarios", error.ParamName);
        }
    }

    // The upper word of the scenario number comes into play, which a run of the whole would take minutes to reach.
    [Fact]
    public void Scenarios_beyond_two_to_the_32_are_their_own()
    {
        var reference = new ReferenceModel(2);
        Output<IReadOnlyList<Power>> mean = reference.Model.ObserveMean(reference.Capacity);
        RunOptions whole = Options with { Scenarios = 1L << 33 };
        PartialProjection low = reference.Model.Project(0, 1000, whole, null, TestContext.Current.CancellationToken);
        PartialProjection high = reference.Model.Project(1L << 32, 1000, whole, null, TestContext.Current.CancellationToken);
        Assert.False(low.Merge(high).IsComplete);
        Assert.NotEqual(low.ToBytes().AsSpan(64).ToArray(), high.ToBytes().AsSpan(64).ToArray());
        Assert.Equal(1L << 33, high.Scenarios);
        Assert.NotNull(mean);
    }

    [Fact]
    public void Cancellation_stops_a_run()
    {
        var reference = new ReferenceModel();
        _ = reference.Model.Observe(reference.Capacity);
        using var source = new CancellationTokenSource();
        source.CancelAfter(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => reference.Model.Run(Options with { Scenarios = 1L << 33 }, null, source.Token));
    }
}
