using System.Text.Json.Nodes;

namespace AiInfraMath.Charts;

/// <summary>The marks of a chart of values over years, all on the same two axes and with one legend.</summary>
internal sealed class TimeAxes(
    TimeChartStyle style, AxisUnit unit, double firstYear, double lastYear, IReadOnlyList<(string Name, string Color)> legend)
{
    private const string Exact = ".4~g";

    /// <summary>A band between two fields.</summary>
    public JsonObject Band(string name, string low, string high)
    {
        JsonObject encoding = Encoding(low, Tooltip((low, name + ", low", Exact), (high, name + ", high", Exact)));
        encoding["y2"] = Channel.End(high);
        return new JsonObject
        {
            ["transform"] = Named(name),
            ["mark"] = new JsonObject { ["type"] = "area", ["opacity"] = 1 },
            ["encoding"] = encoding,
        };
    }

    /// <summary>A line through a field.</summary>
    public JsonObject Line(string name, string field, bool points)
    {
        var mark = new JsonObject { ["type"] = "line", ["strokeWidth"] = 2.5 };
        if (points)
        {
            mark["point"] = new JsonObject { ["size"] = 40 };
        }

        return new JsonObject { ["transform"] = Named(name), ["mark"] = mark, ["encoding"] = Encoding(field, Tooltip((field, name, Exact))) };
    }

    /// <summary>Points at value with a rule from low to high.</summary>
    public JsonNode[] Observed(string name, JsonArray rows)
    {
        JsonObject rule = Encoding("low", Tooltip(("low", name + ", low", Exact), ("value", name, Exact), ("high", name + ", high", Exact)));
        rule["y2"] = Channel.End("high");
        return
        [
            new JsonObject
            {
                ["data"] = new JsonObject { ["values"] = rows },
                ["transform"] = Named(name),
                ["mark"] = new JsonObject { ["type"] = "rule", ["strokeWidth"] = 1.5 },
                ["encoding"] = rule,
            },
            Points(name, rows.DeepClone().AsArray()),
        ];
    }

    /// <summary>Points at value.</summary>
    public JsonObject Points(string name, JsonArray rows) => new()
    {
        ["data"] = new JsonObject { ["values"] = rows },
        ["transform"] = Named(name),
        ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 45 },
        ["encoding"] = Encoding("value", Tooltip(("value", name, Exact))),
    };

    // A layer is one entry of the legend: its name stands in every row.
    private static JsonArray Named(string name) => new(new JsonObject { ["calculate"] = $"'{name}'", ["as"] = "series" });

    private JsonObject Encoding(string field, JsonArray tooltip) => new()
    {
        ["x"] = Channel.Years("year", style.TimeTitle, lastYear - firstYear),
        ["y"] = Channel.Values(field, unit.Title(style.ValueTitle), style.Logarithmic),
        ["color"] = Channel.Names("series", legend, isAbove: true),
        ["tooltip"] = tooltip,
    };

    private JsonArray Tooltip(params ReadOnlySpan<(string Field, string Title, string? Format)> fields) =>
        Channel.Tooltip([("year", style.TimeTitle, ".2f"), .. fields]);
}
