using System.Globalization;
using System.Reflection;

namespace AiInfraMath.Tests.Monetary;

public class CurrencyTests
{
    /// <summary>Currencies that some version of the globalisation data still gives a region, and why they are not in the table.</summary>
    private static readonly Dictionary<string, string> Outdated = new(StringComparer.Ordinal)
    {
        ["BGN"] = "Bulgaria has the euro since 2026-01-01 (amendment 180)",
        ["ANG"] = "Curaçao and Sint Maarten have XCG since 2025-03-31 (amendment 176)",
        ["HRK"] = "Croatia has the euro since 2023-01-01 (amendment 174)",
        ["SLL"] = "Sierra Leone has SLE alone since 2024 (amendment 175)",
        ["ZWL"] = "Zimbabwe has ZWG since 2024-09-01 (amendment 177)",
        ["CUC"] = "withdrawn from circulation in 2021 (amendment 178)",
    };

    private static readonly List<(string Code, int Number, int? MinorUnits, string Name)> All =
    [
        .. typeof(ICurrency).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ICurrency)) && t.IsValueType).Select(Read),
    ];

    [Fact]
    public void The_table_is_complete_and_its_codes_are_unique()
    {
        Assert.Equal(178, All.Count);
        Assert.Equal(178, All.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(178, All.Select(c => c.Number).Distinct().Count());
        Assert.All(All, c => Assert.Matches("^[A-Z]{3}$", c.Code));
        Assert.All(All, c => Assert.InRange(c.Number, 1, 999));
        Assert.All(All, c => Assert.NotEmpty(c.Name));
    }

    // The counts by minor unit of List One: 17 with none, 139 with 2, 7 with 3, 2 with 4 and 13 not applicable.
    [Theory]
    [InlineData(0, 17)]
    [InlineData(2, 139)]
    [InlineData(3, 7)]
    [InlineData(4, 2)]
    [InlineData(null, 13)]
    public void There_are_as_many_of_each_minor_unit_as_in_the_list(int? minorUnits, int count) =>
        Assert.Equal(count, All.Count(c => c.MinorUnits == minorUnits));

    [Fact]
    public void Every_currency_of_a_region_is_in_the_table_or_outdated_with_a_reason()
    {
        string[] known = [.. All.Select(c => c.Code)];
        string[] unknown =
        [
            .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
                .Select(culture => new RegionInfo(culture.Name))

                // World and continents (001, 150) have the sign of no currency.
                .Where(region => region.TwoLetterISORegionName.Length == 2)
                .Select(region => region.ISOCurrencySymbol)
                .Where(code => !known.Contains(code, StringComparer.Ordinal) && !Outdated.ContainsKey(code))
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Outdated_currencies_are_no_types() =>
        Assert.All(Outdated.Keys, code => Assert.DoesNotContain(All, c => c.Code == code));

    [Theory]
    [InlineData("USD", 840, 2)]
    [InlineData("EUR", 978, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("KWD", 414, 3)]
    [InlineData("IQD", 368, 3)]
    [InlineData("CLF", 990, 4)]
    [InlineData("UYW", 927, 4)]
    [InlineData("MRU", 929, 2)]
    [InlineData("MGA", 969, 2)]
    [InlineData("XAU", 959, null)]
    [InlineData("XDR", 960, null)]
    [InlineData("XTS", 963, null)]
    [InlineData("XXX", 999, null)]
    [InlineData("XCG", 532, 2)]
    [InlineData("XAD", 396, 2)]
    [InlineData("ZWG", 924, 2)]
    [InlineData("SLE", 925, 2)]
    [InlineData("VED", 926, 2)]
    [InlineData("ALL", 8, 2)]
    public void Known_currencies(string code, int number, int? minorUnits)
    {
        (_, int foundNumber, int? foundMinorUnits, _) = Assert.Single(All, c => c.Code == code);
        Assert.Equal((number, minorUnits), (foundNumber, foundMinorUnits));
    }

    [Fact]
    public void Every_type_is_found_at_run_time_by_code_and_number()
    {
        Assert.Equal(178, Currency.Active.Count);
        Assert.All(All, c =>
        {
            Currency currency = Currency.Parse(c.Code);
            Assert.Equal(c, (currency.Code, currency.NumericCode, currency.MinorUnits, currency.Name));
            Assert.True(currency.IsActive);
            Assert.Null(currency.Withdrawn);
            Assert.Same(currency, Currency.FromNumber(c.Number));
        });
        Assert.Same(Currency.Parse("USD"), Currency.Of<USD>());
        Assert.Equal("USD", Currency.Of<USD>().ToString());
    }

    // The first and the last months are of the list itself.
    [Theory]
    [InlineData("DEM", 276, 2, 2002, 3)]
    [InlineData("FRF", 250, 2, 2002, 3)]
    [InlineData("ITL", 380, 0, 2002, 3)]
    [InlineData("ADP", 20, 0, 2003, 7)]
    [InlineData("EEK", 233, 2, 2011, 1)]
    [InlineData("LTL", 440, 2, 2014, 12)]
    [InlineData("HRK", 191, 2, 2023, 1)]
    [InlineData("BGN", 975, 2, 2026, 1)]
    [InlineData("ZWL", 932, 2, 2024, 9)]
    [InlineData("XEU", 954, null, 1999, 1)]
    [InlineData("XFO", 0, null, 2006, 10)]
    [InlineData("BGJ", 100, null, 1990, 1)]
    public void Historic_currencies_are_found_at_run_time_with_their_withdrawal(string code, int number, int? minorUnits, int year, int month)
    {
        Currency currency = Currency.Parse(code);
        Assert.Equal((number, minorUnits), (currency.NumericCode, currency.MinorUnits));
        Assert.Equal(new DateOnly(year, month, 1), currency.Withdrawn);
        Assert.False(currency.IsActive);
        Assert.DoesNotContain(All, c => c.Code == code);
    }

    [Fact]
    public void A_number_is_that_of_the_active_currency_or_the_last_one_that_had_it()
    {
        Assert.Equal("XCG", Currency.FromNumber(532).Code);
        Assert.Equal("DEM", Currency.FromNumber(276).Code);
        Assert.Equal("ROL", Currency.FromNumber(642).Code);
        Assert.Equal("RUR", Currency.FromNumber(810).Code);
        Assert.False(Currency.TryFromNumber(0, out _));
        Assert.False(Currency.TryFromNumber(-1, out _));
        Assert.False(Currency.TryFromNumber(1000, out Currency? none));
        Assert.Null(none);
        Assert.Contains("998", Assert.Throws<ArgumentOutOfRangeException>(() => Currency.FromNumber(998 + 1000)).Message);
    }

    [Fact]
    public void The_tables_agree_with_each_other()
    {
        Currency[] all = [.. Currency.Active, .. Currency.Historic];
        Assert.Equal(129, Currency.Historic.Count);
        Assert.Equal(all.Length, all.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Currency.Historic.Select(c => c.Code).Order(StringComparer.Ordinal), Currency.Historic.Select(c => c.Code));
        Assert.All(Currency.Historic, c => Assert.InRange(c.Withdrawn!.Value, new DateOnly(1979, 1, 1), new DateOnly(2026, 1, 1)));
        Assert.Equal(22, all.Count(c => c.CashStep is not null));
        Assert.All(all.Where(c => c.CashStep is not null), c => Assert.True(c.CashStep > 0.01m && c.IsActive));
    }

    [Theory]
    [InlineData("")]
    [InlineData("usd")]
    [InlineData("USDX")]
    [InlineData("QQQ")]
    [InlineData("U D")]
    public void Other_codes_are_errors(string code)
    {
        Assert.False(Currency.TryParse(code, out Currency? none));
        Assert.Null(none);
        Assert.Contains($"'{code}'", Assert.Throws<FormatException>(() => Currency.Parse(code)).Message);
        Assert.Throws<ArgumentNullException>(() => Currency.Parse((string)null!));
        Assert.False(Currency.TryParse((string?)null, out _));
    }

    [Fact]
    public void Currencies_are_equal_by_code_and_number()
    {
        Assert.True(Currency.Parse("USD") == Currency.Of<USD>());
        Assert.True(Currency.Parse("USD") != Currency.Of<EUR>());
        Assert.True((Currency?)null == null);
        Assert.False(Currency.Of<USD>().Equals((object)"USD"));
        Assert.Equal(Currency.Of<USD>().GetHashCode(), Currency.Parse("USD").GetHashCode());
        Assert.Equal("\"CHF\"", System.Text.Json.JsonSerializer.Serialize(Currency.Of<CHF>()));
        Assert.Same(Currency.Of<CHF>(), System.Text.Json.JsonSerializer.Deserialize<Currency>("\"CHF\""));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<Currency>("756"));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<Currency>("\"chf\""));
        System.ComponentModel.TypeConverter converter = System.ComponentModel.TypeDescriptor.GetConverter(typeof(Currency));
        Assert.Same(Currency.Of<CHF>(), converter.ConvertFromInvariantString("CHF"));
        Assert.Equal("CHF", converter.ConvertToInvariantString(Currency.Of<CHF>()));
    }

    [Fact]
    public void A_currency_of_ones_own_works_like_the_others()
    {
        Assert.Equal("CREDIT 5", new Money<Credit>(5).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(new Money<Credit>(2.5m), Money<Credit>.Parse("2.5 CREDIT", CultureInfo.InvariantCulture));
    }

    private static (string Code, int Number, int? MinorUnits, string Name) Read(Type type)
    {
        object? Get(string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
        Assert.Equal(type.Name, Get("Code"));
        return ((string)Get("Code")!, (int)Get("NumericCode")!, (int?)Get("MinorUnits"), (string)Get("Name")!);
    }

    private readonly struct Credit : ICurrency
    {
        public static string Code => "CREDIT";

        public static int NumericCode => 0;

        public static int? MinorUnits => null;

        public static string Name => "Compute credit";
    }
}
