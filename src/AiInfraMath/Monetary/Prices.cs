namespace AiInfraMath;

/// <summary>Makes prices where the type arguments follow from the values; F# uses it, as it does not see the operator of C# 14.</summary>
public static class Price
{
    /// <summary>The price at which a quantity costs an amount of money: money ÷ quantity.</summary>
    /// <remarks>
    /// The quantity is a <see cref="double"/> and crosses to decimal at the shortest digits that give the same double back, at most 17.
    /// The quotient is rounded by decimal at its 28th digit.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <param name="money">What the quantity costs.</param>
    /// <param name="quantity">The quantity; finite and not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="quantity"/> is zero.</exception>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> Of<TCurrency, TQuantity>(Money<TCurrency> money, TQuantity quantity)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity> => Price<TCurrency, TQuantity>.Of(money, quantity);

    /// <summary>
    /// What one quantity costs by another that it takes so much of: 45 USD/MWh at 1.2 kWh per GPU-hour is 0.054 USD/GPU-h.
    /// </summary>
    /// <remarks>The rate is a <see cref="double"/> and crosses to decimal as a quantity does in <c>price * quantity</c>.</remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What the price is of.</typeparam>
    /// <typeparam name="TOther">What the result is a price of.</typeparam>
    /// <param name="price">The price.</param>
    /// <param name="rate">How much of the quantity the other one takes; finite.</param>
    /// <exception cref="ArgumentException"><paramref name="rate"/> is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    public static Price<TCurrency, TOther> Through<TCurrency, TQuantity, TOther>(
        Price<TCurrency, TQuantity> price, Per<TQuantity, TOther> rate)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
        where TOther : struct, IQuantity<TOther> => price.Through(rate);
}

/// <summary>The operators between prices and what they are of: <c>money / quantity</c> and <c>price * rate</c>.</summary>
public static class PriceOperators
{
    /// <summary>Money by a quantity of any kind.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    extension<TCurrency, TQuantity>(Money<TCurrency>)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        /// <summary>The price at which a quantity costs an amount of money. As a method: <see cref="Price.Of"/>.</summary>
        /// <param name="money">What the quantity costs.</param>
        /// <param name="quantity">The quantity; finite and not zero.</param>
        /// <exception cref="DivideByZeroException"><paramref name="quantity"/> is zero.</exception>
        /// <exception cref="ArgumentException"><paramref name="quantity"/> is infinite or NaN.</exception>
        /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
        public static Price<TCurrency, TQuantity> operator /(Money<TCurrency> money, TQuantity quantity) =>
            Price<TCurrency, TQuantity>.Of(money, quantity);
    }

    /// <summary>A price and how much of its quantity another one takes.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What the price is of.</typeparam>
    /// <typeparam name="TOther">What the result is a price of.</typeparam>
    extension<TCurrency, TQuantity, TOther>(Price<TCurrency, TQuantity>)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
        where TOther : struct, IQuantity<TOther>
    {
        /// <summary>What one quantity costs by another that it takes so much of. As a method: <see cref="Price.Through"/>.</summary>
        /// <param name="price">The price.</param>
        /// <param name="rate">How much of the quantity the other one takes; finite.</param>
        /// <exception cref="ArgumentException"><paramref name="rate"/> is infinite or NaN.</exception>
        /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
        public static Price<TCurrency, TOther> operator *(Price<TCurrency, TQuantity> price, Per<TQuantity, TOther> rate) =>
            price.Through(rate);
    }
}
