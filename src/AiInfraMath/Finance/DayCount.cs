using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>How the time between two dates is counted in years.</summary>
public enum DayCount
{
    /// <summary>ACT/365 Fixed: days ÷ 365. ISDA 2006 definitions, 4.16(d). Spreadsheets' XNPV and XIRR count so.</summary>
    Actual365Fixed,

    /// <summary>ACT/360: days ÷ 360. ISDA 2006 definitions, 4.16(e).</summary>
    Actual360,

    /// <summary>ACT/ACT: days in leap years ÷ 366 plus the other days ÷ 365. ISDA 2006 definitions, 4.16(b).</summary>
    ActualActualIsda,

    /// <summary>
    /// 30/360, the bond basis: months of 30 days. The 31st as the first date counts as the 30th, and as the second date too if the first
    /// is the 30th or 31st; the end of February is nothing special. ISDA 2006 definitions, 4.16(f).
    /// </summary>
    Thirty360,

    /// <summary>
    /// 30E/360, the Eurobond basis: months of 30 days, and the 31st always counts as the 30th. ISDA 2006 definitions, 4.16(g).
    /// </summary>
    ThirtyE360,
}

/// <summary>Time between dates in years.</summary>
public static class DayCounts
{
    private const int CommonYear = 365;
    private const int LeapYear = 366;

    /// <summary>
    /// The time from one date to another in years, rounded by decimal at its 28th digit; negative if the second is earlier.
    /// </summary>
    /// <param name="from">The first date, which is counted.</param>
    /// <param name="to">The second date, which is not counted.</param>
    /// <param name="convention">How to count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The convention is none of the five.</exception>
    public static decimal YearFraction(DateOnly from, DateOnly to, DayCount convention) =>
        (decimal)Units(from, to, convention) / UnitsPerYear(convention);

    /// <summary>Of how many units a year consists, so that every time between dates is a whole number of them.</summary>
    internal static int UnitsPerYear(DayCount convention) => convention switch
    {
        DayCount.Actual365Fixed => CommonYear,
        DayCount.ActualActualIsda => CommonYear * LeapYear,
        _ => 360,
    };

    internal static long Units(DateOnly from, DateOnly to, DayCount convention)
    {
        switch (convention)
        {
            case DayCount.Actual365Fixed or DayCount.Actual360:
                return to.DayNumber - from.DayNumber;
            case DayCount.ActualActualIsda:
                return from <= to ? ActualActual(from, to) : -ActualActual(to, from);
            case DayCount.Thirty360:
                return from <= to ? ThirtyDayMonths(from, to, from.Day >= 30) : -ThirtyDayMonths(to, from, to.Day >= 30);
            case DayCount.ThirtyE360:
                return ThirtyDayMonths(from, to, true);
            default:
                NumericsThrow.OutOfRange(nameof(convention), convention, "a day count convention");
                return 0;
        }
    }

    private static long ActualActual(DateOnly from, DateOnly to)
    {
        long units = 0;
        for (int year = from.Year; year <= to.Year; year++)
        {
            int start = year == from.Year ? from.DayOfYear - 1 : 0;
            int end = year == to.Year ? to.DayOfYear - 1 : DaysIn(year);
            units += (long)(end - start) * (CommonYear * LeapYear / DaysIn(year));
        }

        return units;
    }

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? LeapYear : CommonYear;

    private static long ThirtyDayMonths(DateOnly from, DateOnly to, bool cutsSecond)
    {
        int first = Math.Min(from.Day, 30);
        int second = cutsSecond ? Math.Min(to.Day, 30) : to.Day;
        return (360L * (to.Year - from.Year)) + (30L * (to.Month - from.Month)) + (second - first);
    }
}
