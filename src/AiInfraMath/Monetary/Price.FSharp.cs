using System.ComponentModel;

namespace AiInfraMath;

/// <content>A price through a rate in F#.</content>
// Implementation note: C# has this operator from an extension block, which F# does not see. F# looks operators up by the names that the
// compiler gives them, and finds them also where they are generic methods; to C# such a method is no operator.
public readonly partial struct Price<TCurrency, TQuantity>
{
    /// <summary>
    /// What one quantity costs by another that it takes so much of, for F#, whose <c>*</c> finds it; C# has the operator itself. The same
    /// as <see cref="Price.Through"/>.
    /// </summary>
    /// <typeparam name="TOther">What the result is a price of.</typeparam>
    /// <param name="price">The price.</param>
    /// <param name="rate">How much of the quantity the other one takes; finite.</param>
    /// <exception cref="ArgumentException"><paramref name="rate"/> is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Price<TCurrency, TOther> op_Multiply<TOther>(Price<TCurrency, TQuantity> price, Per<TQuantity, TOther> rate)
        where TOther : struct, IQuantity<TOther> => price.Through(rate);
}
