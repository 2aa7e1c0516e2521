using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath.Finance;

/// <summary>
/// Writes a yearly rate as the string <c>"8 %"</c>, invariant and with all digits, and reads that. A bare number is refused: it does not
/// say
/// whether 0.08 or 8 is meant.
/// </summary>
public sealed class AnnualRateJsonConverter : JsonConverter<AnnualRate>
{
    /// <inheritdoc/>
    public override AnnualRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ReadText(ref reader)
            : throw new JsonException($"A yearly rate is expected as a string like \"8.25 %\", found {reader.TokenType}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnnualRate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override AnnualRate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] AnnualRate value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(null, CultureInfo.InvariantCulture));

    private static AnnualRate ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return AnnualRate.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new JsonException(e.Message, e);
        }
    }
}

/// <summary>
/// Converts a yearly rate from and to text, always in the invariant culture: configuration files read the same everywhere.
/// </summary>
public sealed class AnnualRateTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is no percentage above −100 %.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? AnnualRate.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, [NotNullWhen(true)] Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is AnnualRate rate && destinationType == typeof(string)
            ? rate.ToString(null, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
