using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Grids;

namespace AiInfraMath.Charts;

/// <summary>
/// Draws a merit order: each unit as wide as its power and as high as its marginal cost, the cheapest first, with lines where demands cut
/// it and the price that each of them makes.
/// </summary>
public static class SupplyStackSpecification
{
    private const double LabelHeight = 18;

    /// <summary>Makes the specification of a supply stack.</summary>
    /// <param name="order">The merit order. Units of one name have one colour.</param>
    /// <param name="demands">The demands to mark; none if null. One beyond all units is marked as not met.</param>
    /// <param name="style">Titles, size and theme; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency of the costs.</typeparam>
    public static VegaLiteChart Create<TCurrency>(
        MeritOrder<TCurrency> order, IEnumerable<DemandLine>? demands = null, ChartStyle? style = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(order);
        style ??= new ChartStyle();
        Mark<TCurrency>[] marks = Marks(order, demands ?? []);
        AxisUnit power = AxisUnit.Of<Power>([order.Available.Watts, .. marks.Select(m => m.Line.Demand.Watts)]);
        AxisUnit price = AxisUnit.OfPrice<TCurrency, Energy>(order.Units.Select(u => AxisUnit.Amount(u.MarginalCost)));
        string[] names = [.. order.Units.Select(u => u.Name).Distinct(StringComparer.Ordinal)];
        ChartColors colors = ChartColors.Of(style.Theme);
        (string Name, string Color)[] legend = [.. names.Zip(colors.ForSeries(names.Length))];
        double top = Top(order, price, marks.Length, style.Height);
        var layers = new List<JsonNode?> { Blocks(power, price, top, legend), Edges(legend) };
        foreach ((int row, Mark<TCurrency> mark) in marks.Index())
        {
            layers.AddRange(DemandLayers(mark, row, power, price, colors));
        }

        return ChartDocument.Of(style, Describe(order, marks, power, price), Rows(order, power, price), [.. layers]);
    }

    private static JsonArray Rows<TCurrency>(MeritOrder<TCurrency> order, AxisUnit power, AxisUnit price)
        where TCurrency : struct, ICurrency
    {
        var rows = new JsonArray();
        Power sum = Power.Zero;
        foreach (GeneratingUnit<TCurrency> unit in order.Units)
        {
            JsonNode row = new JsonObject
            {
                ["unit"] = unit.Name,
                ["from"] = power.Scale(sum),
                ["to"] = power.Scale(sum + unit.Available),
                ["available"] = power.Scale(unit.Available),
                ["floor"] = 0,
                ["cost"] = price.Scale(AxisUnit.Amount(unit.MarginalCost)),
            };
            rows.Add(row);
            sum += unit.Available;
        }

        return rows;
    }

    // Room for the labels above the dearest unit; an axis from 0 to 1 where nothing costs anything.
    private static double Top<TCurrency>(MeritOrder<TCurrency> order, AxisUnit price, int labels, int height)
        where TCurrency : struct, ICurrency
    {
        double[] costs = [0, .. order.Units.Select(u => price.Scale(AxisUnit.Amount(u.MarginalCost)))];
        double room = labels == 0 ? 0 : LabelHeight * (labels + 0.5);
        double span = costs.Max() - costs.Min();
        return costs.Max() + ((span > 0 ? span : 1) * (room / Math.Max(LabelHeight, height - room))) + (span > 0 ? 0 : 1);
    }

    private static JsonObject Blocks(AxisUnit power, AxisUnit price, double top, (string Name, string Color)[] legend) => new()
    {
        ["mark"] = new JsonObject { ["type"] = "rect", ["opacity"] = 1 },
        ["encoding"] = new JsonObject
        {
            ["x"] = PowerAxis("from", power),
            ["x2"] = Channel.End("to"),
            ["y"] = CostAxis(price, top),
            ["y2"] = Channel.End("cost"),
            ["color"] = Channel.Names("unit", legend),
            ["tooltip"] = Channel.Tooltip(
                ("unit", "Unit", null), ("available", power.Title("Power"), ".4~g"), ("cost", price.Title("Marginal cost"), ".4~g")),
        },
    };

    // A unit that costs nothing has no height; its edge shows it.
    private static JsonObject Edges((string Name, string Color)[] legend) => new()
    {
        ["mark"] = new JsonObject { ["type"] = "rule", ["strokeWidth"] = 3 },
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject { ["field"] = "from", ["type"] = "quantitative" },
            ["x2"] = Channel.End("to"),
            ["y"] = new JsonObject { ["field"] = "cost", ["type"] = "quantitative" },
            ["color"] = Channel.Names("unit", legend),
        },
    };

    // A label reaches from its line towards the middle, where there is room. One below the other, the outermost on top and each line only
    // up to its label, no line of one side runs through a label of that side.
    private static Mark<TCurrency>[] Marks<TCurrency>(MeritOrder<TCurrency> order, IEnumerable<DemandLine> demands)
        where TCurrency : struct, ICurrency
    {
        Mark<TCurrency>[] all = [.. demands.Select(d => new Mark<TCurrency>(d, order.Clear(d.Demand), d.Demand < order.Available / 2))];
        return
        [
            .. all.Where(m => !m.IsLeft).OrderByDescending(m => m.Line.Demand),
            .. all.Where(m => m.IsLeft).OrderBy(m => m.Line.Demand),
        ];
    }

    private static JsonNode[] DemandLayers<TCurrency>(Mark<TCurrency> mark, int row, AxisUnit power, AxisUnit price, ChartColors colors)
        where TCurrency : struct, ICurrency
    {
        double top = LabelHeight * (row + 0.5);
        string said = $"{mark.Line.Name}: {Outcome(mark.Clearing, power, price)}";
        var rule = new JsonObject { ["type"] = "rule", ["color"] = colors.Text, ["strokeWidth"] = 2, ["strokeDash"] = new JsonArray(6, 4) };
        JsonObject text = Label(mark.IsLeft);
        JsonObject halo = Label(mark.IsLeft);
        halo["stroke"] = colors.Background;
        halo["strokeWidth"] = 4;
        halo["aria"] = false;
        return
        [
            Layer(rule, new JsonObject { ["y"] = Channel.Pixel(top), ["y2"] = new JsonObject { ["value"] = "height" } }),
            Layer(halo, Text()),
            Layer(text, Text()),
        ];

        JsonObject Text() => new() { ["y"] = Channel.Pixel(top), ["text"] = new JsonObject { ["field"] = "said", ["type"] = "nominal" } };

        JsonObject Layer(JsonObject drawn, JsonObject encoding)
        {
            encoding["x"] = new JsonObject { ["field"] = "demand", ["type"] = "quantitative" };
            encoding["tooltip"] = Channel.Tooltip(("said", "Demand", null));
            var data = new JsonObject { ["demand"] = power.Scale(mark.Line.Demand), ["said"] = said };
            return new() { ["data"] = new JsonObject { ["values"] = new JsonArray(data) }, ["mark"] = drawn, ["encoding"] = encoding };
        }
    }

    private static JsonObject Label(bool isLeft) =>
        new() { ["type"] = "text", ["align"] = isLeft ? "left" : "right", ["dx"] = isLeft ? 6 : -6 };

    private static JsonObject CostAxis(AxisUnit price, double top)
    {
        JsonObject axis = Channel.Values("floor", price.Title("Marginal cost"));
        axis["scale"] = new JsonObject { ["domainMax"] = top };
        return axis;
    }

    private static JsonObject PowerAxis(string field, AxisUnit power)
    {
        JsonObject axis = Channel.Values(field, power.Title("Power available, cheapest first"));
        axis["axis"] = new JsonObject { ["grid"] = false };
        axis["scale"] = new JsonObject { ["nice"] = false };
        return axis;
    }

    private static string Outcome<TCurrency>(MarketClearing<TCurrency> clearing, AxisUnit power, AxisUnit price)
        where TCurrency : struct, ICurrency => clearing.IsServed
            ? $"{power.Say(power.Scale(clearing.Demand))} at {price.Say(price.Scale(AxisUnit.Amount(clearing.Price)))}"
            : $"{power.Say(power.Scale(clearing.Demand))}, {power.Say(power.Scale(clearing.Unserved))} not met";

    private static string Describe<TCurrency>(MeritOrder<TCurrency> order, Mark<TCurrency>[] marks, AxisUnit power, AxisUnit price)
        where TCurrency : struct, ICurrency
    {
        double[] costs = [.. order.Units.Select(u => price.Scale(AxisUnit.Amount(u.MarginalCost)))];
        string stack = string.Create(
            CultureInfo.InvariantCulture,
            $"Supply stack of {order.Units.Count} units, {power.Say(power.Scale(order.Available))} in all, ")
            + $"from {price.Say(costs[0])} to {price.Say(costs[^1])}.";
        IEnumerable<string> outcomes = marks.OrderBy(m => m.Line.Demand)
            .Select(m => $"{m.Line.Name}: {Outcome(m.Clearing, power, price)}.");
        return string.Join(' ', [stack, .. outcomes]);
    }

    /// <summary>A demand, how it is met, and on which side of the chart it is.</summary>
    private sealed record Mark<TCurrency>(DemandLine Line, MarketClearing<TCurrency> Clearing, bool IsLeft)
        where TCurrency : struct, ICurrency;
}
