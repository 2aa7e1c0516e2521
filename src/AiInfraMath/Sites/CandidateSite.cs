using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>By what candidate sites are compared; of each, less is better.</summary>
public enum SiteCriterion
{
    /// <summary>What the energy costs.</summary>
    Cost,

    /// <summary>What the energy emits.</summary>
    Emissions,

    /// <summary>How long it takes until the load can be carried.</summary>
    Delay,

    /// <summary>What share of the existing grid it takes.</summary>
    Burden,
}

/// <summary>A place that a load could go to: what its energy would cost and emit there, after how long, and how much of the grid it takes.</summary>
/// <remarks>Immutable.</remarks>
/// <typeparam name="TCurrency">The currency of the cost.</typeparam>
public sealed record CandidateSite<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A candidate.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="cost">What the energy costs there; zero or more.</param>
    /// <param name="emissions">What the energy emits there; finite, zero or more.</param>
    /// <param name="delay">How long it takes until the load can be carried; zero or more.</param>
    /// <param name="burden">
    /// What the load takes by what the grid has: a share of its generation or of its capacity, the same for all candidates. Finite, zero or
    /// more.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CandidateSite(string name, Price<TCurrency, Energy> cost, Per<Mass, Energy> emissions, TimeSpan delay, double burden)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ValueThrow.IfNegative(cost, nameof(cost));
        ValueThrow.IfNegative(emissions, nameof(emissions));
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        NumericsThrow.IfNegative(burden, nameof(burden));
        (Name, Cost, Emissions, Delay, Burden) = (name, cost, emissions, delay, burden);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What the energy costs there.</summary>
    public Price<TCurrency, Energy> Cost { get; }

    /// <summary>What the energy emits there.</summary>
    public Per<Mass, Energy> Emissions { get; }

    /// <summary>How long it takes until the load can be carried.</summary>
    public TimeSpan Delay { get; }

    /// <summary>What the load takes by what the grid has.</summary>
    public double Burden { get; }

    /// <summary>A country whose grid carries the whole load: its average emissions, and the share of its generation that the load takes.</summary>
    /// <param name="grid">The grid; its carbon intensity and generation must be known.</param>
    /// <param name="load">The load, all year; finite, zero or more.</param>
    /// <param name="price">What power costs there; zero or more.</param>
    /// <param name="delay">How long it takes to be connected; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A figure of the grid is not known.</exception>
    public static CandidateSite<TCurrency> OnGrid(Grid grid, Power load, Price<TCurrency, Energy> price, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ValueThrow.IfNegative(load, nameof(load));
        return new(grid.Name, price, grid.CarbonIntensity.Value, delay, grid.ShareOfGeneration(load * Durations.FromYears(1)));
    }

    /// <summary>A site with what it builds for itself.</summary>
    /// <param name="site">The site.</param>
    /// <param name="host">The grid of the country that it stands in; its generation must be known.</param>
    /// <param name="rate">The rate to discount at; real, as the costs are.</param>
    /// <param name="decision">The year of the decision, from which the delay counts.</param>
    /// <param name="first">The first year that counts; not before the decision.</param>
    /// <param name="last">The last year that counts, included; not before the first.</param>
    /// <returns>
    /// The candidate: its levelised cost, the emissions by the energy served, the time until the first year whose energy is met and whose
    /// peak the firm capacity covers, and the most that it takes from the grid in a year by the generation of the country. No answer where
    /// there is no such year, or where the energy costs less than nothing.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The years are not in order.</exception>
    /// <exception cref="InvalidOperationException">The generation of the country is not known.</exception>
    public static Solution<CandidateSite<TCurrency>> Of(
        Site<TCurrency> site, Grid host, AnnualRate rate, int decision, int first, int last)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(host);
        SiteThrow.IfBefore(first, decision, nameof(first));
        IReadOnlyList<SiteYear<TCurrency>> years = site.Years(first, last);
        SiteYear<TCurrency>? ready = years.FirstOrDefault(static y => y.IsServed && y.FirmMargin >= 0);
        if (ready is null)
        {
            return new(string.Create(
                CultureInfo.InvariantCulture, $"{site.Name} meets its load with firm capacity in no year from {first} to {last}."));
        }

        Price<TCurrency, Energy> cost = site.LevelisedCost(rate, first, last).Value.Total;
        if (cost < Price<TCurrency, Energy>.Zero)
        {
            return new(string.Create(
                CultureInfo.InvariantCulture, $"{site.Name} is paid for its energy from {first} to {last}: a cost of 0 or more was expected."));
        }

        return new(new CandidateSite<TCurrency>(
            site.Name,
            cost,
            Per.Of(years.Select(static y => y.Emissions).Sum(), years.Select(static y => y.Served).Sum()),
            Durations.FromYears(ready.Year - decision),
            years.Max(y => host.ShareOfGeneration(y.FromGrid))));
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    /// <summary>A criterion as a number; see <see cref="CriterionScore.Value"/>.</summary>
    internal double Value(SiteCriterion criterion) => criterion switch
    {
        SiteCriterion.Cost => new Money<TCurrency>(Cost.In(Energy.Units.MegawattHours)).ToDouble(),
        SiteCriterion.Emissions => Emissions.In(Mass.Units.Grams, Energy.Units.KilowattHours),
        SiteCriterion.Delay => Durations.Years(Delay),
        _ => Burden,
    };
}
