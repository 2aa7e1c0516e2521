using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Forecasting;

public class ConditionTests
{
    private const int Scenarios = 20_000;
    private const int Periods = 5;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 17 };

    [Fact]
    public void A_level_is_passed_in_a_year_by_a_year_or_ever()
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Power> capacity = model.Lognormal(1.9.Gigawatts, 0, 0.5);
        Condition large = capacity.Above(2.5.Gigawatts);
        Output<ScenarioColumns<Power>> columns = model.ObserveScenarios(capacity);
        Output<IReadOnlyList<Probability>> each = model.Observe(large);
        Output<IReadOnlyList<Probability>> soFar = model.Observe(large.SoFar());
        var inYear = new Output<Probability>[Periods];
        var byYear = new Output<Probability>[Periods];
        for (int t = 0; t < Periods; t++)
        {
            inYear[t] = model.Observe(large.In(2026 + t));
            byYear[t] = model.Observe(large.By(2026 + t));
        }

        Output<Probability> ever = model.Observe(large.Ever());
        Output<IReadOnlyList<Probability>> aboveOther = model.Observe(capacity.Above(model.Constant(2.5.Gigawatts)));
        Output<Probability> atEnd = model.Observe(capacity.AtEnd().Above(2.5.Gigawatts));
        ProjectionResult result = Run(model);
        for (int t = 0; t < Periods; t++)
        {
            double now = Share(s => Watts(s, t) > 2.5e9);
            double until = Share(s => Enumerable.Range(0, t + 1).Any(u => Watts(s, u) > 2.5e9));
            Assert.Equal(now, result.Get(each)[t].Value);
            Assert.Equal(now, result.Get(aboveOther)[t].Value);
            Assert.Equal(now, result.Get(inYear[t]).Value);
            Assert.Equal(until, result.Get(soFar)[t].Value);
            Assert.Equal(until, result.Get(byYear[t]).Value);
        }

        Assert.Equal(result.Get(byYear[4]), result.Get(ever));
        Assert.Equal(result.Get(inYear[4]), result.Get(atEnd));
        double Watts(int scenario, int t) => result.Get(columns).Canonical(t)[scenario];
    }

    // The first passage of a random walk without drift: P(max of n steps > a) is above P(last > a) and at most twice it (Lévy's inequality).
    [Fact]
    public void A_symmetric_walk_has_passed_a_level_at_most_twice_as_often_as_it_is_above_it()
    {
        var model = new ProjectionModel(2025, Periods);
        Condition above = model.Shocks().Cumulative().Above(new Ratio(1.5));
        Output<Probability> last = model.Observe(above.In(2030));
        Output<Probability> ever = model.Observe(above.Ever());
        ProjectionResult result = Run(model);
        Assert.InRange(result.Get(ever).Value, 1.2 * result.Get(last).Value, 2 * result.Get(last).Value);
    }

    [Fact]
    public void Statistics_are_conditional_on_what_occurs_whenever_it_is_known()
    {
        var model = new ProjectionModel(2025, Periods);
        Series<Power> capacity = model.Lognormal(1.9.Gigawatts, 0.1, 0.4);
        Series<Power> sum = capacity + model.Lognormal(1.0.Gigawatts, 0, 0.3);
        Occurrence large = capacity.Above(3.0.Gigawatts).By(2028);
        Occurrence small = sum.Above(2.5.Gigawatts).Not().In(2026);
        Output<ScenarioColumns<Power>> first = model.ObserveScenarios(capacity);
        Output<ScenarioColumns<Power>> second = model.ObserveScenarios(sum);
        Output<IReadOnlyList<ConditionalSummary<Power>>> road = model.ObserveGiven(sum, large);
        Output<ConditionalSummary<Power>> end = model.ObserveGiven(capacity.AtEnd(), large.And(small.Not()));
        Output<IReadOnlyList<ConditionalSummary<Ratio>>> shocks = model.ObserveGiven(model.Shocks(), large.Or(small));
        Output<Probability> either = model.Observe(large.Or(small));
        ProjectionResult result = Run(model);
        bool IsLarge(int s) => Enumerable.Range(0, 3).Any(t => result.Get(first).Canonical(t)[s] > 3e9);
        bool IsSmall(int s) => !(result.Get(second).Canonical(0)[s] > 2.5e9);
        int[] chosen = [.. Enumerable.Range(0, Scenarios).Where(IsLarge)];
        for (int t = 0; t < Periods; t++)
        {
            double mean = chosen.Average(s => result.Get(second).Canonical(t)[s]);
            double square = chosen.Sum(s => Math.Pow(result.Get(second).Canonical(t)[s] - mean, 2));
            ConditionalSummary<Power> summary = result.Get(road)[t];
            Assert.Equal((double)chosen.Length / Scenarios, summary.Probability.Value);
            Assert.Equal(mean, summary.Mean.Watts, 1e-12 * mean);
            Assert.Equal(Math.Sqrt(square / (chosen.Length - 1)), summary.StandardDeviation.Watts, 1e-9 * mean);
            Assert.Equal(0, result.Get(shocks)[t].Mean.Value, 4 * result.Get(shocks)[t].MeanStandardError.Value);
        }

        int[] both = [.. chosen.Where(s => !IsSmall(s))];
        Assert.Equal(both.Average(s => result.Get(first).Canonical(4)[s]), result.Get(end).Mean.Watts, 1e-3);
        Assert.Equal(Share(s => IsLarge(s) || IsSmall(s)), result.Get(either).Value);
    }

    // The correlation of a sum of independent terms with one of them is the root of its share of the variance.
    [Fact]
    public void A_present_value_is_correlated_with_each_of_its_inputs()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Ratio> each = model.Normal(0, 2, Draw.EveryPeriod);
        Series<Ratio> once = model.Normal(0, 1);
        Outcome<Ratio> value = (each + once).PresentValue(0);
        Output<IReadOnlyList<double>> ofEach = model.ObserveCorrelation(value, each);
        Output<IReadOnlyList<double>> ofOnce = model.ObserveCorrelation(value, once);
        Output<IReadOnlyList<double>> ofSum = model.ObserveCorrelation(value, each + once);
        Output<IReadOnlyList<double>> ofOther = model.ObserveCorrelation(value, model.Uniform());
        ProjectionResult result = Run(model);
        double variance = (3 * 4) + 9;
        for (int t = 0; t < 3; t++)
        {
            Assert.Equal(2 / Math.Sqrt(variance), result.Get(ofEach)[t], 0.03);
            Assert.Equal(3 / Math.Sqrt(variance), result.Get(ofOnce)[t], 0.03);
            Assert.Equal((4 + 3) / Math.Sqrt(variance * 5), result.Get(ofSum)[t], 0.03);
            Assert.Equal(0, result.Get(ofOther)[t], 0.03);
        }
    }

    // For random expressions of three conditions over time, the engine agrees with logic.
    [Fact]
    public void And_Or_and_Not_are_those_of_logic()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Law.Holds(seeds, Gen.Constant(0).ToArbitrary(), (seed, _) =>
        {
            var random = new Random(seed);
            var model = new ProjectionModel(2025, 3);
            Series<Ratio>[] u = [model.Uniform(Draw.EveryPeriod), model.Uniform(), model.Uniform(Draw.EveryPeriod)];
            Output<ScenarioColumns<Ratio>>[] columns = Array.ConvertAll(u, x => model.ObserveScenarios(x));
            (Condition condition, Func<Func<int, double>, bool> logic) = Expression(u, random, 3);
            (Condition other, Func<Func<int, double>, bool> otherLogic) = Expression(u, random, 2);
            Output<ScenarioColumns<Ratio>> indicator = model.ObserveScenarios(condition.AsRatio());
            Output<Probability> joint = model.Observe(condition.In(2026).And(other.In(2028).Not()).Or(other.In(2027)));
            ProjectionResult result = model.Run(new RunOptions { Scenarios = 300, Seed = (ulong)seed, DegreeOfParallelism = 1 });
            bool Holds(Func<Func<int, double>, bool> f, int s, int t) => f(i => result.Get(columns[i]).Canonical(t)[s]);
            int count = 0;
            bool agrees = true;
            for (int s = 0; s < 300; s++)
            {
                for (int t = 0; t < 3; t++)
                {
                    agrees &= result.Get(indicator).Canonical(t)[s] == (Holds(logic, s, t) ? 1 : 0);
                }

                count += (Holds(logic, s, 0) && !Holds(otherLogic, s, 2)) || Holds(otherLogic, s, 1) ? 1 : 0;
            }

            return agrees && result.Get(joint).Value == count / 300.0;
        }, cases: 40);
    }

    [Fact]
    public void A_year_without_a_period_is_one_clear_error()
    {
        var model = new ProjectionModel(2025, 2);
        Condition large = model.Uniform().Above(new Ratio(0.5));
        ArgumentException error = Assert.Throws<ArgumentException>(() => large.By(2025));
        Assert.Equal("It is 2025; one of 2026, 2027 was expected. (Parameter 'year')", error.Message);
        Assert.Throws<ArgumentException>(() => large.In(2026.5));
        Assert.Throws<ArgumentException>(() => large.In(double.NaN));
        Condition foreign = new ProjectionModel(2025, 2).Uniform().Above(new Ratio(0.5));
        Assert.Throws<ArgumentException>(() => large.Or(foreign));
        Assert.Throws<ArgumentException>(() => large.Ever().And(foreign.Ever()));
        Assert.Throws<ArgumentException>(() => model.Observe(foreign.Ever()));
        Assert.Throws<ArgumentNullException>(() => model.Observe((Occurrence)null!));
    }

    [Fact]
    public void The_payback_year_is_that_of_the_period()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Ratio> flow = model.Schedule<Ratio>(new(-1), new(-1), new(3));
        Output<IReadOnlyList<FanPercentile<Ratio>>> year = model.ObservePercentiles(flow.PaybackYear());
        Output<IReadOnlyList<FanPercentile<Ratio>>> never = model.ObservePercentiles((flow - model.Constant(new Ratio(1))).PaybackYear());
        Output<Probability> late = model.Observe(flow.PaybackYear().Above(new Ratio(2027)));
        ProjectionResult result = Run(model);
        Assert.Equal(2028, result.Get(year)[1].Value.Value);
        Assert.Equal(double.PositiveInfinity, result.Get(never)[1].Value.Value);
        Assert.Equal(1, result.Get(late).Value);
    }

    private static (Condition Condition, Func<Func<int, double>, bool> Logic) Expression(Series<Ratio>[] u, Random random, int depth)
    {
        if (depth == 0)
        {
            int i = random.Next(u.Length);
            double level = random.NextDouble();
            return (u[i].Above(new Ratio(level)), value => value(i) > level);
        }

        (Condition left, Func<Func<int, double>, bool> a) = Expression(u, random, depth - 1);
        (Condition right, Func<Func<int, double>, bool> b) = Expression(u, random, depth - 1);
        return random.Next(3) switch
        {
            0 => (left.And(right), value => a(value) && b(value)),
            1 => (left.Or(right), value => a(value) || b(value)),
            _ => (left.Not(), value => !a(value)),
        };
    }

    private static double Share(Func<int, bool> holds) => Enumerable.Range(0, Scenarios).Count(holds) / (double)Scenarios;

    private static ProjectionResult Run(ProjectionModel model) => model.Run(Options, null, TestContext.Current.CancellationToken);
}
