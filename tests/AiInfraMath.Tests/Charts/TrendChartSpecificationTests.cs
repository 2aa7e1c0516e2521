using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Charts;

public class TrendChartSpecificationTests
{
    private static readonly ExponentialTrend<Power> Exponential =
        Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts)));

    private static readonly LogisticTrend<Power> Logistic = Trend.FitLogistic(TimeSeries.Of(
        (2020, 1.Gigawatts), (2022, 2.6.Gigawatts), (2024, 5.1.Gigawatts), (2026, 7.6.Gigawatts), (2028, 8.9.Gigawatts), (2030, 9.7.Gigawatts))).Trend;

    [Fact]
    public void The_band_is_the_prediction_interval_at_the_level_asked_for()
    {
        VegaLiteChart chart = TrendChartSpecification.Create(Exponential, new TrendChartStyle { Through = 2026, Level = 0.8 });
        Assert.Equal(["area", "line", "point"], chart.Layers().Select(ChartReading.Mark));
        JsonElement last = chart.Rows()[^1];
        Estimate<Power> expected = Exponential.PredictionIntervalAt(2026, 0.8)!.Value;
        Assert.Equal(2026, last.Number("year"));
        Assert.Equal(expected.Value.Gigawatts, last.Number("trend"));
        Assert.Equal(expected.Lower.Gigawatts, last.Number("low"));
        Assert.Equal(expected.Upper.Gigawatts, last.Number("high"));
        Assert.Equal(["80 % prediction interval", "Trend", "Observed"], chart.Layers()[0].Legend());
        Assert.Equal([0.2, 0.6, 1.9], chart.Layers()[2].Rows().Select(r => r.Number("value")));
    }

    [Fact]
    public void By_default_half_the_time_observed_is_drawn_beyond_it()
    {
        Assert.Equal(2026, TrendChartSpecification.Create(Exponential).Rows()[^1].Number("year"));
        Assert.Equal(2035, TrendChartSpecification.Create(Logistic).Rows()[^1].Number("year"));
        Assert.Equal(2020, TrendChartSpecification.Create(Logistic).Rows()[0].Number("year"));
    }

    [Fact]
    public void Two_observations_have_no_interval_and_the_description_says_so()
    {
        VegaLiteChart chart = TrendChartSpecification.Create(Trend.FitExponential(TimeSeries.Of((2024, 1.Gigawatts), (2025, 3.Gigawatts))));
        Assert.Equal(["line", "point"], chart.Layers().Select(ChartReading.Mark));
        Assert.Contains("x3 a year", chart.Description, StringComparison.Ordinal);
        Assert.Contains("two observations have no prediction interval", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logistic_trend_names_its_ceiling()
    {
        VegaLiteChart chart = TrendChartSpecification.Create(Logistic, new TrendChartStyle { ValueTitle = "Capacity" });
        Assert.Contains("Capacity: Logistic trend with a ceiling of 9.97 GW", chart.Description, StringComparison.Ordinal);
        Assert.Equal(Logistic.PredictionIntervalAt(2035).Upper.Gigawatts, chart.Rows()[^1].Number("high"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2023)]
    public void An_end_before_the_beginning_is_refused(double through) =>
        Assert.Throws<ArgumentOutOfRangeException>("Through", () => TrendChartSpecification.Create(Exponential, new TrendChartStyle { Through = through }));

    [Fact]
    public void A_level_that_is_no_probability_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("Level", () => TrendChartSpecification.Create(Exponential, new TrendChartStyle { Level = 1 }));

    [Fact]
    public void A_logarithmic_axis_refuses_an_interval_below_zero()
    {
        LogisticTrend<Power> scattered = Trend.FitLogistic(TimeSeries.Of(
            (2020, 0.2.Gigawatts), (2022, 2.6.Gigawatts), (2024, 3.1.Gigawatts), (2026, 7.6.Gigawatts), (2028, 8.1.Gigawatts), (2030, 9.7.Gigawatts))).Trend;
        Assert.True(scattered.PredictionIntervalAt(2020).Lower < Power.Zero);
        Assert.Throws<ArgumentException>("style", () => TrendChartSpecification.Create(scattered, new TrendChartStyle { Logarithmic = true }));
    }
}
