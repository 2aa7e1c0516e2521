using System.Globalization;

namespace AiInfraMath.Tests.Monetary;

/// <summary>
/// The ISO 4217 table against an independent one: CLDR, which ICU carries and the framework serves through <see cref="RegionInfo"/> and
/// <see cref="NumberFormatInfo"/>. Holds for any version of it: what one version has more or less is in the lists here, with the reason.
/// </summary>
public class CurrencyIcuTests
{
    /// <summary>
    /// Currencies whose minor unit nobody uses any more: CLDR says how many decimals people write (supplementalData, digits 0), ISO how many
    /// the minor unit has.
    /// </summary>
    private static readonly string[] WrittenWithoutDecimals =
    [
        "AFN", "ALL", "IQD", "IRR", "KPW", "LAK", "LBP", "MGA", "MMK", "MRO", "RSD", "SLL", "SOS", "STD", "SYP", "TMM", "YER", "ZMK", "ZWD",

        // Only in cash today (cashDigits 0); older data, which some systems still carry, has it for all texts.
        "AMD", "COP", "CRC", "GYD", "HUF", "IDR", "MNT", "MUR", "PKR", "TWD", "TZS", "UZS",
    ];

    private static readonly (CultureInfo Culture, RegionInfo Region)[] Regions =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => (culture, new RegionInfo(culture.Name)))
            .Where(pair => pair.Item2.TwoLetterISORegionName.Length == 2),
    ];

    [Fact]
    public void Icu_is_there_and_not_the_invariant_mode()
    {
        Assert.True(Regions.Length > 200, "Globalisation is invariant: these tests would see nothing.");
        Assert.Equal("EUR", new RegionInfo("DE").ISOCurrencySymbol);
    }

    [Fact]
    public void Every_currency_of_a_region_is_known_active_or_historic() => Assert.All(
        Regions, pair => Assert.True(Currency.TryParse(pair.Region.ISOCurrencySymbol, out _), pair.Region.Name + ": " + pair.Region.ISOCurrencySymbol));

    [Fact]
    public void Minor_units_are_the_decimals_that_cultures_write_but_for_those_that_nobody_uses() => Assert.All(Regions, pair =>
    {
        Currency currency = Currency.Parse(pair.Region.ISOCurrencySymbol);
        int written = pair.Culture.NumberFormat.CurrencyDecimalDigits;
        bool unused = WrittenWithoutDecimals.Contains(currency.Code) && written == 0;
        Assert.True(currency.MinorUnits == written || unused, $"{currency.Code}: {currency.MinorUnits} decimals here, {written} in {pair.Culture.Name}.");
    });

    // The names differ in wording: UAE Dirham and United Arab Emirates Dirham, Lek and Albanian Lek.
    [Fact]
    public void English_names_have_a_word_in_common() => Assert.All(Regions, pair =>
    {
        Currency currency = Currency.Parse(pair.Region.ISOCurrencySymbol);
        string[] english = Words(pair.Region.CurrencyEnglishName);
        Assert.True(
            Words(currency.Name).Any(word => english.Any(other => IsLike(word, other))),
            $"{currency.Code}: '{currency.Name}' here, '{pair.Region.CurrencyEnglishName}' in {pair.Region.Name}.");
    });

    [Fact]
    public void Most_of_the_active_list_is_compared() =>
        Assert.True(Regions.Select(pair => pair.Region.ISOCurrencySymbol).Distinct(StringComparer.Ordinal).Count() > 130);

    private static string[] Words(string name) =>
        new string([.. name.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsAsciiLetter(c) || c == ' ')])
            .ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Transcriptions end differently: Sum and Som, Sheqel and Shekel, Ruble and Rouble.
    private static bool IsLike(string word, string other) =>
        word.Length > 1 && other.Length > 1
            && (word == other
                || (word[0] == other[0] && word[^1] == other[^1])
                || (word.Length > 4 && other.StartsWith(word[..4], StringComparison.Ordinal)));
}
