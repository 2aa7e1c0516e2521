using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>A part of a commitment that is due on a date, or once so much power is delivered. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record Instalment<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A part that is due on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="amount">How much; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Instalment(DateOnly date, Money<TCurrency> amount)
    {
        ValueThrow.IfNegative(amount, nameof(amount));
        (Date, Amount) = (date, amount);
    }

    /// <summary>A part that is due once so much power is delivered: at the first gigawatt, at the second.</summary>
    /// <param name="milestone">The power delivered since the beginning; finite, above zero.</param>
    /// <param name="amount">How much; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or the milestone is not above zero.</exception>
    public Instalment(Power milestone, Money<TCurrency> amount)
    {
        ValueThrow.IfNotAboveZero(milestone, nameof(milestone));
        ValueThrow.IfNegative(amount, nameof(amount));
        (Milestone, Amount) = (milestone, amount);
    }

    /// <summary>How much is due.</summary>
    public Money<TCurrency> Amount { get; }

    /// <summary>When; null for a part that waits for a milestone.</summary>
    public DateOnly? Date { get; }

    /// <summary>The power that must have been delivered; null for a part that has a date.</summary>
    public Power? Milestone { get; }
}
