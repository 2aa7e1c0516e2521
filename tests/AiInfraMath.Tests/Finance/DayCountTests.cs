using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Finance;

public class DayCountTests
{
    private static readonly Arbitrary<DateOnly> AnyDate = Arb.From(Gen.Choose(700_000, 760_000).Select(DateOnly.FromDayNumber));

    // ISDA, "EMU and market conventions: recent developments" (1998), the examples of actual/actual (ISDA method).
    [Theory]
    [InlineData("2003-11-01", "2004-05-01", 61, 121)]
    [InlineData("1999-02-01", "1999-07-01", 150, 0)]
    [InlineData("1999-07-01", "2000-07-01", 184, 182)]
    [InlineData("2002-08-15", "2003-07-15", 334, 0)]
    [InlineData("2003-07-15", "2004-01-15", 170, 14)]
    [InlineData("1999-07-30", "2000-01-30", 155, 29)]
    [InlineData("2000-01-30", "2000-06-30", 0, 152)]
    [InlineData("1999-11-30", "2000-04-30", 32, 120)]
    public void Actual_actual_counts_leap_days_apart(string from, string to, int common, int leap) => Assert.Equal(
        (common / 365m) + (leap / 366m), Between(from, to, DayCount.ActualActualIsda), 26);

    // ISDA, "30/360 day count conventions" (2006), the sheet of examples: 30/360 (bond basis) and 30E/360.
    [Theory]
    [InlineData("2007-01-15", "2007-01-30", 15, 15)]
    [InlineData("2007-01-15", "2007-02-15", 30, 30)]
    [InlineData("2007-01-15", "2007-07-15", 180, 180)]
    [InlineData("2007-09-30", "2008-03-31", 180, 180)]
    [InlineData("2007-09-30", "2007-10-31", 30, 30)]
    [InlineData("2007-09-30", "2008-09-30", 360, 360)]
    [InlineData("2007-01-15", "2007-01-31", 16, 15)]
    [InlineData("2007-01-31", "2007-02-28", 28, 28)]
    [InlineData("2007-02-28", "2007-03-31", 33, 32)]
    [InlineData("2006-08-31", "2007-02-28", 178, 178)]
    [InlineData("2007-02-28", "2007-08-31", 183, 182)]
    [InlineData("2007-02-14", "2007-02-28", 14, 14)]
    [InlineData("2007-02-26", "2008-02-29", 363, 363)]
    [InlineData("2008-02-29", "2009-02-28", 359, 359)]
    [InlineData("2008-02-29", "2008-03-30", 31, 31)]
    [InlineData("2008-02-29", "2008-03-31", 32, 31)]
    [InlineData("2007-02-28", "2007-03-05", 7, 7)]
    [InlineData("2007-10-31", "2007-11-28", 28, 28)]
    [InlineData("2007-08-31", "2008-02-29", 179, 179)]
    [InlineData("2008-02-29", "2008-08-31", 182, 181)]
    [InlineData("2008-08-31", "2009-02-28", 178, 178)]
    [InlineData("2009-02-28", "2009-08-31", 183, 182)]
    public void Thirty_360_counts_months_of_30_days(string from, string to, int bondBasis, int eurobond)
    {
        Assert.Equal(bondBasis / 360m, Between(from, to, DayCount.Thirty360));
        Assert.Equal(eurobond / 360m, Between(from, to, DayCount.ThirtyE360));
    }

    [Fact]
    public void Actual_365_and_360_count_days()
    {
        Assert.Equal(366 / 365m, Between("2008-01-01", "2009-01-01", DayCount.Actual365Fixed));
        Assert.Equal(366 / 360m, Between("2008-01-01", "2009-01-01", DayCount.Actual360));
    }

    [Fact]
    public void Backwards_is_negative() => Law.Holds(
        AnyDate,
        AnyDate,
        (a, b) => Enum.GetValues<DayCount>().All(c => DayCounts.YearFraction(a, b, c) == -DayCounts.YearFraction(b, a, c)));

    [Fact]
    public void Every_convention_is_within_a_hundredth_of_the_calendar() => Law.Holds(
        AnyDate,
        AnyDate,
        (a, b) => Enum.GetValues<DayCount>().All(c =>
            Math.Abs((double)DayCounts.YearFraction(a, b, c) - ((b.DayNumber - a.DayNumber) / 365.25)) < 0.01 + (0.015 * Math.Abs(b.DayNumber - a.DayNumber) / 365)));

    [Fact]
    public void Actual_actual_adds_up() => Law.Holds(
        AnyDate,
        AnyDate,
        AnyDate,
        (a, b, c) => Math.Abs(
            DayCounts.YearFraction(a, b, DayCount.ActualActualIsda) + DayCounts.YearFraction(b, c, DayCount.ActualActualIsda)
            - DayCounts.YearFraction(a, c, DayCount.ActualActualIsda)) < 1e-24m);

    [Fact]
    public void An_unknown_convention_is_an_error() =>
        Assert.Equal("convention", Assert.Throws<ArgumentOutOfRangeException>(() => Between("2007-01-15", "2007-01-31", (DayCount)9)).ParamName);

    private static decimal Between(string from, string to, DayCount convention) =>
        DayCounts.YearFraction(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), convention);
}
