using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>Capital spent on chip factories at an even pace: how many fabs, and how many chips a year, it buys and when.</summary>
/// <remarks>
/// Each year's money builds fabs that start after the years of construction, counted from the end of the year of spending, and ramp up from
/// there. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record FabProgramme<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A programme.</summary>
    /// <param name="capital">All the money, as in 5 to 7 trillion USD; zero or more.</param>
    /// <param name="firstYear">The first year of spending.</param>
    /// <param name="years">The years of spending; at least one.</param>
    /// <param name="costPerFab">What one fab costs; above zero.</param>
    /// <param name="chipsPerFabYear">
    /// The good chips of one fab in a year at full rate (see <see cref="ChipsPerFabYear(double, double, double)"/>); zero or more.
    /// </param>
    /// <param name="constructionYears">From the end of the year of spending to the first chip; finite, zero or more.</param>
    /// <param name="rampYears">From the first chip to the full rate; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public FabProgramme(
        Money<TCurrency> capital,
        int firstYear,
        int years,
        Money<TCurrency> costPerFab,
        double chipsPerFabYear,
        double constructionYears,
        double rampYears)
    {
        ValueThrow.IfNegative(capital, nameof(capital));
        ValueThrow.IfNotAboveZero(costPerFab, nameof(costPerFab));
        NumericsThrow.IfNotPositive(years, nameof(years));
        NumericsThrow.IfNegative(chipsPerFabYear, nameof(chipsPerFabYear));
        NumericsThrow.IfNegative(constructionYears, nameof(constructionYears));
        NumericsThrow.IfNegative(rampYears, nameof(rampYears));
        Capital = capital;
        FirstYear = firstYear;
        SpendingYears = years;
        CostPerFab = costPerFab;
        OutputPerFab = chipsPerFabYear;
        ConstructionYears = constructionYears;
        RampYears = rampYears;
    }

    /// <summary>All the money.</summary>
    public Money<TCurrency> Capital { get; }

    /// <summary>The first year of spending.</summary>
    public int FirstYear { get; }

    /// <summary>The years of spending.</summary>
    public int SpendingYears { get; }

    /// <summary>What one fab costs.</summary>
    public Money<TCurrency> CostPerFab { get; }

    /// <summary>The good chips of one fab in a year at full rate.</summary>
    public double OutputPerFab { get; }

    /// <summary>From the end of the year of spending to the first chip, in years.</summary>
    public double ConstructionYears { get; }

    /// <summary>From the first chip to the full rate, in years.</summary>
    public double RampYears { get; }

    /// <summary>The money of one year.</summary>
    public Money<TCurrency> SpendingPerYear => Capital / SpendingYears;

    /// <summary>The fabs that one year's money buys, fractions included.</summary>
    public double FabsPerYear => (double)(SpendingPerYear / CostPerFab);

    /// <summary>The fabs that all the money buys, fractions included.</summary>
    public double Fabs => (double)(Capital / CostPerFab);

    /// <summary>The chips a year when every fab runs at full rate.</summary>
    public double ChipsPerYear => Fabs * OutputPerFab;

    /// <summary>The good chips of a fab in a year: wafers a month × 12 × chips on a wafer × the share of good ones.</summary>
    /// <param name="wafersPerMonth">The wafers that the fab starts in a month; finite, zero or more.</param>
    /// <param name="chipsPerWafer">The whole chips on a wafer; finite, zero or more.</param>
    /// <param name="yield">The share of the chips that are good, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double ChipsPerFabYear(double wafersPerMonth, double chipsPerWafer, double yield)
    {
        NumericsThrow.IfNegative(wafersPerMonth, nameof(wafersPerMonth));
        NumericsThrow.IfNegative(chipsPerWafer, nameof(chipsPerWafer));
        NumericsThrow.IfNotShare(yield, nameof(yield));
        return wafersPerMonth * 12 * chipsPerWafer * yield;
    }

    /// <summary>The programme as a supplier, with one production line for the fabs of each year of spending.</summary>
    /// <param name="name">The name of the supplier.</param>
    public Supplier AsSupplier(string name = "new fabs") => new(
        name,
        Enumerable.Range(FirstYear, SpendingYears)
            .Select(year => new ProductionRamp(year + 1 + ConstructionYears, FabsPerYear * OutputPerFab, RampYears)));

    /// <summary>As in <c>USD 7000000000000 over 7 years: 50 fabs a year</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Capital} over {SpendingYears} years: {FabsPerYear:0.##} fabs a year");
}
