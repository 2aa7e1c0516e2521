using System.ComponentModel;

namespace AiInfraMath;

/// <content>Money by a quantity in F#.</content>
// Implementation note: C# has this operator from an extension block, which F# does not see. F# looks operators up by the names that the
// compiler gives them, and finds them also where they are generic methods; to C# such a method is no operator.
public readonly partial struct Money<TCurrency>
{
    /// <summary>
    /// The price at which a quantity costs an amount of money, for F#, whose <c>/</c> finds it; C# has the operator itself. The same as
    /// <see cref="Price.Of"/>.
    /// </summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <param name="money">What the quantity costs.</param>
    /// <param name="quantity">The quantity; finite and not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="quantity"/> is zero.</exception>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> is infinite or NaN.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Price<TCurrency, TQuantity> op_Division<TQuantity>(Money<TCurrency> money, TQuantity quantity)
        where TQuantity : struct, IQuantity<TQuantity> => Price.Of(money, quantity);
}
