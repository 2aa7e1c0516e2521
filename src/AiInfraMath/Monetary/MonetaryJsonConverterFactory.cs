using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>
/// Writes money as the string <c>"USD 1.9"</c> and prices as <c>"45 USD/MWh"</c>, invariant and with all digits, and reads those or
/// <c>{"amount":1.9,"currency":"USD"}</c>, with <c>"per":"MWh"</c> for a price. Amounts never pass through <see cref="double"/>.
/// </summary>
/// <remarks>
/// The types carry it as an attribute; nothing has to be registered. Works with source-generated contexts, trimming and native AOT. A
/// bare number is refused: it does not say in which currency.
/// </remarks>
public sealed class MonetaryJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IMonetaryValue).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        IMonetaryValue.Of(typeToConvert)?.CreateJsonConverter();
}
