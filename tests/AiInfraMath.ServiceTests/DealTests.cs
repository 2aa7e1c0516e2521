using System.Text.Json.Nodes;

namespace AiInfraMath.ServiceTests;

public class DealTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/deals";

    private const string Chain =
        """
        {
          "commitments": [ { "payer": "A", "payee": "B", "amount": "USD 100 billion" }, { "payer": "B", "payee": "C", "amount": "USD 80 billion" } ],
          "balances": [ { "party": "A", "cash": "USD 60 billion", "seniorDebt": "USD 0" }, { "party": "B", "cash": "USD 10 billion", "equalDebt": "USD 0" } ]
        }
        """;

    private const string Circle =
        """
        {
          "commitments": [
            { "payer": "A", "payee": "B", "amount": "USD 100" }, { "payer": "B", "payee": "C", "amount": "USD 80" }, { "payer": "C", "payee": "A", "amount": "USD 60" }
          ]
        }
        """;

    // A has 60 of the 100 that it owes B, and pays it. B has 10 + 60 of the 80 that it owes C: it falls because A does. C keeps 70.
    [Fact]
    public async Task Who_cannot_be_paid_in_full_falls_in_turn()
    {
        JsonNode reply = await service.ReplyAsync(Path, Chain);
        Assert.Equal("USD 180000000000", reply["gross"]!.GetValue<string>());
        Assert.Equal("""[["A"],["B"]]""", reply["waves"]!.ToJsonString());
        Assert.Equal([60m, 70m, 0m], reply["greatest"]!.AsArray().Select(p => Billions(p!["paid"])));
        Assert.Equal([0m, 0m, 70m], reply["greatest"]!.AsArray().Select(p => Billions(p!["equity"])));
        Assert.Equal([0.6m, 0.875m, 1m], reply["greatest"]!.AsArray().Select(p => p!["recovery"]!.GetValue<decimal>()));
        Assert.Equal([true, true, false], reply["greatest"]!.AsArray().Select(p => p!["isInDefault"]!.GetValue<bool>()));
        Assert.True(reply["isUnique"]!.GetValue<bool>());
    }

    // With α = β = 1/2 A pays 30, and B half of 10 + 30.
    [Fact]
    public async Task Default_can_destroy_what_there_is()
    {
        JsonNode reply = await service.ReplyAsync(Path, Requests.With(Requests.With(Chain, "alpha", "0.5"), "beta", "0.5"));
        Assert.Equal([30m, 20m, 0m], reply["greatest"]!.AsArray().Select(p => Billions(p!["paid"])));
        Assert.Equal([30m, 20m, 0m], reply["greatest"]!.AsArray().Select(p => Billions(p!["lost"])));
    }

    [Fact]
    public async Task What_flows_in_circles_is_found_and_where_nobody_has_anything_there_are_two_solutions()
    {
        JsonNode reply = await service.ReplyAsync(Path, Circle);
        Assert.Equal("USD 180", reply["circulation"]!["total"]!.GetValue<string>());
        Assert.Equal(0.75m, reply["circulation"]!["share"]!.GetValue<decimal>());
        Assert.Equal("""["A","B","C"]""", Assert.Single(reply["circulation"]!["cycles"]!.AsArray())!["parties"]!.ToJsonString());
        Assert.Equal(["USD -40", "USD 20", "USD 20"], reply["positions"]!.AsArray().Select(p => p!["net"]!.GetValue<string>()));
        Assert.False(reply["isUnique"]!.GetValue<bool>());
        Assert.All(reply["least"]!.AsArray(), p => Assert.Equal(0m, Billions(p!["paid"])));
        Assert.All(reply["greatest"]!.AsArray(), p => Assert.Equal(60m, Billions(p!["paid"]) * 1e9m));
    }

    [Fact]
    public async Task Expected_amounts_count_with_their_probability()
    {
        string request = Requests.With(Requests.With(Chain, "commitments/0/probability", "0.25"), "expected", "true");
        Assert.Equal(105m, Billions((await service.ReplyAsync(Path, request))["gross"]));
    }

    [Theory]
    [InlineData("commitments/0/amount", """{"amount":100000000000,"currency":"USD"}""")]
    [InlineData("commitments/1/amount", """{"value":80e9,"unit":"USD"}""")]
    [InlineData("balances/0/cash", """{"amount":60e9,"currency":"USD"}""")]
    [InlineData("balances/0/seniorDebt", """{"amount":0,"currency":"USD"}""")]
    [InlineData("balances/1/equalDebt", """{"value":0,"unit":"USD"}""")]
    public async Task A_text_and_a_number_with_its_unit_are_the_same(string field, string value) => Assert.True(JsonNode.DeepEquals(
        await service.ReplyAsync(Path, Chain), await service.ReplyAsync(Path, Requests.With(Chain, field, value))));

    [Theory]
    [InlineData("commitments", null, "#/commitments", "missing")]
    [InlineData("commitments", "[]", "#/commitments", "at least one amount above zero")]
    [InlineData("commitments/0/payer", "\"\"", "#/commitments/0/payer", "at least one letter or digit")]
    [InlineData("commitments/1/payee", "\"B\"", "#/commitments/1/payee", "the payer")]
    [InlineData("commitments/1/amount", "\"80 billion\"", "#/commitments/1/amount", "names no currency")]
    [InlineData("commitments/1/amount", "\"EUR 80 billion\"", "#/commitments/1/amount", "EUR")]
    [InlineData("commitments/1/amount", "\"USD -80\"", "#/commitments/1/amount", "expected")]
    [InlineData("commitments/0/probability", "1.5", "#/commitments/0/probability", "from 0 to 1")]
    [InlineData("balances/1/party", "\"D\"", "#/balances", "D")]
    [InlineData("balances/1/party", "\"A\"", "#/balances", "one for each party")]
    [InlineData("balances/0/cash", "\"USD -1\"", "#/balances/0/cash", "expected")]
    [InlineData("balances/0/seniorDebt", "\"USD -1\"", "#/balances/0/seniorDebt", "expected")]
    [InlineData("alpha", "1.5", "#/alpha", "from 0 to 1")]
    [InlineData("beta", "-1", "#/beta", "from 0 to 1")]
    public async Task A_request_that_is_wrong_is_told_where_and_why(string field, string? value, string pointer, string detail) =>
        await service.RefusesAsync(Path, Requests.With(Chain, field, value), pointer, detail);

    [Fact]
    public async Task More_deals_than_the_limit_are_refused()
    {
        await using RunningService small = await RunningService.StartAsync("--Limits:Deals", "1");
        await small.RefusesAsync(Path, Chain, "#/commitments", "at most 1 commitments");
    }

    private static decimal Billions(JsonNode? money) => Money<USD>.Parse(money!.GetValue<string>(), null).Amount / 1e9m;
}
