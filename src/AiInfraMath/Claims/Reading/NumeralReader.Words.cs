using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Numbers in words: two hundred thousand, half a billion, une centaine de milliards, tens of thousands.</summary>
internal sealed partial class NumeralReader
{
    private const int Dozen = 12;
    private const int OrderOfMagnitude = 10;
    private const int Thousand = 1000;
    private const int ShortestPlural = 4;
    private const int MostDecimals = 20;

    private Numeral? FromWords(int at, bool isBetween)
    {
        string word = text.Word(at);
        return word.Length == 0 ? null : Among(at) ?? Part(at) ?? Rough(at) ?? InWords(at, isBetween);
    }

    private Numeral? Rough(int at) => Collective(at) ?? Order(at);

    // Une centaine de milliards, un millier de puces: about so many.
    private Numeral? Collective(int at)
    {
        if (!IsOne(at) || !_lexicon.TryFind("collective", text.Word(at + 1), out string value))
        {
            return null;
        }

        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        var numeral = new Numeral(at, at + 2, [new NumberOption(number, number, number / OrderOfMagnitude, null)]) { IsWords = true, IsRough = true };
        return Scale(numeral, isSecond: true, hasCurrency: false) ?? numeral;
    }

    // Tens of thousands, des centaines de milliards, several million, billions of dollars: an order of magnitude.
    private Numeral? Order(int at)
    {
        bool several = _lexicon.Has("several", text.Word(at));
        int next = at + (several ? 1 : 0);
        decimal factor = 1;
        int words = 0;
        for (; words < MostScales; words++)
        {
            int place = next + (words > 0 && _lexicon.Has("of", text.Word(next)) ? 1 : 0);
            if (OrderFactor(place, several || words > 0) is not { } value || factor > decimal.MaxValue / value / OrderOfMagnitude)
            {
                break;
            }

            factor *= value;
            next = place + 1;
        }

        if (words == 0 || (!several && !_lexicon.Has("of", text.Word(next))))
        {
            return null;
        }

        decimal low = several ? 2 * factor : factor;
        return new Numeral(at, next, [new NumberOption(low, OrderOfMagnitude * factor, 0, "an order of magnitude")])
        {
            IsWords = true,
            IsRough = true,
            HasScale = true,
        };
    }

    private decimal? OrderFactor(int at, bool singular)
    {
        string word = text.Word(at);
        if (_lexicon.TryFind("order", word, out string value) || (singular && word is "hundred" or "cent"))
        {
            return word is "hundred" or "cent" ? 100 : decimal.Parse(value, CultureInfo.InvariantCulture);
        }

        bool plural = word.Length >= ShortestPlural && (singular || word[^1] == 's');
        IReadOnlyList<ScaleOption> scales = plural ? ScaleWords.Of(text.Span(at), language) : [];
        return scales.Count > 0 ? PowerOfTen(scales[0].Power) : null;
    }

    private Numeral? InWords(int at, bool isBetween)
    {
        Numeral? first = InWords(at, isBetween, variant: 0, out bool ambiguous);
        if (first is null || !ambiguous || first.Options.Count == 0)
        {
            return first;
        }

        Numeral? second = InWords(at, isBetween, variant: 1, out _);
        return second is null || second.Options.Count == 0 ? first : first with { Options = [.. first.Options, .. second.Options] };
    }

    private Numeral? InWords(int at, bool isBetween, int variant, out bool ambiguous)
    {
        var number = default(WordNumber);
        ambiguous = false;
        string? why = null;
        int next = at;
        bool article = false;
        while (true)
        {
            int place = next > at && text.IsJoint(next) ? next + 1 : next;
            int joined = place + 1 + (text.IsJoint(place + 1) ? 1 : 0);
            if (next > at && !isBetween && number.MayJoin && _lexicon.Has("join", text.Word(place)) && IsSmallNumber(joined))
            {
                place = joined;
            }

            bool taken = next == at && _lexicon.Has("article", text.Word(place))
                ? article = number.TryTake(1, french: false)
                : TryTakeWord(ref number, place, next > at, variant, ref ambiguous, ref why);
            if (!taken)
            {
                break;
            }

            next = place + 1;
        }

        return next == at ? null : Finish(new Numeral(at, next, []) { IsWords = true, HasScale = number.HasScale }, number, article, why);
    }

    private bool TryTakeWord(ref WordNumber number, int at, bool started, int variant, ref bool ambiguous, ref string? why)
    {
        string word = text.Word(at);
        bool french = language != TextLanguage.English;
        if (_lexicon.TryFind("number", word, out string value))
        {
            return number.TryTake(int.Parse(value, CultureInfo.InvariantCulture), french);
        }

        if (word.Length < 2 || (!started && word != "mille"))
        {
            return false;
        }

        IReadOnlyList<ScaleOption> scales = ScaleWords.Of(text.Span(at), language);
        if (scales.Count == 0)
        {
            return false;
        }

        ambiguous |= scales.Count > 1;
        ScaleOption scale = scales[Math.Min(variant, scales.Count - 1)];
        why = NumberOption.Join(why, scale.Why);
        return number.TryScale(PowerOfTen(scale.Power), lone: word == "mille");
    }

    private Numeral Finish(Numeral numeral, WordNumber number, bool article, string? why)
    {
        decimal value = number.Value;
        if (_lexicon.Has("dozen", text.Word(numeral.Next)) && !number.HasScale)
        {
            value *= Dozen;
            return numeral with { Next = numeral.Next + 1, Options = [new NumberOption(value, value, 1, why)] };
        }

        bool alone = numeral.Next == numeral.First + 1;
        numeral = numeral with { Options = [new NumberOption(value, value, number.Step, why)], Factor = Spoken(number), IsArticle = alone && (article || value == 1) };
        if (article && alone)
        {
            return numeral;
        }

        if (number.HasScale)
        {
            // Un million de milliards, a million million.
            Numeral again = numeral;
            for (int i = 0; i < MostScales && number.IsAtScale && again.Fault is null && Scale(again, isSecond: true, hasCurrency: false) is { } scaled; i++)
            {
                again = scaled with { Factor = again.Factor < decimal.MaxValue / scaled.Factor ? again.Factor * scaled.Factor : again.Factor };
            }

            return again == numeral ? WithHalf(numeral, number.Step) : again;
        }

        Numeral whole = WithHalf(WithPoint(numeral), 1);
        return whole.Next == numeral.Next ? numeral : Scaled(whole, hasCurrency: false) with { IsArticle = false };
    }

    // What the words behind the first make of it: seven thousand billion is seven of 10^12.
    private static decimal Spoken(WordNumber number) =>
        number.HasScale && number.Value / number.Step is >= Thousand and var many && many % Thousand == 0 ? number.Step * Thousand : number.Step;

    // One point nine, un virgule neuf.
    private Numeral WithPoint(Numeral numeral)
    {
        if (!_lexicon.Has("point", text.Word(numeral.Next)))
        {
            return numeral;
        }

        int at = numeral.Next + 1;
        decimal value = numeral.Best.Low;
        decimal step = 1;
        while (at - numeral.Next <= MostDecimals && _lexicon.TryFind("number", text.Word(at), out string digit) && digit.Length == 1)
        {
            step /= 10;
            value += int.Parse(digit, CultureInfo.InvariantCulture) * step;
            at++;
        }

        return step == 1 ? numeral : numeral with { Next = at, Options = [new NumberOption(value, value, step, numeral.Best.Why)] };
    }

    private bool IsOne(int at) =>
        _lexicon.Has("article", text.Word(at)) || (_lexicon.TryFind("number", text.Word(at), out string value) && value == "1");

    private bool IsSmallNumber(int at) => _lexicon.TryFind("number", text.Word(at), out string value) && value != "100";
}
