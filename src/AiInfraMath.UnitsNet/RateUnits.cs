using System.Collections.Frozen;

namespace AiInfraMath;

/// <summary>The units of a rate that UnitsNet has as a quantity of its own, each as a unit per a unit of this library.</summary>
/// <typeparam name="TAbove">The quantity above.</typeparam>
/// <typeparam name="TBelow">The quantity below.</typeparam>
/// <typeparam name="TUnit">The units of UnitsNet.</typeparam>
internal sealed class RateUnits<TAbove, TBelow, TUnit>(params (TUnit Theirs, Unit<TAbove> Above, Unit<TBelow> Below)[] shared)
    where TAbove : struct, IQuantity<TAbove>
    where TBelow : struct, IQuantity<TBelow>
    where TUnit : struct, Enum
{
    private readonly FrozenDictionary<TUnit, (Unit<TAbove> Above, Unit<TBelow> Below)> _shared =
        shared.ToFrozenDictionary(s => s.Theirs, s => (s.Above, s.Below));

    internal bool Has(TUnit unit) => _shared.ContainsKey(unit);

    /// <summary>A number of a unit of both libraries as a rate of this one.</summary>
    internal Per<TAbove, TBelow> Read(double number, TUnit unit) =>
        Per<TAbove, TBelow>.From(number, _shared[unit].Above, _shared[unit].Below);

    /// <summary>A rate of this library as a number of a unit of both.</summary>
    internal double Number(Per<TAbove, TBelow> rate, TUnit unit) =>
        FiniteValue.Of(rate.In(_shared[unit].Above, _shared[unit].Below), rate, nameof(rate));
}
