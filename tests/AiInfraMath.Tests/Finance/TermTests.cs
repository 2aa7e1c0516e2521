using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Finance;

public class TermTests
{
    [Fact]
    public void A_term_is_the_same_in_years_quarters_and_months()
    {
        Assert.Equal(Term.FromYears(5), Term.FromMonths(60));
        Assert.Equal(Term.FromQuarters(20), Term.FromPeriods(260, 52));
        Assert.Equal(Term.FromYears(5).GetHashCode(), Term.FromMonths(60).GetHashCode());
        Assert.Equal(60, Term.FromYears(5).InPeriods(12));
        Assert.Equal(5, Term.FromMonths(60).InPeriods(1));
        Assert.Equal(0, default(Term).InPeriods(12));
        Assert.Equal(2.5m, Term.FromMonths(30).Years);
        Assert.True(Term.FromMonths(59) < Term.FromYears(5) && Term.FromYears(5) >= Term.FromQuarters(20) && Term.FromYears(1) != Term.FromMonths(11));
    }

    [Fact]
    public void A_term_says_its_unit()
    {
        Assert.Equal("25 years", Term.FromYears(25).ToString());
        Assert.Equal("1 year", Term.FromMonths(12).ToString());
        Assert.Equal("61 months", Term.FromMonths(61).ToString());
        Assert.Equal("3 months", Term.FromQuarters(1).ToString());
        Assert.Equal("7/52 years", Term.FromPeriods(7, 52).ToString());
    }

    [Fact]
    public void A_term_that_is_no_whole_number_of_periods_is_an_error()
    {
        string message = Assert.Throws<ArgumentException>(() => Term.FromMonths(61).InPeriods(4)).Message;
        Assert.Contains("61 months", message);
        Assert.Equal("years", Assert.Throws<ArgumentOutOfRangeException>(() => Term.FromYears(-1)).ParamName);
        Assert.Equal("periodsPerYear", Assert.Throws<ArgumentOutOfRangeException>(() => Term.FromPeriods(1, 0)).ParamName);
        Assert.Throws<ArgumentException>(() => Term.FromYears(int.MaxValue).InPeriods(2));
    }

    [Fact]
    public void Terms_are_ordered_like_their_years() => Law.Holds(
        FsCheck.Fluent.ArbMap.Default.ArbFor<byte>(),
        FsCheck.Fluent.ArbMap.Default.ArbFor<byte>(),
        (a, b) => Math.Sign(Term.FromMonths(a).CompareTo(Term.FromMonths(b))) == Math.Sign(a.CompareTo(b))
            && Term.FromMonths(a).CompareTo(Term.FromYears(b)) == Term.FromMonths(a).Years.CompareTo(b));
}
