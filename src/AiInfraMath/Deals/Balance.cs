using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>What a party has, and what it owes outside the network. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record Balance<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>What a party has without the payments of the network; it owes nothing outside, if nothing else is given.</summary>
    /// <param name="party">The party.</param>
    /// <param name="cash">What it can pay from before it is paid by others; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Balance(Party party, Money<TCurrency> cash)
    {
        ArgumentNullException.ThrowIfNull(party);
        ValueThrow.IfNegative(cash, nameof(cash));
        (Party, Cash) = (party, cash);
    }

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>What it can pay from before it is paid by others.</summary>
    public Money<TCurrency> Cash { get; }

    /// <summary>What it owes outside the network and pays first, before any commitment of the network; zero if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Money<TCurrency> SeniorDebt
    {
        get;
        init
        {
            ValueThrow.IfNegative(value, nameof(SeniorDebt));
            field = value;
        }
    }

    /// <summary>
    /// What it owes outside the network and pays together with its commitments, all in the same proportion (pari passu); zero if not given.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Money<TCurrency> EqualDebt
    {
        get;
        init
        {
            ValueThrow.IfNegative(value, nameof(EqualDebt));
            field = value;
        }
    }
}

/// <summary>What a default destroys: of its assets, a party in default can pay out only a part. Immutable.</summary>
/// <remarks>
/// Source: L. C. G. Rogers and L. A. M. Veraart, "Failure and rescue in an interbank network", Management Science 59 (2013).
/// </remarks>
public sealed record DefaultCosts
{
    /// <summary>What is left of the assets of a party in default.</summary>
    /// <param name="alpha">α, the part of its cash that it can still pay out; from 0 to 1.</param>
    /// <param name="beta">β, the part of what others pay it that it can still pay out; from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is not from 0 to 1.</exception>
    public DefaultCosts(decimal alpha, decimal beta)
    {
        TaxRules.IfNotShare(alpha, nameof(alpha));
        TaxRules.IfNotShare(beta, nameof(beta));
        (Alpha, Beta) = (alpha, beta);
    }

    /// <summary>No costs, α = β = 1: the model of Eisenberg and Noe.</summary>
    public static DefaultCosts None { get; } = new(1, 1);

    /// <summary>α, the part of its cash that a party in default can still pay out.</summary>
    public decimal Alpha { get; }

    /// <summary>β, the part of what others pay it that a party in default can still pay out.</summary>
    public decimal Beta { get; }
}
