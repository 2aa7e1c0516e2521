using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

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
    public void Residuals_cannot_be_written() =>
        Assert.True(Assert.IsAssignableFrom<IList<double>>(LinearFit.Of([1, 2, 3], [4, 6, 4]).Residuals).IsReadOnly);

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

    // Worked out with mpmath 1.3.0 at 50 digits, by bisection of betainc(n/2, 1/2, 0, n/(n + t²), regularized=True) = 1 - level for the
    // level as a double.
    [Theory]
    [InlineData(1e-10, 1, 1.5707963267948967e-10)]
    [InlineData(0.9999, 1, 6366.1976713166369)]
    [InlineData(0.999999, 1, 636619.77234875132)]
    [InlineData(1e-10, 2, 1.4142135623730951e-10)]
    [InlineData(0.9999, 2, 99.992499843750038)]
    [InlineData(0.999999, 2, 999.99924998546591)]
    [InlineData(0.999999999999, 2, 1000011.0610428281)]
    [InlineData(1e-10, 3, 1.3603495231756634e-10)]
    [InlineData(0.5, 3, 0.76489232840434528)]
    [InlineData(0.9999, 3, 28.000130010950006)]
    [InlineData(0.999999, 3, 130.15458955711021)]
    [InlineData(0.999999999999, 3, 13016.476782874553)]
    [InlineData(0.9999, 4, 15.544100581546113)]
    [InlineData(0.999999, 4, 49.458636756578596)]
    [InlineData(0.999999999999, 4, 1565.092170884186)]
    [InlineData(0.9999, 5, 11.177710070278869)]
    [InlineData(0.999999, 5, 28.478473462819561)]
    [InlineData(0.999999999999, 5, 452.54122659108977)]
    [InlineData(0.9999, 6, 9.0823463272941706)]
    [InlineData(0.999999, 6, 20.04785611050683)]
    [InlineData(0.999999999999, 6, 201.77045009111216)]
    [InlineData(0.9999, 7, 7.8845842624167393)]
    [InlineData(0.999999, 7, 15.767009437416195)]
    [InlineData(0.999999999999, 7, 114.85570633409835)]
    [InlineData(1e-10, 8, 1.2929952570268298e-10)]
    [InlineData(0.5, 8, 0.7063866126448386)]
    [InlineData(0.9999, 8, 7.1200038827346497)]
    [InlineData(0.999999, 8, 13.257135102178597)]
    [InlineData(0.999999999999, 8, 76.012154463792721)]
    [InlineData(0.999999, 100, 5.2137275742232927)]
    [InlineData(0.999999999999, 100, 8.1655332781695255)]
    [InlineData(0.9999, 1000, 3.9063437367014083)]
    [InlineData(0.999999999999, 1000, 7.2239577505187438)]
    public void Students_factor_is_right_to_twelve_digits_far_out_and_near_zero(double level, int degrees, double factor) =>
        Assert.Equal(factor, StudentT.TwoSidedFactor(level, degrees), 1e-12 * factor);

    // The closed forms: t = tan(π level / 2) for 1 degree of freedom, level √(2 / (1 - level²)) for 2, and for 4 the level
    // is s (3 - s²) / 2 with s = t / √(4 + t²).
    [Fact]
    public void Students_factor_agrees_with_the_closed_forms() => Law.Holds(
        Gen.Choose(1, 999_999).Select(n => n / 1e6).ToArbitrary(),
        level =>
        {
            double four = StudentT.TwoSidedFactor(level, 4);
            double s = four / Math.Sqrt(4 + (four * four));
            return Near(Math.Tan(Math.PI * level / 2), StudentT.TwoSidedFactor(level, 1))
                && Near(level * Math.Sqrt(2 / (1 - (level * level))), StudentT.TwoSidedFactor(level, 2))
                && Near(level, s * (3 - (s * s)) / 2);

            static bool Near(double expected, double actual) => Math.Abs(actual - expected) <= 1e-9 * expected;
        });

    [Fact]
    public void Students_factor_is_finite_and_grows_at_every_level_and_any_number_of_degrees()
    {
        foreach (int degrees in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 30, 1000, 1_000_000 })
        {
            double[] factors = [.. new[] { double.Epsilon, 1e-200, 1e-9, 0.3, 0.5, 0.500001, 0.95, 1 - 1e-9, 1 - 1e-12, Math.BitDecrement(1.0) }
                .Select(level => StudentT.TwoSidedFactor(level, degrees))];
            Assert.All(factors, factor => Assert.True(double.IsFinite(factor) && factor >= 0));
            Assert.Equal(factors.Order(), factors);
        }
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
