using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>Chips wanted against chips made in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Demand">The chips newly wanted.</param>
/// <param name="Made">The chips that each supplier makes, in the order of the suppliers.</param>
/// <param name="Production">The chips that all of them make.</param>
/// <param name="Shortage">The new demand that the year's production does not meet; zero or more.</param>
/// <param name="Backlog">All demand not met by the end of the year, that of earlier years included.</param>
public sealed record SupplyYear(
    int Year, double Demand, IReadOnlyList<(string Supplier, double Chips)> Made, double Production, double Shortage, double Backlog);

/// <summary>Chips demanded against chips produced, year by year: the shortage, and when it ends.</summary>
/// <remarks>
/// Demand that is not met waits. Production beyond what is wanted and waited for is not kept: chips made for nobody are not made.
/// Immutable.
/// </remarks>
public sealed class SupplyGap
{
    private const double Nothing = 1e-9;

    private SupplyGap(IReadOnlyList<SupplyYear> years) => Years = years;

    /// <summary>The years, in order.</summary>
    public IReadOnlyList<SupplyYear> Years { get; }

    /// <summary>The gap between a demand and some suppliers.</summary>
    /// <param name="demand">
    /// The chips newly wanted in each year, zero or more; at least one year, one after the other without a hole.
    /// </param>
    /// <param name="suppliers">Who makes chips; no two of one name.</param>
    /// <exception cref="ArgumentException">There is no demand, its years have a hole, or two suppliers share a name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A demand is negative or not finite.</exception>
    public static SupplyGap Between(IEnumerable<(int Year, double Chips)> demand, IEnumerable<Supplier> suppliers)
    {
        ArgumentNullException.ThrowIfNull(demand);
        (int Year, double Chips)[] wanted = [.. demand.OrderBy(static d => d.Year)];
        Supplier[] makers = NumericsThrow.NoneNull(suppliers, nameof(suppliers));
        Check(wanted, makers);
        var years = new SupplyYear[wanted.Length];
        double backlog = 0;
        for (int i = 0; i < years.Length; i++)
        {
            (int year, double chips) = wanted[i];
            (string, double Chips)[] made = [.. makers.Select(m => (m.Name, m.MadeIn(year)))];
            double production = made.Sum(static m => m.Chips);
            backlog = Math.Max(0, backlog + chips - production);
            years[i] = new SupplyYear(year, chips, made, production, Math.Max(0, chips - production), backlog);
        }

        return new SupplyGap(years);
    }

    /// <summary>The first year from whose end on nothing is short any more: the first of all if nothing ever is.</summary>
    /// <returns>The year, or how much is still wanted at the end.</returns>
    public Solution<int> Closing()
    {
        SupplyYear last = Years[^1];
        if (!IsNothing(last))
        {
            return new Solution<int>(
                string.Create(CultureInfo.InvariantCulture, $"At the end of {last.Year}, {last.Backlog:N0} chips are still wanted."));
        }

        int lastShort = Enumerable.Range(0, Years.Count).LastOrDefault(i => !IsNothing(Years[i]), -1);
        return new Solution<int>(Years[lastShort + 1].Year);
    }

    // What is left of sums that cancel is not a chip.
    private static bool IsNothing(SupplyYear year) => year.Backlog <= Nothing * (1 + year.Demand + year.Production);

    private static void Check((int Year, double Chips)[] wanted, Supplier[] makers)
    {
        NumericsThrow.IfEmpty(wanted.Length, "demand");
        for (int i = 0; i < wanted.Length; i++)
        {
            NumericsThrow.IfNegative(wanted[i].Chips, "demand");
            if (i > 0 && wanted[i].Year != wanted[i - 1].Year + 1)
            {
                throw NumericsThrow.Invalid(
                    "demand",
                    string.Create(
                        CultureInfo.InvariantCulture, $"{wanted[i].Year} follows {wanted[i - 1].Year}; {wanted[i - 1].Year + 1} was expected."));
            }
        }

        if (makers.GroupBy(static m => m.Name, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
        {
            throw NumericsThrow.Invalid("suppliers", $"Two of them are named {twice.Key}; one of each name was expected.");
        }
    }
}
