using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

/// <summary>Reference figures by an independent program.</summary>
public class ProjectStatementTests
{
    private static readonly ProjectPlan<USD> Plan = new()
    {
        Investment = Usd(1000),
        Revenue = [.. Enumerable.Repeat(Usd(400), 5)],
        OperatingCost = [.. Enumerable.Repeat(Usd(100), 5)],
        Depreciation = Depreciation.StraightLine(Usd(1000), Usd(0), Term.FromYears(5)),
        Tax = new TaxRules(0.25m),
        Debt = [new("bank", Loan.Level(Usd(600), PeriodRate.Of(0.05m, 1), Term.FromYears(5)))],
    };

    [Fact]
    public void The_statement_adds_up()
    {
        var project = new ProjectStatement<USD>(Plan);
        Assert.Equal((Usd(400), Usd(600), 0.6m), (project.Equity, project.Debt, project.Gearing));
        ProjectYear<USD> first = project.Years[0];
        Assert.Equal((Usd(300), Usd(30), Usd(17.5m), Usd(282.5m), Usd(52.5m)), (first.Ebitda, first.Interest, first.Tax.Tax, first.CashAvailable, first.NetIncome));
        Assert.All(project.Years, y => Assert.Equal((y.NetIncome + y.Depreciation - y.Principal).Amount, y.EquityFlow.Amount, 20));
        Assert.Equal(Usd(600).Amount, project.Years.Sum(y => y.Principal.Amount), 20);
    }

    [Fact]
    public void The_figures_it_is_judged_by_are_right()
    {
        var project = new ProjectStatement<USD>(Plan);
        Assert.Equal(109.680362017818948701891335m, project.EquityNetPresentValue(Percent(12)).Amount, 16);
        Assert.Equal(0.226558193530233654, project.EquityRates().Only.Value.Rate, 1e-15);
        Assert.Equal(97.99526019647350143115430325m, project.NetPresentValue(Percent(8)).Amount, 20);
        Assert.Equal(0.116487685522972096, project.ProjectRates().Only.Value.Rate);
        Assert.Equal(1000m / 275, project.UnleveredFlows.Payback().Value, 25);
        Assert.Equal(4.476410228363636363636363636m, project.UnleveredFlows.DiscountedPayback(Percent(8)).Value, 24);
        Assert.Equal(1.763266760528491654234075066m, project.EquityFlows.MoneyMultiple().Value, 18);
        Assert.Equal(1.996248235943887447119125278m, project.LowestDebtServiceCover!.Value, 18);
        Assert.Equal(2.017869640507584574100069187m, project.MeanDebtServiceCover!.Value, 18);
    }

    [Fact]
    public void A_vendor_can_take_the_place_of_equity()
    {
        // Half-yearly payments, the first year interest only.
        var vendor = new DebtTranche<USD>("vendor", Loan.InterestOnly(Usd(300), PeriodRate.FromNominal(0.08m, 2), Term.FromYears(1), Term.FromYears(3)));
        var project = new ProjectStatement<USD>(Plan with { Debt = [.. Plan.Debt, vendor] });
        Assert.Equal(Usd(100), project.Equity);
        Assert.Equal(Usd(54), project.Years[0].Interest);
        Assert.Equal(default, project.Years[3].DebtService - Plan.Debt[0].Schedule.Periods[3].Payment);
        Assert.True(project.EquityRates().Only.Value.Rate > new ProjectStatement<USD>(Plan).EquityRates().Only.Value.Rate);
        Assert.Equal(new ProjectStatement<USD>(Plan).ProjectRates().Only.Value.Rate, project.ProjectRates().Only.Value.Rate);
    }

    [Fact]
    public void Without_debt_equity_is_the_project()
    {
        var project = new ProjectStatement<USD>(Plan with { Debt = [], Salvage = Usd(50) });
        Assert.Equal(project.NetPresentValue(Percent(7)), project.EquityNetPresentValue(Percent(7)));
        Assert.Null(project.LowestDebtServiceCover);
        Assert.Null(project.MeanDebtServiceCover);
        Assert.Equal(Usd(325), project.Years[4].EquityFlow);
    }

    [Fact]
    public void Sculpted_debt_has_one_cover_in_every_year()
    {
        // Without tax, cash available does not depend on the debt.
        ProjectPlan<USD> untaxed = Plan with { Tax = new TaxRules(0) };
        Money<USD>[] cash = [.. Enumerable.Repeat(Usd(300), 5)];
        var project = new ProjectStatement<USD>(untaxed with { Debt = [new("sculpted", Loan.Sculpted(cash, PeriodRate.Of(0.06m, 1), 1.5m))] });
        Assert.All(project.Years, y => Assert.Equal(1.5m, y.DebtServiceCover!.Value, 18));
    }

    [Theory]
    [InlineData(new[] { -100, 30, 40 }, "never makes up")]
    [InlineData(new[] { 100, -30 }, "nothing to pay back")]
    public void Without_a_payback_the_result_says_why(int[] amounts, string reason) =>
        Assert.Contains(reason, CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, [.. amounts.Select(a => (decimal)a)]).Payback().Reason);

    [Fact]
    public void Discounting_at_zero_does_not_change_the_payback() => Law.Holds(
        AnyAmounts,
        amounts =>
        {
            var flows = CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, amounts);
            return flows.Payback().HasValue == flows.DiscountedPayback(default).HasValue
                && (!flows.Payback().HasValue || flows.Payback().Value == flows.DiscountedPayback(default).Value);
        });

    [Fact]
    public void What_is_no_project_is_an_error()
    {
        Assert.Equal("Revenue", Assert.Throws<ArgumentException>(() => new ProjectStatement<USD>(Plan with { Revenue = [] })).ParamName);
        Assert.Equal("Investment", Assert.Throws<ArgumentOutOfRangeException>(() => new ProjectStatement<USD>(Plan with { Investment = Usd(0) })).ParamName);
        Assert.Equal("OperatingCost", Assert.Throws<ArgumentException>(() => new ProjectStatement<USD>(Plan with { OperatingCost = [Usd(1)] })).ParamName);
        Assert.Equal("Depreciation", Assert.Throws<ArgumentException>(() => new ProjectStatement<USD>(Plan with { Depreciation = Depreciation.Macrs(Usd(1), MacrsClass.FiveYears) })).ParamName);
        Assert.Equal("Debt", Assert.Throws<ArgumentException>(() => new ProjectStatement<USD>(Plan with { Investment = Usd(599) })).ParamName);
        Assert.Contains("multiplied", CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 1).MoneyMultiple().Reason);
    }
}
