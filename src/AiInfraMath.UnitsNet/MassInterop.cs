using System.Collections.Frozen;
using UnitsNet.Units;

namespace AiInfraMath;

/// <summary>Masses of this library and of UnitsNet.</summary>
/// <remarks>
/// A number stays in its unit where both libraries have that unit, so that nothing but the number's own rounding happens to it.
/// Units of UnitsNet that are not here (ounce, short and long ton, stone and others) are taken as UnitsNet converts them.
/// </remarks>
public static class MassInterop
{
    private static readonly FrozenDictionary<MassUnit, Unit<Mass>> SharedUnits = new Dictionary<MassUnit, Unit<Mass>>
    {
        [MassUnit.Kilogram] = Mass.Units.Kilograms,
        [MassUnit.Gram] = Mass.Units.Grams,
        [MassUnit.Tonne] = Mass.Units.Tonnes,
        [MassUnit.Kilotonne] = Mass.Units.Kilotonnes,
        [MassUnit.Megatonne] = Mass.Units.Megatonnes,
        [MassUnit.Pound] = Mass.Units.Pounds,
    }.ToFrozenDictionary();

    /// <summary>The mass as UnitsNet holds it, in kilograms. The number of kilograms is the same, to the bit.</summary>
    /// <param name="mass">The mass; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is NaN or infinite.</exception>
    public static UnitsNet.Mass ToUnitsNet(this Mass mass) =>
        UnitsNet.Mass.FromKilograms(FiniteValue.Of(mass.Kilograms, mass, nameof(mass)));

    /// <summary>The mass as UnitsNet holds it, in a unit of choice, which it is also written in.</summary>
    /// <param name="mass">The mass; finite.</param>
    /// <param name="unit">The unit. One of both libraries costs one multiplication or division; others UnitsNet converts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is NaN or infinite, here or in that unit.</exception>
    public static UnitsNet.Mass ToUnitsNet(this Mass mass, MassUnit unit) => SharedUnits.TryGetValue(unit, out Unit<Mass> ours)
        ? UnitsNet.Mass.From(FiniteValue.Of(mass.In(ours), mass, nameof(mass)), unit)
        : mass.ToUnitsNet().ToUnit(unit);

    /// <summary>The mass as this library holds it.</summary>
    /// <param name="mass">The mass as UnitsNet holds it, in any unit.</param>
    /// <exception cref="ArgumentException">The number becomes infinite in kilograms.</exception>
    public static Mass ToAiInfraMath(this UnitsNet.Mass mass) => SharedUnits.TryGetValue(mass.Unit, out Unit<Mass> ours)
        ? Mass.From(mass.Value, ours)
        : Mass.FromKilograms(mass.Kilograms);
}
