using System.Globalization;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using UnitsNet.Units;

namespace AiInfraMath.Interop.Tests;

public class PowerTests
{
    [Fact]
    public void A_power_is_the_same_power_there()
    {
        UnitsNet.Power fleet = 75.Gigawatts.ToUnitsNet();
        Assert.Equal(75_000_000_000m, fleet.Watts);
        Assert.Equal(PowerUnit.Watt, fleet.Unit);
        Assert.Equal(75m, fleet.Gigawatts);
        Assert.Equal(75.Gigawatts, UnitsNet.Power.FromGigawatts(75).ToAiInfraMath());
        Assert.Equal(1.9.Gigawatts, UnitsNet.Power.FromWatts(1.9e9).ToAiInfraMath());
        Assert.Equal(Power.Zero, default(UnitsNet.Power).ToAiInfraMath());
    }

    [Fact]
    public void There_and_back_is_exact_within_decimal() =>
        Law.Holds(Arbitraries.WithinDecimal, w => w.Watts.ToUnitsNet().ToAiInfraMath() == w.Watts && (-w).Watts.ToUnitsNet().ToAiInfraMath() == (-w).Watts);

    [Fact]
    public void All_digits_of_a_double_arrive_there()
    {
        // UnitsNet's own factory keeps 15 digits: 0.3 for 0.1 + 0.2.
        Assert.Equal(0.30000000000000004m, (0.1 + 0.2).Watts.ToUnitsNet().Watts);
        Assert.Equal(0.3m, UnitsNet.Power.FromWatts(0.1 + 0.2).Watts);
        Assert.Equal((0.1 + 0.2).Watts, (0.1 + 0.2).Watts.ToUnitsNet().ToAiInfraMath());
    }

    [Fact]
    public void A_decimal_becomes_the_nearest_double()
    {
        // 2^53 + 1 lies between two doubles and goes to the even one; one thousandth more goes up.
        Assert.Equal(9007199254740992.0, UnitsNet.Power.FromWatts(9007199254740993m).ToAiInfraMath().Watts);
        Assert.Equal(9007199254740994.0, UnitsNet.Power.FromWatts(9007199254740993.001m).ToAiInfraMath().Watts);
        Assert.Equal(7.922816251426434E+28, UnitsNet.Power.FromWatts(decimal.MaxValue).ToAiInfraMath().Watts);
    }

    [Fact]
    public void What_lies_beyond_the_28th_decimal_place_is_lost()
    {
        Assert.Equal(0m, 1e-29.Watts.ToUnitsNet().Watts);
        Assert.Equal(0.0000000000000000001234567891m, 1.2345678912345e-19.Watts.ToUnitsNet().Watts);
    }

    [Theory]
    [InlineData(8e28)]
    [InlineData(-1e300)]
    public void More_than_a_decimal_holds_is_an_error_that_says_so(double watts)
    {
        string message = Assert.Throws<OverflowException>(() => watts.Watts.ToUnitsNet()).Message;
        Assert.Contains("7.9e28", message, StringComparison.Ordinal);
        Assert.Contains(watts.ToString(CultureInfo.InvariantCulture), message, StringComparison.Ordinal);
        Assert.Equal((decimal)(watts / 1e300), (watts / 1e300).Watts.ToUnitsNet().Watts);
    }

    [Fact]
    public void A_large_power_in_a_large_unit_fits()
    {
        Assert.Equal(1e18m, 1e30.Watts.ToUnitsNet(PowerUnit.Terawatt).Terawatts);
        Assert.Equal(1e37, UnitsNet.Power.FromGigawatts(1e28m).ToAiInfraMath().Watts);
        Assert.Contains("Petawatt", Assert.Throws<OverflowException>(() => UnitsNet.Power.FromPetawatts(1e28m).ToAiInfraMath()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_arithmetic_made_infinite_is_refused_by_name(double factor)
    {
        Power power = 1.Watts * factor;
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => power.ToUnitsNet()).ParamName);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => power.ToUnitsNet(PowerUnit.Gigawatt)).ParamName);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => power.ToUnitsNet(PowerUnit.BoilerHorsepower)).ParamName);
    }

    [Fact]
    public void A_power_is_written_in_the_unit_it_was_asked_for() =>
        Assert.Equal("1.9 GW", 1.9.Gigawatts.ToUnitsNet(PowerUnit.Gigawatt).ToString(CultureInfo.InvariantCulture));
}
