namespace AiInfraMath.Claims;

/// <summary>Reads numbers in digits and in words, with the powers of ten behind them.</summary>
internal sealed partial class NumeralReader(TokenText text, TextLanguage language)
{
    private const int MostScales = 4;
    private const int YearLength = 4;
    private const int LargestDenominator = 10;

    private readonly Lexicon _lexicon = Lexicon.Of(language);

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="hasCurrency">Whether a currency stands before it, so that a letter behind it is a power of ten.</param>
    /// <param name="isBetween">Whether "between" stands before it, so that "and" is not part of it.</param>
    /// <returns>Null if no number begins there. One without options and faults is digits that are no figure, such as 3rd.</returns>
    public Numeral? Read(int at, bool hasCurrency = false, bool isBetween = false) => text.Kind(at) switch
    {
        TokenKind.Number => FromDigits(at, hasCurrency),
        TokenKind.Word => FromWords(at, isBetween),
        TokenKind.Symbol when Fraction(at) is { } fraction => Scaled(new Numeral(at, at + 1, [fraction]), hasCurrency),
        _ => null,
    };

    private Numeral FromDigits(int at, bool hasCurrency)
    {
        Token token = text[at];
        if (IsName(at))
        {
            return new Numeral(at, text.Symbol(at + 1) == '/' ? at + 3 : at + 2, []);
        }

        int power = PowerAfter(at);
        if (power > at)
        {
            return new Numeral(at, power, []) { Fault = "Powers of ten with an exponent are not read; 7e12 and 7 trillion are." };
        }

        List<NumberOption> options = DigitReader.Read(text.Span(at), language, out string? fault);
        var numeral = new Numeral(at, at + 1, options) { Fault = fault };
        if (fault is not null)
        {
            return numeral;
        }

        numeral = WithFraction(numeral);
        bool isYearLike = numeral.Next == at + 1 && token.Length == YearLength && text.Span(at).IndexOfAnyExceptInRange('0', '9') < 0;
        numeral = Scaled(numeral, hasCurrency);
        return numeral with { IsYearLike = isYearLike && !numeral.HasScale };
    }

    // Ordinals, decades and words such as 5G: digits with letters behind them that are neither a power of ten nor a unit.
    private bool IsName(int at)
    {
        string word = text[at + 1].IsTight ? text.Word(at + 1) : string.Empty;
        if (word.Length == 0)
        {
            return text.Symbol(at + 1) == '/' && text.Span(at) is "24" && text.Kind(at + 2) == TokenKind.Number;
        }

        return (_lexicon.Has("ordinal", word) && word != "d")
            || (word == "s" && text[at].Length == YearLength)
            || text.Span(at + 1) is "G" or "D";
    }

    // 10^12 and 7 × 10¹²: the token behind the exponent; the same token if there is none.
    private int PowerAfter(int at)
    {
        bool times = text.Symbol(at + 1) is '×' or '·' or '*' || text.Word(at + 1) == "x";
        int ten = times ? at + 2 : at;
        if (text.Span(ten) is not "10" || !text[ten + 1].IsTight)
        {
            return at;
        }

        int exponent = ten + 1;
        if (text.Symbol(exponent) == '^')
        {
            return exponent + (text.Kind(exponent + 1) == TokenKind.Number ? 2 : 1);
        }

        while (text.Symbol(exponent) is '⁰' or '¹' or '²' or '³' or '⁴' or '⁵' or '⁶' or '⁷' or '⁸' or '⁹')
        {
            exponent++;
        }

        return exponent > ten + 1 ? exponent : at;
    }

    // 1½ and 3/4, and 2 and a half.
    private Numeral WithFraction(Numeral numeral)
    {
        int next = numeral.Next;
        if (text[next].IsTight && Fraction(next) is { } fraction)
        {
            NumberOption sum = numeral.Best with { Low = numeral.Best.Low + fraction.Low, High = numeral.Best.High + fraction.High };
            return numeral with { Next = next + 1, Options = [sum with { Step = fraction.Step }] };
        }

        if (text.Symbol(next) == '/' && text[next].IsTight && text[next + 1] is { Kind: TokenKind.Number, IsTight: true }
            && decimal.TryParse(text.Span(next + 1), System.Globalization.CultureInfo.InvariantCulture, out decimal denominator)
            && denominator is > 1 and <= LargestDenominator && numeral.Best.Low < denominator && text.Symbol(next + 2) != '/')
        {
            decimal quotient = numeral.Best.Low / denominator;
            return numeral with { Next = next + 2, Options = [new NumberOption(quotient, quotient, 1 / denominator, null)] };
        }

        return WithHalf(numeral, 1);
    }

    /// <summary>Adds "and a half" or "et demi", of the last power of ten.</summary>
    private Numeral WithHalf(Numeral numeral, decimal of)
    {
        int at = numeral.Next;
        if (!_lexicon.Has("join", text.Word(at)))
        {
            return numeral;
        }

        at += _lexicon.Has("article", text.Word(at + 1)) ? 2 : 1;
        if (!_lexicon.Has("half", text.Word(at)))
        {
            return numeral;
        }

        decimal half = of / 2;
        return numeral with
        {
            Next = at + 1,
            Options = [.. numeral.Options.Select(o => o with { Low = o.Low + half, High = o.High + half, Step = of / 10 })],
        };
    }

    /// <summary>Takes the words for powers of ten behind a number.</summary>
    private Numeral Scaled(Numeral numeral, bool hasCurrency)
    {
        decimal last = 0;
        decimal factor = 1;
        int scales = 0;
        while (scales < MostScales && Scale(numeral, scales > 0, hasCurrency) is { } scaled)
        {
            if (scaled.Fault is not null)
            {
                return scaled;
            }

            last = scaled.Factor;
            factor *= last;
            numeral = scaled;
            scales++;
        }

        return scales > 0 ? WithHalf(numeral with { Factor = factor }, last) : numeral;
    }

    private Numeral? Scale(Numeral numeral, bool isSecond, bool hasCurrency)
    {
        int at = numeral.Next;
        at += text.IsJoint(at) ? 1 : 0;
        at += isSecond && _lexicon.Has("of", text.Word(at)) ? 1 : 0;
        if (text.Kind(at) != TokenKind.Word)
        {
            return null;
        }

        IReadOnlyList<ScaleOption> scales = ScaleWords.Of(text.Span(at), language);
        if (scales.Count == 0 || (text[at].Length == 1 && !IsLetterScale(at, numeral.Next, hasCurrency)))
        {
            return null;
        }

        var options = new List<NumberOption>();
        foreach (ScaleOption scale in scales)
        {
            foreach (NumberOption option in numeral.Options)
            {
                if (!option.TryTimes(PowerOfTen(scale.Power), scale.Why, out NumberOption product))
                {
                    return numeral with { Next = at + 1, Options = [], Fault = "The number is beyond the range of a decimal, about 7.9 × 10^28." };
                }

                options.Add(product);
            }
        }

        return numeral with { Next = at + 1, Options = options, HasScale = true, Factor = PowerOfTen(scales[0].Power) };
    }

    // A letter alone is a power of ten right behind the digits, behind a currency, and right before a currency sign.
    private bool IsLetterScale(int at, int next, bool hasCurrency) =>
        (at == next && text[at].IsTight)
        || hasCurrency
        || (text.Symbol(at + 1) is '$' or '€' or '£' or '¥' && text[at + 1].IsTight);

    private static decimal PowerOfTen(int power)
    {
        decimal result = 1;
        for (int i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }

    private NumberOption? Fraction(int at) => text.Symbol(at) switch
    {
        '½' => new NumberOption(0.5m, 0.5m, 0.1m, null),
        '¼' => new NumberOption(0.25m, 0.25m, 0.01m, null),
        '¾' => new NumberOption(0.75m, 0.75m, 0.01m, null),
        _ => null,
    };
}
