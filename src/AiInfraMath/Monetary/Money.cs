using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using AiInfraMath.Notebooks;

namespace AiInfraMath;

/// <summary>An amount of money in a currency that is part of the type: dollars and euros cannot be added by mistake.</summary>
/// <remarks>
/// <para>The amount is a <see cref="decimal"/>: 28 digits, ±7.9e28. Arithmetic rounds only where decimal itself does, in its last
/// digit; nothing here rounds to cents. The default value is zero. Immutable and safe to share between threads.</para>
/// <para>An amount has no sign convention, no minimum and no maximum beside decimal's; going beyond that is an
/// <see cref="OverflowException"/>.</para>
/// </remarks>
/// <example><code>
/// var training = new Money&lt;USD&gt;(287.93m) * 0.0004m;   // USD 0.115172
/// </code></example>
/// <typeparam name="TCurrency">The currency, as in <see cref="USD"/>.</typeparam>
[TypeFormatterSource(typeof(ValueFormatterSource))]
[DebuggerDisplay("{DebuggerText,nq}")]
[JsonConverter(typeof(GenericValueJsonConverterFactory))]
[TypeConverter(typeof(GenericValueTypeConverter))]
public readonly partial struct Money<TCurrency> :
    IMeasure<Money<TCurrency>>,
    IMonetaryValue<Money<TCurrency>>,
    IComparable,
    ISpanParsable<Money<TCurrency>>,
    IUtf8SpanParsable<Money<TCurrency>>,
    IUtf8SpanFormattable,
    IAdditionOperators<Money<TCurrency>, Money<TCurrency>, Money<TCurrency>>,
    ISubtractionOperators<Money<TCurrency>, Money<TCurrency>, Money<TCurrency>>,
    IUnaryNegationOperators<Money<TCurrency>, Money<TCurrency>>,
    IUnaryPlusOperators<Money<TCurrency>, Money<TCurrency>>,
    IMultiplyOperators<Money<TCurrency>, decimal, Money<TCurrency>>,
    IDivisionOperators<Money<TCurrency>, decimal, Money<TCurrency>>,
    IDivisionOperators<Money<TCurrency>, Money<TCurrency>, decimal>,
    IComparisonOperators<Money<TCurrency>, Money<TCurrency>, bool>,
    IAdditiveIdentity<Money<TCurrency>, Money<TCurrency>>
    where TCurrency : struct, ICurrency
{
    /// <summary>Makes an amount of money.</summary>
    /// <param name="amount">The amount in units of the currency (dollars, not cents); any decimal, kept with all its digits.</param>
    public Money(decimal amount) => Amount = amount;

    /// <summary>The amount in units of the currency, as in dollars.</summary>
    public decimal Amount { get; }

    /// <summary>No money, which is also the default value.</summary>
    public static Money<TCurrency> Zero => default;

    static Money<TCurrency> IAdditiveIdentity<Money<TCurrency>, Money<TCurrency>>.AdditiveIdentity => default;

    static string IMeasure<Money<TCurrency>>.CanonicalUnit => TCurrency.Code;

    private string DebuggerText => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>
    /// Crosses from <see cref="double"/> to money: the decimal with the shortest digits that give the same double back.
    /// </summary>
    /// <remarks>
    /// Up to 17 significant digits are kept, where the built-in cast keeps 15; <see cref="ToDouble"/> gives the same double back.
    /// Lost is what lies beyond the 28th decimal place, so a number below 5e-29 becomes zero.
    /// </remarks>
    /// <param name="amount">The amount in units of the currency; finite, within ±7.9e28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is NaN, infinite or beyond the range of decimal.</exception>
    public static Money<TCurrency> FromDouble(double amount)
    {
        if (!double.IsFinite(amount))
        {
            throw OutOfRange(amount, nameof(amount));
        }

        try
        {
            return new Money<TCurrency>(DecimalDigits.Of(amount).ToDecimal());
        }
        catch (OverflowException)
        {
            throw OutOfRange(amount, nameof(amount));
        }
    }

    /// <summary>Crosses from money to <see cref="double"/>: the nearest double, ties to even.</summary>
    /// <remarks>
    /// Lost is what lies beyond 53 bits: amounts of up to 15 significant digits come back from <see cref="FromDouble"/> unchanged,
    /// longer ones need not. Trailing zeros (1.90) are not kept.
    /// </remarks>
    /// <returns>The amount in units of the currency; always finite.</returns>
    public double ToDouble() => DecimalDigits.ToDouble(Amount);

    static Money<TCurrency> IMeasure<Money<TCurrency>>.FromCanonical(double value) => FromDouble(value);

    double IMeasure<Money<TCurrency>>.ToCanonical() => ToDouble();

    static DisplayScale IMeasure<Money<TCurrency>>.ScaleFor(double magnitude)
    {
        string code = TCurrency.Code;
        return Math.Abs(magnitude) switch
        {
            // Short scale: a billion is 10^9, a trillion 10^12.
            >= 1e12 and <= double.MaxValue => new DisplayScale(code + " trillion", 1e12),
            >= 1e9 and < 1e12 => new DisplayScale(code + " billion", 1e9),
            >= 1e6 and < 1e9 => new DisplayScale(code + " million", 1e6),
            >= 1e3 and < 1e6 => new DisplayScale(code + " thousand", 1e3),
            _ => new DisplayScale(code, 1),
        };
    }

    /// <summary>Whether two amounts are equal; 1.0 equals 1.00.</summary>
    /// <param name="other">The other amount.</param>
    public bool Equals(Money<TCurrency> other) => Amount == other.Amount;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money<TCurrency> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Amount.GetHashCode();

    /// <summary>Orders amounts by size.</summary>
    /// <param name="other">The other amount.</param>
    public int CompareTo(Money<TCurrency> other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor money of the same currency.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money<TCurrency> other => CompareTo(other),
        _ => throw new ArgumentException($"Money of {TCurrency.Code} cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The smaller of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    public static Money<TCurrency> Min(Money<TCurrency> left, Money<TCurrency> right) => left.Amount <= right.Amount ? left : right;

    /// <summary>The larger of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    public static Money<TCurrency> Max(Money<TCurrency> left, Money<TCurrency> right) => left.Amount >= right.Amount ? left : right;

    /// <summary>The amount without its sign.</summary>
    /// <param name="value">An amount.</param>
    public static Money<TCurrency> Abs(Money<TCurrency> value) => new(Math.Abs(value.Amount));

    /// <summary>Divides by a count, which F# needs for <c>List.average</c>. C# code writes <c>value / count</c>.</summary>
    /// <param name="value">An amount.</param>
    /// <param name="count">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="count"/> is zero.</exception>
    public static Money<TCurrency> DivideByInt(Money<TCurrency> value, int count) => value / count;

    private static ArgumentOutOfRangeException OutOfRange(double amount, string name) => new(
        name,
        amount,
        $"An amount of {TCurrency.Code} must be finite and within ±7.9e28.");
}
