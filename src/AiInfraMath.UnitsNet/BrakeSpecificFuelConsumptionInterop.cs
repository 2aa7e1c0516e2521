using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Mass per energy: <c>Per&lt;Mass, Energy&gt;</c> here, <c>UnitsNet.BrakeSpecificFuelConsumption</c> there.</summary>
/// <remarks>
/// A number stays in its unit where that is a unit per a unit of this library; the others are taken as UnitsNet converts them. It is
/// the only quantity of UnitsNet that is a mass per energy, and stands for a carbon intensity as well as for the fuel of an engine.
/// </remarks>
public static class BrakeSpecificFuelConsumptionInterop
{
    private static readonly RateUnits<Mass, Energy, BrakeSpecificFuelConsumptionUnit> SharedUnits = new(
        (BrakeSpecificFuelConsumptionUnit.GramPerKiloWattHour, Mass.Units.Grams, Energy.Units.KilowattHours),
        (BrakeSpecificFuelConsumptionUnit.KilogramPerJoule, Mass.Units.Kilograms, Energy.Units.Joules));

    /// <summary>The rate as UnitsNet holds it, in g/kWh.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite.</exception>
    public static UnitsNet.BrakeSpecificFuelConsumption ToUnitsNet(this Per<Mass, Energy> rate) =>
        rate.ToUnitsNet(BrakeSpecificFuelConsumptionUnit.GramPerKiloWattHour);

    /// <summary>The rate as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="rate">The rate; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.BrakeSpecificFuelConsumption ToUnitsNet(this Per<Mass, Energy> rate, BrakeSpecificFuelConsumptionUnit unit) =>
        SharedUnits.Has(unit)
        ? UnitsNet.BrakeSpecificFuelConsumption.From(SharedUnits.Number(rate, unit), unit)
        : rate.ToUnitsNet().ToUnit(unit);

    /// <summary>The rate as this library holds it.</summary>
    /// <param name="rate">The rate as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in another unit.</exception>
    public static Per<Mass, Energy> ToAiInfraMath(this UnitsNet.BrakeSpecificFuelConsumption rate) => SharedUnits.Has(rate.Unit)
        ? SharedUnits.Read(rate.Value, rate.Unit)
        : SharedUnits.Read(rate.KilogramsPerJoule, BrakeSpecificFuelConsumptionUnit.KilogramPerJoule);
}
