using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath.Numerics;

/// <summary>
/// A handful of 64-bit lanes that go through every operation together: as many as the machine's vectors make worthwhile. A kernel
/// that is generic in the pack is written once and runs at every width, with the same bits.
/// </summary>
/// <remarks>
/// <para>
/// A lane is read as a <see cref="double"/> by the arithmetic and as 64 bits by the members named so. Every operation is IEEE-exact or an
/// integer operation, lane by lane: nothing here approximates, and nothing mixes lanes.
/// </para>
/// <para>
/// Comparisons give masks, lanes of all ones or all zeros, for <see cref="Choose"/> and the bitwise operators. Packs are immutable
/// values, safe to share between threads.
/// </para>
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IPack<TSelf>
    where TSelf : struct, IPack<TSelf>
{
    /// <summary>The number of lanes, a power of two, at most 32.</summary>
    static abstract int Count { get; }

    /// <summary>A number in every lane.</summary>
    /// <param name="value">Any number, NaN included.</param>
    static abstract TSelf Create(double value);

    /// <summary>64 bits in every lane.</summary>
    /// <param name="bits">The bits.</param>
    static abstract TSelf CreateBits(ulong bits);

    /// <summary>The integers 0, 1, 2, … as bits, each lane its own place.</summary>
    static abstract TSelf Indices { get; }

    /// <summary>Reads one element into each lane.</summary>
    /// <param name="source">The first element of the memory; <see cref="Count"/> elements from the index on are read, unchecked.</param>
    /// <param name="index">How many elements to skip.</param>
    static abstract TSelf Load(ref readonly double source, nuint index);

    /// <summary>Writes each lane to one element.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="destination">The first element of the memory; <see cref="Count"/> elements from the index on are written, unchecked.</param>
    /// <param name="index">How many elements to skip.</param>
    static abstract void Store(TSelf value, ref double destination, nuint index);

    /// <summary>a + b</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>a − b</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>a × b</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>a ÷ b</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The bits that are set in both.</summary>
    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>The bits that are set in either.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>The bits that are set in one of the two.</summary>
    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>a × b + c, rounded once.</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">A factor.</param>
    /// <param name="c">The addend.</param>
    static abstract TSelf FusedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The square root, correctly rounded; NaN below zero.</summary>
    /// <param name="value">A pack.</param>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>a where a &lt; b, and b elsewhere: also where either is NaN, and where both are zeros.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>a where a &gt; b, and b elsewhere: also where either is NaN, and where both are zeros.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The mask of a &lt; b; not set where either is NaN.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf LessThan(TSelf a, TSelf b);

    /// <summary>The mask of a ≤ b; not set where either is NaN.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf LessThanOrEqual(TSelf a, TSelf b);

    /// <summary>The mask of a = b; not set where either is NaN.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf Equal(TSelf a, TSelf b);

    /// <summary>The mask of lanes with the same bits.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf EqualBits(TSelf a, TSelf b);

    /// <summary>The one where the mask is set, the other where it is not.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    /// <param name="whereSet">What to take where the mask is set.</param>
    /// <param name="whereClear">What to take elsewhere.</param>
    static abstract TSelf Choose(TSelf mask, TSelf whereSet, TSelf whereClear);

    /// <summary>x × 2ⁿ, rounded once, subnormal and infinite results included.</summary>
    /// <param name="value">Of magnitude between ½ and 2, or NaN.</param>
    /// <param name="exponent">Whole numbers between −1100 and 1100; not looked at where the value is NaN.</param>
    static abstract TSelf Scale(TSelf value, TSelf exponent);

    /// <summary>The sum of the lanes as unsigned 64-bit integers, modulo 2⁶⁴.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf AddBits(TSelf a, TSelf b);

    /// <summary>The difference of the lanes as unsigned 64-bit integers, modulo 2⁶⁴.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf SubtractBits(TSelf a, TSelf b);

    /// <summary>The bits moved up, zeros below.</summary>
    /// <param name="value">A pack.</param>
    /// <param name="places">0 to 63; a constant.</param>
    static abstract TSelf ShiftLeft(TSelf value, [ConstantExpected] int places);

    /// <summary>The bits moved down, zeros above.</summary>
    /// <param name="value">A pack.</param>
    /// <param name="places">0 to 63; a constant.</param>
    static abstract TSelf ShiftRight(TSelf value, [ConstantExpected] int places);

    /// <summary>The 64-bit product of the lower 32 bits of each lane; the upper 32 bits are not looked at.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    static abstract TSelf MultiplyWords(TSelf a, TSelf b);

    /// <summary>The upper and the lower 32 bits of each lane in each other's place.</summary>
    /// <param name="value">A pack.</param>
    static abstract TSelf SwapWords(TSelf value);

    /// <summary>a ^ b ^ c, which is one instruction where the machine has it.</summary>
    /// <param name="a">A pack.</param>
    /// <param name="b">A pack.</param>
    /// <param name="c">A pack.</param>
    static abstract TSelf ExclusiveOr(TSelf a, TSelf b, TSelf c);
}
