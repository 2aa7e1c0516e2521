using System.Text.Json.Nodes;

namespace AiInfraMath.ServiceTests;

public class ClaimTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/claims";
    private const string Product = """{ "product": { "count": 100000000, "each": "750 W", "total": "75 GW" } }""";
    private const string EnergyOver = """{ "energyOver": { "power": "10 GW", "energy": "87.6 TWh" } }""";
    private const string PerGigawatt = """{ "perGigawatt": { "amount": "USD 500 billion", "power": "10 GW", "perGigawatt": "USD 50 billion" } }""";
    private const string ShareOfGrid = """{ "shareOfGrid": { "load": "75 GW", "country": "United Kingdom", "share": 0.75 } }""";
    private const string Households = """{ "households": { "load": "10 GW", "country": "United States", "households": 8000000 } }""";

    [Theory]
    [InlineData(Product, "holds")]
    [InlineData("""{ "product": { "count": 100000000, "each": "750 W", "total": "7.5 GW" } }""", "offByPowerOfTen")]
    [InlineData("""{ "product": { "count": 100000000, "each": "750 W", "total": "52 GW" } }""", "contradicted")]
    [InlineData(EnergyOver, "holds")]
    [InlineData("""{ "energyOver": { "power": "10 GW", "energy": "262.8 TWh", "years": 3 } }""", "holds")]
    [InlineData(PerGigawatt, "holds")]
    [InlineData("""{ "perGigawatt": { "amount": "EUR 500 billion", "power": "10 GW", "perGigawatt": "EUR 20 billion" } }""", "contradicted")]
    [InlineData(Households, "holdsWithin")]
    public async Task A_claim_is_computed_again(string request, string outcome)
    {
        JsonNode verdict = Assert.Single((await service.ReplyAsync(Path, request))["verdicts"]!.AsArray())!;
        Assert.Equal(outcome, verdict["outcome"]!.GetValue<string>());
        Assert.NotEqual("", verdict["reason"]!.GetValue<string>());
        Assert.Equal(outcome is "holds" or "holdsWithin", verdict["isRight"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_claim_about_a_grid_names_its_sources()
    {
        JsonNode verdict = (await service.ReplyAsync(Path, ShareOfGrid))["verdicts"]![0]!;
        Assert.Contains(verdict["evidence"]!.AsArray(), e => e!["source"]?["publisher"]?.GetValue<string>() is { Length: > 0 });
    }

    [Fact]
    public async Task A_text_is_read()
    {
        const string Article = "100 million chips at 750 W each would draw 75 GW. The company has 1,200 employees.";
        JsonNode reply = await service.ReplyAsync(Path, new JsonObject { ["text"] = Article }.ToJsonString());
        JsonNode verdict = Assert.Single(reply["verdicts"]!.AsArray())!;
        Assert.Equal("holds", verdict["outcome"]!.GetValue<string>());
        string place = Article.Substring(verdict["start"]!.GetValue<int>(), verdict["length"]!.GetValue<int>());
        Assert.StartsWith("100 million", place, StringComparison.Ordinal);
        Assert.EndsWith("75 GW", place, StringComparison.Ordinal);
        Assert.Contains(reply["notChecked"]!.AsArray(), f => f!["text"]!.GetValue<string>().Contains("1,200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Product, "product/each", """{"value":0.75,"unit":"kW"}""")]
    [InlineData(Product, "product/total", """{"value":75,"unit":"GW"}""")]
    [InlineData(EnergyOver, "energyOver/power", """{"value":10,"unit":"GW"}""")]
    [InlineData(EnergyOver, "energyOver/energy", """{"value":87.6,"unit":"TWh"}""")]
    [InlineData(PerGigawatt, "perGigawatt/amount", """{"amount":500000000000,"currency":"USD"}""")]
    [InlineData(PerGigawatt, "perGigawatt/power", """{"value":10,"unit":"GW"}""")]
    [InlineData(PerGigawatt, "perGigawatt/perGigawatt", """{"value":50e9,"unit":"USD"}""")]
    [InlineData(ShareOfGrid, "shareOfGrid/load", """{"value":75,"unit":"GW"}""")]
    [InlineData(Households, "households/load", """{"value":10,"unit":"GW"}""")]
    public async Task A_text_and_a_number_with_its_unit_are_the_same(string request, string field, string value) => Assert.Equal(
        (await service.ReplyAsync(Path, request)).ToJsonString(), (await service.ReplyAsync(Path, Requests.With(request, field, value))).ToJsonString());

    [Theory]
    [InlineData("{}", "#", "0 claims")]
    [InlineData("""{ "text": "75 GW", "product": { "count": 1, "each": "1 W", "total": "1 W" } }""", "#", "2 claims")]
    [InlineData("""{ "product": { "count": 1, "each": "1 W" } }""", "#/product/total", "missing")]
    [InlineData("""{ "product": { "count": 0, "each": "1 W", "total": "1 W" } }""", "#/product/count", "above 0")]
    [InlineData("""{ "product": { "count": 1, "each": "1 w", "total": "1 W" } }""", "#/product/each", "did you mean W?")]
    [InlineData("""{ "energyOver": { "power": "1 W", "energy": "1 Wh", "years": -1 } }""", "#/energyOver/years", "above 0")]
    [InlineData("""{ "perGigawatt": { "amount": "USD 1", "power": "1 GW", "perGigawatt": "EUR 1" } }""", "#/perGigawatt", "EUR")]
    [InlineData("""{ "shareOfGrid": { "load": "1 GW", "country": "Atlantis", "share": 0.5 } }""", "#/shareOfGrid/country", "Atlantis")]
    [InlineData("""{ "shareOfGrid": { "load": "1 GW", "country": "UK", "share": -0.5 } }""", "#/shareOfGrid/share", "above 0")]
    [InlineData("""{ "text": "75 GW", "within": 2 }""", "#/within", "between 0 and 1")]
    [InlineData("""{ "text": "75 GW", "language": "latin" }""", "#/language", "openapi")]
    public async Task A_request_that_is_wrong_is_told_where_and_why(string request, string pointer, string detail) =>
        await service.RefusesAsync(Path, request, pointer, detail);
}
