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
    Number,
    Separators,
    Digits,
    Range,
    NoUnit,
    Unit,
}

/// <summary>Parsing that money and prices share: the three kinds of input, and the split of a text into code and number.</summary>
internal static class MonetaryText
{
    private const int StackLength = 256;

    private const int LongestText = 1 << 20;

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

    internal static T Parse<T>([NotNull] string? text, IFormatProvider? provider)
        where T : struct, IMonetaryValue<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(text.AsSpan(), provider);
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

        for (int length = 2 * StackLength; length <= LongestText; length *= 2)
        {
            char[] rented = ArrayPool<char>.Shared.Rent(length);
            string? text = value.TryFormat(rented, out written, format, provider) ? new string(rented, 0, written) : null;
            ArrayPool<char>.Shared.Return(rented);
            if (text is not null)
            {
                return text;
            }
        }

        throw new FormatException($"The format '{format}' makes a text of more than {LongestText} characters.");
    }

    /// <summary>Reads <c>USD 1.9</c> or <c>1.9 USD</c>.</summary>
    internal static TextFault TryReadAmount(ReadOnlySpan<char> text, string code, IFormatProvider? provider, out decimal amount)
    {
        amount = 0;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return TextFault.Empty;
        }

        ReadOnlySpan<char> written = CodeIn(text, out ReadOnlySpan<char> number);
        if (!written.SequenceEqual(code))
        {
            return written.IsEmpty ? TextFault.NoCurrency : TextFault.OtherCurrency;
        }

        return AmountText.TryParse(number, NumberFormatInfo.GetInstance(provider), out amount);
    }

    /// <summary>The error for a fault of <see cref="TryReadAmount"/> in an amount that is a part or all of a text.</summary>
    internal static Exception Describe(
        TextFault fault, string text, ReadOnlySpan<char> amount, string code, string example, IFormatProvider? provider)
    {
        NumberFormatInfo culture = NumberFormatInfo.GetInstance(provider);
        string expected = $"expected an amount of {code}, as in '{example}'";
        return fault switch
        {
            TextFault.Range => new OverflowException($"'{text}' is beyond the range of decimal, ±7.9e28."),
            TextFault.Digits => new FormatException($"'{text}' has more digits than a decimal holds; nothing is rounded on reading."),
            TextFault.Empty => new FormatException($"The text is empty; {expected}."),
            TextFault.NoCurrency => new FormatException($"'{text}' names no currency; {expected}."),
            TextFault.OtherCurrency => new FormatException($"'{text}' is in '{CodeIn(amount.Trim(), out _)}'; {expected}."),
            TextFault.Separators => new FormatException(
                $"'{text}' has a group separator '{culture.NumberGroupSeparator}' where the culture groups no digits; "
                + $"its decimal separator is '{culture.NumberDecimalSeparator}'."),
            _ => new FormatException($"'{text}' holds no number of this culture; {expected}."),
        };
    }

    /// <summary>A numeric format that writes an amount without naming another currency or scaling it.</summary>
    internal static ReadOnlySpan<char> CheckNumericFormat(ReadOnlySpan<char> format) =>
        format.IsEmpty || NumberText.IsNumericFormat(format)
            ? format
            : throw new FormatException(
                $"'{format}' is no format of money: expected E, F, G, N or R with digits, or a custom format, as in 'N2'.");

    private static ReadOnlySpan<char> CodeIn(ReadOnlySpan<char> text, out ReadOnlySpan<char> number)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        if (length > 0)
        {
            number = text[length..];
            return text[..length];
        }

        while (length < text.Length && char.IsAsciiLetter(text[^(length + 1)]))
        {
            length++;
        }

        number = text[..^length];
        return text[^length..];
    }
}
