using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using AiInfraMath.Notebooks;

namespace AiInfraMath;

/// <summary>Money per quantity: dollars per megawatt-hour, euros per watt, yen per accelerator-hour.</summary>
/// <remarks>
/// <para>Made by dividing money by a quantity, or by <see cref="Per"/>; used by multiplying it with a quantity. Held as a
/// <see cref="decimal"/> per <em>price unit</em> of the quantity, the unit that its prices are quoted in: MWh for energy, W for power,
/// GPU-h for accelerator time, EFLOP for computation. So 45 USD/MWh is held as 45 exactly.</para>
/// <para>The default value is zero. Arithmetic rounds only where decimal does, at its 28th digit. Immutable and safe to share between
/// threads.</para>
/// </remarks>
/// <example><code>
/// Price&lt;USD, Energy&gt; power = Price&lt;USD, Energy&gt;.Per(45, Energy.Units.MegawattHours);
/// Money&lt;USD&gt; bill = power * Energy.FromTerawattHours(87.6);   // USD 3942000000
/// </code></example>
/// <typeparam name="TCurrency">The currency, as in <see cref="USD"/>.</typeparam>
/// <typeparam name="TQuantity">What the money buys, as in <see cref="Energy"/>.</typeparam>
// Implementation note: per price unit rather than per canonical unit, because a price per FLOP or per Wh would spend decimal's 28
// places on leading zeros. The price unit is a power of ten of the canonical one, so going between them shifts the exponent and no
// digit is lost.
[TypeFormatterSource(typeof(ValueFormatterSource))]
[DebuggerDisplay("{DebuggerText,nq}")]
[JsonConverter(typeof(GenericValueJsonConverterFactory))]
[TypeConverter(typeof(GenericValueTypeConverter))]
public readonly partial struct Price<TCurrency, TQuantity> :
    IMonetaryValue<Price<TCurrency, TQuantity>>,
    IEquatable<Price<TCurrency, TQuantity>>,
    IComparable<Price<TCurrency, TQuantity>>,
    IComparable,
    ISpanParsable<Price<TCurrency, TQuantity>>,
    ISpanFormattable,
    IUtf8SpanParsable<Price<TCurrency, TQuantity>>,
    IUtf8SpanFormattable,
    IAdditionOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>,
    ISubtractionOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>,
    IUnaryNegationOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>,
    IUnaryPlusOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>,
    IMultiplyOperators<Price<TCurrency, TQuantity>, decimal, Price<TCurrency, TQuantity>>,
    IMultiplyOperators<Price<TCurrency, TQuantity>, TQuantity, Money<TCurrency>>,
    IDivisionOperators<Price<TCurrency, TQuantity>, decimal, Price<TCurrency, TQuantity>>,
    IDivisionOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>, decimal>,
    IComparisonOperators<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>, bool>,
    IAdditiveIdentity<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    // Units of the currency per price unit of the quantity.
    private readonly decimal _amount;

    private Price(decimal amount) => _amount = amount;

    /// <summary>A price of nothing, which is also the default value.</summary>
    public static Price<TCurrency, TQuantity> Zero => default;

    static Price<TCurrency, TQuantity> IAdditiveIdentity<Price<TCurrency, TQuantity>, Price<TCurrency, TQuantity>>.AdditiveIdentity =>
        default;

    private string DebuggerText => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Makes a price from an amount per unit.</summary>
    /// <remarks>
    /// Exact where the units differ by a power of ten. Otherwise the amount per price unit is rounded by decimal at its 28th digit or
    /// decimal place, whichever comes first: 3.5 USD/MMBtu is held as 11.94… USD/MWh. <see cref="In"/> undoes that in the same unit for
    /// every amount of up to 15 digits.
    /// </remarks>
    /// <param name="amount">The amount in units of the currency, for one of <paramref name="unit"/>.</param>
    /// <param name="unit">The unit, as in <c>Energy.Units.KilowattHours</c>; its default value is the canonical unit.</param>
    /// <exception cref="OverflowException">The amount per price unit is beyond the range of decimal.</exception>
    public static Price<TCurrency, TQuantity> Per(decimal amount, Unit<TQuantity> unit)
    {
        try
        {
            return new Price<TCurrency, TQuantity>(PriceUnits<TQuantity>.ToPriceUnit(amount, unit));
        }
        catch (OverflowException inner)
        {
            throw BeyondRange(amount, unit.Symbol, inner);
        }
    }

    /// <summary>The amount, in units of the currency, for one of a unit.</summary>
    /// <remarks>
    /// Exact where the units differ by a power of ten. Otherwise rounded, half to even, to 27 digits and to the decimal places that the
    /// price as it is held is good for: 27 places, less one for every ten price units in the unit. So what was made by
    /// <see cref="Per"/> from 3.5 USD/MMBtu is 3.5 USD/MMBtu.
    /// </remarks>
    /// <param name="unit">The unit, as in <c>Energy.Units.KilowattHours</c>.</param>
    /// <exception cref="OverflowException">The amount per this unit is beyond the range of decimal.</exception>
    public decimal In(Unit<TQuantity> unit)
    {
        try
        {
            return PriceUnits<TQuantity>.FromPriceUnit(_amount, unit);
        }
        catch (OverflowException inner)
        {
            throw BeyondRange(_amount, TQuantity.UnitTable.PriceUnit.Symbol, inner);
        }
    }

    /// <summary>Whether two prices are equal; 1.0 equals 1.00.</summary>
    /// <param name="other">The other price.</param>
    public bool Equals(Price<TCurrency, TQuantity> other) => _amount == other._amount;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Price<TCurrency, TQuantity> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _amount.GetHashCode();

    /// <summary>Orders prices by size.</summary>
    /// <param name="other">The other price.</param>
    public int CompareTo(Price<TCurrency, TQuantity> other) => _amount.CompareTo(other._amount);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a price of the same kind.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Price<TCurrency, TQuantity> other => CompareTo(other),
        _ => throw new ArgumentException(
            $"A price in {TCurrency.Code} per {TQuantity.UnitTable.Name} cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The smaller of two prices.</summary>
    /// <param name="left">A price.</param>
    /// <param name="right">Another price.</param>
    public static Price<TCurrency, TQuantity> Min(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) =>
        left._amount <= right._amount ? left : right;

    /// <summary>The larger of two prices.</summary>
    /// <param name="left">A price.</param>
    /// <param name="right">Another price.</param>
    public static Price<TCurrency, TQuantity> Max(Price<TCurrency, TQuantity> left, Price<TCurrency, TQuantity> right) =>
        left._amount >= right._amount ? left : right;

    /// <summary>The price without its sign.</summary>
    /// <param name="value">A price.</param>
    public static Price<TCurrency, TQuantity> Abs(Price<TCurrency, TQuantity> value) => new(Math.Abs(value._amount));

    /// <summary>Divides by a count, which F# needs for <c>List.average</c>. C# code writes <c>value / count</c>.</summary>
    /// <param name="value">A price.</param>
    /// <param name="count">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="count"/> is zero.</exception>
    public static Price<TCurrency, TQuantity> DivideByInt(Price<TCurrency, TQuantity> value, int count) => value / count;

    private static OverflowException BeyondRange(decimal amount, string unit, OverflowException inner) => new(
        string.Create(CultureInfo.InvariantCulture, $"{amount} {TCurrency.Code}/{unit} is beyond the range of decimal in another unit."),
        inner);
}
