using AiInfraMath.Numerics;

namespace AiInfraMath.Charts;

/// <summary>A demand to be marked on a supply stack.</summary>
public sealed record DemandLine
{
    /// <summary>A demand.</summary>
    /// <param name="name">What it is, as in <c>Winter evening</c>; not blank.</param>
    /// <param name="demand">How much; finite, zero or more.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The demand is negative or not finite.</exception>
    public DemandLine(string name, Power demand)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        NumericsThrow.IfNegative(demand.Watts, nameof(demand));
        (Name, Demand) = (name, demand);
    }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>How much.</summary>
    public Power Demand { get; }
}
