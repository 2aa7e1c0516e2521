using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Goes over the tokens of a text once and makes figures of them.</summary>
internal sealed class FigureParser
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int MostReadings = 40;

    // "Doubling" is printed for what is nearer to 2.0 than to 2.1.
    private const decimal TenthsPerStep = 10;

    private readonly TokenText _text;
    private readonly Lexicon _lexicon;
    private readonly NumeralReader _numerals;
    private readonly CurrencyReader _currencies;
    private readonly UnitReader _units;
    private readonly QualifierReader _qualifiers;
    private readonly RangeReader _ranges;
    private readonly DateReader _dates;
    private readonly List<FigureFault> _faults;
    private readonly List<PrintedFigure> _figures = [];
    private int _floor;

    public FigureParser(TokenText text, TextLanguage language, CultureInfo culture, List<FigureFault> faults)
    {
        _text = text;
        _faults = faults;
        _lexicon = Lexicon.Of(language);
        _numerals = new NumeralReader(text, language);
        _currencies = new CurrencyReader(text, _lexicon, culture);
        _units = new UnitReader(text, _lexicon, _currencies);
        _qualifiers = new QualifierReader(text, _lexicon);
        _ranges = new RangeReader(text, _lexicon, _numerals, _currencies, _units);
        _dates = new DateReader(text, _lexicon, language);
    }

    public List<PrintedFigure> Run()
    {
        int at = 0;
        while (at < _text.Count)
        {
            at = Step(at);
        }

        return _figures;
    }

    private int Step(int at)
    {
        if (_dates.Read(at) is { } date)
        {
            return Add(at, date.Next, FigureBound.AsPrinted, string.Empty, date.Values);
        }

        return Multiplied(at) ?? Figure(at);
    }

    // Doubling every year, ×3, twice: words and signs that are a ratio without a number before them.
    private int? Multiplied(int at)
    {
        string word = _text.Word(at);
        int next = _text.Phrase(_lexicon, "bound", at + 1, out string almost);
        var ratio = new Measure(at + 1, [new MeasureOption(FigureKind.Ratio, "x")]);
        Measure later = _units.WithPer(ratio with { Next = next });
        FigureBound rough = FigureBound.AsPrinted;
        if (next > at + 1 && later.Per is not null)
        {
            // Doubling almost every year.
            (ratio, rough) = (later, Enum.Parse<FigureBound>(almost));
        }

        string value;
        if (_lexicon.TryFind("multiply", word, out value) || _lexicon.TryFind("times", word, out value))
        {
            ratio = ratio.Per is null ? _units.WithPer(ratio) : ratio;
        }
        else if (_lexicon.TryFind("grow", word, out value) && (ratio.Per is null ? _units.WithPer(ratio) : ratio) is { Per: not null } grown)
        {
            ratio = grown;
        }
        else
        {
            return null;
        }

        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        return Close(at, ratio, [new NumberOption(number, number, 1 / TenthsPerStep, null)], rough);
    }

    private int Figure(int at)
    {
        bool negative = IsMinus(at);
        bool times = !negative && IsTimes(at);
        int start = at + (negative || times ? 1 : 0);
        Measure currency = _currencies.Before(start);
        bool between = _qualifiers.IsBetween(at, _floor);
        Numeral? numeral = _numerals.Read(currency.Next, currency.Options.Count > 0, between);
        if (numeral is null)
        {
            return at + 1;
        }

        if (numeral.Options.Count == 0)
        {
            Report(at, numeral.Next, numeral.Fault);
            return _floor = numeral.Next;
        }

        bool plus = _text.Symbol(numeral.Next) == '+' && _text[numeral.Next].IsTight && _text[numeral.Next + 1] is not { Kind: TokenKind.Number, IsTight: true };
        int next = numeral.Next + (plus ? 1 : 0);
        Measure measure = _units.Read(next, currency);
        measure = measure.Options.Count == 0 ? Measure.None(next) : measure;
        measure = times && measure.Options.Count == 0 ? _units.WithPer(new Measure(next, [new MeasureOption(FigureKind.Ratio, "x")])) : measure;
        if (IsPartOfName(at, numeral, measure) || (numeral.IsArticle && !Counts(numeral, measure)))
        {
            return numeral.Next;
        }

        FigureBound rough = plus ? FigureBound.AtLeast : numeral.IsRough ? FigureBound.Approximate : FigureBound.AsPrinted;
        if (!negative && !times && _ranges.Read(at, _floor, numeral, measure) is { } range)
        {
            return Close(range.First, range.Measure, range.Options, rough, range.IsYears);
        }

        IEnumerable<NumberOption> options = negative ? numeral.Options.Select(o => o with { Low = -o.High, High = -o.Low }) : numeral.Options;
        bool isYear = !negative && measure.Options.Count == 0 && IsYear(numeral);
        return Close(at, measure, [.. options], rough, isYear);
    }

    private int Close(int at, Measure measure, IReadOnlyList<NumberOption> options, FigureBound rough, bool isYear = false)
    {
        (FigureBound bound, string qualifier, int next) = _qualifiers.Around(at, measure, _floor, rough);
        if (measure.Doubt is not null)
        {
            Report(at, measure.Next, measure.Doubt);
        }

        IReadOnlyList<FigureValue> values = isYear ? Years(at, measure.Next, options, bound) : Values(options, measure);
        Add(at, measure.Next, bound, qualifier, values);
        return _floor = next;
    }

    private int Add(int first, int next, FigureBound bound, string qualifier, IReadOnlyList<FigureValue> values)
    {
        _figures.Add(new PrintedFigure(_text.Text, _text[first].Start, _text[next - 1].End, bound, qualifier, values));
        return _floor = next;
    }

    private static List<FigureValue> Values(IReadOnlyList<NumberOption> numbers, Measure measure)
    {
        IReadOnlyList<MeasureOption> measures = measure.Options.Count > 0 ? measure.Options : [new MeasureOption(FigureKind.Number, string.Empty)];
        var values = new List<FigureValue>();
        foreach (NumberOption number in numbers)
        {
            foreach (MeasureOption of in measures)
            {
                var value = new FigureValue(of.Kind, of.Unit, number.Low, number.High)
                {
                    Step = number.Step,
                    Per = measure.Per,
                    Currency = of.Currency,
                    Why = NumberOption.Join(number.Why, of.Why),
                };
                if (values.Count < MostReadings && !values.Exists(v => (v with { Why = value.Why, Step = value.Step }) == value))
                {
                    values.Add(value);
                }
            }
        }

        return values;
    }

    // A year, or a number of something: "over 2000" and "2000 engineers" may be either.
    private List<FigureValue> Years(int at, int next, IReadOnlyList<NumberOption> options, FigureBound bound)
    {
        var year = new FigureValue(FigureKind.Year, "year", options[0].Low, options[0].High) { Step = 0 };
        var number = new FigureValue(FigureKind.Number, string.Empty, options[0].Low, options[0].High) { Step = 1 };
        if (bound is FigureBound.AtLeast or FigureBound.AtMost)
        {
            return [number with { Why = "a number" }, year with { Why = "a year" }];
        }

        string after = _text.Word(next);
        bool countsSomething = after.Length > 2 && after[^1] == 's' && char.IsLower(_text.Span(next)[0]) && !_lexicon.Has("stop", after);
        bool dated = _lexicon.Has("year before", _text.Word(at - 1)) || _text.Symbol(at - 1) is '(' or ',' or '/' or '-';
        return countsSomething && !dated ? [number with { Why = "a number" }, year with { Why = "a year" }] : [year];
    }

    private static bool IsYear(Numeral numeral) => numeral.IsYearLike && numeral.Best.Low is >= FirstYear and <= LastYear;

    private bool IsMinus(int at) => _text.Symbol(at) is '-' or '\u2212'
        && !_text[at].IsTight
        && _text[at + 1].IsTight
        && (_text.Kind(at + 1) == TokenKind.Number || _currencies.Before(at + 1).Options.Count > 0);

    // ×3, unless a number stands before it, which it multiplies.
    private bool IsTimes(int at) => _units.IsTimesSign(at) && _text[at + 1] is { Kind: TokenKind.Number, IsTight: true } && (at == 0 || at > _floor || _floor == 0);

    // GPT-4 and COVID-19 are names, and mid-2025 is a year.
    private bool IsPartOfName(int at, Numeral numeral, Measure measure) =>
        measure.Options.Count == 0 && !IsYear(numeral) && _text[at].IsTight && _text.IsJoint(at - 1) && _text.Kind(at - 2) is TokenKind.Word or TokenKind.Name;

    // "One" counts before a unit or a thing; "a" and "un", which are articles too, only before a unit of power or energy.
    private bool Counts(Numeral numeral, Measure measure)
    {
        bool article = _text.Word(numeral.First) is not "one";
        return article ? measure.Kind is FigureKind.Power or FigureKind.Energy : measure.Options.Count > 0;
    }

    private void Report(int first, int next, string? reason)
    {
        if (reason is not null)
        {
            int start = _text[first].Start;
            _faults.Add(new FigureFault(start, _text[next - 1].End - start, reason));
        }
    }
}
