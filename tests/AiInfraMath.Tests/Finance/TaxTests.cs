using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

public class TaxTests
{
    [Fact]
    public void Losses_are_carried_forward_up_to_the_limit()
    {
        IReadOnlyList<TaxYear<USD>> all = new TaxRules(0.25m).Assess<USD>([Usd(-100), Usd(60), Usd(100)]);
        Assert.Equal([Usd(0), Usd(0), Usd(15)], all.Select(y => y.Tax));
        Assert.Equal([Usd(100), Usd(40), Usd(0)], all.Select(y => y.LossCarriedForward));

        // 26 U.S.C. § 172(a)(2): at most 80 % of taxable income.
        IReadOnlyList<TaxYear<USD>> limited = new TaxRules(0.21m, 0.8m).Assess<USD>([Usd(-100), Usd(60), Usd(100)]);
        Assert.Equal([Usd(0), Usd(48), Usd(52)], limited.Select(y => y.LossUsed));
        Assert.Equal([Usd(0), Usd(2.52m), Usd(10.08m)], limited.Select(y => y.Tax));
    }

    [Fact]
    public void Credits_are_taken_from_the_tax_and_carried_forward()
    {
        IReadOnlyList<TaxYear<USD>> years = new TaxRules(0.2m).Assess([Usd(100), Usd(100), Usd(100)], [Usd(50), Usd(0), Usd(0)]);
        Assert.Equal([Usd(20), Usd(20), Usd(10)], years.Select(y => y.CreditUsed));
        Assert.Equal([Usd(0), Usd(0), Usd(10)], years.Select(y => y.Tax));
        Assert.Equal([Usd(30), Usd(10), Usd(0)], years.Select(y => y.CreditCarriedForward));
    }

    [Fact]
    public void Without_limits_the_tax_of_all_years_is_that_of_their_sum_if_the_losses_come_first() => Law.Holds(
        AnyAmounts,
        amounts =>
        {
            decimal[] ordered = [.. amounts.Order()];
            IReadOnlyList<TaxYear<USD>> years = new TaxRules(0.3m).Assess<USD>([.. ordered.Select(Usd)]);
            return years.Sum(y => y.Tax.Amount) == Math.Max(0, ordered.Sum()) * 0.3m
                && years[^1].LossCarriedForward.Amount == Math.Max(0, -ordered.Sum())
                && years.All(y => y.Tax.Amount >= 0 && y.LossUsed.Amount >= 0);
        });

    [Fact]
    public void Credits_are_for_investment_and_for_production()
    {
        Assert.Equal(Usd(300), TaxCredit.Investment(Usd(1000), 0.3m));
        Assert.Equal(Usd(850), TaxCredit.DepreciableBasis(Usd(1000), 0.3m));
        var perMegawattHour = Price<USD, Energy>.Per(30, Energy.Units.MegawattHours);
        Energy[] production = [Energy.FromMegawattHours(100), Energy.FromMegawattHours(90), Energy.FromMegawattHours(90)];
        Assert.Equal([Usd(3000), Usd(2970), Usd(0)], TaxCredit.Production(perMegawattHour, production, Term.FromYears(2), Percent(10)));
    }

    // R. Brealey, S. Myers, F. Allen, Principles of Corporate Finance, chapter 19: the after-tax weighted average.
    [Fact]
    public void The_weighted_average_cost_of_capital_takes_tax_from_debt()
    {
        Assert.Equal(Percent(9), CapitalCost.WeightedAverage<USD>(0.25m, new(Usd(600), Percent(12), false), new(Usd(400), Percent(6), true)));
        Assert.Equal(Percent(12), CapitalCost.WeightedAverage<USD>(0.25m, new CapitalSource<USD>(Usd(600), Percent(12), false)));
        Assert.Equal("sources", Assert.Throws<ArgumentException>(() => CapitalCost.WeightedAverage<USD>(0.25m)).ParamName);
        Assert.Equal("taxRate", Assert.Throws<ArgumentOutOfRangeException>(() => CapitalCost.WeightedAverage<USD>(25m, new CapitalSource<USD>(Usd(1), Percent(1), true))).ParamName);
    }

    [Fact]
    public void What_is_no_tax_is_an_error()
    {
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => new TaxRules(21)).ParamName);
        Assert.Equal("lossLimit", Assert.Throws<ArgumentOutOfRangeException>(() => new TaxRules(0.21m, -1)).ParamName);
        Assert.Equal("credits", Assert.Throws<ArgumentException>(() => new TaxRules(0.21m).Assess([Usd(1), Usd(1)], [Usd(1)])).ParamName);
        Assert.Equal("credits", Assert.Throws<ArgumentOutOfRangeException>(() => new TaxRules(0.21m).Assess([Usd(1)], [Usd(-1)])).ParamName);
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => TaxCredit.Investment(Usd(1), 30)).ParamName);
        Assert.Equal("investment", Assert.Throws<ArgumentOutOfRangeException>(() => TaxCredit.Investment(Usd(-1), 0.3m)).ParamName);
    }
}
