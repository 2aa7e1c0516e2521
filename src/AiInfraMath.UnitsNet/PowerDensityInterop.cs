using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Power per volume: <c>Per&lt;Power, Volume&gt;</c> here, <c>UnitsNet.PowerDensity</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them.
/// </remarks>
public static class PowerDensityInterop
{
    private static readonly RateUnits<Power, Volume, PowerDensityUnit> SharedUnits = new(
        (PowerDensityUnit.MicrowattPerLiter, Power.Units.Microwatts, Volume.Units.Liters),
        (PowerDensityUnit.MicrowattPerCubicMeter, Power.Units.Microwatts, Volume.Units.CubicMeters),
        (PowerDensityUnit.MilliwattPerLiter, Power.Units.Milliwatts, Volume.Units.Liters),
        (PowerDensityUnit.MilliwattPerCubicMeter, Power.Units.Milliwatts, Volume.Units.CubicMeters),
        (PowerDensityUnit.WattPerLiter, Power.Units.Watts, Volume.Units.Liters),
        (PowerDensityUnit.WattPerCubicMeter, Power.Units.Watts, Volume.Units.CubicMeters),
        (PowerDensityUnit.KilowattPerLiter, Power.Units.Kilowatts, Volume.Units.Liters),
        (PowerDensityUnit.KilowattPerCubicMeter, Power.Units.Kilowatts, Volume.Units.CubicMeters),
        (PowerDensityUnit.MegawattPerLiter, Power.Units.Megawatts, Volume.Units.Liters),
        (PowerDensityUnit.MegawattPerCubicMeter, Power.Units.Megawatts, Volume.Units.CubicMeters),
        (PowerDensityUnit.GigawattPerLiter, Power.Units.Gigawatts, Volume.Units.Liters),
        (PowerDensityUnit.GigawattPerCubicMeter, Power.Units.Gigawatts, Volume.Units.CubicMeters),
        (PowerDensityUnit.TerawattPerLiter, Power.Units.Terawatts, Volume.Units.Liters),
        (PowerDensityUnit.TerawattPerCubicMeter, Power.Units.Terawatts, Volume.Units.CubicMeters));

    /// <summary>The rate as UnitsNet holds it, in W/L, the same number to the bit.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.PowerDensity ToUnitsNet(this Per<Power, Volume> rate) => rate.ToUnitsNet(PowerDensityUnit.WattPerLiter);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.PowerDensity ToUnitsNet(this Per<Power, Volume> rate, PowerDensityUnit unit) => SharedUnits.Has(unit)
        ? UnitsNet.PowerDensity.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Power, Volume> ToAiInfraMath(this UnitsNet.PowerDensity rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.WattsPerCubicMeter, PowerDensityUnit.WattPerCubicMeter);
}
