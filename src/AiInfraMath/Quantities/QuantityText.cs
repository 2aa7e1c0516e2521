using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiInfraMath;

/// <summary>
/// Reads and writes a number with a unit, for quantities and rates alike: a <see cref="double"/> in canonical units on one side, a text
/// on the other, and a <see cref="UnitSet"/> that knows the units. Generated members call it; code that is generic in the quantity calls
/// <see cref="Quantity"/>.
/// </summary>
public static class QuantityText
{
    /// <summary>The length of the buffers on the stack; what is longer is rented.</summary>
    internal const int StackLength = 128;

    // The largest share of the next unit at which rounding to as little as one digit can still reach it.
    private const double RoundsUpFrom = 0.9;

    /// <summary>Reads a number and a unit, as in <c>1.9 GW</c>, as a number of canonical units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="text">The text. Case matters in units; blanks around number and unit do not.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a number and a unit; the message says what was expected.</exception>
    public static double Parse(UnitSet units, string text, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(units, text, provider, out double canonical) ? canonical : throw NotRead(units, text, provider);
    }

    /// <inheritdoc cref="Parse(UnitSet, string, IFormatProvider)"/>
    public static double Parse(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider) =>
        TryParse(units, text, provider, out double canonical) ? canonical : throw NotRead(units, text, provider);

    /// <inheritdoc cref="Parse(UnitSet, string, IFormatProvider)"/>
    public static double Parse(UnitSet units, ReadOnlySpan<byte> text, IFormatProvider? provider) =>
        TryParse(units, text, provider, out double canonical) ? canonical : throw NotRead(units, Encoding.UTF8.GetString(text), provider);

    /// <summary>Reads a number and a unit as a number of canonical units. Never throws.</summary>
    /// <param name="units">The units.</param>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="canonical">The number of canonical units, or zero if the text is not one.</param>
    public static bool TryParse(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider, out double canonical)
    {
        NumberText.Split(text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> symbol);
        int row = units.Find(symbol);
        if (row >= 0 && NumberText.TryParse(number, provider, out double value))
        {
            canonical = units.ConversionOf(row).Convert(value);
            if (double.IsFinite(canonical))
            {
                return true;
            }
        }

        canonical = 0;
        return false;
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

    /// <summary>Reads a number and a unit in UTF-8 as a number of canonical units. Never throws.</summary>
    /// <inheritdoc cref="TryParse(UnitSet, ReadOnlySpan{char}, IFormatProvider, out double)"/>
    public static bool TryParse(UnitSet units, ReadOnlySpan<byte> text, IFormatProvider? provider, out double canonical)
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

    /// <summary>Formats a number of canonical units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="canonical">The number.</param>
    /// <param name="format">"numeric-format unit"; either part may be missing.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid; the message says what was expected.</exception>
    public static string Format(UnitSet units, double canonical, string? format, IFormatProvider? provider)
    {
        // The loop is a method of its own: beside a stackalloc it makes the compiler optimise at first use, which takes longer.
        Span<char> buffer = stackalloc char[StackLength];
        return TryFormat(units, canonical, buffer, out int written, format, provider)
            ? new string(buffer[..written])
            : LongText.Format(new CanonicalNumber(units, canonical), 2 * StackLength, format, provider);
    }

    /// <summary>Writes a number of canonical units into a span. Allocates nothing.</summary>
    /// <param name="units">The units.</param>
    /// <param name="canonical">The number.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">How many characters were written; 0 if the span is too short.</param>
    /// <param name="format">"numeric-format unit"; either part may be missing.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public static bool TryFormat(
        UnitSet units, double canonical, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        int row = format.IsEmpty ? LosslessRow(units, canonical) : RowOf(units, canonical, ref format);
        string symbol = units.SymbolOf(row);
        bool fits = units.ConversionOf(row).ConvertBack(canonical).TryFormat(destination, out int digits, format, provider)
            && digits + 1 + symbol.Length <= destination.Length;
        written = 0;
        if (fits)
        {
            destination[digits] = ' ';
            symbol.CopyTo(destination[(digits + 1)..]);
            written = digits + 1 + symbol.Length;
        }

        return fits;
    }

    /// <summary>Writes a number of canonical units into a span as UTF-8. Allocates nothing.</summary>
    /// <inheritdoc cref="TryFormat(UnitSet, double, Span{char}, out int, ReadOnlySpan{char}, IFormatProvider)"/>
    public static bool TryFormat(
        UnitSet units, double canonical, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        int row = format.IsEmpty ? LosslessRow(units, canonical) : RowOf(units, canonical, ref format);
        int symbolLength = 0;
        bool fits = units.ConversionOf(row).ConvertBack(canonical).TryFormat(destination, out int digits, format, provider)
            && digits < destination.Length
            && Encoding.UTF8.TryGetBytes(units.SymbolOf(row), destination[(digits + 1)..], out symbolLength);
        written = 0;
        if (fits)
        {
            destination[digits] = (byte)' ';
            written = digits + 1 + symbolLength;
        }

        return fits;
    }

    private static FormatException NotRead(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider) => new(Explain(units, text, provider));

    // Finds out which part of the text was wrong.
    private static string Explain(UnitSet units, ReadOnlySpan<char> text, IFormatProvider? provider)
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

    /// <summary>
    /// The row of the unit that a format names, or a negative number; of the format remains the numeric part, empty for all digits.
    /// </summary>
    /// <exception cref="FormatException">The format is neither a unit nor a numeric format nor both.</exception>
    internal static int TakeUnit(UnitSet units, ref ReadOnlySpan<char> format)
    {
        // A unit wins over a numeric format of the same letter: "g" is grams.
        format = format.Trim();
        int row = units.Find(format);
        if (row >= 0 || format.IsEmpty)
        {
            format = default;
            return row;
        }

        // Symbols can have blanks in them (US gal), so every blank may be the one before the unit.
        ReadOnlySpan<char> numeric = format;
        for (int at = format.IndexOf(' '); row < 0 && at >= 0 && at < format.Length; at++)
        {
            if (format[at] == ' ' && (row = units.Find(format[(at + 1)..])) >= 0)
            {
                numeric = format[..at].TrimEnd();
            }
        }

        if (!NumberText.IsNumericFormat(numeric))
        {
            ThrowBadFormat(units, format, numeric, row);
        }

        format = numeric.Length == 1 && numeric[0] is 'G' or 'R' or 'g' or 'r' ? default : numeric;
        return row;
    }

    private static int RowOf(UnitSet units, double canonical, ref ReadOnlySpan<char> format)
    {
        int row = TakeUnit(units, ref format);
        return row >= 0 ? row : format.IsEmpty ? LosslessRow(units, canonical) : RoundedRow(units, canonical, format);
    }

    private static void ThrowBadFormat(UnitSet units, ReadOnlySpan<char> format, ReadOnlySpan<char> numeric, int row)
    {
        string reason = row >= 0
            ? $"'{numeric}' is not a numeric format (E, F, G, N, R or custom)"
            : units.DescribeUnknown(format[(format.IndexOf(' ') + 1)..]).TrimEnd('.');
        throw new FormatException(
            $"'{format}' is not a format of {units.Name}: {reason}; expected a numeric format and a unit, as in 'F1 {units.SymbolOf(0)}'.");
    }

    // Two roundings, to the unit and back, can miss the value by its last bit. The next smaller unit often does not, and the canonical
    // one never does.
    private static int LosslessRow(UnitSet units, double canonical)
    {
        for (int step = units.ScaleStepFor(canonical); step >= 0; step--)
        {
            int row = units.Scale[step];
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
        int row = units.Scale[step];
        if (step + 1 == units.Scale.Length || !double.IsFinite(canonical))
        {
            return row;
        }

        int nextRow = units.Scale[step + 1];
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

    /// <summary>A number of canonical units with its units: what a long text is made of.</summary>
    private readonly struct CanonicalNumber(UnitSet units, double canonical) : ISpanFormattable
    {
        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            QuantityText.TryFormat(units, canonical, destination, out charsWritten, format, provider);

        public string ToString(string? format, IFormatProvider? formatProvider) => Format(units, canonical, format, formatProvider);
    }
}
