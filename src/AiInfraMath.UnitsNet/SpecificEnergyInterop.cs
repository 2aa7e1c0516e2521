using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Energy per mass, as of a battery: <c>Per&lt;Energy, Mass&gt;</c> here, <c>UnitsNet.SpecificEnergy</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them. So a
/// BTU per pound stays one, although UnitsNet rounds it to 2326.000075362 J/kg.
/// </remarks>
public static class SpecificEnergyInterop
{
    private static readonly RateUnits<Energy, Mass, SpecificEnergyUnit> SharedUnits = new(
        (SpecificEnergyUnit.WattHourPerKilogram, Energy.Units.WattHours, Mass.Units.Kilograms),
        (SpecificEnergyUnit.KilowattHourPerKilogram, Energy.Units.KilowattHours, Mass.Units.Kilograms),
        (SpecificEnergyUnit.MegawattHourPerKilogram, Energy.Units.MegawattHours, Mass.Units.Kilograms),
        (SpecificEnergyUnit.GigawattHourPerKilogram, Energy.Units.GigawattHours, Mass.Units.Kilograms),
        (SpecificEnergyUnit.JoulePerKilogram, Energy.Units.Joules, Mass.Units.Kilograms),
        (SpecificEnergyUnit.KilojoulePerKilogram, Energy.Units.Kilojoules, Mass.Units.Kilograms),
        (SpecificEnergyUnit.MegajoulePerKilogram, Energy.Units.Megajoules, Mass.Units.Kilograms),
        (SpecificEnergyUnit.MegaJoulePerTonne, Energy.Units.Megajoules, Mass.Units.Tonnes),
        (SpecificEnergyUnit.GigawattDayPerTonne, Energy.Units.GigawattDays, Mass.Units.Tonnes),
        (SpecificEnergyUnit.BtuPerPound, Energy.Units.Btus, Mass.Units.Pounds));

    /// <summary>The rate as UnitsNet holds it, in Wh/kg, the same number to the bit.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.SpecificEnergy ToUnitsNet(this Per<Energy, Mass> rate) =>
        rate.ToUnitsNet(SpecificEnergyUnit.WattHourPerKilogram);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.SpecificEnergy ToUnitsNet(this Per<Energy, Mass> rate, SpecificEnergyUnit unit) => SharedUnits.Has(unit)
        ? UnitsNet.SpecificEnergy.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Energy, Mass> ToAiInfraMath(this UnitsNet.SpecificEnergy rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.JoulesPerKilogram, SpecificEnergyUnit.JoulePerKilogram);
}
