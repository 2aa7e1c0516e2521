using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>A way to get accelerators: at a price for each, after a cost of development that may be zero.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record ChipOption<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A way to get accelerators.</summary>
    /// <param name="accelerator">The accelerator; its rated power must be known.</param>
    /// <param name="unitCost">What one of them costs to make or to buy; zero or more.</param>
    /// <param name="development">What it costs before the first one; zero or more, zero if it is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public ChipOption(Accelerator accelerator, Money<TCurrency> unitCost, Money<TCurrency> development = default)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ValueThrow.IfNegative(unitCost, nameof(unitCost));
        ValueThrow.IfNegative(development, nameof(development));
        Accelerator = accelerator;
        UnitCost = unitCost;
        Development = development;
    }

    /// <summary>The accelerator.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>What one of them costs to make or to buy.</summary>
    public Money<TCurrency> UnitCost { get; }

    /// <summary>What it costs before the first one.</summary>
    public Money<TCurrency> Development { get; }
}

/// <summary>An own chip against a bought one, by what the same computation costs over the chips' life.</summary>
/// <remarks>
/// Compared are so many own chips with as many bought ones as do the same dense operations a second. Counted are development, the chips and
/// their electricity over the life; later costs are not discounted. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class ChipComparison<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Price<TCurrency, Energy> _electricity;
    private readonly TimeSpan _life;
    private readonly PowerChain _chain;
    private readonly DutyCycle _cycle;

    /// <summary>A comparison.</summary>
    /// <param name="own">The own chip.</param>
    /// <param name="bought">The bought chip.</param>
    /// <param name="format">The number format in which they do the same work; its dense rate must be known of both.</param>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="cycle">How hard they are run.</param>
    /// <param name="electricity">The price of electricity.</param>
    /// <param name="lifeYears">The years they are used; finite and above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lifeYears"/> is not above zero.</exception>
    /// <exception cref="InvalidOperationException">A rate or a rated power is not known.</exception>
    public ChipComparison(
        ChipOption<TCurrency> own,
        ChipOption<TCurrency> bought,
        NumberFormat format,
        PowerChain chain,
        DutyCycle cycle,
        Price<TCurrency, Energy> electricity,
        double lifeYears)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(bought);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(cycle);
        NumericsThrow.IfNotAboveZero(lifeYears, nameof(lifeYears));
        Own = own;
        Bought = bought;
        _chain = chain;
        _cycle = cycle;
        _electricity = electricity;
        _life = Durations.FromYears(lifeYears);
        OwnEfficiency = own.Accelerator.Efficiency(format);
        BoughtEfficiency = bought.Accelerator.Efficiency(format);
        BoughtPerOwn = own.Accelerator.Rate(format).Value / bought.Accelerator.Rate(format).Value;
    }

    /// <summary>The own chip.</summary>
    public ChipOption<TCurrency> Own { get; }

    /// <summary>The bought chip.</summary>
    public ChipOption<TCurrency> Bought { get; }

    /// <summary>The own chip's operations a second for each watt of rated power.</summary>
    public Per<ComputeRate, Power> OwnEfficiency { get; }

    /// <summary>The bought chip's operations a second for each watt of rated power.</summary>
    public Per<ComputeRate, Power> BoughtEfficiency { get; }

    /// <summary>The own chip's performance per watt by that of the bought one.</summary>
    public double EfficiencyRatio => OwnEfficiency / BoughtEfficiency;

    /// <summary>How many bought chips do the work of one own chip.</summary>
    public double BoughtPerOwn { get; }

    /// <summary>What one own chip costs with its electricity over the life, without development.</summary>
    public Money<TCurrency> OwnLifeCost => LifeCost(Own);

    /// <summary>What one bought chip costs with its electricity over the life.</summary>
    public Money<TCurrency> BoughtLifeCost => LifeCost(Bought);

    /// <summary>What each own chip saves against bought ones that do the same; negative if it costs more.</summary>
    public Money<TCurrency> SavingPerOwnChip => (BoughtLifeCost * Decimal(BoughtPerOwn)) - OwnLifeCost;

    /// <summary>What it costs to have so many own chips for their life.</summary>
    /// <param name="volume">How many; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is negative or not finite.</exception>
    public Money<TCurrency> OwnCost(double volume)
    {
        NumericsThrow.IfNegative(volume, nameof(volume));
        return Own.Development + (OwnLifeCost * Decimal(volume));
    }

    /// <summary>What it costs to have, for their life, bought chips that do the work of so many own ones.</summary>
    /// <param name="volume">How many own chips; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is negative or not finite.</exception>
    public Money<TCurrency> BoughtCost(double volume)
    {
        NumericsThrow.IfNegative(volume, nameof(volume));
        return Bought.Development + (BoughtLifeCost * Decimal(volume * BoughtPerOwn));
    }

    /// <summary>
    /// From how many own chips on the own chip is the cheaper way: development ÷ saving per chip; zero where nothing is to be made up
    /// for.
    /// </summary>
    /// <returns>The volume, or why there is none: a chip that saves nothing never pays for its development.</returns>
    public Solution<double> BreakEven()
    {
        Money<TCurrency> saving = SavingPerOwnChip;
        Money<TCurrency> development = Own.Development - Bought.Development;
        return saving <= Money<TCurrency>.Zero
            ? new Solution<double>(string.Create(
                CultureInfo.InvariantCulture,
                $"Each {Own.Accelerator} saves nothing ({saving.Amount:0.##} {TCurrency.Code} over its life), so no volume pays."))
            : new Solution<double>(development <= Money<TCurrency>.Zero ? 0 : (double)(development / saving));
    }

    private static decimal Decimal(double value) => Money<TCurrency>.FromDouble(value).Amount;

    private Money<TCurrency> LifeCost(ChipOption<TCurrency> option) =>
        option.UnitCost + (_electricity * _chain.ToFacility(_cycle.Average(option.Accelerator.RatedDraw)).Over(_life));
}
