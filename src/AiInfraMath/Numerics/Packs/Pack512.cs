using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using V = System.Runtime.Intrinsics.Vector512;
using VD = System.Runtime.Intrinsics.Vector512<double>;
using VL = System.Runtime.Intrinsics.Vector512<ulong>;

namespace AiInfraMath.Numerics;

/// <summary>A pack of four vectors of 512 bits: 32 lanes.</summary>
/// <remarks>
/// Implementation note: four vectors, because that many independent chains of operations cover the latency of one; with eight the
/// registers no longer do. The files of the three widths differ in their
/// aliases and in the instructions at their end.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Pack512 : IPack<Pack512>
{
    private readonly VD _a;
    private readonly VD _b;
    private readonly VD _c;
    private readonly VD _d;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Pack512(VD a, VD b, VD c, VD d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    /// <inheritdoc/>
    public static int Count => 4 * VD.Count;

    /// <inheritdoc/>
    public static Pack512 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            VL first = VL.Indices;
            VL step = V.Create((ulong)VD.Count);
            VL second = first + step;
            VL third = second + step;
            return new Pack512(first.AsDouble(), second.AsDouble(), third.AsDouble(), (third + step).AsDouble());
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Create(double value)
    {
        VD all = V.Create(value);
        return new Pack512(all, all, all, all);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 CreateBits(ulong bits)
    {
        VD all = V.Create(bits).AsDouble();
        return new Pack512(all, all, all, all);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Load(ref readonly double source, nuint index)
    {
        ref double from = ref Unsafe.Add(ref Unsafe.AsRef(in source), index);
        return new Pack512(
            V.LoadUnsafe(ref from),
            V.LoadUnsafe(ref from, (nuint)VD.Count),
            V.LoadUnsafe(ref from, (nuint)(2 * VD.Count)),
            V.LoadUnsafe(ref from, (nuint)(3 * VD.Count)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Pack512 value, ref double destination, nuint index)
    {
        ref double to = ref Unsafe.Add(ref destination, index);
        value._a.StoreUnsafe(ref to);
        value._b.StoreUnsafe(ref to, (nuint)VD.Count);
        value._c.StoreUnsafe(ref to, (nuint)(2 * VD.Count));
        value._d.StoreUnsafe(ref to, (nuint)(3 * VD.Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator +(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a + right._a, left._b + right._b, left._c + right._c, left._d + right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator -(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a - right._a, left._b - right._b, left._c - right._c, left._d - right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator *(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a * right._a, left._b * right._b, left._c * right._c, left._d * right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator /(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a / right._a, left._b / right._b, left._c / right._c, left._d / right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator &(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a & right._a, left._b & right._b, left._c & right._c, left._d & right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator |(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a | right._a, left._b | right._b, left._c | right._c, left._d | right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator ^(Pack512 left, Pack512 right)
    {
        return new Pack512(left._a ^ right._a, left._b ^ right._b, left._c ^ right._c, left._d ^ right._d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 FusedMultiplyAdd(Pack512 a, Pack512 b, Pack512 c)
    {
        return new Pack512(
            V.FusedMultiplyAdd(a._a, b._a, c._a),
            V.FusedMultiplyAdd(a._b, b._b, c._b),
            V.FusedMultiplyAdd(a._c, b._c, c._c),
            V.FusedMultiplyAdd(a._d, b._d, c._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Sqrt(Pack512 value)
    {
        return new Pack512(V.Sqrt(value._a), V.Sqrt(value._b), V.Sqrt(value._c), V.Sqrt(value._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Min(Pack512 a, Pack512 b)
    {
        return new Pack512(Least(a._a, b._a), Least(a._b, b._b), Least(a._c, b._c), Least(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Max(Pack512 a, Pack512 b)
    {
        return new Pack512(Greatest(a._a, b._a), Greatest(a._b, b._b), Greatest(a._c, b._c), Greatest(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 LessThan(Pack512 a, Pack512 b)
    {
        return new Pack512(V.LessThan(a._a, b._a), V.LessThan(a._b, b._b), V.LessThan(a._c, b._c), V.LessThan(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 LessThanOrEqual(Pack512 a, Pack512 b)
    {
        return new Pack512(
            V.LessThanOrEqual(a._a, b._a),
            V.LessThanOrEqual(a._b, b._b),
            V.LessThanOrEqual(a._c, b._c),
            V.LessThanOrEqual(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Equal(Pack512 a, Pack512 b)
    {
        return new Pack512(V.Equals(a._a, b._a), V.Equals(a._b, b._b), V.Equals(a._c, b._c), V.Equals(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 EqualBits(Pack512 a, Pack512 b)
    {
        return new Pack512(
            V.Equals(a._a.AsUInt64(), b._a.AsUInt64()).AsDouble(),
            V.Equals(a._b.AsUInt64(), b._b.AsUInt64()).AsDouble(),
            V.Equals(a._c.AsUInt64(), b._c.AsUInt64()).AsDouble(),
            V.Equals(a._d.AsUInt64(), b._d.AsUInt64()).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Choose(Pack512 mask, Pack512 whereSet, Pack512 whereClear)
    {
        return new Pack512(
            V.ConditionalSelect(mask._a, whereSet._a, whereClear._a),
            V.ConditionalSelect(mask._b, whereSet._b, whereClear._b),
            V.ConditionalSelect(mask._c, whereSet._c, whereClear._c),
            V.ConditionalSelect(mask._d, whereSet._d, whereClear._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Scale(Pack512 value, Pack512 exponent)
    {
        return new Pack512(
            ScaleBy(value._a, exponent._a),
            ScaleBy(value._b, exponent._b),
            ScaleBy(value._c, exponent._c),
            ScaleBy(value._d, exponent._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 AddBits(Pack512 a, Pack512 b)
    {
        return new Pack512(
            (a._a.AsUInt64() + b._a.AsUInt64()).AsDouble(),
            (a._b.AsUInt64() + b._b.AsUInt64()).AsDouble(),
            (a._c.AsUInt64() + b._c.AsUInt64()).AsDouble(),
            (a._d.AsUInt64() + b._d.AsUInt64()).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 SubtractBits(Pack512 a, Pack512 b)
    {
        return new Pack512(
            (a._a.AsUInt64() - b._a.AsUInt64()).AsDouble(),
            (a._b.AsUInt64() - b._b.AsUInt64()).AsDouble(),
            (a._c.AsUInt64() - b._c.AsUInt64()).AsDouble(),
            (a._d.AsUInt64() - b._d.AsUInt64()).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 ShiftLeft(Pack512 value, [ConstantExpected] int places)
    {
        return new Pack512(
            (value._a.AsUInt64() << places).AsDouble(),
            (value._b.AsUInt64() << places).AsDouble(),
            (value._c.AsUInt64() << places).AsDouble(),
            (value._d.AsUInt64() << places).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 ShiftRight(Pack512 value, [ConstantExpected] int places)
    {
        return new Pack512(
            (value._a.AsUInt64() >>> places).AsDouble(),
            (value._b.AsUInt64() >>> places).AsDouble(),
            (value._c.AsUInt64() >>> places).AsDouble(),
            (value._d.AsUInt64() >>> places).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 MultiplyWords(Pack512 a, Pack512 b)
    {
        return new Pack512(Product(a._a, b._a), Product(a._b, b._b), Product(a._c, b._c), Product(a._d, b._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 SwapWords(Pack512 value)
    {
        return new Pack512(Swap(value._a), Swap(value._b), Swap(value._c), Swap(value._d));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 ExclusiveOr(Pack512 a, Pack512 b, Pack512 c)
    {
        return new Pack512(
            ExclusiveOr(a._a, b._a, c._a),
            ExclusiveOr(a._b, b._b, c._b),
            ExclusiveOr(a._c, b._c, c._c),
            ExclusiveOr(a._d, b._d, c._d));
    }

    // The instruction of x86 takes the second operand where the comparison fails, which is what the interface promises; others differ.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD Least(VD a, VD b) =>
        Sse2.IsSupported ? V.MinNative(a, b) : V.ConditionalSelect(V.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD Greatest(VD a, VD b) =>
        Sse2.IsSupported ? V.MaxNative(a, b) : V.ConditionalSelect(V.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD ScaleBy(VD value, VD exponent)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Scale(value, exponent);
        }

        // In two factors: one alone would leave the range of exponents where the result is subnormal or nearly infinite.
        VL biased = (exponent + V.Create(PackConstants.RoundingShift)).AsUInt64();
        VL half = (biased.AsInt32() >> 1).AsUInt64();
        VL bias = V.Create(PackConstants.ExponentBias);
        return value * ((half + bias) << 52).AsDouble() * ((biased - half + bias) << 52).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD Product(VD a, VD b) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32()).AsDouble()
        : ((a.AsUInt64() & V.Create(PackConstants.LowWord)) * (b.AsUInt64() & V.Create(PackConstants.LowWord))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD Swap(VD value) => Avx512F.IsSupported
        ? Avx512F.Shuffle(value.AsUInt32(), PackConstants.SwapWords).AsDouble()
        : ((value.AsUInt64() << 32) | (value.AsUInt64() >>> 32)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VD ExclusiveOr(VD a, VD b, VD c) => Avx512F.IsSupported
        ? Avx512F.TernaryLogic(a, b, c, PackConstants.ExclusiveOr)
        : a ^ b ^ c;
}
