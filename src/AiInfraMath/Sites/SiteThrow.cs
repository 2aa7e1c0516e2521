using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>The checks that sites share: each names the argument, the value given and what was expected.</summary>
internal static class SiteThrow
{
    public static void IfNotPositiveShare(double value, string argument)
    {
        if (!(value > 0 && value <= 1))
        {
            NumericsThrow.OutOfRange(argument, value, "a share above 0, at most 1,");
        }
    }

    public static void IfNotWholeYears(Term term, string argument)
    {
        if (term < Term.FromYears(1) || !decimal.IsInteger(term.Years))
        {
            NumericsThrow.OutOfRange(argument, term, "whole years, one or more,");
        }
    }

    public static void IfNotAfter(int year, int earlier, string argument)
    {
        if (year <= earlier)
        {
            NumericsThrow.OutOfRange(argument, year, string.Create(CultureInfo.InvariantCulture, $"a year after {earlier}"));
        }
    }

    public static void IfBefore(int year, int earliest, string argument)
    {
        if (year < earliest)
        {
            NumericsThrow.OutOfRange(argument, year, string.Create(CultureInfo.InvariantCulture, $"a year from {earliest} on"));
        }
    }
}
