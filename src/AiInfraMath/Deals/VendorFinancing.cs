using System.Globalization;
using AiInfraMath.Finance;

namespace AiInfraMath.Deals;

/// <summary>How much of what customers pay a vendor is money that the vendor gave them. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record VendorFinancing<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>Purchases and the vendor's own part in them.</summary>
    /// <param name="purchases">What customers pay the vendor; above zero.</param>
    /// <param name="financed">What the vendor pays to these customers; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is out of its range.</exception>
    public VendorFinancing(Money<TCurrency> purchases, Money<TCurrency> financed)
    {
        ValueThrow.IfNotAboveZero(purchases, nameof(purchases));
        ValueThrow.IfNegative(financed, nameof(financed));
        (Purchases, Financed) = (purchases, financed);
    }

    /// <summary>What customers pay the vendor.</summary>
    public Money<TCurrency> Purchases { get; }

    /// <summary>What the vendor pays to these customers.</summary>
    public Money<TCurrency> Financed { get; }

    /// <summary>Financed ÷ purchases: 10 of 35 is 28.571 %. Above 1 where the vendor pays more than it is paid.</summary>
    public decimal Share => Financed / Purchases;

    /// <summary>
    /// The recycling multiplier: purchases for each unit of money that comes from outside, 1 ÷ (1 − share) = purchases ÷ (purchases −
    /// financed), 7/5 for 10 of 35. It has no value where the vendor finances all, or more.
    /// </summary>
    public Solution<decimal> Multiplier => Financed < Purchases
        ? new(Purchases / (Purchases - Financed))
        : new(string.Create(
            CultureInfo.InvariantCulture, $"No money comes from outside: the vendor pays {Financed} and is paid {Purchases}."));
}
