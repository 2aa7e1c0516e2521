using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;
using UnitsNet.Units;

namespace AiInfraMath.Interop.Tests;

/// <summary>The quantities that both libraries keep as a double.</summary>
public class QuantityTests
{
    [Fact]
    public void There_and_back_is_exact() =>
        Law.Holds(Arbitraries.Finite, n =>
            n.WattHours.ToUnitsNet().ToAiInfraMath() == n.WattHours
            && n.Kilograms.ToUnitsNet().ToAiInfraMath() == n.Kilograms
            && n.Liters.ToUnitsNet().ToAiInfraMath() == n.Liters);

    [Fact]
    public void The_number_arrives_to_the_bit() =>
        Law.Holds(Arbitraries.Finite, n =>
            n.WattHours.ToUnitsNet().WattHours == n
            && n.Kilograms.ToUnitsNet().Kilograms == n
            && n.Liters.ToUnitsNet().Liters == n
            && UnitsNet.Energy.FromWattHours(n).ToAiInfraMath().WattHours == n
            && UnitsNet.Energy.FromGigawattHours(n).ToAiInfraMath() == n.GigawattHours
            && UnitsNet.Mass.FromTonnes(n).ToAiInfraMath() == n.Tonnes
            && UnitsNet.Volume.FromCubicMeters(n).ToAiInfraMath() == n.CubicMeters);

    [Fact]
    public void Rates_there_and_back_are_exact() =>
        Law.Holds(Arbitraries.Finite, n =>
            Same(n.WattHours / 1.Kilograms, r => r.ToUnitsNet().ToAiInfraMath())
            && Same(n.WattHours / 1.Liters, r => r.ToUnitsNet().ToAiInfraMath())
            && Same(n.Watts / 1.Liters, r => r.ToUnitsNet().ToAiInfraMath())
            && Same(n.Kilograms / 1.Liters, r => r.ToUnitsNet().ToAiInfraMath())
            && Same(n.Liters / 1.Kilograms, r => r.ToUnitsNet().ToAiInfraMath()));

    [Fact]
    public void A_carbon_intensity_there_and_back_keeps_all_but_the_last_bit() =>
        Law.Holds(Arbitraries.Finite, n =>
        {
            Per<Mass, Energy> there = n.Grams / 1.KilowattHours;
            Per<Mass, Energy> back = there.ToUnitsNet().ToAiInfraMath();
            return back == there || Math.Abs((back / there) - 1) <= 2.3e-16;
        });

    [Fact]
    public void Conversion_keeps_sums_order_and_sign() =>
        Law.Holds(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (a, b) =>
            (a.WattHours.ToUnitsNet() + b.WattHours.ToUnitsNet()).ToAiInfraMath() == a.WattHours + b.WattHours
            && (a.Watts.ToUnitsNet() - b.Watts.ToUnitsNet()).ToAiInfraMath() == a.Watts - b.Watts
            && a.Watts.ToUnitsNet() < b.Watts.ToUnitsNet() == a.Watts < b.Watts
            && (-a.Kilograms).ToUnitsNet().Kilograms == -(a.Kilograms.ToUnitsNet().Kilograms));

    [Fact]
    public void Power_times_time_is_the_same_energy_in_both() =>
        Assert.Equal(657.0, (75.Gigawatts.ToUnitsNet() * 1.Years.ToUnitsNet()).TerawattHours, 12);

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Energy.Zero, default(UnitsNet.Energy).ToAiInfraMath());
        Assert.Equal(Mass.Zero, default(UnitsNet.Mass).ToAiInfraMath());
        Assert.Equal(Volume.Zero, default(UnitsNet.Volume).ToAiInfraMath());
        Assert.Equal(default, default(UnitsNet.Density).ToAiInfraMath());
        Assert.Equal(0, default(Energy).ToUnitsNet().Joules);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_arithmetic_made_infinite_is_refused_by_name(double factor)
    {
        Assert.Equal("energy", Assert.Throws<ArgumentOutOfRangeException>(() => (1.WattHours * factor).ToUnitsNet()).ParamName);
        Assert.Equal("mass", Assert.Throws<ArgumentOutOfRangeException>(() => (1.Kilograms * factor).ToUnitsNet(MassUnit.Stone)).ParamName);
        Assert.Equal("volume", Assert.Throws<ArgumentOutOfRangeException>(() => (1.Liters * factor).ToUnitsNet(VolumeUnit.AcreFoot)).ParamName);
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => (1.Grams / 1.KilowattHours * factor).ToUnitsNet()).ParamName);
    }

    [Fact]
    public void A_number_that_becomes_infinite_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitsNet.Energy.FromTerawattHours(1e300).ToAiInfraMath());
        Assert.ThrowsAny<ArgumentException>(() => UnitsNet.Energy.FromTerawattDays(1e300).ToAiInfraMath());
        Assert.Throws<ArgumentOutOfRangeException>(() => 1e307.WattHours.ToUnitsNet(EnergyUnit.Joule));
    }

    private static bool Same<T>(T value, Func<T, T> thereAndBack)
        where T : struct, IEquatable<T> => thereAndBack(value).Equals(value);
}
