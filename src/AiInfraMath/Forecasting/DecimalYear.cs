using System.Globalization;

namespace AiInfraMath.Forecasting;

/// <summary>Dates as decimal years.</summary>
public static class DecimalYear
{
    /// <summary>The decimal year of the start of a day: year + (day of the year − 1) / (days of that year).</summary>
    /// <param name="date">The date.</param>
    public static double Of(DateOnly date) =>
        date.Year + ((date.DayOfYear - 1) / (DateTime.IsLeapYear(date.Year) ? 366.0 : 365.0));

    /// <summary>A decimal year as messages show it: the shortest digits that give it back.</summary>
    internal static string Format(double year) => year.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The error where no period ends at a year.</summary>
    internal static ArgumentException NoPeriod(double year, IEnumerable<double> years, string argument) => new(
        $"It is {Format(year)}; one of {string.Join(", ", years.Select(Format))} was expected.", argument);
}
