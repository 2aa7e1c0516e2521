using System.Numerics;

namespace AiInfraMath;

/// <summary>
/// A physical quantity: one <see cref="double"/> in a canonical unit, with the operations that have a physical meaning and
/// no others. Types that carry <see cref="QuantityAttribute"/> implement it by source generation.
/// </summary>
/// <remarks>
/// It is deliberately no <see cref="INumber{TSelf}"/>: a power times a power, or a power plus 5, has no meaning.
/// Implementations are immutable, 8 bytes long, without references, and safe to share between threads.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IQuantity<TSelf> :
    IDimensioned<TSelf>,
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IUnaryNegationOperators<TSelf, TSelf>,
    IUnaryPlusOperators<TSelf, TSelf>,
    IMultiplyOperators<TSelf, double, TSelf>,
    IDivisionOperators<TSelf, double, TSelf>,
    IComparisonOperators<TSelf, TSelf, bool>,
    IAdditiveIdentity<TSelf, TSelf>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The units of this quantity, with their symbols and exact sizes.</summary>
    static abstract UnitTable<TSelf> UnitTable { get; }

    /// <summary>The ratio of two values of the same quantity, by the rules of <see cref="double"/> division.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    static abstract double operator /(TSelf left, TSelf right);
}
