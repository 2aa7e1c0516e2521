using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath;

/// <summary>A unit of a quantity, known at run time: <c>Power.Units.Gigawatts</c>, or <c>Unit&lt;Power&gt;.Parse("GW")</c>.</summary>
/// <remarks>
/// The type parameter keeps units of different quantities apart: a power cannot be read in kilowatt-hours. The default value is the
/// quantity's canonical unit. Immutable and safe to share between threads.
/// </remarks>
/// <typeparam name="TQuantity">The quantity that the unit measures.</typeparam>
public readonly struct Unit<TQuantity> : IEquatable<Unit<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    // The canonical unit is always row 0, which makes the default value a valid one.
    private readonly int _index;

    internal Unit(int index) => _index = index;

    /// <summary>The symbol that is written, as in <c>GW</c>.</summary>
    public string Symbol => TQuantity.UnitTable.SymbolOf(_index);

    /// <summary>The plural name, as in <c>Gigawatts</c>.</summary>
    public string Name => Definition.Name;

    internal int Index => _index;

    internal UnitConversion ToCanonical => TQuantity.UnitTable.ConversionOf(_index);

    internal UnitDefinition Definition => TQuantity.UnitTable.Definitions[_index];

    /// <summary>The direct conversion of numbers of this unit to numbers of another: one multiplication or one division.</summary>
    /// <param name="target">The unit to convert to.</param>
    public UnitConversion To(Unit<TQuantity> target)
    {
        UnitDefinition from = Definition;
        UnitDefinition to = target.Definition;
        return UnitConversion.FromRatio(from.Numerator * to.Denominator, from.Denominator * to.Numerator);
    }

    /// <summary>Finds a unit by its symbol or one of its aliases. Case matters: mW is not MW.</summary>
    /// <param name="symbol">The symbol, without blanks around it.</param>
    /// <exception cref="FormatException">The symbol is unknown or ambiguous; the message names the candidates.</exception>
    public static Unit<TQuantity> Parse(ReadOnlySpan<char> symbol) =>
        TryParse(symbol, out Unit<TQuantity> unit) ? unit : throw new FormatException(TQuantity.UnitTable.DescribeUnknown(symbol));

    /// <summary>Finds a unit by its symbol or one of its aliases, if there is exactly one.</summary>
    /// <param name="symbol">The symbol, without blanks around it. Case matters.</param>
    /// <param name="unit">The unit, or the canonical one if there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> symbol, out Unit<TQuantity> unit)
    {
        int index = TQuantity.UnitTable.Find(symbol);
        unit = new Unit<TQuantity>(Math.Max(index, 0));
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(Unit<TQuantity> other) => _index == other._index;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Unit<TQuantity> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    /// <summary>
    /// So many of this unit: <c>1.9 * Power.Units.Gigawatts</c> is <c>Power.FromGigawatts(1.9)</c>, for units that are known at run time
    /// and for F#, where <c>open type Power.Units</c> makes it <c>1.9 * Gigawatts</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite, or becomes infinite in canonical units.</exception>
    public static TQuantity operator *(double number, Unit<TQuantity> unit) => TQuantity.FromCanonical(Quantity.ToCanonical(number, unit));

    /// <summary>Whether two units are the same.</summary>
    public static bool operator ==(Unit<TQuantity> left, Unit<TQuantity> right) => left.Equals(right);

    /// <summary>Whether two units differ.</summary>
    public static bool operator !=(Unit<TQuantity> left, Unit<TQuantity> right) => !left.Equals(right);
}
