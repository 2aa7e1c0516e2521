using System.Text.Json;
using AiInfraMath.Charts;

namespace AiInfraMath.Tests.Charts;

/// <summary>Reads specifications back.</summary>
internal static class ChartReading
{
    public static JsonElement Root(this VegaLiteChart chart) => JsonDocument.Parse(chart.ToJson()).RootElement;

    public static JsonElement[] Layers(this VegaLiteChart chart) => [.. chart.Root().GetProperty("layer").EnumerateArray()];

    /// <summary>The rows that layers without data of their own show.</summary>
    public static JsonElement[] Rows(this VegaLiteChart chart) => chart.Root().Rows();

    /// <summary>The rows of a layer.</summary>
    public static JsonElement[] Rows(this JsonElement layer) => [.. layer.GetProperty("data").GetProperty("values").EnumerateArray()];

    public static string Mark(this JsonElement layer) => layer.GetProperty("mark").GetProperty("type").GetString()!;

    public static JsonElement Channel(this JsonElement layer, string name) => layer.GetProperty("encoding").GetProperty(name);

    public static string[] Legend(this JsonElement layer) =>
        [.. layer.Channel("color").GetProperty("scale").GetProperty("domain").EnumerateArray().Select(e => e.GetString()!)];

    public static double Number(this JsonElement row, string field) => row.GetProperty(field).GetDouble();

    public static string Text(this JsonElement row, string field) => row.GetProperty(field).GetString()!;
}
