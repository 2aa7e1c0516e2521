using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Forecasting;
using AiInfraMath.Sites;

namespace AiInfraMath.Charts;

/// <summary>
/// Draws which constraint of a build-out binds, how probably, year by year: the probabilities of a year stacked to 100 %.
/// </summary>
/// <remarks>One year alone is drawn as a bar. Where constraints tie, their scenarios are shared evenly.</remarks>
public static class BindingConstraintSpecification
{
    private static readonly BuildoutConstraint[] _constraints = Enum.GetValues<BuildoutConstraint>();

    /// <summary>Makes the specification of the probabilities that each constraint binds.</summary>
    /// <param name="forecast">The build-out over scenarios.</param>
    /// <param name="style">Titles, size and theme; the defaults if null.</param>
    public static VegaLiteChart Create(BindingForecast forecast, ChartStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        style ??= new ChartStyle();
        IReadOnlyList<BindingProbabilities> years = forecast.Years;
        ChartColors colors = ChartColors.Of(style.Theme);
        string[] series = colors.ForSeries(_constraints.Length);

        // The legend names the stack from the top.
        (string Name, string Color)[] legend = [.. _constraints.Select((c, i) => (c.ToString(), series[i])).Reverse()];
        return ChartDocument.Of(style, Describe(forecast), Rows(forecast), Stack(years, legend, colors));
    }

    private static JsonArray Rows(BindingForecast forecast) => new([.. forecast.Rows.Select(r => new JsonObject
    {
        ["year"] = r.Year,
        ["constraint"] = r.Constraint.ToString(),
        ["order"] = (int)r.Constraint,
        ["probability"] = r.Probability.Value,
        ["error"] = r.Probability.StandardError,
    })]);

    private static JsonObject Stack(IReadOnlyList<BindingProbabilities> years, (string Name, string Color)[] legend, ChartColors colors)
    {
        JsonObject probability = Channel.Values("probability", "Probability that it binds");
        probability["stack"] = "normalize";
        probability["axis"] = new JsonObject { ["format"] = "~%" };
        bool isOne = years.Count == 1;
        return new()
        {
            ["mark"] = isOne
                ? new JsonObject { ["type"] = "bar", ["size"] = 80 }
                : new JsonObject { ["type"] = "area", ["opacity"] = 1, ["line"] = Edge(colors) },
            ["encoding"] = new JsonObject
            {
                ["x"] = isOne
                    ? new JsonObject { ["field"] = "year", ["type"] = "ordinal", ["title"] = "Year" }
                    : Channel.Years("year", "Year", years[^1].Year - years[0].Year),
                ["y"] = probability,
                ["color"] = Channel.Names("constraint", legend),
                ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
                ["tooltip"] = Channel.Tooltip(
                    ("year", "Year", ".2f"),
                    ("constraint", "Constraint", null),
                    ("probability", "Binds with probability", ".1%"),
                    ("error", "Standard error", ".2%")),
            },
        };
    }

    private static string Describe(BindingForecast forecast) =>
        "Which constraint binds, by year. " + string.Join(" ", forecast.Years.Select(Said));

    private static string Said(BindingProbabilities year)
    {
        IEnumerable<string> parts = _constraints.Select(
            c => string.Create(CultureInfo.InvariantCulture, $"{c} {100 * year.Of(c).Value:0.#} %"));
        return string.Create(CultureInfo.InvariantCulture, $"{year.Year:0.##}: {string.Join(", ", parts)}.");
    }

    private static JsonObject Edge(ChartColors colors) => new() { ["color"] = colors.Background, ["strokeWidth"] = 1.5 };
}
