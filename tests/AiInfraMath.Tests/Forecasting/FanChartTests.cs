using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class FanChartTests
{
    private static readonly FanChart<Gigawatts> Power = Projection.Run(
        Trend.FitExponential(Samples.Capacity), 2028, new() { Scenarios = 5000, Seed = 3, YearlyVolatility = 0.4 });

    [Fact]
    public void A_period_is_found_by_its_year_and_a_percentile_by_its_probability()
    {
        Assert.Equal(2027, Power.At(2027).Year);
        Assert.Contains("2026, 2027, 2028", Assert.Throws<ArgumentException>(() => Power.At(2030)).Message);
        Assert.Equal(0.95, Power.At(2027).Percentile(0.95).Probability);
        Assert.Contains("0.05, 0.5, 0.95", Assert.Throws<ArgumentException>(() => Power.At(2027).Percentile(0.9)).Message);
        Assert.Equal((2025, 1.9, 5000, 3UL), (Power.StartYear, Power.Start.Value, Power.Scenarios, Power.Seed));
    }

    [Fact]
    public void Percentiles_ascend_and_lie_in_their_intervals()
    {
        foreach (FanPeriod<Gigawatts> period in Power.Periods)
        {
            Assert.Equal(period.Percentiles.Select(p => p.Value).Order(), period.Percentiles.Select(p => p.Value));
            Assert.All(period.Percentiles, p => Assert.True(p.Lower.Value <= p.Value.Value && p.Value.Value <= p.Upper.Value));
        }
    }

    [Fact]
    public void A_factor_scales_the_mean_the_deviation_and_the_percentiles()
    {
        FanChart<Dollars> capital = Power.Scale(p => new Dollars((decimal)(p.Value * 40e9)));
        FanPeriod<Gigawatts> from = Power.At(2027);
        FanPeriod<Dollars> to = capital.At(2027);
        Assert.Equal(40e9 * from.Mean.Value, (double)to.Mean.Value, 1);
        Assert.Equal(40e9 * from.StandardDeviation.Value, (double)to.StandardDeviation.Value, 1);
        Assert.Equal(40e9 * from.MeanStandardError.Value, (double)to.MeanStandardError.Value, 1);
        Assert.Equal(40e9 * from.Percentile(0.95).Upper.Value, (double)to.Percentile(0.95).Upper.Value, 1);
        Assert.Equal(from.Percentile(0.95).Coverage, to.Percentile(0.95).Coverage);
        Assert.Equal(76e9m, capital.Start.Value);
        Assert.Equal((Power.Scenarios, Power.Seed, Power.StartYear), (capital.Scenarios, capital.Seed, capital.StartYear));
        Assert.Equal(Power.Percentiles, capital.Percentiles);
    }

    [Fact]
    public void What_is_not_a_positive_factor_is_refused()
    {
        Func<Gigawatts, Gigawatts>[] maps =
        [
            p => new(p.Value + 1), p => new(-p.Value), p => new(p.Value * p.Value), p => new(Math.Max(0, p.Value - 1)),
            p => new(Math.Min(p.Value, 20)), p => default, p => new(double.NaN), p => new(1),
        ];
        foreach (Func<Gigawatts, Gigawatts> map in maps)
        {
            var error = Assert.Throws<ArgumentException>(() => Power.Scale(map));
            Assert.Equal("map", error.ParamName);
            Assert.Contains("positive factor", error.Message);
        }
    }
}
