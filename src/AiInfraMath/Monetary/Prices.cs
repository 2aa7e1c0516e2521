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
}

/// <summary>The operator that makes a price: <c>money / quantity</c>.</summary>
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
}
