using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Unicode;

namespace AiInfraMath;

/// <summary>Why a text is not an amount of money or a price.</summary>
internal enum TextFault
{
    None,
    Empty,
    NoCurrency,
    OtherCurrency,
    UnknownCurrency,
    AmbiguousSymbol,
    Word,
    AmbiguousWord,
    Number,
    Separators,
    Digits,
    Range,
    NoUnit,
    Unit,
}

/// <summary>Reading and writing that money and prices share: the three kinds of input, the messages, and texts of any length.</summary>
internal static class MonetaryText
{
    private const int StackLength = 256;

    internal static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider)
        where T : struct, IMonetaryValue<T>
    {
        TextFault fault = T.TryRead(text, provider, out T result);
        return fault == TextFault.None ? result : throw T.Describe(fault, text.ToString(), provider);
    }

    internal static T Parse<T>(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
        where T : struct, IMonetaryValue<T>
    {
        TextFault fault = TryRead(utf8Text, provider, out T result);
        return fault == TextFault.None
            ? result
            : throw T.Describe(fault, System.Text.Encoding.UTF8.GetString(utf8Text), provider);
    }

    /// <summary>
    /// Reads a text that the public caller got as its argument <paramref name="s"/>, which is the name that an error says.
    /// </summary>
    internal static T Parse<T>([NotNull] string? s, IFormatProvider? provider)
        where T : struct, IMonetaryValue<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse<T>(s.AsSpan(), provider);
    }

    internal static TextFault TryRead<T>(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out T result)
        where T : struct, IMonetaryValue<T>
    {
        char[]? rented = null;
        Span<char> text = utf8Text.Length <= StackLength
            ? stackalloc char[StackLength]
            : (rented = ArrayPool<char>.Shared.Rent(utf8Text.Length));

        // An invalid sequence becomes a replacement character, which no number, code or unit contains.
        Utf8.ToUtf16(utf8Text, text, out _, out int length);
        TextFault fault = T.TryRead(text[..length], provider, out result);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return fault;
    }

    internal static string Format<T>(T value, string? format, IFormatProvider? provider)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (value.TryFormat(buffer, out int written, format, provider))
        {
            return new string(buffer[..written]);
        }

        return LongText.Format(value, 2 * StackLength, format, provider);
    }

    /// <summary>The error for a fault in an amount that is a part or all of a text.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="amount">The part that is the amount.</param>
    /// <param name="code">The code of the currency that was expected; null if it could be any.</param>
    /// <param name="example">A valid text.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    internal static Exception Describe(
        TextFault fault, string text, ReadOnlySpan<char> amount, string? code, string example, IFormatProvider? provider)
    {
        NumberFormatInfo culture = NumberFormatInfo.GetInstance(provider);
        ReadOnlySpan<char> token = AmountReading.Of(amount, code, provider).Token;
        string expected = $"expected {(code is null ? "an amount with its currency" : $"an amount of {code}")}, as in '{example}'";
        return fault switch
        {
            TextFault.Range => new OverflowException($"'{text}' is beyond the range of decimal, ±7.9e28."),
            TextFault.Digits => new FormatException($"'{text}' has more digits than a decimal holds; nothing is rounded on reading."),
            TextFault.Empty => new FormatException($"The text is empty; {expected}."),
            TextFault.NoCurrency => new FormatException($"'{text}' names no currency; {expected}."),
            TextFault.OtherCurrency => new FormatException($"'{text}' is in '{token}'; {expected}."),
            TextFault.UnknownCurrency => new FormatException($"'{text}': '{token}' is no ISO 4217 code and no symbol that is known; {expected}."),
            TextFault.AmbiguousSymbol => new FormatException(
                $"'{text}': '{token}' is written for {CurrencySymbols.CandidatesFor(token)}; "
                + "name the code, or read it in a culture of one of them."),
            TextFault.Word => new FormatException(
                $"'{text}': '{token}' is no number word of the culture '{CultureCurrency.CultureOf(provider)?.Name}'; {expected}."),
            TextFault.AmbiguousWord => new FormatException(DescribeWord(text, token, provider)),
            TextFault.Separators => new FormatException(
                $"'{text}' has a group separator '{culture.NumberGroupSeparator}' where the culture groups no digits; "
                + $"its decimal separator is '{culture.NumberDecimalSeparator}'."),
            _ => new FormatException($"'{text}' holds no number of this culture; {expected}."),
        };
    }

    private static string DescribeWord(string text, ReadOnlySpan<char> word, IFormatProvider? provider)
    {
        // On the long scale the n-th of million, billion, trillion is 10^6n, on the short one 10^(3n + 3).
        _ = NumberWords.Find(word, provider, out int power);
        string? culture = CultureCurrency.CultureOf(provider)?.Name;
        return $"'{text}': '{word}' is 10^{power} in English and 10^{(power - 3) * 2} in the language of '{culture}'; "
            + "write a word of that language that has one meaning, or the digits.";
    }

    /// <summary>A numeric format that writes an amount without naming another currency or scaling it.</summary>
    internal static ReadOnlySpan<char> CheckNumericFormat(ReadOnlySpan<char> format)
    {
        format = format.Trim();
        return format.IsEmpty || NumberText.IsNumericFormat(format)
            ? format
            : throw new FormatException(
                $"'{format}' is no format of this kind: expected E, F, G, N or R with digits, or a custom format, as in 'N2'; "
                + "C, K and L are formats of money only.");
    }
}
