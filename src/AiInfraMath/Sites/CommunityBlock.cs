using AiInfraMath.Grids;

namespace AiInfraMath.Sites;

/// <summary>A block of the year with and without the project: what is drawn, how it is met, and at what price.</summary>
/// <param name="Demand">The demand of the neighbours.</param>
/// <param name="ProjectLoad">The load of the project.</param>
/// <param name="Duration">How long the block lasts in a year.</param>
/// <param name="Before">How the neighbours' demand is met before the project comes, by the existing power stations.</param>
/// <param name="WithLoad">How the demand of both would be met by the existing power stations alone.</param>
/// <param name="After">How the demand of both is met, by the existing power stations and the new ones.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record CommunityBlock<TCurrency>(
    Power Demand,
    Power ProjectLoad,
    TimeSpan Duration,
    MarketClearing<TCurrency> Before,
    MarketClearing<TCurrency> WithLoad,
    MarketClearing<TCurrency> After)
    where TCurrency : struct, ICurrency
{
    /// <summary>The energy that the neighbours use in it.</summary>
    public Energy NeighbourEnergy => Demand * Duration;

    /// <summary>What the neighbours pay for their energy in it at the price of a clearing.</summary>
    internal Money<TCurrency> Cost(MarketClearing<TCurrency> clearing) => clearing.Price * NeighbourEnergy;
}
