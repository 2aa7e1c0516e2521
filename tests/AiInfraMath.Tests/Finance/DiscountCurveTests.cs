using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Finance;

public class DiscountCurveTests
{
    private static AnnualRate Percent(decimal percent) => AnnualRate.FromEffective(percent / 100);

    [Fact]
    public void A_flat_curve_discounts_by_powers()
    {
        DiscountCurve curve = DiscountCurve.Flat(Percent(25));
        Assert.Equal(1m, curve.FactorAt(0));
        Assert.Equal(0.8m, curve.FactorAt(1));
        Assert.Equal(0.64m, curve.FactorAt(2));
        Assert.Equal(0.0982055121161724213259386864m, curve.FactorAt(10.4m));
        Assert.Equal(Percent(25), curve.ForwardRate(3, 7.5m));
        Assert.Equal(Percent(25), curve.SpotRate(0.25m));
    }

    [Fact]
    public void A_stepped_curve_multiplies_its_steps()
    {
        DiscountCurve curve = DiscountCurve.Stepped(Percent(25), (2, Percent(60)), (3, Percent(0)));
        Assert.Equal(0.64m, curve.FactorAt(2));
        Assert.Equal(0.4m, curve.FactorAt(3));
        Assert.Equal(0.4m, curve.FactorAt(30));
        Assert.Equal(Percent(60), curve.ForwardRate(2.25m, 2.5m));
        Assert.Equal(2m, Math.Round(curve.ForwardRate(1, 3).Factor * curve.ForwardRate(1, 3).Factor, 20));
    }

    [Fact]
    public void Between_points_a_curve_is_log_linear_and_behind_them_it_goes_on()
    {
        DiscountCurve curve = DiscountCurve.FromFactors((1, 0.95m), (2, 0.88m));
        Assert.Equal(0.95m, curve.FactorAt(1));
        Assert.Equal(0.88m, curve.FactorAt(2));
        Assert.Equal(0.9143303560529968535777189779m, curve.FactorAt(1.5m));
        Assert.Equal(0.0795454545454545454545454545m, curve.ForwardRate(1, 2).Effective);
        Assert.Equal(0.6994551508966321621227584196m, curve.FactorAt(5));
        Assert.Equal(curve.ForwardRate(1, 2), curve.ForwardRate(10, 11));
    }

    [Fact]
    public void A_curve_through_spot_rates_gives_them_back()
    {
        DiscountCurve curve = DiscountCurve.FromSpotRates((1, Percent(3)), (5, Percent(4)), (10, Percent(4.5m)));
        Assert.Equal(Percent(4), curve.SpotRate(5));
        Assert.Equal(Percent(4.5m), curve.SpotRate(10));
        Assert.True(curve.ForwardRate(5, 10) > Percent(4.5m));
    }

    [Fact]
    public void Forward_rates_link_the_factors() => Law.Holds(
        AnnualRateTests.AnyRate,
        AnnualRateTests.AnyRate,
        (a, b) =>
        {
            DiscountCurve curve = DiscountCurve.Stepped(a, (1.5m, b));
            decimal linked = curve.FactorAt(3) * curve.ForwardRate(1, 3).Factor * curve.ForwardRate(1, 3).Factor;
            return Math.Abs((linked / curve.FactorAt(1)) - 1) < 1e-12m;
        });

    [Fact]
    public void What_is_no_curve_is_an_error()
    {
        Assert.Equal("points", Assert.Throws<ArgumentException>(() => DiscountCurve.FromFactors()).ParamName);
        Assert.Equal("points", Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCurve.FromFactors((1, 0))).ParamName);
        Assert.Contains("ascending", Assert.Throws<ArgumentException>(() => DiscountCurve.FromFactors((2, 0.9m), (1, 0.8m))).Message);
        Assert.Contains("ascending", Assert.Throws<ArgumentException>(() => DiscountCurve.FromFactors((0, 1))).Message);
        Assert.Equal("steps", Assert.Throws<ArgumentException>(() => DiscountCurve.Stepped(default, (0, default))).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCurve.Flat(default).FactorAt(-1)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCurve.Flat(default).ForwardRate(2, 2)).ParamName);
    }
}
