using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>Calendar years as dates.</summary>
internal static class Calendar
{
    /// <summary>The last day of a year, on which what is due "in the year" is due.</summary>
    public static DateOnly EndOf(int year, string argument)
    {
        if (year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year)
        {
            NumericsThrow.OutOfRange(
                argument,
                year,
                string.Create(CultureInfo.InvariantCulture, $"years from {DateOnly.MinValue.Year} to {DateOnly.MaxValue.Year}"));
        }

        return new DateOnly(year, 12, 31);
    }

    /// <summary>A calendar year as messages show it.</summary>
    public static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
