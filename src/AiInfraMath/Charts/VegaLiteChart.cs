using System.Net;
using AiInfraMath.Notebooks;

namespace AiInfraMath.Charts;

/// <summary>A chart as a Vega-Lite 6 specification with its data in it. Immutable.</summary>
[TypeFormatterSource(typeof(VegaLiteFormatterSource), PreferredMimeTypes = [VegaLiteFormatterSource.MimeType])]
public sealed class VegaLiteChart
{
    /// <summary>The JSON schema that specifications name and keep to.</summary>
    public const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    internal VegaLiteChart(string title, string json)
    {
        Title = title;
        Json = json;
    }

    /// <summary>The title; may be empty.</summary>
    public string Title { get; }

    /// <summary>The specification, to be given to Vega-Lite, Vega-Embed or a notebook.</summary>
    public string Json { get; }

    /// <summary>A page of its own that shows the chart without a network: the scripts stand in it.</summary>
    /// <param name="vega">The text of Vega's script (<c>vega.min.js</c>, version 6).</param>
    /// <param name="vegaLite">The text of Vega-Lite's script (<c>vega-lite.min.js</c>, version 6).</param>
    /// <exception cref="ArgumentException">A script is null or empty.</exception>
    public string ToHtml(string vega, string vegaLite)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vega);
        ArgumentException.ThrowIfNullOrWhiteSpace(vegaLite);
        string title = WebUtility.HtmlEncode(Title.Length == 0 ? "Chart" : Title);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{title}}</title>
            <style>body { font-family: system-ui, sans-serif; margin: 2rem; }</style>
            </head>
            <body>
            <div id="chart" role="img" aria-label="{{title}}"></div>
            <script>{{Inline(vega)}}</script>
            <script>{{Inline(vegaLite)}}</script>
            <script id="specification" type="application/json">
            {{Json}}
            </script>
            <script>
            const specification = JSON.parse(document.getElementById("specification").textContent);
            const view = new vega.View(vega.parse(vegaLite.compile(specification).spec), { renderer: "svg", container: "#chart", hover: true });
            view.runAsync();
            </script>
            </body>
            </html>

            """;
    }

    // The end tag ends a script wherever it stands, in a string literal too; there the escaped form means the same.
    private static string Inline(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
}
