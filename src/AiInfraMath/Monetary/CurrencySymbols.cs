using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// What currencies are written with beside their codes: the symbols of <c>currency-symbols.csv</c> and those of cultures.
/// </summary>
internal static class CurrencySymbols
{
    private static readonly Dictionary<string, Symbol> Symbols = MonetaryResource.Rows("currency-symbols.csv").ToDictionary(
        cells => cells[0],
        cells => new Symbol(int.Parse(cells[1], CultureInfo.InvariantCulture), [.. cells[2].Split(' ').Select(Currency.Parse)]),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, Symbol>.AlternateLookup<ReadOnlySpan<char>> SymbolsBySpan =
        Symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<Currency, string> Written = Symbols
        .Where(pair => pair.Value is { Power: 0, Currencies.Length: 1 })
        .Where(pair => pair.Key.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol))
        .GroupBy(pair => pair.Value.Currencies[0])
        .ToDictionary(pairs => pairs.Key, pairs => pairs.First().Key);

    /// <summary>Finds out which currency a code or a symbol stands for.</summary>
    /// <param name="token">The code or symbol.</param>
    /// <param name="expected">The code of the currency that the caller's type says; null if the text alone decides.</param>
    /// <param name="provider">The culture, whose own currency an ambiguous symbol is taken for.</param>
    /// <param name="currency">The currency; null if it was expected, or not found.</param>
    /// <param name="power">The power of ten of the unit that the symbol stands for: −2 for cents.</param>
    internal static TextFault Find(
        ReadOnlySpan<char> token, string? expected, IFormatProvider? provider, out Currency? currency, out int power)
    {
        currency = null;
        power = 0;
        if (expected is not null)
        {
            return token.SequenceEqual(expected) || IsSymbolOf(expected, token, provider, out power)
                ? TextFault.None
                : TextFault.OtherCurrency;
        }

        if (Currency.TryParse(token, out currency))
        {
            return TextFault.None;
        }

        Currency? local = CultureCurrency.Of(provider);
        if (SymbolsBySpan.TryGetValue(token, out Symbol? symbol))
        {
            power = symbol.Power;
            currency = symbol.Currencies.Length == 1 ? symbol.Currencies[0]
                : local is not null && Array.IndexOf(symbol.Currencies, local) >= 0 ? local
                : null;
            return currency is null ? TextFault.AmbiguousSymbol : TextFault.None;
        }

        currency = IsLocalSymbol(token, provider) ? local : null;
        return currency is null ? TextFault.UnknownCurrency : TextFault.None;
    }

    /// <summary>The codes that a symbol is written for.</summary>
    internal static string CandidatesFor(ReadOnlySpan<char> token) =>
        SymbolsBySpan.TryGetValue(token, out Symbol? symbol) ? string.Join(", ", symbol.Currencies.Select(c => c.Code)) : "no currency";

    /// <summary>
    /// How a currency is written in a culture: with the culture's own symbol if it is the currency there, in English without a region with
    /// $ and ¥ for USD and JPY, and else with a symbol that no other currency has, or the code.
    /// </summary>
    internal static string For(Currency currency, IFormatProvider? provider)
    {
        Currency? local = CultureCurrency.Of(provider);
        return currency == local ? NumberFormatInfo.GetInstance(provider).CurrencySymbol
            : local is null && NumberWords.LanguageOf(provider) == "en" && currency.Code is "USD" ? "$"
            : local is null && NumberWords.LanguageOf(provider) == "en" && currency.Code is "JPY" ? "¥"
            : Written.GetValueOrDefault(currency, currency.Code);
    }

    private static bool IsSymbolOf(string expected, ReadOnlySpan<char> token, IFormatProvider? provider, out int power)
    {
        power = 0;
        if (!SymbolsBySpan.TryGetValue(token, out Symbol? symbol))
        {
            return CultureCurrency.Of(provider)?.Code == expected && IsLocalSymbol(token, provider);
        }

        power = symbol.Power;
        foreach (Currency candidate in symbol.Currencies)
        {
            if (candidate.Code == expected)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLocalSymbol(ReadOnlySpan<char> token, IFormatProvider? provider) =>
        token.SequenceEqual(AmountText.TrimMarks(NumberFormatInfo.GetInstance(provider).CurrencySymbol));

    private sealed record Symbol(int Power, Currency[] Currencies);
}
