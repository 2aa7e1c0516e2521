using System.Buffers;
using System.Text;
using System.Text.Json;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Charts;

/// <summary>Draws a fan chart: bands between percentiles, the median as a line, measured values as points with their bands.</summary>
public static class FanChartSpecification
{
    // Blue and vermilion of Okabe and Ito's palette, which people with any colour vision tell apart.
    private const string FanColor = "#0072B2";
    private const string ObservedColor = "#D55E00";

    private const double Median = 0.5;

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
        DisplayScale unit = UnitOf(fan, style);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", VegaLiteChart.Schema);
            WriteTitle(json, style);
            json.WriteNumber("width", 720);
            json.WriteNumber("height", 400);
            json.WriteStartArray("layer");
            WriteBands(json, fan, style, unit);
            WriteMedian(json, fan, style, unit);
            WriteObserved(json, style, unit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new VegaLiteChart(style.Title, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // On a logarithmic axis the unit of the middle serves small and large values alike.
    private static DisplayScale UnitOf<T>(FanChart<T> fan, FanChartStyle<T> style)
        where T : struct, IMeasure<T>
    {
        double[] values =
        [
            fan.Start.ToCanonical(),
            .. fan.Periods.SelectMany(p => p.Percentiles).Select(p => p.Value.ToCanonical()),
            .. style.Observed.SelectMany(o => new[] { o.Low.ToCanonical(), o.Value.ToCanonical(), o.High.ToCanonical() }),
        ];
        if (!style.Logarithmic)
        {
            return T.ScaleFor(values.Max(Math.Abs));
        }

        double least = values.Min();
        return least > 0
            ? T.ScaleFor(Math.Sqrt(least) * Math.Sqrt(values.Max()))
            : throw new ArgumentException($"A logarithmic axis needs positive values; the least is {least} {T.CanonicalUnit}.", nameof(style));
    }

    private static void WriteTitle<T>(Utf8JsonWriter json, FanChartStyle<T> style)
        where T : struct, IMeasure<T>
    {
        if (style.Title.Length == 0)
        {
            return;
        }

        json.WriteStartObject("title");
        json.WriteString("text", style.Title);
        if (style.Subtitle.Length > 0)
        {
            json.WriteString("subtitle", style.Subtitle);
        }

        json.WriteString("anchor", "start");
        json.WriteEndObject();
    }

    private static void WriteBands<T>(Utf8JsonWriter json, FanChart<T> fan, FanChartStyle<T> style, DisplayScale unit)
        where T : struct, IMeasure<T>
    {
        int last = fan.Percentiles.Count - 1;
        for (int i = 0; i < last - i; i++)
        {
            (int low, int high) = (i, last - i);
            json.WriteStartObject();
            WriteData(json, fan, (period, year) => WriteRow(json, period, year, unit, ("low", low, Start(low)), ("high", high, Start(high))));
            json.WriteStartObject("mark");
            json.WriteString("type", "area");
            json.WriteString("color", FanColor);
            json.WriteNumber("opacity", 0.25);
            json.WriteEndObject();
            string tooltip = $"P{100 * fan.Percentiles[low]:0.##} to P{100 * fan.Percentiles[high]:0.##}";
            WriteEncoding(json, style, unit, "low", "high", tooltip);
            json.WriteEndObject();
        }

        T Start(int percentile) => (percentile, style.StartBand) switch
        {
            (0, { } band) => band.Low,
            (_, { } band) when percentile == last => band.High,
            _ => fan.Start,
        };
    }

    private static void WriteMedian<T>(Utf8JsonWriter json, FanChart<T> fan, FanChartStyle<T> style, DisplayScale unit)
        where T : struct, IMeasure<T>
    {
        int median = fan.Percentiles.ToList().IndexOf(Median);
        if (median < 0)
        {
            return;
        }

        json.WriteStartObject();
        WriteData(json, fan, (period, year) => WriteRow(json, period, year, unit, ("median", median, fan.Start)));
        json.WriteStartObject("mark");
        json.WriteString("type", "line");
        json.WriteString("color", FanColor);
        json.WriteStartObject("point");
        json.WriteString("color", FanColor);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteEncoding(json, style, unit, "median", null, "Median");
        json.WriteEndObject();
    }

    private static void WriteObserved<T>(Utf8JsonWriter json, FanChartStyle<T> style, DisplayScale unit)
        where T : struct, IMeasure<T>
    {
        if (style.Observed.Count == 0)
        {
            return;
        }

        foreach ((string mark, string y, string? y2) in new[] { ("rule", "low", "high"), ("point", "value", (string?)null) })
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteStartArray("values");
            foreach (ObservedBand<T> observed in style.Observed)
            {
                json.WriteStartObject();
                json.WriteNumber("year", observed.Year);
                json.WriteNumber("low", observed.Low.ToCanonical() / unit.Size);
                json.WriteNumber("value", observed.Value.ToCanonical() / unit.Size);
                json.WriteNumber("high", observed.High.ToCanonical() / unit.Size);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("mark");
            json.WriteString("type", mark);
            json.WriteString("color", ObservedColor);
            if (y2 is null)
            {
                json.WriteBoolean("filled", value: true);
                json.WriteNumber("size", 36);
            }

            json.WriteEndObject();
            WriteEncoding(json, style, unit, y, y2, "Measured");
            json.WriteEndObject();
        }
    }

    // The fan opens at its start: a row before the first period.
    private static void WriteData<T>(Utf8JsonWriter json, FanChart<T> fan, Action<FanPeriod<T>?, double> writeRow)
        where T : struct, IMeasure<T>
    {
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        writeRow(null, fan.StartYear);
        foreach (FanPeriod<T> period in fan.Periods)
        {
            writeRow(period, period.Year);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow<T>(
        Utf8JsonWriter json, FanPeriod<T>? period, double year, DisplayScale unit, params ReadOnlySpan<(string Name, int Percentile, T Start)> fields)
        where T : struct, IMeasure<T>
    {
        json.WriteStartObject();
        json.WriteNumber("year", year);
        foreach ((string name, int percentile, T start) in fields)
        {
            T value = period is null ? start : period.Percentiles[percentile].Value;
            json.WriteNumber(name, value.ToCanonical() / unit.Size);
        }

        json.WriteEndObject();
    }

    private static void WriteEncoding<T>(Utf8JsonWriter json, FanChartStyle<T> style, DisplayScale unit, string y, string? y2, string tooltip)
        where T : struct, IMeasure<T>
    {
        json.WriteStartObject("encoding");
        json.WriteStartObject("x");
        json.WriteString("field", "year");
        json.WriteString("type", "quantitative");
        json.WriteString("title", style.TimeTitle);
        json.WriteStartObject("scale");
        json.WriteBoolean("zero", value: false);
        json.WriteBoolean("nice", value: false);
        json.WriteEndObject();
        json.WriteStartObject("axis");
        json.WriteString("format", "d");
        json.WriteNumber("tickMinStep", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("y");
        json.WriteString("field", y);
        json.WriteString("type", "quantitative");
        json.WriteString("title", style.ValueTitle.Length == 0 ? unit.Label : $"{style.ValueTitle} ({unit.Label})");
        if (style.Logarithmic)
        {
            json.WriteStartObject("scale");
            json.WriteString("type", "log");
            json.WriteEndObject();
            json.WriteStartObject("axis");
            json.WriteString("format", "~g");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (y2 is not null)
        {
            json.WriteStartObject("y2");
            json.WriteString("field", y2);
            json.WriteEndObject();
        }

        json.WriteStartArray("tooltip");
        WriteTooltip(json, "year", style.TimeTitle, ".2f");
        WriteTooltip(json, y, y2 is null ? tooltip : tooltip + ", low", ".4~g");
        if (y2 is not null)
        {
            WriteTooltip(json, y2, tooltip + ", high", ".4~g");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTooltip(Utf8JsonWriter json, string field, string title, string format)
    {
        json.WriteStartObject();
        json.WriteString("field", field);
        json.WriteString("type", "quantitative");
        json.WriteString("title", title);
        json.WriteString("format", format);
        json.WriteEndObject();
    }
}
