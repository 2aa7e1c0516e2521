using System.Text.Json.Nodes;
using AiInfraMath.Finance;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

namespace AiInfraMath.ServiceTests;

public class SiteTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/sites";

    private const string Campus =
        """
        {
          "name": "Campus", "first": 2028, "last": 2031, "discountRate": "7 %",
          "load": [ { "fromYear": 2028, "peak": "1 GW", "loadFactor": 0.85 } ],
          "plants": [
            { "technology": "combined cycle", "capacity": "0.6 GW", "inService": 2028, "retirement": 2048,
              "capital": "1000 USD/kW", "fixedYearly": "15 USD/kW", "variable": "2 USD/MWh", "fuelPrice": "4 USD/MMBtu" },
            { "technology": "solar", "capacity": "500 MW", "inService": 2029, "retirement": 2059 }
          ],
          "batteries": [ { "power": "100 MW", "inService": 2029 } ],
          "grid": { "capacity": "300 MW", "price": "60 USD/MWh", "carbonIntensity": "400 g/kWh", "availableFrom": 2030,
            "exportPrice": "20 USD/MWh", "capital": "USD 100 million", "fixedYearly": "USD 2 million" }
        }
        """;

    [Fact]
    public async Task The_reply_is_what_the_library_computes()
    {
        GenerationTechnology gas = GenerationTechnology.Find("combined cycle");
        GenerationCosts<USD> costs = GenerationCosts<USD>.Assumed(
            Price<USD, Power>.Parse("1000 USD/kW", null), Price<USD, Power>.Parse("15 USD/kW", null), Price<USD, Energy>.Parse("2 USD/MWh", null), Price<USD, Energy>.Parse("4 USD/MMBtu", null));
        var site = new Site<USD>(
            "Campus",
            [new LoadPhase(2028, LoadProfile.Flat(1.Gigawatts, 0.85))],
            [new Plant<USD>(gas, 0.6.Gigawatts, 2028, 2048, costs), new Plant<USD>(GenerationTechnology.Find("solar"), 500.Megawatts, 2029, 2059)],
            [SiteStorage<USD>.Of(StorageTechnology.Battery, 100.Megawatts, 2029)],
            new GridConnection<USD>(300.Megawatts, Price<USD, Energy>.Parse("60 USD/MWh", null), Per<Mass, Energy>.Parse("400 g/kWh", null), 2030)
            {
                ExportPrice = Price<USD, Energy>.Parse("20 USD/MWh", null),
                Capital = new(100_000_000m),
                FixedYearly = new(2_000_000m),
            });
        JsonNode reply = await service.ReplyAsync(Path, Campus);
        Assert.Equal(4, reply["years"]!.AsArray().Count);
        foreach ((JsonNode? found, SiteYear<USD> expected) in reply["years"]!.AsArray().Zip(site.Years(2028, 2031)))
        {
            Assert.Equal(expected.Demand, EnergyOf(found!["demand"]));
            Assert.Equal(expected.Generated, EnergyOf(found["generated"]));
            Assert.Equal(expected.FromGrid, EnergyOf(found["fromGrid"]));
            Assert.Equal(expected.Unserved, EnergyOf(found["unserved"]));
            Assert.Equal(expected.Emissions, Mass.Parse(found["emissions"]!.GetValue<string>(), null));
            Assert.Equal(expected.Capital, Money<USD>.Parse(found["capital"]!.GetValue<string>(), null));
            Assert.Equal(expected.RunningCost, Money<USD>.Parse(found["runningCost"]!.GetValue<string>(), null));
            Assert.Equal(expected.FirmMargin, found["firmMargin"]!.GetValue<double>());
            Assert.Equal(expected.Plants[0].CapacityFactor, found["plants"]![0]!["capacityFactor"]!.GetValue<double>());
        }

        Price<USD, Energy> total = site.LevelisedCost(AnnualRate.Parse("7 %"), 2028, 2031).Value.Total;
        Assert.Equal(total, Price<USD, Energy>.Parse(reply["cost"]!["total"]!.GetValue<string>(), null));
        Assert.True(EnergyOf(reply["years"]![0]!["unserved"]) > Energy.Zero);
    }

    [Fact]
    public async Task Where_nothing_is_served_there_is_no_cost_and_the_reason()
    {
        JsonNode reply = await service.ReplyAsync(
            Path, """{ "load": [ { "fromYear": 2028, "peak": "1 GW" } ], "first": 2028, "last": 2028, "discountRate": "7 %" }""");
        Assert.Null(reply["cost"]);
        Assert.NotEqual("", reply["noCost"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("load/0/peak", """{"value":1,"unit":"GW"}""")]
    [InlineData("plants/0/capacity", """{"value":600,"unit":"MW"}""")]
    [InlineData("plants/0/capital", """{"amount":1000,"currency":"USD","per":"kW"}""")]
    [InlineData("plants/0/fixedYearly", """{"value":15,"unit":"USD/kW"}""")]
    [InlineData("plants/0/variable", """{"amount":2,"currency":"USD","per":"MWh"}""")]
    [InlineData("plants/0/fuelPrice", """{"amount":4,"currency":"USD","per":"MMBtu"}""")]
    [InlineData("batteries/0/power", """{"value":100,"unit":"MW"}""")]
    [InlineData("grid/capacity", """{"value":300,"unit":"MW"}""")]
    [InlineData("grid/price", """{"value":60,"unit":"USD/MWh"}""")]
    [InlineData("grid/carbonIntensity", """{"value":400,"unit":"g/kWh"}""")]
    [InlineData("grid/exportPrice", """{"amount":20,"currency":"USD","per":"MWh"}""")]
    [InlineData("grid/capital", """{"amount":100e6,"currency":"USD"}""")]
    [InlineData("grid/fixedYearly", """{"amount":2e6,"currency":"USD"}""")]
    public async Task A_text_and_a_number_with_its_unit_are_the_same(string field, string value) => Assert.Equal(
        (await service.ReplyAsync(Path, Campus)).ToJsonString(), (await service.ReplyAsync(Path, Requests.With(Campus, field, value))).ToJsonString());

    [Theory]
    [InlineData("load", null, "#/load", "missing")]
    [InlineData("load", "[]", "#/load", "empty")]
    [InlineData("load/0/peak", "\"0 GW\"", "#/load/0/peak", "above 0")]
    [InlineData("load/0/peak", "\"1 GWh\"", "#/load/0/peak", "'GWh' is not a unit of Power")]
    [InlineData("load/0/loadFactor", "1.5", "#/load/0/loadFactor", "expected")]
    [InlineData("plants/0/technology", "\"perpetual motion\"", "#/plants/0/technology", "perpetual motion")]
    [InlineData("plants/0/capacity", "\"-1 GW\"", "#/plants/0/capacity", "above 0")]
    [InlineData("plants/0/retirement", "2020", "#/plants/0/retirement", "expected")]
    [InlineData("plants/0/fuelPrice", "\"4 USD/kg\"", "#/plants/0/fuelPrice", "kg")]
    [InlineData("batteries/0/power", "\"0 W\"", "#/batteries/0/power", "above 0")]
    [InlineData("grid/capacity", "\"0 W\"", "#/grid/capacity", "above 0")]
    [InlineData("grid/carbonIntensity", "\"-1 g/kWh\"", "#/grid/carbonIntensity", "0 or more")]
    [InlineData("grid/capital", "\"USD -1\"", "#/grid/capital", "expected")]
    [InlineData("grid/firmShare", "2", "#/grid/firmShare", "share")]
    [InlineData("last", "2027", "#/last", "expected")]
    [InlineData("last", "2200", "#/last", "at most 100 years of a site")]
    [InlineData("discountRate", "\"seven\"", "#/discountRate", "seven")]
    [InlineData("name", "\" \"", "#/name", "")]
    public async Task A_request_that_is_wrong_is_told_where_and_why(string field, string? value, string pointer, string detail) =>
        await service.RefusesAsync(Path, Requests.With(Campus, field, value), pointer, detail);

    private static Energy EnergyOf(JsonNode? node) => Energy.Parse(node!.GetValue<string>(), null);
}
