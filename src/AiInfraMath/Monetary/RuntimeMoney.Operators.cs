namespace AiInfraMath;

/// <content>Sums, scaling, ratio, comparison, and the way from and to a currency type.</content>
public readonly partial struct Money
{
    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of decimal.</exception>
    public static Money operator +(Money left, Money right)
    {
        Currency currency = Common(left, right, "added to");
        return new Money(Ledger.Add(left.Amount, right.Amount, currency.Code), currency);
    }

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is beyond the range of decimal.</exception>
    public static Money operator -(Money left, Money right)
    {
        Currency currency = Common(left, right, "reduced by");
        return new Money(Ledger.Subtract(left.Amount, right.Amount, currency.Code), currency);
    }

    /// <summary>The amount itself.</summary>
    public static Money operator +(Money value) => value;

    /// <summary>The amount with the other sign.</summary>
    public static Money operator -(Money value) => value.With(-value.Amount);

    /// <summary>The amount times a number; not rounded to the minor unit.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money operator *(Money value, decimal factor) => value.With(Ledger.Multiply(value.Amount, factor, value.Currency.Code));

    /// <summary>The amount times a number; not rounded to the minor unit.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money operator *(decimal factor, Money value) => value * factor;

    /// <summary>The amount divided by a number; rounded by decimal at its 28th digit, not to the minor unit.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero.</exception>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    public static Money operator /(Money value, decimal divisor) => value.With(Ledger.Divide(value.Amount, divisor, value.Currency.Code));

    /// <summary>The ratio of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    /// <exception cref="OverflowException">The ratio is beyond the range of decimal.</exception>
    public static decimal operator /(Money left, Money right) =>
        Ledger.Divide(left.Amount, right.Amount, Common(left, right, "divided by").Code);

    /// <summary>Whether two values have the same amount and currency; 1.0 equals 1.00.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether two values differ in amount or currency.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or equal.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;
}
