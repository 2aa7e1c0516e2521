using AiInfraMath.Finance;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Sites.CommunityExample;

namespace AiInfraMath.Tests.Sites;

public class LeastShareTests
{
    private static readonly Arbitrary<CommunityPlan<USD>> Plans = Arb.From(
        from network in Gen.Choose(0, 100)
        from byEnergy in Gen.Choose(0, 100)
        from megawatts in Gen.Choose(1, 120)
        from factor in Gen.Choose(0, 100)
        from gas in Gen.Choose(0, 3000)
        from battery in Gen.Choose(0, 1000)
        from line in Gen.Choose(0, 2000)
        from households in Gen.Choose(1, 1_000_000)
        select new CommunityPlan<USD>(
            new CommunityGrid<USD>(Demand, households, Million(network), Supply(), byEnergy / 100m),
            new CommunityProject(megawatts.Megawatts, factor / 100.0),
            [
                CommunityInvestment<USD>.Generation(
                    "gas", Million(gas), AnnualRate.FromEffective(0.073m), Term.FromYears(25), Million(1), Unit("gas", 100, 40)),
                CommunityInvestment<USD>.Storage(
                    "battery", Million(battery), AnnualRate.FromEffective(0.061m), Term.FromYears(13), Million(0), Unit("battery", 40, 60), 1000.Hours),
                CommunityInvestment<USD>.Network("line", Million(line), AnnualRate.FromEffective(0.049m), Term.FromYears(37), Million(0)),
            ]));

    [Fact]
    public void At_the_least_share_the_bill_does_not_change() => Law.Holds(Plans, static plan =>
    {
        LeastShare<USD> least = plan.LeastShare().Value;
        return least.Needed switch
        {
            ShareNeeded.Some => ChangeWith(plan, least.Share.Value) == 0m && least.Share.Value is > 0 and <= 1
                && plan.WithProjectShare(least.Share.Value).Bills.Value.Verdict == BillVerdict.Unchanged,
            ShareNeeded.None => least.Share.Value == 0 && ChangeWith(plan, 0) <= 0
                && ChangeWith(plan, 0) == -decimal.Round(least.Headroom.Amount, 2),
            _ => !least.Share.HasValue && ChangeWith(plan, 1) >= 0 && ChangeWith(plan, 1) == decimal.Round(least.Compensation.Amount, 2),
        };
    });

    [Fact]
    public void The_bill_falls_in_a_line_as_the_project_pays_more() => Law.Holds(
        Plans,
        Gen.Choose(0, 1000).ToArbitrary(),
        static (plan, thousandths) =>
        {
            decimal share = thousandths / 1000m;
            LeastShare<USD> least = plan.LeastShare().Value;
            return ChangeWith(plan, share) == decimal.Round(least.ChangeAt(share).Amount, 2)
                && least.ChangeAt(share) <= least.ChangeAt(0) && least.ChangeAt(1) == least.Unavoidable;
        });

    [Fact]
    public void The_shares_of_the_plan_itself_do_not_matter() => Law.Holds(
        Plans,
        Gen.Choose(0, 100).ToArbitrary(),
        static (plan, percent) => plan.WithProjectShare(percent / 100m).LeastShare().Value.ChangeAt(0) == plan.LeastShare().Value.ChangeAt(0));

    [Fact]
    public void It_is_that_of_a_hand_computation()
    {
        // Line alone, by energy alone: the campus of 10 MW draws 9 MW, so that prices stay but for the last block: 129 MW is still
        // nuclear.
        // Unavoidable: 20 million × (E / (E + 78,840) − 1); avoidable: K × E / (E + 78,840); the share 1 − 20 × 78,840 / (K × E).
        var line = CommunityInvestment<USD>.Network("line", Million(120), Free, Term.FromYears(40), Million(0));
        LeastShare<USD> least = new CommunityPlan<USD>(Grid(networkByEnergy: 1), Campus(10), [line]).LeastShare().Value;
        Assert.Equal(ShareNeeded.Some, least.Needed);
        Assert.Equal(decimal.Round(1 - (20m * 78_840 / (3m * 1_551_200)), 20), decimal.Round(least.Share.Value, 20));
        Assert.Equal("The project must pay 66.12 % of everything new.", least.ToString());
        Assert.Equal(Money<USD>.Zero, least.Compensation);
        Assert.Equal(Money<USD>.Zero, least.Headroom);
    }

    [Fact]
    public void No_share_may_be_enough_and_none_may_be_needed()
    {
        // Nothing new and market prices 74,889,600 higher (see the plan's tests); the campus takes over 20 × 0.29349… of the network.
        LeastShare<USD> more = new CommunityPlan<USD>(Grid(), Campus(), []).LeastShare().Value;
        Assert.Equal(ShareNeeded.MoreThanAll, more.Needed);
        Assert.False(more.Share.HasValue);
        Assert.Equal(more.Unavoidable, more.Compensation);
        Assert.Equal(69_019_793.20m, decimal.Round(more.Compensation.Amount, 2));
        Assert.Equal(
            "No share is enough: even if the project pays for everything new, the bill rises by USD 69,019,793.20 a year.",
            more.ToString());

        LeastShare<USD> none = Plan().LeastShare().Value;
        Assert.Equal(ShareNeeded.None, none.Needed);
        Assert.Equal(0m, none.Share.Value);
        Assert.Equal(-decimal.Round(Plan().Bills.Value.Change.Amount, 15), decimal.Round(none.Headroom.Amount, 15));
        Assert.StartsWith("No share is needed: if all users pay for everything new, the bill falls by USD 1,845,210.48 a year.", none.ToString(), StringComparison.Ordinal);
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => none.ChangeAt(1.1m)).ParamName);
    }

    [Fact]
    public void A_project_that_draws_nothing_changes_nothing()
    {
        // Charges are the network's cost by the energy times the energy: what that leaves in the 28th digit is no rise.
        Assert.All([7m, 1_000_000m / 3, 1_000_000m, 20_000_000m, 123_456_789.01m], cost =>
        {
            var grid = new CommunityGrid<USD>(Demand, 1000, new(cost), Supply());
            LeastShare<USD> least = new CommunityPlan<USD>(grid, new CommunityProject(10.Megawatts, 0), []).LeastShare().Value;
            Assert.Equal(ShareNeeded.None, least.Needed);
            Assert.Equal(0m, least.Share.Value);
            Assert.Equal(Money<USD>.Zero, least.Compensation);
            Assert.Equal("No share is needed: if all users pay for everything new, the bill does not change.", least.Reason);
        });
    }

    private static decimal ChangeWith(CommunityPlan<USD> plan, decimal share) =>
        decimal.Round(plan.WithProjectShare(share).Bills.Value.Change.Amount, 2);
}
