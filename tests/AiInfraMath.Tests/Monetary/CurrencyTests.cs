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
