using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AiInfraMath.Notebooks;

namespace AiInfraMath;

/// <summary>
/// A rate: so much of one quantity per one of another. <c>Per&lt;Mass, Energy&gt;</c> is a carbon intensity (g/kWh),
/// <c>Per&lt;Volume, Energy&gt;</c> a water use (L/kWh), <c>Per&lt;ComputeRate, Power&gt;</c> an efficiency (FLOP/s/W). Money per quantity
/// is <c>Price</c>.
/// </summary>
/// <remarks>
/// One <see cref="double"/>: canonical units of the numerator per canonical unit of the denominator. The default is zero. Arithmetic
/// follows <see cref="double"/>; factories refuse NaN and infinity. Dividing quantities makes one: <c>400.Grams / 1.KilowattHours</c>;
/// F#, which does not see extension operators, calls <see cref="Per.Of"/>. Immutable, safe to share between threads.
/// </remarks>
/// <typeparam name="TNumerator">The quantity above.</typeparam>
/// <typeparam name="TDenominator">The quantity below.</typeparam>
[TypeFormatterSource(typeof(ValueFormatterSource))]
[DebuggerDisplay("{DebuggerText,nq}")]
[JsonConverter(typeof(GenericValueJsonConverterFactory))]
[TypeConverter(typeof(GenericValueTypeConverter))]
public readonly partial struct Per<TNumerator, TDenominator> : IDimensioned<Per<TNumerator, TDenominator>>, IConvertibleValue
    where TNumerator : struct, IQuantity<TNumerator>
    where TDenominator : struct, IQuantity<TDenominator>
{
    private readonly double _value;

    private Per(double value) => _value = value;

    /// <summary>A rate of zero, which is also the default value.</summary>
    public static Per<TNumerator, TDenominator> Zero => default;

    static UnitSet IDimensioned<Per<TNumerator, TDenominator>>.Units => PerUnits<TNumerator, TDenominator>.Instance;

    static string IMeasure<Per<TNumerator, TDenominator>>.CanonicalUnit => PerUnits<TNumerator, TDenominator>.Instance.SymbolOf(0);

    private string DebuggerText => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A rate of a number of some unit per one of another, as in 400 g per kWh.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="numerator">The unit above.</param>
    /// <param name="denominator">The unit below.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite, or becomes infinite in canonical units.</exception>
    public static Per<TNumerator, TDenominator> From(double value, Unit<TNumerator> numerator, Unit<TDenominator> denominator)
    {
        PerUnits<TNumerator, TDenominator> units = PerUnits<TNumerator, TDenominator>.Instance;
        int row = PerUnits<TNumerator, TDenominator>.Row(numerator.Index, denominator.Index);
        double canonical = units.ConversionOf(row).Convert(value);
        if (!double.IsFinite(canonical))
        {
            Quantity.ThrowNotFinite(units.Name, units.SymbolOf(row), value);
        }

        return new Per<TNumerator, TDenominator>(canonical);
    }

    /// <summary>The rate as a number of some unit per one of another: one multiplication or division.</summary>
    /// <param name="numerator">The unit above.</param>
    /// <param name="denominator">The unit below.</param>
    public double In(Unit<TNumerator> numerator, Unit<TDenominator> denominator) =>
        PerUnits<TNumerator, TDenominator>.Instance
            .ConversionOf(PerUnits<TNumerator, TDenominator>.Row(numerator.Index, denominator.Index)).ConvertBack(_value);

    /// <summary>The rate the other way round: kWh per g for g per kWh. The reciprocal of zero is infinite.</summary>
    public Per<TDenominator, TNumerator> Reciprocal() => Per<TDenominator, TNumerator>.OfCanonical(1 / _value);

    /// <summary>The smaller of two rates in either order; NaN if one of them is, as for <see cref="Math.Min(double, double)"/>.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    public static Per<TNumerator, TDenominator> Min(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) =>
        new(Math.Min(left._value, right._value));

    /// <summary>The larger of two rates in either order; NaN if one of them is, as for <see cref="Math.Max(double, double)"/>.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    public static Per<TNumerator, TDenominator> Max(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) =>
        new(Math.Max(left._value, right._value));

    /// <summary>The rate without its sign.</summary>
    /// <param name="value">The rate.</param>
    public static Per<TNumerator, TDenominator> Abs(Per<TNumerator, TDenominator> value) => new(Math.Abs(value._value));

    /// <summary>Divides by a count, which F# needs for <c>List.average</c>. C# code writes <c>value / count</c>.</summary>
    /// <param name="value">The rate.</param>
    /// <param name="count">The count.</param>
    public static Per<TNumerator, TDenominator> DivideByInt(Per<TNumerator, TDenominator> value, int count) => new(value._value / count);

    /// <summary>Whether two rates are equal. NaN equals NaN, as for <see cref="double.Equals(double)"/>.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(Per<TNumerator, TDenominator> other) => _value.Equals(other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Per<TNumerator, TDenominator> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>Orders rates by size; NaN comes first.</summary>
    /// <param name="other">The other rate.</param>
    public int CompareTo(Per<TNumerator, TDenominator> other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a rate of the same quantities.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Per<TNumerator, TDenominator> other => CompareTo(other),
        _ => throw new ArgumentException($"{PerUnits<TNumerator, TDenominator>.Instance.Name} cannot be compared with {obj.GetType().Name}.", nameof(obj)),
    };

    static Per<TNumerator, TDenominator> IMeasure<Per<TNumerator, TDenominator>>.FromCanonical(double value) => new(value);

    static DisplayScale IMeasure<Per<TNumerator, TDenominator>>.ScaleFor(double magnitude)
    {
        PerUnits<TNumerator, TDenominator> units = PerUnits<TNumerator, TDenominator>.Instance;
        int row = units.Scale[units.ScaleStepFor(magnitude)];
        return new DisplayScale(units.SymbolOf(row), units.ConversionOf(row).Convert(1));
    }

    double IMeasure<Per<TNumerator, TDenominator>>.ToCanonical() => _value;

    JsonConverter IConvertibleValue.MakeJsonConverter() => new QuantityJsonConverter<Per<TNumerator, TDenominator>>();

    TypeConverter IConvertibleValue.MakeTypeConverter() => new ParsableTypeConverter<Per<TNumerator, TDenominator>>();

    internal static Per<TNumerator, TDenominator> OfCanonical(double value) => new(value);
}

/// <summary>Makes rates and prices of quantities where the operators of C# 14 cannot be seen, as in F#.</summary>
public static class Per
{
    /// <summary>The rate of one quantity per another, the same as <c>numerator / denominator</c>. Per nothing is infinite.</summary>
    /// <typeparam name="TNumerator">The quantity above.</typeparam>
    /// <typeparam name="TDenominator">The quantity below.</typeparam>
    /// <param name="numerator">How much above.</param>
    /// <param name="denominator">How much below.</param>
    public static Per<TNumerator, TDenominator> Of<TNumerator, TDenominator>(TNumerator numerator, TDenominator denominator)
        where TNumerator : struct, IQuantity<TNumerator>
        where TDenominator : struct, IQuantity<TDenominator> =>
        Per<TNumerator, TDenominator>.OfCanonical(numerator.ToCanonical() / denominator.ToCanonical());
}

/// <summary>The division of any quantity by any other that has no result of its own: mass ÷ energy, compute rate ÷ power.</summary>
public static class PerQuotient
{
    /// <summary>Any quantity, by any other.</summary>
    /// <typeparam name="TNumerator">The quantity above.</typeparam>
    /// <typeparam name="TDenominator">The quantity below.</typeparam>
    extension<TNumerator, TDenominator>(TNumerator)
        where TNumerator : struct, IQuantity<TNumerator>
        where TDenominator : struct, IQuantity<TDenominator>
    {
        /// <summary>The rate of one quantity per another. Per nothing is infinite.</summary>
        /// <param name="numerator">How much above.</param>
        /// <param name="denominator">How much below.</param>
        public static Per<TNumerator, TDenominator> operator /(TNumerator numerator, TDenominator denominator) =>
            Per.Of(numerator, denominator);
    }
}
