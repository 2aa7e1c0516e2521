namespace AiInfraMath.Deals;

/// <summary>What is left to pay when parties set off what they owe each other. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class Netting<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal Netting(Money<TCurrency> gross, IReadOnlyList<DealFlow<TCurrency>> payments)
    {
        (Gross, Payments) = (gross, payments);
        Total = payments.Select(static p => p.Amount).Sum();
    }

    /// <summary>What is paid without netting.</summary>
    public Money<TCurrency> Gross { get; }

    /// <summary>The payments that are left. Every party has the same net position as before.</summary>
    public IReadOnlyList<DealFlow<TCurrency>> Payments { get; }

    /// <summary>The sum of the payments that are left.</summary>
    public Money<TCurrency> Total { get; }

    /// <summary>The share of the gross amount that netting saves, from 0 to 1.</summary>
    public decimal Saving => 1 - (Total / Gross);
}
