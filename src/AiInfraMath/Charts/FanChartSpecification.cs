using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Charts;

/// <summary>Draws a fan chart: bands between percentiles, the median as a line, measured values as points with their bands.</summary>
public static class FanChartSpecification
{
    private const double Median = 0.5;
    private const string MedianName = "Median";
    private const string Measured = "Measured";

    /// <summary>Makes the specification of a fan chart.</summary>
    /// <param name="fan">The fan chart. Its percentiles pair up from the outside into bands; the 50th becomes a line.</param>
    /// <param name="style">Titles, axis and measured values; the defaults if null.</param>
    /// <typeparam name="T">What was projected.</typeparam>
    /// <exception cref="ArgumentException">A logarithmic axis was asked for and a value is not positive.</exception>
    public static VegaLiteChart Create<T>(FanChart<T> fan, FanChartStyle<T>? style = null)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(fan);
        style ??= new FanChartStyle<T>();
        List<Band> bands = Bands(fan, ChartColors.Of(style.Theme));
        int median = fan.Percentiles.ToList().IndexOf(Median);
        double span = fan.Periods[^1].Year - style.Observed.Select(o => o.Year).Append(fan.StartYear).Min();
        var axes = TimeAxes.Of<T>(style, Values(fan, style), span, Legend(style, bands, median));
        AxisUnit unit = axes.Unit;
        var layers = new List<JsonNode?>();
        layers.AddRange(bands.Select(b => axes.Band(b.Name, "low" + b.Low, "high" + b.Low)));
        if (median >= 0)
        {
            layers.Add(axes.Line(MedianName, "median", points: true));
        }

        if (style.Observed.Count > 0)
        {
            layers.AddRange(axes.Observed(Measured, ObservedRows(style, unit)));
        }

        return ChartDocument.Of(style, Describe(fan, style, unit, bands, median), Rows(fan, style, unit, bands, median), [.. layers]);
    }

    private static double[] Values<T>(FanChart<T> fan, FanChartStyle<T> style)
        where T : struct, IMeasure<T>
    {
        List<T> values =
        [
            fan.Start,
            .. fan.Periods.SelectMany(p => p.Percentiles).Select(p => p.Value),
            .. style.Observed.SelectMany(o => new[] { o.Low, o.Value, o.High }),
        ];
        if (style.StartBand is { } band)
        {
            values.AddRange([band.Low, band.High]);
        }

        return [.. values.Select(v => v.ToCanonical())];
    }

    // The outermost band is the palest.
    private static List<Band> Bands<T>(FanChart<T> fan, ChartColors colors)
        where T : struct, IMeasure<T>
    {
        int last = fan.Percentiles.Count - 1;
        int count = (last + 1) / 2;
        return [.. Enumerable.Range(0, count).Select(i => new Band(
            i,
            last - i,
            $"{Percentile(fan.Percentiles[i])} to {Percentile(fan.Percentiles[last - i])}",
            colors.Mixed(colors.Main, 0.3 + (0.3 * i / Math.Max(1, count - 1)))))];
    }

    private static (string Name, string Color)[] Legend<T>(FanChartStyle<T> style, List<Band> bands, int median)
        where T : struct, IMeasure<T>
    {
        ChartColors colors = ChartColors.Of(style.Theme);
        var legend = new List<(string Name, string Color)>(bands.Select(b => (b.Name, b.Color)));
        if (median >= 0)
        {
            legend.Add((MedianName, colors.Main));
        }

        if (style.Observed.Count > 0)
        {
            legend.Add((Measured, colors.Accent));
        }

        return [.. legend];
    }

    // The fan opens at its start: a row before the first period.
    private static JsonArray Rows<T>(FanChart<T> fan, FanChartStyle<T> style, AxisUnit unit, List<Band> bands, int median)
        where T : struct, IMeasure<T>
    {
        var start = new JsonObject { ["year"] = fan.StartYear };
        foreach (Band band in bands)
        {
            (T low, T high) = band.Low == 0 && style.StartBand is { } known ? known : (fan.Start, fan.Start);
            start["low" + band.Low] = unit.Scale(low);
            start["high" + band.Low] = unit.Scale(high);
        }

        if (median >= 0)
        {
            start["median"] = unit.Scale(fan.Start);
        }

        return new JsonArray([start, .. fan.Periods.Select(p => Row(p, unit, bands, median))]);
    }

    private static JsonObject Row<T>(FanPeriod<T> period, AxisUnit unit, List<Band> bands, int median)
        where T : struct, IMeasure<T>
    {
        var row = new JsonObject { ["year"] = period.Year };
        foreach (Band band in bands)
        {
            row["low" + band.Low] = unit.Scale(period.Percentiles[band.Low].Value);
            row["high" + band.Low] = unit.Scale(period.Percentiles[band.High].Value);
        }

        if (median >= 0)
        {
            row["median"] = unit.Scale(period.Percentiles[median].Value);
        }

        return row;
    }

    private static JsonArray ObservedRows<T>(FanChartStyle<T> style, AxisUnit unit)
        where T : struct, IMeasure<T> =>
        new([.. style.Observed.Select(o => new JsonObject
        {
            ["year"] = o.Year,
            ["low"] = unit.Scale(o.Low),
            ["value"] = unit.Scale(o.Value),
            ["high"] = unit.Scale(o.High),
        })]);

    private static string Describe<T>(FanChart<T> fan, FanChartStyle<T> style, AxisUnit unit, List<Band> bands, int median)
        where T : struct, IMeasure<T>
    {
        FanPeriod<T> last = fan.Periods[^1];
        string what = style.ValueTitle.Length == 0 ? "Fan chart" : $"Fan chart of {style.ValueTitle}";
        var parts = new List<string>();
        if (median >= 0)
        {
            parts.Add($"median {Said(median)}");
        }

        parts.AddRange(bands.Select(b => $"{b.Name} {Said(b.Low)} to {Said(b.High)}"));
        string measured = style.Observed.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" With {style.Observed.Count} measured values.");
        return $"{what}, {DecimalYear.Format(fan.StartYear)} to {DecimalYear.Format(last.Year)}. "
            + $"{DecimalYear.Format(last.Year)}: {string.Join("; ", parts)}.{measured}";

        string Said(int percentile) => unit.Say(unit.Scale(last.Percentiles[percentile].Value));
    }

    private static string Percentile(double probability) => string.Create(CultureInfo.InvariantCulture, $"P{100 * probability:0.##}");

    /// <summary>A band between two percentiles.</summary>
    private sealed record Band(int Low, int High, string Name, string Color);
}
