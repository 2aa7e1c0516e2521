namespace AiInfraMath.Claims;

/// <summary>A value as a claim states it: the value, the interval that its print covers, and how it is meant.</summary>
/// <remarks>
/// <para>A printed figure covers what rounds to it: <c>75 GW</c> is 74.5 to 75.5 GW, <c>1.9</c> is 1.85 to 1.95, <c>100 million</c> is 99.5 to
/// 100.5 million. Every printed digit counts, zeros at the end too. A range covers what lies between its ends, and that rounding.</para>
/// <para>A value that is not read from a text, such as <c>75.Gigawatts</c>, is stated exactly: it covers itself alone.</para>
/// </remarks>
/// <typeparam name="T">What is stated: a power, an energy, an amount of money, a number.</typeparam>
public readonly record struct Stated<T>
    where T : struct
{
    internal Stated(T value, T low, T high, FigureBound bound, PrintedFigure? figure)
    {
        Value = value;
        Low = low;
        High = high;
        Bound = bound;
        Figure = figure;
    }

    /// <summary>A value that is stated exactly, or about, at most or at least.</summary>
    /// <param name="value">The value.</param>
    /// <param name="bound">How it is meant; as it stands by default.</param>
    public Stated(T value, FigureBound bound = FigureBound.AsPrinted)
        : this(value, value, value, bound, null)
    {
    }

    /// <summary>The value; the middle of a range.</summary>
    public T Value { get; }

    /// <summary>The least that the print covers.</summary>
    public T Low { get; }

    /// <summary>The most that the print covers.</summary>
    public T High { get; }

    /// <summary>How it is meant.</summary>
    public FigureBound Bound { get; }

    /// <summary>Where it is printed; null for a value that is not read from a text.</summary>
    public PrintedFigure? Figure { get; }

    /// <summary>A value that is stated exactly.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Stated<T>(T value) => new(value);
}

/// <summary>Makes stated values of text and of figures.</summary>
public static class Stated
{
    /// <summary>Reads a text that holds one power, as in <c>about 75 GW</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">
    /// Its language; found out by default. Once it is named, scale words and separators mean what they mean in it: <c>billion</c> in French
    /// is 10^12.
    /// </param>
    /// <exception cref="FormatException">
    /// The text does not hold exactly one figure, or it is no power, or it has several readings that the language does not decide between.
    /// </exception>
    public static Stated<Power> Power(string text, TextLanguage language = TextLanguage.Automatic) => Only(text, language, FigureKind.Power).ToPower();

    /// <summary>Reads a text that holds one energy, as in <c>87.6 TWh</c>.</summary>
    /// <inheritdoc cref="Power(string, TextLanguage)"/>
    public static Stated<Energy> Energy(string text, TextLanguage language = TextLanguage.Automatic) => Only(text, language, FigureKind.Energy).ToEnergy();

    /// <summary>Reads a text that holds one amount of money, as in <c>$20B+</c>.</summary>
    /// <inheritdoc cref="Power(string, TextLanguage)"/>
    public static Stated<Money> Money(string text, TextLanguage language = TextLanguage.Automatic) => Only(text, language, FigureKind.Money).ToMoney();

    /// <summary>Reads a text that holds one number, count, ratio or percentage, as in <c>8 million homes</c> and <c>75 %</c>, which is 0.75.</summary>
    /// <inheritdoc cref="Power(string, TextLanguage)"/>
    public static Stated<double> Number(string text, TextLanguage language = TextLanguage.Automatic) => Only(text, language, null).ToNumber();

    internal static Stated<T> OfFigure<T>(PrintedFigure figure, FigureValue value, Func<decimal, T> of)
        where T : struct
    {
        // At the end of the range of decimal, half a step no longer fits, nor does it matter.
        decimal half = Math.Max(Math.Abs(value.Low), Math.Abs(value.High)) < decimal.MaxValue / 2 ? Math.Min(value.Step, decimal.MaxValue / 4) / 2 : 0;
        return new Stated<T>(of(value.Number), of(value.Low - half), of(value.High + half), figure.Bound, figure);
    }

    private static PrintedFigure Only(string text, TextLanguage language, FigureKind? kind)
    {
        PrintedFigures figures = PrintedFigures.Read(text, language);
        if (figures.Faults.Count > 0)
        {
            throw new FormatException(figures.Faults[0].ToString());
        }

        if (figures.Count != 1 || (kind is null ? figures[0].Kind is FigureKind.Power or FigureKind.Energy or FigureKind.Money : figures[0].Kind != kind))
        {
            throw new FormatException($"'{text}' holds {(figures.Count == 1 ? figures[0].Value : $"{figures.Count} figures")}; one figure of the kind {kind ?? FigureKind.Number} was expected.");
        }

        bool named = language != TextLanguage.Automatic;
        return !figures[0].IsAmbiguous || (named && DifferInNumberOnly(figures[0].Readings))
            ? figures[0]
            : throw new FormatException(
                $"'{text}' can mean {string.Join(" or ", figures[0].Readings)}; {(named ? "" : "name its language, or ")}write it in full.");
    }

    private static bool DifferInNumberOnly(IReadOnlyList<FigureValue> readings) =>
        readings.All(r => r.Kind == readings[0].Kind && r.Unit == readings[0].Unit && r.Currency == readings[0].Currency);
}
