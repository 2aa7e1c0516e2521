using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>Variables that do not vary, are infinite or not numbers in some scenarios, or outgrow their type.</summary>
public class DegenerateVariablesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // 0.1 is not a binary number, so that the mean of many of them is off by its rounding.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(100_003)]
    public void What_does_not_vary_has_no_spread_and_is_correlated_with_nothing(long scenarios)
    {
        var model = new ProjectionModel(2025, 3);
        Series<Ratio> constant = model.Constant(new Ratio(0.1));
        Series<Power> steady = model.Lognormal(1.9.Gigawatts, 0.5, 0);
        Series<Ratio> shocks = model.Shocks();
        Output<FanChart<Ratio>> ofConstant = model.Observe(constant);
        Output<FanChart<Power>> ofSteady = model.Observe(steady);
        Output<IReadOnlyList<double>> first = model.ObserveCorrelation(constant, shocks);
        Output<IReadOnlyList<double>> second = model.ObserveCorrelation(shocks, steady);
        Output<IReadOnlyList<double>> itself = model.ObserveCorrelation(shocks, shocks);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = scenarios, Seed = 2 }, null, Cancellation);
        for (int t = 0; t < 3; t++)
        {
            Assert.Equal(0.1, result.Get(ofConstant).Periods[t].Mean.Value);
            Assert.Equal(0, result.Get(ofConstant).Periods[t].StandardDeviation.Value);
            Assert.Equal(0, result.Get(ofSteady).Periods[t].StandardDeviation.Watts);
            Assert.Equal(1.9 * Math.Exp(0.5 * (t + 1)), result.Get(ofSteady).Periods[t].Mean.Gigawatts, 1e-13 * Math.Exp(t));
            Assert.Equal(0, result.Get(first)[t]);
            Assert.Equal(0, result.Get(second)[t]);
            Assert.Equal(scenarios == 1 ? 0 : 1, result.Get(itself)[t]);
        }
    }

    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e100)]
    public void Correlations_do_not_leave_the_range_with_the_squares_of_small_and_large_numbers(double size)
    {
        var model = new ProjectionModel(2025, 1);
        Series<Ratio> shocks = model.Shocks();
        Series<Ratio> grown = model.Lognormal(new Ratio(1), 0.1, 0.3, shocks);
        Output<IReadOnlyList<double>> plain = model.ObserveCorrelation(grown, shocks);
        Output<IReadOnlyList<double>> scaled = model.ObserveCorrelation(grown * size, size * shocks);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 2000 }, null, Cancellation);
        Assert.Equal(result.Get(plain)[0], result.Get(scaled)[0], 1e-12);
    }

    // An investment of 3 and returns of 0.5 ± 1 a year: some never pay back, and the mean year of the others is asked for.
    [Fact]
    public void Conditional_statistics_take_nothing_from_scenarios_in_which_the_condition_does_not_hold()
    {
        const int Scenarios = 5000;
        var model = new ProjectionModel(2025, 6);
        Series<Ratio> flow = model.Normal(0.1, 1)
            + model.Schedule(new Ratio(-3), new Ratio(0.5), new Ratio(0.5), new Ratio(0.5), new Ratio(0.5), new Ratio(0.5));
        Outcome<Ratio> payback = flow.PaybackYear();
        Occurrence paysBack = payback.Above(new Ratio(2031)).Not();
        Output<ConditionalSummary<Ratio>> given = model.ObserveGiven(payback, paysBack);
        Output<FanPeriod<Ratio>> all = model.Observe(payback);
        Output<ScenarioColumns<Ratio>> columns = model.ObserveScenarios(flow);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = Scenarios }, null, Cancellation);
        var years = new List<double>();
        for (int i = 0; i < Scenarios; i++)
        {
            double sum = 0;
            for (int t = 0; t < 6; t++)
            {
                sum += result.Get(columns)[t, i].Value;
                if (sum >= 0)
                {
                    years.Add(2026 + t);
                    break;
                }
            }
        }

        Assert.InRange(years.Count, 1, Scenarios - 1);
        double mean = years.Average();
        Assert.Equal((double)years.Count / Scenarios, result.Get(given).Probability.Value);
        Assert.Equal(mean, result.Get(given).Mean.Value, 1e-9);
        double deviation = Math.Sqrt(years.Sum(y => (y - mean) * (y - mean)) / (years.Count - 1));
        Assert.Equal(deviation, result.Get(given).StandardDeviation.Value, 1e-9);
        Assert.Contains("never paying back", Assert.Throws<OverflowException>(() => result.Get(all)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_least_of_caps_is_not_a_number_where_one_of_them_is_not_whatever_their_order()
    {
        var model = new ProjectionModel(2025, 1);
        Series<Ratio> zero = model.Constant(new Ratio(0));
        Series<Ratio> none = zero.Over(zero);
        Series<Ratio> one = model.Constant(new Ratio(1));
        Output<IReadOnlyList<Ratio>> first = model.ObserveMean(model.Least(none, one));
        Output<IReadOnlyList<Ratio>> last = model.ObserveMean(model.Least(one, none));
        Output<IReadOnlyList<FanPercentile<Ratio>>> payback = model.ObservePercentiles((none - one).PaybackYear());
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 10 }, null, Cancellation);
        Assert.Throws<OverflowException>(() => result.Get(first));
        Assert.Throws<OverflowException>(() => result.Get(last));
        Assert.Throws<OverflowException>(() => result.Get(payback));
    }

    [Fact]
    public void What_outgrows_its_type_is_said_alike_for_quantities_and_money()
    {
        var model = new ProjectionModel(2025, 2);
        Output<IReadOnlyList<FanPercentile<Power>[]>> power = model.ObservePercentiles(model.Lognormal(1.0.Gigawatts, 400, 0.1));
        Series<Money<USD>> rich = model.Lognormal(Money<USD>.FromDouble(1e9), 30, 0.1);
        Output<FanChart<Money<USD>>> fan = model.Observe(rich);
        Output<IReadOnlyList<FanPercentile<Money<USD>>[]>> percentiles = model.ObservePercentiles(rich);
        Output<ScenarioColumns<Money<USD>>> columns = model.ObserveScenarios(rich);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 100 }, null, Cancellation);
        Assert.Contains("beyond the range of Power", Assert.Throws<OverflowException>(() => result.Get(power)).Message, StringComparison.Ordinal);
        foreach (Func<object> read in (Func<object>[])[() => result.Get(fan), () => result.Get(percentiles), () => result.Get(columns)[1, 0]])
        {
            Assert.Contains("beyond the range of Money", Assert.Throws<OverflowException>(read).Message, StringComparison.Ordinal);
        }

        Assert.True(result.Get(columns)[0, 0].ToDouble() > 1e20);
    }

    // Each step has the one before twice: sixty of them would take 2^60 steps if what they start from were worked out each time.
    [Fact]
    public async Task A_variable_may_be_used_many_times_on_the_way_to_another()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> value = model.Uniform(new Ratio(0.9), new Ratio(1.1), Draw.EveryPeriod);
        for (int i = 0; i < 60; i++)
        {
            value = 2 * value.Over(value + model.Constant(new Ratio(1)));
        }

        Task<(FanChart<Ratio> Now, IReadOnlyList<Ratio> Before)> run = Task.Run(
            () =>
            {
                Output<FanChart<Ratio>> now = model.Observe(value);
                Output<IReadOnlyList<Ratio>> before = model.ObserveMean(value.Before());
                ProjectionResult result = model.Run(new RunOptions { Scenarios = 1000 }, null, Cancellation);
                return (result.Get(now), result.Get(before));
            },
            Cancellation);
        (FanChart<Ratio> fan, IReadOnlyList<Ratio> lagged) = await run.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        Assert.Equal(1, fan.Start.Value, 1e-12);
        Assert.Equal(1, fan.Periods[1].Mean.Value, 1e-12);
        Assert.Equal(1, lagged[0].Value, 1e-12);
    }
}
