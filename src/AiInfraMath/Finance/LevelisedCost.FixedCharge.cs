using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <content>The fixed charge rate itself.</content>
public static partial class LevelisedCost
{
    /// <summary>
    /// The fixed charge rate: the share of an investment that revenue has to bring in each year, in constant money, to pay for it after tax.
    /// Capital recovery factor × (1 − tax rate × present value of depreciation) ÷ (1 − tax rate).
    /// </summary>
    /// <remarks>NREL, Annual Technology Baseline, "Equations and variables": FCR = CRF × project finance factor. Without construction interest.</remarks>
    /// <param name="realCostOfCapital">The real weighted average cost of capital, after tax.</param>
    /// <param name="inflation">The inflation, which depreciation does not follow.</param>
    /// <param name="life">Over how long capital is recovered; whole years, one or more.</param>
    /// <param name="taxRate">The tax rate as a fraction of 1; 0 to below 1.</param>
    /// <param name="depreciation">The depreciation for tax of each year, in per cent of the investment; see <see cref="MacrsTable"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tax rate or a percentage is outside its range.</exception>
    /// <exception cref="ArgumentException">The life is not whole years, or none.</exception>
    public static decimal FixedChargeRate(
        AnnualRate realCostOfCapital, AnnualRate inflation, Term life, decimal taxRate, IReadOnlyList<decimal> depreciation)
    {
        ArgumentNullException.ThrowIfNull(depreciation);
        if (taxRate is < 0 or >= 1)
        {
            NumericsThrow.OutOfRange(nameof(taxRate), taxRate, "a share from 0 to below 1");
        }

        BigReal recovery = Annuity.ExactCapitalRecoveryFactor(PeriodRate.Of(realCostOfCapital.Effective, 1), life);
        BigReal nominal = realCostOfCapital.ExactFactor * inflation.ExactFactor;
        BigReal depreciated = BigReal.Zero;
        for (int i = depreciation.Count - 1; i >= 0; i--)
        {
            if (depreciation[i] is < 0 or > 100)
            {
                NumericsThrow.OutOfRange(nameof(depreciation), depreciation[i], "percentages from 0 to 100");
            }

            depreciated = (depreciated + ((BigReal)depreciation[i] / 100L)) / nominal;
        }

        return (recovery * (BigReal.One - (depreciated * taxRate)) / (1 - taxRate)).ToDecimal("The fixed charge rate");
    }
}
