using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Mass per volume: <c>Per&lt;Mass, Volume&gt;</c> here, <c>UnitsNet.Density</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them.
/// </remarks>
public static class DensityInterop
{
    private static readonly RateUnits<Mass, Volume, DensityUnit> SharedUnits = new(
        (DensityUnit.KilogramPerLiter, Mass.Units.Kilograms, Volume.Units.Liters),
        (DensityUnit.KilogramPerCubicMeter, Mass.Units.Kilograms, Volume.Units.CubicMeters),
        (DensityUnit.GramPerLiter, Mass.Units.Grams, Volume.Units.Liters),
        (DensityUnit.GramPerMilliliter, Mass.Units.Grams, Volume.Units.Milliliters),
        (DensityUnit.GramPerCubicCentimeter, Mass.Units.Grams, Volume.Units.Milliliters),
        (DensityUnit.GramPerCubicMeter, Mass.Units.Grams, Volume.Units.CubicMeters),
        (DensityUnit.TonnePerCubicMeter, Mass.Units.Tonnes, Volume.Units.CubicMeters),
        (DensityUnit.PoundPerUSGallon, Mass.Units.Pounds, Volume.Units.USGallons),
        (DensityUnit.PoundPerCubicMeter, Mass.Units.Pounds, Volume.Units.CubicMeters));

    /// <summary>The rate as UnitsNet holds it, in kg/L, the same number to the bit.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.Density ToUnitsNet(this Per<Mass, Volume> rate) => rate.ToUnitsNet(DensityUnit.KilogramPerLiter);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.Density ToUnitsNet(this Per<Mass, Volume> rate, DensityUnit unit) => SharedUnits.Has(unit)
        ? UnitsNet.Density.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Mass, Volume> ToAiInfraMath(this UnitsNet.Density rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.KilogramsPerCubicMeter, DensityUnit.KilogramPerCubicMeter);
}
