namespace AiInfraMath.Claims;

/// <summary>A number in a text, in digits or in words, with the words for powers of ten behind it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token behind it.</param>
/// <param name="Options">The numbers that it may stand for, the likeliest first; none if the fault says why.</param>
internal sealed record Numeral(int First, int Next, IReadOnlyList<NumberOption> Options)
{
    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether a power of ten stands in it.</summary>
    public bool HasScale { get; init; }

    /// <summary>The power of ten of the likeliest number, which a number before it shares in a range: 5 to 7 trillion.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Whether it is a word such as a, one or un, which counts only before a unit or a thing.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether it is written in words.</summary>
    public bool IsWords { get; init; }

    /// <summary>Whether it is about so much by itself, as in une centaine and tens of thousands.</summary>
    public bool IsRough { get; init; }

    /// <summary>Whether it is four digits without anything between or behind them.</summary>
    public bool IsYearLike { get; init; }

    /// <summary>The likeliest number.</summary>
    public NumberOption Best => Options[0];
}
