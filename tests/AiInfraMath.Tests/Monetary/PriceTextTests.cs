using System.Globalization;
using System.Text;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

public class PriceTextTests
{
    private static readonly CultureInfo English = new("en-US");

    private static Price<USD, Energy> PerMegawattHour(decimal amount) => Price<USD, Energy>.Per(amount, Energy.Units.MegawattHours);

    [Theory]
    [InlineData("45 USD/MWh")]
    [InlineData("USD 45/MWh")]
    [InlineData("45.00 USD / MWh")]
    [InlineData("0.045 USD/kWh")]
    [InlineData("USD 0.000045/Wh")]
    [InlineData("USD 45,000/GWh")]
    [InlineData("12.5 USD/GJ")]
    [InlineData("$45/MWh")]
    [InlineData("4.5 ct/kWh")]
    [InlineData("4.5¢/kWh")]
    [InlineData("45k USD/GWh")]
    [InlineData("$45 million/TWh")]
    public void Prices_are_read_per_any_unit(string text)
    {
        Assert.Equal(PerMegawattHour(45), Price<USD, Energy>.Parse(text, English));
        Assert.Equal(PerMegawattHour(45), Price<USD, Energy>.Parse(Encoding.UTF8.GetBytes(text), English));
    }

    [Theory]
    [InlineData("3.5 USD/MMBtu", "MMBtu")]
    [InlineData("0.1 USD/J", "J")]
    [InlineData("123456789.012345 USD/therm(US)", "therm(US)")]
    [InlineData("45 USD/MWh", "MWh")]
    [InlineData("45.00 USD/MWh", "MWh")]
    public void A_price_is_written_as_it_was_read(string text, string unit) =>
        Assert.Equal(text, Price<USD, Energy>.Parse(text, English).ToString(unit, English));

    // Cents per kilowatt-hour against euros per megawatt-hour: one type, so they compare and add.
    [Fact]
    public void Cents_and_euros_and_their_units_compare()
    {
        var german = new CultureInfo("de-DE");
        Price<EUR, Energy> retail = Price<EUR, Energy>.Parse("12 ct/kWh", german);
        Assert.Equal(retail, Price<EUR, Energy>.Parse("0,12 EUR/kWh", german));
        Assert.Equal(retail, Price<EUR, Energy>.Parse("120 €/MWh", german));
        Assert.True(retail > Price<EUR, Energy>.Parse("85,5 EUR/MWh", german));
        Assert.Equal(0.12m, retail.In(Energy.Units.KilowattHours));
        Assert.Equal(0.245m, Price<GBP, Energy>.Parse("24.5p/kWh", English).In(Energy.Units.KilowattHours));
        Assert.Throws<FormatException>(() => Price<JPY, Energy>.Parse("12 ct/kWh", English));
    }

    [Fact]
    public void Units_with_a_slash_or_a_blank_are_read()
    {
        Assert.Equal(2m, Price<USD, Power>.Parse("USD 2/BTU/h", English).In(Power.Units.BtusPerHour), 20);
        Assert.Equal(2m, Price<EUR, Volume>.Parse("2 EUR/US gal", English).In(Volume.Units.USGallons), 20);
        Assert.Equal("2.00 EUR/US gal", Price<EUR, Volume>.Parse("2 EUR/US gal", English).ToString("F2 US gal", English));
        Assert.Equal(2m, Price<EUR, Volume>.Parse("2 EUR/m³", English).In(Volume.Units.CubicMeters));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("45 USD", "no unit")]
    [InlineData("45", "no unit")]
    [InlineData("45 USD/", "not a unit")]
    [InlineData("45 USD/mwh", "did you mean")]
    [InlineData("45 USD/W", "not a unit of Energy")]
    [InlineData("45 EUR/MWh", "'EUR'")]
    [InlineData("4.5.6 USD/MWh", "no number")]
    [InlineData("45/MWh", "no currency")]
    [InlineData("1,9 USD/MWh", "group separator")]
    [InlineData("x USD/MWh", "no number")]
    [InlineData("45 USD/MWh/MWh", "'USD/MWh'")]
    [InlineData("45 USD/MWh x", "not a unit")]
    [InlineData("0.00000000000000000000000000001 USD/MWh", "digits")]
    public void Errors_say_what_was_found_and_expected(string text, string expected)
    {
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Price<USD, Energy>.Parse(text, English)).Message);
        Assert.False(Price<USD, Energy>.TryParse(text, English, out Price<USD, Energy> price));
        Assert.Equal(Price<USD, Energy>.Zero, price);
    }

    [Theory]
    [InlineData("1e29 USD/MWh")]
    [InlineData("1e28 USD/Wh")]
    public void What_no_decimal_holds_is_an_overflow(string text)
    {
        Assert.Throws<OverflowException>(() => Price<USD, Energy>.Parse(text, English));
        Assert.False(Price<USD, Energy>.TryParse(text, English, out _));
        Assert.False(Price<USD, Energy>.TryParse(Encoding.UTF8.GetBytes(text), English, out _));
    }

    [Theory]
    [InlineData(null, "45.5 USD/MWh")]
    [InlineData("", "45.5 USD/MWh")]
    [InlineData("F2", "45.50 USD/MWh")]
    [InlineData("N0", "46 USD/MWh")]
    [InlineData("kWh", "0.0455 USD/kWh")]
    [InlineData("F2 kWh", "0.05 USD/kWh")]
    [InlineData("0.000 kWh", "0.046 USD/kWh")]
    [InlineData("#,##0 GWh", "45,500 USD/GWh")]
    public void The_format_is_numeric_format_and_unit(string? format, string expected) =>
        Assert.Equal(expected, PerMegawattHour(45.5m).ToString(format, English));

    [Fact]
    public void Every_quantity_has_its_price_unit()
    {
        Assert.Equal("0 USD/W", Price<USD, Power>.Zero.ToString(null, English));
        Assert.Equal("0 USD/MWh", Price<USD, Energy>.Zero.ToString(null, English));
        Assert.Equal("0 USD/t", Price<USD, Mass>.Zero.ToString(null, English));
        Assert.Equal("0 USD/m³", Price<USD, Volume>.Zero.ToString(null, English));
        Assert.Equal("0 USD/EFLOP", Price<USD, ComputeWork>.Zero.ToString(null, English));
        Assert.Equal("0 USD/GPU-h", Price<USD, AcceleratorTime>.Zero.ToString(null, English));
        Assert.EndsWith("FLOP/s", Price<USD, ComputeRate>.Zero.ToString(null, English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F2 kwh")]
    [InlineData("0.00 kwh")]
    [InlineData("GWH")]
    [InlineData("C")]
    [InlineData("C2 kWh")]
    [InlineData("Q")]
    public void Other_formats_are_errors(string format) =>
        Assert.Throws<FormatException>(() => PerMegawattHour(45.5m).ToString(format, English));

    [Theory]
    [MemberData(nameof(MoneyTextTests.Cultures), MemberType = typeof(MoneyTextTests))]
    public void What_is_written_reads_back(string name)
    {
        var culture = new CultureInfo(name);
        Law.Holds(MoneyArbitraries.AnyAmount, amount =>
        {
            Price<USD, Energy> price = PerMegawattHour(amount);
            Span<byte> utf8 = stackalloc byte[100];
            return Price<USD, Energy>.Parse(price.ToString(null, culture), culture) == price
                && price.TryFormat(utf8, out int written, default, culture)
                && Price<USD, Energy>.Parse(utf8[..written], culture) == price;
        });
    }

    [Fact]
    public void Spans_and_utf8_allocate_nothing()
    {
        char[] chars = new char[64];
        byte[] bytes = new byte[64];
        int written = 0;
        Price<USD, Energy> price = PerMegawattHour(1234.5m);
        Allocations.None(() => price.TryFormat(chars, out written, "N4 kWh", English));
        Allocations.None(() => _ = Price<USD, Energy>.TryParse(chars.AsSpan(0, written), English, out _));
        Allocations.None(() => price.TryFormat(bytes, out written, "N4 kWh", English));
        Allocations.None(() => _ = Price<USD, Energy>.TryParse(bytes.AsSpan(0, written), English, out _));
        Allocations.None(() => price.TryFormat(chars, out written, "N2", English));
        Assert.False(price.TryFormat(new char[5], out written, default, English));
        Assert.Equal(0, written);
    }

    [Fact]
    public void TryParse_never_throws()
    {
        Assert.False(Price<USD, Energy>.TryParse((string?)null, null, out _));
        Assert.False(Price<USD, Energy>.TryParse("x", out _));
        Assert.Throws<ArgumentNullException>(() => Price<USD, Energy>.Parse((string)null!, English));
        Law.Holds(FsCheck.Fluent.ArbMap.Default.ArbFor<string?>(), text =>
        {
            _ = Price<USD, Energy>.TryParse(text, English, out _);
            _ = Price<USD, Energy>.TryParse("USD 5/" + text, English, out _);
            return true;
        });
    }
}
