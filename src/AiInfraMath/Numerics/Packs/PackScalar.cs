using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

/// <summary>A pack of one lane, for single values and for machines without vectors.</summary>
public readonly record struct PackScalar : IPack<PackScalar>
{
    private readonly double _value;

    private PackScalar(double value) => _value = value;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static PackScalar Indices => default;

    /// <summary>The number in the lane.</summary>
    public double Value => _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Create(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar CreateBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Load(ref readonly double source, nuint index) => new(Unsafe.Add(ref Unsafe.AsRef(in source), index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PackScalar value, ref double destination, nuint index) => Unsafe.Add(ref destination, index) = value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator +(PackScalar left, PackScalar right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator -(PackScalar left, PackScalar right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator *(PackScalar left, PackScalar right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator /(PackScalar left, PackScalar right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator &(PackScalar left, PackScalar right) => CreateBits(Bits(left) & Bits(right));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator |(PackScalar left, PackScalar right) => CreateBits(Bits(left) | Bits(right));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar operator ^(PackScalar left, PackScalar right) => CreateBits(Bits(left) ^ Bits(right));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar FusedMultiplyAdd(PackScalar a, PackScalar b, PackScalar c) =>
        new(Math.FusedMultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Sqrt(PackScalar value) => new(Math.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Min(PackScalar a, PackScalar b) => a._value < b._value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Max(PackScalar a, PackScalar b) => a._value > b._value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar LessThan(PackScalar a, PackScalar b) => Mask(a._value < b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar LessThanOrEqual(PackScalar a, PackScalar b) => Mask(a._value <= b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Equal(PackScalar a, PackScalar b) => Mask(a._value == b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar EqualBits(PackScalar a, PackScalar b) => Mask(Bits(a) == Bits(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Choose(PackScalar mask, PackScalar whereSet, PackScalar whereClear) =>
        CreateBits((Bits(mask) & Bits(whereSet)) | (~Bits(mask) & Bits(whereClear)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar Scale(PackScalar value, PackScalar exponent)
    {
        ulong biased = BitConverter.DoubleToUInt64Bits(exponent._value + PackConstants.RoundingShift);
        ulong half = (ulong)((long)biased >> 1);
        double first = BitConverter.UInt64BitsToDouble(unchecked(half + PackConstants.ExponentBias) << 52);
        double second = BitConverter.UInt64BitsToDouble(unchecked(biased - half + PackConstants.ExponentBias) << 52);
        return new PackScalar(value._value * first * second);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar AddBits(PackScalar a, PackScalar b) => CreateBits(unchecked(Bits(a) + Bits(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar SubtractBits(PackScalar a, PackScalar b) => CreateBits(unchecked(Bits(a) - Bits(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar ShiftLeft(PackScalar value, [ConstantExpected] int places) => CreateBits(Bits(value) << places);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar ShiftRight(PackScalar value, [ConstantExpected] int places) => CreateBits(Bits(value) >> places);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar MultiplyWords(PackScalar a, PackScalar b) => CreateBits((ulong)(uint)Bits(a) * (uint)Bits(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar SwapWords(PackScalar value) => CreateBits(ulong.RotateLeft(Bits(value), 32));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackScalar ExclusiveOr(PackScalar a, PackScalar b, PackScalar c) => CreateBits(Bits(a) ^ Bits(b) ^ Bits(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(PackScalar value) => BitConverter.DoubleToUInt64Bits(value._value);

    private static PackScalar Mask(bool condition) => CreateBits(condition ? ulong.MaxValue : 0);
}
