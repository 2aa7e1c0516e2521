using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

public class LevelisedCostTests
{
    // HOMER's help, "Calculating the net present cost" of a wind turbine: 165,000 now, 95,000 in year 20, 5,000 a year, 25 years at 6 %.
    private static readonly CostPlan<USD, Energy> Turbine = new()
    {
        Capital = Usd(165_000),
        Replacement = Usd(95_000),
        ReplacementInterval = Term.FromYears(20),
        FixedYearly = Usd(5_000),
        Life = Term.FromYears(25),
        Rate = Percent(6),
        YearlyQuantity = Energy.FromMegawattHours(250),
    };

    private static readonly Arbitrary<CostPlan<USD, Energy>> AnyPlan = Arb.From(
        from capital in Gen.Choose(1, 1_000_000)
        from replacement in Gen.Choose(0, 500_000)
        from interval in Gen.Choose(1, 30)
        from yearly in Gen.Choose(0, 100_000)
        from years in Gen.Choose(1, 30)
        from percent in Gen.Choose(0, 20)
        from quantity in Gen.Choose(1, 1_000_000)
        from degradation in Gen.Choose(0, 30)
        select new CostPlan<USD, Energy>
        {
            Capital = Usd(capital),
            Replacement = Usd(replacement),
            ReplacementInterval = Term.FromYears(interval),
            FixedYearly = Usd(yearly),
            Variable = Price<USD, Energy>.Per(yearly / 1000m, Energy.Units.MegawattHours),
            Life = Term.FromYears(years),
            Rate = Percent(percent),
            YearlyQuantity = Energy.FromKilowattHours(quantity),
            Degradation = degradation / 1000m,
            Salvage = Usd(replacement / 2),
        });

    [Fact]
    public void Homers_wind_turbine_costs_what_homer_says()
    {
        LevelisedCostResult<USD, Energy> cost = LevelisedCost.ByAnnualisedCost(Turbine);
        Assert.Equal(LevelisingConvention.AnnualisedCost, cost.Convention);
        Assert.Equal(241937.0774221175168408133529m, cost.NetPresentCost!.Value.Amount);
        Assert.Equal(241937.08m, Math.Round(cost.NetPresentCost.Value.Amount, 2));
        Assert.Equal(18925.9435806011007037445089m, cost.YearlyCost.Amount, 20);
        Assert.Equal(18925.94m, Math.Round(cost.YearlyCost.Amount, 2));
        Assert.Equal(18925.9435806011007037445089m / 250, cost.PerQuantity.In(Energy.Units.MegawattHours), 18);
    }

    // NREL, ssc, test/input_json/FinancialModels/lcoefcr: the wind power case of 2022-08-08, which prints 0.042731882186696345 USD/kWh.
    [Fact]
    public void A_fixed_charge_rate_gives_the_cost_of_nrels_simple_lcoe()
    {
        var plan = new CostPlan<USD, Energy>
        {
            Capital = Usd(292_032_000),
            FixedYearly = Usd(8_000_000),
            Life = Term.FromYears(25),
            Rate = Percent(6),
            YearlyQuantity = Energy.FromKilowattHours(818888286.43471968),
        };
        LevelisedCostResult<USD, Energy> cost = LevelisedCost.ByFixedChargeRate(plan, 0.092430410982337868m);
        Assert.Equal(0.0427318821866963452m, cost.PerQuantity.In(Energy.Units.KilowattHours), 16);
        Assert.Null(cost.NetPresentCost);
        LevelisedCostResult<USD, Energy> withFuel = LevelisedCost.ByFixedChargeRate(plan with { Variable = Price<USD, Energy>.Per(0.05m, Energy.Units.KilowattHours) }, 0.092430410982337868m);
        Assert.Equal(0.05m, withFuel.PerQuantity.In(Energy.Units.KilowattHours) - cost.PerQuantity.In(Energy.Units.KilowattHours), 15);
    }

    [Fact]
    public void A_fixed_charge_pays_for_its_investment_after_tax() => Law.Holds(
        Arb.From(Gen.Choose(1, 15)),
        Arb.From(Gen.Choose(0, 60)),
        Arb.From(Gen.Elements(Enum.GetValues<MacrsClass>())),
        (percent, taxPercent, recovery) =>
        {
            (AnnualRate real, AnnualRate inflation, decimal tax) = (Percent(percent), Percent(2.5m), taxPercent / 100m);
            IReadOnlyList<decimal> depreciation = MacrsTable.Percentages(recovery);
            decimal charge = LevelisedCost.FixedChargeRate(real, inflation, Term.FromYears(30), tax, depreciation);
            decimal[] flows = [-1, .. Enumerable.Range(1, 30).Select(year =>
                (charge * (1 - tax) * inflation.FactorOver(Term.FromYears(year))) + (year <= depreciation.Count ? tax * depreciation[year - 1] / 100 : 0))];
            return Math.Abs(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, flows).NetPresentValue(AnnualRate.FromReal(real, inflation)).Amount) < 1e-23m
                && (tax > 0 || charge == Annuity.CapitalRecoveryFactor(real, Term.FromYears(30)));
        });

    [Fact]
    public void Compute_is_levelised_by_the_same_code()
    {
        // An accelerator for 40,000 USD and 2,628 USD of power a year over 4 years, used for 70 % of the time, at 0 %.
        var plan = new CostPlan<USD, AcceleratorTime>
        {
            Capital = Usd(40_000),
            FixedYearly = Usd(2_628),
            Life = Term.FromYears(4),
            Rate = default,
            YearlyQuantity = AcceleratorTime.FromAcceleratorHours(6132),
        };
        Price<USD, AcceleratorTime> hour = LevelisedCost.ByFullCashFlow(plan).PerQuantity;
        Assert.Equal(12_628m / 6132, hour.In(AcceleratorTime.Units.AcceleratorHours), 20);

        var work = new CostPlan<USD, ComputeWork>
        {
            Capital = plan.Capital,
            FixedYearly = plan.FixedYearly,
            Life = plan.Life,
            Rate = plan.Rate,
            YearlyQuantity = ComputeWork.Parse($"{6132 * 3600 * 1e15:E17} FLOP", System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(12_628m / (6132 * 3.6m), LevelisedCost.ByFullCashFlow(work).PerQuantity.In(Unit<ComputeWork>.Parse("EFLOP")), 18);
    }

    [Fact]
    public void At_the_levelised_cost_the_full_cash_flow_breaks_even() => Law.Holds(
        AnyPlan,
        plan =>
        {
            LevelisedCostResult<USD, Energy> cost = LevelisedCost.ByFullCashFlow(plan);
            int years = plan.Life.InPeriods(1);
            int interval = plan.ReplacementInterval.InPeriods(1);
            decimal[] flows = new decimal[years + 1];
            flows[0] = -plan.Capital.Amount;
            decimal quantity = (decimal)plan.YearlyQuantity.MegawattHours;
            for (int year = 1; year <= years; year++)
            {
                flows[year] = ((cost.PerQuantity - plan.Variable).In(Energy.Units.MegawattHours) * quantity) - plan.FixedYearly.Amount
                    - (year % interval == 0 && year < years ? plan.Replacement.Amount : 0)
                    + (year == years ? plan.Salvage.Amount : 0);
                quantity *= 1 - plan.Degradation;
            }

            return Math.Abs(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, flows).NetPresentValue(plan.Rate).Amount) < 1e-10m;
        });

    [Fact]
    public void Two_conventions_are_reconciled_exactly() => Law.Holds(
        AnyPlan,
        plan =>
        {
            LevelisedCostResult<USD, Energy>[] results =
                [LevelisedCost.ByFixedChargeRate(plan), LevelisedCost.ByFullCashFlow(plan), LevelisedCost.ByAnnualisedCost(plan)];
            return results.All(a => results.All(b =>
            {
                CostReconciliation<USD, Energy> why = a.Reconcile(b);
                return why.Total == b.PerQuantity - a.PerQuantity
                    && why.Differences.Aggregate(default(Price<USD, Energy>), (sum, d) => sum + d.Difference) == why.Total
                    && why.Differences.All(d => d.FromCost + d.FromQuantity == d.Difference)
                    && a.Terms.Aggregate(default(Price<USD, Energy>), (sum, t) => sum + t.PerQuantity) == a.PerQuantity;
            }));
        });

    [Fact]
    public void Without_replacements_salvage_and_degradation_all_conventions_agree() => Law.Holds(
        AnyPlan,
        plan =>
        {
            CostPlan<USD, Energy> simple = plan with { Replacement = default, Salvage = default, Degradation = 0 };
            decimal charge = LevelisedCost.ByFixedChargeRate(simple).PerQuantity.In(Energy.Units.MegawattHours);
            return Near(charge, LevelisedCost.ByFullCashFlow(simple)) && Near(charge, LevelisedCost.ByAnnualisedCost(simple));
        });

    [Fact]
    public void A_reconciliation_says_what_makes_the_difference()
    {
        LevelisedCostResult<USD, Energy> full = LevelisedCost.ByFullCashFlow(Turbine with { Degradation = 0.01m });
        CostReconciliation<USD, Energy> why = full.Reconcile(LevelisedCost.ByAnnualisedCost(Turbine));
        CostDifference<USD, Energy> salvage = why.Differences[(int)CostItem.Salvage];
        Assert.Equal(default, salvage.First);
        Assert.True(salvage.Difference < default(Price<USD, Energy>));
        Assert.Contains("in proportion to the remaining life", salvage.Cause);
        CostDifference<USD, Energy> capital = why.Differences[(int)CostItem.Capital];
        Assert.Equal(0m, capital.FromCost.In(Energy.Units.MegawattHours), 18);
        Assert.True(capital.FromQuantity < default(Price<USD, Energy>));
        Assert.Contains("degradation", capital.Cause);
        Assert.Contains("Total: ", why.ToString());
        Assert.Contains("No difference", full.Reconcile(full).Differences[0].Cause);
        Assert.EndsWith("(FullCashFlow)", full.ToString());
    }

    [Fact]
    public void What_cannot_be_levelised_is_an_error()
    {
        Assert.Equal("Capital", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.ByFullCashFlow(Turbine with { Capital = Usd(-1) })).ParamName);
        Assert.Equal("YearlyQuantity", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.ByFullCashFlow(Turbine with { YearlyQuantity = default })).ParamName);
        Assert.Equal("Degradation", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.ByFullCashFlow(Turbine with { Degradation = 1 })).ParamName);
        Assert.Equal("Life", Assert.Throws<ArgumentException>(() => LevelisedCost.ByFullCashFlow(Turbine with { Life = Term.FromMonths(7) })).ParamName);
        Assert.Equal("taxRate", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.FixedChargeRate(Percent(5), default, Term.FromYears(5), 1, [])).ParamName);
        Assert.Equal("depreciation", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.FixedChargeRate(Percent(5), default, Term.FromYears(5), 0.2m, [101])).ParamName);
        Assert.Equal("fixedChargeRate", Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.ByFixedChargeRate(Turbine, -0.1m)).ParamName);
    }

    private static bool Near(decimal expected, LevelisedCostResult<USD, Energy> actual) =>
        Math.Abs((actual.PerQuantity.In(Energy.Units.MegawattHours) / expected) - 1) < 1e-20m;
}
