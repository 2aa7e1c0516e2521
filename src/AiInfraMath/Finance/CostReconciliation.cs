using System.Runtime.InteropServices;

namespace AiInfraMath.Finance;

/// <summary>Why one part of two levelised costs differs.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What is yielded.</typeparam>
/// <param name="Item">Which part.</param>
/// <param name="First">The part in the first levelised cost.</param>
/// <param name="Second">The part in the second.</param>
/// <param name="FromCost">What of the difference comes from another yearly cost, at the first one's quantity.</param>
/// <param name="FromQuantity">
/// What of the difference comes from another quantity to divide by. Both sum to second less first exactly.
/// </param>
/// <param name="Cause">In a sentence, which rules of the two conventions make the difference.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CostDifference<TCurrency, TQuantity>(
    CostItem Item,
    Price<TCurrency, TQuantity> First,
    Price<TCurrency, TQuantity> Second,
    Price<TCurrency, TQuantity> FromCost,
    Price<TCurrency, TQuantity> FromQuantity,
    string Cause)
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    /// <summary>Second less first.</summary>
    public Price<TCurrency, TQuantity> Difference => Second - First;
}

/// <summary>Why two levelised costs differ, part by part. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What is yielded.</typeparam>
public sealed class CostReconciliation<TCurrency, TQuantity>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal CostReconciliation(LevelisedCostResult<TCurrency, TQuantity> first, LevelisedCostResult<TCurrency, TQuantity> second)
    {
        (First, Second) = (first, second);
        var differences = new CostDifference<TCurrency, TQuantity>[first.Terms.Count];
        for (int i = 0; i < differences.Length; i++)
        {
            (CostTerm<TCurrency, TQuantity> a, CostTerm<TCurrency, TQuantity> b) = (first.Terms[i], second.Terms[i]);
            bool isOneQuantity = first.YearlyQuantity.Equals(second.YearlyQuantity) && first.QuantityFactor == second.QuantityFactor;
            Price<TCurrency, TQuantity> difference = b.PerQuantity - a.PerQuantity;
            Price<TCurrency, TQuantity> fromCost = isOneQuantity
                ? difference
                : LevelisedCost.ToOneScale(
                    LevelisedCost.PerQuantity(b.YearlyCost - a.YearlyCost, first.YearlyQuantity, first.QuantityFactor),
                    first.PerQuantity,
                    second.PerQuantity)[0];
            differences[i] = new(a.Item, a.PerQuantity, b.PerQuantity, fromCost, difference - fromCost, CauseOf(a.Item, difference));
        }

        Differences = differences;
    }

    /// <summary>The levelised cost that the differences count from.</summary>
    public LevelisedCostResult<TCurrency, TQuantity> First { get; }

    /// <summary>The levelised cost that they lead to.</summary>
    public LevelisedCostResult<TCurrency, TQuantity> Second { get; }

    /// <summary>The differences of the parts in the order of <see cref="CostItem"/>; they sum to <see cref="Total"/> exactly.</summary>
    public IReadOnlyList<CostDifference<TCurrency, TQuantity>> Differences { get; }

    /// <summary>Second less first.</summary>
    public Price<TCurrency, TQuantity> Total => Second.PerQuantity - First.PerQuantity;

    /// <summary>One line for each part that differs, and the total.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Differences.Where(d => d.Difference != default).Select(d => $"{d.Item}: {d.Difference}. {d.Cause}").Append($"Total: {Total}"));

    private string CauseOf(CostItem item, Price<TCurrency, TQuantity> difference) => difference == default
        ? "No difference."
        : $"{First.Convention}: {RuleOf(First.Convention, item)}; {Second.Convention}: {RuleOf(Second.Convention, item)}.";

    private static string RuleOf(LevelisingConvention convention, CostItem item) => (convention, item) switch
    {
        (LevelisingConvention.FixedChargeRate, CostItem.Capital) => "fixed charge rate × capital, by the first year's quantity",
        (LevelisingConvention.FixedChargeRate, CostItem.Replacement or CostItem.Salvage) => "left out",
        (LevelisingConvention.FullCashFlow, CostItem.Salvage) => "the plan's salvage value, discounted",
        (LevelisingConvention.FullCashFlow, CostItem.Replacement) =>
            "each replacement discounted from its year, by the discounted quantity",
        (LevelisingConvention.FullCashFlow, CostItem.Variable) => "paid for each quantity",
        (LevelisingConvention.FullCashFlow, _) => "discounted, by the discounted quantity with degradation",
        (LevelisingConvention.AnnualisedCost, CostItem.Salvage) => "the replacement cost in proportion to the remaining life, annualised",
        (LevelisingConvention.AnnualisedCost, CostItem.Replacement) =>
            "each replacement discounted from its year and annualised, by the first year's quantity",
        (LevelisingConvention.AnnualisedCost, CostItem.Capital) => "capital recovery factor × capital, by the first year's quantity",
        _ => "by the first year's quantity",
    };
}
