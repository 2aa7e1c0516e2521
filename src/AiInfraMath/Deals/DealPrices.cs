using AiInfraMath.Finance;

namespace AiInfraMath.Deals;

/// <summary>What some commitments together pay for power, and for power and time.</summary>
internal static class DealPrices
{
    public static Solution<Price<TCurrency, Power>> PerPower<TCurrency>(IReadOnlyList<Commitment<TCurrency>> commitments)
        where TCurrency : struct, ICurrency
    {
        (Money<TCurrency> amount, Power power) = (default, default);
        foreach (Commitment<TCurrency> commitment in commitments)
        {
            if (commitment.Capacity is { } capacity)
            {
                (amount, power) = (amount + commitment.Amount, power + capacity);
            }
        }

        return power > Power.Zero
            ? new(Price.Of(amount, power))
            : new($"The power that {Names(commitments)} pays for is not known.");
    }

    public static Solution<Price<TCurrency, Energy>> PerPowerAndTime<TCurrency>(IReadOnlyList<Commitment<TCurrency>> commitments)
        where TCurrency : struct, ICurrency
    {
        (Money<TCurrency> amount, Energy energy) = (default, default);
        foreach (Commitment<TCurrency> commitment in commitments)
        {
            if (commitment is { Capacity: { } capacity, Duration: { } duration })
            {
                (amount, energy) = (amount + commitment.Amount, energy + (capacity * duration));
            }
        }

        return energy > Energy.Zero
            ? new(Price.Of(amount, energy))
            : new($"The power that {Names(commitments)} pays for, and for how long, is not known.");
    }

    private static string Names<TCurrency>(IReadOnlyList<Commitment<TCurrency>> commitments)
        where TCurrency : struct, ICurrency =>
        commitments.Count == 1 ? $"the commitment of {commitments[0].Payer} to {commitments[0].Payee}" : "none of the commitments";
}
