using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath;

public readonly partial struct Per<TNumerator, TDenominator>
{
    /// <summary>Reads a rate from a number and two units, as in <c>400 g/kWh</c> or <c>2.8 TFLOP/s per W</c>.</summary>
    /// <param name="s">The text. Case matters in units.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a number and a unit of this rate; the message says what was expected.</exception>
    public static Per<TNumerator, TDenominator> Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Quantity.Parse<Per<TNumerator, TDenominator>>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Per<TNumerator, TDenominator> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        Quantity.Parse<Per<TNumerator, TDenominator>>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Per<TNumerator, TDenominator> Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Quantity.Parse<Per<TNumerator, TDenominator>>(utf8Text, provider);

    /// <summary>Reads a rate from a number and two units. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The rate, or zero if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Per<TNumerator, TDenominator> result) =>
        Quantity.TryParse(s, provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Per{TNumerator, TDenominator})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Per<TNumerator, TDenominator> result) =>
        Quantity.TryParse(s, provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Per{TNumerator, TDenominator})"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Per<TNumerator, TDenominator> result) =>
        Quantity.TryParse(utf8Text, provider, out result);

    /// <summary>Reads a rate from a number and two units in the current culture. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The rate, or zero if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Per<TNumerator, TDenominator> result) => TryParse(s, null, out result);

    /// <inheritdoc cref="TryParse(string, out Per{TNumerator, TDenominator})"/>
    public static bool TryParse(ReadOnlySpan<char> s, out Per<TNumerator, TDenominator> result) => TryParse(s, null, out result);

    /// <summary>Reads a rate from a number and two units in the current culture. Never throws.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="result">The rate, or zero if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Per<TNumerator, TDenominator> result) => TryParse(utf8Text, null, out result);

    /// <summary>The rate per the customary unit below, with all its digits, in the current culture: <c>400 g/kWh</c>.</summary>
    public override string ToString() => Quantity.Format(this, null, null);

    /// <summary>The rate in a given format, in the current culture.</summary>
    /// <param name="format">"numeric-format unit", as in <c>"F1 g/kWh"</c>; either part may be missing.</param>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public string ToString(string? format) => Quantity.Format(this, format, null);

    /// <summary>The rate in a given format.</summary>
    /// <param name="format">"numeric-format unit", as in <c>"F1 g/kWh"</c>; either part may be missing.</param>
    /// <param name="formatProvider">The culture; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <summary>Writes the rate into a span. Allocates nothing once its unit has been used.</summary>
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Quantity.TryFormat(this, destination, out charsWritten, format, provider);

    /// <summary>Writes the rate into a span as UTF-8. Allocates nothing once its unit has been used.</summary>
    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Quantity.TryFormat(this, utf8Destination, out bytesWritten, format, provider);
}
