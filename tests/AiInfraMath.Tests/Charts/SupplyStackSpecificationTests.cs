using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Charts;

public class SupplyStackSpecificationTests
{
    private static readonly MeritOrder<EUR> Order = new(
    [
        new("gas", 20.Gigawatts, PerMWh(80)),
        new("wind", 10.Gigawatts, PerMWh(-5)),
        new("coal", 10.Gigawatts, PerMWh(60)),
    ]);

    private static Price<EUR, Energy> PerMWh(decimal euros) => Price<EUR, Energy>.Per(euros, Energy.Units.MegawattHours);

    [Fact]
    public void Units_stand_side_by_side_the_cheapest_first()
    {
        VegaLiteChart chart = SupplyStackSpecification.Create(Order);
        Assert.Equal(
            [("wind", 0.0, 10.0, -5.0), ("coal", 10, 20, 60), ("gas", 20, 40, 80)],
            chart.Rows().Select(r => (r.Text("unit"), r.Number("from"), r.Number("to"), r.Number("cost"))));
        Assert.Equal("Power available, cheapest first (GW)", chart.Layers()[0].Channel("x").Text("title"));
        Assert.Equal("Marginal cost (EUR/MWh)", chart.Layers()[0].Channel("y").Text("title"));
        Assert.Equal(["rect", "rule"], chart.Layers().Select(ChartReading.Mark));
    }

    [Fact]
    public void Each_demand_has_a_line_with_the_price_that_it_makes_or_what_is_missing()
    {
        VegaLiteChart chart = SupplyStackSpecification.Create(Order, [new("Peak", 42.Gigawatts), new("Night", 15.Gigawatts)]);
        JsonElement[] lines = [.. chart.Layers().Skip(2).Where(l => l.Mark() == "rule").SelectMany(l => l.Rows())];
        Assert.Equal([("Peak: 42 GW, 2 GW not met", 42.0), ("Night: 15 GW at 60 EUR/MWh", 15)], lines.Select(l => (l.Text("said"), l.Number("demand"))));
        Assert.EndsWith("Night: 15 GW at 60 EUR/MWh. Peak: 42 GW, 2 GW not met.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_has_a_name_and_is_a_power()
    {
        Assert.Throws<ArgumentException>("name", () => new DemandLine(" ", 1.Gigawatts));
        Assert.Throws<ArgumentOutOfRangeException>("demand", () => new DemandLine("Less than nothing", (-1).Gigawatts));
    }
}
