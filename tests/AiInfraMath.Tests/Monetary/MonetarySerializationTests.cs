using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiInfraMath.Tests.Kit;
using Microsoft.Extensions.Configuration;

namespace AiInfraMath.Tests.Monetary;

internal sealed record Contract(
    Money<USD> Value, Price<USD, Energy> Power, Money<JPY>? Optional, Dictionary<Money<USD>, Price<EUR, Power>> Steps);

[JsonSerializable(typeof(Contract))]
[JsonSerializable(typeof(Money<USD>))]
[JsonSerializable(typeof(Price<USD, Energy>))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(Currency))]
internal sealed partial class MonetaryContext : JsonSerializerContext;

public class MonetarySerializationTests
{
    private static readonly JsonSerializerOptions TinyBuffers = new(MonetaryContext.Default.Options)
    {
        DefaultBufferSize = 1,
        TypeInfoResolver = MonetaryContext.Default,
    };

    private static Price<USD, Energy> PerMegawattHour(decimal amount) => Price<USD, Energy>.Per(amount, Energy.Units.MegawattHours);

    [Fact]
    public void Money_is_a_string_with_all_its_digits() => Law.Holds(MoneyArbitraries.AnyMoney, money =>
    {
        string json = JsonSerializer.Serialize(money, MonetaryContext.Default.MoneyUSD);
        return json == $"\"{money.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}\""
            && JsonSerializer.Deserialize(json, MonetaryContext.Default.MoneyUSD) == money
            && JsonSerializer.Deserialize<Money<USD>>(json) == money;
    });

    [Theory]
    [InlineData("""{"amount":1.9,"currency":"USD"}""", 1.9)]
    [InlineData("""{"Currency":"USD","Amount":-19e-1}""", -1.9)]
    [InlineData("\"\\u0055SD 1.9\"", 1.9)]
    [InlineData("""{"value":1.9,"unit":"USD"}""", 1.9)]
    [InlineData("\"USD 1.9 billion\"", 1.9e9)]
    [InlineData("\"1.9 USD\"", 1.9)]
    public void Money_is_read_from_strings_and_objects(string json, double expected) =>
        Assert.Equal((decimal)expected, JsonSerializer.Deserialize<Money<USD>>(json).Amount);

    [Fact]
    public void No_digit_of_an_object_passes_through_double() => Assert.Equal(
        79228162514264337593543950.335m,
        JsonSerializer.Deserialize<Money<USD>>("""{"amount":79228162514264337593543950.335,"currency":"USD"}""").Amount);

    [Theory]
    [InlineData("1.9", "Number")]
    [InlineData("null", "Null")]
    [InlineData("\"1.9 EUR\"", "'EUR'")]
    [InlineData("\"1,9 USD\"", "group separator")]
    [InlineData("""{"amount":1.9}""", "no \"currency\"")]
    [InlineData("""{"currency":"USD"}""", "no \"amount\"")]
    [InlineData("""{"amount":"1.9","currency":"USD"}""", "\"amount\" with String")]
    [InlineData("""{"amount":1,"amount":2,"currency":"USD"}""", "\"amount\" with Number")]
    [InlineData("""{"amount":1,"currency":"USD","vat":0}""", "\"vat\"")]
    [InlineData("""{"amount":1,"currency":"EUR"}""", "'EUR'")]
    [InlineData("""{"value":1,"unit":"EUR"}""", "'EUR'")]
    [InlineData("""{"value":1,"unit":"USD/MWh"}""", "'USD/MWh'")]
    [InlineData("""{"value":1,"amount":1,"unit":"USD"}""", "\"amount\" with Number")]
    [InlineData("""{"value":1,"unit":"USD","currency":"USD"}""", "\"currency\" with String")]
    [InlineData("""{"value":1}""", "no \"currency\"")]
    [InlineData("""{"amount":1e40,"currency":"USD"}""", "range")]
    [InlineData("""{"amount":1e-40,"currency":"USD"}""", "digits")]
    public void Other_json_is_an_error_that_says_why(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money<USD>>(json)).Message);

    [Fact]
    public void Prices_are_strings_and_read_from_objects_too()
    {
        Assert.Equal("\"45.50 USD/MWh\"", JsonSerializer.Serialize(PerMegawattHour(45.50m), MonetaryContext.Default.PriceUSDEnergy));
        Assert.Equal(PerMegawattHour(45), JsonSerializer.Deserialize("\"USD 0.045/kWh\"", MonetaryContext.Default.PriceUSDEnergy));
        Assert.Equal(
            PerMegawattHour(45), JsonSerializer.Deserialize<Price<USD, Energy>>("""{"amount":0.045,"currency":"USD","per":"kWh"}"""));
        Assert.Equal(PerMegawattHour(45), JsonSerializer.Deserialize<Price<USD, Energy>>("""{"unit":"USD/kWh","value":0.045}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Price<USD, Energy>>("""{"value":1,"unit":"USD"}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Price<USD, Energy>>("""{"value":1,"unit":"USD/MW"}"""));
        Assert.Contains(
            "no \"per\"",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Price<USD, Energy>>("""{"amount":1,"currency":"USD"}""")).Message);
    }

    [Fact]
    public void A_source_generated_context_round_trips_a_record()
    {
        var steps = new Dictionary<Money<USD>, Price<EUR, Power>>
        {
            [new Money<USD>(5)] = Price<EUR, Power>.Per(0.5m, AiInfraMath.Power.Units.Kilowatts),
        };
        var contract = new Contract(new Money<USD>(300e9m), PerMegawattHour(45), null, steps);
        string json = JsonSerializer.Serialize(contract, MonetaryContext.Default.Contract);
        Assert.Equal("""{"Value":"USD 300000000000","Power":"45 USD/MWh","Optional":null,"Steps":{"USD 5":"0.0005 EUR/W"}}""", json);
        Contract back = JsonSerializer.Deserialize(json, MonetaryContext.Default.Contract)!;
        Assert.Equal(contract with { Steps = back.Steps }, back);
        Assert.Equal(steps, back.Steps);
    }

    [Fact]
    public async Task A_value_split_between_buffers_is_read()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"Value":{"amount":12345678.5,"currency":"USD"},"Power":"45 USD/MWh","Optional":"JPY 7","Steps":{}}""");
        using var stream = new MemoryStream(json);
        Contract contract = (await JsonSerializer.DeserializeAsync<Contract>(stream, TinyBuffers, TestContext.Current.CancellationToken))!;
        Assert.Equal(12345678.5m, contract.Value.Amount);
        Assert.Equal(PerMegawattHour(45), contract.Power);
        Assert.Equal(7, contract.Optional!.Value.Amount);
    }

    [Fact]
    public void A_source_generated_context_knows_money_of_run_time_and_currencies()
    {
        var money = new Money(1.90m, "DEM");
        Assert.Equal("\"DEM 1.90\"", JsonSerializer.Serialize(money, MonetaryContext.Default.Money));
        Assert.Equal(money, JsonSerializer.Deserialize("""{"currency":"DEM","amount":190e-2}""", MonetaryContext.Default.Money));
        Assert.Equal("\"DEM\"", JsonSerializer.Serialize(money.Currency, MonetaryContext.Default.Currency));
        Assert.Same(money.Currency, JsonSerializer.Deserialize("\"DEM\"", MonetaryContext.Default.Currency));
    }

    [Fact]
    public void The_factory_makes_converters_for_types_with_parameters_only()
    {
        var factory = new GenericValueJsonConverterFactory();
        Assert.True(factory.CanConvert(typeof(Money<USD>)));
        Assert.True(factory.CanConvert(typeof(Price<USD, Energy>)));
        Assert.True(factory.CanConvert(typeof(Money)));
        Assert.True(factory.CanConvert(typeof(Per<Mass, Energy>)));
        Assert.Throws<ArgumentException>(() => new GenericValueTypeConverter(typeof(decimal)));
        Assert.False(factory.CanConvert(typeof(decimal)));
        Assert.False(factory.CanConvert(typeof(Energy)));
    }

    [Fact]
    public void Configuration_binds_in_the_invariant_culture()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Value"] = "USD 1,234.5",
            ["Power"] = "45 USD/MWh",
        }).Build();
        Settings settings = configuration.Get<Settings>()!;
        Assert.Equal(1234.5m, settings.Value.Amount);
        Assert.Equal(PerMegawattHour(45), settings.Power);
        configuration["Value"] = "EUR 1";
        Assert.Contains("EUR", Assert.Throws<InvalidOperationException>(() => configuration.Get<Settings>()).ToString());
    }

    [Fact]
    public void The_type_converter_round_trips_text()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Price<USD, Energy>));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.True(converter.CanConvertTo(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal("45 USD/MWh", converter.ConvertToInvariantString(PerMegawattHour(45)));
        Assert.Equal(PerMegawattHour(45), converter.ConvertFromInvariantString("45 USD/MWh"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(5));
    }

    private sealed class Settings
    {
        public Money<USD> Value { get; set; }

        public Price<USD, Energy> Power { get; set; }
    }
}
