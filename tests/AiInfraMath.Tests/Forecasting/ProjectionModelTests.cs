using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionModelTests
{
    private const int Scenarios = 200_000;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 5 };

    [Fact]
    public void Mean_reversion_has_the_variance_of_an_autoregression()
    {
        var model = new ProjectionModel(2025, 6);
        Series<Power> power = model.MeanReverting(4.0.Gigawatts, 2.0.Gigawatts, speed: 0.4, volatility: 0.2);
        FanChart<Power> fan = Run(model, model.Observe(power));
        double mean = Math.Log(2);
        double variance = 0;
        foreach (FanPeriod<Power> period in fan.Periods)
        {
            mean *= 0.6;
            variance = (0.36 * variance) + 0.04;
            double expected = 2 * Math.Exp(mean + (variance / 2));
            Assert.Equal(expected, period.Mean.Gigawatts, 4 * period.MeanStandardError.Gigawatts);
            Assert.Equal(2 * Math.Exp(mean), period.Percentile(0.5).Value.Gigawatts, 0.01 * expected);
        }
    }

    [Fact]
    public void Logistic_growth_without_shocks_follows_its_recurrence_to_the_ceiling()
    {
        var model = new ProjectionModel(2025, 30);
        Output<IReadOnlyList<Power>> mean = model.ObserveMean(
            model.Logistic(1.0.Gigawatts, rate: 0.6, 50.0.Gigawatts, volatility: 0));
        IReadOnlyList<Power> values = Run(model, mean);
        double x = 1;
        foreach (Power value in values)
        {
            x *= Math.Exp(0.6 * (1 - (x / 50)));
            Assert.Equal(x, value.Gigawatts, 1e-9);
        }

        Assert.Equal(50, values[^1].Gigawatts, 0.1);
    }

    [Fact]
    public void A_regime_changes_with_its_probability_and_jumps_once()
    {
        var model = new ProjectionModel(2025, 4);
        (Series<Power> power, Condition changed) = model.Switching(
            1.0.Gigawatts, before: 0.1, after: 0.5, probability: 0.25, jump: -0.7, volatility: 0);
        Output<IReadOnlyList<Probability>> share = model.Observe(changed);
        Output<ScenarioColumns<Power>> scenarios = model.ObserveScenarios(power);
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        for (int t = 0; t < 4; t++)
        {
            Probability p = result.Get(share)[t];
            Assert.Equal(1 - Math.Pow(0.75, t + 1), p.Value, 4 * p.StandardError);
        }

        double[] possible =
        [
            Math.Exp(0.4), Math.Exp(0.5 - 0.7 + 0.3), Math.Exp(1 - 0.7 + 0.2), Math.Exp(1.5 - 0.7 + 0.1), Math.Exp(2 - 0.7),
        ];
        double[] seen = [.. result.Get(scenarios).Canonical(3).ToArray().Select(w => Math.Round(w / 1e9, 9)).Distinct().Order()];
        Assert.Equal(possible.Select(v => Math.Round(v, 9)).Order(), seen);
    }

    [Theory]
    [InlineData(Draw.EveryPeriod)]
    [InlineData(Draw.OncePerScenario)]
    public void Correlated_shocks_have_their_correlations(Draw draw)
    {
        var model = new ProjectionModel(2025, 2);
        double[][] wanted = [[1, 0.8, -0.3], [0.8, 1, 0.1], [-0.3, 0.1, 1]];
        IReadOnlyList<Series<Ratio>> shocks = model.CorrelatedShocks(wanted, draw);
        Output<ScenarioColumns<Ratio>> last = model.ObserveScenarios(shocks[2]);
        var outputs = new List<(double, Output<IReadOnlyList<double>>)>();
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < i; j++)
            {
                outputs.Add((wanted[i][j], model.ObserveCorrelation(shocks[i], shocks[j])));
            }
        }

        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.All(outputs, o => Assert.All(result.Get(o.Item2), r => Assert.Equal(o.Item1, r, 0.01)));
        Assert.Equal(draw == Draw.OncePerScenario, result.Get(last).Canonical(0).SequenceEqual(result.Get(last).Canonical(1)));
        Assert.Throws<ArgumentException>(() => model.CorrelatedShocks([[1, 2], [2, 1]]));
        Assert.Throws<ArgumentException>(() => model.CorrelatedShocks([[1, 0.5], [0.4, 1]]));
        Assert.Throws<ArgumentException>(() => model.CorrelatedShocks([[1, 0.5]]));
    }

    // The expectation of max(S - K, 0) for a lognormal S.
    [Fact]
    public void A_capped_stage_has_the_mean_of_Black_and_Scholes()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Power> demand = model.Lognormal(10.0.Gigawatts, drift: 0.1, volatility: 0.4);
        Series<Power> cap = model.Constant(12.0.Gigawatts);
        Series<Power> built = model.Least(demand, cap);
        Output<FanChart<Power>> excess = model.Observe((demand - cap).NotNegative());
        Output<IReadOnlyList<Probability>> binds = model.Observe(model.Binds(built, cap));
        Output<IReadOnlyList<ConditionalSummary<Power>>> given = model.ObserveGiven(demand, model.Binds(built, cap));
        Output<IReadOnlyList<Power>> least = model.ObserveMean(built);
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        for (int t = 0; t < 3; t++)
        {
            double forward = 10 * Math.Exp(0.1 * (t + 1));
            double deviation = 0.4 * Math.Sqrt(t + 1);
            double d1 = (Math.Log(forward / 12) / deviation) + (deviation / 2);
            double above = Cdf(d1 - deviation);
            double call = (forward * Cdf(d1)) - (12 * above);
            FanPeriod<Power> period = result.Get(excess).Periods[t];
            Assert.Equal(call, period.Mean.Gigawatts, 4 * period.MeanStandardError.Gigawatts);
            Assert.Equal(forward - call, result.Get(least)[t].Gigawatts, 0.05);
            Assert.Equal(above, result.Get(binds)[t].Value, 4 * result.Get(binds)[t].StandardError);
            ConditionalSummary<Power> summary = result.Get(given)[t];
            Assert.Equal(forward * Cdf(d1) / above, summary.Mean.Gigawatts, 4 * summary.MeanStandardError.Gigawatts);
        }
    }

    [Fact]
    public void Cohorts_retire_and_survive_by_schedule()
    {
        var model = new ProjectionModel(2025, 5);
        Series<Ratio> additions = model.Schedule<Ratio>(new(1), new(2), new(4), new(8), new(16));
        Assert.Equal([1, 3, 6, 12, 24], Means(model, additions.InServiceFor(2)));
        Assert.Equal([1, 2.5, 5.25, 10.5, 21], Means(model, additions.Surviving(1, 0.5, 0.25)));
        Assert.Equal([1, 3, 7, 15, 31], Means(model, additions.Cumulative()));
        Assert.Equal([0, 0, 1, 2, 4], Means(model, additions.RetiredAfter(2)));
        Assert.Equal([0, 0, 0, 0, 0], Means(model, additions.RetiredAfter(9)));
        Series<Ratio> inService = additions.InServiceFor(3);
        Assert.Equal(Means(model, additions), Means(model, inService.RetiredAfter(1).Times(-1) + inService + additions.RetiredAfter(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => additions.Surviving(1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => additions.Surviving(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => additions.RetiredAfter(0));
        Assert.Equal([0, 0, 1, 2, 4], Means(model, additions.Cumulative().Before(2).Increase()));
    }

    [Fact]
    public void Present_value_and_payback_are_those_of_a_known_cash_flow()
    {
        var model = new ProjectionModel(2025, 4);
        Series<Money<USD>> flow = model.Schedule<Money<USD>>(new(-100m), new(30m), new(80m), new(10m));
        Output<Money<USD>> value = model.ObserveMean(flow.PresentValue(0.1));
        Output<Money<USD>> scheduled = model.ObserveMean(flow.PresentValue(new[] { 0.0, 1.0, 0.0, 0.0 }));
        Output<IReadOnlyList<FanPercentile<Ratio>>> payback = model.ObservePercentiles(flow.PaybackPeriods());
        Output<IReadOnlyList<FanPercentile<Ratio>>> never = model.ObservePercentiles((-1 * flow - flow - flow).PaybackPeriods());
        ProjectionResult result = model.Run(Options with { Scenarios = 300 }, null, TestContext.Current.CancellationToken);
        double expected = (-100 / 1.1) + (30 / 1.21) + (80 / 1.331) + (10 / 1.4641);
        Assert.Equal(expected, result.Get(value).ToDouble(), 1e-9);
        Assert.Equal(-100 + 15 + 40 + 5, result.Get(scheduled).ToDouble(), 1e-9);
        Assert.Equal(3, result.Get(payback)[1].Value.Value);
        Assert.Equal(1, result.Get(never)[1].Value.Value);
    }

    [Fact]
    public void Uncertain_parameters_are_drawn_once_or_in_every_period()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> once = model.Normal(2, 0.5);
        Series<Ratio> each = model.Normal(2, 0.5, Draw.EveryPeriod);
        Output<FanChart<Ratio>> sumOnce = model.Observe(once.Cumulative());
        Output<FanChart<Ratio>> sumEach = model.Observe(each.Cumulative());
        Output<FanChart<Ratio>> triangle = model.Observe(model.Triangular(new Ratio(1), new Ratio(2), new Ratio(6)));
        Output<FanChart<Ratio>> uniform = model.Observe(model.Uniform());
        Output<FanChart<Power>> lognormal = model.Observe(model.LognormalDraw(3.0.Gigawatts, 0.2));
        Output<FanChart<Power>> growth = model.Observe(model.Lognormal(1.0.Gigawatts, once, model.Uniform()));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal(1, result.Get(sumOnce).Periods[1].StandardDeviation.Value, 0.01);
        Assert.Equal(0.5 * Math.Sqrt(2), result.Get(sumEach).Periods[1].StandardDeviation.Value, 0.01);
        Assert.Equal(3, result.Get(triangle).Periods[0].Mean.Value, 0.02);
        Assert.Equal(Math.Sqrt((1 + 4 + 36 - 2 - 6 - 12) / 18.0), result.Get(triangle).Periods[1].StandardDeviation.Value, 0.01);
        Assert.Equal(0.05, result.Get(uniform).Periods[0].Percentile(0.05).Value.Value, 0.003);
        Assert.Equal(3, result.Get(lognormal).Periods[0].Percentile(0.5).Value.Gigawatts, 0.01);
        Assert.Equal(Math.Exp(2 + 0.125), result.Get(growth).Periods[0].Mean.Gigawatts, 0.15);
    }

    [Fact]
    public void A_stage_of_ones_own_is_written_once()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> u = model.Uniform(Draw.EveryPeriod);
        Series<Ratio> v = model.Uniform(Draw.EveryPeriod);
        Output<ScenarioColumns<Ratio>> first = model.ObserveScenarios(u);
        Output<ScenarioColumns<Ratio>> second = model.ObserveScenarios(v);
        Output<ScenarioColumns<Ratio>> squares = model.ObserveScenarios(u.Apply<Square, Ratio>(default));
        Output<ScenarioColumns<Ratio>> distances = model.ObserveScenarios(u.Apply<Ratio, Distance, Ratio>(v, default));
        Output<ScenarioColumns<Ratio>> sums = model.ObserveScenarios(u.Apply<Ratio, Ratio, SumOfThree, Ratio>(v, u, default));
        ProjectionResult result = model.Run(Options with { Scenarios = 300 }, null, TestContext.Current.CancellationToken);
        for (int i = 0; i < 300; i++)
        {
            double a = result.Get(first).Canonical(1)[i];
            double b = result.Get(second).Canonical(1)[i];
            Assert.Equal(a * a, result.Get(squares).Canonical(1)[i]);
            Assert.Equal(Math.Sqrt((a * a) + (b * b)), result.Get(distances).Canonical(1)[i], 1e-15);
            Assert.Equal(a + b + a + 1, result.Get(sums).Canonical(1)[i]);
        }
    }

    [Fact]
    public void Prices_erode_by_year_and_conversions_are_held_to_be_factors()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Power> power = model.Constant(2.0.Gigawatts);
        Output<IReadOnlyList<Money<USD>>> cost = model.ObserveMean(
            power.To((p, year) => Money<USD>.FromDouble(p.Gigawatts * 10 * Math.Pow(0.5, year - 2026))));
        Assert.Equal([20, 10, 5], Run(model, cost).Select(m => m.ToDouble()));
        Assert.Throws<ArgumentException>(() => power.To(p => Power.FromGigawatts(p.Gigawatts + 1)));
        Assert.Throws<ArgumentException>(() => power.Times(new[] { 1.0, 2.0 }));
        Assert.Throws<ArgumentException>(() => power + new ProjectionModel(2025, 3).Constant(1.0.Gigawatts));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProjectionModel(2025, 0));
    }

    [Fact]
    public void What_nothing_observes_is_not_computed()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> failing = model.Uniform().Apply<Failing, Ratio>(default);
        Output<IReadOnlyList<Ratio>> observed = model.ObserveMean(model.Uniform());
        Assert.Equal(0.5, Run(model, observed)[0].Value, 0.01);
        _ = model.ObserveMean(failing);
        Assert.Throws<NotSupportedException>(
            () => model.Run(Options with { DegreeOfParallelism = 1 }, null, TestContext.Current.CancellationToken));
    }

    private static double Cdf(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);

    private static double[] Means(ProjectionModel model, Series<Ratio> series) =>
        [.. Run(model, model.ObserveMean(series)).Select(m => Math.Round(m.Value, 12))];

    private static TResult Run<TResult>(ProjectionModel model, Output<TResult> output) =>
        model.Run(Options, null, TestContext.Current.CancellationToken).Get(output);

    private readonly struct Square : IStageFunction
    {
        public TPack Invoke<TPack>(TPack x, int period)
            where TPack : struct, IPack<TPack> => x * x;
    }

    private readonly struct Distance : IStageFunction2
    {
        public TPack Invoke<TPack>(TPack x, TPack y, int period)
            where TPack : struct, IPack<TPack> => TPack.Sqrt((x * x) + (y * y));
    }

    private readonly struct SumOfThree : IStageFunction3
    {
        public TPack Invoke<TPack>(TPack x, TPack y, TPack z, int period)
            where TPack : struct, IPack<TPack> => x + y + z + TPack.Create(period);
    }

    private readonly struct Failing : IStageFunction
    {
        public TPack Invoke<TPack>(TPack x, int period)
            where TPack : struct, IPack<TPack> => throw new NotSupportedException();
    }
}
