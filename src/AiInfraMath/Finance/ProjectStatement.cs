using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>A project worked out: who pays, the statement of each year, and the figures that it is judged by. Immutable.</summary>
/// <remarks>
/// The investment is now, and everything else at the end of its year. Nothing is rounded to cents, except as the debt schedules are.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class ProjectStatement<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>Works a project out.</summary>
    /// <param name="plan">The project.</param>
    /// <exception cref="ArgumentOutOfRangeException">The investment is not above zero.</exception>
    /// <exception cref="ArgumentException">
    /// A list has too few or too many years, or the debt is more than the investment or outlasts the project.
    /// </exception>
    public ProjectStatement(ProjectPlan<TCurrency> plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        int years = plan.Revenue.Count;
        Check(plan, years);
        foreach (DebtTranche<TCurrency> tranche in plan.Debt)
        {
            Debt += tranche.Schedule.Principal;
        }

        if (Debt > plan.Investment)
        {
            throw NumericsThrow.Invalid(
                nameof(plan.Debt), $"The debt is {Debt}; at most the investment of {plan.Investment} was expected.");
        }

        Years = Statement(plan, years);
        UnleveredFlows = Flows(-plan.Investment, UnleveredFlow(plan, years));
        EquityFlows = Flows(-Equity, [.. Years.Select(y => y.EquityFlow)]);
    }

    /// <summary>What was worked out.</summary>
    public ProjectPlan<TCurrency> Plan { get; }

    /// <summary>What debt of all kinds pays of the investment.</summary>
    public Money<TCurrency> Debt { get; }

    /// <summary>What equity pays of the investment.</summary>
    public Money<TCurrency> Equity => Plan.Investment - Debt;

    /// <summary>Debt as a share of the investment.</summary>
    public decimal Gearing => Debt / Plan.Investment;

    /// <summary>The statement of each year of operation.</summary>
    public IReadOnlyList<ProjectYear<TCurrency>> Years { get; }

    /// <summary>The flows of the project as if equity paid it all: after tax, and the tax is that without interest.</summary>
    public CashFlows<TCurrency> UnleveredFlows { get; }

    /// <summary>The flows of equity: its part of the investment now, and what is left to it each year after tax and debt service.</summary>
    public CashFlows<TCurrency> EquityFlows { get; }

    /// <summary>The lowest debt service cover ratio of the years that have debt service; null if none has.</summary>
    public decimal? LowestDebtServiceCover => Years.Min(y => y.DebtServiceCover);

    /// <summary>The mean debt service cover ratio of the years that have debt service; null if none has.</summary>
    public decimal? MeanDebtServiceCover => Years.Average(y => y.DebtServiceCover);

    /// <summary>The net present value of the project, as if equity paid it all.</summary>
    /// <param name="costOfCapital">The rate to discount at, mostly the weighted average cost of capital.</param>
    public Money<TCurrency> NetPresentValue(AnnualRate costOfCapital) => UnleveredFlows.NetPresentValue(costOfCapital);

    /// <summary>The net present value to equity.</summary>
    /// <param name="costOfEquity">The rate to discount at.</param>
    public Money<TCurrency> EquityNetPresentValue(AnnualRate costOfEquity) => EquityFlows.NetPresentValue(costOfEquity);

    /// <summary>All internal rates of return of the project, as if equity paid it all.</summary>
    public InternalRates ProjectRates() => UnleveredFlows.InternalRates();

    /// <summary>All internal rates of return of equity.</summary>
    public InternalRates EquityRates() => EquityFlows.InternalRates();

    private static CashFlows<TCurrency> Flows(Money<TCurrency> now, Money<TCurrency>[] later) =>
        CashFlows<TCurrency>.Regular(FlowTiming.BeginningOfPeriod, 1, [now, .. later]);

    private static Money<TCurrency>[] Padded(IReadOnlyList<Money<TCurrency>> amounts, int years)
    {
        var padded = new Money<TCurrency>[years];
        for (int i = 0; i < amounts.Count; i++)
        {
            padded[i] = amounts[i];
        }

        return padded;
    }

    private static ProjectYear<TCurrency>[] Statement(ProjectPlan<TCurrency> plan, int years)
    {
        Money<TCurrency>[] depreciation = Padded(plan.Depreciation, years);
        var income = new Money<TCurrency>[years];
        var service = new (Money<TCurrency> Interest, Money<TCurrency> Principal)[years];
        for (int i = 0; i < years; i++)
        {
            foreach (DebtTranche<TCurrency> tranche in plan.Debt)
            {
                (Money<TCurrency> interest, Money<TCurrency> principal) = tranche.InYear(i + 1);
                service[i] = (service[i].Interest + interest, service[i].Principal + principal);
            }

            income[i] = plan.Revenue[i] - plan.OperatingCost[i] - depreciation[i] - service[i].Interest;
        }

        IReadOnlyList<TaxYear<TCurrency>> tax = plan.Tax.Assess<TCurrency>(income, Padded(plan.TaxCredits, years));
        return
        [
            .. Enumerable.Range(0, years).Select(i => new ProjectYear<TCurrency>(
                i + 1,
                plan.Revenue[i],
                plan.OperatingCost[i],
                depreciation[i],
                service[i].Interest,
                service[i].Principal,
                tax[i],
                i == years - 1 ? plan.Salvage : default)),
        ];
    }

    private static Money<TCurrency>[] UnleveredFlow(ProjectPlan<TCurrency> plan, int years) =>
        [.. Statement(plan with { Debt = [] }, years).Select(y => y.EquityFlow)];

    private static void Check(ProjectPlan<TCurrency> plan, int years)
    {
        NumericsThrow.IfEmpty(years, nameof(plan.Revenue));
        if (plan.Investment.Amount <= 0)
        {
            NumericsThrow.OutOfRange(nameof(plan.Investment), plan.Investment, "an amount above zero");
        }

        IfNotYears(plan.OperatingCost.Count, years, years, nameof(plan.OperatingCost));
        IfNotYears(plan.Depreciation.Count, 0, years, nameof(plan.Depreciation));
        IfNotYears(plan.TaxCredits.Count, 0, years, nameof(plan.TaxCredits));
        foreach (DebtTranche<TCurrency> tranche in plan.Debt)
        {
            int perYear = tranche.Schedule.Rate.PeriodsPerYear;
            IfNotYears((tranche.Schedule.Periods.Count + perYear - 1) / perYear, 1, years, nameof(plan.Debt));
        }
    }

    private static void IfNotYears(int count, int least, int most, string argument)
    {
        if (count < least || count > most)
        {
            throw NumericsThrow.Invalid(
                argument,
                string.Create(
                    CultureInfo.InvariantCulture, $"It has {count} years; {least} to {most} were expected, of which the revenue has {most}."));
        }
    }
}
