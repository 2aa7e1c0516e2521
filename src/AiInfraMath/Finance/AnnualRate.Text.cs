using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath.Finance;

/// <content>Parsing and formatting.</content>
public readonly partial struct AnnualRate : ISpanParsable<AnnualRate>, IUtf8SpanParsable<AnnualRate>, ISpanFormattable, IUtf8SpanFormattable
{
    private const string Suffix = " %";

    /// <summary>Reads a percentage with its sign, as in <c>8 %</c> or <c>8.25%</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no percentage above −100 %; the message says what was expected.</exception>
    /// <exception cref="OverflowException">The number is beyond the range of decimal.</exception>
    public static AnnualRate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static AnnualRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryRead(s, provider, out AnnualRate result) switch
        {
            TextFault.None => result,
            TextFault.Range => throw new OverflowException($"'{s}' is beyond the range of decimal."),
            _ => throw new FormatException($"'{s}' is no yearly rate: expected a percentage above −100 % with its sign, as in '8.25 %'."),
        };

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public static AnnualRate Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Parse(System.Text.Encoding.UTF8.GetString(utf8Text).AsSpan(), provider);

    /// <summary>Reads a percentage with its sign. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The rate, or 0 % if the text is none.</param>
    /// <returns>Whether the text is a percentage above −100 %.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnnualRate result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out AnnualRate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AnnualRate result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out AnnualRate)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The rate, or 0 % if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out AnnualRate result) =>
        TryRead(System.Text.Encoding.UTF8.GetString(utf8Text), provider, out result) == TextFault.None;

    /// <summary>Reads a percentage with its sign, in the current culture. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The rate, or 0 % if the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AnnualRate result) => TryParse(s, null, out result);

    /// <summary>The percentage with all its digits, as in <c>8.25 %</c>, in the current culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The percentage in a numeric format, in the current culture.</summary>
    /// <inheritdoc cref="ToString(string, IFormatProvider)"/>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The percentage in a numeric format, as in <c>8.30 %</c> for N2.</summary>
    /// <param name="format">A numeric format of the percentage; all digits if null. C and P are refused.</param>
    /// <param name="formatProvider">The culture of the number; the current one if null.</param>
    /// <exception cref="FormatException">The format is not one of numbers, or C or P.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => MonetaryText.Format(this, format, formatProvider);

    /// <summary>Writes the percentage into a span. Allocates nothing.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 if the span is too short.</param>
    /// <param name="format">A numeric format of the percentage; all digits if empty.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is not one of numbers, or C or P.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(destination, out charsWritten, format, provider);

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider)"/>
    /// <param name="utf8Destination">Where to write UTF-8.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 if the span is too short.</param>
    /// <param name="format">A numeric format of the percentage; all digits if empty.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(utf8Destination, out bytesWritten, format, provider);

    private static TextFault TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out AnnualRate result)
    {
        result = default;
        text = text.Trim();
        var culture = NumberFormatInfo.GetInstance(provider);
        if (!text.EndsWith('%') && !text.EndsWith(culture.PercentSymbol, StringComparison.Ordinal))
        {
            return TextFault.NoUnit;
        }

        ReadOnlySpan<char> number = text[..^(text.EndsWith('%') ? 1 : culture.PercentSymbol.Length)].TrimEnd();
        TextFault fault = AmountText.TryParse(number, culture, 0, out decimal percent);
        if (fault != TextFault.None)
        {
            return fault;
        }

        decimal effective = WithoutTrailingZeros(percent / 100);
        if (effective <= -1)
        {
            return TextFault.Number;
        }

        // Nothing is rounded on reading: the 100 must come back.
        result = new AnnualRate(effective);
        return effective * 100 == percent ? TextFault.None : TextFault.Digits;
    }

    // A division by 100 that is exact leaves 0.0800; times 100 that would be written as 8.0000.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private bool TryWrite<TUtf>(Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        var text = new TextSink<TUtf>(destination);
        text.Append(WithoutTrailingZeros(Effective * 100), MonetaryText.CheckNumericFormat(format), provider);
        text.Append(Suffix);
        return text.TryFinish(out written);
    }
}
