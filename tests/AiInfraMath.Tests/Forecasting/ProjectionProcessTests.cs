using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>Growth with uncertain parameters: each scenario is computed again, one by one, from the numbers that it drew.</summary>
public class ProjectionProcessTests
{
    private const int Periods = 5;
    private const int Scenarios = 700;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 11 };

    [Theory]
    [InlineData(false, Draw.OncePerScenario)]
    [InlineData(true, Draw.OncePerScenario)]
    [InlineData(true, Draw.EveryPeriod)]
    public void Logistic_growth_has_an_uncertain_rate_and_ceiling(bool ceilingIsUncertain, Draw draw)
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Ratio> rate = model.Uniform(new Ratio(0.2), new Ratio(0.9), draw);
        Series<Power> ceiling = ceilingIsUncertain ? model.LognormalDraw(30.0.Gigawatts, 0.3, draw) : model.Constant(30.0.Gigawatts);
        Series<Ratio> volatility = model.Uniform(new Ratio(0.05), new Ratio(0.2));
        Series<Ratio> shocks = model.Shocks();
        Series<Power> value = ceilingIsUncertain
            ? model.Logistic(2.0.Gigawatts, rate, ceiling, volatility, shocks)
            : model.Logistic(2.0.Gigawatts, rate, 30.0.Gigawatts, volatility, shocks);
        Series<Power> knownRate = model.Logistic(2.0.Gigawatts, 0.4, ceiling, 0);
        Columns run = Run(model, value, knownRate, rate, ceiling, volatility, shocks);
        run.Check((s, t, before) =>
        {
            double x = t == 0 ? 2e9 : before;
            return x * Math.Exp((run[2, t, s] * (1 - (x / run[3, t, s]))) + (run[4, t, s] * run[5, t, s]));
        });
        run.Check(
            (s, t, before) =>
            {
                double x = t == 0 ? 2e9 : before;
                return x * Math.Exp(0.4 * (1 - (x / run[3, t, s])));
            },
            variable: 1);
    }

    [Theory]
    [InlineData(Draw.OncePerScenario)]
    [InlineData(Draw.EveryPeriod)]
    public void Mean_reversion_has_an_uncertain_speed_and_level(Draw draw)
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Ratio> speed = model.Beta(3, 4, draw);
        Series<Power> level = model.LognormalDraw(10.0.Gigawatts, 0.4, draw);
        Series<Ratio> shocks = model.Shocks();
        Series<Power> both = model.MeanReverting(3.0.Gigawatts, level, speed, 0.1, shocks);
        Series<Power> speedOnly = model.MeanReverting(3.0.Gigawatts, 10.0.Gigawatts, speed, 0.1, shocks);
        Series<Power> levelOnly = model.MeanReverting(3.0.Gigawatts, level, 0.3, 0.1, shocks);
        Columns run = Run(model, both, speedOnly, levelOnly, speed, level, shocks);
        run.Check((s, t, before) => Reverted(t == 0 ? 3e9 : before, run[4, t, s], run[3, t, s], run[5, t, s]));
        run.Check((s, t, before) => Reverted(t == 0 ? 3e9 : before, 10e9, run[3, t, s], run[5, t, s]), variable: 1);
        run.Check((s, t, before) => Reverted(t == 0 ? 3e9 : before, run[4, t, s], 0.3, run[5, t, s]), variable: 2);
    }

    [Fact]
    public void A_level_and_a_ceiling_may_have_a_schedule()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Power> steps = model.Schedule<Power>(10.0.Gigawatts, 20.0.Gigawatts, 40.0.Gigawatts);
        Output<IReadOnlyList<Power>> reverting = model.ObserveMean(model.MeanReverting(5.0.Gigawatts, steps, 0.5, 0));
        Output<IReadOnlyList<Power>> slowed = model.ObserveMean(model.Logistic(5.0.Gigawatts, 0.5, steps, 0));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        (double x, double y) = (5, 5);
        for (int t = 0; t < 3; t++)
        {
            double level = 10 << t;
            x = Math.Sqrt(x * level);
            y *= Math.Exp(0.5 * (1 - (y / level)));
            Assert.Equal(x, result.Get(reverting)[t].Gigawatts, 1e-9);
            Assert.Equal(y, result.Get(slowed)[t].Gigawatts, 1e-9);
        }

        Series<Power> bad = model.Schedule<Power>(10.0.Gigawatts, default, 40.0.Gigawatts);
        Assert.Throws<ArgumentException>(() => model.Logistic(5.0.Gigawatts, 0.5, bad, 0));
        Assert.Throws<ArgumentException>(() => model.MeanReverting(5.0.Gigawatts, bad, 0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.MeanReverting(5.0.Gigawatts, steps, 1.5, 0));
    }

    [Theory]
    [InlineData(Draw.OncePerScenario)]
    [InlineData(Draw.EveryPeriod)]
    public void A_switch_has_uncertain_rates_jump_and_probability(Draw draw)
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Ratio> before = model.Normal(0.5, 0.1, draw);
        Series<Ratio> after = model.Normal(-0.1, 0.05, draw);
        Series<Ratio> probability = model.Uniform(new Ratio(-0.1), new Ratio(0.6), draw);
        Series<Ratio> jump = model.Triangular(new Ratio(-1), new Ratio(-0.3), new Ratio(0), draw);
        (Series<Power> value, Condition changed) = model.Switching(2.0.Gigawatts, before, after, probability, jump, volatility: 0);
        Columns run = Run(model, value, changed.AsRatio(), before, after, probability, jump);
        run.Check((s, t, last) =>
        {
            double now = run[1, t, s];
            double rate = now == 0 ? run[2, t, s] : run[3, t, s];
            double isNew = now - (t == 0 ? 0 : run[1, t - 1, s]);
            return (t == 0 ? 2e9 : last) * Math.Exp(rate + (isNew * run[5, t, s]));
        });
        double[] changedAtFirst = [.. Enumerable.Range(0, Scenarios).Select(s => run[1, 0, s])];
        double[] expected = [.. Enumerable.Range(0, Scenarios).Select(s => Math.Max(0, run[4, 0, s]))];
        Assert.Equal(expected.Average(), changedAtFirst.Average(), 4 * Math.Sqrt(0.25 / Scenarios));
        Assert.All(Enumerable.Range(0, Scenarios), s => Assert.True(run[4, 0, s] > 0 || run[1, 0, s] == 0));
        Assert.All(Enumerable.Range(0, Scenarios), s => Assert.True(run[1, 3, s] <= run[1, 4, s]));
    }

    [Theory]
    [InlineData(Draw.OncePerScenario)]
    [InlineData(Draw.EveryPeriod)]
    public void A_present_value_has_an_uncertain_rate(Draw draw)
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Ratio> rate = model.Normal(0.1, 0.02, draw);
        Series<Money<USD>> flow = model.Lognormal(Money<USD>.FromDouble(100), 0.1, 0.2);
        Series<Ratio> value = model.Constant(new Ratio(1)).Times(new Series<Ratio>(model, flow.PresentValue(rate).Form));
        Columns run = Run(model, value, rate, new Series<Ratio>(model, flow.Form));
        for (int s = 0; s < Scenarios; s++)
        {
            (double expected, double discount) = (0, 1);
            for (int t = 0; t < Periods; t++)
            {
                discount /= 1 + run[1, t, s];
                expected += run[2, t, s] * discount;
            }

            Assert.Equal(expected, run[0, Periods - 1, s], 1e-12 * expected);
        }
    }

    [Fact]
    public void A_rate_that_cannot_discount_is_said()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Money<USD>> flow = model.Constant(Money<USD>.FromDouble(100));
        Output<FanPeriod<Money<USD>>> value = model.Observe(flow.PresentValue(model.Uniform(new Ratio(-2), new Ratio(0))));
        Assert.Throws<OverflowException>(() => model.Run(Options, null, TestContext.Current.CancellationToken).Get(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => flow.PresentValue(-1));
    }

    // A parameter belongs to its user, whatever is computed with it.
    [Fact]
    public void A_schedule_is_not_changed_by_its_use()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> flow = model.Constant(new Ratio(1));
        Parameter rates = new[] { 0.1, 0.2 };
        Output<Ratio> first = model.ObserveMean(flow.PresentValue(rates));
        Output<Ratio> second = model.ObserveMean(flow.PresentValue(rates));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal(result.Get(first), result.Get(second));
        Assert.Equal((1 / 1.1) + (1 / 1.1 / 1.2), result.Get(first).Value, 1e-15);
    }

    // Looking back from the first period, what follows from other variables has what follows from their starts.
    // The median of the one is 0.5 before the first period; the other is known from the start.
    [Fact]
    public void What_is_computed_of_draws_of_both_kinds_starts_from_the_median_of_those_of_every_period()
    {
        var model = new ProjectionModel(2025, 1);
        Series<Ratio> once = model.Normal(1, 0.5);
        Output<ScenarioColumns<Ratio>> known = model.ObserveScenarios(once);
        Output<ScenarioColumns<Ratio>> before = model.ObserveScenarios((model.Uniform(Draw.EveryPeriod) + once).NotNegative().Before());
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 100 }, null, TestContext.Current.CancellationToken);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(Math.Max(0, 0.5 + result.Get(known)[0, i].Value), result.Get(before)[0, i].Value, 1e-15);
        }
    }

    [Fact]
    public void What_is_computed_starts_from_what_its_variables_start_from()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Power> demand = model.Lognormal(4.0.Gigawatts, 0.1, 0.2);
        Series<Power> chips = model.MeanReverting(3.0.Gigawatts, 9.0.Gigawatts, 0.2, 0.1);
        Series<Power> grid = model.Exponential(StartingValue<Power>.Band(2.0.Gigawatts, 3.0.Gigawatts, 5.0.Gigawatts), 0.1);
        Series<Ratio> share = model.Uniform(new Ratio(0.5), new Ratio(1.5));
        Series<Power> least = model.Least(demand, chips);
        Series<Power> shared = model.Least(least, grid).Times(share);
        Series<Power> tripled = least.Apply<Power, Third, Power>(demand, default);
        Columns run = Run(model, least.Before(), shared.Before(), share, grid.Before(), shared.Increase(), shared, tripled.Before());
        Output<FanChart<Power>> fan = model.Observe(shared);
        Output<FanChart<Power>> reverting = model.Observe(chips);
        for (int s = 0; s < Scenarios; s++)
        {
            Assert.Equal(3e9, run[0, 0, s], 1e-3);
            double start = Math.Min(3e9, run[3, 0, s]) * run[2, 0, s];
            Assert.Equal(start, run[1, 0, s], 1e-3);
            Assert.Equal(Math.Max(0, run[5, 0, s] - start), run[4, 0, s], 1e-3);
            Assert.Equal(run[5, 0, s], run[1, 1, s]);
            Assert.Equal(7e9 / 3, run[6, 0, s], 1e-3);
        }

        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal(3, result.Get(fan).Start.Gigawatts, 1e-9);
        Assert.Equal(3, result.Get(reverting).Start.Gigawatts, 1e-9);
    }

    private readonly struct Third : IStageFunction2
    {
        public TPack Invoke<TPack>(TPack x, TPack y, int period)
            where TPack : struct, IPack<TPack> => (x + y) / TPack.Create(3 - period);
    }

    // Lognormal growth: mean c exp(mu t), median c exp((mu - s^2/2) t), standard deviation mean × sqrt(exp(s^2 t) - 1).
    [Fact]
    public void Lognormal_growth_has_its_mean_median_spread_and_percentiles()
    {
        var model = new ProjectionModel(2025, Periods);
        double[] percentiles = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
        Output<FanChart<Power>> output = model.Observe(model.Lognormal(1.9.Gigawatts, 0.5, 0.3), percentiles);
        FanChart<Power> fan = model.Run(Options with { Scenarios = 200_000 }, null, TestContext.Current.CancellationToken).Get(output);
        for (int t = 1; t <= Periods; t++)
        {
            FanPeriod<Power> period = fan.Periods[t - 1];
            double mean = 1.9 * Math.Exp(0.5 * t);
            double deviation = 0.3 * Math.Sqrt(t);
            Assert.Equal(mean, period.Mean.Gigawatts, 4 * period.MeanStandardError.Gigawatts);
            Assert.Equal(mean * Math.Sqrt(Math.Exp(0.09 * t) - 1), period.StandardDeviation.Gigawatts, 0.03 * mean);
            foreach (double p in percentiles)
            {
                double z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
                double expected = 1.9 * Math.Exp(((0.5 - 0.045) * t) + (deviation * z));

                // Twice the half-width of the 95 % interval is four standard errors.
                FanPercentile<Power> found = period.Percentile(p);
                double error = (found.Upper - found.Lower).Gigawatts;
                Assert.Equal(expected, found.Value.Gigawatts, error);
                Assert.InRange(found.Coverage, 0.95, 0.96);
            }
        }
    }

    private static double Reverted(double before, double level, double speed, double shock) =>
        Math.Exp(Math.Log(before) + (speed * Math.Log(level / before)) + (0.1 * shock));

    private static Columns Run(ProjectionModel model, params object[] variables)
    {
        Output<ScenarioColumns<Ratio>>[] outputs = Array.ConvertAll(variables, v => model.ObserveScenarios(v switch
        {
            Series<Ratio> ratio => ratio,
            Series<Power> power => new Series<Ratio>(model, power.Form),
            _ => throw new NotSupportedException(),
        }));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        return new Columns(Array.ConvertAll(outputs, result.Get));
    }

    /// <summary>Scenarios of some variables, in canonical units.</summary>
    private sealed class Columns(ScenarioColumns<Ratio>[] columns)
    {
        public double this[int variable, int period, int scenario] => columns[variable].Canonical(period)[scenario];

        public void Check(Func<int, int, double, double> step, int variable = 0)
        {
            for (int scenario = 0; scenario < Scenarios; scenario++)
            {
                for (int t = 0; t < columns[0].PeriodCount; t++)
                {
                    double before = t == 0 ? double.NaN : this[variable, t - 1, scenario];
                    double expected = step(scenario, t, before);
                    Assert.Equal(expected, this[variable, t, scenario], 1e-12 * expected);
                }
            }
        }
    }
}
