namespace AiInfraMath.Claims;

/// <summary>A figure with two ends.</summary>
/// <param name="First">Its first token: "between" or "from", or the first number.</param>
/// <param name="Measure">What it is of, and the token behind it.</param>
/// <param name="Options">What it may be, the likeliest first.</param>
/// <param name="IsYears">Whether both ends are years.</param>
internal sealed record FigureRange(int First, Measure Measure, IReadOnlyList<NumberOption> Options, bool IsYears);

/// <summary>Reads ranges: between 5 and 7 trillion, $5–7 trillion, de 5 à 7 GW, 500 MW to 1 GW.</summary>
internal sealed class RangeReader(TokenText text, Lexicon lexicon, NumeralReader numerals, CurrencyReader currencies, UnitReader units)
{
    private const double LargestConverted = 7e28;
    private const decimal LargestShared = 1e20m;

    /// <summary>Reads the second end of a range, if the figure is the first.</summary>
    /// <param name="at">The first token of the figure.</param>
    /// <param name="floor">The first token behind the figure before.</param>
    /// <param name="low">The number of the first end.</param>
    /// <param name="measure">What the first end is of.</param>
    public FigureRange? Read(int at, int floor, Numeral low, Measure measure)
    {
        bool between = at > floor && lexicon.Has("between", text.Word(at - 1));
        bool from = at > floor && lexicon.Has("from", text.Word(at - 1));
        int second = Second(measure.Next, between);
        if (second < 0)
        {
            return null;
        }

        if (low.IsYearLike && measure.Options.Count == 0 && YearInTwoDigits(second, low.Best.Low) is { } end)
        {
            return new FigureRange(at, Measure.None(second + 1), [low.Best with { High = end }], IsYears: true);
        }

        Measure currency = currencies.Before(second);
        if (numerals.Read(currency.Next, currency.Options.Count > 0 || measure.Kind == FigureKind.Money) is not { Options.Count: > 0, IsArticle: false, IsRough: false } high)
        {
            return null;
        }

        bool shared = measure.Kind == FigureKind.Money && currency.Options.Count == 0;
        Measure highMeasure = units.Read(high.Next, shared ? measure : currency);
        highMeasure = shared ? highMeasure with { Next = Math.Max(highMeasure.Next, high.Next) } : highMeasure;
        highMeasure = highMeasure.Options.Count == 0 ? Measure.None(high.Next) : highMeasure;
        Numeral lowEnd = low;
        if (!Agree(measure, highMeasure))
        {
            return null;
        }

        bool years = measure.Options.Count == 0 && highMeasure.Options.Count == 0 && low.IsYearLike && high.IsYearLike;
        if (!years && IsDated(at, low, measure, named: between || from))
        {
            return null;
        }

        List<NumberOption> options = Ends(lowEnd, measure, high, highMeasure);
        bool named = at > floor && (between || from);
        return options.Count == 0 ? null : new FigureRange(named && between ? at - 1 : at, highMeasure, options, years);
    }

    // "From $2 billion in 2023 to $6 billion" goes from amount to amount, and "2024 - $20 billion" is no range: the year is a year.
    private bool IsDated(int at, Numeral low, Measure measure, bool named) =>
        low.IsYearLike && measure.Options.Count == 0 && !named
        && (lexicon.Has("in year", text.Word(at - 1)) || IsWideDash(measure.Next));

    private bool IsWideDash(int at) => text.Symbol(at) is '-' or '–' && !text[at].IsTight && !text[at + 1].IsTight;

    // 2025–30.
    private decimal? YearInTwoDigits(int at, decimal first) =>
        text.Kind(at) == TokenKind.Number && text[at] is { Length: 2, IsTight: true } && text.Kind(at + 1) != TokenKind.Word && text.Symbol(at + 1) is not ('%' or '-')
        && first >= 1900 && int.TryParse(text.Span(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) && year > first % 100
            ? first - (first % 100) + year
            : null;

    // The token of the second number, or -1: behind "and" where "between" stands, else behind "to", or a dash.
    private int Second(int at, bool between)
    {
        string word = text.Word(at);
        if (between)
        {
            return lexicon.Has("join", word) ? at + 1 : -1;
        }

        if (lexicon.Has("to", word))
        {
            return at + 1;
        }

        bool dash = text.Symbol(at) is '-' or '–' or '—' or '\u2010' or '\u2011';
        bool tight = text[at].IsTight && text[at + 1].IsTight;
        return (dash && tight) || IsWideDash(at) ? at + 1 : -1;
    }

    private static bool Agree(Measure low, Measure high) =>
        low.Options.Count == 0
        || (high.Options.Count > 0 && low.Kind == high.Kind && low.Options[0].Currency == high.Options[0].Currency
            && (low.Kind is FigureKind.Power or FigureKind.Energy || low.Options[0].Unit == high.Options[0].Unit));

    private static List<NumberOption> Ends(Numeral low, Measure lowMeasure, Numeral high, Measure highMeasure)
    {
        var options = new List<NumberOption>();
        for (int i = 0; i < high.Options.Count; i++)
        {
            NumberOption top = high.Options[i];
            NumberOption bottom = low.Options[low.Options.Count == high.Options.Count ? i : 0];
            decimal least = bottom.Low;
            if (lowMeasure.Options.Count > 0 && lowMeasure.Options[0].Unit != highMeasure.Options[0].Unit)
            {
                least = Converted(least, lowMeasure.Options[0], highMeasure.Options[0].Unit);
            }
            else if (!low.HasScale && high.HasScale && Shared(least, high, top) is { } scaled && scaled < top.Low)
            {
                least = scaled;
            }

            if (least < top.High)
            {
                options.Add(new NumberOption(least, top.High, top.Step, NumberOption.Join(bottom.Why, top.Why)));
            }
        }

        return options;
    }

    // The power of ten of the second end counts for the first as well: 5 to 7 trillion.
    private static decimal? Shared(decimal least, Numeral high, NumberOption top)
    {
        if (high.Factor > LargestShared)
        {
            return null;
        }

        decimal factor = high.Best.Low == 0 ? high.Factor : high.Factor * (top.Low / high.Best.Low);
        return Math.Abs(least) < decimal.MaxValue / Math.Max(factor, 1) / 2 ? least * factor : null;
    }

    // What decimal does not hold is more than any upper end.
    private static decimal Converted(decimal number, MeasureOption from, string unit)
    {
        double converted = from.Kind == FigureKind.Power
            ? Unit<Power>.Parse(from.Unit).To(Unit<Power>.Parse(unit)).Convert((double)number)
            : Unit<Energy>.Parse(from.Unit).To(Unit<Energy>.Parse(unit)).Convert((double)number);
        return Math.Abs(converted) < LargestConverted ? (decimal)converted : decimal.MaxValue;
    }
}
