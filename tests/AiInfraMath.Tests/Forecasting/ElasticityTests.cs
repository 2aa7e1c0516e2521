using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ElasticityTests
{
    [Fact]
    public void Revenue_follows_capacity_with_an_exponent_of_just_over_one()
    {
        Elasticity elasticity = Elasticity.Between(Samples.Capacity, Samples.Revenue);
        Assert.Equal(1.023, elasticity.Exponent, 5e-4);
        Assert.Equal(3, elasticity.Count);
        Assert.InRange(elasticity.RSquared, 0.9998, 1);
        Estimate<double> interval = elasticity.ConfidenceInterval()!.Value;
        Assert.Equal(12.7062047362 * elasticity.ExponentStandardError!.Value, interval.Upper - interval.Value, 1e-9);
        Assert.Equal(elasticity.Exponent, interval.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => elasticity.ConfidenceInterval(2));
    }

    [Fact]
    public void A_power_law_gives_its_exponent_back()
    {
        double[] x = [1, 2, 5, 3, 9];
        double[] y = [.. x.Select(v => 7 * Math.Pow(v, -1.7))];
        Elasticity elasticity = Elasticity.Between(Samples.Series(2020, x), Samples.Series(2020, y));
        Assert.Equal(-1.7, elasticity.Exponent, 1e-13);
        Assert.Equal(1, elasticity.RSquared, 1e-13);
        Assert.Equal(0, elasticity.ResidualStandardDeviation!.Value, 1e-13);
        Assert.All(elasticity.Residuals, r => Assert.Equal(0, r, 1e-13));
    }

    [Fact]
    public void Only_the_times_that_both_series_have_count()
    {
        Elasticity elasticity = Elasticity.Between(Samples.Series(2020, 100, 1, 2, 3), Samples.Series(2021, 1, 4, 9, 77));
        Assert.Equal(3, elasticity.Count);
        Assert.Equal(2, elasticity.Exponent, 1e-13);
    }

    [Fact]
    public void Two_common_times_give_an_exponent_without_error()
    {
        Elasticity elasticity = Elasticity.Between(Samples.Series(2020, 1, 2), Samples.Series(2020, 1, 8));
        Assert.Equal(3, elasticity.Exponent, 1e-14);
        Assert.Null(elasticity.ExponentStandardError);
        Assert.Null(elasticity.ConfidenceInterval());
        Assert.Null(elasticity.ResidualStandardDeviation);
    }

    [Fact]
    public void What_has_no_elasticity_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Elasticity.Between(Samples.Series(2020, 1, 2), Samples.Series(2021, 1, 2)));
        Assert.Contains("1 time(s) in common", error.Message);
        error = Assert.Throws<ArgumentException>(() => Elasticity.Between(Samples.Series(2020, 2, 2, 2), Samples.Series(2020, 1, 2, 3)));
        Assert.Equal("x", error.ParamName);
    }
}
