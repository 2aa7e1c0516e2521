using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Volume per mass: <c>Per&lt;Volume, Mass&gt;</c> here, <c>UnitsNet.SpecificVolume</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them.
/// </remarks>
public static class SpecificVolumeInterop
{
    private static readonly RateUnits<Volume, Mass, SpecificVolumeUnit> SharedUnits = new(
        (SpecificVolumeUnit.MillicubicMeterPerKilogram, Volume.Units.Liters, Mass.Units.Kilograms),
        (SpecificVolumeUnit.CubicMeterPerKilogram, Volume.Units.CubicMeters, Mass.Units.Kilograms));

    /// <summary>The rate as UnitsNet holds it, in dm³/kg, which is L/kg: the same number to the bit.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.SpecificVolume ToUnitsNet(this Per<Volume, Mass> rate) =>
        rate.ToUnitsNet(SpecificVolumeUnit.MillicubicMeterPerKilogram);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.SpecificVolume ToUnitsNet(this Per<Volume, Mass> rate, SpecificVolumeUnit unit) => SharedUnits.Has(unit)
        ? UnitsNet.SpecificVolume.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Volume, Mass> ToAiInfraMath(this UnitsNet.SpecificVolume rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.CubicMetersPerKilogram, SpecificVolumeUnit.CubicMeterPerKilogram);
}
