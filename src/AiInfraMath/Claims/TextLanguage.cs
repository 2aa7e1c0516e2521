namespace AiInfraMath.Claims;

/// <summary>The language that a text is printed in, which decides what its separators and its words for powers of ten mean.</summary>
public enum TextLanguage
{
    /// <summary>To be found out from the text; as a finding, that the text does not show it.</summary>
    Automatic,

    /// <summary>English: 1,234.5; a billion is 10^9.</summary>
    English,

    /// <summary>French: 1 234,5; a milliard is 10^9 and a billion 10^12.</summary>
    French,
}
