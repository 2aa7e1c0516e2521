using AiInfraMath.Forecasting;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Forecasting;

public class ExponentialTrendTests
{
    // The growth of three even points is the root of last over first: √9.5 = 3.082, and 24 ln 2 / ln 9.5 = 7.389 months.
    [Fact]
    public void Capacity_triples_in_a_year_and_doubles_in_seven_months()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Capacity);
        Assert.Equal(Math.Sqrt(9.5), trend.GrowthFactor, 1e-14);
        Assert.Equal(24 * Math.Log(2) / Math.Log(9.5), trend.DoublingTimeMonths, 1e-13);
        Assert.Equal(7.389, trend.DoublingTimeMonths, 5e-4);
        Assert.Equal(trend.DoublingTimeMonths / 12, trend.DoublingTimeYears, 1e-15);
        Assert.Equal(-trend.DoublingTimeYears, trend.HalvingTimeYears);
        Assert.Equal(2 * trend.ValueAt(2025).Value, trend.ValueAt(2025 + trend.DoublingTimeYears).Value, 1e-12);
    }

    // Worked by hand for three points: residuals (1, -2, 1) d with d = (ln 0.2 - 2 ln 0.6 + ln 1.9) / 6, so s = d √6, and the errors of
    // slope and of the intercept at the first point are s / √2 and s √(1/3 + 1/2).
    [Fact]
    public void Errors_are_those_of_least_squares()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Capacity);
        double d = (Math.Log(0.2) - (2 * Math.Log(0.6)) + Math.Log(1.9)) / 6;
        double s = Math.Abs(d) * Math.Sqrt(6);
        Assert.Equal([d, -2 * d, d], trend.Residuals, (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(1, trend.DegreesOfFreedom);
        Assert.Equal(s, trend.ResidualStandardDeviation!.Value, 1e-14);
        Assert.Equal(s / Math.Sqrt(2), trend.LogSlopeStandardError!.Value, 1e-14);
        Assert.Equal(s * Math.Sqrt(5.0 / 6), trend.LogInterceptStandardError!.Value, 1e-14);
        Assert.Equal(Math.Sqrt(9.5) * s / Math.Sqrt(2), trend.GrowthFactorStandardError!.Value, 1e-13);
        Assert.Equal(Math.Log(0.2) - d, trend.LogIntercept, 1e-14);
        double relative = trend.LogSlopeStandardError.Value / trend.LogSlope;
        Assert.Equal(trend.DoublingTimeYears * relative, trend.DoublingTimeYearsStandardError!.Value, 1e-14);
        Assert.InRange(trend.RSquared, 0.9998, 0.9999);
    }

    [Fact]
    public void Intervals_are_symmetric_in_the_logarithm_and_those_for_observations_are_wider()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Capacity);
        Estimate<Gigawatts> mean = trend.ConfidenceIntervalAt(2024)!.Value;
        Estimate<Gigawatts> next = trend.PredictionIntervalAt(2024)!.Value;
        double s = trend.ResidualStandardDeviation!.Value;
        Assert.Equal(Math.Exp(12.7062047362 * s / Math.Sqrt(3)), mean.Upper.Value / mean.Value.Value, 1e-10);
        Assert.Equal(Math.Exp(12.7062047362 * s * Math.Sqrt(4.0 / 3)), next.Upper.Value / next.Value.Value, 1e-10);
        Assert.Equal(mean.Value.Value / mean.Lower.Value, mean.Upper.Value / mean.Value.Value, 1e-12);
        Assert.Equal((0.95, trend.ValueAt(2024)), (mean.Level, mean.Value));
        Assert.True(trend.PredictionIntervalAt(2030)!.Value.Upper.Value > 10 * next.Upper.Value);
        Assert.True(trend.PredictionIntervalAt(2024, 0.5)!.Value.Upper.Value < next.Upper.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => trend.PredictionIntervalAt(2024, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trend.PredictionIntervalAt(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => trend.ValueAt(double.PositiveInfinity));
    }

    [Theory]
    [InlineData(3, 0.9999)]
    [InlineData(4, 0.999999)]
    [InlineData(5, 1 - 1e-9)]
    [InlineData(6, 1 - 1e-12)]
    public void Intervals_of_few_observations_have_every_level(int count, double level)
    {
        double[] values = [0.2, 0.6, 1.9, 5.5, 17, 52];
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2020, values[..count]));
        Assert.True(trend.PredictionIntervalAt(2020, level)!.Value.Upper.Value > trend.PredictionIntervalAt(2020, 0.99)!.Value.Upper.Value);
    }

    [Fact]
    public void What_is_beyond_the_range_is_the_same_error_for_quantities_and_money()
    {
        Beyond(TimeSeries.Of((2023, Power.FromGigawatts(0.2)), (2024, Power.FromGigawatts(0.6)), (2025, Power.FromGigawatts(1.9))), 2900.5, "Power");
        Beyond(TimeSeries.Of((2023, new Money<USD>(2e9m)), (2024, new Money<USD>(6e9m)), (2025, new Money<USD>(20e9m))), 2900.5, "Money");

        static void Beyond<T>(TimeSeries<T> series, double year, string type)
            where T : struct, IMeasure<T>
        {
            ExponentialTrend<T> trend = Trend.FitExponential(series);
            string value = Assert.Throws<OverflowException>(() => trend.ValueAt(year)).Message;
            Assert.Contains("year 2900.5", value);
            Assert.Contains("beyond the range of " + type + ".", value);
            Assert.Contains("year 2900.5", Assert.Throws<OverflowException>(() => trend.ConfidenceIntervalAt(year)).Message);

            // The value is in range here, and the interval is not.
            Assert.True(trend.ValueAt(2026).ToCanonical() > 0);
            string interval = Assert.Throws<OverflowException>(() => trend.PredictionIntervalAt(2026, 1 - 1e-12)).Message;
            Assert.Contains("year 2026", interval);
            Assert.Contains("level 0.999999999999", interval);
            Assert.Contains("beyond the range of " + type + ".", interval);
        }
    }

    [Fact]
    public void A_falling_trend_has_a_negative_doubling_time_and_a_halving_time()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2020, 8, 4, 2, 1));
        Assert.Equal(0.5, trend.GrowthFactor, 1e-15);
        Assert.Equal(-1, trend.DoublingTimeYears, 1e-14);
        Assert.Equal(1, trend.HalvingTimeYears, 1e-14);
    }

    [Fact]
    public void A_flat_trend_never_doubles_and_never_halves()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2020, 8, 8, 8));
        Assert.Equal((1, 1.0), (trend.GrowthFactor, trend.RSquared));
        Assert.Equal(double.PositiveInfinity, trend.DoublingTimeYears);
        Assert.Equal(double.PositiveInfinity, trend.HalvingTimeYears);
        Assert.Null(trend.DoublingTimeYearsStandardError);
    }

    [Fact]
    public void Two_points_fit_exactly_and_have_no_errors()
    {
        ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2024, 1, 3));
        Assert.Equal(3, trend.GrowthFactor, 1e-14);
        Assert.Equal((0, 1.0), (trend.DegreesOfFreedom, trend.RSquared));
        Assert.Null(trend.ResidualStandardDeviation);
        Assert.Null(trend.LogSlopeStandardError);
        Assert.Null(trend.LogInterceptStandardError);
        Assert.Null(trend.GrowthFactorStandardError);
        Assert.Null(trend.DoublingTimeYearsStandardError);
        Assert.Null(trend.ConfidenceIntervalAt(2026));
        Assert.Null(trend.PredictionIntervalAt(2026));
        Assert.Equal(9, trend.ValueAt(2026).Value, 1e-13);
    }

    [Fact]
    public void One_point_has_no_trend()
    {
        var error = Assert.Throws<ArgumentException>(() => Trend.FitExponential(Samples.Series(2024, 1)));
        Assert.Equal("series", error.ParamName);
        Assert.Contains("at least 2", error.Message);
    }

    [Fact]
    public void Scaling_the_series_scales_the_trend()
    {
        Law.Holds(SeriesCases(), Gen.Choose(1, 5000).Select(n => n / 100.0).ToArbitrary(), (values, factor) =>
        {
            ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2020, values));
            ExponentialTrend<Gigawatts> scaled = Trend.FitExponential(Samples.Series(2020, [.. values.Select(v => v * factor)]));
            return Near(trend.LogSlope, scaled.LogSlope)
                && Near(Math.Log(trend.ValueAt(2027.5).Value * factor), Math.Log(scaled.ValueAt(2027.5).Value))
                && Near(trend.RSquared, scaled.RSquared)
                && Near(trend.ResidualStandardDeviation ?? 0, scaled.ResidualStandardDeviation ?? 0);
        });
    }

    [Fact]
    public void Shifting_time_shifts_the_trend()
    {
        Law.Holds(SeriesCases(), Gen.Choose(-1500, 1500).ToArbitrary(), (values, years) =>
        {
            ExponentialTrend<Gigawatts> trend = Trend.FitExponential(Samples.Series(2020, values));
            ExponentialTrend<Gigawatts> shifted = Trend.FitExponential(Samples.Series(2020 + years, values));
            return Near(trend.LogSlope, shifted.LogSlope)
                && Near(trend.LogIntercept, shifted.LogIntercept)
                && Near(Math.Log(trend.ValueAt(2030).Value), Math.Log(shifted.ValueAt(2030 + years).Value));
        });
    }

    private static Arbitrary<double[]> SeriesCases() =>
        Gen.Choose(1, 100_000).Select(n => n / 1000.0).ArrayOf().Where(a => a.Length is >= 2 and <= 30).ToArbitrary();

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-10 * (1 + Math.Abs(a));
}
