using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>Every width on every machine: what the hardware lacks runs in software, with the same bits.</summary>
public class PackTests
{
    private const int Count = 32;

    private static readonly double[] Special =
    [
        0.0, -0.0, 1, -1, 0.5, 2, 1e-300, -1e300, double.Epsilon, -double.Epsilon, double.MaxValue, double.NaN, double.PositiveInfinity,
        double.NegativeInfinity, 3.7, -1234.5, 0.1, 5e-324, 2.2250738585072014e-308, 709, -745, 1e17, 4503599627370497.5, 0.25, 0.75, 0.999,
        1.0 / 3, -0.7, 1023, -1074, 6, 7,
    ];

    [Fact]
    public void Every_operation_has_the_bits_of_the_scalar_pack_at_every_width()
    {
        Assert.Equal(Count, Special.Length);
        ulong[] expected = Operations<PackScalar>();
        Assert.Equal(expected, Operations<Pack128>());
        Assert.Equal(expected, Operations<Pack256>());
        Assert.Equal(expected, Operations<Pack512>());
    }

    [Fact]
    public void Every_elementary_function_has_the_bits_of_the_scalar_pack_at_every_width()
    {
        ulong[] expected = Functions<PackScalar>();
        Assert.Equal(expected, Functions<Pack128>());
        Assert.Equal(expected, Functions<Pack256>());
        Assert.Equal(expected, Functions<Pack512>());
    }

    [Fact]
    public void Uniforms_and_normals_have_the_bits_of_the_scalar_pack_at_every_width()
    {
        ulong[] expected = Randoms<PackScalar>();
        Assert.Equal(expected, Randoms<Pack128>());
        Assert.Equal(expected, Randoms<Pack256>());
        Assert.Equal(expected, Randoms<Pack512>());
        (double u, double v) = new Philox4x32(77).Uniforms((5UL << 32) + 100 + 31, 3, 9);
        Assert.Equal((BitConverter.DoubleToUInt64Bits(u), BitConverter.DoubleToUInt64Bits(v)), (expected[31], expected[63]));
    }

    [Fact]
    public void Indices_count_the_lanes()
    {
        Assert.Equal(32, Pack512.Count);
        Assert.Equal(16, Pack256.Count);
        Assert.Equal(8, Pack128.Count);
        Assert.Equal(1, PackScalar.Count);
        double[] lanes = new double[Count];
        Pack512.Store(Pack512.Indices, ref lanes[0], 0);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => (long)i), lanes.Select(BitConverter.DoubleToInt64Bits));
    }

    private static ulong[] Operations<TPack>()
        where TPack : struct, IPack<TPack>
    {
        var bits = new List<ulong>();
        double[] other = [.. Special.Skip(5), .. Special.Take(5)];
        double[] third = [.. Special.Skip(11), .. Special.Take(11)];
        foreach (Func<TPack, TPack, TPack, TPack> operation in new Func<TPack, TPack, TPack, TPack>[]
        {
            (a, b, _) => a + b, (a, b, _) => a - b, (a, b, _) => a * b, (a, b, _) => a / b, (a, b, _) => a & b, (a, b, _) => a | b,
            (a, b, _) => a ^ b, TPack.FusedMultiplyAdd, (a, _, _) => TPack.Sqrt(a), (a, b, _) => TPack.Min(a, b),
            (a, b, _) => TPack.Max(a, b), (a, b, _) => TPack.LessThan(a, b), (a, b, _) => TPack.LessThanOrEqual(a, b),
            (a, b, _) => TPack.Equal(a, b), (a, b, _) => TPack.EqualBits(a, b), (a, b, c) => TPack.Choose(TPack.LessThan(a, b), b, c),
            (a, b, _) => TPack.AddBits(a, b), (a, b, _) => TPack.SubtractBits(a, b), (a, _, _) => TPack.ShiftLeft(a, 13),
            (a, _, _) => TPack.ShiftRight(a, 13), (a, b, _) => TPack.MultiplyWords(a, b), (a, _, _) => TPack.SwapWords(a),
            TPack.ExclusiveOr, (_, _, _) => TPack.CreateBits(0x0123_4567_89AB_CDEF), (_, _, _) => TPack.Create(0.1),
            (_, b, _) => TPack.Scale(TPack.Create(1.25), Whole(b)), (_, b, _) => TPack.Scale(TPack.Create(0.75), Whole(b)),
        })
        {
            bits.AddRange(Apply(Special, other, third, operation));
        }

        return [.. bits];
    }

    // Whole numbers between -1100 and 1100.
    private static TPack Whole<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack clamped = TPack.Min(TPack.Create(1100), TPack.Max(TPack.Create(-1100), x));
        TPack whole = clamped + TPack.Create(6755399441055744.0) - TPack.Create(6755399441055744.0);
        return TPack.Choose(TPack.Equal(x, x), whole, TPack.Create(0));
    }

    private static ulong[] Functions<TPack>()
        where TPack : struct, IPack<TPack>
    {
        double[] turns = [.. Enumerable.Range(0, Count).Select(i => (i + 0.37) / Count)];
        var bits = new List<ulong>();
        bits.AddRange(Apply<TPack>(Special, Special, Special, (a, _, _) => VectorMath.Exp(a)));
        bits.AddRange(Apply<TPack>(Special, Special, Special, (a, _, _) => VectorMath.Exp2(a)));
        bits.AddRange(Apply<TPack>(Special, Special, Special, (a, _, _) => VectorMath.Log(a)));
        bits.AddRange(Apply<TPack>(turns, turns, turns, (a, _, _) => VectorMath.SinCosTurns(a).Sin));
        bits.AddRange(Apply<TPack>(turns, turns, turns, (a, _, _) => VectorMath.SinCosTurns(a).Cos));
        return [.. bits];
    }

    private static ulong[] Randoms<TPack>()
        where TPack : struct, IPack<TPack>
    {
        double[] values = new double[4 * Count];
        Philox4x32.RoundKeys keys = new Philox4x32(77).KeysFor(5, 3, 9);
        Philox4x32.Block<TPack>(in keys, 100, ref values[0], ref values[Count], Count);
        StandardNormal.Block<TPack>(in keys, 100, ref values[2 * Count], ref values[3 * Count], Count);
        return MemoryMarshal.Cast<double, ulong>(values).ToArray();
    }

    private static ulong[] Apply<TPack>(double[] x, double[] y, double[] z, Func<TPack, TPack, TPack, TPack> operation)
        where TPack : struct, IPack<TPack>
    {
        double[] result = new double[Count];
        for (nuint i = 0; i < Count; i += (nuint)TPack.Count)
        {
            TPack.Store(operation(TPack.Load(ref x[0], i), TPack.Load(ref y[0], i), TPack.Load(ref z[0], i)), ref result[0], i);
        }

        return MemoryMarshal.Cast<double, ulong>(result).ToArray();
    }
}
