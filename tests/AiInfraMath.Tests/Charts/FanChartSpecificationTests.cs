using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Charts;

public class FanChartSpecificationTests
{
    private static readonly FanChart<Power> Fan = Projection.Run(
        Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts))),
        2028,
        new ProjectionOptions<Power> { Scenarios = 500, Percentiles = [0.05, 0.25, 0.5, 0.75, 0.95] });

    private static readonly FanChartStyle<Power> Style = new()
    {
        Title = "Capacity <of> \"it all\"",
        ValueTitle = "Power",
        Logarithmic = true,
        Observed = [new ObservedBand<Power>(2023, 0.1.Gigawatts, 0.2.Gigawatts, 0.3.Gigawatts), new ObservedBand<Power>(new DateOnly(2025, 1, 1), 1.Gigawatts, 1.9.Gigawatts, 2.Gigawatts)],
    };

    [Fact]
    public void A_band_for_each_pair_a_line_for_the_median_and_the_measured_points()
    {
        JsonElement[] layers = [.. Specification(Style).GetProperty("layer").EnumerateArray()];
        Assert.Equal(["area", "area", "line", "rule", "point"], layers.Select(l => l.GetProperty("mark").GetProperty("type").GetString()));
        JsonElement[] outer = Rows(layers[0]);
        Assert.Equal([2025.0, 2026, 2027, 2028], outer.Select(r => r.GetProperty("year").GetDouble()));
        Assert.Equal(1.9, outer[0].GetProperty("low").GetDouble());
        Assert.Equal(1.9, outer[0].GetProperty("high").GetDouble());
        Assert.Equal(Fan.At(2028).Percentile(0.05).Value.Gigawatts, outer[3].GetProperty("low").GetDouble());
        Assert.Equal(Fan.At(2028).Percentile(0.95).Value.Gigawatts, outer[3].GetProperty("high").GetDouble());
        Assert.Equal(Fan.At(2027).Percentile(0.5).Value.Gigawatts, Rows(layers[2])[2].GetProperty("median").GetDouble());
        Assert.Equal(0.3, Rows(layers[3])[0].GetProperty("high").GetDouble());
    }

    [Fact]
    public void The_outermost_band_opens_from_the_band_of_the_start()
    {
        JsonElement[] layers = [.. Specification(Style with { StartBand = (1.5.Gigawatts, 2.5.Gigawatts) }).GetProperty("layer").EnumerateArray()];
        Assert.Equal(1.5, Rows(layers[0])[0].GetProperty("low").GetDouble());
        Assert.Equal(2.5, Rows(layers[0])[0].GetProperty("high").GetDouble());
        Assert.Equal(1.9, Rows(layers[1])[0].GetProperty("low").GetDouble());
    }

    [Fact]
    public void Axes_name_the_unit_and_the_scale()
    {
        JsonElement y = Specification(Style).GetProperty("layer")[0].GetProperty("encoding").GetProperty("y");
        Assert.Equal("Power (GW)", y.GetProperty("title").GetString());
        Assert.Equal("log", y.GetProperty("scale").GetProperty("type").GetString());
        JsonElement plain = Specification(null).GetProperty("layer")[0].GetProperty("encoding").GetProperty("y");
        Assert.Equal("GW", plain.GetProperty("title").GetString());
        Assert.False(plain.TryGetProperty("scale", out _));
        Assert.Equal(VegaLiteChart.Schema, Specification(null).GetProperty("$schema").GetString());
    }

    [Fact]
    public void Money_is_drawn_in_the_scale_a_person_reads()
    {
        FanChart<Money<USD>> money = Fan.Scale(power => power * (new Money<USD>(40m) / 1.Watts));
        JsonElement specification = JsonDocument.Parse(FanChartSpecification.Create(money).Json).RootElement;
        Assert.Equal("USD trillion", specification.GetProperty("layer")[0].GetProperty("encoding").GetProperty("y").GetProperty("title").GetString());
    }

    [Fact]
    public void The_page_holds_scripts_and_specification_and_nothing_breaks_out()
    {
        string html = FanChartSpecification.Create(Fan, Style).ToHtml("var vega = '</script>';", "var vegaLite;");
        Assert.Contains("<title>Capacity &lt;of&gt; &quot;it all&quot;</title>", html, StringComparison.Ordinal);
        Assert.Contains("var vega = '<\\/script>';", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("</script>").Length - 1);
        string json = html.Split("type=\"application/json\">")[1].Split("</script>")[0];
        Assert.Equal(Style.Title, JsonDocument.Parse(json).RootElement.GetProperty("title").GetProperty("text").GetString());
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logarithmic_axis_refuses_what_has_no_logarithm()
    {
        FanChartStyle<Power> style = Style with { Observed = [new ObservedBand<Power>(2023, Power.Zero, Power.Zero, Power.Zero)] };
        Assert.Contains("the least is 0 W", Assert.Throws<ArgumentException>(() => FanChartSpecification.Create(Fan, style)).Message, StringComparison.Ordinal);
    }

    private static JsonElement Specification(FanChartStyle<Power>? style) =>
        JsonDocument.Parse(FanChartSpecification.Create(Fan, style).Json).RootElement;

    private static JsonElement[] Rows(JsonElement layer) => [.. layer.GetProperty("data").GetProperty("values").EnumerateArray()];
}
