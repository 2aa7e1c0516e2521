using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiInfraMath.Charts;

/// <summary>What all specifications have in common: title, description, size, colours, data and layers.</summary>
internal static class ChartDocument
{
    // The default encoder also escapes < and &, so that no text ends the script element of a page that the specification stands in.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>A chart of layers over one table of data.</summary>
    /// <param name="style">Words, size and theme.</param>
    /// <param name="description">What is said where the style says nothing.</param>
    /// <param name="rows">The data that layers without data of their own show.</param>
    /// <param name="layers">The layers, the lowest first.</param>
    public static VegaLiteChart Of(ChartStyle style, string description, JsonArray rows, params ReadOnlySpan<JsonNode?> layers)
    {
        string said = style.Description.Length > 0 ? style.Description : description;
        var specification = new JsonObject();
        if (style.Title.Length > 0)
        {
            specification["title"] = Title(style);
        }

        specification["description"] = said;
        specification["width"] = style.Width;
        specification["height"] = style.Height;
        specification["config"] = ChartColors.Of(style.Theme).Config(style);
        specification["data"] = new JsonObject { ["values"] = rows };
        specification["layer"] = new JsonArray(layers);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            specification.WriteTo(writer);
        }

        return new VegaLiteChart(style, said, Encoding.UTF8.GetString(buffer.WrittenSpan["{\n".Length..]));
    }

    private static JsonObject Title(ChartStyle style)
    {
        var title = new JsonObject { ["text"] = Lines(style.Title) };
        if (style.Subtitle.Length > 0)
        {
            title["subtitle"] = Lines(style.Subtitle);
        }

        return title;
    }

    private static JsonNode Lines(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length == 1 ? text : new JsonArray([.. lines.Select(l => (JsonNode?)l)]);
    }
}
