using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>The grid of a community before a project joins it: who uses it, what its network costs, and what supplies it.</summary>
/// <remarks>
/// The neighbours are all its users: households and whoever else there is. They pay the market price of every hour for their energy, and
/// network charges that recover <see cref="NetworkCost"/> and nothing more. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency of all costs.</typeparam>
public sealed record CommunityGrid<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>The grid of a community.</summary>
    /// <param name="demand">The demand of all neighbours together.</param>
    /// <param name="households">How many households are among them; 1 or more.</param>
    /// <param name="networkCost">What the existing network costs in a year; zero or more.</param>
    /// <param name="supply">The power stations that supply them.</param>
    /// <param name="networkByEnergy">
    /// The share of network costs that charges per unit of energy recover, from 0 to 1; charges per unit of each user's peak recover the
    /// rest. All of it by energy if left out.
    /// </param>
    /// <param name="householdShare">
    /// The share of the neighbours' bill that the households pay, above 0 and at most 1; all of it if left out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CommunityGrid(
        LoadDurationCurve demand,
        long households,
        Money<TCurrency> networkCost,
        MeritOrder<TCurrency> supply,
        decimal? networkByEnergy = null,
        decimal? householdShare = null)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(supply);
        NumericsThrow.IfNotPositive(households, nameof(households));
        ValueThrow.IfNegative(networkCost, nameof(networkCost));
        NetworkByEnergy = networkByEnergy ?? 1;
        TaxRules.IfNotShare(NetworkByEnergy, nameof(networkByEnergy));
        HouseholdShare = householdShare ?? 1;
        if (HouseholdShare is not (> 0 and <= 1))
        {
            NumericsThrow.OutOfRange(nameof(householdShare), HouseholdShare, "a share above 0 and at most 1");
        }

        Demand = demand;
        Households = households;
        NetworkCost = networkCost;
        Supply = supply;
    }

    /// <summary>The demand of all neighbours together.</summary>
    public LoadDurationCurve Demand { get; }

    /// <summary>How many households are among the neighbours.</summary>
    public long Households { get; }

    /// <summary>What the existing network costs in a year.</summary>
    public Money<TCurrency> NetworkCost { get; }

    /// <summary>The power stations that supply the neighbours.</summary>
    public MeritOrder<TCurrency> Supply { get; }

    /// <summary>The share of network costs that charges per unit of energy recover; charges per unit of peak recover the rest.</summary>
    public decimal NetworkByEnergy { get; }

    /// <summary>The share of the neighbours' bill that the households pay.</summary>
    public decimal HouseholdShare { get; }
}
