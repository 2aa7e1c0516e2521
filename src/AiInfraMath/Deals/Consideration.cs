using AiInfraMath.Finance;
namespace AiInfraMath.Deals;

/// <summary>
/// What a payer gets for its money beside the goods: <see cref="EquityShare{TCurrency}"/>, <see cref="Warrants{TCurrency}"/> or
/// <see cref="PrepaidCapacity{TCurrency}"/>. Immutable.
/// </summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public abstract class Consideration<TCurrency>
    where TCurrency : struct, ICurrency
{
    private protected Consideration()
    {
    }

    /// <summary>Where the terms come from; an assumption of the caller if nothing is given.</summary>
    public Source Source { get; init; } = Source.Assumption;
}

/// <summary>A share of a company. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class EquityShare<TCurrency> : Consideration<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A share of a company.</summary>
    /// <param name="share">The share, as a fraction of 1, from 0 to 1: 0.1 for 10 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public EquityShare(decimal share)
    {
        TaxRules.IfNotShare(share, nameof(share));
        Share = share;
    }

    /// <summary>The share, as a fraction of 1.</summary>
    public decimal Share { get; }

    /// <summary>What the share is worth.</summary>
    /// <param name="companyValue">What all shares of the company are worth; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Money<TCurrency> Value(Money<TCurrency> companyValue)
    {
        ValueThrow.IfNegative(companyValue, nameof(companyValue));
        return companyValue * Share;
    }
}

/// <summary>Capacity that is paid for before it is used. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class PrepaidCapacity<TCurrency> : Consideration<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>Capacity that is paid for before it is used.</summary>
    /// <param name="capacity">The power that is reserved; finite, above zero.</param>
    /// <param name="duration">For how long; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity or the duration is not above zero.</exception>
    public PrepaidCapacity(Power capacity, TimeSpan duration)
    {
        ValueThrow.IfNotAboveZero(capacity, nameof(capacity));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        (Capacity, Duration) = (capacity, duration);
    }

    /// <summary>The power that is reserved.</summary>
    public Power Capacity { get; }

    /// <summary>For how long.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What the capacity would cost at a price.</summary>
    /// <param name="price">Money per power and time, as in <c>Price&lt;USD, Energy&gt;.Per(12e9m, Energy.Units.GigawattYears)</c>.</param>
    public Money<TCurrency> Value(Price<TCurrency, Energy> price) => price * (Capacity * Duration);
}
