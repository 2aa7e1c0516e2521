using System.Collections;
using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>The figures of a running text in English or French, in the order in which they stand.</summary>
/// <remarks>
/// <para>Numbers are read by the rules of the language: separators, words, powers of ten. A billion is 10^9 in English and 10^12 in French.
/// What can be read in more than one way has all its readings, the likeliest first, and is not guessed at: see
/// <see cref="PrintedFigure.IsAmbiguous"/>. Of a text whose language does not show, the readings are those of both languages.</para>
/// <para>A dollar of no country is read as the US dollar, and <see cref="FigureValue.Why"/> says so; <see cref="ReadIn"/> takes the
/// dollar of its country.</para>
/// <para>Any text at all is read, in time linear in its length. What looks like a figure and is none is in <see cref="Faults"/>, with
/// its place and the reason. Immutable.</para>
/// </remarks>
/// <example><code>
/// PrintedFigures figures = PrintedFigures.Read("7.000 milliards de dollars, 1,9 GW", TextLanguage.French);
/// Money money = figures[0].Value.Money;   // USD 7000000000000
/// Power power = figures[1].Value.Power;   // 1.9 GW
/// </code></example>
public sealed class PrintedFigures : IReadOnlyList<PrintedFigure>
{
    private readonly List<PrintedFigure> _figures;

    private PrintedFigures(string text, TextLanguage language, List<PrintedFigure> figures, List<FigureFault> faults, long steps)
    {
        Text = text;
        Language = language;
        _figures = figures;
        Faults = faults;
        Steps = steps;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The language that the text was read in; <see cref="TextLanguage.Automatic"/> where it did not show.</summary>
    public TextLanguage Language { get; }

    /// <summary>What looks like a figure and is not read as one, or is read with a doubt, in the order of the text.</summary>
    public IReadOnlyList<FigureFault> Faults { get; }

    /// <summary>How many figures there are.</summary>
    public int Count => _figures.Count;

    /// <summary>How many characters and tokens were looked at, so that tests can tell that reading is linear.</summary>
    internal long Steps { get; }

    /// <summary>A figure.</summary>
    /// <param name="index">Its place among the figures, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public PrintedFigure this[int index] => _figures[index];

    /// <summary>Reads the figures of a text.</summary>
    /// <param name="text">The text; any at all.</param>
    /// <param name="language">The language; found out from the text by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is none of the enumeration.</exception>
    public static PrintedFigures Read(string text, TextLanguage language = TextLanguage.Automatic)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Enum.IsDefined(language))
        {
            throw new ArgumentOutOfRangeException(nameof(language), language, "It is no language; Automatic, English or French was expected.");
        }

        return ReadFigures(text, language, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the figures of a text by the language of a culture, with its own dollar if it has one: CAD in en-CA.</summary>
    /// <param name="text">The text; any at all.</param>
    /// <param name="culture">A culture of English or French; of the invariant culture the language is found out from the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="culture"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="culture"/> is of another language.</exception>
    public static PrintedFigures ReadIn(string text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        TextLanguage language = culture.TwoLetterISOLanguageName switch
        {
            "en" => TextLanguage.English,
            "fr" => TextLanguage.French,
            "iv" => TextLanguage.Automatic,
            _ => throw new ArgumentException($"It is '{culture.Name}'; a culture of English or French was expected.", nameof(culture)),
        };
        return ReadFigures(text, language, culture);
    }

    /// <inheritdoc/>
    public IEnumerator<PrintedFigure> GetEnumerator() => _figures.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PrintedFigures ReadFigures(string text, TextLanguage language, CultureInfo culture)
    {
        var faults = new List<FigureFault>();
        var tokens = new TokenText(text, faults);
        language = language == TextLanguage.Automatic ? LanguageGuess.Of(tokens) : language;
        List<PrintedFigure> figures = new FigureParser(tokens, language, culture, faults).Run();
        faults.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return new PrintedFigures(text, language, figures, faults, tokens.Steps);
    }
}
