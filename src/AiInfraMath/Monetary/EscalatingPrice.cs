using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// A price that grows by the same rate every year from a year in which it is known, as in a power contract with an escalator.
/// </summary>
/// <remarks>Decimal throughout: the price of a year is that of <see cref="Price{TCurrency,TQuantity}.Escalate(decimal, int)"/>.</remarks>
/// <example><code>
/// var contract = new EscalatingPrice&lt;USD, Energy&gt;(Price&lt;USD, Energy&gt;.Parse("45 USD/MWh"), 2026, 0.02m);
/// Price&lt;USD, Energy&gt; in2030 = contract.In(2030);   // 48.7094472 USD/MWh
/// </code></example>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What the money buys.</typeparam>
public readonly record struct EscalatingPrice<TCurrency, TQuantity>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    /// <summary>Makes a price that grows.</summary>
    /// <param name="price">The price in the base year.</param>
    /// <param name="baseYear">The year that the price is of.</param>
    /// <param name="ratePerYear">The growth per year, 0.02 for 2 %; above −1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ratePerYear"/> is −1 or less.</exception>
    public EscalatingPrice(Price<TCurrency, TQuantity> price, int baseYear, decimal ratePerYear)
    {
        _ = price.Escalate(ratePerYear, 0);
        Price = price;
        BaseYear = baseYear;
        RatePerYear = ratePerYear;
    }

    /// <summary>The price in the base year.</summary>
    public Price<TCurrency, TQuantity> Price { get; }

    /// <summary>The year that <see cref="Price"/> is of.</summary>
    public int BaseYear { get; }

    /// <summary>The growth per year, 0.02 for 2 %.</summary>
    public decimal RatePerYear { get; }

    /// <summary>The price in a year.</summary>
    /// <param name="year">The year; one before the base year divides.</param>
    /// <exception cref="OverflowException">The price is beyond the range of decimal, or the years are beyond that of int.</exception>
    public Price<TCurrency, TQuantity> In(int year) => Price.Escalate(RatePerYear, checked(year - BaseYear));

    /// <summary>The price, the growth and the base year, as in <c>45 USD/MWh in 2026, +2 % a year</c>; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Price} in {BaseYear}, {RatePerYear * 100:+0.##########;-0.##########;+0} % a year");
}
