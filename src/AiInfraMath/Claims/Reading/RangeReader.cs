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
        List<NumberOption> options = Ends(lowEnd, measure, high, highMeasure);
        bool named = at > floor && (between || from);
        return options.Count == 0 ? null : new FigureRange(named && between ? at - 1 : at, highMeasure, options, years);
    }

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
        bool wide = text.Symbol(at) == '–' && !text[at].IsTight && !text[at + 1].IsTight;
        return dash && (tight || wide) ? at + 1 : -1;
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
        decimal factor = high.Best.Low == 0 ? high.Factor : high.Factor * (top.Low / high.Best.Low);
        return Math.Abs(least) < decimal.MaxValue / Math.Max(factor, 1) / 2 ? least * factor : null;
    }

    private static decimal Converted(decimal number, MeasureOption from, string unit) => from.Kind == FigureKind.Power
        ? (decimal)Unit<Power>.Parse(from.Unit).To(Unit<Power>.Parse(unit)).Convert((double)number)
        : (decimal)Unit<Energy>.Parse(from.Unit).To(Unit<Energy>.Parse(unit)).Convert((double)number);
}
