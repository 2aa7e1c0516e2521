using AiInfraMath.Finance;
using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Sites;

public class BindingConstraintTests
{
    // A chip of 1 kW in a chain of 1 × 1 × 1.25: 800,000 chips fill a gigawatt. A gigawatt costs 40 billion.
    private static readonly Draw<DrawStage.Accelerators, DrawKind.Peak> Chip = new(1.Kilowatts);
    private static readonly PowerChain Chain = new(1, 1, 1.25);
    private static readonly Price<USD, Power> Cost = Price<USD, Power>.Per(40_000_000_000m, Power.Units.Gigawatts);

    private static readonly Arbitrary<(int Chips, int Power, int Capital)[]> Years = Arb.From(
        (from chips in Gen.Choose(0, 20) from power in Gen.Choose(0, 20) from capital in Gen.Choose(0, 20) select (chips, power, capital)).NonEmptyListOf()
        .Select(list => list.Take(12).ToArray()));

    [Fact]
    public void The_least_binds_and_the_others_have_slack()
    {
        // By hand: 1.6 million chips fill 2 GW, 100 billion build 2.5 GW, 1.5 GW are connected; then 4, 3, 5 GW; then 5, 10, 4 GW.
        var build = new BindingConstraint<USD>(Chip, Chain, [Year(2026, 2, 1.5, 2.5), Year(2027, 4, 5, 3), Year(2028, 5, 10, 8)], inService: 1.Gigawatts);
        Assert.Equal([BuildoutConstraint.Power], build.Years[0].Binding);
        Assert.Equal([BuildoutConstraint.Capital], build.Years[1].Binding);
        Assert.Equal([BuildoutConstraint.Chips], build.Years[2].Binding);
        Gigawatts([1.5, 3, 5], build.Years.Select(y => y.Added));
        Gigawatts([2.5, 5.5, 10.5], build.Years.Select(y => y.InService));
        Gigawatts([0.5, 0, 1], [build.Years[0].Slack(BuildoutConstraint.Chips), build.Years[0].Slack(BuildoutConstraint.Power), build.Years[0].Slack(BuildoutConstraint.Capital)]);
        Gigawatts([2, 4, 5], build.Years.Select(y => y.Limit(BuildoutConstraint.Chips)));
        Assert.Equal("2026: Power binds at 1.5 GW; Chips +500 MW, Capital +1 GW.", build.Years[0].ToString());
        Assert.Equal(2027, build.FirstYear(BuildoutConstraint.Capital).Value);
        Assert.Equal(LimitBasis.AddedAndLapsing, build.Basis);
    }

    [Fact]
    public void What_is_kept_counts_later()
    {
        // Sums: chips 1 + 2, + 4, + 5 = 3, 7, 12; power 1 + 1.5, + 5, + 10 = 2.5, 7.5, 17.5; capital 1 + 2.5, + 3, + 8 = 3.5, 6.5, 14.5.
        var build = new BindingConstraint<USD>(
            Chip, Chain, [Year(2026, 2, 1.5, 2.5), Year(2027, 4, 5, 3), Year(2028, 5, 10, 8)], LimitBasis.AddedAndKept, 1.Gigawatts);
        Gigawatts([2.5, 6.5, 12], build.Years.Select(y => y.InService));
        Gigawatts([1.5, 4, 5.5], build.Years.Select(y => y.Added));
        Assert.Equal(
            [BuildoutConstraint.Power, BuildoutConstraint.Capital, BuildoutConstraint.Chips], build.Years.Select(y => y.Binding.Single()));
        Gigawatts([5.5], [build.Years[2].Slack(BuildoutConstraint.Power)]);
    }

    [Fact]
    public void Limits_of_what_is_in_service_are_taken_as_they_are()
    {
        var build = new BindingConstraint<USD>(
            Chip, Chain, [Year(2026, 2, 1.5, 2.5), Year(2027, 4, 5, 3), Year(2028, 5, 2, 8)], LimitBasis.InService, 1.Gigawatts);
        Gigawatts([1.5, 3, 2], build.Years.Select(y => y.InService));
        Gigawatts([0.5, 1.5, -1], build.Years.Select(y => y.Added));
        Assert.False(build.FirstYear(BuildoutConstraint.Chips).HasValue);
        Assert.Equal("Chips do not bind from 2026 to 2028.", build.FirstYear(BuildoutConstraint.Chips).Reason);
    }

    [Fact]
    public void Ties_are_said()
    {
        BindingYear two = new BindingConstraint<USD>(Chip, Chain, [Year(2026, 2, 2, 3)]).Years[0];
        Assert.True(two.IsTie);
        Assert.Equal([BuildoutConstraint.Chips, BuildoutConstraint.Power], two.Binding);
        Assert.Equal("2026: Chips and Power bind at 2 GW; Capital +1 GW.", two.ToString());
        Assert.Equal(3, new BindingConstraint<USD>(Chip, Chain, [Year(2026, 0, 0, 0)]).Years[0].Binding.Count);

        // The same power by three ways, each with its own rounding: Epoch AI's chain, 0.7 kW, a price of 1/3.
        Power power = PowerChain.EpochAi.ToFacility(Chip).Power * 123_457;
        var rounded = new BindingConstraint<USD>(
            Chip, PowerChain.EpochAi, [new(2026, 123_457, power, new Money<USD>(1) / 3m * (decimal)power.Watts, Price<USD, Power>.Per(1m / 3, Power.Units.Watts))]);
        Assert.Equal(3, rounded.Years[0].Binding.Count);
    }

    [Fact]
    public void Chips_go_through_their_chain()
    {
        // 100,000 H100 of 700 W, × 1.53 × 1.14 × 1.40 = 2.44188 (Epoch AI): 170.9316 MW.
        Power power = BuildoutLimit.OfChips(100_000, DutyCycle.Always.Peak(Accelerator.Find("H100").RatedDraw), PowerChain.EpochAi);
        Assert.Equal(170.9316, power.Megawatts, 9);

        // 500 billion USD at 50 billion a gigawatt: 10 GW, as announced for the first 10 GW of Stargate.
        Assert.Equal(10, BuildoutLimit.OfBudget(new Money<USD>(500_000_000_000m), Price<USD, Power>.Per(50_000_000_000m, Power.Units.Gigawatts)).Gigawatts, 12);
    }

    [Fact]
    public void Capacity_is_never_above_a_limit_and_reaches_one() => Law.Holds(Years, static given =>
    {
        foreach (LimitBasis basis in Enum.GetValues<LimitBasis>())
        {
            var build = new BindingConstraint<USD>(Chip, Chain, given.Select((g, i) => Year(2026 + i, g.Chips, g.Power, g.Capital)), basis, 3.Gigawatts);
            Power before = 3.Gigawatts;
            foreach (BindingYear year in build.Years)
            {
                Power bound = basis == LimitBasis.AddedAndLapsing ? year.Added : year.InService;
                bool binds = Enum.GetValues<BuildoutConstraint>().All(c =>
                    year.Slack(c).Watts >= 0 && year.Binding.Contains(c) == (Math.Abs(year.Slack(c).Watts) < 1));
                if (!binds || Math.Abs((Enum.GetValues<BuildoutConstraint>().Min(year.Limit) - bound).Watts) > 1
                    || Math.Abs((before + year.Added - year.InService).Watts) > 1)
                {
                    return false;
                }

                before = year.InService;
            }
        }

        return true;
    });

    [Fact]
    public void Keeping_never_builds_less_than_losing() => Law.Holds(Years, static given =>
    {
        BuildoutYear<USD>[] years = [.. given.Select((g, i) => Year(2026 + i, g.Chips, g.Power, g.Capital))];
        var kept = new BindingConstraint<USD>(Chip, Chain, years, LimitBasis.AddedAndKept);
        var lost = new BindingConstraint<USD>(Chip, Chain, years);
        return kept.Years.Zip(lost.Years).All(y => y.First.InService.Watts >= y.Second.InService.Watts - 1);
    });

    [Fact]
    public void Bad_figures_are_refused()
    {
        Refused<ArgumentOutOfRangeException>("chips", () => new BuildoutYear<USD>(2026, -1, 1.Gigawatts, new(1), Cost));
        Refused<ArgumentOutOfRangeException>("chips", () => new BuildoutYear<USD>(2026, double.NaN, 1.Gigawatts, new(1), Cost));
        Refused<ArgumentOutOfRangeException>("power", () => new BuildoutYear<USD>(2026, 1, -1.Gigawatts, new(1), Cost));
        Refused<ArgumentOutOfRangeException>("budget", () => new BuildoutYear<USD>(2026, 1, 1.Gigawatts, new(-1), Cost));
        Refused<ArgumentOutOfRangeException>("costPerPower", () => new BuildoutYear<USD>(2026, 1, 1.Gigawatts, new(1), default));
        Refused<ArgumentOutOfRangeException>("perChip", () => new BindingConstraint<USD>(default, Chain, [Year(2026, 1, 1, 1)]));
        Refused<ArgumentNullException>("chain", () => new BindingConstraint<USD>(Chip, null!, [Year(2026, 1, 1, 1)]));
        Refused<ArgumentNullException>("years", () => new BindingConstraint<USD>(Chip, Chain, null!));
        Refused<ArgumentNullException>("years", () => new BindingConstraint<USD>(Chip, Chain, [null!]));
        Refused<ArgumentException>("years", () => new BindingConstraint<USD>(Chip, Chain, []));
        Refused<ArgumentException>("years", () => new BindingConstraint<USD>(Chip, Chain, [Year(2026, 1, 1, 1), Year(2028, 1, 1, 1)]));
        Refused<ArgumentOutOfRangeException>("basis", () => new BindingConstraint<USD>(Chip, Chain, [Year(2026, 1, 1, 1)], (LimitBasis)9));
        Refused<ArgumentOutOfRangeException>("inService", () => new BindingConstraint<USD>(Chip, Chain, [Year(2026, 1, 1, 1)], inService: -1.Gigawatts));
        var build = new BindingConstraint<USD>(Chip, Chain, [Year(2026, 1, 1, 1)]);
        Refused<ArgumentOutOfRangeException>("constraint", () => build.FirstYear((BuildoutConstraint)3));
        Refused<ArgumentOutOfRangeException>("constraint", () => build.Years[0].Limit((BuildoutConstraint)3));
        Refused<ArgumentOutOfRangeException>("constraint", () => build.Years[0].Slack((BuildoutConstraint)(-1)));
        Refused<ArgumentOutOfRangeException>("chips", () => BuildoutLimit.OfChips(-1, Chip, Chain));
        Refused<ArgumentOutOfRangeException>("perChip", () => BuildoutLimit.OfChips(1, default, Chain));
        Refused<ArgumentNullException>("chain", () => BuildoutLimit.OfChips(1, Chip, null!));
        Refused<ArgumentOutOfRangeException>("budget", () => BuildoutLimit.OfBudget(new Money<USD>(-1), Cost));
        Refused<ArgumentOutOfRangeException>("cost", () => BuildoutLimit.OfBudget(new Money<USD>(1), -Cost));
        Assert.NotEmpty(Compiler.Problems(
            "using AiInfraMath; using AiInfraMath.Sites; var p = BuildoutLimit.OfBudget(new Money<EUR>(1), Price<USD, Power>.Zero); Console.WriteLine(p);"));
    }

    // Limits in gigawatts: chips, power, capital.
    private static BuildoutYear<USD> Year(int year, double chips, double power, double capital) =>
        new(year, chips * 800_000, power.Gigawatts, new Money<USD>((decimal)capital * 40_000_000_000m), Cost);

    private static void Gigawatts(double[] expected, IEnumerable<Power> actual) =>
        Assert.Equal(expected, actual.Select(p => Math.Round(p.Gigawatts, 9)));

    private static void Refused<TException>(string argument, Func<object> make)
        where TException : ArgumentException => Assert.Equal(argument, Assert.Throws<TException>(make).ParamName);
}
