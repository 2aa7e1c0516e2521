using System.ComponentModel;

namespace AiInfraMath;

/// <content>A chain of exchange rates in F#.</content>
// Implementation note: C# has this operator from an extension block, which F# does not see. F# looks operators up by the names that the
// compiler gives them, and finds them also where they are generic methods; to C# such a method is no operator.
public readonly partial struct ExchangeRate<TFrom, TTo>
{
    /// <summary>
    /// The rate through another currency, for F#, whose <c>*</c> finds it; C# has the operator itself. The same as <see cref="Then"/>.
    /// </summary>
    /// <typeparam name="TNext">The currency that the second rate leads to.</typeparam>
    /// <param name="first">The first rate.</param>
    /// <param name="next">The rate that goes on from there.</param>
    /// <exception cref="OverflowException">The product is beyond the range of decimal, or so small that it is zero.</exception>
    /// <exception cref="InvalidOperationException">One of the rates is the default value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ExchangeRate<TFrom, TNext> op_Multiply<TNext>(ExchangeRate<TFrom, TTo> first, ExchangeRate<TTo, TNext> next)
        where TNext : struct, ICurrency => first.Then(next);
}
