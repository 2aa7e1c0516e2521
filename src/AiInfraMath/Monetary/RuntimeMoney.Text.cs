using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <content>Parsing and formatting.</content>
public readonly partial struct Money
{
    static string IMonetaryValue<Money>.Example => "USD 1.9";

    static string? IMonetaryValue<Money>.Code => null;

    static bool IMonetaryValue<Money>.IsPerUnit => false;

    /// <summary>Reads an amount with its currency before or after it, as in <c>USD 1.9</c>, <c>$1.9B</c> or <c>1,9 Md€</c>.</summary>
    /// <remarks>
    /// As <see cref="Money{TCurrency}.Parse(string, IFormatProvider)"/> reads it, but here only the text says the currency: the ISO code,
    /// active or historic, or a symbol. A symbol of several currencies ($, ¥, kr) is taken for that of the culture's region; without one it
    /// is an error that lists the candidates.
    /// </remarks>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no amount of money; the message says what was found and expected.</exception>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money>(utf8Text, provider);

    /// <summary>Reads an amount with its currency before or after it. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    /// <returns>Whether the text is an amount of money.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) =>
        MonetaryText.TryRead(utf8Text, provider, out result) == TextFault.None;

    /// <summary>Reads an amount in the current culture. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money result) => TryParse(s, null, out result);

    /// <summary>The code and the amount with all its digits, as in <c>USD 1234.5</c>, in the current culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount in a format, in the current culture.</summary>
    /// <inheritdoc cref="ToString(string, IFormatProvider)"/>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The amount in a format, as in <c>USD 1,234.50</c> for N2, <c>$1,234.50</c> for C and <c>$1.2K</c> for K.</summary>
    /// <param name="format">
    /// <list type="bullet">
    /// <item><description>none: the code and all digits, <c>USD 1234.5</c>;</description></item>
    /// <item><description>E, F, G, N or R with digits, or a custom format: the code and the amount in it;</description></item>
    /// <item><description>C with digits: the symbol and the amount with group separators, in the order of the culture; the minor unit's
    /// decimals if no digits are given;</description></item>
    /// <item><description>K with digits: compact, with at most so many decimals, 1 if not given: <c>$1.2T</c>,
    /// <c>1,2 Bio. €</c>;</description></item>
    /// <item><description>L with digits: compact in words with the code: <c>USD 1.2 trillion</c>.</description></item>
    /// </list>
    /// Rounded half away from zero, as numeric formats round; 999,950,000 in K1 is <c>$1B</c>. P is refused. What C, K and L write is read
    /// back in the same culture, but for the digits that they leave out.
    /// </param>
    /// <param name="formatProvider">The culture of the number, symbol and words; the current one if null.</param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => MonetaryText.Format(this, format, formatProvider);

    /// <summary>Writes the code and the amount into a span. Allocates nothing.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is none of money.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(destination, out charsWritten, format, provider);

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider)"/>
    /// <param name="utf8Destination">Where to write UTF-8.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(utf8Destination, out bytesWritten, format, provider);

    JsonConverter IConvertibleValue.MakeJsonConverter() => new MonetaryJsonConverter<Money>();

    TypeConverter IConvertibleValue.MakeTypeConverter() => new ParsableTypeConverter<Money>();

    static TextFault IMonetaryValue<Money>.TryRead(
        ReadOnlySpan<char> text, IFormatProvider? provider, out Money result) => TryRead(text, provider, out result);

    static Exception IMonetaryValue<Money>.Describe(TextFault fault, string text, IFormatProvider? provider) =>
        MonetaryText.Describe(fault, text, text, null, "USD 1.9", provider);

    private static TextFault TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out Money result)
    {
        AmountReading reading = AmountReading.Of(text, null, provider);
        result = reading.Fault == TextFault.None ? new Money(reading.Amount, reading.Currency!) : default;
        return reading.Fault;
    }

    private bool TryWrite<TUtf>(Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        var text = new TextSink<TUtf>(destination);
        if (MoneyFormat.IsOwn(format))
        {
            MoneyFormat.Write(ref text, Amount, Currency, format, provider);
        }
        else
        {
            MoneyFormat.WriteNumber(ref text, Amount, Currency.Code, format, provider);
        }

        return text.TryFinish(out written);
    }
}
