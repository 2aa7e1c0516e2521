using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiInfraMath.NumberExtensions;
using Microsoft.Extensions.Configuration;

namespace AiInfraMath.Tests.Quantities;

public class SerializationTests
{
    private static readonly Site Example = new(1.5.Megawatts, 657.TerawattHours, 400.Grams / 1.KilowattHours, null);

    [Fact]
    public void Json_goes_through_a_source_generated_context()
    {
        string json = JsonSerializer.Serialize(Example, SiteJson.Default.Site);
        Assert.Equal("{\"Load\":\"1.5 MW\",\"PerYear\":\"657 TWh\",\"Intensity\":\"400 g/kWh\",\"Backup\":null}", json);
        Assert.Equal(Example, JsonSerializer.Deserialize(json, SiteJson.Default.Site));
    }

    [Theory]
    [InlineData("\"1.5 MW\"")]
    [InlineData("\"1500\\u0020kW\"")]
    [InlineData("{\"value\":1.5,\"unit\":\"MW\"}")]
    [InlineData("{\"Unit\":\"kW\",\"Value\":1500}")]
    public void Json_reads_text_and_number_with_unit(string json) =>
        Assert.Equal(1.5.Megawatts, JsonSerializer.Deserialize<Power>(json));

    [Theory]
    [InlineData("1.5", "expected as a string like \"1.5 W\"")]
    [InlineData("\"1.5 mw\"", "did you mean mW or MW?")]
    [InlineData("\"1,5 MW\"", "not a number")]
    [InlineData("{\"value\":1.5}", "found no unit")]
    [InlineData("{\"unit\":\"MW\"}", "found no value")]
    [InlineData("{\"value\":1.5,\"unit\":\"MWh\"}", "'MWh' is not a unit of Power")]
    [InlineData("{\"value\":\"1.5\",\"unit\":\"MW\"}", "found \"value\" with String")]
    [InlineData("{\"value\":1.5,\"unit\":\"MW\",\"more\":1}", "found \"more\"")]
    [InlineData("{\"value\":1e308,\"unit\":\"MW\"}", "must be finite")]
    public void Json_that_is_no_quantity_says_why(string json, string message)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Power>(json));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    // Every character as six bytes, and blanks up to more than any buffer on the stack.
    [Theory]
    [InlineData(60)]
    [InlineData(1000)]
    public void Json_reads_a_text_of_escapes_of_any_length(int length)
    {
        string escaped = string.Concat("1.5 MW".PadRight(length).Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
        Assert.Equal(1.5.Megawatts, JsonSerializer.Deserialize<Power>($"\"{escaped}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Power>($"\"x{escaped}\""));
    }

    [Fact]
    public void An_error_in_json_names_the_path()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{\"Load\":\"1.5 mw\"}", SiteJson.Default.Site));
        Assert.Equal("$.Load", error.Path);
    }

    [Fact]
    public void An_infinite_value_cannot_be_written() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(1.Watts / 0));

    [Fact]
    public void Configuration_binds_text_in_the_invariant_culture()
    {
        using var german = new Kit.CultureScope(System.Globalization.CultureInfo.GetCultureInfo("de-DE"));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Load"] = "1.5 MW", ["Intensity"] = "400 g/kWh", ["Modules:0"] = "20 MW", ["Modules:1"] = "0.5 GW",
            })
            .Build();
        SiteOptions options = configuration.Get<SiteOptions>()!;
        Assert.Equal(1.5.Megawatts, options.Load);
        Assert.Equal(400.Grams / 1.KilowattHours, options.Intensity);
        Assert.Equal([20.Megawatts, 500.Megawatts], options.Modules);
    }

    [Fact]
    public void Configuration_that_is_no_quantity_says_why()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Load"] = "1.5 MWh" })
            .Build();
        Exception error = Assert.ThrowsAny<Exception>(() => configuration.Get<SiteOptions>());
        Assert.Contains("'MWh' is not a unit of Power", error.ToString(), StringComparison.Ordinal);
    }

    internal sealed class SiteOptions
    {
        public Power Load { get; set; }

        public Per<Mass, Energy> Intensity { get; set; }

        public List<Power> Modules { get; } = [];
    }

    internal sealed record Site(Power Load, Energy PerYear, Per<Mass, Energy> Intensity, Power? Backup);
}

[JsonSerializable(typeof(SerializationTests.Site))]
internal sealed partial class SiteJson : JsonSerializerContext;
