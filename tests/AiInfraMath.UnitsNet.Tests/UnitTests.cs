using AiInfraMath.NumberExtensions;
using UnitsNet.Units;

namespace AiInfraMath.Interop.Tests;

/// <summary>Every unit of UnitsNet, both ways.</summary>
public class UnitTests
{
    // The definitions that UnitsNet rounds, and by how much of themselves; where a unit is of both libraries the number stays the same.
    private const double Exact = 4e-15;
    private static readonly Dictionary<Enum, double> Rounded = new()
    {
        [PowerUnit.MechanicalHorsepower] = 1.4e-5,
        [PowerUnit.TonOfRefrigeration] = 4.5e-8,
        [PowerUnit.BritishThermalUnitPerHour] = 8e-12,
        [VolumeUnit.AcreFoot] = 1e-6,
        [SpecificEnergyUnit.BtuPerPound] = 4e-8,
        [DensityUnit.PoundPerUSGallon] = 2e-8,
        [DensityUnit.SlugPerCubicFoot] = 2e-9,
    };

    private static readonly double[] Numbers = [1, 1.9, -0.3, 12345.678, 1e-9 / 3, 2e11 / 7];

    // Of a femtowatt the decimal of UnitsNet, in watts, has room for 13 decimal places.
    private static readonly double[] PowerNumbers = [1, 1.9, -0.3, 12345.678, 2e11 / 7];

    public static TheoryData<PowerUnit> PowerUnits => new(Enum.GetValues<PowerUnit>());

    public static TheoryData<EnergyUnit> EnergyUnits => new(Enum.GetValues<EnergyUnit>());

    public static TheoryData<MassUnit> MassUnits => new(Enum.GetValues<MassUnit>());

    public static TheoryData<VolumeUnit> VolumeUnits => new(Enum.GetValues<VolumeUnit>());

    public static TheoryData<DurationUnit> DurationUnits => new(Enum.GetValues<DurationUnit>());

    public static TheoryData<SpecificEnergyUnit> SpecificEnergyUnits => new(Enum.GetValues<SpecificEnergyUnit>());

    public static TheoryData<EnergyDensityUnit> EnergyDensityUnits => new(Enum.GetValues<EnergyDensityUnit>());

    public static TheoryData<PowerDensityUnit> PowerDensityUnits => new(Enum.GetValues<PowerDensityUnit>());

    public static TheoryData<DensityUnit> DensityUnits => new(Enum.GetValues<DensityUnit>());

    public static TheoryData<SpecificVolumeUnit> SpecificVolumeUnits => new(Enum.GetValues<SpecificVolumeUnit>());

    public static TheoryData<BrakeSpecificFuelConsumptionUnit> FuelUnits => new(Enum.GetValues<BrakeSpecificFuelConsumptionUnit>());

    [Theory]
    [MemberData(nameof(PowerUnits))]
    public void Powers(PowerUnit unit) => Assert.All(PowerNumbers, n =>
    {
        var theirs = new UnitsNet.Power((decimal)n, unit);
        Near((double)theirs.Watts, theirs.ToAiInfraMath().Watts, unit, 1e-13);
        Near((double)(decimal)n, (double)theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit, 1e-13);
    });

    [Theory]
    [MemberData(nameof(EnergyUnits))]
    public void Energies(EnergyUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.Energy(n, unit);
        Near(theirs.WattHours, theirs.ToAiInfraMath().WattHours, unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(MassUnits))]
    public void Masses(MassUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.Mass(n, unit);
        Near(theirs.Kilograms, theirs.ToAiInfraMath().Kilograms, unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(VolumeUnits))]
    public void Volumes(VolumeUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.Volume(n, unit);
        Near(theirs.Liters, theirs.ToAiInfraMath().Liters, unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(DurationUnits))]
    public void Times(DurationUnit unit)
    {
        var theirs = new UnitsNet.Duration(1234, unit);
        Assert.True(Math.Abs(theirs.Seconds - theirs.ToAiInfraMath().TotalSeconds) <= 0.5e-7 + (1e-15 * theirs.Seconds));
        Assert.True(Math.Abs(theirs.Seconds - theirs.ToAiInfraMath().ToUnitsNet(unit).Seconds) <= 0.5e-7 + (1e-15 * theirs.Seconds));
        Assert.Equal(unit, TimeSpan.FromHours(1).ToUnitsNet(unit).Unit);
    }

    [Theory]
    [MemberData(nameof(SpecificEnergyUnits))]
    public void Specific_energies(SpecificEnergyUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.SpecificEnergy(n, unit);
        Near(theirs.WattHoursPerKilogram, theirs.ToAiInfraMath().In(Energy.Units.WattHours, Mass.Units.Kilograms), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(EnergyDensityUnits))]
    public void Energy_densities(EnergyDensityUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.EnergyDensity(n, unit);
        Near(theirs.KilowattHoursPerCubicMeter, theirs.ToAiInfraMath().In(Energy.Units.WattHours, Volume.Units.Liters), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(PowerDensityUnits))]
    public void Power_densities(PowerDensityUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.PowerDensity(n, unit);
        Near(theirs.WattsPerLiter, theirs.ToAiInfraMath().In(Power.Units.Watts, Volume.Units.Liters), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(DensityUnits))]
    public void Densities(DensityUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.Density(n, unit);
        Near(theirs.KilogramsPerLiter, theirs.ToAiInfraMath().In(Mass.Units.Kilograms, Volume.Units.Liters), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(SpecificVolumeUnits))]
    public void Specific_volumes(SpecificVolumeUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.SpecificVolume(n, unit);
        Near(theirs.CubicMetersPerKilogram, theirs.ToAiInfraMath().In(Volume.Units.CubicMeters, Mass.Units.Kilograms), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Theory]
    [MemberData(nameof(FuelUnits))]
    public void Masses_per_energy(BrakeSpecificFuelConsumptionUnit unit) => Assert.All(Numbers, n =>
    {
        var theirs = new UnitsNet.BrakeSpecificFuelConsumption(n, unit);
        Near(theirs.GramsPerKiloWattHour, theirs.ToAiInfraMath().In(Mass.Units.Grams, Energy.Units.KilowattHours), unit);
        Near(n, theirs.ToAiInfraMath().ToUnitsNet(unit).Value, unit);
    });

    [Fact]
    public void Units_of_both_libraries_take_one_rounding()
    {
        Assert.Equal(1.9.TerawattHours, UnitsNet.Energy.FromTerawattHours(1.9).ToAiInfraMath());
        Assert.Equal(2.5.MillionBtus, UnitsNet.Energy.FromMegabritishThermalUnits(2.5).ToAiInfraMath());
        Assert.Equal(0.3.Tonnes, UnitsNet.Mass.FromTonnes(0.3).ToAiInfraMath());
        Assert.Equal(1.1.AcreFeet, UnitsNet.Volume.FromAcreFeet(1.1).ToAiInfraMath());
        Assert.Equal(100.MechanicalHorsepower, UnitsNet.Power.FromMechanicalHorsepower(100).ToAiInfraMath());
    }

    private static void Near(double expected, double actual, Enum unit, double tolerance = Exact)
    {
        double allowed = Math.Max(tolerance, Rounded.GetValueOrDefault(unit)) * Math.Abs(expected);
        Assert.True(Math.Abs(actual - expected) <= allowed, $"{unit}: {actual:R} against {expected:R}");
    }
}
