using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// Reads a decimal number in a culture, strictly: a group separator has to stand where the culture groups, so that "1,9" is not 19
/// in en-US, and a number with more digits than a decimal holds is refused rather than rounded.
/// </summary>
internal static class AmountText
{
    private const int MaxExponent = 9999;
    private const int StackLength = 128;

    internal static TextFault TryParse(ReadOnlySpan<char> text, NumberFormatInfo culture, out decimal amount)
    {
        amount = 0;
        text = TrimMarks(text);
        bool negative = TryTakeSign(ref text);
        int exponentAt = text.IndexOfAny('e', 'E');
        int exponent = 0;
        if (exponentAt >= 0)
        {
            if (!TryReadExponent(text[(exponentAt + 1)..], out exponent))
            {
                return TextFault.Number;
            }

            text = text[..exponentAt];
        }

        string point = culture.NumberDecimalSeparator;
        int pointAt = text.IndexOf(point, StringComparison.Ordinal);
        ReadOnlySpan<char> whole = pointAt < 0 ? text : text[..pointAt];
        ReadOnlySpan<char> fraction = pointAt < 0 ? default : text[(pointAt + point.Length)..];
        if (whole.IsEmpty && fraction.IsEmpty)
        {
            return TextFault.Number;
        }

        var digits = default(DigitSink);
        TextFault fault = ReadWhole(whole, culture, ref digits);
        if (fault != TextFault.None)
        {
            return fault;
        }

        foreach (char c in fraction)
        {
            if (!char.IsAsciiDigit(c))
            {
                return TextFault.Number;
            }

            digits.Add(c - '0');
        }

        return digits.TryFinish(negative, exponent - fraction.Length, out amount);
    }

    private static TextFault ReadWhole(ReadOnlySpan<char> whole, NumberFormatInfo culture, ref DigitSink digits)
    {
        bool grouped = false;
        for (int i = 0; i < whole.Length;)
        {
            if (char.IsAsciiDigit(whole[i]))
            {
                digits.Add(whole[i] - '0');
                i++;
                continue;
            }

            int taken = SeparatorLength(whole[i..], culture.NumberGroupSeparator);
            if (taken == 0)
            {
                return TextFault.Number;
            }

            grouped = true;
            i += taken;
        }

        if (grouped && !digits.AreComplete)
        {
            return TextFault.Range;
        }

        return !grouped || IsGroupedAs(whole, digits.Value, culture) ? TextFault.None : TextFault.Separators;
    }

    // Compared with what the culture would write, rather than checked against its group sizes: reading those copies an array.
    private static bool IsGroupedAs(ReadOnlySpan<char> whole, UInt128 value, NumberFormatInfo culture)
    {
        Span<char> text = stackalloc char[StackLength];
        if (!value.TryFormat(text, out int length, "N0", culture))
        {
            return false;
        }

        ReadOnlySpan<char> proper = text[..length];
        while (!whole.IsEmpty && !proper.IsEmpty)
        {
            bool isDigit = char.IsAsciiDigit(proper[0]);
            int taken = isDigit ? 1 : SeparatorLength(whole, culture.NumberGroupSeparator);
            if (taken == 0 || (isDigit && whole[0] != proper[0]))
            {
                return false;
            }

            whole = whole[taken..];
            proper = proper[(isDigit ? 1 : culture.NumberGroupSeparator.Length)..];
        }

        return whole.IsEmpty && proper.IsEmpty;
    }

    // Keyboards have neither the narrow no-break space of French nor the typographic apostrophe of Swiss German.
    private static int SeparatorLength(ReadOnlySpan<char> text, string separator)
    {
        if (separator.Length > 0 && text.StartsWith(separator, StringComparison.Ordinal))
        {
            return separator.Length;
        }

        if (separator.Length != 1)
        {
            return 0;
        }

        bool same = (IsBlank(separator[0]) && IsBlank(text[0])) || (IsApostrophe(separator[0]) && IsApostrophe(text[0]));
        return same ? 1 : 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    // Right-to-left cultures put a direction mark before the sign, some also after it.
    private static bool IsMark(char c) => c is '\u200E' or '\u200F' or '\u061C';

    private static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (IsMark(text[0]) || char.IsWhiteSpace(text[0])))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && (IsMark(text[^1]) || char.IsWhiteSpace(text[^1])))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool TryTakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('-' or '\u2212' or '+'))
        {
            return false;
        }

        bool negative = text[0] != '+';
        text = text[1..];
        while (!text.IsEmpty && IsMark(text[0]))
        {
            text = text[1..];
        }

        return negative;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        bool negative = TryTakeSign(ref text);
        exponent = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            exponent = Math.Min((exponent * 10) + (c - '0'), MaxExponent);
        }

        exponent = negative ? -exponent : exponent;
        return !text.IsEmpty;
    }

    /// <summary>Collects digits without losing any silently.</summary>
    private struct DigitSink
    {
        private UInt128 _digits;
        private int _dropped;
        private bool _full;

        internal readonly bool AreComplete => _dropped == 0;

        internal readonly UInt128 Value => _digits;

        internal void Add(int digit)
        {
            // 38 digits fit. Zeros beyond them are a power of ten; any other digit can fit no decimal.
            if (_digits >= PowerOf37)
            {
                _dropped++;
                _full |= digit != 0;
                return;
            }

            _digits = (_digits * 10) + (UInt128)digit;
        }

        internal readonly TextFault TryFinish(bool negative, int exponent, out decimal amount)
        {
            amount = 0;
            UInt128 digits = _digits;
            if (digits == 0)
            {
                // "0.00" keeps its decimals, as decimal itself does.
                amount = new decimal(0, 0, 0, isNegative: false, (byte)Math.Clamp(-exponent, 0, DecimalDigits.MaxScale));
                return TextFault.None;
            }

            exponent += _dropped;
            while (exponent > 0)
            {
                if (digits >> 96 != 0)
                {
                    return TextFault.Range;
                }

                digits *= 10;
                exponent--;
            }

            while (exponent < 0 && (exponent < -DecimalDigits.MaxScale || digits >> 96 != 0))
            {
                (UInt128 quotient, UInt128 last) = UInt128.DivRem(digits, 10);
                if (last != 0)
                {
                    return TextFault.Digits;
                }

                digits = quotient;
                exponent++;
            }

            if (digits >> 96 != 0)
            {
                return TextFault.Range;
            }

            if (_full)
            {
                return TextFault.Digits;
            }

            amount = new decimal(
                (int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), negative, (byte)-exponent);
            return TextFault.None;
        }

        private static UInt128 PowerOf37 => new(0x785EE10D5DA46D9, 0xF436A000000000);
    }
}
