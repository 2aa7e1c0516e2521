using System.Globalization;

namespace AiInfraMath;

/// <content>Prices with quantities and money, and arithmetic within one kind of price.</content>
public readonly partial struct Price<TCurrency, TQuantity>
{
    /// <summary>What a quantity costs at a price.</summary>
    /// <remarks>
    /// The quantity is a <see cref="double"/> and crosses to decimal here: at the shortest digits that give the same double back, at most
    /// 17, shifted to the price unit without rounding. So 87.6 TWh is 87 600 000 MWh exactly. Lost is what lies beyond the 28th decimal
    /// place of the number of price units, and beyond the 28th digit of the product.
    /// </remarks>
    /// <exception cref="ArgumentException">The quantity is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The cost is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator *(Price<TCurrency, TQuantity> price, TQuantity quantity) =>
        new(Ledger.Multiply(price._amount, DigitsOf(quantity), quantity, TCurrency.Code));

    /// <summary>What a quantity costs at a price; see the operator with the price on the left.</summary>
    /// <exception cref="ArgumentException">The quantity is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The cost is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator *(TQuantity quantity, Price<TCurrency, TQuantity> price) => price * quantity;

    /// <summary>How much of the quantity the money buys at a price.</summary>
    /// <remarks>The quotient is a decimal of 28 digits and crosses to <see cref="double"/>, which keeps the first 15 to 17.</remarks>
    /// <exception cref="DivideByZeroException">The price is zero.</exception>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    public static TQuantity operator /(Money<TCurrency> money, Price<TCurrency, TQuantity> price) => TQuantity.FromCanonical(
        DecimalDigits.ToDouble(Ledger.Divide(money.Amount, price._amount, TCurrency.Code), PriceUnits<TQuantity>.Exponent));

    /// <summary>The sum of two prices.</summary>
    /// <exception cref="OverflowException">The sum is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> operator +(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) =>
        new(Ledger.Add(left._amount, right._amount, TCurrency.Code));

    /// <summary>The difference of two prices.</summary>
    /// <exception cref="OverflowException">The difference is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> operator -(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) =>
        new(Ledger.Subtract(left._amount, right._amount, TCurrency.Code));

    /// <summary>The price itself.</summary>
    public static Price<TCurrency, TQuantity> operator +(Price<TCurrency, TQuantity> value) => value;

    /// <summary>The price with the other sign.</summary>
    public static Price<TCurrency, TQuantity> operator -(Price<TCurrency, TQuantity> value) => new(-value._amount);

    /// <summary>The price times a number.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> operator *(Price<TCurrency, TQuantity> value, decimal factor) =>
        new(Ledger.Multiply(value._amount, factor, TCurrency.Code));

    /// <summary>The price times a number.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> operator *(decimal factor, Price<TCurrency, TQuantity> value) => value * factor;

    /// <summary>The price divided by a number.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero.</exception>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> operator /(Price<TCurrency, TQuantity> value, decimal divisor) =>
        new(Ledger.Divide(value._amount, divisor, TCurrency.Code));

    /// <summary>The ratio of two prices.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    /// <exception cref="OverflowException">The ratio is beyond the range of decimal.</exception>
    public static decimal operator /(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) =>
        Ledger.Divide(left._amount, right._amount, TCurrency.Code);

    /// <summary>Whether two prices are equal; 1.0 equals 1.00.</summary>
    public static bool operator ==(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount == right._amount;

    /// <summary>Whether two prices differ.</summary>
    public static bool operator !=(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount != right._amount;

    /// <summary>Whether the left price is smaller.</summary>
    public static bool operator <(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount < right._amount;

    /// <summary>Whether the left price is larger.</summary>
    public static bool operator >(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount > right._amount;

    /// <summary>Whether the left price is smaller or equal.</summary>
    public static bool operator <=(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount <= right._amount;

    /// <summary>Whether the left price is larger or equal.</summary>
    public static bool operator >=(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) => left._amount >= right._amount;

    internal static Price<TCurrency, TQuantity> Of(Money<TCurrency> money, TQuantity quantity)
    {
        DecimalDigits divisor = DigitsOf(quantity);
        return divisor.IsZero
            ? throw new DivideByZeroException(
                string.Create(CultureInfo.InvariantCulture, $"{money} divided by {quantity} is no price: the quantity is zero."))
            : new Price<TCurrency, TQuantity>(Ledger.Divide(money.Amount, divisor, quantity, TCurrency.Code));
    }

    internal Price<TCurrency, TOther> Through<TOther>(Per<TQuantity, TOther> rate)
        where TOther : struct, IQuantity<TOther>
    {
        double canonical = CanonicalOf(rate);
        if (!double.IsFinite(canonical))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A price needs a finite rate, but it is {rate}."), nameof(rate));
        }

        // So many price units of this quantity for one price unit of the other.
        DecimalDigits factor = DecimalDigits.Of(canonical, PriceUnits<TOther>.Exponent - PriceUnits<TQuantity>.Exponent);
        try
        {
            return Price<TCurrency, TOther>.PerPriceUnit(factor.MultiplyInto(_amount));
        }
        catch (OverflowException inner)
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"{this} × {rate} is beyond the range of decimal, ±7.9e28."), inner);
        }
    }

    internal static Price<TCurrency, TQuantity> PerPriceUnit(decimal amount) => new(amount);

    private static double CanonicalOf<T>(T measure)
        where T : struct, IMeasure<T> => measure.ToCanonical();

    // A number of price units, as digits and an exponent.
    private static DecimalDigits DigitsOf(TQuantity quantity)
    {
        double canonical = quantity.ToCanonical();
        return double.IsFinite(canonical)
            ? DecimalDigits.Of(canonical, -PriceUnits<TQuantity>.Exponent)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A price needs a finite quantity, but it is {quantity}."), nameof(quantity));
    }
}
