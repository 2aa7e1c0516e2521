using System.Globalization;

namespace AiInfraMath;

/// <summary>Takes a text of a number and something after it apart, and reads numbers more strictly than the framework does.</summary>
internal static class NumberText
{
    /// <summary>The longest number with group separators, or with signs other than the culture's, that is read.</summary>
    internal const int LongestGrouped = 128;

    // The minus of typography, which no keyboard has and many documents do, and what right-to-left cultures put around a sign.
    private const string MinusAndMarks = "\u2212" + Marks;

    private const string Marks = "\u200E\u200F\u061C";

    /// <summary>
    /// Splits at the first letter that is not an exponent: <c>1.9 GW</c>, <c>5E3J</c>, <c>1 900,5 MWh</c>. Both parts come without
    /// blanks around them; either can be empty.
    /// </summary>
    internal static void Split(ReadOnlySpan<char> text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (at < text.Length && (!char.IsLetter(text[at]) || ((text[at] | ' ') == 'e' && IsExponent(text, at))))
        {
            at++;
        }

        number = text[..at].Trim();
        rest = text[at..].Trim();
    }

    /// <summary>
    /// Reads a floating-point number of a culture. Group separators are taken only where the culture puts them: the framework reads
    /// "1,9" in an English culture as 19, which is how a decimal comma becomes a tenfold slip. A minus can also be U+2212 in every
    /// culture, and marks of writing direction can stand around it, as in money.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out double value) =>
        double.TryParse(text, NumberStyles.Float, provider, out value) || TryParseOther(text, provider, out value);

    /// <summary>
    /// Copies a number without its group separators, if it has some and each stands where the culture groups, counted from the decimal
    /// separator. Blanks and apostrophes may be those of the keyboard, which has neither the narrow blank of French nor the typographic
    /// apostrophe of Swiss German.
    /// </summary>
    /// <param name="text">The number.</param>
    /// <param name="format">The culture.</param>
    /// <param name="plain">Where to copy to; a longer number is refused.</param>
    /// <param name="length">How many characters were copied.</param>
    internal static bool TryUngroup(ReadOnlySpan<char> text, NumberFormatInfo format, Span<char> plain, out int length)
    {
        length = 0;
        if (text.Length > plain.Length)
        {
            return false;
        }

        // Compared with how the culture groups a number of 39 digits, from the right; reading its group sizes would copy an array.
        Span<char> groups = stackalloc char[LongestGrouped];
        if (!UInt128.MaxValue.TryFormat(groups, out int left, "N0", format))
        {
            return false;
        }

        (int start, int end) = WholePart(text, format);
        string separator = format.NumberGroupSeparator;
        bool grouped = false;
        bool wasSeparator = true;
        for (int at = end; at > start; at -= wasSeparator ? separator.Length : 1)
        {
            bool isSeparator = EndsWithSeparator(text[start..at], separator);
            if (left <= 0
                || isSeparator != EndsWithSeparator(groups[..left], separator)
                || (isSeparator ? wasSeparator : !char.IsAsciiDigit(text[at - 1])))
            {
                return false;
            }

            left -= isSeparator ? separator.Length : 1;
            grouped |= isSeparator;
            wasSeparator = isSeparator;
        }

        if (!grouped || wasSeparator)
        {
            return false;
        }

        for (int at = 0; at < text.Length; at++)
        {
            if (at < start || at >= end || char.IsAsciiDigit(text[at]))
            {
                plain[length++] = text[at];
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a format is a numeric one that makes sense beside a unit or a currency: E, F, G, N or R with digits, or a custom format.
    /// C and P would write a currency symbol or a percentage, and a blank with a letter after it is a unit that was not found.
    /// </summary>
    internal static bool IsNumericFormat(ReadOnlySpan<char> format)
    {
        if (char.IsLetter(format[0]))
        {
            int digits = 1;
            while (digits < format.Length && char.IsAsciiDigit(format[digits]))
            {
                digits++;
            }

            return format[0] is 'E' or 'F' or 'G' or 'N' or 'R' or 'e' or 'f' or 'g' or 'n' or 'r' && digits == format.Length;
        }

        int blank = format.IndexOf(' ');
        return blank < 0 || blank + 1 == format.Length || !char.IsLetter(format[blank + 1]);
    }

    // Apart from TryParse, whose callers rarely come here: a method with a buffer on the stack is compiled more slowly.
    private static bool TryParseOther(scoped ReadOnlySpan<char> text, IFormatProvider? provider, out double value)
    {
        var format = NumberFormatInfo.GetInstance(provider);
        Span<char> signed = stackalloc char[LongestGrouped];
        value = 0;
        if (text.ContainsAny(MinusAndMarks.AsSpan()))
        {
            if (!TryRespellSigns(text, format.NegativeSign, signed, out int signedLength))
            {
                return false;
            }

            text = signed[..signedLength];
            if (double.TryParse(text, NumberStyles.Float, format, out value))
            {
                return true;
            }
        }

        Span<char> plain = stackalloc char[LongestGrouped];
        return TryUngroup(text, format, plain, out int length)
            && double.TryParse(plain[..length], NumberStyles.Float, format, out value);
    }

    // Every minus as the culture's own, and no marks of writing direction around signs: those that stand among digits are an error.
    private static bool TryRespellSigns(ReadOnlySpan<char> text, string minus, Span<char> signed, out int length)
    {
        length = 0;
        bool atSign = true;
        foreach (char c in text.TrimEnd(Marks.AsSpan()))
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                if (!atSign)
                {
                    return false;
                }

                continue;
            }

            bool isMinus = c is '-' or '\u2212';
            int width = isMinus ? minus.Length : 1;
            if (width > signed.Length - length)
            {
                return false;
            }

            if (isMinus)
            {
                minus.CopyTo(signed[length..]);
            }
            else
            {
                signed[length] = c;
            }

            length += width;
            atSign = isMinus || c is '+' or 'e' or 'E';
        }

        return true;
    }

    /// <summary>Whether the letter E at a place is that of an exponent: between digits, with at most a sign after it.</summary>
    internal static bool IsExponent(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !char.IsAsciiDigit(text[at - 1]))
        {
            return false;
        }

        // Between E and the digits stands at most a sign, which in some cultures comes with marks of writing direction.
        int next = at + 1;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]) && !char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && char.IsAsciiDigit(text[next]);
    }

    // From the first digit to the decimal separator or the exponent.
    private static (int Start, int End) WholePart(ReadOnlySpan<char> text, NumberFormatInfo format)
    {
        int start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        ReadOnlySpan<char> whole = text[start..];
        int end = whole.IndexOf(format.NumberDecimalSeparator, StringComparison.Ordinal);
        whole = end < 0 ? whole : whole[..end];
        end = whole.IndexOfAny('e', 'E');
        return (start, start + (end < 0 ? whole : whole[..end]).TrimEnd().Length);
    }

    private static bool EndsWithSeparator(ReadOnlySpan<char> text, string separator) =>
        text.EndsWith(separator, StringComparison.Ordinal)
        || (separator.Length == 1
            && ((IsBlank(separator[0]) && IsBlank(text[^1])) || (IsApostrophe(separator[0]) && IsApostrophe(text[^1]))));

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
