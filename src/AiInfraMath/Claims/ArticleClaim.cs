namespace AiInfraMath.Claims;

/// <summary>What kind of claim was found in a text.</summary>
public enum ArticleClaimKind
{
    /// <summary>So many things of so much each are so much.</summary>
    Product,

    /// <summary>A load is a share of a country's grid.</summary>
    ShareOfGrid,

    /// <summary>A load is what so many homes use.</summary>
    Households,

    /// <summary>Dated values grow by a factor.</summary>
    Growth,

    /// <summary>A power over a year is an energy.</summary>
    EnergyOver,

    /// <summary>An amount by a power is so much per unit.</summary>
    PerPower,

    /// <summary>Two figures are said to be the same.</summary>
    Same,
}

/// <summary>A claim that was found in a text, with the figures that make it.</summary>
/// <param name="Kind">What kind of claim it is.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Figures">The figures that make it, in the order of the text.</param>
public sealed record ArticleClaim(ArticleClaimKind Kind, Claim Claim, Verdict Verdict, IReadOnlyList<PrintedFigure> Figures)
{
    /// <summary>Where its first figure begins, as an index into the text.</summary>
    public int Start => Figures[0].Start;

    /// <summary>From its first figure to the end of its last one.</summary>
    public int Length => Figures[^1].Start + Figures[^1].Length - Start;

    /// <summary>The verdict.</summary>
    public override string ToString() => Verdict.ToString();
}

/// <summary>A figure of a text that no claim was checked with, and why.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Reason">Why it was not checked.</param>
public sealed record UncheckedFigure(PrintedFigure Figure, string Reason);
