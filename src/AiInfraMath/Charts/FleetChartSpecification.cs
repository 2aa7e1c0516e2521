using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Fleets;

namespace AiInfraMath.Charts;

/// <summary>Draws a fleet year by year, its cohorts stacked, the oldest at the bottom, with the sum above each year.</summary>
/// <remarks>Cohorts of one accelerator bought at one time are one part of the stack.</remarks>
public static class FleetChartSpecification
{
    // More years than this leave the sums no room side by side.
    private const int MostSums = 20;

    /// <summary>Makes the specification of a fleet by cohort.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, included; not before the first.</param>
    /// <param name="style">Titles, and what is drawn; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency of the plan, which the chart does not show.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="last"/> is before <paramref name="first"/>, or the measure is none of the three.
    /// </exception>
    public static VegaLiteChart Create<TCurrency>(FleetPlan<TCurrency> plan, int first, int last, FleetChartStyle? style = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(plan);
        style ??= new FleetChartStyle();
        (string Name, FleetPlan<TCurrency> Plan)[] cohorts = [.. plan.Cohorts
            .OrderBy(c => c.Year)
            .GroupBy(NameOf, StringComparer.Ordinal)
            .Select(g => (g.Key, new FleetPlan<TCurrency>(g, plan.Chain, plan.Cycle, plan.Format)))];
        double[] totals = [.. plan.Years(first, last).Select(p => Value(p, style.Measure))];
        (AxisUnit unit, string title) = UnitOf(style.Measure, totals.Max());

        // The legend names the stack from the top, the newest first.
        string[] colors = ChartColors.Of(style.Theme).ForSeries(cohorts.Length);
        (string Name, string Color)[] legend = [.. cohorts.Select((c, i) => (c.Name, colors[i])).Reverse()];
        var layers = new List<JsonNode?> { Bars(title, legend, isEmpty: totals.Max() == 0) };
        if (totals.Length <= MostSums)
        {
            layers.Add(Sums(first, totals, unit));
        }

        string description = Describe(style.Measure, first, totals, unit, [.. cohorts.Select(c => c.Name)]);
        return ChartDocument.Of(style, description, Rows(cohorts, first, last, style.Measure, unit), [.. layers]);
    }

    private static string NameOf<TCurrency>(Cohort<TCurrency> cohort)
        where TCurrency : struct, ICurrency =>
        string.Create(CultureInfo.InvariantCulture, $"{cohort.Accelerator.Name}, {cohort.Year:0.##}");

    private static double Value<TCurrency>(FleetPeriod<TCurrency> period, FleetMeasure measure)
        where TCurrency : struct, ICurrency => measure switch
        {
            FleetMeasure.PeakPower => period.PeakPower.Power.Watts,
            FleetMeasure.Energy => period.Energy.WattHours,
            FleetMeasure.Accelerators => period.Accelerators,
            _ => throw new ArgumentOutOfRangeException(
                nameof(measure), measure, $"It is {measure}; peak power, energy or accelerators was expected."),
        };

    private static (AxisUnit Unit, string Title) UnitOf(FleetMeasure measure, double largest)
    {
        (AxisUnit unit, string name) = measure switch
        {
            FleetMeasure.PeakPower => (AxisUnit.Of<Power>([largest]), "Peak power of the facilities"),
            FleetMeasure.Energy => (AxisUnit.Of<Energy>([largest]), "Energy of the facilities in the year"),
            _ => (AxisUnit.OfCount(largest), "Accelerators in service"),
        };
        return (unit, unit.Title(name));
    }

    private static JsonArray Rows<TCurrency>(
        (string Name, FleetPlan<TCurrency> Plan)[] cohorts, int first, int last, FleetMeasure measure, AxisUnit unit)
        where TCurrency : struct, ICurrency
    {
        var rows = new JsonArray();
        foreach ((int order, (string name, FleetPlan<TCurrency> plan)) in cohorts.Index())
        {
            foreach (FleetPeriod<TCurrency> period in plan.Years(first, last))
            {
                JsonNode row = new JsonObject
                {
                    ["year"] = period.Year,
                    ["cohort"] = name,
                    ["order"] = order,
                    ["value"] = unit.Scale(Value(period, measure)),
                };
                rows.Add(row);
            }
        }

        return rows;
    }

    private static JsonObject Bars(string title, (string Name, string Color)[] legend, bool isEmpty)
    {
        // Where there is nothing, an axis from 0 to 1 and not from 0 to 0.
        JsonObject values = Channel.Values("value", title);
        if (isEmpty)
        {
            values["scale"] = new JsonObject { ["domainMax"] = 1 };
        }

        return new()
        {
            ["mark"] = new JsonObject { ["type"] = "bar" },
            ["encoding"] = new JsonObject
            {
                ["x"] = Years(),
                ["y"] = values,
                ["color"] = Channel.Names("cohort", legend),
                ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
                ["tooltip"] = Channel.Tooltip(("year", "Year", "d"), ("cohort", "Cohort", null), ("value", title, ".4~g")),
            },
        };
    }

    private static JsonObject Sums(int first, double[] totals, AxisUnit unit) => new()
    {
        ["data"] = new JsonObject
        {
            ["values"] = new JsonArray([.. totals.Select((t, i) => new JsonObject
            {
                ["year"] = first + i,
                ["total"] = unit.Scale(t),
                ["said"] = (unit with { Label = "" }).Say(unit.Scale(t)),
            })]),
        },
        ["mark"] = new JsonObject { ["type"] = "text", ["dy"] = -8 },
        ["encoding"] = new JsonObject
        {
            ["x"] = Years(),
            ["y"] = new JsonObject { ["field"] = "total", ["type"] = "quantitative" },
            ["text"] = new JsonObject { ["field"] = "said", ["type"] = "nominal" },
        },
    };

    private static JsonObject Years() => new()
    {
        ["field"] = "year",
        ["type"] = "ordinal",
        ["title"] = "Year",
        ["axis"] = new JsonObject { ["labelAngle"] = 0, ["labelOverlap"] = true },
    };

    private static string Describe(FleetMeasure measure, int first, double[] totals, AxisUnit unit, string[] names)
    {
        string what = measure switch
        {
            FleetMeasure.PeakPower => "Peak power of the fleet's facilities",
            FleetMeasure.Energy => "Energy of the fleet's facilities",
            _ => "Accelerators of the fleet",
        };
        IEnumerable<string> years = totals.Select(
            (t, i) => string.Create(CultureInfo.InvariantCulture, $"{first + i} {unit.Say(unit.Scale(t))}"));
        return $"{what} by cohort ({string.Join("; ", names)}). By year: {string.Join(", ", years)}.";
    }
}
