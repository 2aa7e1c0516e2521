using System.Text.Json;
using System.Text.Json.Nodes;
using AiInfraMath;
using AiInfraMath.Finance;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ProjectionService.OpenApi;

/// <summary>The OpenAPI document: the schemas of quantities and money, which no generator can read off their converters.</summary>
internal static class ServiceDocument
{
    private static readonly Dictionary<Type, (string Text, JsonObject? Parts)> Values = new()
    {
        [typeof(Power)] = Quantity(1.9, "GW"),
        [typeof(Energy)] = Quantity(657, "TWh"),
        [typeof(Mass)] = Quantity(2.5, "Mt"),
        [typeof(Per<Mass, Energy>)] = Quantity(400, "g/kWh"),
        [typeof(Money<USD>)] = ("USD 20 billion", new JsonObject { ["amount"] = 20e9, ["currency"] = "USD" }),
        [typeof(Money)] = ("EUR 5 million", new JsonObject { ["amount"] = 5e6, ["currency"] = "EUR" }),
        [typeof(Price<USD, Power>)] = ("40 USD/W", new JsonObject { ["amount"] = 40, ["currency"] = "USD", ["per"] = "W" }),
        [typeof(Price<USD, Energy>)] = ("45 USD/MWh", new JsonObject { ["amount"] = 45, ["currency"] = "USD", ["per"] = "MWh" }),
        [typeof(AnnualRate)] = ("7 %", null),
    };

    public static void AddServiceDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "AiInfraMath";
            document.Info.Description = "The arithmetic of AI infrastructure. Problems are RFC 9457 problem details.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if (Values.TryGetValue(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, out (string Text, JsonObject? Parts) value))
            {
                Describe(schema, value.Text, value.Parts);
            }

            return Task.CompletedTask;
        });
    });

    private static (string Text, JsonObject? Parts) Quantity(double value, string unit) =>
        (FormattableString.Invariant($"{value} {unit}"), new JsonObject { ["value"] = value, ["unit"] = unit });

    // Everything is read from its text; what has a number and a unit, from an object of them too.
    private static void Describe(OpenApiSchema schema, string text, JsonObject? parts)
    {
        schema.Type = null;
        schema.OneOf = [new OpenApiSchema { Type = JsonSchemaType.String, Examples = [text] }];
        if (parts is not null)
        {
            schema.OneOf.Add(new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = parts.Select(p => p.Key).ToHashSet(StringComparer.Ordinal),
                AdditionalPropertiesAllowed = false,
                Properties = parts.ToDictionary(p => p.Key, p => (IOpenApiSchema)MemberOf(p.Value!), StringComparer.Ordinal),
                Examples = [parts.DeepClone()],
            });
        }
    }

    private static OpenApiSchema MemberOf(JsonNode value) =>
        new() { Type = value.GetValueKind() == JsonValueKind.Number ? JsonSchemaType.Number : JsonSchemaType.String };
}
