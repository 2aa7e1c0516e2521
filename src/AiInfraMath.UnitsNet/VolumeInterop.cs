using System.Collections.Frozen;
using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Volumes of this library and of UnitsNet.</summary>
/// <remarks>
/// A number stays in its unit where both libraries have that unit, so that nothing but the number's own rounding happens to it.
/// So an acre-foot stays an acre-foot, although UnitsNet rounds it to 1 ÷ 0.000810714 m³, which is 1e-6 of it too little. Units of
/// UnitsNet that are not here (barrel, cubic foot, imperial gallon and others) are taken as UnitsNet converts them.
/// </remarks>
public static class VolumeInterop
{
    private static readonly FrozenDictionary<VolumeUnit, Unit<Volume>> SharedUnits = new Dictionary<VolumeUnit, Unit<Volume>>
    {
        [VolumeUnit.Liter] = Volume.Units.Liters,
        [VolumeUnit.CubicDecimeter] = Volume.Units.Liters,
        [VolumeUnit.Milliliter] = Volume.Units.Milliliters,
        [VolumeUnit.CubicCentimeter] = Volume.Units.Milliliters,
        [VolumeUnit.Megaliter] = Volume.Units.Megaliters,
        [VolumeUnit.CubicMeter] = Volume.Units.CubicMeters,
        [VolumeUnit.Kiloliter] = Volume.Units.CubicMeters,
        [VolumeUnit.UsGallon] = Volume.Units.USGallons,
        [VolumeUnit.AcreFoot] = Volume.Units.AcreFeet,
    }.ToFrozenDictionary();

    /// <summary>The volume as UnitsNet holds it, in litres. The number of litres is the same, to the bit.</summary>
    /// <param name="volume">The volume; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is NaN or infinite.</exception>
    public static UnitsNet.Volume ToUnitsNet(this Volume volume) =>
        UnitsNet.Volume.FromLiters(FiniteValue.Of(volume.Liters, volume, nameof(volume)));

    /// <summary>The volume as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="volume">The volume; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.Volume ToUnitsNet(this Volume volume, VolumeUnit unit) => SharedUnits.TryGetValue(unit, out Unit<Volume> ours)
        ? UnitsNet.Volume.From(FiniteValue.Of(volume.In(ours), volume, nameof(volume)), unit)
        : volume.ToUnitsNet().ToUnit(unit);

    /// <summary>The volume as this library holds it.</summary>
    /// <param name="volume">The volume as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in litres.</exception>
    public static Volume ToAiInfraMath(this UnitsNet.Volume volume) => SharedUnits.TryGetValue(volume.Unit, out Unit<Volume> ours)
        ? Volume.From(volume.Value, ours)
        : Volume.FromLiters(volume.Liters);
}
