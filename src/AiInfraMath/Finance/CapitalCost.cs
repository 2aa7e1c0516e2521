using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>A source of capital: equity, a loan, the credit of a vendor.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Amount">How much; zero or more.</param>
/// <param name="Cost">What it costs a year, before tax.</param>
/// <param name="IsDeductible">Whether its cost reduces taxable income, as interest does and a return on equity does not.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CapitalSource<TCurrency>(Money<TCurrency> Amount, AnnualRate Cost, bool IsDeductible)
    where TCurrency : struct, ICurrency;

/// <summary>What capital costs.</summary>
public static class CapitalCost
{
    /// <summary>
    /// The weighted average cost of capital after tax (WACC): Σ share × cost, times 1 − tax rate where the cost is deductible.
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="taxRate">The tax rate as a fraction of 1; 0 to 1.</param>
    /// <param name="sources">The sources; at least one with an amount above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tax rate or an amount is outside its range.</exception>
    /// <exception cref="ArgumentException">There is no capital.</exception>
    public static AnnualRate WeightedAverage<TCurrency>(decimal taxRate, params ReadOnlySpan<CapitalSource<TCurrency>> sources)
        where TCurrency : struct, ICurrency
    {
        TaxRules.IfNotShare(taxRate, nameof(taxRate));
        BigReal total = BigReal.Zero;
        BigReal cost = BigReal.Zero;
        foreach (CapitalSource<TCurrency> source in sources)
        {
            if (source.Amount.Amount < 0)
            {
                NumericsThrow.OutOfRange(nameof(sources), source.Amount, "amounts of zero or more");
            }

            total += source.Amount.Amount;
            cost += (BigReal)source.Amount.Amount * source.Cost.Effective * (source.IsDeductible ? 1 - taxRate : 1);
        }

        return total.Sign > 0
            ? AnnualRate.FromExactFactor(BigReal.One + (cost / total))
            : throw NumericsThrow.Invalid(nameof(sources), "There is no capital; at least one amount above zero was expected.");
    }
}
