using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

/// <summary>Reference figures by an independent program.</summary>
public class ValuationTests
{
    private static readonly CashFlows<USD> Flows = CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 100, 110, 121);

    [Fact]
    public void A_value_has_the_flows_and_what_comes_after()
    {
        DiscountedValue<USD> growing = Valuation.DiscountedCashFlow(Flows, Percent(10), TerminalValue<USD>.Growing(Percent(2)));
        Assert.Equal(Usd(272.7272727272727272727272727m), growing.Flows);
        Assert.Equal(Usd(1159.090909090909090909090909m), growing.Terminal);
        Assert.Equal(growing.Flows + growing.Terminal, growing.Total);
        Assert.Equal(Usd(727.2727272727272727272727273m), Valuation.DiscountedCashFlow(Flows, Percent(10), TerminalValue<USD>.Multiple(8, Usd(121))).Terminal);
        Assert.Equal(Usd(0), Valuation.DiscountedCashFlow(Flows, Percent(10), TerminalValue<USD>.None).Terminal);
        Assert.Contains("2 %", Assert.Throws<ArgumentOutOfRangeException>(() => Valuation.DiscountedCashFlow(Flows, Percent(2), TerminalValue<USD>.Growing(Percent(2)))).Message);
        Assert.Equal("multiple", Assert.Throws<ArgumentOutOfRangeException>(() => TerminalValue<USD>.Multiple(-1, Usd(1))).ParamName);
    }

    [Fact]
    public void A_price_implies_a_growth()
    {
        Assert.Equal(0.2357566422928425402419745693m, Valuation.ImpliedGrowth(Usd(3000), Usd(100), Percent(10), Term.FromYears(5), Percent(2)).Effective);

        // Gordon's formula the other way round: at the growth that goes on for ever.
        Assert.Equal(0.05m, Valuation.ImpliedGrowth(Usd(2100), Usd(100), Percent(10), Term.FromYears(7), Percent(5)).Effective, 26);
    }

    [Fact]
    public void The_value_at_the_implied_growth_is_the_price() => Law.Holds(
        Arb.From(Gen.Choose(1, 100_000).Select(n => Usd(n))),
        Arb.From(Gen.Choose(1, 15)),
        Arb.From(Gen.Choose(3, 40)),
        (price, years, percent) =>
        {
            AnnualRate growth = Valuation.ImpliedGrowth(price, Usd(100), Percent(percent), Term.FromYears(years), Percent(2));
            decimal[] flows = new decimal[years];
            decimal flow = 100;
            for (int i = 0; i < years; i++)
            {
                flow *= growth.Factor;
                flows[i] = flow;
            }

            Money<USD> value = Valuation.DiscountedCashFlow(CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, flows), Percent(percent), TerminalValue<USD>.Growing(Percent(2))).Total;
            return Math.Abs((value / price) - 1) < 1e-18m;
        });

    [Fact]
    public void A_price_implies_a_margin_and_a_capacity()
    {
        DiscountedValue<USD> worth = Valuation.DiscountedCashFlow(Flows, Percent(10), TerminalValue<USD>.Growing(Percent(2)));
        Assert.Equal(0.25m, Valuation.ImpliedMargin(worth.Total / 4, Flows, Percent(10), TerminalValue<USD>.Growing(Percent(2))).Value, 26);
        Assert.Contains("no share", Valuation.ImpliedMargin(Usd(1), CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 0), Percent(1), TerminalValue<USD>.None).Reason);

        // 12.78335616 years' purchase at 6 % over 25 years.
        var margin = Price<USD, AcceleratorTime>.Per(2, AcceleratorTime.Units.AcceleratorHours);
        AcceleratorTime hours = Valuation.ImpliedYearlyQuantity(Usd(1_000_000), margin, Percent(6), Term.FromYears(25));
        Assert.Equal(39113.359106, hours.AcceleratorHours, 1e-6);
    }

    // "What must revenue be in 2030 for 300 billion USD of purchases to be payable?", of 20 billion in 2025 and 60 % of revenue.
    [Fact]
    public void A_commitment_implies_a_revenue()
    {
        var commitment = PurchaseCommitment<USD>.Even(Usd(300e9m), 2027, Term.FromYears(5));
        RequiredRevenue<USD> revenue = commitment.RequiredRevenue(2025, Usd(20e9m), 0.6m, default);
        Assert.Equal(0.44662304705452567174m, revenue.Growth.Effective, 20);
        Assert.Equal(126.70883410397568401m, revenue.InYear(2030).Amount / 1e9m, 17);
        Assert.Equal(Usd(20e9m), revenue.InYear(2025));
        Assert.Equal(136.51188120381848166m, commitment.RequiredRevenue(2025, Usd(20e9m), 0.6m, Percent(10)).InYear(2030).Amount / 1e9m, 17);

        (RequiredRevenue<USD> low, RequiredRevenue<USD> high) = commitment.RequiredRevenueRange(2025, Usd(20e9m), new(0.4m, 0.8m), default);
        Assert.Equal(92.964361874606066225m, low.InYear(2030).Amount / 1e9m, 16);
        Assert.Equal(193.8491590253734558m, high.InYear(2030).Amount / 1e9m, 16);
    }

    [Fact]
    public void What_is_required_pays() => Law.Holds(
        Arb.From(Gen.Choose(1, 1000).ArrayOf(4).Select(a => a.Select(n => Usd(n)).ToArray())),
        Arb.From(Gen.Choose(1, 100)),
        Arb.From(Gen.Choose(0, 30)),
        (payments, percentShare, percentRate) =>
        {
            RequiredRevenue<USD> revenue = PurchaseCommitment<USD>.Yearly(2028, payments).RequiredRevenue(2026, Usd(500), percentShare / 100m, Percent(percentRate));
            var balance = CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, [.. payments.Select((p, i) => (revenue.InYear(2028 + i).Amount * percentShare / 100m) - p.Amount)]);
            return Math.Abs(balance.NetPresentValue(Percent(percentRate)).Amount) < 1e-17m;
        });

    [Fact]
    public void Ranges_have_the_ends_of_their_corners()
    {
        ValueRange<AnnualRate> growth = Valuation.ImpliedGrowthRange<USD>(new(Usd(2000), Usd(3000)), Usd(100), new(Percent(9), Percent(10)), Term.FromYears(5), Percent(2));
        Assert.Equal(Valuation.ImpliedGrowth(Usd(2000), Usd(100), Percent(9), Term.FromYears(5), Percent(2)), growth.Low);
        Assert.Equal(Valuation.ImpliedGrowth(Usd(3000), Usd(100), Percent(10), Term.FromYears(5), Percent(2)), growth.High);
        ValueRange<decimal> margin = Valuation.ImpliedMarginRange(new(Usd(50), Usd(60)), Flows, Percent(10), TerminalValue<USD>.None);
        Assert.Equal((50m / 60m, true), (Math.Round(margin.Low / margin.High, 20) == Math.Round(50m / 60m, 20) ? 50m / 60m : 0, margin.Low < margin.High));
        var two = Price<USD, Energy>.Per(2, Energy.Units.MegawattHours);
        ValueRange<Energy> energy = Valuation.ImpliedYearlyQuantityRange<USD, Energy>(Usd(1000), new(two, two * 2), Percent(6), Term.FromYears(10));
        Assert.Equal(2, energy.High / energy.Low, 1e-12);
        Assert.Equal("high", Assert.Throws<ArgumentOutOfRangeException>(() => ValueRange.Of(2m, 1m)).ParamName);
        Assert.Equal("1 to 2", ValueRange.Of(1, 2).ToString());
    }

    [Fact]
    public void What_implies_nothing_is_an_error()
    {
        Assert.Equal("price", Assert.Throws<ArgumentOutOfRangeException>(() => Valuation.ImpliedGrowth(Usd(0), Usd(1), Percent(5), Term.FromYears(1), null)).ParamName);
        Assert.Equal("flow", Assert.Throws<ArgumentOutOfRangeException>(() => Valuation.ImpliedGrowth(Usd(1), Usd(0), Percent(5), Term.FromYears(1), null)).ParamName);
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => Valuation.ImpliedGrowth(Usd(1), Usd(1), Percent(5), Term.FromYears(1), Percent(5))).ParamName);
        var commitment = PurchaseCommitment<USD>.Even(Usd(300), 2027, Term.FromYears(5));
        Assert.Equal("startYear", Assert.Throws<ArgumentOutOfRangeException>(() => commitment.RequiredRevenue(2027, Usd(1), 0.5m, default)).ParamName);
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => commitment.RequiredRevenue(2026, Usd(1), 50, default)).ParamName);
        Assert.Equal("payments", Assert.Throws<ArgumentException>(() => PurchaseCommitment<USD>.Yearly(2027)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => commitment.RequiredRevenue(2026, Usd(1), 0.5m, default).InYear(2025)).ParamName);
    }
}
