using AiInfraMath.Fleets;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Sites;

public class BindingScenariosTests
{
    private static readonly BuildoutConstraint[] Constraints = Enum.GetValues<BuildoutConstraint>();

    [Fact]
    public void Known_limits_give_what_the_plan_without_scenarios_gives() => Law.Holds(
        Gen.Choose(0, 8).ArrayOf(15).ToArbitrary(),
        Gen.Elements(Enum.GetValues<LimitBasis>()).ToArbitrary(),
        static (g, basis) =>
        {
            var cost = Price<USD, Power>.Per(1_000_000_000m, Power.Units.Gigawatts);
            var build = new BindingConstraint<USD>(
                new(1.Kilowatts),
                new PowerChain(1, 1, 1),
                Enumerable.Range(0, 5).Select(i => new BuildoutYear<USD>(2026 + i, g[i] * 1e6, g[i + 5].Gigawatts, new(g[i + 10] * 1_000_000_000m), cost)),
                basis,
                2.Gigawatts);
            var model = new ProjectionModel(2025, 5);
            BindingForecast forecast = new BindingScenarios(Known(model, g[..5]), Known(model, g[5..10]), Known(model, g[10..]), basis, 2.Gigawatts)
                .Run(new RunOptions { Scenarios = 3, DegreeOfParallelism = 1 }, cancellationToken: TestContext.Current.CancellationToken);
            return build.Years.Select((y, i) => (y, i)).All(x =>
                Close(forecast.InService.Periods[x.i].Mean, x.y.InService)
                && Close(forecast.Added.Periods[x.i].Mean, x.y.Added)
                && Constraints.All(c => Math.Abs(forecast.Years[x.i].Of(c).Value - (x.y.Binding.Contains(c) ? 1.0 / x.y.Binding.Count : 0)) < 1e-12)
                && forecast.Years[x.i].Tied.Value == (x.y.IsTie ? 1 : 0))
                && Constraints.All(c => FirstOf(forecast.FirstBinding(c)) == (build.FirstYear(c).TryGetValue(out int year) ? year : null));
        },
        cases: 60);

    [Fact]
    public void Probabilities_of_a_year_add_up_to_one()
    {
        BindingForecast forecast = Uncertain(out _).Run(new RunOptions { Seed = 3, Scenarios = 20_000 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(5, forecast.Years.Count);
        Assert.All(forecast.Years, y => Assert.Equal(1, y.Chips.Value + y.Power.Value + y.Capital.Value, 12));
        Assert.All(forecast.Years, y => Assert.All(Constraints, c =>
            Assert.Equal(Math.Sqrt(y.Of(c).Value * (1 - y.Of(c).Value) / 20_000), y.Of(c).StandardError, 12)));
        Assert.Equal(15, forecast.Rows.Count);
        Assert.All(forecast.Rows, row => Assert.Equal(forecast.Years.Single(y => y.Year == row.Year).Of(row.Constraint), row.Probability));
        Assert.Equal([2026.0, 2026, 2026, 2027], forecast.Rows.Take(4).Select(r => r.Year));
        Assert.All(Constraints, c =>
        {
            FirstBinding first = forecast.FirstBinding(c);
            Assert.Equal(1, first.Years.Sum(y => y.Probability.Value) + first.Never.Value, 12);
            Assert.Equal(first.Years[0].Probability.Value, forecast.Years[0].Of(c).Value, 12);
        });
    }

    // Two independent lognormal limits of one period, medians 10 and 8 GW, both with a deviation of 0.3 of the logarithm, and a third out
    // of
    // reach: P(power binds) = P(8 exp(0.3 z) < 10 exp(0.3 w)) = Φ(ln(10/8) / (0.3 √2)) = Φ(0.525957…) = 0.7005… .
    [Fact]
    public void A_probability_is_that_of_its_closed_form()
    {
        const double Exact = 0.70054;
        var model = new ProjectionModel(2025, 1);
        var scenarios = new BindingScenarios(
            model.LognormalDraw(10.Gigawatts, 0.3), model.LognormalDraw(8.Gigawatts, 0.3), model.Constant(1.Terawatts));
        BindingForecast forecast = scenarios.Run(new RunOptions { Seed = 7, Scenarios = 200_000 }, cancellationToken: TestContext.Current.CancellationToken);
        Probability power = forecast.Years[0].Power;
        Assert.Equal(Exact, power.Value, 4 * power.StandardError);
        Assert.Equal(0, forecast.Years[0].Capital.Value);
        Assert.Equal(0, forecast.Years[0].Tied.Value);
        BindingOrder order = forecast.ProbabilityThat(BuildoutConstraint.Power, bindsBefore: BuildoutConstraint.Chips, by: 2026);
        Assert.Equal(power, order.Holds);
        Assert.Equal(forecast.Years[0].Chips, order.Reverse);
    }

    [Fact]
    public void The_order_of_first_bindings_is_that_of_the_scenarios()
    {
        const int Scenarios = 5_000;
        BindingScenarios scenarios = Uncertain(out ProjectionModel model);
        Output<ScenarioColumns<Power>>[] limits = Array.ConvertAll(Constraints, c => model.ObserveScenarios(scenarios.Limit(c)));
        ProjectionResult result = model.Run(new RunOptions { Seed = 11, Scenarios = Scenarios }, cancellationToken: TestContext.Current.CancellationToken);
        BindingForecast forecast = scenarios.Read(result);
        ScenarioColumns<Power>[] columns = Array.ConvertAll(limits, result.Get);

        // Counted one by one: the first year in which each constraint binds in each scenario, 99 for never.
        int[][] first = Array.ConvertAll(Constraints, _ => new int[Scenarios]);
        for (int s = 0; s < Scenarios; s++)
        {
            foreach (int c in Constraints)
            {
                first[c][s] = Enumerable.Range(0, 5).FirstOrDefault(p => columns[c][p, s] == columns.Min(x => x[p, s]), 99);
            }
        }

        (int power, int chips) = ((int)BuildoutConstraint.Power, (int)BuildoutConstraint.Chips);
        for (int by = 0; by < 5; by++)
        {
            BindingOrder order = forecast.ProbabilityThat(BuildoutConstraint.Power, BuildoutConstraint.Chips, 2026 + by);
            Assert.Equal(Share((p, c) => p <= by && p < c), order.Holds.Value);
            Assert.Equal(Share((p, c) => c <= by && c < p), order.Reverse.Value);
            Assert.Equal(Share((p, c) => p <= by && c == p), order.SameYear.Value);
            Assert.Equal(Share((p, c) => p > by && c > by), order.Neither.Value);
            Assert.Equal(Share((p, _) => p == by), forecast.FirstBinding(BuildoutConstraint.Power).Years[by].Probability.Value);
            Assert.Equal(Share((_, c) => c == by), forecast.FirstBinding(BuildoutConstraint.Chips).Years[by].Probability.Value);
        }

        Assert.InRange(Share((p, c) => p < c), 0.05, 0.95);

        double Share(Func<int, int, bool> holds) => (double)Enumerable.Range(0, Scenarios).Count(s => holds(first[power][s], first[chips][s])) / Scenarios;
    }

    [Fact]
    public void It_says_never()
    {
        var model = new ProjectionModel(2025, 2);
        BindingForecast forecast = new BindingScenarios(model.Constant(1.Gigawatts), model.Constant(2.Gigawatts), model.Constant(3.Gigawatts))
            .Run(new RunOptions { Scenarios = 10 }, cancellationToken: TestContext.Current.CancellationToken);
        BindingOrder order = forecast.ProbabilityThat(BuildoutConstraint.Power, BuildoutConstraint.Chips, 2027);
        Assert.Equal("In no scenario does Power bind before Chips by 2027.", order.ToString());
        Assert.Equal(1, order.Reverse.Value);
        Assert.Equal(1, forecast.FirstBinding(BuildoutConstraint.Power).Never.Value);
        Assert.Equal(
            "Chips bind before Power by 2026 with a probability of 100.0 % (standard error 0.0 %).",
            forecast.ProbabilityThat(BuildoutConstraint.Chips, BuildoutConstraint.Power, 2026).ToString());
        Assert.Equal(1, forecast.ProbabilityThat(BuildoutConstraint.Power, BuildoutConstraint.Capital, 2027).Neither.Value);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        BindingForecast one = Uncertain(out _).Run(new RunOptions { Seed = 5, Scenarios = 30_001, DegreeOfParallelism = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        BindingForecast many = Uncertain(out _).Run(new RunOptions { Seed = 5, Scenarios = 30_001, DegreeOfParallelism = 7 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(one.Years, many.Years);
        Assert.Equal(one.InService.Periods.Select(p => p.Mean), many.InService.Periods.Select(p => p.Mean));
        Assert.Equal(one.Added.Periods.SelectMany(p => p.Percentiles), many.Added.Periods.SelectMany(p => p.Percentiles));
        Assert.NotEqual(one.Years, Uncertain(out _).Run(new RunOptions { Seed = 6, Scenarios = 30_001 }, cancellationToken: TestContext.Current.CancellationToken).Years);
    }

    [Theory]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task Vectors_do_not_change_a_bit(string switchedOff) => NarrowedRun.Passes(switchedOff, GetType(), nameof(Its_numbers_are_these));

    [Fact]
    public void Its_numbers_are_these()
    {
        BindingForecast forecast = Uncertain(out _).Run(new RunOptions { Seed = 5, Scenarios = 10_000 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([0.1785, 0.365, 0.4565], Constraints.Select(c => forecast.Years[^1].Of(c).Value));
        Assert.Equal(78.920498329120733, forecast.InService.Periods[^1].Mean.Gigawatts);
    }

    [Fact]
    public void Parts_of_a_budget_cost_what_the_index_says()
    {
        var model = new ProjectionModel(2025, 3);
        var cost = Price<USD, Power>.Per(50_000_000_000m, Power.Units.Gigawatts);
        Series<Power> power = BuildoutLimit.OfBudget(model.Constant(new Money<USD>(100_000_000_000m)), cost, model.Index(0.5));
        Series<Power> chips = BuildoutLimit.OfChips(model.Constant(new Ratio(1e6)), new(1.Kilowatts), new PowerChain(1, 1, 1.25));
        Output<IReadOnlyList<Power>> powers = model.ObserveMean(power);
        Output<IReadOnlyList<Power>> byChips = model.ObserveMean(chips);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([4, 8, 16], result.Get(powers).Select(p => Math.Round(p.Gigawatts, 9)));
        Assert.Equal(1.25, result.Get(byChips)[0].Gigawatts, 9);
    }

    [Fact]
    public void A_limit_below_zero_counts_as_zero()
    {
        var model = new ProjectionModel(2025, 1);
        BindingForecast forecast = new BindingScenarios(model.Constant(-1.Gigawatts), model.Constant(2.Gigawatts), model.Constant(3.Gigawatts))
            .Run(new RunOptions { Scenarios = 10 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Power.Zero, forecast.InService.Periods[0].Mean);
        Assert.Equal(1, forecast.Years[0].Chips.Value);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Power> a = model.Constant(1.Gigawatts);
        Series<Power> other = new ProjectionModel(2025, 2).Constant(1.Gigawatts);
        Refused<ArgumentNullException>("chips", () => new BindingScenarios(null!, a, a));
        Refused<ArgumentNullException>("power", () => new BindingScenarios(a, null!, a));
        Refused<ArgumentNullException>("capital", () => new BindingScenarios(a, a, null!));
        Refused<ArgumentException>("power", () => new BindingScenarios(a, other, a));
        Refused<ArgumentException>("capital", () => new BindingScenarios(a, a, other));
        Refused<ArgumentOutOfRangeException>("basis", () => new BindingScenarios(a, a, a, (LimitBasis)(-1)));
        Refused<ArgumentOutOfRangeException>("inService", () => new BindingScenarios(a, a, a, LimitBasis.InService, -1.Gigawatts));
        Refused<ArgumentOutOfRangeException>("percentiles", () => new BindingScenarios(a, a, a, LimitBasis.InService, default, 1.5));
        var scenarios = new BindingScenarios(a, a, a);
        Refused<ArgumentOutOfRangeException>("constraint", () => scenarios.Binds((BuildoutConstraint)3));
        Refused<ArgumentOutOfRangeException>("constraint", () => scenarios.Limit((BuildoutConstraint)3));
        Refused<ArgumentNullException>("result", () => scenarios.Read(null!));
        BindingForecast forecast = scenarios.Run(new RunOptions { Scenarios = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        Refused<ArgumentOutOfRangeException>("constraint", () => forecast.FirstBinding((BuildoutConstraint)3));
        Refused<ArgumentOutOfRangeException>("constraint", () => forecast.Years[0].Of((BuildoutConstraint)3));
        Refused<ArgumentOutOfRangeException>("first", () => forecast.ProbabilityThat((BuildoutConstraint)3, BuildoutConstraint.Chips, 2026));
        Refused<ArgumentOutOfRangeException>("bindsBefore", () => forecast.ProbabilityThat(BuildoutConstraint.Chips, (BuildoutConstraint)3, 2026));
        Refused<ArgumentException>("bindsBefore", () => forecast.ProbabilityThat(BuildoutConstraint.Chips, BuildoutConstraint.Chips, 2026));
        Refused<ArgumentException>("by", () => forecast.ProbabilityThat(BuildoutConstraint.Power, BuildoutConstraint.Chips, 2030));
        Series<Money<USD>> budget = model.Constant(new Money<USD>(1));
        var cost = Price<USD, Power>.Per(1, Power.Units.Watts);
        Refused<ArgumentNullException>("budget", () => BuildoutLimit.OfBudget<USD>((Series<Money<USD>>)null!, cost));
        Refused<ArgumentOutOfRangeException>("cost", () => BuildoutLimit.OfBudget(budget, default));
        Refused<ArgumentNullException>("chips", () => BuildoutLimit.OfChips((Series<Ratio>)null!, new(1.Kilowatts), PowerChain.EpochAi));
        Refused<ArgumentOutOfRangeException>("perChip", () => BuildoutLimit.OfChips(model.Constant(new Ratio(1)), default, PowerChain.EpochAi));
        Refused<ArgumentNullException>("chain", () => BuildoutLimit.OfChips(model.Constant(new Ratio(1)), new(1.Kilowatts), null!));
    }

    private static BindingScenarios Uncertain(out ProjectionModel model)
    {
        model = new ProjectionModel(2025, 5);
        return new BindingScenarios(
            model.Lognormal(5.Gigawatts, model.Normal(0.5, 0.15), 0.2),
            model.Lognormal(8.Gigawatts, model.Normal(0.3, 0.1), 0.2),
            model.Lognormal(7.Gigawatts, model.Normal(0.3, 0.1), 0.2),
            LimitBasis.AddedAndLapsing,
            10.Gigawatts);
    }

    private static Series<Power> Known(ProjectionModel model, int[] gigawatts) =>
        model.Schedule<Power>([.. gigawatts.Select(g => ((double)g).Gigawatts)]);

    private static int? FirstOf(FirstBinding first) => first.Never.Value == 1 ? null : (int)first.Years.Single(y => y.Probability.Value == 1).Year;

    private static bool Close(Power left, Power right) => Math.Abs((left - right).Watts) < 1;

    private static void Refused<TException>(string argument, Func<object> make)
        where TException : ArgumentException => Assert.Equal(argument, Assert.Throws<TException>(make).ParamName);
}
