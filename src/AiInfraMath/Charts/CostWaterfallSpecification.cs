using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Finance;

namespace AiInfraMath.Charts;

/// <summary>Draws a levelised cost as a waterfall of its parts, or of the differences that lead from one to another.</summary>
/// <remarks>Parts that are zero are left out.</remarks>
public static class CostWaterfallSpecification
{
    private const string Total = "Total";
    private const string More = "Adds";
    private const string Less = "Takes away";

    /// <summary>Makes the specification of a levelised cost: its parts one on top of the other, and the sum.</summary>
    /// <param name="cost">The levelised cost.</param>
    /// <param name="style">Titles, size and theme; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is yielded.</typeparam>
    public static VegaLiteChart Create<TCurrency, TQuantity>(LevelisedCostResult<TCurrency, TQuantity> cost, ChartStyle? style = null)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(cost);
        double[] parts = [.. cost.Terms.Select(t => AxisUnit.Amount(t.PerQuantity))];
        double sum = AxisUnit.Amount(cost.PerQuantity);
        AxisUnit unit = AxisUnit.OfPrice<TCurrency, TQuantity>([sum, .. parts]);
        var steps = new Steps(unit);
        foreach (CostTerm<TCurrency, TQuantity> term in cost.Terms)
        {
            steps.Add(NameOf(term.Item), AxisUnit.Amount(term.PerQuantity));
        }

        steps.End("Levelised cost", sum);
        string convention = ConventionOf(cost.Convention);
        return Draw(steps, style ?? new ChartStyle(), $"Levelised cost, {convention}: {unit.Say(unit.Scale(sum))}. {steps.Said}");
    }

    /// <summary>Makes the specification of a reconciliation: from one levelised cost, part by part, to the other.</summary>
    /// <param name="reconciliation">The reconciliation.</param>
    /// <param name="style">Titles, size and theme; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is yielded.</typeparam>
    public static VegaLiteChart Create<TCurrency, TQuantity>(
        CostReconciliation<TCurrency, TQuantity> reconciliation, ChartStyle? style = null)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        double first = AxisUnit.Amount(reconciliation.First.PerQuantity);
        double second = AxisUnit.Amount(reconciliation.Second.PerQuantity);
        AxisUnit unit = AxisUnit.OfPrice<TCurrency, TQuantity>([first, second]);
        (string from, string to) = (ConventionOf(reconciliation.First.Convention), ConventionOf(reconciliation.Second.Convention));
        if (from == to)
        {
            (from, to) = ("First", "Second");
        }

        var steps = new Steps(unit);
        steps.Start(from, first);
        foreach (CostDifference<TCurrency, TQuantity> difference in reconciliation.Differences)
        {
            steps.Add(NameOf(difference.Item), AxisUnit.Amount(difference.Difference));
        }

        steps.End(to, second);
        string description = $"From {unit.Say(unit.Scale(first))} ({from}) to {unit.Say(unit.Scale(second))} ({to}). {steps.Said}";
        return Draw(steps, style ?? new ChartStyle(), description);
    }

    private static VegaLiteChart Draw(Steps steps, ChartStyle style, string description)
    {
        ChartColors colors = ChartColors.Of(style.Theme);
        (string Name, string Color)[] legend = [(Total, colors.Main), (More, colors.Accent), (Less, colors.Third)];
        return ChartDocument.Of(style, description, steps.Rows, Connectors(steps, colors), Bars(steps, legend), Labels());
    }

    private static JsonObject Bars(Steps steps, (string Name, string Color)[] legend) => new()
    {
        ["mark"] = new JsonObject { ["type"] = "bar" },
        ["encoding"] = new JsonObject
        {
            ["x"] = Part(),
            ["y"] = Channel.Values("from", steps.Unit.Label),
            ["y2"] = Channel.End("to"),
            ["color"] = Channel.Names("kind", legend),
            ["tooltip"] = Channel.Tooltip(("part", "Part", null), ("amount", steps.Unit.Label, ".5~g")),
        },
    };

    // From the top of each bar to the next one.
    private static JsonObject Connectors(Steps steps, ChartColors colors) => new()
    {
        ["data"] = new JsonObject { ["values"] = steps.Connections },
        ["mark"] = new JsonObject { ["type"] = "line", ["color"] = colors.Muted, ["strokeWidth"] = 1 },
        ["encoding"] = new JsonObject
        {
            ["x"] = Part(),
            ["y"] = Channel.Values("level", steps.Unit.Label),
            ["detail"] = new JsonObject { ["field"] = "step", ["type"] = "nominal" },
        },
    };

    private static JsonObject Labels() => new()
    {
        ["mark"] = new JsonObject { ["type"] = "text", ["dy"] = -8 },
        ["encoding"] = new JsonObject
        {
            ["x"] = Part(),
            ["y"] = new JsonObject { ["field"] = "top", ["type"] = "quantitative" },
            ["text"] = new JsonObject { ["field"] = "said", ["type"] = "nominal" },
        },
    };

    private static JsonObject Part() => new()
    {
        ["field"] = "part",
        ["type"] = "nominal",
        ["sort"] = null,
        ["title"] = null,
        ["scale"] = new JsonObject { ["type"] = "band", ["paddingInner"] = 0.2, ["paddingOuter"] = 0.1 },
        ["axis"] = new JsonObject { ["labelAngle"] = 0 },
    };

    private static string NameOf(CostItem item) => item switch
    {
        CostItem.Capital => "Capital",
        CostItem.Replacement => "Replacement",
        CostItem.FixedYearly => "Fixed yearly",
        CostItem.Variable => "Variable",
        _ => "Salvage",
    };

    private static string ConventionOf(LevelisingConvention convention) => convention switch
    {
        LevelisingConvention.FixedChargeRate => "fixed charge rate",
        LevelisingConvention.FullCashFlow => "full cash flow",
        _ => "annualised cost",
    };

    /// <summary>The bars of a waterfall, each beginning where the one before ended.</summary>
    private sealed class Steps(AxisUnit unit)
    {
        private readonly List<string> _said = [];
        private string? _before;
        private double _level;

        public AxisUnit Unit => unit;

        public JsonArray Rows { get; } = [];

        public JsonArray Connections { get; } = [];

        /// <summary>The parts with their amounts, in a sentence.</summary>
        public string Said => _said.Count == 0 ? "No part differs." : string.Join(", ", _said) + ".";

        public void Start(string name, double amount) => Row(name, Total, 0, unit.Scale(amount), unit.Say(unit.Scale(amount)));

        public void Add(string name, double amount)
        {
            if (amount == 0)
            {
                return;
            }

            double scaled = unit.Scale(amount);
            string said = (amount > 0 ? "+" : "") + (unit with { Label = "" }).Say(scaled);
            _said.Add($"{name} {said}");
            Row(name, amount > 0 ? More : Less, _level, _level + scaled, said);
        }

        public void End(string name, double amount) => Row(name, Total, 0, unit.Scale(amount), unit.Say(unit.Scale(amount)));

        private void Row(string name, string kind, double from, double to, string said)
        {
            if (_before is not null)
            {
                JsonNode here = Connection(_before);
                JsonNode there = Connection(name);
                Connections.Add(here);
                Connections.Add(there);
            }

            JsonNode row = new JsonObject
            {
                ["part"] = name,
                ["kind"] = kind,
                ["from"] = from,
                ["to"] = to,
                ["top"] = Math.Max(from, to),
                ["amount"] = to - from,
                ["said"] = said,
            };
            Rows.Add(row);
            (_before, _level) = (name, to);
        }

        private JsonObject Connection(string part) =>
            new() { ["step"] = Rows.Count.ToString(CultureInfo.InvariantCulture), ["part"] = part, ["level"] = _level };
    }
}
