using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class LinearFitTests
{
    // NIST StRD linear regression, Norris (https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml): calibration of ozone monitors.
    private static readonly (double Y, double X)[] Norris =
    [
        (0.1, 0.2), (338.8, 337.4), (118.1, 118.2), (888.0, 884.6), (9.2, 10.1), (228.1, 226.5), (668.5, 666.3), (998.5, 996.3),
        (449.1, 448.6), (778.9, 777.0), (559.2, 558.2), (0.3, 0.4), (0.1, 0.6), (778.1, 775.5), (668.8, 666.9), (339.3, 338.0),
        (448.9, 447.5), (10.8, 11.6), (557.7, 556.0), (228.3, 228.1), (998.0, 995.8), (888.8, 887.6), (119.6, 120.2), (0.3, 0.3),
        (0.6, 0.3), (557.6, 556.8), (339.3, 339.1), (888.0, 887.2), (998.5, 999.0), (778.9, 779.0), (10.2, 11.1), (117.6, 118.3),
        (228.9, 229.2), (668.4, 669.1), (449.2, 448.9), (0.2, 0.5),
    ];

    [Fact]
    public void The_line_through_Norris_has_the_certified_values()
    {
        LinearFit fit = LinearFit.Of([.. Norris.Select(p => p.X)], [.. Norris.Select(p => p.Y)]);
        Assert.Equal(1.00211681802045, fit.Slope, 1e-14);
        Assert.Equal(-0.262323073774029, fit.ValueAt(0), 1e-12);
        Assert.Equal(0.429796848199937E-03, fit.SlopeStandardError!.Value, 1e-16);
        Assert.Equal(0.232818234301152, fit.StandardErrorAt(0)!.Value, 1e-13);
        Assert.Equal(0.884796396144373, fit.ResidualStandardDeviation!.Value, 1e-13);
        Assert.Equal(0.999993745883712, fit.RSquared, 1e-14);
        Assert.Equal(34, fit.DegreesOfFreedom);
    }

    [Fact]
    public void Two_points_are_met_exactly_and_say_nothing_about_errors()
    {
        LinearFit fit = LinearFit.Of([2023, 2024.1], [1, 5.7]);
        Assert.Equal((0, 1.0), (fit.DegreesOfFreedom, fit.RSquared));
        Assert.Null(fit.ResidualStandardDeviation);
        Assert.Null(fit.SlopeStandardError);
        Assert.Null(fit.StandardErrorAt(2025));
        Assert.Null(fit.PredictionErrorAt(2025));
        Assert.Equal([0, 0], fit.Residuals);
    }

    [Fact]
    public void Flat_data_are_explained_in_full() => Assert.Equal(1, LinearFit.Of([1, 2, 3], [4, 4, 4]).RSquared);

    [Fact]
    public void What_has_no_line_is_refused()
    {
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => LinearFit.Of([1], [1])).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => LinearFit.Of([2, 2], [1, 3])).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => LinearFit.Of([1, 2], [1])).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentOutOfRangeException>(() => LinearFit.Of([1, 2], [1, double.NaN])).ParamName);
    }

    // Table of critical values, NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2.
    [Theory]
    [InlineData(0.95, 1, 12.706)]
    [InlineData(0.95, 2, 4.303)]
    [InlineData(0.90, 10, 1.812)]
    [InlineData(0.99, 100, 2.626)]
    public void Students_factor_has_the_tabled_values(double level, int degrees, double factor) =>
        Assert.Equal(factor, StudentT.TwoSidedFactor(level, degrees), 5e-4);

    [Fact]
    public void Students_factor_refuses_what_it_is_not_defined_for()
    {
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.TwoSidedFactor(1, 1)).ParamName);
        Assert.Equal("degreesOfFreedom", Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.TwoSidedFactor(0.95, 0)).ParamName);
    }
}
