using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Fractions in words: two thirds, la moitié, half a gigawatt, one in five.</summary>
internal sealed partial class NumeralReader
{
    private const int Half = 2;
    private const int Quarter = 4;
    private const decimal TenthStep = 0.1m;
    private const decimal HundredthStep = 0.01m;
    private const int LargestPopulation = 1000;
    private const int LongestSmallNumber = 3;
    private const int LongestSymbol = 5;

    private readonly record struct WordFraction(int Next, int Top, int Bottom)
    {
        public decimal Value => (decimal)Top / Bottom;

        public decimal Step => Bottom == Quarter ? HundredthStep : TenthStep;
    }

    // Half a billion, un demi-gigawatt, a quarter of a million, half a dozen; two thirds of what follows, which is a number alone.
    private Numeral? Part(int at)
    {
        if (FractionAt(at) is not { } fraction)
        {
            return null;
        }

        int next = fraction.Next;
        bool of = false;
        while (text.IsJoint(next) || _lexicon.Has("of", text.Word(next)) || _lexicon.Has("article", text.Word(next)))
        {
            of |= _lexicon.Has("of", text.Word(next));
            next++;
        }

        // "A fifth reactor" and "a third gigawatt" count in order.
        bool isPart = of || fraction.Top > 1 || fraction.Bottom is Half or Quarter;
        decimal value = fraction.Value;
        var numeral = new Numeral(at, next, [new NumberOption(value, value, fraction.Step, null)]) { IsWords = true };
        if (isPart && _lexicon.Has("dozen", text.Word(next)))
        {
            return numeral with { Next = next + 1, Options = [new NumberOption(value * Dozen, value * Dozen, 1, null)] };
        }

        if (isPart && text[next].Length > 1 && Scale(numeral, isSecond: false, hasCurrency: false) is not null)
        {
            return Scaled(numeral, hasCurrency: false) with { HasScale = true };
        }

        return isPart && IsUnit(next) ? numeral : OfWhole(at, fraction);
    }

    private Numeral? OfWhole(int at, WordFraction fraction)
    {
        bool whole = _lexicon.Has("whole", text.Word(fraction.Next));
        bool bare = FindDenominator(at, out _);
        bool article = _lexicon.Has("article", text.Word(at)) && !_lexicon.Has("number", text.Word(at));
        bool joint = text.IsJoint(at + 1);
        bool alone = fraction.Top > 1 || (text.Word(at) == "one" && (joint || text.Kind(fraction.Next) != TokenKind.Word));
        bool counted = !bare || fraction.Bottom == Half || (language != TextLanguage.English && fraction.Bottom <= Quarter);
        if (!(whole && counted) && !(alone && !bare && !article) && text.Word(at) != "moitie")
        {
            return null;
        }

        List<NumberOption> options = [new NumberOption(fraction.Value, fraction.Value, fraction.Step, null)];
        if (!whole && !joint && text.Word(fraction.Next - 1) == "quarters")
        {
            options = [options[0] with { Why = "quarters as fourths" }, new NumberOption(fraction.Top, fraction.Top, 1, "quarters of a year")];
        }

        return new Numeral(at, fraction.Next, options) { IsWords = true, IsShare = true };
    }

    // The numerator, if one is said, and the denominator: "third" after one, "thirds" after two.
    private WordFraction? FractionAt(int at)
    {
        if (_lexicon.Has("which", text.Word(at - 1)))
        {
            return null;
        }

        int top = 1;
        int place = at;
        if (!FindDenominator(at, out int bottom))
        {
            if (SmallNumber(at) is not { } number || number == 0)
            {
                return null;
            }

            top = number;
            place = at + 1 + (text.IsJoint(at + 1) ? 1 : 0);
            if (!FindDenominator(place, out bottom))
            {
                return null;
            }
        }

        string word = text.Word(place);
        bool plural = word[^1] == 's' && word != "tiers";
        return plural == top > 1 || word == "tiers" ? new WordFraction(place + 1, top, bottom) : null;
    }

    private bool FindDenominator(int at, out int bottom)
    {
        bottom = 0;
        return _lexicon.TryFind("denominator", text.Word(at), out string value) && int.TryParse(value, CultureInfo.InvariantCulture, out bottom);
    }

    private int? SmallNumber(int at)
    {
        if (_lexicon.TryFind("number", text.Word(at), out string word) || _lexicon.TryFind("article", text.Word(at), out word))
        {
            return int.Parse(word, CultureInfo.InvariantCulture);
        }

        return text.Kind(at) == TokenKind.Number && text[at].Length <= LongestSmallNumber
            && int.TryParse(text.Span(at), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private bool IsUnit(int at)
    {
        string word = text.Word(at);
        return _lexicon.Has("power", word) || _lexicon.Has("energy", word) || _lexicon.Has("mass", word) || _lexicon.Has("duration", word) || _lexicon.Has("percent", word)
            || text.Phrase(_lexicon, "percent", at, out _) > at || text.Symbol(at) == '%'
            || (text.Kind(at) == TokenKind.Word && text[at].Length is > 1 and <= LongestSymbol && Lexicon.Symbols.ContainsKey(text.Span(at).ToString()));
    }

    // One in five homes, 9 out of 10, un foyer sur cinq: a share, and neither one nor five homes.
    private Numeral? Among(int at)
    {
        if (SmallNumber(at) is not { } top || top == 0)
        {
            return null;
        }

        int next = text.Phrase(_lexicon, "among", at + 1, out string least);
        if (next == at + 1 && top == 1 && text[at + 1].Length > 2 && char.IsLower(text.Text[text[at + 1].Start]) && !IsUnit(at + 1) && ScaleWords.Of(text.Span(at + 1), language).Count == 0)
        {
            next = _lexicon.Has("among one", text.Word(at + 2)) ? at + 3 : next;
        }

        if (next == at + 1 || (least == "1" && top > 1) || SmallNumber(next) is not { } all || all <= top || all > LargestPopulation || IsUnit(next + 1)
            || _lexicon.Has("number", text.Word(next + 1 + (text.IsJoint(next + 1) ? 1 : 0)))
            || ScaleWords.Of(text.Span(next + 1), language).Count > 0 || (at > 0 && text.Word(at - 1).Length > 0 && char.IsUpper(text.Span(at - 1)[0]) && text.Kind(at) == TokenKind.Number))
        {
            return null;
        }

        decimal share = (decimal)top / all;
        return new Numeral(at, next + 1, [new NumberOption(share, share, 0, null)]) { IsShare = true };
    }
}
