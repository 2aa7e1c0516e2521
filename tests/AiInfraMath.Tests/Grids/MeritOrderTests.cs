using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Grids;

public class MeritOrderTests
{
    private static readonly MeritOrder<EUR> Order = new(
    [
        Unit("gas", 20, 80, 400),
        Unit("wind", 10, 0, 0),
        Unit("oil", 5, 200, 700),
        Unit("nuclear", 15, 10, 0),
        Unit("coal", 10, 60, 900),
    ]);

    private static readonly Arbitrary<MeritOrder<EUR>> Orders = Arb.From(
        (from size in Gen.Choose(1, 20)
         from cost in Gen.Choose(-50, 300)
         from grams in Gen.Choose(0, 1000)
         select Unit("u", size, cost, grams)).NonEmptyListOf().Select(units => new MeritOrder<EUR>(units)));

    [Theory]
    [InlineData(0, "wind", 0, 0)]
    [InlineData(10, "wind", 0, 0)]
    [InlineData(10.1, "nuclear", 10, 0)]
    [InlineData(25, "nuclear", 10, 0)]
    [InlineData(30, "coal", 60, 4500)] // 5 GW × 900 g/kWh
    [InlineData(45, "gas", 80, 13000)] // 10 × 900 + 10 × 400
    [InlineData(60, "oil", 200, 20500)] // 10 × 900 + 20 × 400 + 5 × 700
    public void The_dearest_unit_that_runs_sets_the_price(double gigawatts, string marginal, int price, double tonnesPerHour)
    {
        MarketClearing<EUR> clearing = Order.Clear(gigawatts.Gigawatts);
        Assert.True(clearing.IsServed);
        Assert.Equal(marginal, clearing.MarginalUnit.Name);
        Assert.Equal(Price<EUR, Energy>.Per(price, Energy.Units.MegawattHours), clearing.Price);
        Assert.Equal(tonnesPerHour, clearing.EmissionsOver(1.Hours).Tonnes, 6);
        Assert.StartsWith(marginal + " sets the price at ", clearing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_met_has_no_price_but_a_reason()
    {
        MarketClearing<EUR> clearing = Order.Clear(63.Gigawatts);
        Assert.False(clearing.IsServed);
        Assert.Equal(3, clearing.Unserved.Gigawatts, 9);
        Assert.Equal("There is no price: of a demand of 63 GW, 3 GW cannot be met.", Assert.Throws<InvalidOperationException>(() => clearing.Price).Message);
        Assert.Throws<InvalidOperationException>(() => clearing.MarginalUnit);
        Assert.Equal(20500, clearing.EmissionsOver(1.Hours).Tonnes, 6);
    }

    [Fact]
    public void A_load_raises_the_price_for_all_and_emits_what_the_margin_emits()
    {
        // From 30 to 40 GW: coal gives 5 more, gas 5. The others pay 20 EUR/MWh more for 30 GWh an hour.
        LoadEffect<EUR> effect = Order.AddLoad(30.Gigawatts, 10.Gigawatts);
        Assert.Equal(Price<EUR, Energy>.Per(20, Energy.Units.MegawattHours), effect.PriceChange);
        Assert.Equal(600_000m, effect.CostToOthers(1.Hours).Amount);
        Assert.Equal(6500, effect.Emissions(1.Hours).Tonnes, 6);
        Assert.Equal(650, effect.EmissionRate.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
        Assert.Equal(400, effect.After.MarginalUnit.Emissions.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
        Assert.Equal(150, effect.Before.AverageEmissions.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
    }

    [Fact]
    public void More_demand_never_makes_the_price_fall() => Law.Holds(
        Orders,
        Gen.Choose(0, 1000).ToArbitrary(),
        Gen.Choose(0, 1000).ToArbitrary(),
        static (order, a, b) =>
        {
            Power demand = order.Available * (Math.Min(a, b) / 1000.0);
            Power more = order.Available * (Math.Max(a, b) / 1000.0);
            MarketClearing<EUR> before = order.Clear(demand);
            MarketClearing<EUR> after = order.Clear(more);
            return before.IsServed && after.IsServed && after.Price >= before.Price
                && after.EmissionsOver(TimeSpan.FromHours(1)).Kilograms >= before.EmissionsOver(TimeSpan.FromHours(1)).Kilograms * (1 - 1e-12);
        });

    [Fact]
    public void The_order_of_the_units_does_not_matter() => Law.Holds(
        Orders,
        Gen.Choose(0, 1000).ToArbitrary(),
        static (order, thousandths) =>
        {
            var reversed = new MeritOrder<EUR>(order.Units.Reverse());
            Power demand = order.Available * (thousandths / 1001.0);
            return reversed.Clear(demand).Price == order.Clear(demand).Price;
        });

    [Fact]
    public void Bad_units_and_demands_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new MeritOrder<EUR>([]));
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => new MeritOrder<EUR>([null!])).ParamName);
        Assert.Equal("available", Assert.Throws<ArgumentOutOfRangeException>(() => Unit("x", 0, 1, 1)).ParamName);
        Assert.Equal("emissions", Assert.Throws<ArgumentOutOfRangeException>(() => Unit("x", 1, 1, -1)).ParamName);
        Assert.Contains("It is -1 GW; a finite power, 0 or more, was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => Order.Clear(-1.Gigawatts)).Message, StringComparison.Ordinal);
        Assert.Equal("load", Assert.Throws<ArgumentOutOfRangeException>(() => Order.AddLoad(1.Gigawatts, -1.Gigawatts)).ParamName);
        Assert.Throws<InvalidOperationException>(() => Order.AddLoad(59.Gigawatts, 2.Gigawatts).PriceChange);
        Assert.NotEmpty(Compiler.Problems(
            "using AiInfraMath; using AiInfraMath.Grids; using AiInfraMath.NumberExtensions; var u = new GeneratingUnit<EUR>(\"u\", 1.Gigawatts, Price<USD, Energy>.Zero); Console.WriteLine(u);"));
    }

    private static GeneratingUnit<EUR> Unit(string name, double gigawatts, int cost, double grams) =>
        new(name, gigawatts.Gigawatts, Price<EUR, Energy>.Per(cost, Energy.Units.MegawattHours), grams.Grams / 1.KilowattHours);
}
