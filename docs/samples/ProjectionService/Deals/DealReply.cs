using AiInfraMath;

namespace ProjectionService.Deals;

/// <summary>A network, and what is paid when all settle at once.</summary>
/// <param name="Gross">The sum of all commitments.</param>
/// <param name="Positions">What each party has committed to and is promised.</param>
/// <param name="Circulation">What of it flows in circles.</param>
/// <param name="IsUnique">Whether there is one solution only.</param>
/// <param name="Waves">Who defaults: first who could not pay if all others did, then who cannot because of them, and so on.</param>
/// <param name="Greatest">The solution in which everybody pays the most.</param>
/// <param name="Least">The solution in which everybody pays the least; absent if it is the same.</param>
internal sealed record DealReply(
    Money<USD> Gross,
    PositionReply[] Positions,
    CirculationReply Circulation,
    bool IsUnique,
    string[][] Waves,
    ClearedReply[] Greatest,
    ClearedReply[]? Least = null);

/// <summary>What a party pays and receives if all is paid.</summary>
/// <param name="Party">The party.</param>
/// <param name="Pays">What it pays.</param>
/// <param name="Receives">What it receives.</param>
/// <param name="Net">What is left to it.</param>
internal sealed record PositionReply(string Party, Money<USD> Pays, Money<USD> Receives, Money<USD> Net);

/// <summary>What flows in circles.</summary>
/// <param name="Total">As much of the commitments as can.</param>
/// <param name="Share">Its share of the gross commitments.</param>
/// <param name="Cycles">Circles whose flows add up to it.</param>
internal sealed record CirculationReply(Money<USD> Total, decimal Share, CycleReply[] Cycles);

/// <summary>A circle.</summary>
/// <param name="Parties">The parties, each paying the next.</param>
/// <param name="Flow">What flows between each two.</param>
internal sealed record CycleReply(string[] Parties, Money<USD> Flow);

/// <summary>What a party pays and is left with.</summary>
/// <param name="Party">The party.</param>
/// <param name="Cash">What it has before it is paid.</param>
/// <param name="Received">What it is paid.</param>
/// <param name="Owed">What it owes.</param>
/// <param name="Paid">What it pays of that.</param>
/// <param name="Recovery">The share that its creditors get.</param>
/// <param name="Equity">What it is left with.</param>
/// <param name="Lost">What its default destroys.</param>
/// <param name="IsInDefault">Whether it cannot pay all that it owes.</param>
internal sealed record ClearedReply(
    string Party,
    Money<USD> Cash,
    Money<USD> Received,
    Money<USD> Owed,
    Money<USD> Paid,
    decimal Recovery,
    Money<USD> Equity,
    Money<USD> Lost,
    bool IsInDefault);
