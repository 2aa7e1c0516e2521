using System.Text.Json.Nodes;

namespace AiInfraMath.ServiceTests;

/// <summary>Requests that are right, to change in one place.</summary>
internal static class Requests
{
    public const string Projection =
        """
        {
          "observations": [ { "year": 2023, "power": "0.2 GW" }, { "year": 2024, "power": "0.6 GW" }, { "year": 2025, "power": "1.9 GW" } ],
          "through": 2027, "scenarios": 50000, "seed": 7, "capitalCost": "40 USD/W", "budget": "USD 500 billion",
          "start": { "p5": "1.7 GW", "p50": "1.9 GW", "p95": "2.2 GW" }
        }
        """;

    /// <summary>A projection that takes longer than any test waits.</summary>
    public static string Endless { get; } = With(With(Projection, "scenarios", "2000000000"), "through", "2055");

    /// <summary>A request with one field set to a JSON value; null takes it away.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The field: <c>observations/1/power</c>.</param>
    /// <param name="value">The value, as JSON.</param>
    public static string With(string request, string path, string? value)
    {
        JsonNode root = JsonNode.Parse(request)!;
        string[] steps = path.Split('/');
        JsonNode parent = steps[..^1].Aggregate(root, Step);
        if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else if (parent is JsonArray array)
        {
            array[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }

    private static JsonNode Step(JsonNode node, string step) =>
        node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
}
