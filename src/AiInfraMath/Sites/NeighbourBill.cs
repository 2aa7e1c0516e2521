namespace AiInfraMath.Sites;

/// <summary>
/// What the neighbours of a project pay in a year, all of them together, and what that is for a household and for a megawatt-hour.
/// </summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record NeighbourBill<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly CommunityGrid<TCurrency> _grid;

    internal NeighbourBill(CommunityGrid<TCurrency> grid, Money<TCurrency> energy, Money<TCurrency> network, Money<TCurrency> passedOn)
    {
        _grid = grid;
        Energy = energy;
        Network = network;
        PassedOn = passedOn;
    }

    /// <summary>For energy, at the market price of each block.</summary>
    public Money<TCurrency> Energy { get; }

    /// <summary>For the network, existing and new.</summary>
    public Money<TCurrency> Network { get; }

    /// <summary>For new generation and storage, as far as the project does not pay them.</summary>
    public Money<TCurrency> PassedOn { get; }

    /// <summary>All of it.</summary>
    public Money<TCurrency> Total => Energy + Network + PassedOn;

    /// <summary>The bill of a household in a year: the households' share of the total, by their number.</summary>
    public Money<TCurrency> PerHousehold => Total * _grid.HouseholdShare / _grid.Households;

    /// <summary>The total by the energy that the neighbours use.</summary>
    public Price<TCurrency, Energy> PerEnergy => Price.Of(Total, _grid.Demand.Energy);
}
