using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>A part of some warrants with conditions of its own. Immutable.</summary>
/// <typeparam name="TCurrency">The currency of the share price.</typeparam>
public sealed record WarrantTranche<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A part of some warrants.</summary>
    /// <param name="shares">How many shares it may buy; above zero.</param>
    /// <param name="milestone">The power that must have been delivered; finite, zero or more.</param>
    /// <param name="hurdle">The price that the share must have reached; zero or more, zero for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public WarrantTranche(decimal shares, Power milestone, Money<TCurrency> hurdle)
    {
        if (shares <= 0)
        {
            NumericsThrow.OutOfRange(nameof(shares), shares, "a number of shares above 0");
        }

        ValueThrow.IfNegative(milestone, nameof(milestone));
        ValueThrow.IfNegative(hurdle, nameof(hurdle));
        (Shares, Milestone, Hurdle) = (shares, milestone, hurdle);
    }

    /// <summary>How many shares it may buy.</summary>
    public decimal Shares { get; }

    /// <summary>The power that must have been delivered.</summary>
    public Power Milestone { get; }

    /// <summary>The price that the share must have reached; zero for none.</summary>
    public Money<TCurrency> Hurdle { get; }

    /// <summary>Where the terms come from. An assumption of the caller if nothing is given, as for terms that are not disclosed.</summary>
    public Source Source { get; init; } = Source.Assumption;

    internal bool Vests(Power delivered, Money<TCurrency> highest) => delivered >= Milestone && highest >= Hurdle;
}

/// <summary>
/// Warrants: the right to buy shares at a fixed price, which vests tranche by tranche as power is delivered and the share price rises.
/// Immutable.
/// </summary>
/// <remarks>
/// A tranche vests when both hold: the power delivered is at least its milestone, and the share price is, or has been, at least its hurdle.
/// What has vested stays vested; so the price that vesting looks at is the highest so far, and the price that value looks at is the one
/// now.
/// </remarks>
/// <typeparam name="TCurrency">The currency of the share price.</typeparam>
public sealed class Warrants<TCurrency> : Consideration<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly WarrantTranche<TCurrency>[] _tranches;

    /// <summary>Some warrants.</summary>
    /// <param name="strike">What a share costs who exercises them; zero or more.</param>
    /// <param name="tranches">The parts; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strike is negative.</exception>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public Warrants(Money<TCurrency> strike, params IEnumerable<WarrantTranche<TCurrency>> tranches)
    {
        ValueThrow.IfNegative(strike, nameof(strike));
        _tranches = NumericsThrow.NoneNull(tranches, nameof(tranches));
        NumericsThrow.IfEmpty(_tranches.Length, nameof(tranches));
        Strike = strike;
        Tranches = Array.AsReadOnly(_tranches);
        Shares = _tranches.Sum(static t => t.Shares);
    }

    /// <summary>What a share costs who exercises them.</summary>
    public Money<TCurrency> Strike { get; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<WarrantTranche<TCurrency>> Tranches { get; }

    /// <summary>How many shares all parts together may buy.</summary>
    public decimal Shares { get; }

    /// <summary>How many shares may be bought.</summary>
    /// <param name="delivered">The power delivered so far; finite, zero or more.</param>
    /// <param name="highestPrice">The highest price that the share has reached so far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public decimal VestedShares(Power delivered, Money<TCurrency> highestPrice)
    {
        ValueThrow.IfNegative(delivered, nameof(delivered));
        ValueThrow.IfNegative(highestPrice, nameof(highestPrice));
        return _tranches.Where(t => t.Vests(delivered, highestPrice)).Sum(static t => t.Shares);
    }

    /// <summary>What part of the warrants has vested, from 0 to 1.</summary>
    /// <param name="delivered">The power delivered so far; finite, zero or more.</param>
    /// <param name="highestPrice">The highest price that the share has reached so far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public decimal VestedPart(Power delivered, Money<TCurrency> highestPrice) => VestedShares(delivered, highestPrice) / Shares;

    /// <summary>
    /// All shares of the warrants as a share of the company, as announcements state it: before the new shares are counted.
    /// </summary>
    /// <param name="sharesOutstanding">The shares that there are without the warrants; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    public decimal ShareOfOutstanding(decimal sharesOutstanding) => Shares / Positive(sharesOutstanding, nameof(sharesOutstanding));

    /// <summary>The share of the company that the holder has once it has exercised all: new ÷ (outstanding + new).</summary>
    /// <param name="sharesOutstanding">The shares that there are without the warrants; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    public decimal ShareAfterExercise(decimal sharesOutstanding) =>
        Shares / (Positive(sharesOutstanding, nameof(sharesOutstanding)) + Shares);

    /// <summary>
    /// The intrinsic value: vested shares × what a share is worth above the strike, never below zero. It counts nothing for what may still
    /// vest, nor for what the price may still do.
    /// </summary>
    /// <param name="delivered">The power delivered so far; finite, zero or more.</param>
    /// <param name="sharePrice">The price now; zero or more.</param>
    /// <param name="highestPrice">
    /// The highest price so far; the price now if null. Where it is below the price now, the price now counts.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public Money<TCurrency> IntrinsicValue(Power delivered, Money<TCurrency> sharePrice, Money<TCurrency>? highestPrice = null)
    {
        ValueThrow.IfNegative(sharePrice, nameof(sharePrice));
        ValueThrow.IfNegative(highestPrice ?? sharePrice, nameof(highestPrice));
        Money<TCurrency> gain = Money<TCurrency>.Max(sharePrice - Strike, Money<TCurrency>.Zero);
        return gain * VestedShares(delivered, Money<TCurrency>.Max(sharePrice, highestPrice ?? sharePrice));
    }

    private static decimal Positive(decimal shares, string argument)
    {
        if (shares <= 0)
        {
            NumericsThrow.OutOfRange(argument, shares, "a number of shares above 0");
        }

        return shares;
    }
}
