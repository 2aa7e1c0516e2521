using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

public class DepreciationTests
{
    // Excel's documentation of SLN: 30000 less 7500 over 10 years.
    [Fact]
    public void The_straight_line_is_that_of_spreadsheets() =>
        Assert.Equal(Enumerable.Repeat(Usd(2250), 10), Depreciation.StraightLine(Usd(30000), Usd(7500), Term.FromYears(10)));

    // Excel's documentation of DDB: 2400 to 300 over 10 years; year 1 is 480.00, year 2 at a factor of 1.5 is 306.00, year 10 is 22.12.
    [Fact]
    public void The_declining_balance_is_that_of_spreadsheets()
    {
        IReadOnlyList<Money<USD>> years = Depreciation.DecliningBalance(Usd(2400), Usd(300), Term.FromYears(10), switchesToStraightLine: false);
        Assert.Equal(Usd(480), years[0]);
        Assert.Equal(Usd(22.1225472m), years[9]);
        Assert.Equal(Usd(306), Depreciation.DecliningBalance(Usd(2400), Usd(300), Term.FromYears(10), 1.5m)[1]);
        Assert.Equal(
            [Usd(400), Usd(240), Usd(144), Usd(108), Usd(108)], Depreciation.DecliningBalance(Usd(1000), Usd(0), Term.FromYears(5)));
        Assert.Equal(Usd(51.84m), Depreciation.DecliningBalance(Usd(1000), Usd(0), Term.FromYears(5), switchesToStraightLine: false)[4], (a, b) => Math.Abs((a - b).Amount) < 26m);
    }

    // IRS Publication 946, Table A-1.
    [Fact]
    public void Macrs_is_the_table_of_publication_946()
    {
        Assert.Equal([Usd(200), Usd(320), Usd(192), Usd(115.2m), Usd(115.2m), Usd(57.6m)], Depreciation.Macrs(Usd(1000), MacrsClass.FiveYears));
        Assert.Equal([Usd(333.3m), Usd(444.5m), Usd(148.1m), Usd(74.1m)], Depreciation.Macrs(Usd(1000), MacrsClass.ThreeYears));
        Assert.Equal(Usd(244.9m), Depreciation.Macrs(Usd(1000), MacrsClass.SevenYears)[1]);
        Assert.Equal(Usd(29.5m), Depreciation.Macrs(Usd(1000), MacrsClass.FifteenYears)[15]);
        Assert.Equal(Usd(22.31m), Depreciation.Macrs(Usd(1000), MacrsClass.TwentyYears)[20]);
        foreach ((MacrsClass recovery, int years) in new[] { (MacrsClass.ThreeYears, 3), (MacrsClass.FiveYears, 5), (MacrsClass.SevenYears, 7), (MacrsClass.TenYears, 10), (MacrsClass.FifteenYears, 15), (MacrsClass.TwentyYears, 20) })
        {
            Assert.Equal((years + 1, 100m), (MacrsTable.Percentages(recovery).Count, MacrsTable.Percentages(recovery).Sum()));

            // The table follows from 200 % or, from 15 years on, 150 % declining balance over half-years at both ends.
            Assert.Equal((recovery >= MacrsClass.FifteenYears ? 75m : 100m) / years, MacrsTable.Percentages(recovery)[0], 2);
        }
    }

    [Fact]
    public void Every_method_depreciates_all_there_is() => Law.Holds(
        Arb.From(Gen.Choose(0, 10_000_000).Select(n => n / 100m)),
        Arb.From(Gen.Choose(1, 40)),
        Arb.From(Gen.Elements(LedgerRounding.Unrounded, LedgerRounding.MinorUnit(), LedgerRounding.Decimals(0, MidpointRounding.AwayFromZero))),
        (cost, years, rounding) =>
        {
            decimal salvage = decimal.Round(cost / 7, 2);
            return Sum(Depreciation.StraightLine(Usd(cost), Usd(salvage), Term.FromYears(years), rounding)) == Usd(cost - salvage)
                && Sum(Depreciation.DecliningBalance(Usd(cost), Usd(salvage), Term.FromYears(years), 2, true, rounding)) == Usd(cost - salvage)
                && Sum(Depreciation.DecliningBalance(Usd(cost), Usd(salvage), Term.FromYears(years), 1.5m, false, rounding)) <= Usd(cost - salvage)
                && Enum.GetValues<MacrsClass>().All(c => Sum(Depreciation.Macrs(Usd(cost), c, rounding)) == Usd(cost));
        });

    [Fact]
    public void What_cannot_be_depreciated_is_an_error()
    {
        Assert.Equal("cost", Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.StraightLine(Usd(-1), Usd(0), Term.FromYears(1))).ParamName);
        Assert.Equal("salvage", Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.StraightLine(Usd(1), Usd(2), Term.FromYears(1))).ParamName);
        Assert.Equal("life", Assert.Throws<ArgumentException>(() => Depreciation.StraightLine(Usd(1), Usd(0), Term.FromMonths(7))).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.DecliningBalance(Usd(1), Usd(0), Term.FromYears(1), 0)).ParamName);
        Assert.Equal("basis", Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.Macrs(Usd(-1), MacrsClass.FiveYears)).ParamName);
        Assert.Equal("recovery", Assert.Throws<ArgumentOutOfRangeException>(() => Depreciation.Macrs(Usd(1), (MacrsClass)77)).ParamName);
    }

    private static Money<USD> Sum(IEnumerable<Money<USD>> entries) => entries.Aggregate((a, b) => a + b);
}
