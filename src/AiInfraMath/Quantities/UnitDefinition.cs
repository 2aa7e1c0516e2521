using System.Numerics;

namespace AiInfraMath;

/// <summary>One row of a quantity's unit table. Generated code writes these; read them through <see cref="Unit{TQuantity}"/>.</summary>
public sealed class UnitDefinition
{
    private readonly string _aliases;
    private readonly decimal _numerator;
    private readonly decimal _denominator;

    /// <summary>Defines a unit by its exact size in canonical units, a quotient of whole numbers.</summary>
    /// <param name="name">The plural name, as in <c>Gigawatts</c>.</param>
    /// <param name="symbol">The symbol that is written, as in <c>GW</c>.</param>
    /// <param name="aliases">Other spellings that are read, separated by line feeds; may be empty.</param>
    /// <param name="numerator">The numerator of the size; a positive whole number.</param>
    /// <param name="denominator">The denominator of the size; a positive whole number.</param>
    /// <param name="factor">The size rounded to <see cref="double"/>, or its reciprocal if the size is below one; at least 1.</param>
    public UnitDefinition(string name, string symbol, string aliases, decimal numerator, decimal denominator, double factor)
    {
        Name = name;
        Symbol = symbol;
        _aliases = aliases;
        _numerator = numerator;
        _denominator = denominator;
        ToCanonical = UnitConversion.Of(factor, divides: numerator < denominator);
    }

    /// <summary>The plural name, as in <c>Gigawatts</c>.</summary>
    public string Name { get; }

    /// <summary>The symbol that is written, as in <c>GW</c>.</summary>
    public string Symbol { get; }

    /// <summary>The conversion from this unit to the canonical one.</summary>
    internal UnitConversion ToCanonical { get; }

    /// <summary>The symbol and the other spellings that are read.</summary>
    internal IEnumerable<string> Spellings => _aliases.Split('\n').Prepend(Symbol);

    /// <summary>The exact size in canonical units: numerator.</summary>
    internal BigInteger Numerator => new(_numerator);

    /// <summary>The exact size in canonical units: denominator.</summary>
    internal BigInteger Denominator => new(_denominator);

    /// <summary>The exact size in canonical units as a decimal, for money per quantity.</summary>
    internal decimal SizeAsDecimal => _numerator / _denominator;
}
