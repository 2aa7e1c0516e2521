using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>
/// Writes a quantity or a rate as the string <c>"1.9 GW"</c>, invariant and with all digits, and reads that or <c>{"value":1.9,"unit":"GW"}</c>.
/// A bare number is refused: it does not say in which unit.
/// </summary>
/// <typeparam name="T">The quantity or rate.</typeparam>
public sealed class QuantityJsonConverter<T> : JsonConverter<T>
    where T : struct, IDimensioned<T>
{
    private const int LongestText = 256;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => ReadText(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException(
            $"{T.Units.Name} expected as a string like \"1.5 {T.CanonicalUnit}\" or as {{\"value\":1.5,\"unit\":\"{T.CanonicalUnit}\"}}, found {reader.TokenType}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[LongestText];
        writer.WriteStringValue(text[..Format(value, text)]);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[LongestText];
        writer.WritePropertyName(text[..Format(value, text)]);
    }

    private static int Format(T value, Span<byte> text)
    {
        if (!double.IsFinite(value.ToCanonical()))
        {
            throw new JsonException($"{T.Units.Name} of {value.ToCanonical()} {T.CanonicalUnit} cannot be written: JSON has no such number.");
        }

        // 24 characters of number and a symbol from an attribute: the buffer is long enough.
        value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static T ReadText(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return Parse(reader.ValueSpan);
        }

        // The raw length says little about the text: an escape takes six bytes for one. It is never shorter, so it is room enough.
        int length = checked((int)(reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length));
        byte[]? rented = length > LongestText ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[LongestText];
        try
        {
            return Parse(buffer[..reader.CopyString(buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private static T Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Quantity.Parse<T>(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static T ReadObject(ref Utf8JsonReader reader)
    {
        double? value = null;
        string? unit = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (name.Equals("value", StringComparison.OrdinalIgnoreCase) && reader.TokenType == JsonTokenType.Number && value is null)
            {
                value = reader.GetDouble();
            }
            else if (name.Equals("unit", StringComparison.OrdinalIgnoreCase) && reader.TokenType == JsonTokenType.String && unit is null)
            {
                unit = reader.GetString();
            }
            else
            {
                throw new JsonException($"{T.Units.Name} expected as {{\"value\":1.5,\"unit\":\"{T.CanonicalUnit}\"}}, found \"{name}\" with {reader.TokenType}.");
            }
        }

        if (value is null || unit is null)
        {
            throw new JsonException($"{T.Units.Name} expected as {{\"value\":1.5,\"unit\":\"{T.CanonicalUnit}\"}}, found no {(value is null ? "value" : "unit")}.");
        }

        try
        {
            return T.FromCanonical(QuantityText.ToCanonical(T.Units, value.Value, unit));
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
