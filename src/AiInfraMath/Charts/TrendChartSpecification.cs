using System.Globalization;
using System.Text.Json.Nodes;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Charts;

/// <summary>Draws a fitted trend as a line, with its prediction interval as a band and the observations as points.</summary>
/// <remarks>A trend through two observations is exact and has no interval: then there is no band, and the description says so.</remarks>
public static class TrendChartSpecification
{
    // So many steps that a curve looks like one.
    private const int Steps = 120;
    private const string TrendName = "Trend";
    private const string ObservedName = "Observed";

    /// <summary>Makes the specification of an exponential trend.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="style">Titles, axes, times and level; the defaults if null.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not finite, the times do not ascend, or the level is no probability.
    /// </exception>
    /// <exception cref="OverflowException">
    /// The trend or its interval is beyond the range of <typeparamref name="T"/> in that time.
    /// </exception>
    public static VegaLiteChart Create<T>(ExponentialTrend<T> trend, TrendChartStyle? style = null)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(trend);
        string growth = string.Create(CultureInfo.InvariantCulture, $"Exponential trend, x{trend.GrowthFactor:G4} a year");
        return Draw(new Curve<T>(trend.Series, growth, trend.ValueAt, trend.PredictionIntervalAt), style ?? new TrendChartStyle());
    }

    /// <summary>Makes the specification of a logistic trend.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="style">Titles, axes, times and level; the defaults if null.</param>
    /// <typeparam name="T">What was observed.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not finite, the times do not ascend, or the level is no probability.
    /// </exception>
    /// <exception cref="ArgumentException">A logarithmic axis was asked for and the interval reaches zero or below.</exception>
    /// <exception cref="OverflowException">
    /// The trend or its interval is beyond the range of <typeparamref name="T"/> in that time.
    /// </exception>
    public static VegaLiteChart Create<T>(LogisticTrend<T> trend, TrendChartStyle? style = null)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(trend);
        double ceiling = trend.Ceiling.ToCanonical();
        AxisUnit unit = AxisUnit.Of<T>([ceiling]);
        string growth = $"Logistic trend with a ceiling of {unit.Say(unit.Scale(ceiling))}";
        var curve = new Curve<T>(trend.Series, growth, trend.ValueAt, (year, level) => trend.PredictionIntervalAt(year, level));
        return Draw(curve, style ?? new TrendChartStyle());
    }

    private static VegaLiteChart Draw<T>(Curve<T> curve, TrendChartStyle style)
        where T : struct, IMeasure<T>
    {
        (double from, double through) = Times(curve.Series, style);
        NumericsThrow.IfNotProbability(style.Level, nameof(style.Level));
        Step<T>[] steps = [.. Enumerable.Range(0, Steps + 1).Select(i => curve.At(from + ((through - from) * i / Steps), style.Level))];
        bool hasInterval = steps[0].Interval is not null;
        string interval = string.Create(CultureInfo.InvariantCulture, $"{100 * style.Level:0.###} % prediction interval");
        ChartColors colors = ChartColors.Of(style.Theme);
        var legend = new List<(string Name, string Color)> { (TrendName, colors.Main), (ObservedName, colors.Accent) };
        if (hasInterval)
        {
            legend.Insert(0, (interval, colors.Mixed(colors.Main, 0.3)));
        }

        var axes = TimeAxes.Of<T>(style, Values(curve.Series, steps), through - from, legend);
        AxisUnit unit = axes.Unit;
        var layers = new List<JsonNode?>();
        if (hasInterval)
        {
            layers.Add(axes.Band(interval, "low", "high"));
        }

        layers.Add(axes.Line(TrendName, "trend", points: false));
        IEnumerable<JsonObject> observed = curve.Series.Select(o => new JsonObject { ["year"] = o.Year, ["value"] = unit.Scale(o.Value) });
        layers.Add(axes.Points(ObservedName, new JsonArray([.. observed])));
        var rows = new JsonArray([.. steps.Select(s => Row(s, unit))]);
        return ChartDocument.Of(style, Describe(curve, style, unit, steps[^1], interval), rows, [.. layers]);
    }

    private static (double From, double Through) Times<T>(TimeSeries<T> series, TrendChartStyle style)
        where T : struct, IMeasure<T>
    {
        double from = style.From ?? series.First.Year;
        NumericsThrow.IfNotFinite(from, nameof(style.From));
        double through = style.Through ?? Math.Max(series.Last.Year, from) + Math.Max(1, (series.Last.Year - series.First.Year) / 2);
        if (!(through > from && double.IsFinite(through)))
        {
            NumericsThrow.OutOfRange(nameof(style.Through), through, string.Create(CultureInfo.InvariantCulture, $"a year after {from:R}"));
        }

        return (from, through);
    }

    private static double[] Values<T>(TimeSeries<T> series, Step<T>[] steps)
        where T : struct, IMeasure<T> =>
        [
            .. series.Select(o => o.Value.ToCanonical()),
            .. steps.Select(s => s.Value.ToCanonical()),
            .. steps.Select(s => s.Interval).OfType<Estimate<T>>().SelectMany(i => new[] { i.Lower.ToCanonical(), i.Upper.ToCanonical() }),
        ];

    private static JsonObject Row<T>(Step<T> step, AxisUnit unit)
        where T : struct, IMeasure<T>
    {
        var row = new JsonObject { ["year"] = step.Year, ["trend"] = unit.Scale(step.Value) };
        if (step.Interval is { } interval)
        {
            row["low"] = unit.Scale(interval.Lower);
            row["high"] = unit.Scale(interval.Upper);
        }

        return row;
    }

    private static string Describe<T>(Curve<T> curve, TrendChartStyle style, AxisUnit unit, Step<T> last, string interval)
        where T : struct, IMeasure<T>
    {
        string what = style.ValueTitle.Length == 0 ? curve.Growth : $"{style.ValueTitle}: {curve.Growth}";
        string range = last.Interval is { } ends
            ? $", {interval} {unit.Say(unit.Scale(ends.Lower))} to {unit.Say(unit.Scale(ends.Upper))}"
            : "; two observations have no prediction interval";
        return string.Create(CultureInfo.InvariantCulture, $"{what}, fitted to {curve.Series.Count} observations. ")
            + $"{last.Year.ToString("0.##", CultureInfo.InvariantCulture)}: {unit.Say(unit.Scale(last.Value))}{range}.";
    }

    /// <summary>What both kinds of trend have.</summary>
    private sealed record Curve<T>(
        TimeSeries<T> Series, string Growth, Func<double, T> ValueAt, Func<double, double, Estimate<T>?> IntervalAt)
        where T : struct, IMeasure<T>
    {
        public Step<T> At(double year, double level) => new(year, ValueAt(year), IntervalAt(year, level));
    }

    /// <summary>A trend at a time.</summary>
    private sealed record Step<T>(double Year, T Value, Estimate<T>? Interval)
        where T : struct, IMeasure<T>;
}
