using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using static AiInfraMath.Tests.Sites.CommunityExample;

namespace AiInfraMath.Tests.Sites;

public class CommunityPlanTests
{
    // By hand. Before: 300 MW is met by the peaker (120), 200 MW by gas (45), 120 MW by nuclear (12):
    // 300,000 × 120 + 800,000 × 45 + 451,200 × 12 = 36,000,000 + 36,000,000 + 5,414,400 = 77,414,400. With the network 97,414,400.
    // The campus draws 90 MW: 390, 290, 210 MW. New order: hydro 80, nuclear 180, new gas 280, gas 380, battery 420 (1000 h only),
    // peaker.
    // So 60, 45, 40: 18,000,000 + 36,000,000 + 18,048,000 = 72,048,000.
    // The neighbours' part by energy is 1,551,200 / (1,551,200 + 788,400) = 1,551,200 / 2,339,600, by peak 300 / 400.
    private const decimal ByEnergy = 1_551_200m / 2_339_600m;
    private const decimal OfNetwork = (ByEnergy / 2) + 0.375m;

    [Fact]
    public void The_bill_is_that_of_a_hand_computation()
    {
        BillComparison<USD> bills = Plan().Bills.Value;
        Assert.Equal(77_414_400m, bills.Before.Energy.Amount);
        Assert.Equal(97_414_400m, bills.Before.Total.Amount);
        Assert.Equal(72_048_000m, bills.After.Energy.Amount);
        Equal(22_500_000m * OfNetwork, bills.After.Network);
        Equal(11_500_000m * ByEnergy, bills.After.PassedOn);
        Equal(72_048_000m + (22_500_000m * OfNetwork) + (11_500_000m * ByEnergy), bills.After.Total);

        // The households pay 80 % of it, and there are 120,000 of them; a megawatt-hour is one of 1,551,200.
        Equal(97_414_400m * 0.8m / 120_000m, bills.Before.PerHousehold);
        Equal(97_414_400m / 1_551_200m, bills.Before.PerEnergy.In(Energy.Units.MegawattHours));
        Equal(bills.Change.Amount * 0.8m / 120_000m, bills.ChangePerHousehold);
        Equal(bills.Change.Amount / 97_414_400m, bills.RelativeChange.Value);
    }

    [Fact]
    public void The_change_is_split_into_its_effects()
    {
        BillComparison<USD> bills = Plan().Bills.Value;

        // Load alone: 390 MW still takes the peaker, 290 MW takes it too (75 more for 800,000 MWh), 210 MW takes gas (33 more for
        // 451,200).
        Equal(-5_366_400m, bills.MeritOrderEffect);
        Equal(60_000_000m + 14_889_600m, bills.LoadEffect.Value);
        Equal(-5_366_400m - 74_889_600m, bills.CapacityEffect.Value);
        Equal(20_000_000m * (OfNetwork - 1), bills.ExistingNetworkEffect);
        Equal(2_500_000m * OfNetwork, bills.NewNetworkEffect);
        Equal((22_500_000m * OfNetwork) - 20_000_000m, bills.NetworkEffect);
        Equal(11_500_000m * ByEnergy, bills.PassedOnEffect);
        Equal((bills.MeritOrderEffect + bills.NetworkEffect + bills.PassedOnEffect).Amount, bills.Change);
    }

    [Fact]
    public void The_verdict_has_its_margin()
    {
        // −5,366,400 + 22.5 × 0.70650… − 20 + 11.5 × 0.66302… = −1,845,…: it falls.
        BillComparison<USD> bills = Plan().Bills.Value;
        Assert.Equal(BillVerdict.Falls, bills.Verdict);
        Assert.Equal("The bill falls by USD 12.30 per household and year, 1.89 %.", bills.ToString());

        BillComparison<USD> rises = new CommunityPlan<USD>(Grid(), Campus(), [Gas(), Line()]).Bills.Value;
        Assert.Equal(BillVerdict.Rises, rises.Verdict);
        Assert.StartsWith("The bill rises by USD ", rises.ToString(), StringComparison.Ordinal);

        // A project that draws nothing and for which nothing is built changes nothing.
        BillComparison<USD> same = new CommunityPlan<USD>(Grid(networkByEnergy: 1), new CommunityProject(1.Megawatts, 0), []).Bills.Value;
        Assert.Equal(BillVerdict.Unchanged, same.Verdict);
        Assert.Equal("The bill is unchanged.", same.ToString());
        Assert.Equal(0m, same.RelativeChange.Value);
    }

    [Fact]
    public void Who_pays_adds_up()
    {
        var plan = new CommunityPlan<USD>(Grid(), Campus(), [Gas(0.25m), Battery(1), Line()]);
        Assert.Equal([7_000_000m, 4_500_000m, 2_500_000m], plan.Payments.Select(p => p.Investment.YearlyCost.Amount));
        Assert.Equal([1_750_000m, 4_500_000m, 0m], plan.Payments.Select(p => p.ByProjectDirectly.Amount));
        Equal(5_250_000m * ByEnergy, plan.Payments[0].ByNeighbours);
        Equal(0, plan.Payments[1].ByNeighbours);
        Equal(2_500_000m * OfNetwork, plan.Payments[2].ByNeighbours);
        Assert.All(plan.Payments, p => Equal(p.Investment.YearlyCost.Amount, p.ByProjectDirectly + p.ByProjectInCharges + p.ByNeighbours));
        Equal(plan.Payments[2].ByNeighbours.Amount, plan.Bills.Value.NewNetworkEffect);
        Equal((plan.Payments[0].ByNeighbours + plan.Payments[1].ByNeighbours).Amount, plan.Bills.Value.PassedOnEffect);
    }

    [Fact]
    public void Fixed_costs_spread_over_more_energy_are_less_for_each()
    {
        // By energy alone: 20 million over 1,551,200 MWh are 12.893 a MWh; over 2,339,600 MWh 8.548.
        BillComparison<USD> bills = new CommunityPlan<USD>(Grid(networkByEnergy: 1), Campus(), [Gas(1), Battery(1)]).Bills.Value;
        Equal(20_000_000m * ByEnergy, bills.After.Network);
        Equal(20_000_000m * (ByEnergy - 1), bills.NetworkEffect);

        // By peak alone: three quarters.
        Equal(15_000_000m, new CommunityPlan<USD>(Grid(networkByEnergy: 0), Campus(), [Gas(1), Battery(1)]).Bills.Value.After.Network);
    }

    // ASHRAE Pocket Guide (2013), annual capital recovery factors: 6 % over 18 years 0.09236, 8 % over 10 years 0.14903, 10 % over 16
    // 0.12782.
    [Theory]
    [InlineData(0.06, 18, 0.09236)]
    [InlineData(0.08, 10, 0.14903)]
    [InlineData(0.10, 16, 0.12782)]
    public void Capital_costs_its_recovery_factor(double rate, int years, double printed)
    {
        var line = CommunityInvestment<USD>.Network(
            "line", Million(100), AnnualRate.FromDouble(rate), Term.FromYears(years), Million(3));
        Assert.Equal(100 * printed, (double)line.YearlyCost.Amount / 1e6 - 3, 100 * 5.5e-6);
    }

    // The stack and the demand of acadictive.com, "Supply-Demand Dynamics": nuclear 800 MW at 15 USD, wind 300 at 20, solar 200 at 25,
    // coal 600
    // at 30, gas 400 at 40, a demand of 1200 MW. By hand: 1100 MW are cheaper, so solar sets 25; 200 MW more are met by coal, at 30.
    [Fact]
    public void A_printed_stack_gives_its_prices()
    {
        var supply = new MeritOrder<USD>(
            [Unit("nuclear", 800, 15), Unit("coal", 600, 30), Unit("gas", 400, 40), Unit("wind", 300, 20), Unit("solar", 200, 25)]);
        var grid = new CommunityGrid<USD>(LoadDurationCurve.Flat(1200.Megawatts), 1_000_000, Million(0), supply);
        var plan = new CommunityPlan<USD>(grid, new CommunityProject(200.Megawatts, 1), []);
        Assert.Equal(PerMWh(25), plan.Blocks[0].Before.Price);
        Assert.Equal(PerMWh(30), plan.Blocks[0].After.Price);
        Assert.Equal(1200m * 8760 * 5, plan.Bills.Value.Change.Amount);
        Assert.Equal(20m, decimal.Round(plan.Bills.Value.RelativeChange.Value * 100, 10));
    }

    [Fact]
    public void What_cannot_be_met_is_said_and_not_priced()
    {
        // 390 MW against 280 + 60 MW: 50 MW for 1000 h. 290 and 210 MW are met.
        var plan = new CommunityPlan<USD>(Grid(peaker: 60), Campus(), [Line()]);
        Assert.Equal(Energy.Zero, plan.UnservedBefore);
        Assert.Equal(50_000, plan.UnservedAfter.MegawattHours, 6);
        Assert.False(plan.Bills.HasValue);
        Assert.Equal("There is no bill, because what cannot be met has no price: 0 Wh a year before the project comes, 50 GWh with it.", plan.Bills.Reason);
        Assert.Equal(plan.Bills.Reason, plan.LeastShare().Reason);
        Assert.Equal(50_000, plan.Blocks.Sum(b => (b.After.Unserved * b.Duration).MegawattHours), 6);

        // New capacity meets it, but then the effect of the load alone has no price.
        var met = new CommunityPlan<USD>(Grid(peaker: 60), Campus(), [Gas()]);
        Assert.True(met.Bills.HasValue);
        Assert.Equal("Without new capacity 50 GWh a year could not be met, and that has no price.", met.Bills.Value.LoadEffect.Reason);
        Assert.False(met.Bills.Value.CapacityEffect.HasValue);

        // Before the project comes: 300 MW against 290.
        var before = new CommunityPlan<USD>(Grid(peaker: 10), Campus(), [Gas(), Battery()]);
        Assert.Equal(10_000, before.UnservedBefore.MegawattHours, 6);
        Assert.Equal(0, before.UnservedAfter.MegawattHours, 6);
        Assert.False(before.Bills.HasValue);
    }

    [Fact]
    public void An_average_may_be_met_where_a_peak_is_not()
    {
        // 300 + 100 MW against 280 + 115 MW.
        var plan = new CommunityPlan<USD>(Grid(peaker: 115), Campus(), []);
        Assert.Equal(Energy.Zero, plan.UnservedAfter);
        Assert.Equal(5, plan.ShortfallAtPeak.Megawatts, 9);
        Assert.Equal(Power.Zero, Plan().ShortfallAtPeak);
        Assert.Equal(Power.Zero, new CommunityPlan<USD>(Grid(peaker: 115), CommunityProject.Following(100.Megawatts, [90.Megawatts, 100.Megawatts, 100.Megawatts]), []).ShortfallAtPeak);
    }

    [Fact]
    public void A_project_that_draws_less_at_the_peak_spares_its_neighbours()
    {
        var follows = CommunityProject.Following(100.Megawatts, [Power.Zero, 80.Megawatts, 100.Megawatts]);
        var plan = new CommunityPlan<USD>(Grid(), follows, []);
        Assert.Equal([120m, 45m, 12m], plan.Blocks.Select(b => b.Before.Price.In(Energy.Units.MegawattHours)));
        Assert.Equal([120m, 45m, 45m], plan.Blocks.Select(b => b.After.Price.In(Energy.Units.MegawattHours)));
        Assert.Equal(696_000, plan.ProjectEnergy.MegawattHours, 6);
        Assert.Null(follows.LoadFactor);

        // The load of a site joins as its average.
        var site = new CommunityProject(LoadProfile.Flat(100.Megawatts, 0.9));
        Assert.Equal(Plan().Bills.Value.Change, new CommunityPlan<USD>(Grid(), site, [Gas(), Battery(), Line()]).Bills.Value.Change);
    }

    [Fact]
    public void Storage_serves_the_highest_demand_as_far_as_its_hours_go()
    {
        // The battery takes the price of a block from the peaker's to its own only where it is offered.
        Assert.Equal([120m, 45m, 40m], PricesWith(999));
        Assert.Equal([60m, 45m, 40m], PricesWith(1000));
        Assert.Equal([60m, 45m, 40m], PricesWith(8760));

        static IEnumerable<decimal> PricesWith(double hours)
        {
            var battery = CommunityInvestment<USD>.Storage(
                "battery", Million(60), Free, Term.FromYears(15), Million(0), Unit("battery", 40, 60), hours.Hours);
            return new CommunityPlan<USD>(Grid(), Campus(), [Gas(), battery]).Blocks.Select(b => b.After.Price.In(Energy.Units.MegawattHours));
        }
    }

    private static void Equal(decimal expected, Money<USD> actual) => Equal(expected, actual.Amount);

    private static void Equal(decimal expected, decimal actual) => Assert.Equal(decimal.Round(expected, 12), decimal.Round(actual, 12));
}
