using System.Globalization;
using AiInfraMath.Fleets;

namespace AiInfraMath.Claims;

/// <summary>Reads what stands behind a number: percent, a unit, a currency, a span of time, a thing that is counted; and per what.</summary>
internal sealed class UnitReader(TokenText text, Lexicon lexicon, CurrencyReader currencies)
{
    private const int MostAdjectives = 5;

    /// <summary>Reads what stands behind a number.</summary>
    /// <param name="at">The token behind the number.</param>
    /// <param name="currency">The currency before the number, or none.</param>
    public Measure Read(int at, Measure currency)
    {
        Measure measure = currency.Options.Count > 0 ? AfterMoney(at, currency) : Bare(at);
        return measure.Options.Count == 0 ? measure : WithPer(measure);
    }

    /// <summary>Takes "per year", "each", "par puce" and the like behind a figure.</summary>
    public Measure WithPer(Measure measure)
    {
        (int next, string? per) = Per(measure.Next);
        string? doubt = per == "hour" && measure.Kind == FigureKind.Power
            ? $"{measure.Options[0].Unit} per hour is no unit of power or energy; {measure.Options[0].Unit}h is the energy of an hour."
            : measure.Doubt;
        return measure with { Next = next, Per = per, Doubt = doubt };
    }

    // "$20 billion USD" says the currency twice; the second is what it says when the first was assumed.
    private Measure AfterMoney(int at, Measure currency)
    {
        Measure again = currencies.Behind(at);
        bool same = again.Options.Count > 0 && (currency.Options[0].Why is not null || again.Options[0].Currency == currency.Options[0].Currency);
        return same
            ? again with { Options = [.. again.Options.Select(o => o.Why is null ? o : currency.Options[0])] }
            : currency with { Next = at };
    }

    private Measure Bare(int at)
    {
        int place = at + (text.IsJoint(at) ? 1 : 0);
        if (Direct(place) is { } direct)
        {
            return direct;
        }

        place = text.Phrase(lexicon, "of", at, out _);
        place += place > at && text.IsJoint(place) ? 1 : 0;
        if (place > at && (Unit(place) ?? Money(place)) is { } after)
        {
            return after;
        }

        return Thing(at) ?? Measure.None(at);
    }

    private Measure? Direct(int at) => Percent(at) ?? Money(at) ?? Unit(at) ?? Duration(at) ?? Ratio(at);

    private Measure? Money(int at) => currencies.Behind(at) is { Options.Count: > 0 } money ? money : null;

    private Measure? Percent(int at)
    {
        if (text.Symbol(at) == '%')
        {
            return new Measure(at + 1, [new MeasureOption(FigureKind.Percentage, "%")]);
        }

        int next = text.Phrase(lexicon, "percent", at, out string unit);
        return next == at ? null : new Measure(next, [new MeasureOption(FigureKind.Percentage, unit)]);
    }

    private Measure? Unit(int at)
    {
        if (text.Kind(at) != TokenKind.Word)
        {
            return null;
        }

        if (!text.IsJoint(at + 1) && Symbol(at) is { } symbol)
        {
            return symbol;
        }

        return Worded("power", FigureKind.Power, at)
            ?? Worded("energy", FigureKind.Energy, at)
            ?? Worded("mass", FigureKind.Mass, at)
            ?? Worded("volume", FigureKind.Volume, at);
    }

    private Measure? Symbol(int at)
    {
        string printed = text.Span(at).Length <= Lexicon.LongestPhrase ? text.Span(at).ToString() : string.Empty;
        if (Lexicon.Symbols.TryGetValue(printed, out string? known))
        {
            return known is "Power mW" or "Energy mWh"
                ? Doubtful(at, printed, [known, known.Replace('m', 'M')])
                : new Measure(at + 1, [Option(known)]);
        }

        string[] candidates = [.. Lexicon.SymbolsOfAnyCase[text.Word(at)].Distinct(StringComparer.Ordinal)];
        string[] sameCase = [.. candidates.Where(c => c[c.IndexOf(' ', StringComparison.Ordinal) + 1] == printed[0])];
        return candidates.Length == 0 ? null : Doubtful(at, printed, sameCase.Length == 1 && printed[0] != 'm' ? sameCase : candidates);
    }

    // A capital decides between a milliwatt and a megawatt, so one that stands wrong is told and not passed over.
    private static Measure Doubtful(int at, string printed, string[] candidates)
    {
        MeasureOption[] options = [.. candidates.Select(Option)];
        string names = string.Join(" or ", options.Select(o => o.Unit));
        string doubt = options.Length > 1
            ? $"\"{printed}\" can be {names}; capitals decide, and the text does not say which is meant."
            : $"\"{printed}\" is read as {names}; capitals matter in units.";
        return new Measure(at + 1, [.. options.Select(o => o with { Why = $"\"{printed}\" read as {o.Unit}" })]) { Doubt = doubt };
    }

    private static MeasureOption Option(string known)
    {
        int blank = known.IndexOf(' ', StringComparison.Ordinal);
        return new MeasureOption(Enum.Parse<FigureKind>(known.AsSpan(0, blank)), known[(blank + 1)..]);
    }

    private Measure? Worded(string role, FigureKind kind, int at)
    {
        int next = text.Phrase(lexicon, role, at, out string unit);
        if (next == at)
        {
            return null;
        }

        int hour = next + (text.IsJoint(next) ? 1 : 0);
        return kind == FigureKind.Power && lexicon.Has("watthour", text.Word(hour))
            ? new Measure(hour + 1, [new MeasureOption(FigureKind.Energy, unit + "h")])
            : new Measure(next, [new MeasureOption(kind, unit)]);
    }

    private Measure? Duration(int at) => lexicon.TryFind("duration", text.Word(at), out string unit) && !text.IsJoint(at + 1)
        ? new Measure(at + 1, [new MeasureOption(FigureKind.Duration, unit)])
        : null;

    private Measure? Ratio(int at) =>
        lexicon.Has("ratio", text.Word(at)) || (IsTimesSign(at) && text[at].IsTight && text.Kind(at + 1) != TokenKind.Number)
            ? new Measure(at + 1, [new MeasureOption(FigureKind.Ratio, "x")])
            : null;

    /// <summary>Whether a token is × or the letter x in its place.</summary>
    public bool IsTimesSign(int at) => text.Symbol(at) == '×' || text.Word(at) == "x";

    // "100 million Nvidia H100 GPUs": what stands between the number and the thing is adjectives, names and words with a capital.
    private Measure? Thing(int at)
    {
        int place = at;
        int chip = 0;
        for (int words = 0; words <= MostAdjectives; words++)
        {
            place += text.IsJoint(place) || IsAbbreviationPoint(place) ? 1 : 0;
            int next = text.Phrase(lexicon, "thing", place, out string thing);
            if (next > place)
            {
                return new Measure(next, [new MeasureOption(FigureKind.Count, thing)]);
            }

            if (!IsAdjective(place))
            {
                break;
            }

            place++;
            chip = IsAccelerator(place - 1) ? place : chip;
        }

        return chip > 0 ? new Measure(chip, [new MeasureOption(FigureKind.Count, "accelerator")]) : null;
    }

    private bool IsAbbreviationPoint(int at) => text.Symbol(at) == '.' && text[at].IsTight && text[at - 1] is { Kind: TokenKind.Word, Length: 1 };

    private bool IsAdjective(int at) => text.Kind(at) switch
    {
        TokenKind.Name => true,
        TokenKind.Word => lexicon.Has("adjective", text.Word(at)) || char.IsUpper(text.Span(at)[0]),
        _ => false,
    };

    private bool IsAccelerator(int at) => text.Kind(at) == TokenKind.Name && text[at].Length < 12
        && (Accelerator.TryFind(text.Span(at).ToString(), out _) || Accelerator.TryFind(text.Span(at).TrimEnd('s').ToString(), out _));

    private (int Next, string? Per) Per(int at)
    {
        int next = text.Phrase(lexicon, "each", at, out _);
        next = next == at && text.Symbol(at) == ',' ? text.Phrase(lexicon, "each", at + 1, out _) : next;
        if (next > at + 1 || (next > at && text.Symbol(at) != ','))
        {
            int noun = lexicon.Has("per", text.Word(next - 1)) ? next : -1;
            return noun > 0 && PerWhat(noun) is { } of ? of : (next, "each");
        }

        if (text.Phrase(lexicon, "every", at, out string every) is var yearly && yearly > at)
        {
            return (yearly, every);
        }

        bool slash = text.Symbol(at) == '/';
        int place = at + 1 + (text.IsJoint(at + 1) ? 1 : 0);
        return (slash || lexicon.Has("per", text.Word(at))) && PerWhat(place) is { } what ? what : (at, null);
    }

    private (int Next, string? Per)? PerWhat(int at)
    {
        if (lexicon.TryFind("duration", text.Word(at), out string duration))
        {
            return (at + 1, duration);
        }

        Measure? measure = Unit(at) ?? Thing(at);
        return measure is null ? null : (measure.Next, measure.Options[0].Unit);
    }
}
