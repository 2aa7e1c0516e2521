namespace AiInfraMath;

/// <summary>
/// A currency as a type, which makes <c>Money&lt;USD&gt; + Money&lt;EUR&gt;</c> a compile-time error. There is one for every active
/// ISO 4217 code; a currency of your own, such as a token or a credit, is an empty struct that implements this interface.
/// </summary>
/// <remarks>Implementations hold no data; only their static members are used.</remarks>
public interface ICurrency
{
    /// <summary>The code that amounts are written with, as in <c>USD</c>: ASCII letters only, case-sensitive.</summary>
    static abstract string Code { get; }

    /// <summary>The ISO 4217 number, 1 to 999, as in 840 for the US dollar; 0 for a currency outside ISO 4217.</summary>
    static abstract int NumericCode { get; }

    /// <summary>
    /// How many decimals the minor unit has: 2 for cents, 0 for yen, 3 for fils; null for metals, units of account and codes
    /// that have no minor unit. No arithmetic rounds to it.
    /// </summary>
    static abstract int? MinorUnits { get; }

    /// <summary>The English name in ISO 4217, as in <c>US Dollar</c>.</summary>
    static abstract string Name { get; }
}
