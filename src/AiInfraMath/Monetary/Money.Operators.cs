namespace AiInfraMath;

/// <content>Sums, scaling, ratio, comparison, and the way to and from a currency known at run time.</content>
public readonly partial struct Money<TCurrency>
{
    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="OverflowException">The sum is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator +(Money<TCurrency> left, Money<TCurrency> right) =>
        new(Ledger.Add(left.Amount, right.Amount, TCurrency.Code));

    /// <summary>The difference of two amounts.</summary>
    /// <exception cref="OverflowException">The difference is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator -(Money<TCurrency> left, Money<TCurrency> right) =>
        new(Ledger.Subtract(left.Amount, right.Amount, TCurrency.Code));

    /// <summary>The amount itself.</summary>
    public static Money<TCurrency> operator +(Money<TCurrency> value) => value;

    /// <summary>The amount with the other sign.</summary>
    public static Money<TCurrency> operator -(Money<TCurrency> value) => new(-value.Amount);

    /// <summary>The amount times a number; not rounded to the minor unit.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator *(Money<TCurrency> value, decimal factor) =>
        new(Ledger.Multiply(value.Amount, factor, TCurrency.Code));

    /// <summary>The amount times a number; not rounded to the minor unit.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator *(decimal factor, Money<TCurrency> value) => value * factor;

    /// <summary>The amount divided by a number; rounded by decimal at its 28th digit, not to the minor unit.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero.</exception>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    public static Money<TCurrency> operator /(Money<TCurrency> value, decimal divisor) =>
        new(Ledger.Divide(value.Amount, divisor, TCurrency.Code));

    /// <summary>The ratio of two amounts.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    /// <exception cref="OverflowException">The ratio is beyond the range of decimal.</exception>
    public static decimal operator /(Money<TCurrency> left, Money<TCurrency> right) =>
        Ledger.Divide(left.Amount, right.Amount, TCurrency.Code);

    /// <summary>Whether two amounts are equal; 1.0 equals 1.00.</summary>
    public static bool operator ==(Money<TCurrency> left, Money<TCurrency> right) => left.Amount == right.Amount;

    /// <summary>Whether two amounts differ.</summary>
    public static bool operator !=(Money<TCurrency> left, Money<TCurrency> right) => left.Amount != right.Amount;

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Money<TCurrency> left, Money<TCurrency> right) => left.Amount < right.Amount;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Money<TCurrency> left, Money<TCurrency> right) => left.Amount > right.Amount;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    public static bool operator <=(Money<TCurrency> left, Money<TCurrency> right) => left.Amount <= right.Amount;

    /// <summary>Whether the left amount is larger or equal.</summary>
    public static bool operator >=(Money<TCurrency> left, Money<TCurrency> right) => left.Amount >= right.Amount;

    /// <summary>The same amount with its currency known at run time only.</summary>
    public static implicit operator Money(Money<TCurrency> value) => new(value.Amount, Currency.Of<TCurrency>());

    /// <summary>The same amount with its currency in the type, checked. As a method: <see cref="Money.As{TCurrency}"/>.</summary>
    /// <exception cref="CurrencyMismatchException">It is in another currency.</exception>
    public static explicit operator Money<TCurrency>(Money value) => value.As<TCurrency>();
}
