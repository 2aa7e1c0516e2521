namespace AiInfraMath.Sites;

/// <summary>The energy of a site in a year: who gives how much.</summary>
/// <remarks>
/// Sun and wind first, then what is cheapest at the margin, the grid among them; what costs the same, in the order given, the grid last.
/// What sun and wind have to spare goes to the grid where it may.
/// </remarks>
// The room for dispatch by the hour: this class answers for a year; one that asks the load for each hour can give the same flows.
internal sealed class EnergyFlows<TCurrency>
    where TCurrency : struct, ICurrency
{
    // Energies that are sums of products differ by a few units in the sixteenth digit: what is less than this part of a demand is not missing.
    private const double Rounding = 1e-12;

    private readonly List<PlantYear<TCurrency>> _plants = [];
    private readonly Plant<TCurrency>[] _order;
    private readonly GridConnection<TCurrency>? _grid;
    private Energy _remaining;

    public EnergyFlows(Site<TCurrency> site, int year)
    {
        _grid = site.Grid is { } grid && grid.Serves(year) ? grid : null;
        _order = [.. site.Plants.Where(p => p.Serves(year))
            .OrderByDescending(static p => p.Technology.IsVariable)
            .ThenBy(static p => p.MarginalCost)];
        Energy demand = site.LoadIn(year)?.YearlyEnergy ?? Energy.Zero;
        CycleStorage([.. site.Storage.Where(s => s.Serves(year))], demand);
        Energy wanted = demand + StorageLosses;
        _remaining = wanted;
        Dispatch();
        Unserved = _remaining > wanted * Rounding ? _remaining : Energy.Zero;
    }

    public IReadOnlyList<PlantYear<TCurrency>> Plants => _plants;

    public Energy FromGrid { get; private set; }

    public Energy ToGrid { get; private set; }

    public Energy StorageDelivered { get; private set; }

    public Energy StorageLosses { get; private set; }

    public Energy Unserved { get; }

    // Storage delivers no more than the site draws, and takes no more than there is to take.
    private void CycleStorage(SiteStorage<TCurrency>[] storage, Energy demand)
    {
        Energy delivered = storage.Select(static s => s.YearlyDelivery).Sum();
        Energy charged = storage.Select(static s => s.YearlyDelivery / s.RoundTripEfficiency).Sum();
        if (charged == Energy.Zero)
        {
            return;
        }

        Energy supply = _order.Select(static p => p.AvailableEnergy).Sum() + (_grid?.YearlyEnergy ?? Energy.Zero);
        double used = Math.Min(1, Math.Min(demand / delivered, supply / charged));
        StorageDelivered = delivered * used;
        StorageLosses = (charged - delivered) * used;
    }

    private void Dispatch()
    {
        bool gridCalled = _grid is null;
        foreach (Plant<TCurrency> plant in _order)
        {
            if (!gridCalled && !plant.Technology.IsVariable && _grid!.Price < plant.MarginalCost)
            {
                FromGrid = Take(_grid.YearlyEnergy);
                gridCalled = true;
            }

            Energy taken = Take(plant.AvailableEnergy);
            Energy spare = plant.Technology.IsVariable ? plant.AvailableEnergy - taken : Energy.Zero;
            Energy exported = Export(spare);
            _plants.Add(new PlantYear<TCurrency>(plant, taken + exported, spare - exported));
        }

        if (!gridCalled)
        {
            FromGrid = Take(_grid!.YearlyEnergy);
        }
    }

    private Energy Take(Energy available)
    {
        Energy taken = available < _remaining ? available : _remaining;
        _remaining -= taken;
        return taken;
    }

    private Energy Export(Energy spare)
    {
        if (_grid?.ExportPrice is null)
        {
            return Energy.Zero;
        }

        Energy room = _grid.YearlyEnergy - ToGrid;
        Energy exported = spare < room ? spare : room;
        ToGrid += exported;
        return exported;
    }
}
