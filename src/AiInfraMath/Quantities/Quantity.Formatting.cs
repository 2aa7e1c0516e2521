using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AiInfraMath;

public static partial class Quantity
{
    // The largest share of the next unit at which rounding to as little as one digit can still reach it.
    private const double RoundsUpFrom = 0.9;

    private const int LongestText = 1 << 20;

    /// <summary>Formats a quantity as a number and a unit.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">
    /// "numeric-format unit", as in <c>"F1 GW"</c>; either part may be missing. Without a unit it is the largest one of the quantity's
    /// scale that leaves a number of at least one. Without a numeric format all digits are written, and then the unit is the largest one
    /// in which the text reads back to the same value.
    /// </param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid; the message says what was expected.</exception>
    public static string Format<T>(T value, string? format, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (TryFormat(value, buffer, out int written, format, provider))
        {
            return new string(buffer[..written]);
        }

        for (int length = 2 * StackLength; length <= LongestText; length *= 2)
        {
            char[] rented = ArrayPool<char>.Shared.Rent(length);
            string? text = TryFormat(value, rented, out written, format, provider) ? new string(rented, 0, written) : null;
            ArrayPool<char>.Shared.Return(rented);
            if (text is not null)
            {
                return text;
            }
        }

        throw new FormatException($"The format '{format}' makes a text of more than {LongestText} characters.");
    }

    /// <summary>Writes a quantity into a span of UTF-16 characters or UTF-8 bytes. Allocates nothing.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <typeparam name="TUtf"><see cref="char"/> or <see cref="byte"/>.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">How many characters or bytes were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="Format{T}"/>.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public static bool TryFormat<T, TUtf>(T value, Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IQuantity<T>
        where TUtf : unmanaged
    {
        UnitTable<T> table = T.UnitTable;
        double canonical = value.ToCanonical();
        int row = SplitFormat(table, format, out ReadOnlySpan<char> numeric);
        UnitDefinition unit = row >= 0 ? table.Definitions[row]
            : numeric.IsEmpty ? LosslessUnit(table, canonical)
            : RoundedUnit(table, canonical, numeric);
        return TryWrite(unit.ToCanonical.ConvertBack(canonical), numeric, provider, unit.Symbol, destination, out written);
    }

    /// <summary>Writes number, blank and symbol.</summary>
    internal static bool TryWrite<TUtf>(
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

    /// <summary>Whether a format is one of the numeric formats that make sense beside a unit: E, F, G, N, R or a custom one.</summary>
    internal static bool IsNumericFormat(ReadOnlySpan<char> format)
    {
        if (format.IsEmpty || !char.IsAsciiLetter(format[0]))
        {
            return !format.IsEmpty && !char.IsLetter(format[0]);
        }

        return format[0] is 'E' or 'F' or 'G' or 'N' or 'R' or 'e' or 'f' or 'g' or 'n' or 'r'
            && !format[1..].ContainsAnyExceptInRange('0', '9');
    }

    // The row of the unit that a format names, or −1; what stands before it is the numeric format. G and R alone mean all digits.
    private static int SplitFormat<T>(UnitTable<T> table, ReadOnlySpan<char> format, out ReadOnlySpan<char> numeric)
        where T : struct, IQuantity<T>
    {
        numeric = format;
        if (format.IsEmpty)
        {
            return -1;
        }

        // A unit wins over a numeric format of the same letter: "g" is grams.
        int row = table.Find(format);
        for (int at = 0; row < 0 && at < format.Length; at++)
        {
            if (format[at] == ' ' && (row = table.Find(format[(at + 1)..])) >= 0)
            {
                numeric = format[..at];
            }
        }

        if (row >= 0 && numeric.Length == format.Length)
        {
            numeric = default;
        }

        if (numeric.Length == 1 && numeric[0] is 'G' or 'R' or 'g' or 'r')
        {
            numeric = default;
        }

        if (!numeric.IsEmpty && (!IsNumericFormat(numeric) || (row < 0 && MentionsUnit(numeric))))
        {
            ThrowBadFormat(table, format);
        }

        return row;
    }

    // A blank and a letter after it: somebody meant a unit.
    private static bool MentionsUnit(ReadOnlySpan<char> numeric)
    {
        int blank = numeric.IndexOf(' ');
        return blank >= 0 && blank + 1 < numeric.Length && char.IsLetter(numeric[blank + 1]);
    }

    private static void ThrowBadFormat<T>(UnitTable<T> table, ReadOnlySpan<char> format)
        where T : struct, IQuantity<T>
    {
        int blank = format.IndexOf(' ');
        ReadOnlySpan<char> symbol = blank < 0 ? format : format[(blank + 1)..];
        throw new FormatException(
            $"'{format}' is not a format of {table.Name}: expected a numeric format (E, F, G, N, R or custom) and a unit, as in 'F1 {table[0].Symbol}'. {table.DescribeUnknown(symbol)}");
    }

    // Two roundings, to the unit and back, can miss the value by its last bit. The next smaller unit often does not, and the canonical
    // one never does.
    private static UnitDefinition LosslessUnit<T>(UnitTable<T> table, double canonical)
        where T : struct, IQuantity<T>
    {
        for (int step = table.ScaleStepFor(canonical); step >= 0; step--)
        {
            UnitConversion conversion = table.ScaleUnit(step).ToCanonical;
            if (conversion.Convert(conversion.ConvertBack(canonical)).Equals(canonical))
            {
                return table.ScaleUnit(step);
            }
        }

        return table.Definitions[0];
    }

    // 999.96 MW with one decimal is 1.0 GW, not 1000.0 MW.
    private static UnitDefinition RoundedUnit<T>(UnitTable<T> table, double canonical, ReadOnlySpan<char> numeric)
        where T : struct, IQuantity<T>
    {
        int step = table.ScaleStepFor(canonical);
        UnitDefinition unit = table.ScaleUnit(step);
        if (step + 1 == table.ScaleSteps)
        {
            return unit;
        }

        UnitDefinition next = table.ScaleUnit(step + 1);
        if (Math.Abs(next.ToCanonical.ConvertBack(canonical)) < RoundsUpFrom)
        {
            return unit;
        }

        Span<char> buffer = stackalloc char[StackLength];
        bool reached = unit.ToCanonical.ConvertBack(canonical).TryFormat(buffer, out int written, numeric, CultureInfo.InvariantCulture)
            && double.TryParse(buffer[..written], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double rounded)
            && Math.Abs(next.ToCanonical.ConvertBack(unit.ToCanonical.Convert(rounded))) >= 1;
        return reached ? next : unit;
    }
}
