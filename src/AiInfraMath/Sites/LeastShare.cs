using System.Globalization;
using AiInfraMath.Finance;

namespace AiInfraMath.Sites;

/// <summary>How much of the new cost the project must carry so that its neighbours' bill does not rise.</summary>
public enum ShareNeeded
{
    /// <summary>None: even if everything new is recovered from all users, the bill does not rise.</summary>
    None,

    /// <summary>Some share above 0 and at most 1.</summary>
    Some,

    /// <summary>More than all: even if the project pays everything new, the bill rises.</summary>
    MoreThanAll,
}

/// <summary>The smallest share of all new cost that the project must pay directly so that its neighbours' bill does not rise.</summary>
/// <remarks>
/// <para>
/// With one share σ for all investments the change of the bill is a line: change(σ) = <see cref="Unavoidable"/> + (1 − σ) ×
/// <see cref="Avoidable"/>. The market prices and what the project pays for the existing network do not depend on who pays for what is
/// new;
/// what the neighbours pay for what is new does, in proportion. So the least share is 1 + unavoidable ÷ avoidable, where that lies
/// between
/// 0 and 1. A bill that changes by less than half a minor unit does not rise, as in <see cref="BillVerdict"/>.
/// </para>
/// <para>Immutable.</para>
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class LeastShare<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal LeastShare(Money<TCurrency> unavoidable, Money<TCurrency> avoidable)
    {
        Unavoidable = unavoidable;
        Avoidable = avoidable;
        Needed = MinorUnits.Sign(unavoidable) > 0 ? ShareNeeded.MoreThanAll
            : MinorUnits.Sign(unavoidable + avoidable) <= 0 ? ShareNeeded.None
            : ShareNeeded.Some;
    }

    /// <summary>
    /// The change of the bill that no share avoids: the merit-order effect and what the project adds to the network charges.
    /// </summary>
    public Money<TCurrency> Unavoidable { get; }

    /// <summary>What the neighbours would pay for everything new if the project paid no share of it directly; zero or more.</summary>
    public Money<TCurrency> Avoidable { get; }

    /// <summary>Whether a share is needed, and whether one is enough.</summary>
    public ShareNeeded Needed { get; }

    /// <summary>The least share, from 0 to 1; or why none is enough.</summary>
    public Solution<decimal> Share => Needed switch
    {
        ShareNeeded.None => new(0m),
        ShareNeeded.Some => new(Math.Min(1, 1 + (Unavoidable / Avoidable))),
        _ => new(Reason),
    };

    /// <summary>
    /// What the project would have to pay its neighbours in a year beyond everything new; zero where a share of at most 1 is enough.
    /// </summary>
    public Money<TCurrency> Compensation => Needed == ShareNeeded.MoreThanAll ? Unavoidable : Money<TCurrency>.Zero;

    /// <summary>
    /// By how much the bill of all neighbours falls in a year if the project pays no share; zero where a share is needed.
    /// </summary>
    public Money<TCurrency> Headroom => Needed == ShareNeeded.None ? Money<TCurrency>.Max(-ChangeAt(0), Money<TCurrency>.Zero) : Money<TCurrency>.Zero;

    /// <summary>In a sentence, the share and why.</summary>
    public string Reason => Needed switch
    {
        ShareNeeded.None when MinorUnits.Sign(Headroom) == 0 => "No share is needed: if all users pay for everything new, the bill does not change.",
        ShareNeeded.None => $"No share is needed: if all users pay for everything new, the bill falls by {MinorUnits.Text(Headroom)} a year.",
        ShareNeeded.Some => string.Create(
            CultureInfo.InvariantCulture, $"The project must pay {Share.Value:P2} of everything new."),
        _ => $"No share is enough: even if the project pays for everything new, the bill rises by {MinorUnits.Text(Compensation)} a year.",
    };

    /// <summary>By how much the neighbours pay more in a year if the project pays one share of everything new.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is below 0 or above 1.</exception>
    public Money<TCurrency> ChangeAt(decimal share)
    {
        TaxRules.IfNotShare(share, nameof(share));
        return Unavoidable + (Avoidable * (1 - share));
    }

    /// <summary>The reason, in words.</summary>
    public override string ToString() => Reason;
}
