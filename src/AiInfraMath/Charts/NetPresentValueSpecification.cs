using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Charts;

/// <summary>
/// Draws how the net present value of flows runs with the discount rate, with every internal rate of return as a point on the zero line.
/// </summary>
/// <remarks>
/// Rates are effective and yearly, of regular flows too. Towards −100 % the value leaves every scale: the picture is as high as the value
/// is from the lowest internal rate, or 0 %, upwards, and cuts off what is beyond; where no decimal holds the value, nothing is drawn.
/// </remarks>
public static class NetPresentValueSpecification
{
    private const int Steps = 240;
    private const double LeastThrough = 0.2;
    private const double Margin = 0.15;
    private const string Percent = ".2%";
    private const string Falls = "falls through zero";
    private const string Rises = "rises through zero";
    private const string Touches = "touches zero";

    /// <summary>Makes the specification of a net present value's profile.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="style">Titles and the range of rates; the defaults if null.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The range of rates is none.</exception>
    /// <exception cref="OverflowException">At every rate drawn, the value is beyond the range of decimal.</exception>
    public static VegaLiteChart Create<TCurrency>(CashFlows<TCurrency> flows, NetPresentValueStyle? style = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(flows);
        style ??= new NetPresentValueStyle();
        InternalRates rates = flows.InternalRates();
        (double from, double through) = Range(rates, style);
        (double Rate, double Value)[] profile = Profile(flows, from, through);
        (double low, double high) = Window(profile, rates);
        AxisUnit unit = AxisUnit.Of<Money<TCurrency>>([low, high]);
        InternalRate[] drawn = [.. rates.All.Where(r => r.EffectiveAnnual >= from && r.EffectiveAnnual <= through)];
        ChartColors colors = ChartColors.Of(style.Theme);
        var layers = new List<JsonNode?> { Curve(unit, low, high, colors), Zero(colors) };
        if (drawn.Length > 0)
        {
            layers.AddRange([Points(drawn, colors), .. Labels(drawn)]);
        }

        var rows = new JsonArray([.. profile.Select(p => new JsonObject { ["rate"] = p.Rate, ["value"] = unit.Scale(p.Value) })]);
        return ChartDocument.Of(style, Describe(flows, rates, unit, drawn.Length), rows, [.. layers]);
    }

    private static (double From, double Through) Range(InternalRates rates, NetPresentValueStyle style)
    {
        // A rate that no double tells from −100 %, or beyond all of them, has no place on an axis.
        double[] known = [.. rates.All.Select(r => r.EffectiveAnnual).Where(r => r > -1 && double.IsFinite(r))];
        double lowest = Math.Min(0, known.DefaultIfEmpty(0).Min());
        double highest = Math.Max(LeastThrough, known.DefaultIfEmpty(0).Max());
        double margin = Margin * (highest - lowest);
        double from = style.From ?? (lowest < 0 ? Math.Max(lowest - margin, (lowest - 1) / 2) : 0);
        double through = style.Through ?? highest + margin;
        if (!(from > -1 && double.IsFinite(from)))
        {
            NumericsThrow.OutOfRange(nameof(style.From), from, "a finite rate above −1, which is −100 %,");
        }

        if (!(through > from && double.IsFinite(through)))
        {
            string expected = string.Create(CultureInfo.InvariantCulture, $"a finite rate above {from:R}");
            NumericsThrow.OutOfRange(nameof(style.Through), through, expected);
        }

        return (from, through);
    }

    private static (double Rate, double Value)[] Profile<TCurrency>(CashFlows<TCurrency> flows, double from, double through)
        where TCurrency : struct, ICurrency
    {
        var profile = new List<(double Rate, double Value)>();
        OverflowException? beyond = null;
        for (int i = 0; i <= Steps; i++)
        {
            double rate = from + ((through - from) * i / Steps);
            try
            {
                profile.Add((rate, flows.NetPresentValue(AnnualRate.FromDouble(rate)).ToDouble()));
            }
            catch (OverflowException e)
            {
                beyond = e;
            }
        }

        return profile.Count > 0
            ? [.. profile]
            : throw new OverflowException("The net present value is beyond the range of decimal at every rate drawn.", beyond);
    }

    private static (double Low, double High) Window((double Rate, double Value)[] profile, InternalRates rates)
    {
        double lowest = Math.Min(0, rates.All.Select(r => r.EffectiveAnnual).DefaultIfEmpty(0).Min());
        double[] values = [.. profile.Where(p => p.Rate >= lowest).Select(p => p.Value).DefaultIfEmpty(profile[^1].Value)];
        (double low, double high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        double margin = high > low ? 0.08 * (high - low) : 1;
        return (low - margin, high + margin);
    }

    private static JsonObject Curve(AxisUnit unit, double low, double high, ChartColors colors)
    {
        JsonObject values = Channel.Values("value", unit.Title("Net present value"));
        values["scale"] = new JsonObject { ["domain"] = new JsonArray(unit.Scale(low), unit.Scale(high)), ["nice"] = false };
        JsonObject rate = Rate();
        rate["title"] = "Discount rate, effective per year";
        rate["axis"] = new JsonObject { ["format"] = "~%", ["grid"] = false };
        rate["scale"] = new JsonObject { ["nice"] = false, ["zero"] = false };
        return new()
        {
            ["mark"] = new JsonObject { ["type"] = "line", ["color"] = colors.Main, ["strokeWidth"] = 2.5, ["clip"] = true },
            ["encoding"] = new JsonObject
            {
                ["x"] = rate,
                ["y"] = values,
                ["tooltip"] = Channel.Tooltip(("rate", "Discount rate", Percent), ("value", unit.Title("Net present value"), ".4~g")),
            },
        };
    }

    private static JsonObject Zero(ChartColors colors) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["zero"] = 0 }) },
        ["mark"] = new JsonObject { ["type"] = "rule", ["color"] = colors.Muted, ["strokeWidth"] = 1.5 },
        ["encoding"] = new JsonObject { ["y"] = new JsonObject { ["field"] = "zero", ["type"] = "quantitative" } },
    };

    // What the value does at a rate is told by shape as well as in words.
    private static JsonObject Points(InternalRate[] rates, ChartColors colors) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray([.. rates.Select(Row)]) },
        ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 110, ["color"] = colors.Accent },
        ["encoding"] = new JsonObject
        {
            ["x"] = Rate(),
            ["y"] = new JsonObject { ["field"] = "zero", ["type"] = "quantitative" },
            ["shape"] = new JsonObject
            {
                ["field"] = "crossing",
                ["type"] = "nominal",
                ["scale"] = new JsonObject
                {
                    ["domain"] = new JsonArray(Falls, Rises, Touches),
                    ["range"] = new JsonArray("circle", "diamond", "square"),
                },
                ["legend"] = new JsonObject
                {
                    ["title"] = null,
                    ["orient"] = "top",
                    ["symbolFillColor"] = colors.Accent,
                    ["symbolStrokeColor"] = colors.Accent,
                },
            },
            ["tooltip"] = Channel.Tooltip(("rate", "Internal rate", Percent), ("crossing", "The net present value", null)),
        },
    };

    // On the side of the point where the curve is not.
    private static IEnumerable<JsonNode> Labels(InternalRate[] rates) => rates.Select(rate => (JsonNode)new JsonObject
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(Row(rate)) },
        ["mark"] = new JsonObject
        {
            ["type"] = "text",
            ["align"] = rate.Crossing == NpvCrossing.Touching ? "center" : "left",
            ["dx"] = rate.Crossing == NpvCrossing.Touching ? 0 : 6,
            ["dy"] = rate.Crossing == NpvCrossing.Falling ? -14 : 18,
            ["fontWeight"] = "bold",
        },
        ["encoding"] = new JsonObject
        {
            ["x"] = Rate(),
            ["y"] = new JsonObject { ["field"] = "zero", ["type"] = "quantitative" },
            ["text"] = new JsonObject { ["field"] = "said", ["type"] = "nominal" },
        },
    });

    private static JsonObject Rate() => new() { ["field"] = "rate", ["type"] = "quantitative" };

    private static JsonObject Row(InternalRate rate) => new()
    {
        ["rate"] = rate.EffectiveAnnual,
        ["zero"] = 0,
        ["said"] = Said(rate),
        ["crossing"] = rate.Crossing switch { NpvCrossing.Falling => Falls, NpvCrossing.Rising => Rises, _ => Touches },
    };

    private static string Said(InternalRate rate) => string.Create(AxisUnit.Numbers, $"{100 * rate.EffectiveAnnual:0.##} %");

    private static string Describe<TCurrency>(CashFlows<TCurrency> flows, InternalRates rates, AxisUnit unit, int drawn)
        where TCurrency : struct, ICurrency
    {
        string found = rates.All.Count == 0
            ? $"No internal rate: {rates.Reason}"
            : $"Internal rates: {string.Join(", ", rates.All.Select(Said))}.";
        string left = drawn == rates.All.Count
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {rates.All.Count - drawn} of them beyond the rates drawn.");
        return $"Net present value by discount rate; {unit.Say(unit.Scale(flows.Total))} at 0 %. {found}{left}";
    }
}
