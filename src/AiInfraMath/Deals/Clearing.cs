using System.Globalization;

namespace AiInfraMath.Deals;

/// <summary>
/// What parties pay when all settle at once and some cannot pay in full: the greatest and the least payments that fit together. Immutable.
/// </summary>
/// <remarks>
/// Nobody pays more than it has (limited liability); who cannot pay all it owes keeps nothing (priority of debt), and pays its creditors in
/// proportion. Without default costs the equity of every party is the same in all solutions; and if nothing is owed to the outside first,
/// the solution is one where money from outside reaches everybody.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class Clearing<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal Clearing(
        ClearingVector<TCurrency> greatest, ClearingVector<TCurrency> least, bool isUnique, IReadOnlyList<IReadOnlyList<Party>> waves)
    {
        (Greatest, Least, IsUnique, Waves) = (greatest, least, isUnique, waves);
    }

    /// <summary>The solution in which everybody pays the most.</summary>
    public ClearingVector<TCurrency> Greatest { get; }

    /// <summary>The solution in which everybody pays the least: where nobody pays before being paid.</summary>
    public ClearingVector<TCurrency> Least { get; }

    /// <summary>Whether both are one, to rounding, so that there is no other.</summary>
    public bool IsUnique { get; }

    /// <summary>
    /// The waves of default in the greatest solution: first who could not pay if all others did, then who cannot pay because of them, and
    /// so on. Empty if nobody defaults.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Party>> Waves { get; }
}

/// <summary>Payments that fit together. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class ClearingVector<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Func<Party, int> _placeOf;

    internal ClearingVector(
        IReadOnlyList<ClearedParty<TCurrency>> parties,
        IReadOnlyList<DealFlow<TCurrency>> flows,
        Money<TCurrency> residual,
        Func<Party, int> placeOf)
    {
        (Parties, Flows, Residual, _placeOf) = (parties, flows, residual, placeOf);
    }

    /// <summary>What each party pays and is left with, in the order of the network.</summary>
    public IReadOnlyList<ClearedParty<TCurrency>> Parties { get; }

    /// <summary>What each party pays each other one.</summary>
    public IReadOnlyList<DealFlow<TCurrency>> Flows { get; }

    /// <summary>
    /// By how much the payments miss the rules at most: what each pays against what it ought to, given what all pay. Zero, or what rounding
    /// leaves; see <see cref="DealNetwork{TCurrency}.Clear"/> for when that is more than the last of decimal's 28 digits.
    /// </summary>
    public Money<TCurrency> Residual { get; }

    /// <summary>The parties in default, in the order of the network.</summary>
    public IReadOnlyList<Party> Defaults => [.. Parties.Where(static p => p.IsInDefault).Select(static p => p.Party)];

    /// <summary>What a party pays and is left with.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">There is no such party; the message names the nearest.</exception>
    public ClearedParty<TCurrency> Of(Party party) => Parties[_placeOf(party)];
}

/// <summary>What a party owes, has, pays and is left with. Immutable.</summary>
/// <remarks>
/// Cash + received = paid + senior paid + equity + lost, to rounding.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record ClearedParty<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal ClearedParty(Party party) => Party = party;

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>What it has before it is paid.</summary>
    public Money<TCurrency> Cash { get; internal init; }

    /// <summary>What the others pay it.</summary>
    public Money<TCurrency> Received { get; internal init; }

    /// <summary>What it owes: its commitments, and its debt outside the network of the same rank.</summary>
    public Money<TCurrency> Owed { get; internal init; }

    /// <summary>What it pays of <see cref="Owed"/>.</summary>
    public Money<TCurrency> Paid { get; internal init; }

    /// <summary>What it owes outside the network and pays first.</summary>
    public Money<TCurrency> SeniorOwed { get; internal init; }

    /// <summary>What it pays of <see cref="SeniorOwed"/>.</summary>
    public Money<TCurrency> SeniorPaid { get; internal init; }

    /// <summary>What it is left with; zero for a party in default.</summary>
    public Money<TCurrency> Equity { get; internal init; }

    /// <summary>What default destroys: (1 − α) × cash + (1 − β) × received for a party in default, zero for others.</summary>
    public Money<TCurrency> Lost { get; internal init; }

    /// <summary>Whether it cannot pay all it owes.</summary>
    public bool IsInDefault { get; internal init; }

    /// <summary>The part of <see cref="Owed"/> that it pays, from 0 to 1; 1 if it owes nothing.</summary>
    public decimal Recovery => Owed == Money<TCurrency>.Zero ? 1 : Paid / Owed;

    /// <summary>As in <c>A: pays USD 5 of USD 10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Party}: pays {Paid} of {Owed}");
}
