using System.Collections.Frozen;
using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Energies of this library and of UnitsNet.</summary>
/// <remarks>
/// A number stays in its unit where both libraries have that unit, so that nothing but the number's own rounding happens to it.
/// UnitsNet computes by way of joules with up to four roundings; one is made here. Its units that are not here (calorie, erg, electronvolt,
/// imperial therm, watt-day and others) are taken as UnitsNet converts them.
/// </remarks>
public static class EnergyInterop
{
    private static readonly FrozenDictionary<EnergyUnit, Unit<Energy>> SharedUnits = new Dictionary<EnergyUnit, Unit<Energy>>
    {
        [EnergyUnit.WattHour] = Energy.Units.WattHours,
        [EnergyUnit.KilowattHour] = Energy.Units.KilowattHours,
        [EnergyUnit.MegawattHour] = Energy.Units.MegawattHours,
        [EnergyUnit.GigawattHour] = Energy.Units.GigawattHours,
        [EnergyUnit.TerawattHour] = Energy.Units.TerawattHours,
        [EnergyUnit.GigawattDay] = Energy.Units.GigawattDays,
        [EnergyUnit.Joule] = Energy.Units.Joules,
        [EnergyUnit.Kilojoule] = Energy.Units.Kilojoules,
        [EnergyUnit.Megajoule] = Energy.Units.Megajoules,
        [EnergyUnit.Gigajoule] = Energy.Units.Gigajoules,
        [EnergyUnit.Terajoule] = Energy.Units.Terajoules,
        [EnergyUnit.Petajoule] = Energy.Units.Petajoules,
        [EnergyUnit.BritishThermalUnit] = Energy.Units.Btus,
        [EnergyUnit.MegabritishThermalUnit] = Energy.Units.MillionBtus,
        [EnergyUnit.ThermEc] = Energy.Units.ThermsEC,
        [EnergyUnit.ThermUs] = Energy.Units.ThermsUS,
    }.ToFrozenDictionary();

    /// <summary>The energy as UnitsNet holds it, in watt-hours. The number of watt-hours is the same, to the bit.</summary>
    /// <param name="energy">The energy; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is NaN or infinite.</exception>
    public static UnitsNet.Energy ToUnitsNet(this Energy energy) =>
        UnitsNet.Energy.FromWattHours(FiniteValue.Of(energy.WattHours, energy, nameof(energy)));

    /// <summary>The energy as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="energy">The energy; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.Energy ToUnitsNet(this Energy energy, EnergyUnit unit) => SharedUnits.TryGetValue(unit, out Unit<Energy> ours)
        ? UnitsNet.Energy.From(FiniteValue.Of(energy.In(ours), energy, nameof(energy)), unit)
        : energy.ToUnitsNet().ToUnit(unit);

    /// <summary>The energy as this library holds it.</summary>
    /// <param name="energy">The energy as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in watt-hours.</exception>
    public static Energy ToAiInfraMath(this UnitsNet.Energy energy) => SharedUnits.TryGetValue(energy.Unit, out Unit<Energy> ours)
        ? Energy.From(energy.Value, ours)
        : Energy.FromWattHours(energy.WattHours);
}
