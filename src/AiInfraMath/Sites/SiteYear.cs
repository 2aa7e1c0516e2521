using System.Globalization;

namespace AiInfraMath.Sites;

/// <summary>What a power station of a site does in a year.</summary>
/// <param name="Plant">The power station.</param>
/// <param name="Generated">The energy that it gives, to the site, its storage and the grid.</param>
/// <param name="Curtailed">The energy that the weather would have given and nobody takes; zero for what is not the weather's.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record PlantYear<TCurrency>(Plant<TCurrency> Plant, Energy Generated, Energy Curtailed)
    where TCurrency : struct, ICurrency
{
    /// <summary>The energy that it gives by what its capacity would give in 8760 hours.</summary>
    public double CapacityFactor => Generated / (Plant.Capacity * Durations.FromYears(1));

    /// <summary>The energy of the fuel that it takes (higher heating value).</summary>
    public Energy Fuel => Plant.HeatRate * Generated;

    /// <summary>The carbon dioxide that it emits.</summary>
    public Mass Emissions => Plant.Emissions * Generated;

    /// <summary>What operation and fuel cost.</summary>
    public Money<TCurrency> RunningCost => Plant.MarginalCost * Generated;
}

/// <summary>A year of a site: where its energy comes from and goes, what it emits and costs, and whether it is firm. Immutable.</summary>
/// <remarks>
/// Generated + from the grid + unserved = demand + losses of storage + to the grid. What the weather gives and nobody takes is curtailed
/// before that.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class SiteYear<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal SiteYear(int year, Site<TCurrency> site, EnergyFlows<TCurrency> flows)
    {
        Year = year;
        Plants = flows.Plants;
        Load = site.LoadIn(year);
        (FromGrid, ToGrid) = (flows.FromGrid, flows.ToGrid);
        (StorageDelivered, StorageLosses) = (flows.StorageDelivered, flows.StorageLosses);
        Unserved = flows.Unserved;
        GridConnection<TCurrency>? grid = site.Grid is { } connection && connection.Serves(year) ? connection : null;
        OwnEmissions = Plants.Select(static p => p.Emissions).Sum();
        GridEmissions = grid is null ? Mass.Zero : grid.CarbonIntensity * FromGrid;
        RunningCost = Plants.Select(static p => p.RunningCost).Sum();
        GridCost = grid is null
            ? Money<TCurrency>.Zero
            : (grid.Price * FromGrid) - ((grid.ExportPrice ?? Price<TCurrency, Energy>.Zero) * ToGrid);
        FixedCost = site.Assets.Where(a => a.Serves(year)).Select(static a => a.FixedYearly).Sum();
        Capital = site.Assets.Where(a => a.InService == year).Select(static a => a.Capital).Sum();
        FirmCapacity = Plants.Select(static p => p.Plant.Capacity * p.Plant.FirmShare).Sum()
            + site.Storage.Where(s => s.Serves(year)).Select(static s => s.Power * s.FirmShare).Sum()
            + (grid is null ? Power.Zero : grid.Capacity * grid.FirmShare);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The load of the year; null where there is none yet.</summary>
    public LoadProfile? Load { get; }

    /// <summary>What the site draws.</summary>
    public Energy Demand => Load?.YearlyEnergy ?? Energy.Zero;

    /// <summary>What each power station does that serves in the year, in the order in which they are called.</summary>
    public IReadOnlyList<PlantYear<TCurrency>> Plants { get; }

    /// <summary>What the site's own power stations give.</summary>
    public Energy Generated => Plants.Select(static p => p.Generated).Sum();

    /// <summary>What the weather would have given and nobody takes.</summary>
    public Energy Curtailed => Plants.Select(static p => p.Curtailed).Sum();

    /// <summary>What is taken from the grid.</summary>
    public Energy FromGrid { get; }

    /// <summary>What is given to the grid.</summary>
    public Energy ToGrid { get; }

    /// <summary>What storage delivers.</summary>
    public Energy StorageDelivered { get; }

    /// <summary>What storage loses: what goes in less what comes out.</summary>
    public Energy StorageLosses { get; }

    /// <summary>The part of the demand that nothing meets.</summary>
    public Energy Unserved { get; }

    /// <summary>The part of the demand that is met.</summary>
    // Summed from what is given, where something is missing: that loses no digits to a demand that may be much larger.
    public Energy Served => IsServed ? Demand : Generated + FromGrid - StorageLosses;

    /// <summary>Whether the energy of the year is met. That says nothing of its hours.</summary>
    public bool IsServed => Unserved == Energy.Zero;

    /// <summary>The carbon dioxide that the site's own power stations emit.</summary>
    public Mass OwnEmissions { get; }

    /// <summary>The carbon dioxide of what is taken from the grid.</summary>
    public Mass GridEmissions { get; }

    /// <summary>All emissions.</summary>
    public Mass Emissions => OwnEmissions + GridEmissions;

    /// <summary>The energy of all fuel (higher heating value).</summary>
    public Energy Fuel => Plants.Select(static p => p.Fuel).Sum();

    /// <summary>The water that the power stations consume; not known if that of one which runs is not.</summary>
    public Figure<Volume> Water
    {
        get
        {
            Volume sum = Volume.Zero;
            foreach (PlantYear<TCurrency> plant in Plants.Where(static p => p.Generated > Energy.Zero))
            {
                if (!plant.Plant.Technology.WaterUse.TryGet(out Per<Volume, Energy> use))
                {
                    return Figure<Volume>.Unknown("the water use of " + plant.Plant.Name);
                }

                sum += use * plant.Generated;
            }

            return new(sum, Summed);
        }
    }

    /// <summary>What is built for service from this year on, without interest.</summary>
    public Money<TCurrency> Capital { get; }

    /// <summary>What all that serves costs in the year, whatever it makes.</summary>
    public Money<TCurrency> FixedCost { get; }

    /// <summary>What operation and fuel of the site's own power stations cost.</summary>
    public Money<TCurrency> RunningCost { get; }

    /// <summary>What is paid to the grid for energy, less what it pays.</summary>
    public Money<TCurrency> GridCost { get; }

    /// <summary>The power that can be counted on at the peak: each capacity times its firm share, storage and grid included.</summary>
    public Power FirmCapacity { get; }

    /// <summary>By how much the firm capacity is above the peak, as a share of it; negative where it is below. Null without a load.</summary>
    public double? FirmMargin => Load is null ? null : (FirmCapacity / Load.Peak) - 1;

    private static Source Summed { get; } = new("sum over the power stations, each with its source", string.Empty, string.Empty);

    /// <summary>The year in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.CurrentCulture,
        $"{Year}: demand {Demand}, generated {Generated}, from the grid {FromGrid}, unserved {Unserved}, curtailed {Curtailed}");
}
