using System.Text.Json.Nodes;

namespace AiInfraMath.Charts;

/// <summary>The channels of an encoding, as every chart here writes them.</summary>
internal static class Channel
{
    private const int MostPowers = 8;

    /// <summary>Years on a horizontal axis, from the first to the last.</summary>
    /// <param name="field">The field of decimal years.</param>
    /// <param name="title">The axis title.</param>
    /// <param name="span">From the first year to the last: short times have fractions of years on the axis.</param>
    public static JsonObject Years(string field, string title, double span) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["title"] = Plain(title),
        ["scale"] = new JsonObject { ["zero"] = false, ["nice"] = false },
        ["axis"] = span < 3
            ? new JsonObject { ["format"] = ".2f", ["grid"] = false }
            : new JsonObject { ["format"] = "d", ["tickMinStep"] = 1, ["grid"] = false },
    };

    /// <summary>Values on an axis.</summary>
    public static JsonObject Values(string field, string title) =>
        new() { ["field"] = field, ["type"] = "quantitative", ["title"] = Plain(title) };

    /// <summary>Values on a logarithmic axis.</summary>
    /// <param name="field">The field.</param>
    /// <param name="title">The axis title.</param>
    /// <param name="least">The least value; positive.</param>
    /// <param name="greatest">The greatest.</param>
    public static JsonObject Logarithms(string field, string title, double least, double greatest)
    {
        // As decimals however many powers of ten there are, not as 1e+5; and of two or more powers only those, eight at most.
        JsonObject channel = Values(field, title);
        var axis = new JsonObject { ["format"] = ",~r" };
        (int first, int last) = ((int)Math.Floor(Math.Log10(least)), (int)Math.Ceiling(Math.Log10(greatest)));
        if (last - first > 1)
        {
            int step = 1 + ((last - first) / MostPowers);
            IEnumerable<int> powers = Enumerable.Range(0, 1 + ((last - first) / step)).Select(i => first + (i * step));
            axis["values"] = new JsonArray([.. powers.Select(p => (JsonNode?)Math.Pow(10, p))]);
        }

        channel["scale"] = new JsonObject { ["type"] = "log" };
        channel["axis"] = axis;
        return channel;
    }

    /// <summary>The second end of a bar, a band or a rule.</summary>
    public static JsonObject End(string field) => new() { ["field"] = field };

    /// <summary>A place in pixels.</summary>
    public static JsonObject Pixel(double value) => new() { ["value"] = value };

    /// <summary>Colours by the names in a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="legend">Every name with its colour, in the order of the legend.</param>
    /// <param name="isAbove">Whether the legend stands above the chart, in one line, and not beside it.</param>
    public static JsonObject Names(string field, IReadOnlyList<(string Name, string Color)> legend, bool isAbove = false) => new()
    {
        ["field"] = field,
        ["type"] = "nominal",
        ["scale"] = new JsonObject
        {
            ["domain"] = new JsonArray([.. legend.Select(l => (JsonNode?)l.Name)]),
            ["range"] = new JsonArray([.. legend.Select(l => (JsonNode?)l.Color)]),
        },
        ["legend"] = new JsonObject
        {
            ["title"] = null,
            ["orient"] = isAbove ? "top" : "right",
            ["direction"] = isAbove ? "horizontal" : "vertical",
            ["symbolType"] = "square",
            ["symbolOpacity"] = 1,
        },
    };

    /// <summary>What is shown where a pointer rests.</summary>
    public static JsonArray Tooltip(params ReadOnlySpan<(string Field, string Title, string? Format)> fields)
    {
        var tooltip = new JsonArray();
        foreach ((string field, string title, string? format) in fields)
        {
            JsonNode entry = format is null
                ? new JsonObject { ["field"] = field, ["type"] = "nominal", ["title"] = Plain(title) }
                : new JsonObject { ["field"] = field, ["type"] = "quantitative", ["title"] = Plain(title), ["format"] = format };
            tooltip.Add(entry);
        }

        return tooltip;
    }

    // Vega-Lite puts the titles of channels into expressions, between quotes, and escapes quotes only: a line break or a backslash would
    // end the text early. So a line break becomes a space, and a backslash the character that looks like it.
    private static string Plain(string title) =>
        string.Concat(title.Select(c => c == '\\' ? '\u2216' : char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
