using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>How much of one currency a unit of another is worth on a day, for currencies that are known in the type.</summary>
/// <remarks>
/// <para>Nothing is exchanged without one: <c>money * rate</c> goes forward, <c>money / rate</c> back. The rate is positive. The default
/// value is no rate, and using it is an <see cref="InvalidOperationException"/>. Immutable and safe to share between threads.</para>
/// <para>Rounding happens only where decimal rounds, at its 28th digit or decimal place; amounts are not rounded to the minor unit.</para>
/// </remarks>
/// <example><code>
/// var rate = new ExchangeRate&lt;EUR, USD&gt;(1.0856m, new DateOnly(2025, 1, 31));
/// Money&lt;USD&gt; usd = new Money&lt;EUR&gt;(100) * rate;   // USD 108.56
/// </code></example>
/// <typeparam name="TFrom">The currency of one unit.</typeparam>
/// <typeparam name="TTo">The currency of the rate.</typeparam>
public readonly partial struct ExchangeRate<TFrom, TTo> : IEquatable<ExchangeRate<TFrom, TTo>>
    where TFrom : struct, ICurrency
    where TTo : struct, ICurrency
{
    private readonly decimal _rate;

    /// <summary>Makes an exchange rate.</summary>
    /// <param name="rate">How many <typeparamref name="TTo"/> one <typeparamref name="TFrom"/> is; positive.</param>
    /// <param name="date">The day that it holds for.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="rate"/> is zero or negative, or not 1 between a currency and itself.
    /// </exception>
    public ExchangeRate(decimal rate, DateOnly date)
    {
        ExchangeRate.Check(rate, Currency.Of<TFrom>(), Currency.Of<TTo>());
        _rate = rate;
        Date = date;
    }

    /// <summary>How many <typeparamref name="TTo"/> one <typeparamref name="TFrom"/> is.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no rate.</exception>
    public decimal Rate => _rate > 0 ? _rate : throw ExchangeRate.NoRate();

    /// <summary>The day that the rate holds for.</summary>
    public DateOnly Date { get; }

    /// <summary>The money in the other currency.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public static Money<TTo> operator *(Money<TFrom> money, ExchangeRate<TFrom, TTo> rate) =>
        new(Ledger.Multiply(money.Amount, rate.Rate, TTo.Code));

    /// <summary>The money in the other currency.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public static Money<TTo> operator *(ExchangeRate<TFrom, TTo> rate, Money<TFrom> money) => money * rate;

    /// <summary>
    /// Money back in the currency that the rate starts from: divided by the rate, and so rounded once, not twice as by the inverse.
    /// </summary>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public static Money<TFrom> operator /(Money<TTo> money, ExchangeRate<TFrom, TTo> rate) =>
        new(Ledger.Divide(money.Amount, rate.Rate, TTo.Code));

    /// <summary>The same rate with its currencies known at run time only.</summary>
    public static implicit operator ExchangeRate(ExchangeRate<TFrom, TTo> rate) =>
        new(Currency.Of<TFrom>(), Currency.Of<TTo>(), rate.Rate, rate.Date);

    /// <summary>The same rate with its currencies in the type, checked.</summary>
    /// <exception cref="CurrencyMismatchException">It is between other currencies.</exception>
    public static explicit operator ExchangeRate<TFrom, TTo>(ExchangeRate rate) => rate.As<TFrom, TTo>();

    /// <summary>Whether two rates are equal in rate and day.</summary>
    public static bool operator ==(ExchangeRate<TFrom, TTo> left, ExchangeRate<TFrom, TTo> right) => left.Equals(right);

    /// <summary>Whether two rates differ in rate or day.</summary>
    public static bool operator !=(ExchangeRate<TFrom, TTo> left, ExchangeRate<TFrom, TTo> right) => !left.Equals(right);

    /// <summary>The money in the other currency; the same as <c>money * rate</c>.</summary>
    /// <param name="money">The money.</param>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public Money<TTo> Convert(Money<TFrom> money) => money * this;

    /// <summary>The rate the other way, 1 ÷ rate.</summary>
    /// <remarks>
    /// Rounded by decimal at its 28th decimal place: the inverse of a rate of 10^k keeps 28 − k digits, and the inverse of the inverse need
    /// not be the rate. To go back without that, divide by the rate: <c>money / rate</c>.
    /// </remarks>
    /// <exception cref="OverflowException">The rate is so large that its inverse is zero in decimal.</exception>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public ExchangeRate<TTo, TFrom> Inverse() => new(ExchangeRate.Invert(Rate), Date);

    /// <summary>The rate through another currency: EUR→USD and then USD→JPY is EUR→JPY. The same as <c>rate * next</c>.</summary>
    /// <remarks>It is dated with the older of the two days: a chain is as fresh as its oldest link.</remarks>
    /// <typeparam name="TNext">The currency of the second rate.</typeparam>
    /// <param name="next">The rate that goes on from <typeparamref name="TTo"/>.</param>
    /// <exception cref="OverflowException">The product is beyond the range of decimal, or so small that it is zero.</exception>
    /// <exception cref="InvalidOperationException">One of the rates is the default value.</exception>
    public ExchangeRate<TFrom, TNext> Then<TNext>(ExchangeRate<TTo, TNext> next)
        where TNext : struct, ICurrency => ((ExchangeRate)this).Then(next).As<TFrom, TNext>();

    /// <summary>Whether two rates are equal in rate and day.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(ExchangeRate<TFrom, TTo> other) => _rate == other._rate && Date == other.Date;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExchangeRate<TFrom, TTo> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_rate, Date);

    /// <summary>The rate and its day, as in <c>1 EUR = 1.0856 USD (2025-01-31)</c>; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {TFrom.Code} = {_rate} {TTo.Code} ({Date:yyyy-MM-dd})");
}
