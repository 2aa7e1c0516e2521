using System.Collections.Frozen;
using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Powers of this library and of UnitsNet, which keeps them as <see cref="decimal"/>.</summary>
/// <remarks>
/// <para>A number stays in its unit where both libraries have that unit. So a horsepower stays a horsepower, although UnitsNet rounds it to
/// 745.69 W (1.3e-5 of it too little) and a ton of refrigeration to 3516.853 W (4.5e-8 of it too much). Units of UnitsNet that are not
/// here (boiler and electrical horsepower, joule per hour and others) are taken as UnitsNet converts them.</para>
/// <para>Going to decimal keeps all digits of the double, at most 17, and loses what lies beyond the 28th decimal place: from 1e-11 W
/// on, nothing. UnitsNet's own factories keep 15 digits of a double.</para>
/// </remarks>
public static class PowerInterop
{
    private static readonly FrozenDictionary<PowerUnit, Unit<Power>> SharedUnits = new Dictionary<PowerUnit, Unit<Power>>
    {
        [PowerUnit.Microwatt] = Power.Units.Microwatts,
        [PowerUnit.Milliwatt] = Power.Units.Milliwatts,
        [PowerUnit.Watt] = Power.Units.Watts,
        [PowerUnit.Kilowatt] = Power.Units.Kilowatts,
        [PowerUnit.Megawatt] = Power.Units.Megawatts,
        [PowerUnit.Gigawatt] = Power.Units.Gigawatts,
        [PowerUnit.Terawatt] = Power.Units.Terawatts,
        [PowerUnit.BritishThermalUnitPerHour] = Power.Units.BtusPerHour,
        [PowerUnit.MechanicalHorsepower] = Power.Units.MechanicalHorsepower,
        [PowerUnit.MetricHorsepower] = Power.Units.MetricHorsepower,
        [PowerUnit.TonOfRefrigeration] = Power.Units.TonsOfRefrigeration,
    }.ToFrozenDictionary();

    /// <summary>The power as UnitsNet holds it, in watts.</summary>
    /// <param name="power">The power; finite, and at most 7.9e28 W in size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is NaN or infinite.</exception>
    /// <exception cref="OverflowException">The power is beyond the decimal that UnitsNet keeps it in.</exception>
    public static UnitsNet.Power ToUnitsNet(this Power power) => UnitsNet.Power.FromWatts(NumberOf(power, Power.Units.Watts));

    /// <summary>The power as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="power">The power; finite, and at most 7.9e28 in that unit.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is NaN or infinite.</exception>
    /// <exception cref="OverflowException">The power is beyond the decimal that UnitsNet keeps it in.</exception>
    public static UnitsNet.Power ToUnitsNet(this Power power, PowerUnit unit) => SharedUnits.TryGetValue(unit, out Unit<Power> ours)
        ? UnitsNet.Power.From(NumberOf(power, ours), unit)
        : power.ToUnitsNet().ToUnit(unit);

    /// <summary>The power as this library holds it: a <see cref="double"/>, the nearest to the decimal.</summary>
    /// <param name="power">The power as UnitsNet holds it, in any unit.</param>
    /// <exception cref="OverflowException">The power is in a unit that only UnitsNet has, and beyond its decimal in watts.</exception>
    public static Power ToAiInfraMath(this UnitsNet.Power power) => SharedUnits.TryGetValue(power.Unit, out Unit<Power> ours)
        ? Power.From(DecimalCrossing.ToDouble(power.Value), ours)
        : Power.FromWatts(DecimalCrossing.ToDouble(WattsOf(power)));

    private static decimal NumberOf(Power power, Unit<Power> unit)
    {
        double number = FiniteValue.Of(power.In(unit), power, nameof(power));
        try
        {
            return DecimalCrossing.ToDecimal(number);
        }
        catch (OverflowException inner)
        {
            throw new OverflowException(
                FormattableString.Invariant($"{power} is {number} {unit.Symbol}, which is beyond UnitsNet's decimal, ±7.9e28."),
                inner);
        }
    }

    private static decimal WattsOf(UnitsNet.Power power)
    {
        try
        {
            return power.Watts;
        }
        catch (OverflowException inner)
        {
            throw new OverflowException(
                FormattableString.Invariant($"{power.Value} in {power.Unit} is in watts beyond UnitsNet's decimal, ±7.9e28."),
                inner);
        }
    }
}
