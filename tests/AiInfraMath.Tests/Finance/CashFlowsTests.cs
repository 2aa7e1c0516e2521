using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Finance;

/// <summary>Reference figures of 28 digits are computed with 60 by an independent program.</summary>
public class CashFlowsTests
{
    // The example of XIRR and XNPV in Excel's documentation.
    internal static readonly (DateOnly Date, Money<USD> Amount)[] ExcelFlows =
    [
        (new(2008, 1, 1), Usd(-10000)),
        (new(2008, 3, 1), Usd(2750)),
        (new(2008, 10, 30), Usd(4250)),
        (new(2009, 2, 15), Usd(3250)),
        (new(2009, 4, 1), Usd(2750)),
    ];

    internal static readonly Arbitrary<decimal[]> AnyAmounts = Arb.From(
        from amounts in Gen.Choose(-100_000, 100_000).Select(n => n / 100m).ArrayOf(6)
        select amounts);

    private static readonly decimal[] Investment = [-10000, 3000, 4200, 6800];

    internal static Money<USD> Usd(decimal amount) => new(amount);

    internal static AnnualRate Percent(decimal percent) => AnnualRate.FromEffective(percent / 100);

    // Both conventions of numpy-financial's npv and Excel's NPV; printed there as 1188.4434123352207 and 1307.287753568743 in double precision.
    [Fact]
    public void Net_present_value_depends_on_when_flows_are_paid()
    {
        Assert.Equal(Usd(1188.443412335223003893176696m), CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, Investment).NetPresentValue(Percent(10)));
        Assert.Equal(Usd(1307.287753568745304282494365m), CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, Investment).NetPresentValue(Percent(10)));
        Assert.Equal(Usd(1246.449966406709713656942226m), CashFlows<USD>.Yearly(FlowTiming.MiddleOfPeriod, Investment).NetPresentValue(Percent(10)));
        Assert.Equal(1188.4434123352207, CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, Investment).NetPresentValue(Percent(10)).ToDouble(), 1e-11);
    }

    [Fact]
    public void Xnpv_is_that_of_the_spreadsheet()
    {
        var flows = CashFlows<USD>.Dated(DayCount.Actual365Fixed, ExcelFlows);
        Assert.Equal(2086.647602031535, flows.NetPresentValue(Percent(9)).ToDouble(), 1e-11);
        Assert.Equal(Usd(2086.647602031536621663610094m), flows.NetPresentValue(Percent(9)));
        Assert.Equal(flows.NetPresentValue(Percent(9)), CashFlows<USD>.Dated(DayCount.Actual365Fixed, [.. ExcelFlows.Reverse()]).NetPresentValue(Percent(9)));
    }

    [Fact]
    public void Monthly_flows_take_rates_per_month_and_per_year()
    {
        var flows = CashFlows<USD>.Regular(FlowTiming.EndOfPeriod, 12, [.. Enumerable.Repeat(Usd(100), 24)]);
        var monthly = PeriodRate.Of(0.01m, 12);
        Money<USD> value = flows.NetPresentValue(monthly);
        Assert.Equal(2124.33873m, Math.Round(value.Amount, 5));
        Assert.Equal(value.Amount, flows.NetPresentValue(monthly.ToAnnual()).Amount, 20);
        Assert.Equal(value.Amount, flows.NetPresentValue(DiscountCurve.Flat(monthly.ToAnnual())).Amount, 20);
        Assert.Equal(Usd(2400), flows.Total);
        Assert.Equal((Usd(100), 2m, null), (flows[23].Amount, flows[23].Year, flows[23].Date));
    }

    [Fact]
    public void A_curve_discounts_each_flow_by_its_own_factor()
    {
        var flows = CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 100, 200);
        Assert.Equal(Usd(271m), flows.NetPresentValue(DiscountCurve.FromFactors((1, 0.95m), (2, 0.88m))));
    }

    [Fact]
    public void Net_present_value_is_linear_in_the_flows() => Law.Holds(
        AnyAmounts,
        AnyAmounts,
        AnnualRateTests.AnyRate,
        (a, b, rate) =>
        {
            if (rate.Effective < -0.9m)
            {
                return true;
            }

            Money<USD> Value(IEnumerable<decimal> amounts) => CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, [.. amounts]).NetPresentValue(rate);
            decimal combined = Value(a.Zip(b, (x, y) => (3 * x) - y)).Amount;
            decimal separate = ((3 * Value(a)) - Value(b)).Amount;
            return Math.Abs(combined - separate) <= 1e-20m * Math.Max(1, Math.Abs(Value(a).Amount) + Math.Abs(Value(b).Amount));
        });

    [Fact]
    public void At_zero_the_net_present_value_is_the_total() => Law.Holds(
        AnyAmounts, a => CashFlows<USD>.Yearly(FlowTiming.MiddleOfPeriod, a).NetPresentValue(default(AnnualRate)).Amount == a.Sum());

    // numpy-financial, test_financial.py, TestMirr, which gives 0.0666, 0.126094 and 0.3428; the second is also in Excel's documentation.
    [Theory]
    [InlineData(new[] { -4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000 }, 8, 5.5, 0.06659717503155354887)]
    [InlineData(new[] { -120000, 39000, 30000, 21000, 37000, 46000 }, 10, 12, 0.1260941303659051458)]
    [InlineData(new[] { 100, 200, -50, 300, -200 }, 5, 6, 0.3428233878421766364)]
    public void Modified_internal_rates_are_those_of_spreadsheets(int[] amounts, double finance, double reinvestment, double expected)
    {
        foreach (FlowTiming timing in Enum.GetValues<FlowTiming>())
        {
            Solution<AnnualRate> rate = CashFlows<USD>.Yearly(timing, [.. amounts.Select(a => (decimal)a)]).ModifiedInternalRate(Percent((decimal)finance), Percent((decimal)reinvestment));
            Assert.Equal(expected, rate.Value.ToDouble(), 1e-15);
        }
    }

    [Theory]
    [InlineData(new[] { 100, 200 }, "Nothing is paid")]
    [InlineData(new[] { -100, -200 }, "Nothing is received")]
    [InlineData(new[] { -100 }, "at one time")]
    public void Without_money_both_ways_there_is_no_modified_rate(int[] amounts, string reason)
    {
        Solution<AnnualRate> rate = CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, [.. amounts.Select(a => (decimal)a)]).ModifiedInternalRate(Percent(5), Percent(5));
        Assert.False(rate.HasValue);
        Assert.False(rate.TryGetValue(out _));
        Assert.Contains(reason, rate.Reason);
        Assert.Equal(rate.Reason, Assert.Throws<InvalidOperationException>(() => rate.Value).Message);
    }

    [Fact]
    public void What_are_no_flows_is_an_error()
    {
        Assert.Equal("amounts", Assert.Throws<ArgumentException>(() => CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod)).ParamName);
        Assert.Equal("flows", Assert.Throws<ArgumentException>(() => CashFlows<USD>.Dated(DayCount.Actual360)).ParamName);
        Assert.Equal("timing", Assert.Throws<ArgumentOutOfRangeException>(() => CashFlows<USD>.Yearly((FlowTiming)7, 1)).ParamName);
        Assert.Equal("periodsPerYear", Assert.Throws<ArgumentOutOfRangeException>(() => CashFlows<USD>.Regular(FlowTiming.EndOfPeriod, 0, Usd(1))).ParamName);
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 1)[1]).ParamName);
        Assert.Throws<OverflowException>(() => CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 1e28m).NetPresentValue(Percent(-99.99m)));
    }
}
