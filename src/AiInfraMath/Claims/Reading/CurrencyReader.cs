using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Reads currencies before and behind a number: signs, codes and words.</summary>
/// <param name="text">The text.</param>
/// <param name="lexicon">The words.</param>
/// <param name="culture">Whose own currency an ambiguous sign stands for; the invariant culture for nobody's.</param>
internal sealed class CurrencyReader(TokenText text, Lexicon lexicon, CultureInfo culture)
{
    private const int CodeLength = 3;
    private const string AssumedDollar = "dollars of no country are read as US dollars";

    // Codes that are words in capitals, too, or a maker of chips.
    private static readonly string[] WordsInCapitals = ["ALL", "AMD", "TOP", "TRY", "CUP", "GEL", "MOP", "PEN", "COP", "BAM", "LAK", "MAD", "BOB", "SOS"];

    /// <summary>Reads a currency that stands before a number.</summary>
    public Measure Before(int at)
    {
        if (IsSign(at) && text.Kind(at + 1) == TokenKind.Number)
        {
            return new Measure(at + 1, Sign(text.Span(at)));
        }

        if (text.Kind(at) != TokenKind.Word)
        {
            return Measure.None(at);
        }

        if (IsSign(at + 1) && text[at + 1].IsTight && text.Kind(at + 2) == TokenKind.Number)
        {
            IReadOnlyList<MeasureOption> sign = Sign(Joined(at, at + 1));
            return sign.Count > 0 ? new Measure(at + 2, sign) : Measure.None(at);
        }

        return text.Kind(at + 1) == TokenKind.Number && (IsCode(at) || text.Span(at) is "Rs")
            ? new Measure(at + 1, Sign(text.Span(at)))
            : Measure.None(at);
    }

    /// <summary>Reads a currency that stands behind a number.</summary>
    public Measure Behind(int at)
    {
        if (IsSign(at))
        {
            return BehindSign(at);
        }

        if (text.Kind(at) != TokenKind.Word)
        {
            return Measure.None(at);
        }

        if (IsSign(at + 1) && text[at + 1].IsTight && text.Kind(at + 2) != TokenKind.Number && Sign(Joined(at, at + 1)) is { Count: > 0 } sign)
        {
            return new Measure(at + 2, sign);
        }

        if (IsCode(at))
        {
            return new Measure(at + 1, Sign(text.Span(at)));
        }

        int next = text.Phrase(lexicon, "currency", at, out string code);
        return next == at ? Measure.None(at) : new Measure(next, [Word(code)]);
    }

    private Measure BehindSign(int at)
    {
        if (text[at + 1] is { Kind: TokenKind.Number, IsTight: true })
        {
            return Measure.None(at);
        }

        if (text[at + 1] is { Kind: TokenKind.Word, IsTight: true } && Sign(Joined(at, at + 1)) is { Count: > 0 } sign)
        {
            return new Measure(at + 2, sign);
        }

        return new Measure(at + 1, Sign(text.Span(at)));
    }

    private MeasureOption Word(string code)
    {
        bool assumed = code.EndsWith('?');
        Currency currency = Currency.Parse(assumed ? code[..CodeLength] : code);
        if (assumed && CurrencySymbols.Find("$", null, culture, out Currency? local, out _) == TextFault.None)
        {
            return Money(local!, null);
        }

        return Money(currency, assumed ? AssumedDollar : null);
    }

    private IReadOnlyList<MeasureOption> Sign(ReadOnlySpan<char> sign)
    {
        switch (CurrencySymbols.Find(sign, null, culture, out Currency? currency, out int power))
        {
            case TextFault.None when power == 0:
                return [Money(currency!, null)];
            case TextFault.AmbiguousSymbol when sign is "$":
                return [Money(Currency.Parse("USD"), AssumedDollar)];
            case TextFault.AmbiguousSymbol:
                string printed = sign.ToString();
                return [.. CurrencySymbols.CandidatesFor(sign).Split(", ").Select(c => Money(Currency.Parse(c), $"{printed} as {c}"))];
            default:
                return [];
        }
    }

    private static MeasureOption Money(Currency currency, string? why) => new(FigureKind.Money, currency.Code, currency, why);

    private bool IsSign(int at) => text.Kind(at) == TokenKind.Symbol && char.GetUnicodeCategory(text.Symbol(at)) == UnicodeCategory.CurrencySymbol;

    private bool IsCode(int at)
    {
        ReadOnlySpan<char> word = text.Span(at);
        return word.Length == CodeLength && Currency.TryParse(word, out Currency? currency) && currency.IsActive && currency.MinorUnits is not null
            && Array.IndexOf(WordsInCapitals, word.ToString()) < 0;
    }

    private ReadOnlySpan<char> Joined(int first, int last) => text.Text.AsSpan(text[first].Start, text[last].End - text[first].Start);
}
