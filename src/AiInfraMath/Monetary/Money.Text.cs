using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <content>Parsing and formatting.</content>
public readonly partial struct Money<TCurrency>
{
    static string IMonetaryValue<Money<TCurrency>>.Example => TCurrency.Code + " 1.9";

    static string? IMonetaryValue<Money<TCurrency>>.Code => TCurrency.Code;

    static bool IMonetaryValue<Money<TCurrency>>.IsPerUnit => false;

    /// <summary>Reads an amount with its currency before or after it, as in <c>USD 1.9</c>, <c>$1.9B</c> or <c>1,9 Md€</c>.</summary>
    /// <remarks>
    /// <para>The currency is the ISO code, in capitals, or a symbol that is written for it: the type says which of the dollars a $ is. A
    /// sign stands before the number or before the currency. Cents and pence are read too: <c>12 ct</c>.</para>
    /// <para>Number words stand after the number: thousand, million, milliard, k and M in every culture; billion, trillion, bn, B and T on
    /// the short scale, and therefore not in a culture whose language has the long one (German Billion is 10^12): there they are an error
    /// that names both meanings, and the language's own words are read (Mio., Mrd., Bio.; M, Md).</para>
    /// <para>Group separators are read only where the culture groups digits: <c>1,9</c> is an error in English,
    /// not 19. Nothing is rounded: a number with more digits than a decimal holds is an error. A number beyond the range is an
    /// <see cref="OverflowException"/>, as from <see cref="decimal.Parse(string)"/>; quantities, which hold a <see cref="double"/>, have
    /// no such range, and say <see cref="FormatException"/> of a number that is not finite.</para>
    /// </remarks>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no amount of this currency; the message says what was found and expected.</exception>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    public static Money<TCurrency> Parse(string s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money<TCurrency>>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Money<TCurrency> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money<TCurrency>>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public static Money<TCurrency> Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Money<TCurrency>>(utf8Text, provider);

    /// <summary>Reads an amount with its currency before or after it. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    /// <returns>Whether the text is an amount of this currency.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money<TCurrency> result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money{TCurrency})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money<TCurrency> result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money{TCurrency})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money<TCurrency> result) =>
        MonetaryText.TryRead(utf8Text, provider, out result) == TextFault.None;

    /// <summary>Reads an amount in the current culture. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The amount, or zero if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money<TCurrency> result) => TryParse(s, null, out result);

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

    JsonConverter IConvertibleValue.MakeJsonConverter() => new MonetaryJsonConverter<Money<TCurrency>>();

    TypeConverter IConvertibleValue.MakeTypeConverter() => new ParsableTypeConverter<Money<TCurrency>>();

    static TextFault IMonetaryValue<Money<TCurrency>>.TryRead(
        ReadOnlySpan<char> text, IFormatProvider? provider, out Money<TCurrency> result) => TryRead(text, provider, out result);

    static Exception IMonetaryValue<Money<TCurrency>>.Describe(TextFault fault, string text, IFormatProvider? provider) =>
        MonetaryText.Describe(fault, text, text, TCurrency.Code, TCurrency.Code + " 1.9", provider);

    private static TextFault TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out Money<TCurrency> result)
    {
        AmountReading reading = AmountReading.Of(text, TCurrency.Code, provider);
        result = new Money<TCurrency>(reading.Amount);
        return reading.Fault;
    }

    private bool TryWrite<TUtf>(Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        var text = new TextSink<TUtf>(destination);
        if (MoneyFormat.IsOwn(format))
        {
            MoneyFormat.Write(ref text, Amount, Currency.Of<TCurrency>(), format, provider);
        }
        else
        {
            MoneyFormat.WriteNumber(ref text, Amount, TCurrency.Code, format, provider);
        }

        return text.TryFinish(out written);
    }
}
