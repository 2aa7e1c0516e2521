using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>See <see cref="GenericValueJsonConverterFactory"/>, which the serializer finds it through.</summary>
/// <typeparam name="T">Money or a price.</typeparam>
internal sealed class MonetaryJsonConverter<T> : JsonConverter<T>
    where T : struct, IMonetaryValue<T>
{
    private const int StackLength = 256;

    private static string Members => T.IsPerUnit ? "\"amount\", \"currency\" and \"per\"" : "\"amount\" and \"currency\"";

    private static string Expected => $"Expected the string \"{T.Example}\" or an object with {Members}";

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => ReadText(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException($"{Expected}, found {reader.TokenType}."),
    };

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[StackLength];
        if (value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture))
        {
            writer.WriteStringValue(text[..written]);
        }
        else
        {
            // A currency or a unit of somebody's own can have a name of any length.
            writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));
        }
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(null, CultureInfo.InvariantCulture));

    private static T ReadText(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            TextFault fault = MonetaryText.TryRead(reader.ValueSpan, CultureInfo.InvariantCulture, out T result);
            return fault == TextFault.None ? result : throw Unreadable(fault, Encoding.UTF8.GetString(reader.ValueSpan));
        }

        return ReadText(reader.GetString()!);
    }

    private static T ReadText(string text)
    {
        TextFault fault = T.TryRead(text, CultureInfo.InvariantCulture, out T result);
        return fault == TextFault.None ? result : throw Unreadable(fault, text);
    }

    private static JsonException Unreadable(TextFault fault, string text)
    {
        Exception inner = T.Describe(fault, text, CultureInfo.InvariantCulture);
        return new JsonException(inner.Message, inner);
    }

    private static T ReadObject(ref Utf8JsonReader reader)
    {
        string? amount = null;
        string? currency = null;
        string? unit = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if ((Is(name, "amount") || Is(name, "value")) && amount is null && reader.TokenType is JsonTokenType.Number)
            {
                // The digits as they stand: a number token read as double or decimal would be rounded without a word.
                amount = reader.HasValueSequence
                    ? Encoding.UTF8.GetString(reader.ValueSequence)
                    : Encoding.UTF8.GetString(reader.ValueSpan);
            }
            else if (Is(name, "currency") && currency is null && reader.TokenType == JsonTokenType.String)
            {
                currency = reader.GetString();
            }
            else if (Is(name, "unit") && currency is null && unit is null && reader.TokenType == JsonTokenType.String)
            {
                (currency, unit) = SplitUnit(reader.GetString()!);
            }
            else if (T.IsPerUnit && Is(name, "per") && unit is null && reader.TokenType == JsonTokenType.String)
            {
                unit = reader.GetString();
            }
            else
            {
                throw new JsonException($"{Expected}, found \"{name}\" with {reader.TokenType}.");
            }
        }

        if (amount is null || currency is null || (T.IsPerUnit && unit is null))
        {
            throw new JsonException($"{Expected}, found no \"{(amount is null ? "amount" : currency is null ? "currency" : "per")}\".");
        }

        // Nothing else than a code: beside the amount it would be read as a number word or a symbol.
        if (T.Code is { } code ? currency != code : !Currency.TryParse(currency, out _))
        {
            throw new JsonException($"{Expected}, found \"currency\" with '{currency}'.");
        }

        return ReadText(T.IsPerUnit ? $"{amount} {currency}/{unit}" : $"{amount} {currency}");
    }

    // The unit of money is its currency, that of a price "USD/MWh": one shape, a value and its unit, for every kind of field.
    private static (string Currency, string? Unit) SplitUnit(string text)
    {
        int slash = T.IsPerUnit ? text.IndexOf('/', StringComparison.Ordinal) : -1;
        return slash < 0 ? (text, null) : (text[..slash], text[(slash + 1)..]);
    }

    private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
