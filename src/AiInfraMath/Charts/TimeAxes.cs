using System.Globalization;
using System.Text.Json.Nodes;

namespace AiInfraMath.Charts;

/// <summary>The marks of a chart of values over years, all on the same two axes and with one legend.</summary>
internal sealed class TimeAxes
{
    private const string Exact = ".4~g";

    private readonly TimeChartStyle _style;
    private readonly double _least;
    private readonly double _greatest;
    private readonly double _span;
    private readonly IReadOnlyList<(string Name, string Color)> _legend;

    private TimeAxes(
        TimeChartStyle style, AxisUnit unit, double[] canonical, double span, IReadOnlyList<(string Name, string Color)> legend)
    {
        (_style, Unit, _span, _legend) = (style, unit, span, legend);
        (_least, _greatest) = (unit.Scale(canonical.Min()), unit.Scale(canonical.Max()));
    }

    /// <summary>The unit of the values.</summary>
    public AxisUnit Unit { get; }

    /// <summary>Axes for some values.</summary>
    /// <param name="style">Titles, and whether the values are on a logarithmic axis.</param>
    /// <param name="canonical">All values that will be drawn, in canonical units.</param>
    /// <param name="span">The years from the first to the last.</param>
    /// <param name="legend">Every name of the legend with its colour.</param>
    /// <exception cref="ArgumentException">The axis is logarithmic, and a value is not positive.</exception>
    public static TimeAxes Of<T>(
        TimeChartStyle style, double[] canonical, double span, IReadOnlyList<(string Name, string Color)> legend)
        where T : struct, IMeasure<T>
    {
        if (!style.Logarithmic)
        {
            return new(style, AxisUnit.Of<T>(canonical), canonical, span, legend);
        }

        double least = canonical.Min();
        if (!(least > 0))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"A logarithmic axis needs positive values; the least is {least} {T.CanonicalUnit}."),
                nameof(style));
        }

        // On a logarithmic axis the unit of the middle serves small and large values alike.
        return new(style, AxisUnit.Of<T>([Math.Sqrt(least) * Math.Sqrt(canonical.Max())]), canonical, span, legend);
    }

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

        JsonObject encoding = Encoding(field, Tooltip((field, name, Exact)));
        return new JsonObject { ["transform"] = Named(name), ["mark"] = mark, ["encoding"] = encoding };
    }

    /// <summary>Points at value with a rule from low to high.</summary>
    public JsonNode[] Observed(string name, JsonArray rows)
    {
        JsonArray tooltip = Tooltip(("low", name + ", low", Exact), ("value", name, Exact), ("high", name + ", high", Exact));
        JsonObject rule = Encoding("low", tooltip);
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

    private JsonObject Encoding(string field, JsonArray tooltip)
    {
        string title = Unit.Title(_style.ValueTitle);
        return new()
        {
            ["x"] = Channel.Years("year", _style.TimeTitle, _span),
            ["y"] = _style.Logarithmic ? Channel.Logarithms(field, title, _least, _greatest) : Channel.Values(field, title),
            ["color"] = Channel.Names("series", _legend, isAbove: true),
            ["tooltip"] = tooltip,
        };
    }

    private JsonArray Tooltip(params ReadOnlySpan<(string Field, string Title, string? Format)> fields) =>
        Channel.Tooltip([("year", _style.TimeTitle, ".2f"), .. fields]);
}
