using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class LogisticFitTests
{
    // NIST StRD nonlinear regression, Rat42 (https://www.itl.nist.gov/div898/strd/nls/data/ratkowsky2.shtml): pasture yield,
    // y = b1 / (1 + exp(b2 - b3 x)), rated as of higher difficulty.
    private static readonly (double Year, double Value)[] Rat42 =
    [
        (9, 8.930), (14, 10.800), (21, 18.590), (28, 22.330), (42, 39.350), (57, 56.110), (63, 61.730), (70, 64.620), (79, 67.080),
    ];

    [Fact]
    public void Rat42_has_the_certified_values()
    {
        LogisticTrend<Gigawatts> trend = Trend.FitLogistic(Series(Rat42)).Trend;
        Close(7.2462237576E+01, trend.Ceiling.Value);
        Close(6.7359200066E-02, trend.Rate);
        Close(2.6180768402E+00, trend.Rate * trend.MidpointYear);
        Close(1.7340283401E+00, trend.CeilingStandardError.Value);
        Close(3.4465663377E-03, trend.RateStandardError);
        Close(1.1587725499E+00, trend.ResidualStandardDeviation.Value);
        Close(8.0565229338E+00, trend.Residuals.Sum(r => r.Value * r.Value));
        Assert.Equal(6, trend.DegreesOfFreedom);
        Assert.InRange(trend.RSquared, 0.998, 0.999);
    }

    [Fact]
    public void Values_scaled_and_times_shifted_scale_and_shift_the_trend()
    {
        LogisticTrend<Gigawatts> trend = Trend.FitLogistic(Series(Rat42)).Trend;
        LogisticTrend<Gigawatts> moved = Trend.FitLogistic(Series([.. Rat42.Select(p => ((p.Year / 8) + 2020, p.Value * 1e9))])).Trend;
        Close(trend.Ceiling.Value * 1e9, moved.Ceiling.Value);
        Close(trend.Rate * 8, moved.Rate);
        Close((trend.MidpointYear / 8) + 2020, moved.MidpointYear);
        Close(trend.MidpointStandardError / 8, moved.MidpointStandardError);
        Close(trend.PredictionIntervalAt(88).Upper.Value * 1e9, moved.PredictionIntervalAt(2031).Upper.Value);
    }

    [Fact]
    public void Intervals_surround_the_curve()
    {
        LogisticTrend<Gigawatts> trend = Trend.FitLogistic(Series(Rat42)).Trend;
        Estimate<Gigawatts> curve = trend.ConfidenceIntervalAt(1e6);
        Estimate<Gigawatts> next = trend.PredictionIntervalAt(1e6);

        // Far out the curve is the ceiling, and t(0.975, 6) = 2.4469.
        Assert.Equal(trend.Ceiling.Value, curve.Value.Value, 1e-9);
        Assert.Equal(2.4469 * trend.CeilingStandardError.Value, curve.Upper.Value - curve.Value.Value, 1e-3);
        Assert.True(next.Upper.Value > curve.Upper.Value && next.Lower.Value < curve.Lower.Value);
        Assert.Equal(trend.Ceiling.Value / 2, trend.ValueAt(trend.MidpointYear).Value, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => trend.ValueAt(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => trend.PredictionIntervalAt(50, 0));
    }

    [Fact]
    public void Residuals_cannot_be_written() =>
        Assert.True(Assert.IsAssignableFrom<IList<Gigawatts>>(Trend.FitLogistic(Series(Rat42)).Trend.Residuals).IsReadOnly);

    [Fact]
    public void What_is_beyond_the_range_is_the_same_error_for_quantities_and_money()
    {
        // The largest observation is close to the largest number that each type holds.
        double largest = Rat42.Max(p => p.Value);
        Beyond(TimeSeries.Of<Power>([.. Rat42.Select(p => (p.Year, Power.FromWatts(p.Value / largest * 1.7e308)))]), "Power");
        Beyond(TimeSeries.Of<Money<USD>>([.. Rat42.Select(p => (p.Year, Money<USD>.FromDouble(p.Value / largest * 7.5e28)))]), "Money");

        static void Beyond<T>(TimeSeries<T> series, string type)
            where T : struct, IMeasure<T>
        {
            LogisticTrend<T> trend = Trend.FitLogistic(series).Trend;
            string value = Assert.Throws<OverflowException>(() => trend.ValueAt(500)).Message;
            Assert.Contains("year 500", value);
            Assert.Contains("beyond the range of " + type + ".", value);
            Assert.Throws<OverflowException>(() => trend.ConfidenceIntervalAt(500));

            // The value is in range here, and the interval is not.
            Assert.True(trend.ValueAt(79).ToCanonical() > 0);
            string interval = Assert.Throws<OverflowException>(() => trend.PredictionIntervalAt(79, 0.9999)).Message;
            Assert.Contains("year 79 and level 0.9999", interval);
            Assert.Contains("beyond the range of " + type + ".", interval);
        }
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void Exact_data_give_their_curve_back_rising_or_falling(double direction)
    {
        var points = Enumerable.Range(2015, 14).Select(y => ((double)y, 120 / (1 + Math.Exp(-direction * 0.7 * (y - 2022.3)))));
        LogisticTrend<Gigawatts> trend = Trend.FitLogistic(Series([.. points])).Trend;
        Assert.Equal(120, trend.Ceiling.Value, 1e-6);
        Assert.Equal(direction * 0.7, trend.Rate, 1e-8);
        Assert.Equal(2022.3, trend.MidpointYear, 1e-7);
        Assert.Equal(1, trend.RSquared, 1e-12);
    }

    [Fact]
    public void Data_that_do_not_bend_have_no_ceiling()
    {
        foreach (double[] values in new double[][]
        {
            [1, 2, 4, 8, 16, 32], [0.1, 0.2, 0.6, 1.9, 5.5], [1, 2.1, 3.9, 8.3, 15.7, 33], [5, 5, 5, 5, 5], [1, 3, 2, 4, 1, 5],
        })
        {
            LogisticFit<Gigawatts> fit = Trend.FitLogistic(Samples.Series(2020, values));
            Assert.NotEqual(LogisticOutcome.Fitted, fit.Outcome);
            Assert.False(fit.TryGetTrend(out LogisticTrend<Gigawatts>? none));
            Assert.Null(none);
            Assert.Equal(fit.Reason, Assert.Throws<InvalidOperationException>(() => fit.Trend).Message);
            Assert.DoesNotContain("NaN", fit.Reason);
            TestContext.Current.TestOutputHelper?.WriteLine(fit.Reason);
        }
    }

    [Fact]
    public void Fewer_than_four_points_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Trend.FitLogistic(Samples.Capacity));
        Assert.Contains("3 observation(s); a logistic trend and its errors needs at least 4", error.Message);
    }

    private static TimeSeries<Gigawatts> Series((double Year, double Value)[] points) =>
        new(points.Select(p => new Observation<Gigawatts>(p.Year, new Gigawatts(p.Value))));

    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, 1e-6 * Math.Abs(expected));
}
