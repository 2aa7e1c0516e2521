using System.Text.Json.Nodes;
using AiInfraMath;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ProjectionService.OpenApi;

/// <summary>The OpenAPI document: the schemas of quantities and money, which no generator can read off their converters.</summary>
internal static class ServiceDocument
{
    private static readonly Dictionary<Type, (string Text, JsonObject Parts)> Values = new()
    {
        [typeof(Power)] = Quantity(1.9, "GW"),
        [typeof(Energy)] = Quantity(657, "TWh"),
        [typeof(Money<USD>)] = ("USD 20 billion", new JsonObject { ["amount"] = 20e9, ["currency"] = "USD" }),
        [typeof(Price<USD, Power>)] = ("40 USD/W", new JsonObject { ["amount"] = 40, ["currency"] = "USD", ["per"] = "W" }),
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
            if (Values.TryGetValue(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, out (string Text, JsonObject Parts) value))
            {
                Describe(schema, value.Text, value.Parts);
            }

            return Task.CompletedTask;
        });
    });

    private static (string Text, JsonObject Parts) Quantity(double value, string unit) =>
        (FormattableString.Invariant($"{value} {unit}"), new JsonObject { ["value"] = value, ["unit"] = unit });

    private static void Describe(OpenApiSchema schema, string text, JsonObject parts)
    {
        schema.Type = null;
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Examples = [text] },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = parts.Select(p => p.Key).ToHashSet(StringComparer.Ordinal),
                AdditionalPropertiesAllowed = false,
                Properties = parts.ToDictionary(
                    p => p.Key,
                    p => (IOpenApiSchema)new OpenApiSchema
                    {
                        Type = p.Value!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? JsonSchemaType.Number : JsonSchemaType.String,
                    },
                    StringComparer.Ordinal),
                Examples = [parts.DeepClone()],
            },
        ];
    }
}
