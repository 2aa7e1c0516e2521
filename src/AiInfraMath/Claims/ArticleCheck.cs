namespace AiInfraMath.Claims;

/// <summary>Reads a text, finds the claims in it that can be recognised for certain, and checks them.</summary>
/// <remarks>
/// <para>A claim is recognised within one sentence, and only where one reading of the sentence makes it: one number of chips, one power
/// "each" and one power of all; a share "of" what a named country's grid can do, makes or uses, with one load beside it; homes of a named
/// country with one load; values with years and a ratio per year; an amount, a power and an amount per unit of power; a power and an
/// energy per year; and two figures with "that is" or "soit" between them. Everything else is in <see cref="NotChecked"/> with the reason:
/// that a figure is there says nothing about whether it is right.</para>
/// <para>Time linear in the length of the text. Immutable.</para>
/// </remarks>
/// <example><code>
/// ArticleCheck check = ArticleCheck.Read("100 million chips at 750 W each would draw 75 GW.");
/// Console.WriteLine(check.Claims[0].Verdict);   // Holds: 100 million × 750 W = 75 GW, as stated.
/// </code></example>
public sealed class ArticleCheck
{
    private ArticleCheck(PrintedFigures figures, IReadOnlyList<ArticleClaim> claims, IReadOnlyList<UncheckedFigure> notChecked)
    {
        Figures = figures;
        Claims = claims;
        NotChecked = notChecked;
    }

    /// <summary>All figures of the text, and what could not be read.</summary>
    public PrintedFigures Figures { get; }

    /// <summary>The claims that were recognised, with their verdicts.</summary>
    public IReadOnlyList<ArticleClaim> Claims { get; }

    /// <summary>The figures that no claim was checked with.</summary>
    public IReadOnlyList<UncheckedFigure> NotChecked { get; }

    /// <summary>Reads a text and checks the claims in it.</summary>
    /// <param name="text">The text; any at all.</param>
    /// <param name="language">The language; found out from the text by default.</param>
    /// <param name="tolerance">How near is near enough; <see cref="ClaimTolerance.Default"/> by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is none of the enumeration.</exception>
    public static ArticleCheck Read(string text, TextLanguage language = TextLanguage.Automatic, ClaimTolerance? tolerance = null)
    {
        PrintedFigures figures = PrintedFigures.Read(text, language);
        var claims = new List<ArticleClaim>();
        var notChecked = new List<UncheckedFigure>();
        foreach (Sentence sentence in Sentence.Of(figures))
        {
            var finder = new ClaimFinder(sentence, tolerance);
            claims.AddRange(finder.Find());
            notChecked.AddRange(finder.NotChecked);
        }

        return new ArticleCheck(figures, claims, notChecked);
    }
}
