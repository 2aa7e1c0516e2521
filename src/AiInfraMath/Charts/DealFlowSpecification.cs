using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Deals;
using AiInfraMath.Numerics;

namespace AiInfraMath.Charts;

/// <summary>
/// Draws who pays whom: parties on a circle, and between them arrows as wide as the amount, in the colour of who pays. Beside each party
/// stands what it receives less what it pays.
/// </summary>
public static class DealFlowSpecification
{
    private const double MostWidth = 20;
    private const double LeastWidth = 1;
    private const double HeadMargin = 8;

    // More numbers than these cover each other.
    private const int MostNumbers = 24;
    private const int Named = 3;

    /// <summary>Makes the specification of a network's flows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="style">Titles, size and theme; the defaults if null. A higher picture than the default leaves more room.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    public static VegaLiteChart Create<TCurrency>(DealNetwork<TCurrency> network, ChartStyle? style = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(network);
        return Create(network.Flows, style);
    }

    /// <summary>Makes the specification of some flows: of those that go in cycles, or of what is left after netting.</summary>
    /// <param name="flows">The flows; at least one, each of zero or more from one party to another.</param>
    /// <param name="style">Titles, size and theme; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <exception cref="ArgumentException">There are no flows, one is null, or one goes from a party to itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static VegaLiteChart Create<TCurrency>(IEnumerable<DealFlow<TCurrency>> flows, ChartStyle? style = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(flows);
        style ??= new ChartStyle();
        Drawing<TCurrency> drawing = Arrange([.. flows], style);
        ChartColors colors = ChartColors.Of(style.Theme);
        var layers = new List<JsonNode?> { Curves(drawing, style), Heads(drawing, style), Nodes(drawing, style) };
        layers.AddRange(drawing.Arrows.Length > MostNumbers ? [] : Numbers(drawing, style, colors));
        layers.AddRange(Names(drawing, style));
        layers.Add(Caption(drawing, style, colors));
        var rows = new JsonArray([.. drawing.Arrows.SelectMany((a, i) => CurveRows(a, i))]);
        return ChartDocument.Of(style, Describe(drawing), rows, [.. layers]);
    }

    private static Drawing<TCurrency> Arrange<TCurrency>(DealFlow<TCurrency>[] flows, ChartStyle style)
        where TCurrency : struct, ICurrency
    {
        NumericsThrow.IfEmpty(flows.Length, nameof(flows));
        foreach (DealFlow<TCurrency> flow in flows)
        {
            NumericsThrow.IfNull(flow, nameof(flows));
            if (flow.Source == flow.Target)
            {
                throw NumericsThrow.Invalid(nameof(flows), $"{flow.Source} pays itself; a flow to another party was expected.");
            }

            ValueThrow.IfNegative(flow.Amount, nameof(flows));
        }

        Party[] parties = [.. flows.SelectMany(f => new[] { f.Source, f.Target }).Distinct()];
        string[] colors = ChartColors.Of(style.Theme).ForSeries(parties.Length);
        var layout = new DealFlowLayout(parties.Length, style.Width, style.Height);
        double largest = flows.Max(f => f.Amount.ToDouble());
        AxisUnit unit = AxisUnit.Of<Money<TCurrency>>([largest]);
        Node[] nodes =
            [.. parties.Select((p, i) => new Node(p.Name, colors[i], layout.Place(i), layout.Outward(i), unit.Scale(NetOf(p, flows))))];
        Arrow[] arrows = [.. flows.Select(f => ArrowOf(f, parties, layout, unit, colors, largest))];
        return new(nodes, arrows, unit, flows);
    }

    private static Money<TCurrency> NetOf<TCurrency>(Party party, DealFlow<TCurrency>[] flows)
        where TCurrency : struct, ICurrency =>
        new(flows.Sum(f => (f.Target == party ? f.Amount.Amount : 0) - (f.Source == party ? f.Amount.Amount : 0)));

    private static Arrow ArrowOf<TCurrency>(
        DealFlow<TCurrency> flow, Party[] parties, DealFlowLayout layout, AxisUnit unit, string[] colors, double largest)
        where TCurrency : struct, ICurrency
    {
        (int from, int to) = (Array.IndexOf(parties, flow.Source), Array.IndexOf(parties, flow.Target));
        double width = largest > 0 ? Math.Max(LeastWidth, MostWidth * flow.Amount.ToDouble() / largest) : LeastWidth;
        double amount = unit.Scale(flow.Amount);
        DealFlowCurve curve = layout.Curve(from, to, width + HeadMargin);
        return new(curve, width, colors[from], flow.Source.Name, flow.Target.Name, amount, unit.Say(amount));
    }

    private static IEnumerable<JsonNode> CurveRows(Arrow arrow, int index) =>
        arrow.Curve.Points.Select((point, i) => (JsonNode)new JsonObject
        {
            ["flow"] = index,
            ["step"] = i,
            ["x"] = point.X,
            ["y"] = point.Y,
            ["width"] = arrow.Width,
            ["color"] = arrow.Color,
            ["payer"] = arrow.From,
            ["payee"] = arrow.To,
            ["amount"] = arrow.Said,
        });

    private static JsonObject Curves<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style)
        where TCurrency : struct, ICurrency => new()
        {
            ["mark"] = new JsonObject { ["type"] = "trail", ["opacity"] = 0.75 },
            ["encoding"] = Encoding(
                style,
                ("detail", new JsonObject { ["field"] = "flow", ["type"] = "nominal" }),
                ("order", new JsonObject { ["field"] = "step", ["type"] = "quantitative" }),
                ("size", Raw("width", "quantitative")),
                ("color", Raw("color", "nominal")),
                ("tooltip", Channel.Tooltip(("payer", "Pays", null), ("payee", "Is paid", null), ("amount", "Amount", null)))),
        };

    private static JsonObject Heads<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style)
        where TCurrency : struct, ICurrency => new()
        {
            ["data"] = Data(drawing.Arrows.Select(a => new JsonObject
            {
                ["x"] = a.Curve.Head.X,
                ["y"] = a.Curve.Head.Y,
                ["angle"] = a.Curve.Angle,
                ["area"] = (a.Width + HeadMargin) * (a.Width + HeadMargin),
                ["color"] = a.Color,
                ["payer"] = a.From,
                ["payee"] = a.To,
                ["amount"] = a.Said,
            })),
            ["mark"] = new JsonObject { ["type"] = "point", ["shape"] = "triangle-up", ["filled"] = true, ["opacity"] = 1 },
            ["encoding"] = Encoding(
                style,
                ("angle", Raw("angle", "quantitative")),
                ("size", Raw("area", "quantitative")),
                ("color", Raw("color", "nominal")),
                ("tooltip", Channel.Tooltip(("payer", "Pays", null), ("payee", "Is paid", null), ("amount", "Amount", null)))),
        };

    private static JsonObject Nodes<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style)
        where TCurrency : struct, ICurrency => new()
        {
            ["data"] = Data(drawing.Nodes.Select(n => new JsonObject
            {
                ["x"] = n.Place.X,
                ["y"] = n.Place.Y,
                ["color"] = n.Color,
                ["party"] = n.Name,
                ["net"] = drawing.Unit.Say(n.Net),
            })),
            ["mark"] = new JsonObject
            {
                ["type"] = "circle",
                ["opacity"] = 1,
                ["size"] = Math.PI * DealFlowLayout.NodeRadius * DealFlowLayout.NodeRadius,
            },
            ["encoding"] = Encoding(
                style, ("color", Raw("color", "nominal")), ("tooltip", Channel.Tooltip(("party", "Party", null), ("net", "Net", null)))),
        };

    // The amount, over a halo that keeps it readable, towards the end of the curve that has fewer others beside it.
    private static JsonNode[] Numbers<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style, ChartColors colors)
        where TCurrency : struct, ICurrency
    {
        AxisUnit bare = drawing.Unit with { Label = "" };
        return [Layer(new JsonObject { ["stroke"] = colors.Background, ["strokeWidth"] = 4, ["aria"] = false }), Layer([])];

        JsonObject Layer(JsonObject mark)
        {
            mark["type"] = "text";
            return new()
            {
                ["data"] = Data(drawing.Arrows.Select(Number)),
                ["mark"] = mark,
                ["encoding"] = Encoding(style, ("text", Raw("said", "nominal"))),
            };
        }

        JsonObject Number(Arrow arrow)
        {
            bool isCrowdedAtStart = drawing.Arrows.Count(a => a.From == arrow.From) > drawing.Arrows.Count(a => a.To == arrow.To);
            PicturePoint place = arrow.Curve.Points[arrow.Curve.Points.Length * (isCrowdedAtStart ? 5 : 3) / 8];
            return new() { ["x"] = place.X, ["y"] = place.Y, ["said"] = bare.Say(arrow.Amount) };
        }
    }

    // Beside its party, away from the circle: the name, and below it the net.
    private static IEnumerable<JsonNode> Names<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style)
        where TCurrency : struct, ICurrency
    {
        AxisUnit bare = drawing.Unit with { Label = "" };
        foreach (Node node in drawing.Nodes)
        {
            const double Gap = DealFlowLayout.NodeRadius + 8;
            bool isBeside = Math.Abs(node.Outward.X) > 0.2;
            PicturePoint place = node.Place + (Gap * node.Outward);
            string align = !isBeside ? "center" : node.Outward.X > 0 ? "left" : "right";
            double first = isBeside ? -7 : node.Outward.Y > 0 ? -18 : 6;
            yield return Text(place, node.Name, new JsonObject { ["align"] = align, ["dy"] = first, ["fontWeight"] = "bold" });
            string net = (node.Net > 0 ? "+" : "") + bare.Say(node.Net);
            yield return Text(place, net, new JsonObject { ["align"] = align, ["dy"] = first + 15 });
        }

        JsonNode Text(PicturePoint place, string text, JsonObject mark)
        {
            mark["type"] = "text";
            return new JsonObject
            {
                ["data"] = Data([new JsonObject { ["x"] = place.X, ["y"] = place.Y, ["said"] = text }]),
                ["mark"] = mark,
                ["encoding"] = Encoding(style, ("text", Raw("said", "nominal"))),
            };
        }
    }

    private static JsonObject Caption<TCurrency>(Drawing<TCurrency> drawing, ChartStyle style, ChartColors colors)
        where TCurrency : struct, ICurrency => new()
        {
            ["data"] = Data([new JsonObject
            {
                ["x"] = 0,
                ["y"] = 0,
                ["said"] = $"{drawing.Unit.Label}. Width: the amount. Beside a party: what it receives less what it pays.",
            }]),
            ["mark"] = new JsonObject { ["type"] = "text", ["align"] = "left", ["dy"] = 24, ["color"] = colors.Muted, ["fontSize"] = 11 },
            ["encoding"] = Encoding(style, ("text", Raw("said", "nominal"))),
        };

    private static JsonObject Encoding(ChartStyle style, params ReadOnlySpan<(string Channel, JsonNode Definition)> channels)
    {
        var encoding = new JsonObject { ["x"] = Place("x", style.Width), ["y"] = Place("y", style.Height) };
        foreach ((string channel, JsonNode definition) in channels)
        {
            encoding[channel] = definition;
        }

        return encoding;
    }

    private static JsonObject Place(string field, int size) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["axis"] = null,
        ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, size), ["nice"] = false, ["zero"] = false },
    };

    // A value that is a width, an angle or a colour as it is.
    private static JsonObject Raw(string field, string type) => field == "said"
        ? new() { ["field"] = field, ["type"] = type }
        : new() { ["field"] = field, ["type"] = type, ["scale"] = null };

    private static JsonObject Data(IEnumerable<JsonObject> rows) => new() { ["values"] = new JsonArray([.. rows]) };

    private static string Describe<TCurrency>(Drawing<TCurrency> drawing)
        where TCurrency : struct, ICurrency
    {
        AxisUnit unit = drawing.Unit;
        double gross = unit.Scale(new Money<TCurrency>(drawing.Flows.Sum(f => f.Amount.Amount)));
        IEnumerable<string> largest = drawing.Arrows.OrderByDescending(a => a.Amount).Take(Named)
            .Select(a => $"{a.From} to {a.To} {a.Said}");
        IEnumerable<string> nets = drawing.Nodes.Select(n => $"{n.Name} {(n.Net > 0 ? "+" : "")}{(unit with { Label = "" }).Say(n.Net)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{drawing.Arrows.Length} flows between {drawing.Nodes.Length} parties, {unit.Say(gross)} in all. ")
            + $"Largest: {string.Join("; ", largest)}. Net, in {unit.Label}: {string.Join(", ", nets)}.";
    }

    /// <summary>A party in its place.</summary>
    private sealed record Node(string Name, string Color, PicturePoint Place, PicturePoint Outward, double Net);

    /// <summary>A flow with its curve.</summary>
    private sealed record Arrow(DealFlowCurve Curve, double Width, string Color, string From, string To, double Amount, string Said);

    /// <summary>All of them, in one unit.</summary>
    private sealed record Drawing<TCurrency>(Node[] Nodes, Arrow[] Arrows, AxisUnit Unit, DealFlow<TCurrency>[] Flows)
        where TCurrency : struct, ICurrency;
}
