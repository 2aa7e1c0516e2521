using System.Net;

namespace AiInfraMath.Charts;

/// <summary>The page that shows a chart.</summary>
internal static class VegaPage
{
    public static string Of(VegaLiteChart chart, VegaScripts scripts)
    {
        string title = WebUtility.HtmlEncode(chart.Title.Length == 0 ? "Chart" : chart.Title.ReplaceLineEndings(" "));
        string description = WebUtility.HtmlEncode(chart.Description);
        ChartColors colors = ChartColors.Of(chart.Theme);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="{{(chart.Theme == ChartTheme.Dark ? "dark" : "light")}}">
            <title>{{title}}</title>
            <style>body { margin: 2rem; font-family: sans-serif; background: {{colors.Background}}; color: {{colors.Text}}; }</style>
            </head>
            <body>
            <main id="chart" role="img" aria-label="{{description}}"></main>
            <noscript>{{description}}</noscript>
            {{string.Join('\n', VegaBuild.All.Select(b => Element(b, scripts)))}}
            <script id="specification" type="application/json">
            {{chart.ToJson()}}
            </script>
            <script>
            const chart = document.getElementById("chart");
            if (typeof vega === "undefined" || typeof vegaLite === "undefined") {
              chart.textContent = "The scripts that draw this chart could not be loaded. " + chart.getAttribute("aria-label");
            } else {
              const specification = JSON.parse(document.getElementById("specification").textContent);
              const options = { renderer: "svg", container: chart, hover: true };
              new vega.View(vega.parse(vegaLite.compile(specification).spec), options).runAsync();
            }
            </script>
            </body>
            </html>

            """;
    }

    // Neither script holds an end tag or the beginning of a comment, which would end it early; a test says so. In the specification the
    // writer escapes every < and &.
    private static string Element(VegaBuild build, VegaScripts scripts) => scripts switch
    {
        VegaScripts.Pinned => $"""<script src="{build.Address}" integrity="{build.Integrity}" crossorigin="anonymous"></script>""",
        VegaScripts.Inlined => $"<script>{build.Text()}</script>",
        _ => throw new ArgumentOutOfRangeException(nameof(scripts), scripts, $"It is {scripts}; pinned or inlined was expected."),
    };
}
