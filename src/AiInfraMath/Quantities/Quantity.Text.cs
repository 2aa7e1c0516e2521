using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath;

public static partial class Quantity
{
    /// <summary>Reads a quantity or a rate from a number and a unit, as in <c>1.9 GW</c>.</summary>
    /// <typeparam name="T">The quantity or rate.</typeparam>
    /// <param name="text">The text. Case matters in units; blanks around number and unit do not.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a number and a unit; the message says what was expected.</exception>
    public static T Parse<T>(string text, IFormatProvider? provider = null)
        where T : struct, IDimensioned<T> => T.FromCanonical(QuantityText.Parse(T.Units, text, provider));

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider)"/>
    public static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider = null)
        where T : struct, IDimensioned<T> => T.FromCanonical(QuantityText.Parse(T.Units, text, provider));

    /// <inheritdoc cref="Parse{T}(string, IFormatProvider)"/>
    public static T Parse<T>(ReadOnlySpan<byte> text, IFormatProvider? provider = null)
        where T : struct, IDimensioned<T> => T.FromCanonical(QuantityText.Parse(T.Units, text, provider));

    /// <summary>Reads a quantity or a rate from a number and a unit. Never throws.</summary>
    /// <typeparam name="T">The quantity or rate.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The value, or zero if the text is not one.</param>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, IFormatProvider? provider, out T result)
        where T : struct, IDimensioned<T> => TryParse(text.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse{T}(string, IFormatProvider, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<char> text, IFormatProvider? provider, out T result)
        where T : struct, IDimensioned<T>
    {
        bool parsed = QuantityText.TryParse(T.Units, text, provider, out double canonical);
        result = T.FromCanonical(canonical);
        return parsed;
    }

    /// <inheritdoc cref="TryParse{T}(string, IFormatProvider, out T)"/>
    public static bool TryParse<T>(ReadOnlySpan<byte> text, IFormatProvider? provider, out T result)
        where T : struct, IDimensioned<T>
    {
        bool parsed = QuantityText.TryParse(T.Units, text, provider, out double canonical);
        result = T.FromCanonical(canonical);
        return parsed;
    }

    /// <summary>Formats a quantity or a rate as a number and a unit.</summary>
    /// <typeparam name="T">The quantity or rate.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">
    /// "numeric-format unit", as in <c>"F1 GW"</c>; either part may be missing. Without a unit it is the largest one of the quantity's
    /// scale that leaves a number of at least one. Without a numeric format all digits are written, and then the unit is the largest one
    /// in which the text reads back to the same value.
    /// </param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid; the message says what was expected.</exception>
    public static string Format<T>(T value, string? format, IFormatProvider? provider)
        where T : struct, IDimensioned<T> => QuantityText.Format(T.Units, value.ToCanonical(), format, provider);

    /// <summary>Writes a quantity or a rate into a span. Allocates nothing.</summary>
    /// <typeparam name="T">The quantity or rate.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">How many characters were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="Format{T}"/>.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public static bool TryFormat<T>(T value, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IDimensioned<T> =>
        QuantityText.TryFormat(T.Units, value.ToCanonical(), destination, out written, format, provider);

    /// <summary>Writes a quantity or a rate into a span as UTF-8. Allocates nothing.</summary>
    /// <inheritdoc cref="TryFormat{T}(T, Span{char}, out int, ReadOnlySpan{char}, IFormatProvider)"/>
    public static bool TryFormat<T>(T value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IDimensioned<T> =>
        QuantityText.TryFormat(T.Units, value.ToCanonical(), destination, out written, format, provider);
}
