using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Charts;

public class FanChartSpecificationTests
{
    private static readonly FanChart<Power> Fan = Run(0.05, 0.25, 0.5, 0.75, 0.95);

    private static readonly FanChart<Power> MedianOnly = Run(0.5);

    private static readonly FanChartStyle<Power> Style = new()
    {
        ValueTitle = "Power",
        Logarithmic = true,
        Observed = [new ObservedBand<Power>(2023, 0.1.Gigawatts, 0.2.Gigawatts, 0.3.Gigawatts), new ObservedBand<Power>(new DateOnly(2025, 1, 1), 1.Gigawatts, 1.9.Gigawatts, 2.Gigawatts)],
    };

    [Fact]
    public void A_band_for_each_pair_a_line_for_the_median_and_the_measured_points()
    {
        VegaLiteChart chart = FanChartSpecification.Create(Fan, Style);
        JsonElement[] layers = chart.Layers();
        Assert.Equal(["area", "area", "line", "rule", "point"], layers.Select(ChartReading.Mark));
        Assert.Equal(["P5 to P95", "P25 to P75", "Median", "Measured"], layers[0].Legend());
        JsonElement[] rows = chart.Rows();
        Assert.Equal([2025.0, 2026, 2027, 2028], rows.Select(r => r.Number("year")));
        Assert.Equal(1.9, rows[0].Number("low0"));
        Assert.Equal(1.9, rows[0].Number("high0"));
        Assert.Equal(Fan.At(2028).Percentile(0.05).Value.Gigawatts, rows[3].Number(layers[0].Channel("y").Text("field")));
        Assert.Equal(Fan.At(2028).Percentile(0.95).Value.Gigawatts, rows[3].Number(layers[0].Channel("y2").Text("field")));
        Assert.Equal(Fan.At(2028).Percentile(0.75).Value.Gigawatts, rows[3].Number(layers[1].Channel("y2").Text("field")));
        Assert.Equal(Fan.At(2027).Percentile(0.5).Value.Gigawatts, rows[2].Number("median"));
        Assert.Equal(0.3, layers[3].Rows()[0].Number("high"));
        Assert.Equal(0.2, layers[4].Rows()[0].Number("value"));
    }

    [Fact]
    public void The_outermost_band_opens_from_the_band_of_the_start()
    {
        JsonElement start = FanChartSpecification.Create(Fan, Style with { StartBand = (1.5.Gigawatts, 2.5.Gigawatts) }).Rows()[0];
        Assert.Equal(1.5, start.Number("low0"));
        Assert.Equal(2.5, start.Number("high0"));
        Assert.Equal(1.9, start.Number("low1"));
    }

    [Fact]
    public void Axes_name_the_unit_and_the_scale()
    {
        JsonElement y = FanChartSpecification.Create(Fan, Style).Layers()[0].Channel("y");
        Assert.Equal("Power (GW)", y.Text("title"));
        Assert.Equal("log", y.GetProperty("scale").Text("type"));
        JsonElement plain = FanChartSpecification.Create(Fan).Layers()[0].Channel("y");
        Assert.Equal("GW", plain.Text("title"));
        Assert.False(plain.TryGetProperty("scale", out _));
    }

    [Fact]
    public void A_plain_number_has_no_unit_on_its_axis()
    {
        FanChart<Ratio> shares = Fan.Scale(power => new Ratio(power.Gigawatts));
        Assert.Equal("Share", FanChartSpecification.Create(shares, new FanChartStyle<Ratio> { ValueTitle = "Share" }).Layers()[0].Channel("y").Text("title"));
    }

    [Fact]
    public void Money_is_drawn_in_the_scale_a_person_reads()
    {
        VegaLiteChart money = FanChartSpecification.Create(Fan.Scale(power => power * (new Money<USD>(40m) / 1.Watts)));
        Assert.Equal("USD trillion", money.Layers()[0].Channel("y").Text("title"));
        Assert.Matches(@"2028: median USD 2\.\d+ trillion; P5 to P95 USD", money.Description);
    }

    [Fact]
    public void Percentiles_without_a_partner_draw_no_band()
    {
        Assert.Equal(["line"], FanChartSpecification.Create(MedianOnly).Layers().Select(ChartReading.Mark));
    }

    [Fact]
    public void A_logarithmic_axis_refuses_what_has_no_logarithm()
    {
        FanChartStyle<Power> observed = Style with { Observed = [new ObservedBand<Power>(2023, Power.Zero, Power.Zero, Power.Zero)] };
        Assert.Contains("the least is 0 W", Assert.Throws<ArgumentException>(() => FanChartSpecification.Create(Fan, observed)).Message, StringComparison.Ordinal);
        FanChartStyle<Power> band = Style with { StartBand = (Power.Zero, 3.Gigawatts) };
        Assert.Throws<ArgumentException>("style", () => FanChartSpecification.Create(Fan, band));
    }

    private static FanChart<Power> Run(params double[] percentiles) => Projection.Run(
        Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts))),
        2028,
        new ProjectionOptions<Power> { Scenarios = 500, Percentiles = percentiles });
}
