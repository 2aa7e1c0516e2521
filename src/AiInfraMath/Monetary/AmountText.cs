using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// Reads a decimal number in a culture, strictly: a group separator has to stand where the culture groups, so that "1,9" is not 19
/// in en-US, and a number with more digits than a decimal holds is refused rather than rounded.
/// </summary>
internal static class AmountText
{
    private const int MaxExponent = 9999;

    /// <param name="text">The number.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="shift">The power of ten that a number word or a unit such as cents multiplies it by; no digit is lost by it.</param>
    /// <param name="amount">The number times that power.</param>
    internal static TextFault TryParse(ReadOnlySpan<char> text, NumberFormatInfo culture, int shift, out decimal amount)
    {
        TextFault fault = TryParsePlain(text, culture, shift, out amount);
        if (fault != TextFault.Number)
        {
            return fault;
        }

        Span<char> plain = stackalloc char[NumberText.LongestGrouped];
        if (NumberText.TryUngroup(text, culture, plain, out int length))
        {
            return TryParsePlain(plain[..length], culture, shift, out amount);
        }

        return text.Contains(culture.NumberGroupSeparator, StringComparison.Ordinal) ? TextFault.Separators : TextFault.Number;
    }

    private static TextFault TryParsePlain(ReadOnlySpan<char> text, NumberFormatInfo culture, int shift, out decimal amount)
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
        if (!digits.TryAdd(whole) || !digits.TryAdd(fraction))
        {
            return TextFault.Number;
        }

        return digits.TryFinish(negative, exponent + shift - fraction.Length, out amount);
    }

    /// <summary>Right-to-left cultures put a direction mark before the sign, some also after it.</summary>
    internal static bool IsMark(char c) => c is '\u200E' or '\u200F' or '\u061C';

    /// <summary>Without blanks and marks of writing direction around it.</summary>
    internal static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> text)
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

    internal static bool IsSign(char c) => c is '-' or '\u2212' or '+';

    private static bool TryTakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsSign(text[0]))
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

        internal bool TryAdd(ReadOnlySpan<char> text)
        {
            foreach (char c in text)
            {
                if (!char.IsAsciiDigit(c))
                {
                    return false;
                }

                Add(c - '0');
            }

            return true;
        }

        private void Add(int digit)
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

            amount = ExactDecimal.Make(digits, -exponent, negative);
            return TextFault.None;
        }

        private static UInt128 PowerOf37 => new(0x785EE10D5DA46D9, 0xF436A000000000);
    }
}
