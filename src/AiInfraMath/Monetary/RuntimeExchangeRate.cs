using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>How much of one currency a unit of another is worth on a day, for currencies that are known at run time only.</summary>
/// <remarks>
/// The twin of <see cref="ExchangeRate{TFrom,TTo}"/>, which converts to it by itself and is got back by an explicit, checked conversion.
/// The default value is no rate, and using it is an <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct ExchangeRate : IEquatable<ExchangeRate>
{
    private readonly Currency? _from;
    private readonly Currency? _to;
    private readonly decimal _rate;

    /// <summary>Makes an exchange rate.</summary>
    /// <param name="from">The currency of one unit.</param>
    /// <param name="to">The currency of the rate.</param>
    /// <param name="rate">How many <paramref name="to"/> one <paramref name="from"/> is; positive.</param>
    /// <param name="date">The day that it holds for.</param>
    /// <exception cref="ArgumentNullException">A currency is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="rate"/> is zero or negative, or not 1 between a currency and itself.
    /// </exception>
    public ExchangeRate(Currency from, Currency to, decimal rate, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Check(rate, from, to);
        _from = from;
        _to = to;
        _rate = rate;
        Date = date;
    }

    /// <summary>The currency of one unit.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no rate.</exception>
    public Currency From => _from ?? throw NoRate();

    /// <summary>The currency of the rate.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no rate.</exception>
    public Currency To => _to ?? throw NoRate();

    /// <summary>How many <see cref="To"/> one <see cref="From"/> is.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no rate.</exception>
    public decimal Rate => _rate > 0 ? _rate : throw NoRate();

    /// <summary>The day that the rate holds for.</summary>
    public DateOnly Date { get; }

    /// <summary>The money in the other currency.</summary>
    /// <exception cref="CurrencyMismatchException">The money is not in the currency that the rate starts from.</exception>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money operator *(Money money, ExchangeRate rate) =>
        new(Ledger.Multiply(Expect(money, rate.From, rate).Amount, rate.Rate, rate.To.Code), rate.To);

    /// <summary>The money in the other currency.</summary>
    /// <exception cref="CurrencyMismatchException">The money is not in the currency that the rate starts from.</exception>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public static Money operator *(ExchangeRate rate, Money money) => money * rate;

    /// <summary>
    /// Money back in the currency that the rate starts from: divided by the rate, and so rounded once, not twice as by the inverse.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">The money is not in the currency that the rate leads to.</exception>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    public static Money operator /(Money money, ExchangeRate rate) =>
        new(Ledger.Divide(Expect(money, rate.To, rate).Amount, rate.Rate, rate.To.Code), rate.From);

    /// <summary>Whether two rates are equal in currencies, rate and day.</summary>
    public static bool operator ==(ExchangeRate left, ExchangeRate right) => left.Equals(right);

    /// <summary>Whether two rates differ in currencies, rate or day.</summary>
    public static bool operator !=(ExchangeRate left, ExchangeRate right) => !left.Equals(right);

    /// <summary>
    /// The rate through another currency, for F#, which does not see the operator of C# 14; see <see cref="ExchangeRate{TFrom,TTo}.Then"/>.
    /// </summary>
    /// <typeparam name="TFrom">The currency that the first rate starts from.</typeparam>
    /// <typeparam name="TThrough">The currency between.</typeparam>
    /// <typeparam name="TTo">The currency that the second rate leads to.</typeparam>
    /// <param name="first">The first rate.</param>
    /// <param name="next">The rate that goes on from there.</param>
    /// <exception cref="OverflowException">The product is beyond the range of decimal, or so small that it is zero.</exception>
    public static ExchangeRate<TFrom, TTo> Compose<TFrom, TThrough, TTo>(
        ExchangeRate<TFrom, TThrough> first, ExchangeRate<TThrough, TTo> next)
        where TFrom : struct, ICurrency
        where TThrough : struct, ICurrency
        where TTo : struct, ICurrency => first.Then(next);

    /// <summary>The money in the other currency; the same as <c>money * rate</c>.</summary>
    /// <param name="money">The money, in <see cref="From"/>.</param>
    /// <exception cref="CurrencyMismatchException">The money is not in the currency that the rate starts from.</exception>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    public Money Convert(Money money) => money * this;

    /// <summary>The rate the other way; see <see cref="ExchangeRate{TFrom,TTo}.Inverse"/> for what is rounded.</summary>
    /// <exception cref="OverflowException">The rate is so large that its inverse is zero in decimal.</exception>
    public ExchangeRate Inverse() => new(To, From, Invert(Rate), Date);

    /// <summary>The rate through another currency, dated with the older of the two days.</summary>
    /// <param name="next">The rate that goes on from <see cref="To"/>.</param>
    /// <exception cref="CurrencyMismatchException">The next rate does not start where this one leads to.</exception>
    /// <exception cref="OverflowException">The product is beyond the range of decimal, or so small that it is zero.</exception>
    public ExchangeRate Then(ExchangeRate next)
    {
        if (To != next.From)
        {
            throw new CurrencyMismatchException(
                To, next.From, $"'{this}' leads to {To}, and '{next}' does not start there but from {next.From}.");
        }

        decimal rate = Ledger.Multiply(Rate, next.Rate, next.To.Code);
        DateOnly older = Date < next.Date ? Date : next.Date;
        if (rate == 0)
        {
            throw new OverflowException($"'{this}' and '{next}' make a rate so small that decimal has no digit for it.");
        }

        // A round trip is a rate of a currency to itself, which is 1 but for the rounding of the rates on the way.
        return new ExchangeRate(From, next.To, From == next.To ? 1 : rate, older);
    }

    /// <summary>The same rate with its currencies in the type.</summary>
    /// <typeparam name="TFrom">The currency that it has to start from.</typeparam>
    /// <typeparam name="TTo">The currency that it has to lead to.</typeparam>
    /// <exception cref="CurrencyMismatchException">It is between other currencies.</exception>
    public ExchangeRate<TFrom, TTo> As<TFrom, TTo>()
        where TFrom : struct, ICurrency
        where TTo : struct, ICurrency
    {
        Expect<TFrom>(From);
        Expect<TTo>(To);
        return new ExchangeRate<TFrom, TTo>(Rate, Date);
    }

    /// <summary>Whether two rates are equal in currencies, rate and day.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(ExchangeRate other) => _from == other._from && _to == other._to && _rate == other._rate && Date == other.Date;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExchangeRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_from, _to, _rate, Date);

    /// <summary>The rate and its day, as in <c>1 EUR = 1.0856 USD (2025-01-31)</c>; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {_from ?? Currency.None} = {_rate} {_to ?? Currency.None} ({Date:yyyy-MM-dd})");

    internal static void Check(decimal rate, Currency from, Currency to)
    {
        if (rate <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, $"A rate from {from} to {to} must be positive.");
        }

        if (from == to && rate != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, $"A rate from {from} to itself must be 1.");
        }
    }

    internal static decimal Invert(decimal rate)
    {
        decimal inverse = 1 / rate;
        return inverse > 0
            ? inverse
            : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"The inverse of a rate of {rate} is zero in decimal."));
    }

    internal static InvalidOperationException NoRate() =>
        new("The default value is no exchange rate; one made with a rate and a day was expected.");

    private static Money Expect(Money money, Currency expected, ExchangeRate rate) => money.Currency == expected
        ? money
        : throw new CurrencyMismatchException(
            money.Currency, expected, $"{money.Invariant} cannot be exchanged at '{rate}': it is not in {expected}.");

    private void Expect<TCurrency>(Currency currency)
        where TCurrency : struct, ICurrency
    {
        if (currency != Currency.Of<TCurrency>())
        {
            throw new CurrencyMismatchException(
                currency, Currency.Of<TCurrency>(), $"'{this}' is no rate of {TCurrency.Code}, but of {currency}.");
        }
    }
}

/// <summary>The operator that goes on with another rate: <c>euroInDollars * dollarInYen</c>.</summary>
public static class ExchangeRateOperators
{
    /// <summary>Two rates, the second going on where the first leads to.</summary>
    /// <typeparam name="TFrom">The currency that the first rate starts from.</typeparam>
    /// <typeparam name="TThrough">The currency between.</typeparam>
    /// <typeparam name="TTo">The currency that the second rate leads to.</typeparam>
    extension<TFrom, TThrough, TTo>(ExchangeRate<TFrom, TThrough>)
        where TFrom : struct, ICurrency
        where TThrough : struct, ICurrency
        where TTo : struct, ICurrency
    {
        /// <summary>
        /// The rate through another currency. As methods: <see cref="ExchangeRate{TFrom,TTo}.Then"/> and <see
        /// cref="ExchangeRate.Compose"/>.
        /// </summary>
        /// <param name="first">The first rate.</param>
        /// <param name="next">The rate that goes on from there.</param>
        /// <exception cref="OverflowException">The product is beyond the range of decimal, or so small that it is zero.</exception>
        public static ExchangeRate<TFrom, TTo> operator *(ExchangeRate<TFrom, TThrough> first, ExchangeRate<TThrough, TTo> next) =>
            first.Then(next);
    }
}
