using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Energy per volume, as of a fuel or a store: <c>Per&lt;Energy, Volume&gt;</c> here, <c>UnitsNet.EnergyDensity</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them.
/// </remarks>
public static class EnergyDensityInterop
{
    private static readonly RateUnits<Energy, Volume, EnergyDensityUnit> SharedUnits = new(
        (EnergyDensityUnit.WattHourPerCubicMeter, Energy.Units.WattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.KilowattHourPerCubicMeter, Energy.Units.KilowattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.MegawattHourPerCubicMeter, Energy.Units.MegawattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.GigawattHourPerCubicMeter, Energy.Units.GigawattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.TerawattHourPerCubicMeter, Energy.Units.TerawattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.PetawattHourPerCubicMeter, Energy.Units.PetawattHours, Volume.Units.CubicMeters),
        (EnergyDensityUnit.JoulePerCubicMeter, Energy.Units.Joules, Volume.Units.CubicMeters),
        (EnergyDensityUnit.KilojoulePerCubicMeter, Energy.Units.Kilojoules, Volume.Units.CubicMeters),
        (EnergyDensityUnit.MegajoulePerCubicMeter, Energy.Units.Megajoules, Volume.Units.CubicMeters),
        (EnergyDensityUnit.GigajoulePerCubicMeter, Energy.Units.Gigajoules, Volume.Units.CubicMeters),
        (EnergyDensityUnit.TerajoulePerCubicMeter, Energy.Units.Terajoules, Volume.Units.CubicMeters),
        (EnergyDensityUnit.PetajoulePerCubicMeter, Energy.Units.Petajoules, Volume.Units.CubicMeters));

    /// <summary>The rate as UnitsNet holds it, in kWh/m³, which is Wh/L: the same number to the bit.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.EnergyDensity ToUnitsNet(this Per<Energy, Volume> rate) =>
        rate.ToUnitsNet(EnergyDensityUnit.KilowattHourPerCubicMeter);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.EnergyDensity ToUnitsNet(this Per<Energy, Volume> rate, EnergyDensityUnit unit) => SharedUnits.Has(unit)
        ? UnitsNet.EnergyDensity.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Energy, Volume> ToAiInfraMath(this UnitsNet.EnergyDensity rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.JoulesPerCubicMeter, EnergyDensityUnit.JoulePerCubicMeter);
}
