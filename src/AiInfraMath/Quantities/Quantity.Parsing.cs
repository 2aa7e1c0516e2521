using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AiInfraMath;

public static partial class Quantity
{
    private const int StackLength = 128;

    /// <summary>Reads a quantity from a number and a unit, as in <c>1.9 GW</c>.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="text">The text. Case matters in units; blanks around number and unit do not.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a number and a unit; the message says what was expected.</exception>
    public static T Parse<T>(string text, IFormatProvider? provider = null)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(text.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider)"/>
    public static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider = null)
        where T : struct, IQuantity<T> => TryParse(text, provider, out T result) ? result : throw new FormatException(Explain<T>(text, provider));

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider)"/>
    public static T Parse<T>(ReadOnlySpan<byte> text, IFormatProvider? provider = null)
        where T : struct, IQuantity<T> =>
        TryParse(text, provider, out T result) ? result : throw new FormatException(Explain<T>(Encoding.UTF8.GetString(text), provider));

    /// <summary>Reads a quantity from a number and a unit. Never throws.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The value, or zero if the text is not one.</param>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T> => TryParse(text.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse{T}(string, IFormatProvider, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<char> text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T>
    {
        result = default;
        NumberText.Split(text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> symbol);
        int row = T.UnitTable.Find(symbol);
        if (row < 0 || !NumberText.TryParse(number, provider, out double value))
        {
            return false;
        }

        double canonical = row == 0 ? value : T.UnitTable.Definitions[row].ToCanonical.Convert(value);
        if (!double.IsFinite(canonical))
        {
            return false;
        }

        result = T.FromCanonical(canonical);
        return true;
    }

    /// <inheritdoc cref="TryParse{T}(string, IFormatProvider, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<byte> text, IFormatProvider? provider, out T result)
        where T : struct, IQuantity<T>
    {
        // One grammar for both encodings: the text is short, and widening it costs less than a second parser would.
        char[]? rented = text.Length > StackLength ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> chars = rented ?? stackalloc char[StackLength];
        result = default;
        bool parsed = Encoding.UTF8.TryGetChars(text, chars, out int length) && TryParse(chars[..length], provider, out result);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return parsed;
    }

    // Runs only after a failure and finds out which part of the text it was.
    private static string Explain<T>(ReadOnlySpan<char> text, IFormatProvider? provider)
        where T : struct, IQuantity<T>
    {
        UnitTable<T> table = T.UnitTable;
        string example = $"expected a number and a unit, as in '1.5 {table[0].Symbol}'";
        NumberText.Split(text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> symbol);
        if (symbol.IsEmpty)
        {
            return $"'{text}' is not a {table.Name}: it has no unit; {example}.";
        }

        if (number.IsEmpty)
        {
            return $"'{text}' is not a {table.Name}: it has no number; {example}.";
        }

        if (table.Find(symbol) < 0)
        {
            return $"'{text}' is not a {table.Name}: {table.DescribeUnknown(symbol)}";
        }

        return NumberText.TryParse(number, provider, out _)
            ? $"'{text}' is not a {table.Name}: the number must be finite, also in {table[0].Symbol}."
            : $"'{text}' is not a {table.Name}: '{number}' is not a number of the culture in use; {example}.";
    }
}
