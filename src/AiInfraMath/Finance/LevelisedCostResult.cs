using System.Runtime.InteropServices;

namespace AiInfraMath.Finance;

/// <summary>How a cost was levelised.</summary>
public enum LevelisingConvention
{
    /// <summary>
    /// (Fixed charge rate × capital + fixed yearly cost) ÷ first year's quantity + variable cost: NREL's simple LCOE. Replacements, salvage
    /// and
    /// degradation are left out.
    /// </summary>
    FixedChargeRate,

    /// <summary>
    /// Present value of all costs ÷ present value of all quantities, with degradation, replacements and the salvage value that the plan
    /// gives.
    /// </summary>
    FullCashFlow,

    /// <summary>
    /// HOMER's: present value of all costs × capital recovery factor ÷ first year's quantity, with replacements and a salvage value in
    /// proportion to the remaining life of what was replaced last. Degradation is left out.
    /// </summary>
    AnnualisedCost,
}

/// <summary>A part of a levelised cost.</summary>
public enum CostItem
{
    /// <summary>What is paid now.</summary>
    Capital,

    /// <summary>What is paid for replacements.</summary>
    Replacement,

    /// <summary>What is paid each year whatever is yielded.</summary>
    FixedYearly,

    /// <summary>What is paid for each quantity.</summary>
    Variable,

    /// <summary>What is received at the end, negative.</summary>
    Salvage,
}

/// <summary>One part of a levelised cost.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What is yielded.</typeparam>
/// <param name="Item">Which part.</param>
/// <param name="YearlyCost">The part as an equal cost in each year.</param>
/// <param name="PerQuantity">The part per quantity; the parts sum to the levelised cost exactly.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CostTerm<TCurrency, TQuantity>(
    CostItem Item, Money<TCurrency> YearlyCost, Price<TCurrency, TQuantity> PerQuantity)
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>;

/// <summary>A levelised cost with its convention and its parts. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What is yielded.</typeparam>
public sealed class LevelisedCostResult<TCurrency, TQuantity>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal LevelisedCostResult(
        LevelisingConvention convention,
        TQuantity yearlyQuantity,
        decimal quantityFactor,
        Money<TCurrency>? netPresentCost,
        IReadOnlyList<CostTerm<TCurrency, TQuantity>> terms)
    {
        (Convention, YearlyQuantity, QuantityFactor) = (convention, yearlyQuantity, quantityFactor);
        (NetPresentCost, Terms) = (netPresentCost, terms);
        foreach (CostTerm<TCurrency, TQuantity> term in terms)
        {
            PerQuantity += term.PerQuantity;
            YearlyCost += term.YearlyCost;
        }
    }

    /// <summary>How it was computed.</summary>
    public LevelisingConvention Convention { get; }

    /// <summary>The levelised cost per quantity.</summary>
    public Price<TCurrency, TQuantity> PerQuantity { get; }

    /// <summary>All costs as an equal cost in each year; HOMER's total annualised cost.</summary>
    public Money<TCurrency> YearlyCost { get; }

    /// <summary>All costs discounted to now; null for a fixed charge rate, which does not discount.</summary>
    public Money<TCurrency>? NetPresentCost { get; }

    /// <summary>What is yielded in the first year.</summary>
    public TQuantity YearlyQuantity { get; }

    /// <summary>
    /// The equal yearly quantity that costs are divided by, as a multiple of the first year's: 1 where the convention leaves degradation
    /// out.
    /// </summary>
    public decimal QuantityFactor { get; }

    /// <summary>The parts, one of each kind in the order of <see cref="CostItem"/>; those left out are zero.</summary>
    public IReadOnlyList<CostTerm<TCurrency, TQuantity>> Terms { get; }

    /// <summary>Explains, part by part, why another levelised cost differs from this one.</summary>
    /// <param name="other">The other one.</param>
    public CostReconciliation<TCurrency, TQuantity> Reconcile(LevelisedCostResult<TCurrency, TQuantity> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(this, other);
    }

    /// <summary>The levelised cost with its convention, as in <c>42.73 USD/MWh (FixedChargeRate)</c>.</summary>
    public override string ToString() => $"{PerQuantity} ({Convention})";
}
