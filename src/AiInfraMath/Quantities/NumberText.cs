using System.Globalization;

namespace AiInfraMath;

/// <summary>Takes a text of a number and something after it apart, and reads numbers more strictly than the framework does.</summary>
internal static class NumberText
{
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
    /// "1,9" in an English culture as 19, which is how a decimal comma becomes a tenfold slip.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out double value)
    {
        if (double.TryParse(text, NumberStyles.Float, provider, out value))
        {
            return true;
        }

        return HasProperGroups(text, NumberFormatInfo.GetInstance(provider))
            && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, provider, out value);
    }

    /// <summary>Whether the group separators in a number stand where the culture puts them, counted from the decimal separator.</summary>
    internal static bool HasProperGroups(ReadOnlySpan<char> text, NumberFormatInfo format)
    {
        int[] sizes = GroupSizes.Of(format);
        string separator = format.NumberGroupSeparator;
        ReadOnlySpan<char> whole = WholePart(text, format);
        int group = 0;
        while (true)
        {
            int at = LastSeparator(whole, separator);
            int digits = whole.Length - (at < 0 ? 0 : at + separator.Length);
            int size = sizes.Length == 0 ? 0 : sizes[Math.Min(group, sizes.Length - 1)];
            if (at < 0)
            {
                return group > 0 && digits > 0 && (size == 0 || digits <= size);
            }

            if (digits != size || size == 0)
            {
                return false;
            }

            whole = whole[..at];
            group++;
        }
    }

    private static bool IsExponent(ReadOnlySpan<char> text, int at)
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
    private static ReadOnlySpan<char> WholePart(ReadOnlySpan<char> text, NumberFormatInfo format)
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
        return (end < 0 ? whole : whole[..end]).TrimEnd();
    }

    // Blanks that separate groups may be typed as any of the three blanks, which the framework also takes for one another.
    private static int LastSeparator(ReadOnlySpan<char> text, string separator) =>
        separator is "\u00A0" or "\u202F" or " "
            ? text.LastIndexOfAny(' ', '\u00A0', '\u202F')
            : text.LastIndexOf(separator, StringComparison.Ordinal);

    /// <summary>The group sizes of the format used last: the framework copies the array at every call.</summary>
    private sealed record GroupSizes(NumberFormatInfo Format, int[] Sizes)
    {
        private static GroupSizes? _last;

        public static int[] Of(NumberFormatInfo format)
        {
            GroupSizes? last = _last;
            if (last is null || !ReferenceEquals(last.Format, format) || !format.IsReadOnly)
            {
                _last = last = new GroupSizes(format, format.NumberGroupSizes);
            }

            return last.Sizes;
        }
    }
}
