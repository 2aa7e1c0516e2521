using System.Text.Json.Nodes;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.ServiceTests;

public class ProjectionTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/projections";

    [Fact]
    public async Task The_reply_is_what_the_library_computes()
    {
        var options = new ProjectionOptions<Power>
        {
            Scenarios = 50_000,
            Seed = 7,
            Start = StartingValue<Power>.Band(1.7.Gigawatts, 1.9.Gigawatts, 2.2.Gigawatts),
        };
        ExponentialTrend<Power> trend = Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts)));
        FanChart<Power> fan = Projection.Run(trend, 2027, options, cancellationToken: TestContext.Current.CancellationToken);
        JsonNode reply = await service.ReplyAsync(Path, Requests.With(Requests.Projection, "loadFactor", "0.5"));
        Assert.Equal(trend.GrowthFactor, reply["trend"]!["growthFactor"]!.GetValue<double>());
        Assert.Equal([2026.0, 2027.0], reply["years"]!.AsArray().Select(y => y!["year"]!.GetValue<double>()));
        for (int year = 0; year < 2; year++)
        {
            JsonNode found = reply["years"]![year]!;
            Assert.Equal(fan.Periods[year].Mean, PowerOf(found["mean"]));
            for (int i = 0; i < 3; i++)
            {
                FanPercentile<Power> expected = fan.Periods[year].Percentiles[i];
                JsonNode percentile = found["percentiles"]![i]!;
                Assert.Equal(expected.Value, PowerOf(percentile["power"]));
                Assert.Equal(expected.Lower, PowerOf(percentile["lower"]));
                Assert.Equal(expected.Value * (0.5 * 1.Years), Energy.Parse(percentile["energyPerYear"]!.GetValue<string>(), null));
                Money<USD> capital = Money<USD>.Parse(percentile["capital"]!.GetValue<string>(), null);
                Assert.Equal((new Money<USD>(40m) / 1.Watts * expected.Value).Round(), capital);
                Assert.Equal(capital.Amount <= 500_000_000_000m, percentile["withinBudget"]!.GetValue<bool>());
            }
        }

        Assert.Contains(reply["years"]!.AsArray(), y => y!["percentiles"]!.AsArray().Any(p => !p!["withinBudget"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("observations/0/power", """{"value":0.2,"unit":"GW"}""")]
    [InlineData("observations/1/power", """{"unit":"MW","value":600}""")]
    [InlineData("start/p50", """{"value":1900,"unit":"MW"}""")]
    [InlineData("capitalCost", """{"amount":40,"currency":"USD","per":"W"}""")]
    [InlineData("capitalCost", """{"value":40,"unit":"USD/W"}""")]
    [InlineData("capitalCost", "\"40 billion USD/GW\"")]
    [InlineData("budget", """{"amount":5e11,"currency":"USD"}""")]
    [InlineData("budget", """{"value":500000000000,"unit":"USD"}""")]
    [InlineData("budget", "\"$500B\"")]
    public async Task A_text_and_a_number_with_its_unit_are_the_same(string field, string value) => Assert.Equal(
        (await service.ReplyAsync(Path, Requests.Projection)).ToJsonString(),
        (await service.ReplyAsync(Path, Requests.With(Requests.Projection, field, value))).ToJsonString());

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        string first = (await service.ReplyAsync(Path, Requests.Projection)).ToJsonString();
        Assert.Equal(first, (await service.ReplyAsync(Path, Requests.Projection)).ToJsonString());
        Assert.NotEqual(first, (await service.ReplyAsync(Path, Requests.With(Requests.Projection, "seed", "8"))).ToJsonString());
    }

    [Fact]
    public async Task What_is_optional_may_be_left_out()
    {
        string plain = new[] { "start", "capitalCost", "budget", "seed", "scenarios" }.Aggregate(Requests.Projection, (r, field) => Requests.With(r, field, null));
        JsonNode reply = await service.ReplyAsync(Path, plain);
        Assert.Equal(100_000, reply["scenarios"]!.GetValue<long>());
        JsonNode percentile = reply["years"]![0]!["percentiles"]![0]!;
        Assert.Null(percentile["capital"]);
        Assert.Null(percentile["withinBudget"]);
    }

    [Theory]
    [InlineData("sampling", "\"sobol\"", "sobol")]
    [InlineData("sampling", "\"antithetic\"", "antithetic")]
    public async Task Scenarios_are_chosen_as_asked(string field, string value, string expected) => Assert.Equal(
        expected, (await service.ReplyAsync(Path, Requests.With(Requests.Projection, field, value)))["sampling"]!.GetValue<string>());

    [Theory]
    [InlineData("observations", null, "#/observations", "missing")]
    [InlineData("through", null, "#/through", "missing")]
    [InlineData("observations/1/power", null, "#/observations/1/power", "missing")]
    [InlineData("start/p95", null, "#/start/p95", "missing")]
    [InlineData("observations", "null", "#/observations", "null")]
    [InlineData("observations", "[]", "#/observations", "empty; at least one value")]
    [InlineData("observations", "[{\"year\":2023,\"power\":\"1 GW\"}]", "#/observations", "needs at least 2")]
    [InlineData("observations/1/year", "2023", "#/observations", "one observation for each time")]
    [InlineData("observations/0/power", "\"0 GW\"", "#/observations", "positive value")]
    [InlineData("observations/1/power", "\"0.6 mw\"", "#/observations/1/power", "did you mean mW or MW?")]
    [InlineData("observations/1/power", "\"0.6 GWh\"", "#/observations/1/power", "'GWh' is not a unit of Power")]
    [InlineData("observations/1/power", "600", "#/observations/1/power", "expected as a string like \"1.5 W\"")]
    [InlineData("observations/1/power", "{\"value\":600}", "#/observations/1/power", "found no unit")]
    [InlineData("observations/1/power", "null", "#/observations/1/power", "found Null")]
    [InlineData("observations/1/year", "\"2024\"", "#/observations/1/year", "openapi")]
    [InlineData("through", "2020", "#/through", "a year after the last observation")]
    [InlineData("through", "2026.5e3", "#/through", "at most 30 years ahead")]
    [InlineData("scenarios", "0", "#/scenarios", "at least 1")]
    [InlineData("scenarios", "10000001", "#/scenarios", "at most 10000000 scenarios")]
    [InlineData("scenarios", "1.5", "#/scenarios", "openapi")]
    [InlineData("seed", "-1", "#/seed", "openapi")]
    [InlineData("sampling", "\"halton\"", "#/sampling", "openapi")]
    [InlineData("sampling", "1", "#/sampling", "openapi")]
    [InlineData("percentiles", "[]", "#/percentiles", "no percentiles")]
    [InlineData("percentiles", "[0.5,1.5]", "#/percentiles", "between 0 and 1")]
    [InlineData("percentiles", "[0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,0.95]", "#/percentiles", "at most 9 percentiles")]
    [InlineData("growthSlowdown", "0", "#/growthSlowdown", "above 0 and at most 1")]
    [InlineData("yearlyVolatility", "-1", "#/yearlyVolatility", "0 or more")]
    [InlineData("logGrowthStandardError", "-1", "#/logGrowthStandardError", "0 or more")]
    [InlineData("start/p5", "\"2 GW\"", "#/start/p50", "at least")]
    [InlineData("start/p95", "\"1 GW\"", "#/start/p95", "at least")]
    [InlineData("start/p5", "\"-2 GW\"", "#/start/p5", "a positive finite value")]
    [InlineData("loadFactor", "1.1", "#/loadFactor", "from 0 to 1")]
    [InlineData("capitalCost", "null", "#/capitalCost", "missing")]
    [InlineData("capitalCost", "\"-40 USD/W\"", "#/capitalCost", "0 or more")]
    [InlineData("capitalCost", "\"40 USD/Wh\"", "#/capitalCost", "Wh")]
    [InlineData("capitalCost", "\"40 EUR/W\"", "#/capitalCost", "EUR")]
    [InlineData("budget", "\"500 billion\"", "#/budget", "names no currency")]
    [InlineData("budget", "500", "#/budget", "Expected the string")]
    [InlineData("budget", "{\"amount\":500,\"currency\":\"EUR\"}", "#/budget", "'EUR'")]
    [InlineData("colour", "1", "#/colour", "no such field")]
    [InlineData("a.b ~c", "1", "#/a.b%20~0c", "no such field")]
    public async Task A_request_that_is_wrong_is_told_where_and_why(string field, string? value, string pointer, string detail) =>
        await service.RefusesAsync(Path, Requests.With(Requests.Projection, field, value), pointer, detail);

    [Fact]
    public async Task Growth_beyond_all_numbers_is_a_problem()
    {
        string body = Requests.With(Requests.With(Requests.Projection, "observations/0/power", "\"1e-9 W\""), "through", "2055");
        await service.RefusesAsync(Path, body, "#", "finite numbers were expected");
    }

    private static Power PowerOf(JsonNode? node) => Power.Parse(node!.GetValue<string>(), null);
}
