namespace AiInfraMath.Sites;

/// <summary>The neighbours' part of what all users pay together, with a project among them or without.</summary>
/// <remarks>
/// Charges per unit of energy divide a cost by the energy of all users; charges per unit of peak divide it by the sum of their own peaks,
/// whenever those occur. The energies and peaks cross to decimal as in every price.
/// </remarks>
internal sealed class CommunityCharges<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly CommunityGrid<TCurrency> _grid;
    private readonly Energy _energy;
    private readonly Power _peaks;

    public CommunityCharges(CommunityGrid<TCurrency> grid, Energy projectEnergy, Power projectPeak)
    {
        _grid = grid;
        _energy = grid.Demand.Energy + projectEnergy;
        _peaks = grid.Demand.Peak + projectPeak;
    }

    /// <summary>Of a cost that network charges recover, partly by energy and partly by peak.</summary>
    public Money<TCurrency> OfNetwork(Money<TCurrency> cost)
    {
        Money<TCurrency> byEnergy = cost * _grid.NetworkByEnergy;
        return OfEnergy(byEnergy) + (Price.Of(cost - byEnergy, _peaks) * _grid.Demand.Peak);
    }

    /// <summary>Of a cost that a charge per unit of energy recovers.</summary>
    public Money<TCurrency> OfEnergy(Money<TCurrency> cost) => Price.Of(cost, _energy) * _grid.Demand.Energy;

    /// <summary>Of the cost of an investment, by its kind.</summary>
    public Money<TCurrency> Of(InvestmentKind kind, Money<TCurrency> cost) =>
        kind == InvestmentKind.Network ? OfNetwork(cost) : OfEnergy(cost);
}
