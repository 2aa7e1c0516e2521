using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>A campus and what feeds it: its load, power stations of its own, storage and a connection to the grid, over the years.</summary>
/// <remarks>
/// <para>A balance of years: it sees how much energy there is, not when. That sun and wind come together or not at all, that storage moves
/// energy from noon to night, that a turbine trips, it does not see; whether the load is met in each hour it cannot say. What it says of
/// that is <see cref="SiteYear{TCurrency}.FirmMargin"/>: whether the capacity that can be counted on covers the peak.</para>
/// <para>Each year sun and wind come first, then what is cheapest at the margin, the grid among them. Immutable.</para>
/// </remarks>
/// <example><code>
/// var site = new Site&lt;USD&gt;("Campus", [new LoadPhase(2028, LoadProfile.Flat(1.Gigawatts, 0.85))], [gas, nuclear]);
/// SiteYear&lt;USD&gt; first = site.Year(2028);
/// MixCost&lt;USD&gt; cost = site.LevelisedCost(AnnualRate.Parse("7.27 %"), 2028, 2047).Value;
/// </code></example>
/// <typeparam name="TCurrency">The currency of its costs.</typeparam>
public sealed class Site<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly LoadPhase[] _load;
    private readonly Plant<TCurrency>[] _plants;
    private readonly SiteStorage<TCurrency>[] _storage;

    /// <summary>A site.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="load">Its load in phases, at least one, each from another year on; in any order.</param>
    /// <param name="plants">Its own power stations; none if left out.</param>
    /// <param name="storage">Its storage; none if left out.</param>
    /// <param name="grid">Its connection to the grid; none if left out.</param>
    /// <exception cref="ArgumentException">The name is blank, there is no load, or two phases begin in one year.</exception>
    public Site(
        string name,
        IEnumerable<LoadPhase> load,
        IEnumerable<Plant<TCurrency>>? plants = null,
        IEnumerable<SiteStorage<TCurrency>>? storage = null,
        GridConnection<TCurrency>? grid = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _load = [.. NumericsThrow.NoneNull(load, nameof(load)).OrderBy(static p => p.FromYear)];
        NumericsThrow.IfEmpty(_load.Length, nameof(load));
        for (int i = 1; i < _load.Length; i++)
        {
            if (_load[i].FromYear == _load[i - 1].FromYear)
            {
                throw NumericsThrow.Invalid(
                    nameof(load), string.Create(CultureInfo.InvariantCulture, $"Two phases begin in {_load[i].FromYear}; one was expected."));
            }
        }

        _plants = NumericsThrow.NoneNull(plants ?? [], nameof(plants));
        _storage = NumericsThrow.NoneNull(storage ?? [], nameof(storage));
        Grid = grid;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its load in phases, earliest first.</summary>
    public IReadOnlyList<LoadPhase> Load => _load;

    /// <summary>Its own power stations.</summary>
    public IReadOnlyList<Plant<TCurrency>> Plants => _plants;

    /// <summary>Its storage.</summary>
    public IReadOnlyList<SiteStorage<TCurrency>> Storage => _storage;

    /// <summary>Its connection to the grid; null if it has none.</summary>
    public GridConnection<TCurrency>? Grid { get; }

    /// <summary>All that it builds.</summary>
    internal IEnumerable<ISiteAsset<TCurrency>> Assets =>
        [.. _plants, .. _storage, .. Grid is null ? [] : new ISiteAsset<TCurrency>[] { Grid }];

    /// <summary>The load in a year; null before the first phase.</summary>
    /// <param name="year">The year.</param>
    public LoadProfile? LoadIn(int year) => Array.FindLast(_load, p => p.FromYear <= year)?.Load;

    /// <summary>The balance of a year: energy, emissions, costs and firmness.</summary>
    /// <param name="year">The year.</param>
    public SiteYear<TCurrency> Year(int year) => new(year, this, new EnergyFlows<TCurrency>(this, year));

    /// <summary>The balance of each of some years.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, included; not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public IReadOnlyList<SiteYear<TCurrency>> Years(int first, int last)
    {
        SiteThrow.IfBefore(last, first, nameof(last));
        return [.. Enumerable.Range(first, last - first + 1).Select(Year)];
    }

    /// <summary>
    /// What the energy that is served costs: all costs of some years, discounted, by all the energy served in them, discounted.
    /// </summary>
    /// <remarks>
    /// What is built is paid for by an equal amount in each year of its service (capital recovery factor × capital), so that only its years
    /// among these count. All else is paid at the end of its year. For one power station that gives all it can over its whole life this is
    /// <see cref="Finance.LevelisedCost.ByFullCashFlow"/>. Interest during the works is not in it.
    /// </remarks>
    /// <param name="rate">The rate to discount at; real, as the costs are.</param>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, included; not before the first.</param>
    /// <returns>The cost with its parts; or no answer where no energy is served.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public Solution<MixCost<TCurrency>> LevelisedCost(AnnualRate rate, int first, int last) =>
        MixLevelling<TCurrency>.Solve(this, Years(first, last), rate);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
