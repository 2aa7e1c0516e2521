using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <content>Parsing and formatting.</content>
public readonly partial struct Price<TCurrency, TQuantity>
{
    static string IMonetaryValue<Price<TCurrency, TQuantity>>.Example => Example;

    static string? IMonetaryValue<Price<TCurrency, TQuantity>>.Code => TCurrency.Code;

    static bool IMonetaryValue<Price<TCurrency, TQuantity>>.IsPerUnit => true;

    private static string Example => $"45 {TCurrency.Code}/{TQuantity.UnitTable.PriceUnit.Symbol}";

    /// <summary>Reads a price, as in <c>45 USD/MWh</c>, <c>USD 45/MWh</c> or <c>12 ct/kWh</c>; any unit of the quantity.</summary>
    /// <remarks>
    /// The amount is read like that of <see cref="Money{TCurrency}"/>, with symbols, number words, cents and pence.
    /// Case matters in the code and in the unit. The number is read as strictly as that of <see cref="Money{TCurrency}"/>; the price per
    /// price unit is exact where the units differ by a power of ten. A number beyond the range is an <see cref="OverflowException"/>, as
    /// from <see cref="decimal.Parse(string)"/>.
    /// </remarks>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no price of this kind; the message says what was found and expected.</exception>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> Parse(string s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Price<TCurrency, TQuantity>>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Price<TCurrency, TQuantity> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Price<TCurrency, TQuantity>>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public static Price<TCurrency, TQuantity> Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        MonetaryText.Parse<Price<TCurrency, TQuantity>>(utf8Text, provider);

    /// <summary>Reads a price. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The price, or zero if the text is not one.</param>
    /// <returns>Whether the text is a price of this kind.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Price<TCurrency, TQuantity> result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Price{TCurrency, TQuantity})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Price<TCurrency, TQuantity> result) =>
        TryRead(s, provider, out result) == TextFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Price{TCurrency, TQuantity})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <param name="result">The price, or zero if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Price<TCurrency, TQuantity> result) =>
        MonetaryText.TryRead(utf8Text, provider, out result) == TextFault.None;

    /// <summary>Reads a price in the current culture. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The price, or zero if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Price<TCurrency, TQuantity> result) => TryParse(s, null, out result);

    /// <summary>The amount per price unit with all its digits, as in <c>45 USD/MWh</c>, in the current culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The price in a given format, in the current culture.</summary>
    /// <inheritdoc cref="ToString(string, IFormatProvider)"/>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The price in a given format, as in <c>0.05 USD/kWh</c> for <c>"F2 kWh"</c>.</summary>
    /// <param name="format">
    /// "numeric-format unit"; either part may be missing. Without a unit it is the price unit, without a numeric format all digits are
    /// written. A unit wins over a numeric format of the same letter. C and P are refused.
    /// </param>
    /// <param name="formatProvider">The culture of the number; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid; the message says what was expected.</exception>
    /// <exception cref="OverflowException">The amount per this unit is beyond the range of decimal.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => MonetaryText.Format(this, format, formatProvider);

    /// <summary>Writes the price into a span. Allocates nothing.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    /// <returns>Whether the span was long enough.</returns>
    /// <exception cref="FormatException">The format is not valid.</exception>
    /// <exception cref="OverflowException">The amount per this unit is beyond the range of decimal.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(destination, out charsWritten, format, provider);

    /// <inheritdoc cref="TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider)"/>
    /// <param name="utf8Destination">Where to write UTF-8.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 if the span is too short.</param>
    /// <param name="format">As for <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">The culture of the number; the current one if null.</param>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryWrite(utf8Destination, out bytesWritten, format, provider);

    JsonConverter IConvertibleValue.MakeJsonConverter() => new MonetaryJsonConverter<Price<TCurrency, TQuantity>>();

    TypeConverter IConvertibleValue.MakeTypeConverter() => new ParsableTypeConverter<Price<TCurrency, TQuantity>>();

    static TextFault IMonetaryValue<Price<TCurrency, TQuantity>>.TryRead(
        ReadOnlySpan<char> text, IFormatProvider? provider, out Price<TCurrency, TQuantity> result) => TryRead(text, provider, out result);

    static Exception IMonetaryValue<Price<TCurrency, TQuantity>>.Describe(TextFault fault, string text, IFormatProvider? provider)
    {
        int slash = SlashBeforeUnit(text, out _);
        return fault switch
        {
            TextFault.NoUnit => new FormatException(
                $"'{text}' names no unit of {TQuantity.UnitTable.Name} after a '/'; expected a price, as in '{Example}'."),
            TextFault.Unit => new FormatException(
                $"'{text}': {TQuantity.UnitTable.DescribeUnknown(text.AsSpan(text.LastIndexOf('/') + 1).Trim())}"),
            _ => MonetaryText.Describe(fault, text, text.AsSpan(0, Math.Max(slash, 0)), TCurrency.Code, Example, provider),
        };
    }

    private static TextFault TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out Price<TCurrency, TQuantity> result)
    {
        result = default;
        int slash = SlashBeforeUnit(text, out Unit<TQuantity> unit);
        if (slash < 0)
        {
            return text.IsWhiteSpace() ? TextFault.Empty : text.Contains('/') ? TextFault.Unit : TextFault.NoUnit;
        }

        AmountReading reading = AmountReading.Of(text[..slash], TCurrency.Code, provider);
        if (reading.Fault != TextFault.None)
        {
            return reading.Fault;
        }

        try
        {
            result = Per(reading.Amount, unit);
            return TextFault.None;
        }
        catch (OverflowException)
        {
            return TextFault.Range;
        }
    }

    // Units have slashes of their own (BTU/h), and so do numbers of some cultures: the first slash with a unit after it counts.
    private static int SlashBeforeUnit(ReadOnlySpan<char> text, out Unit<TQuantity> unit)
    {
        int slash = text.IndexOf('/');
        while (slash >= 0)
        {
            if (Unit<TQuantity>.TryParse(text[(slash + 1)..].Trim(), out unit))
            {
                return slash;
            }

            int next = text[(slash + 1)..].IndexOf('/');
            slash = next < 0 ? -1 : slash + 1 + next;
        }

        unit = default;
        return -1;
    }

    private bool TryWrite<TUtf>(Span<TUtf> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        UnitTable<TQuantity> units = TQuantity.UnitTable;
        int row = format.IsEmpty ? -1 : QuantityText.TakeUnit(units, ref format);
        Unit<TQuantity> unit = row >= 0 ? units[row] : units.PriceUnit;
        var text = new TextSink<TUtf>(destination);
        text.Append(In(unit), format, provider);
        text.Append(" ");
        text.Append(TCurrency.Code);
        text.Append("/");
        text.Append(unit.Symbol);
        return text.TryFinish(out written);
    }
}
