namespace AiInfraMath.Claims;

/// <summary>What a piece of a text is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text, and everything past it.</summary>
    End,

    /// <summary>Digits with the separators between them.</summary>
    Number,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Letters with digits behind them, as in H100: the name of something.</summary>
    Name,

    /// <summary>Any other character.</summary>
    Symbol,
}

/// <summary>A piece of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsTight">Whether no blank stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool IsTight)
{
    public int End => Start + Length;
}
