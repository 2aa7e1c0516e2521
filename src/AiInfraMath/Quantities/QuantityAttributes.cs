namespace AiInfraMath;

/// <summary>
/// Declares a quantity: a <c>readonly partial struct</c> of one <see cref="double"/> in a canonical unit. The generator in this
/// package writes its factories, properties, operators, parsing, formatting and converters.
/// </summary>
/// <example><code>
/// [Quantity("bbl")]
/// [Unit("Barrels", "bbl", Prefixes = "k M")]
/// [Unit("Litres", "L", "1 / 158.987294928", Source = "42 US gallons of 231 cubic inches")]
/// public readonly partial struct Oil;
/// </code></example>
/// <remarks>
/// A canonical unit without a <see cref="UnitAttribute"/> is named after its symbol, <c>bbl·h</c> as <c>BblH</c>; where that is the
/// name of the struct or of a member that every quantity has, <c>Units</c> is appended.
/// </remarks>
/// <param name="canonicalUnit">The symbol of the unit that the value is held in, as in <c>W</c>; it begins with a letter.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class QuantityAttribute(string canonicalUnit) : Attribute
{
    /// <summary>The symbol of the unit that the value is held in.</summary>
    public string CanonicalUnit { get; } = canonicalUnit;

    /// <summary>
    /// The symbols of the units that a value is shown in by default, in ascending size and separated by blanks, as in
    /// <c>"mW W kW MW"</c>. The canonical unit must be among them. By default the canonical unit and its own prefixes.
    /// </summary>
    public string? Scale { get; set; }

    /// <summary>The symbol of the unit that rates per this quantity are quoted in, as kWh in g/kWh. By default the canonical unit.</summary>
    public string? RateUnit { get; set; }

    /// <summary>
    /// The symbol of the unit that prices of this quantity are quoted in, as MWh in USD/MWh; a power of ten of canonical units.
    /// By default the canonical unit.
    /// </summary>
    public string? PriceUnit { get; set; }
}

/// <summary>Declares a unit of a quantity, with SI prefixes if it takes any.</summary>
/// <param name="name">
/// The plural name that factories and properties get, as in <c>Watts</c>; with prefixes also <c>Kilowatts</c>. It is not the name of the
/// struct, because C# has no members named like their type: a struct <c>TokenCount</c> may have the unit <c>Tokens</c>.
/// </param>
/// <param name="symbol">The symbol that is written and read, as in <c>W</c>; it begins with a letter.</param>
/// <param name="size">
/// The exact size in canonical units: decimal numbers joined by <c>*</c> and <c>/</c>, evaluated exactly from left to right, as in
/// <c>"550 * 0.3048 * 0.45359237 * 9.80665"</c>.
/// </param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class UnitAttribute(string name, string symbol, string size = "1") : Attribute
{
    /// <summary>The plural name that factories and properties get.</summary>
    public string Name { get; } = name;

    /// <summary>The symbol that is written and read.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>The exact size in canonical units.</summary>
    public string Size { get; } = size;

    /// <summary>SI prefixes that the unit takes beside none, separated by blanks: <c>"µ m k M G T P E Z Y"</c>. By default none.</summary>
    public string? Prefixes { get; set; }

    /// <summary>
    /// Other spellings that are read, separated by line feeds or <c>|</c>; prefixes apply to them too. A spelling that two units
    /// share is ambiguous and refused with both as candidates.
    /// </summary>
    public string? Aliases { get; set; }

    /// <summary>Where the size comes from; it goes into the documentation of the members.</summary>
    public string? Source { get; set; }
}

/// <summary>
/// Declares a product of quantities, with the operators in both orders and both quotients: with
/// <c>[Product&lt;TimeSpan, Energy&gt;("W * h = Wh")]</c> on Power, power × time is energy, energy ÷ time is power and energy ÷ power is time.
/// </summary>
/// <typeparam name="TOther">The other factor: a quantity, or <see cref="TimeSpan"/>.</typeparam>
/// <typeparam name="TResult">The product, a quantity.</typeparam>
/// <param name="equation">
/// The equation between the canonical units, as in <c>"W * h = Wh"</c>. <see cref="TimeSpan"/> stands as <c>h</c> or <c>s</c>.
/// A number may precede the result's unit: <c>"a * b = 3600 c"</c>. The generator checks it.
/// </param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ProductAttribute<TOther, TResult>(string equation) : Attribute
    where TOther : struct
    where TResult : struct
{
    /// <summary>The equation between the canonical units.</summary>
    public string Equation { get; } = equation;
}
