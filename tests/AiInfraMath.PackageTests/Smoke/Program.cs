// One service that uses quantities and money wherever a framework makes values of its own: configuration, options, JSON, routes. It calls
// itself and prints what it found.
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiInfraMath;
using AiInfraMath.Claims;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using Microsoft.Extensions.Options;

string[] settings = ["--Site:Load=1.9 GW", "--Site:Budget=USD 20 billion", "--Site:Tariff=45 USD/MWh", "--Site:Blocks:0=20 MW", "--Site:Blocks:1=0.5 GW"];
await using WebApplication app = Build([.. settings, "--Site:Phases=3"]);
await app.StartAsync();

SiteOptions site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
Console.WriteLine($"configuration: {site.Load} | {site.Budget} | {site.Tariff} | {string.Join(", ", site.Blocks)} | {site.Phases}");
await FailToStart("too many phases", "--Site:Phases=99");
await FailToStart("no budget", "--Site:Phases=3", "--Site:Budget=USD 0");
await FailToStart("wrong unit", "--Site:Phases=3", "--Site:Load=1.9 GWh");

var plan = new Plan(1.9.Gigawatts, new Money<USD>(20_000_000_000m), new Dictionary<Money<USD>, Price<USD, Energy>> { [new(1m)] = Price<USD, Energy>.Per(45m, Energy.Units.MegawattHours) }, Money.Parse("EUR 5 million", CultureInfo.InvariantCulture));
string json = JsonSerializer.Serialize(plan, SmokeJson.Default.Plan);
Console.WriteLine($"json: {json}");
Plan read = JsonSerializer.Deserialize(json, SmokeJson.Default.Plan)!;
Console.WriteLine($"json round trip: {read.Power == plan.Power && read.Budget == plan.Budget && read.Reserve == plan.Reserve && read.Tariffs[new(1m)] == plan.Tariffs[new(1m)]}");
Console.WriteLine($"json object: {JsonSerializer.Deserialize("""{"value":1.9,"unit":"GW"}""", SmokeJson.Default.Power)} {JsonSerializer.Deserialize("""{"amount":20e9,"currency":"USD"}""", SmokeJson.Default.MoneyUSD)}");

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
Console.WriteLine($"route: {await http.GetStringAsync("/energy/1.9%20GW?price=45%20USD%2FMWh&budget=USD%2020%20billion")}");
Console.WriteLine($"route without the optional: {await http.GetStringAsync("/energy/20%20MW?price=45%20USD%2FMWh")}");
Console.WriteLine($"route, wrong: {(int)(await http.GetAsync("/energy/1.9%20GWh?price=45%20USD%2FMWh")).StatusCode}");
using var body = new StringContent(json, Encoding.UTF8, "application/json");
Console.WriteLine($"body: {await (await http.PostAsync("/plans", body)).Content.ReadAsStringAsync()}");

var trend = Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts)));
Console.WriteLine($"projection: {Projection.Run(trend, 2027).At(2027).Percentile(0.5).Value}");
Console.WriteLine($"currency table: {Money.Parse("JPY 1234.5", CultureInfo.InvariantCulture).Round():N0}");
Console.WriteLine($"claim: {ArticleCheck.Read("100 million chips at 750 W each would draw 75 GW.").Claims[0].Verdict.Outcome}");
await app.StopAsync();

static WebApplication Build(string[] arguments)
{
    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. arguments]);
    builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteValidator>();
    builder.Services.AddOptions<SiteOptions>().Configure<IConfiguration>((site, configuration) => site.Bind(configuration.GetSection("Site")))
        .Validate(site => site.Budget.Amount > 0, "The budget is zero.").ValidateOnStart();
    builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SmokeJson.Default));
    WebApplication app = builder.Build();
    app.MapGet("/energy/{power}", (Power power, Price<USD, Energy> price, Money<USD>? budget) =>
        new Bill(power * 1.Years, price * (power * 1.Years), budget));
    app.MapPost("/plans", (Plan plan) => new Bill(plan.Power * 1.Years, plan.Budget, null));
    return app;
}

async Task FailToStart(string what, params string[] more)
{
    try
    {
        await using WebApplication wrong = Build([.. settings, .. more]);
        await wrong.StartAsync();
        Console.WriteLine($"{what}: it started");
    }
    catch (Exception error)
    {
        Console.WriteLine($"{what}: {error.Message.Split('\n')[0]}");
    }
}

internal sealed class SiteOptions
{
    public Power Load { get; set; }

    public Money<USD> Budget { get; set; }

    public Price<USD, Energy> Tariff { get; set; }

    public IReadOnlyList<Power> Blocks { get; set; } = [];

    [Range(1, 9)]
    public int Phases { get; set; }

    public void Bind(IConfiguration section)
    {
        Load = section.Read<Power>("Load");
        Budget = section.Read<Money<USD>>("Budget");
        Tariff = section.Read<Price<USD, Energy>>("Tariff");
        Blocks = [.. section.GetSection("Blocks").GetChildren().Select(block => section.Read<Power>($"Blocks:{block.Key}"))];
        Phases = section.Read<int>("Phases");
    }
}

// The framework's generator of configuration binding knows a fixed list of types and takes every other for an object with settings of its
// own. What can be parsed needs no generator.
internal static class Settings
{
    public static T Read<T>(this IConfiguration section, string key)
        where T : IParsable<T>
    {
        try
        {
            return T.Parse(section[key] ?? throw new FormatException("It is missing."), CultureInfo.InvariantCulture);
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"{ConfigurationPath.Combine((section as IConfigurationSection)?.Path ?? "", key)}: {error.Message}", error);
        }
    }
}

[OptionsValidator]
internal sealed partial class SiteValidator : IValidateOptions<SiteOptions>;

internal sealed record Plan(Power Power, Money<USD> Budget, Dictionary<Money<USD>, Price<USD, Energy>> Tariffs, Money Reserve);

internal sealed record Bill(Energy Energy, Money<USD> Cost, Money<USD>? Budget);

[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(Bill))]
[JsonSerializable(typeof(Power))]
[JsonSerializable(typeof(Money<USD>))]
internal sealed partial class SmokeJson : JsonSerializerContext;
