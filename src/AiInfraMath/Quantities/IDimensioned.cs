namespace AiInfraMath;

/// <summary>A measure with physical units that it is read and written in: a quantity, or a rate of two (<see cref="Per{TNumerator,TDenominator}"/>).</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IDimensioned<TSelf> :
    IMeasure<TSelf>,
    IComparable,
    ISpanParsable<TSelf>,
    IUtf8SpanParsable<TSelf>,
    IUtf8SpanFormattable
    where TSelf : struct, IDimensioned<TSelf>
{
    /// <summary>The units that values are read and written in.</summary>
    static abstract UnitSet Units { get; }
}
