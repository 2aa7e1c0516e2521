using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>The discounting that the conventions of levelised cost share, for a plan that has been checked.</summary>
internal sealed class CostPlanFlows<TCurrency, TQuantity>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly PeriodRate _yearly = PeriodRate.Of(0, 1);

    private readonly CostPlan<TCurrency, TQuantity> _plan;
    private readonly int _interval;

    public CostPlanFlows(CostPlan<TCurrency, TQuantity> plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IfNegative(plan.Capital, nameof(plan.Capital));
        IfNegative(plan.FixedYearly, nameof(plan.FixedYearly));
        IfNegative(plan.Replacement, nameof(plan.Replacement));
        IfNegative(plan.Salvage, nameof(plan.Salvage));
        if (!(plan.YearlyQuantity.ToCanonical() > 0))
        {
            NumericsThrow.OutOfRange(nameof(plan.YearlyQuantity), plan.YearlyQuantity, "a quantity above zero");
        }

        if (plan.Degradation is < 0 or >= 1)
        {
            NumericsThrow.OutOfRange(nameof(plan.Degradation), plan.Degradation, "a share from 0 to below 1");
        }

        _plan = plan;
        Years = plan.Life.PeriodsOf(_yearly, nameof(plan.Life));
        _interval = plan.ReplacementInterval == default
            ? Years
            : plan.ReplacementInterval.PeriodsOf(_yearly, nameof(plan.ReplacementInterval));
        CapitalRecovery = Annuity.ExactCapitalRecoveryFactor(PeriodRate.Of(plan.Rate.Effective, 1), plan.Life);
        VariableYearly = (plan.Variable * plan.YearlyQuantity).Amount;
    }

    public int Years { get; }

    /// <summary>What a payment now is as an equal cost in each year.</summary>
    public BigReal CapitalRecovery { get; }

    /// <summary>The variable cost of the first year's quantity.</summary>
    public BigReal VariableYearly { get; }

    public BigReal DiscountedReplacements
    {
        get
        {
            BigReal sum = BigReal.Zero;
            for (int year = _interval; year < Years; year += _interval)
            {
                sum += DiscountFactor(year) * _plan.Replacement.Amount;
            }

            return sum;
        }
    }

    /// <summary>The replacement cost × remaining ÷ whole life of what was replaced last.</summary>
    public BigReal SalvageInProportion
    {
        get
        {
            int age = Years % _interval;
            return age == 0 ? BigReal.Zero : (BigReal)_plan.Replacement.Amount * (_interval - age) / _interval;
        }
    }

    public BigReal DiscountFactor(int year) => BigReal.Pow(_plan.Rate.ExactFactor, -year);

    /// <summary>The present value of 1 in the first year and of a share more or less in each year after it.</summary>
    public BigReal DiscountedYears(decimal yearlyFactor) =>
        BigReal.Series(yearlyFactor / _plan.Rate.ExactFactor, Years).Sum / _plan.Rate.ExactFactor;

    private static void IfNegative(Money<TCurrency> amount, string argument)
    {
        if (amount.Amount < 0)
        {
            NumericsThrow.OutOfRange(argument, amount, "an amount of zero or more");
        }
    }
}
