using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Grids;

/// <summary>
/// A power station, or many of one kind, as the merit order sees it: how much it can make, at what cost, with what emissions.
/// </summary>
/// <typeparam name="TCurrency">The currency of the cost.</typeparam>
public sealed record GeneratingUnit<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A power station.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="available">The power it can give now; finite and above zero.</param>
    /// <param name="marginalCost">
    /// What one more unit of energy costs it: fuel, carbon, wear. May be negative where a subsidy pays for it.
    /// </param>
    /// <param name="emissions">The emissions of one more unit of energy; finite, zero or more, zero if left out.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public GeneratingUnit(string name, Power available, Price<TCurrency, Energy> marginalCost, Per<Mass, Energy> emissions = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        NumericsThrow.IfNotAboveZero(available.Watts, nameof(available));
        NumericsThrow.IfNegative(emissions.In(Mass.Units.Kilograms, Energy.Units.WattHours), nameof(emissions));
        Name = name;
        Available = available;
        MarginalCost = marginalCost;
        Emissions = emissions;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The power it can give now.</summary>
    public Power Available { get; }

    /// <summary>What one more unit of energy costs it.</summary>
    public Price<TCurrency, Energy> MarginalCost { get; }

    /// <summary>The emissions of one more unit of energy.</summary>
    public Per<Mass, Energy> Emissions { get; }
}

/// <summary>How a demand is met: the price, who sets it, and what is emitted; or that it is not met.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class MarketClearing<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly GeneratingUnit<TCurrency>? _marginal;
    private readonly Power _emittingPower;
    private readonly double _kilogramsPerHour;

    internal MarketClearing(Power demand, Power available, GeneratingUnit<TCurrency>? marginal, double kilogramsPerHour)
    {
        Demand = demand;
        Unserved = demand > available ? demand - available : Power.Zero;
        _marginal = marginal;
        _kilogramsPerHour = kilogramsPerHour;
        _emittingPower = demand - Unserved;
    }

    /// <summary>The demand.</summary>
    public Power Demand { get; }

    /// <summary>The part of the demand that all units together cannot meet.</summary>
    public Power Unserved { get; }

    /// <summary>Whether the whole demand is met. Only then is there a price.</summary>
    public bool IsServed => Unserved == Power.Zero;

    /// <summary>The dearest unit that runs. It sets the price, and it is what emits more when a little more is used.</summary>
    /// <exception cref="InvalidOperationException">The demand is not met.</exception>
    public GeneratingUnit<TCurrency> MarginalUnit =>
        IsServed && _marginal is not null ? _marginal : throw new InvalidOperationException(Reason);

    /// <summary>The price: the marginal cost of the dearest unit that runs.</summary>
    /// <exception cref="InvalidOperationException">The demand is not met.</exception>
    public Price<TCurrency, Energy> Price => MarginalUnit.MarginalCost;

    /// <summary>The emissions of all units that run, by the energy that they make; zero where nothing is made.</summary>
    public Per<Mass, Energy> AverageEmissions => _emittingPower == Power.Zero
        ? Per<Mass, Energy>.Zero
        : EmissionsOver(Durations.FromHours(1)) / (_emittingPower * Durations.FromHours(1));

    /// <summary>In words: the price and who sets it, or how much is missing.</summary>
    public string Reason => IsServed
        ? $"{_marginal!.Name} sets the price at {_marginal.MarginalCost.ToString(null, CultureInfo.InvariantCulture)}."
        : string.Create(CultureInfo.InvariantCulture, $"There is no price: of a demand of {Demand}, {Unserved} cannot be met.");

    /// <summary>The emissions of all units that run, for as long as the demand lasts.</summary>
    /// <param name="duration">How long; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public Mass EmissionsOver(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Mass.FromKilograms(_kilogramsPerHour * Durations.Hours(duration));
    }

    /// <summary>The reason, in words.</summary>
    public override string ToString() => Reason;
}

/// <summary>What a load that is added to a demand changes.</summary>
/// <param name="Load">The load that is added.</param>
/// <param name="Before">How the demand is met without it.</param>
/// <param name="After">How the demand is met with it.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record LoadEffect<TCurrency>(Power Load, MarketClearing<TCurrency> Before, MarketClearing<TCurrency> After)
    where TCurrency : struct, ICurrency
{
    /// <summary>By how much the price rises for everybody.</summary>
    /// <exception cref="InvalidOperationException">The demand is not met, before or after.</exception>
    public Price<TCurrency, Energy> PriceChange => After.Price - Before.Price;

    /// <summary>What the demand that was there before pays more, for as long as it lasts.</summary>
    /// <param name="duration">How long; not negative.</param>
    /// <exception cref="InvalidOperationException">The demand is not met, before or after.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public Money<TCurrency> CostToOthers(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return PriceChange * (Before.Demand * duration);
    }

    /// <summary>The emissions that the load causes, for as long as it lasts: those with it less those without it.</summary>
    /// <param name="duration">How long; not negative.</param>
    public Mass Emissions(TimeSpan duration) => After.EmissionsOver(duration) - Before.EmissionsOver(duration);

    /// <summary>The emissions that the load causes by its energy; zero for no load.</summary>
    public Per<Mass, Energy> EmissionRate => Load == Power.Zero
        ? Per<Mass, Energy>.Zero
        : Emissions(Durations.FromHours(1)) / (Load * Durations.FromHours(1));
}

/// <summary>A merit order: units run in the order of their marginal cost, and the dearest one that runs sets the price for all.</summary>
/// <remarks>
/// Units of the same cost keep the order they were given in. No network, no start-up costs, no time: one instant. Immutable.
/// </remarks>
/// <example><code>
/// MarketClearing&lt;USD&gt; now = order.Clear(40.Gigawatts);
/// LoadEffect&lt;USD&gt; effect = order.AddLoad(40.Gigawatts, 2.Gigawatts);
/// </code></example>
/// <typeparam name="TCurrency">The currency of the costs.</typeparam>
public sealed class MeritOrder<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly GeneratingUnit<TCurrency>[] _units;

    /// <summary>A merit order of some units.</summary>
    /// <param name="units">The units, in any order; at least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public MeritOrder(IEnumerable<GeneratingUnit<TCurrency>> units)
    {
        _units = [.. NumericsThrow.NoneNull(units, nameof(units)).OrderBy(static u => u.MarginalCost)];
        NumericsThrow.IfEmpty(_units.Length, nameof(units));
    }

    /// <summary>The units, cheapest first.</summary>
    public IReadOnlyList<GeneratingUnit<TCurrency>> Units => _units;

    /// <summary>The power that all units can give together.</summary>
    public Power Available => _units.Select(static u => u.Available).Sum();

    /// <summary>How a demand is met.</summary>
    /// <param name="demand">The demand; finite, zero or more. Where it ends exactly with a unit, that unit sets the price.</param>
    /// <returns>The price and the emissions, or how much cannot be met.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="demand"/> is negative or not finite.</exception>
    public MarketClearing<TCurrency> Clear(Power demand)
    {
        ValueThrow.IfNegative(demand, nameof(demand));
        TimeSpan hour = Durations.FromHours(1);
        Power met = Power.Zero;
        double kilogramsPerHour = 0;
        foreach (GeneratingUnit<TCurrency> unit in _units)
        {
            // Compared with the sum of the units so far, so that the demand that all of them can meet is met to the last digit.
            bool last = demand <= met + unit.Available;
            Power share = last ? demand - met : unit.Available;
            kilogramsPerHour += (unit.Emissions * (share * hour)).Kilograms;
            met += unit.Available;
            if (last)
            {
                return new MarketClearing<TCurrency>(demand, met, unit, kilogramsPerHour);
            }
        }

        return new MarketClearing<TCurrency>(demand, met, null, kilogramsPerHour);
    }

    /// <summary>What a load changes that is added to a demand.</summary>
    /// <param name="demand">The demand that is there; finite, zero or more.</param>
    /// <param name="load">The load that is added; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is negative or not finite.</exception>
    public LoadEffect<TCurrency> AddLoad(Power demand, Power load)
    {
        ValueThrow.IfNegative(load, nameof(load));
        return new LoadEffect<TCurrency>(load, Clear(demand), Clear(demand + load));
    }
}
