using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// Levelised costs: what one quantity costs when all costs over a life are spread over all it yields. Of energy, of accelerator time, of
/// computation; by each of the conventions in use, which differ, and say so.
/// </summary>
public static partial class LevelisedCost
{
    // So many digits leave room for sums of the parts within decimal's 28.
    private const int ExactDigits = 24;

    /// <summary>By a fixed charge rate: the share of the capital that is charged each year.</summary>
    /// <remarks>
    /// W. Short, D. Packey, T. Holt, A Manual for the Economic Evaluation of Energy Efficiency, NREL/TP-462-5173 (1995); the LCOE
    /// calculator of NREL's SAM.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is yielded.</typeparam>
    /// <param name="plan">The costs and the quantity.</param>
    /// <param name="fixedChargeRate">
    /// The share of the capital per year, as a fraction of 1; the capital recovery factor of the plan if null.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The rate or an amount of the plan is outside its range.</exception>
    /// <exception cref="ArgumentException">A term of the plan is not whole years, or its life is none.</exception>
    public static LevelisedCostResult<TCurrency, TQuantity> ByFixedChargeRate<TCurrency, TQuantity>(
        CostPlan<TCurrency, TQuantity> plan, decimal? fixedChargeRate = null)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        var flows = new CostPlanFlows<TCurrency, TQuantity>(plan);
        if (fixedChargeRate < 0)
        {
            NumericsThrow.OutOfRange(nameof(fixedChargeRate), fixedChargeRate.Value, "0 or more");
        }

        BigReal charge = fixedChargeRate ?? flows.CapitalRecovery;
        return Result(
            LevelisingConvention.FixedChargeRate,
            plan,
            BigReal.One,
            null,
            [charge * plan.Capital.Amount, BigReal.Zero, plan.FixedYearly.Amount, flows.VariableYearly, BigReal.Zero]);
    }

    /// <summary>By the full cash flow: the price at which the discounted sales would pay all discounted costs, before tax.</summary>
    /// <remarks>
    /// IEA and NEA, Projected Costs of Generating Electricity (2020), chapter 2: capital now, all else at the end of its year.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is yielded.</typeparam>
    /// <param name="plan">The costs and the quantity.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount of the plan is outside its range.</exception>
    /// <exception cref="ArgumentException">A term of the plan is not whole years, or its life is none.</exception>
    public static LevelisedCostResult<TCurrency, TQuantity> ByFullCashFlow<TCurrency, TQuantity>(CostPlan<TCurrency, TQuantity> plan)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        var flows = new CostPlanFlows<TCurrency, TQuantity>(plan);
        BigReal quantity = flows.DiscountedYears(1 - plan.Degradation) * flows.CapitalRecovery;
        return Discounted(LevelisingConvention.FullCashFlow, plan, flows, quantity, plan.Salvage.Amount);
    }

    /// <summary>By HOMER's annualised cost, with a salvage value in proportion to the remaining life of what was replaced last.</summary>
    /// <remarks>
    /// T. Lambert, P. Gilman, P. Lilienthal, "Micropower system modeling with HOMER", in Integration of Alternative Sources of Energy
    /// (2006);
    /// HOMER Pro's glossary: total annualised cost, salvage value. What is never replaced has no salvage value here. The salvage value of
    /// the
    /// plan is not used.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is yielded.</typeparam>
    /// <param name="plan">The costs and the quantity.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount of the plan is outside its range.</exception>
    /// <exception cref="ArgumentException">A term of the plan is not whole years, or its life is none.</exception>
    public static LevelisedCostResult<TCurrency, TQuantity> ByAnnualisedCost<TCurrency, TQuantity>(CostPlan<TCurrency, TQuantity> plan)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        var flows = new CostPlanFlows<TCurrency, TQuantity>(plan);
        return Discounted(LevelisingConvention.AnnualisedCost, plan, flows, BigReal.One, flows.SalvageInProportion);
    }

    /// <summary>A yearly cost per quantity.</summary>
    internal static Price<TCurrency, TQuantity> PerQuantity<TCurrency, TQuantity>(
        Money<TCurrency> yearlyCost, TQuantity yearlyQuantity, decimal quantityFactor)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity> =>
        Price.Of(yearlyCost, yearlyQuantity) / quantityFactor;

    private static LevelisedCostResult<TCurrency, TQuantity> Discounted<TCurrency, TQuantity>(
        LevelisingConvention convention,
        CostPlan<TCurrency, TQuantity> plan,
        CostPlanFlows<TCurrency, TQuantity> flows,
        BigReal quantityFactor,
        BigReal salvage)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        BigReal recovery = flows.CapitalRecovery;
        BigReal atEnd = salvage * flows.DiscountFactor(flows.Years);
        BigReal replacements = flows.DiscountedReplacements;
        BigReal variable = flows.VariableYearly * quantityFactor;
        BigReal yearly = variable + plan.FixedYearly.Amount;
        BigReal netPresentCost = plan.Capital.Amount + replacements + (yearly / recovery) - atEnd;
        return Result(
            convention,
            plan,
            quantityFactor,
            new Money<TCurrency>(netPresentCost.ToDecimal("The net present cost")),
            [recovery * plan.Capital.Amount, recovery * replacements, plan.FixedYearly.Amount, variable, -(recovery * atEnd)]);
    }

    private static LevelisedCostResult<TCurrency, TQuantity> Result<TCurrency, TQuantity>(
        LevelisingConvention convention,
        CostPlan<TCurrency, TQuantity> plan,
        BigReal quantityFactor,
        Money<TCurrency>? netPresentCost,
        ReadOnlySpan<BigReal> yearlyCosts)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        decimal factor = quantityFactor.ToDecimal("The yearly quantity");
        var money = new Money<TCurrency>[yearlyCosts.Length];
        var prices = new Price<TCurrency, TQuantity>[yearlyCosts.Length];
        for (int i = 0; i < yearlyCosts.Length; i++)
        {
            money[i] = new(yearlyCosts[i].ToDecimal("A yearly cost"));
            prices[i] = PerQuantity(money[i], plan.YearlyQuantity, factor);
        }

        prices = ToOneScale(prices);
        return new(
            convention,
            plan.YearlyQuantity,
            factor,
            netPresentCost,
            [.. prices.Select((p, i) => new CostTerm<TCurrency, TQuantity>((CostItem)i, money[i], p))]);
    }

    /// <summary>Prices to the same decimal places, as many as leave their sums and differences exact.</summary>
    internal static Price<TCurrency, TQuantity>[] ToOneScale<TCurrency, TQuantity>(params Price<TCurrency, TQuantity>[] prices)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        Unit<TQuantity> unit = TQuantity.UnitTable.PriceUnit;
        int places = ExactDigits;
        for (decimal largest = prices.Max(p => Math.Abs(p.In(unit))); largest >= 1 && places > 0; largest /= 10)
        {
            places--;
        }

        return Array.ConvertAll(prices, p => Price<TCurrency, TQuantity>.Per(decimal.Round(p.In(unit), places), unit));
    }
}
