using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using AiInfraMath.Notebooks;

namespace AiInfraMath;

/// <summary>An amount of money whose currency is known at run time only, as in data that comes from outside.</summary>
/// <remarks>
/// <para>The twin of <see cref="Money{TCurrency}"/>, which converts to it by itself and is got back by an explicit, checked conversion.
/// Prefer the generic type where the currency is known: what is a compiler error there is a <see cref="CurrencyMismatchException"/> here.
/// </para>
/// <para>The default value is zero of no currency (XXX), which is the neutral element of addition, so that a sum has something to start
/// from. Every other mix of currencies is an error, zeros included. Arithmetic rounds only where decimal does. Immutable and safe to share
/// between threads.</para>
/// </remarks>
/// <example><code>
/// Money invoice = Money.Parse("EUR 1.9 million", CultureInfo.InvariantCulture);
/// Money&lt;EUR&gt; typed = (Money&lt;EUR&gt;)invoice;
/// </code></example>
[TypeFormatterSource(typeof(ValueFormatterSource))]
[DebuggerDisplay("{Invariant,nq}")]
[JsonConverter(typeof(GenericValueJsonConverterFactory))]
[TypeConverter(typeof(GenericValueTypeConverter))]
public readonly partial struct Money :
    IMonetaryValue<Money>,
    IEquatable<Money>,
    IComparable<Money>,
    IComparable,
    ISpanParsable<Money>,
    ISpanFormattable,
    IUtf8SpanParsable<Money>,
    IUtf8SpanFormattable,
    IAdditionOperators<Money, Money, Money>,
    ISubtractionOperators<Money, Money, Money>,
    IUnaryNegationOperators<Money, Money>,
    IUnaryPlusOperators<Money, Money>,
    IMultiplyOperators<Money, decimal, Money>,
    IDivisionOperators<Money, decimal, Money>,
    IDivisionOperators<Money, Money, decimal>,
    IComparisonOperators<Money, Money, bool>,
    IAdditiveIdentity<Money, Money>
{
    private readonly Currency? _currency;

    /// <summary>Makes an amount of money.</summary>
    /// <param name="amount">The amount in units of the currency; any decimal, kept with all its digits.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    public Money(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        Amount = amount;
        _currency = currency;
    }

    /// <summary>Makes an amount of money of a currency that is given by its ISO 4217 code.</summary>
    /// <param name="amount">The amount in units of the currency; any decimal, kept with all its digits.</param>
    /// <param name="code">The code, as in <c>USD</c>; historic ones too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="FormatException">ISO 4217 has no such code.</exception>
    public Money(decimal amount, string code)
        : this(amount, Currency.Parse(code))
    {
    }

    /// <summary>The amount in units of the currency, as in dollars.</summary>
    public decimal Amount { get; }

    /// <summary>The currency; <see cref="Currency.None"/> for the default value.</summary>
    public Currency Currency => _currency ?? Currency.None;

    /// <summary>Zero of no currency, which is also the default value; it can be added to money of every currency.</summary>
    public static Money Zero => default;

    static Money IAdditiveIdentity<Money, Money>.AdditiveIdentity => default;

    private bool IsNeutral => Amount == 0 && Currency == Currency.None;

    /// <summary>The text for messages and the debugger.</summary>
    internal string Invariant => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Money of a currency type with its currency known at run time, for F#, which converts by itself only in calls.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="value">The amount.</param>
    public static Money Of<TCurrency>(Money<TCurrency> value)
        where TCurrency : struct, ICurrency => value;

    /// <summary>The same amount as money of a currency type.</summary>
    /// <typeparam name="TCurrency">The currency that it has to be in.</typeparam>
    /// <exception cref="CurrencyMismatchException">It is in another currency.</exception>
    public Money<TCurrency> As<TCurrency>()
        where TCurrency : struct, ICurrency => TryAs(out Money<TCurrency> money)
            ? money
            : throw Mismatch(Currency, Currency.Of<TCurrency>(), $"{Invariant} is no amount of {TCurrency.Code}");

    /// <summary>The same amount as money of a currency type, if it is in that currency. Never throws.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="money">The amount, or zero.</param>
    public bool TryAs<TCurrency>(out Money<TCurrency> money)
        where TCurrency : struct, ICurrency
    {
        bool same = IsNeutral || Currency == Currency.Of<TCurrency>();
        money = new Money<TCurrency>(same ? Amount : 0);
        return same;
    }

    /// <summary>Whether two values have the same amount and currency; 1.0 equals 1.00.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <summary>Orders amounts of one currency by size.</summary>
    /// <param name="other">The other amount.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        Common(this, other, "compared with");
        return Amount.CompareTo(other.Amount);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor money of a currency known at run time.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException($"Money cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The smaller of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>The amount without its sign.</summary>
    /// <param name="value">An amount.</param>
    public static Money Abs(Money value) => value.With(Math.Abs(value.Amount));

    /// <summary>Divides by a count, which F# needs for <c>List.average</c>. C# code writes <c>value / count</c>.</summary>
    /// <param name="value">An amount.</param>
    /// <param name="count">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="count"/> is zero.</exception>
    public static Money DivideByInt(Money value, int count) => value / count;

    private Money With(decimal amount) => new(amount, Currency);

    // The currency of both; that of the other one where one is the neutral zero.
    private static Currency Common(Money left, Money right, string operation)
    {
        Currency currency = left.Currency;
        return currency == right.Currency || right.IsNeutral ? currency
            : left.IsNeutral ? right.Currency
            : throw Mismatch(currency, right.Currency, $"{left.Invariant} cannot be {operation} {right.Invariant}");
    }

    private static CurrencyMismatchException Mismatch(Currency left, Currency right, string problem) => new(
        left,
        right,
        $"{problem}: {left.Code} is not {right.Code}, and nothing is exchanged without an exchange rate.");
}
