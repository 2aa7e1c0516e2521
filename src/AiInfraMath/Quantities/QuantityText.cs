using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AiInfraMath;

/// <summary>
/// Reads and writes a number with a unit, for quantities and rates alike: a <see cref="double"/> in canonical units on one side, a text
/// on the other, and a <see cref="UnitSet"/> that knows the units.
/// </summary>
internal static class QuantityText
{
    /// <summary>The length of the buffers on the stack; what is longer is rented.</summary>
    internal const int StackLength = 128;

    // The largest share of the next unit at which rounding to as little as one digit can still reach it.
    private const double RoundsUpFrom = 0.9;

    private const int LongestText = 1 << 20;

    internal static bool TryParse(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider, out double canonical)
    {
        NumberText.Split(text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> symbol);
        int row = units.Find(symbol);
        if (row < 0 || !NumberText.TryParse(number, provider, out double value))
        {
            canonical = 0;
            return false;
        }

        canonical = row == 0 ? value : units.ConversionOf(row).Convert(value);
        return double.IsFinite(canonical);
    }

    /// <summary>A number of a unit that is given by its spelling, in canonical units.</summary>
    /// <exception cref="FormatException">The unit is unknown or ambiguous, or the number is not finite in canonical units.</exception>
    internal static double ToCanonical(UnitSet units, double value, string symbol)
    {
        int row = units.Find(symbol);
        if (row < 0)
        {
            throw new FormatException(units.DescribeUnknown(symbol));
        }

        double canonical = units.ConversionOf(row).Convert(value);
        return double.IsFinite(canonical)
            ? canonical
            : throw new FormatException($"{units.Name} must be finite, also in {units.SymbolOf(0)}.");
    }

    internal static bool TryParse(UnitSet units, ReadOnlySpan<byte> text, IFormatProvider? provider, out double canonical)
    {
        // One grammar for both encodings: the text is short, and widening it costs less than a second parser would.
        char[]? rented = text.Length > StackLength ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> chars = rented ?? stackalloc char[StackLength];
        canonical = 0;
        bool parsed = Encoding.UTF8.TryGetChars(text, chars, out int length) && TryParse(units, chars[..length], provider, out canonical);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return parsed;
    }

    /// <summary>The message for a text that could not be read; it finds out which part of it was wrong.</summary>
    internal static string Explain(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider)
    {
        string example = $"expected a number and a unit, as in '1.5 {units.SymbolOf(0)}'";
        string failure = $"'{text}' cannot be read as {units.Name}: ";
        NumberText.Split(text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> symbol);
        if (symbol.IsEmpty)
        {
            return $"{failure}it has no unit; {example}.";
        }

        if (number.IsEmpty)
        {
            return $"{failure}it has no number; {example}.";
        }

        if (units.Find(symbol) < 0)
        {
            return failure + units.DescribeUnknown(symbol);
        }

        return NumberText.TryParse(number, provider, out _)
            ? $"{failure}the number must be finite, also in {units.SymbolOf(0)}."
            : $"{failure}'{number}' is not a number of the culture in use; {example}.";
    }

    internal static string Format(UnitSet units, double canonical, string? format, IFormatProvider? provider)
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (TryFormat(units, canonical, buffer, out int written, format, provider))
        {
            return new string(buffer[..written]);
        }

        for (int length = 2 * StackLength; length <= LongestText; length *= 2)
        {
            char[] rented = ArrayPool<char>.Shared.Rent(length);
            string? text = TryFormat<char>(units, canonical, rented, out written, format, provider) ? new string(rented, 0, written) : null;
            ArrayPool<char>.Shared.Return(rented);
            if (text is not null)
            {
                return text;
            }
        }

        throw new FormatException($"The format '{format}' makes a text of more than {LongestText} characters.");
    }

    internal static bool TryFormat<TUtf>(
        UnitSet units, double canonical, Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        int row = SplitFormat(units, format, out ReadOnlySpan<char> numeric);
        if (row < 0)
        {
            row = numeric.IsEmpty ? LosslessRow(units, canonical) : RoundedRow(units, canonical, numeric);
        }

        double number = row == 0 ? canonical : units.ConversionOf(row).ConvertBack(canonical);
        return TryWrite(number, numeric, provider, units.SymbolOf(row), destination, out written);
    }

    // Number, blank, symbol.
    private static bool TryWrite<TUtf>(
        double number, ReadOnlySpan<char> numeric, IFormatProvider? provider, string symbol, Span<TUtf> destination, out int written)
        where TUtf : unmanaged
    {
        bool fits;
        if (typeof(TUtf) == typeof(char))
        {
            Span<char> chars = MemoryMarshal.Cast<TUtf, char>(destination);
            fits = number.TryFormat(chars, out written, numeric, provider) && written + 1 + symbol.Length <= chars.Length;
            if (fits)
            {
                chars[written] = ' ';
                symbol.CopyTo(chars[(written + 1)..]);
                written += 1 + symbol.Length;
            }
        }
        else
        {
            Span<byte> bytes = MemoryMarshal.Cast<TUtf, byte>(destination);
            int symbolLength = 0;
            fits = number.TryFormat(bytes, out written, numeric, provider)
                && written < bytes.Length && Encoding.UTF8.TryGetBytes(symbol, bytes[(written + 1)..], out symbolLength);
            if (fits)
            {
                bytes[written] = (byte)' ';
                written += 1 + symbolLength;
            }
        }

        written = fits ? written : 0;
        return fits;
    }

    // The row of the unit that a format names, or −1; what stands before it is the numeric format, empty for all digits.
    private static int SplitFormat(UnitSet units, ReadOnlySpan<char> format, out ReadOnlySpan<char> numeric)
    {
        numeric = default;
        if (format.IsEmpty)
        {
            return -1;
        }

        // A unit wins over a numeric format of the same letter: "g" is grams.
        int row = units.Find(format);
        if (row >= 0)
        {
            return row;
        }

        numeric = format;
        for (int at = format.IndexOf(' '); row < 0 && at >= 0 && at < format.Length; at++)
        {
            if (format[at] == ' ' && (row = units.Find(format[(at + 1)..])) >= 0)
            {
                numeric = format[..at];
            }
        }

        if (!IsNumericFormat(numeric))
        {
            ThrowBadFormat(units, format);
        }

        if (numeric.Length == 1 && numeric[0] is 'G' or 'R' or 'g' or 'r')
        {
            numeric = default;
        }

        return row;
    }

    // E, F, G, N, R with digits or a custom format. Currency, percent and hexadecimal make no sense beside a unit, and a blank with a
    // letter after it is a unit that was not found.
    private static bool IsNumericFormat(ReadOnlySpan<char> format)
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

    private static void ThrowBadFormat(UnitSet units, ReadOnlySpan<char> format)
    {
        ReadOnlySpan<char> symbol = format[(format.IndexOf(' ') + 1)..];
        throw new FormatException(
            $"'{format}' is not a format of {units.Name}: expected a numeric format (E, F, G, N, R or custom) and a unit, as in 'F1 {units.SymbolOf(0)}'. {units.DescribeUnknown(symbol)}");
    }

    // Two roundings, to the unit and back, can miss the value by its last bit. The next smaller unit often does not, and the canonical
    // one never does.
    private static int LosslessRow(UnitSet units, double canonical)
    {
        for (int step = units.ScaleStepFor(canonical); step >= 0; step--)
        {
            int row = units.ScaleRow(step);
            UnitConversion conversion = units.ConversionOf(row);
            if (conversion.Convert(conversion.ConvertBack(canonical)).Equals(canonical))
            {
                return row;
            }
        }

        return 0;
    }

    // 999.96 MW with one decimal is 1.0 GW, not 1000.0 MW.
    private static int RoundedRow(UnitSet units, double canonical, ReadOnlySpan<char> numeric)
    {
        int step = units.ScaleStepFor(canonical);
        int row = units.ScaleRow(step);
        if (step + 1 == units.ScaleSteps)
        {
            return row;
        }

        int nextRow = units.ScaleRow(step + 1);
        UnitConversion next = units.ConversionOf(nextRow);
        if (!(Math.Abs(next.ConvertBack(canonical)) >= RoundsUpFrom))
        {
            return row;
        }

        UnitConversion unit = units.ConversionOf(row);
        Span<char> buffer = stackalloc char[StackLength];
        bool reached = unit.ConvertBack(canonical).TryFormat(buffer, out int written, numeric, CultureInfo.InvariantCulture)
            && double.TryParse(buffer[..written], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double rounded)
            && Math.Abs(next.ConvertBack(unit.Convert(rounded))) >= 1;
        return reached ? nextRow : row;
    }
}
