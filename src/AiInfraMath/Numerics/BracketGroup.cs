using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiInfraMath.Numerics;

/// <summary>Up to three brackets that values are held against in one go, and a buffer of those that are within any of them.</summary>
/// <remarks>
/// Implementation note: x is within a bracket if x − lower is neither negative nor above the width, which is one comparison of the bits
/// as unsigned integers; and the sign of the difference counts the values below. That is a third of the comparisons that both limits of
/// three brackets would take, and comparing is what bounds the loop: one a cycle, where differences take half of one. Rounding the difference can
/// let in a value just above the bracket, which goes once the buffer is handed on.
/// </remarks>
internal sealed class BracketGroup
{
    /// <summary>The number of brackets.</summary>
    public const int Size = 3;

    private const int Capacity = 2048;

    // Twice the bits of infinity: more than that is NaN.
    private const ulong TwiceInfinity = 0xFFE0_0000_0000_0000;

    private readonly QuantileBracket[] _brackets;
    private readonly ulong[] _below = new ulong[Size];

    // A bracket that is not there is above all values.
    private readonly double[] _lower = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];
    private readonly ulong[] _width = new ulong[Size];
    private double[] _buffer = [];
    private int _count;
    private long _seen;
    private ulong _twice;

    /// <param name="brackets">One to three brackets.</param>
    public BracketGroup(ReadOnlySpan<QuantileBracket> brackets)
    {
        _brackets = brackets.ToArray();
        CopyLimits();
    }

    /// <summary>Whether a value was NaN.</summary>
    public bool HasNaN => _twice > TwiceInfinity;

    /// <summary>Takes values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        if (_buffer.Length == 0)
        {
            _buffer = GC.AllocateUninitializedArray<double>(Capacity + BracketFilter.Slack);
        }

        while (!values.IsEmpty)
        {
            if (_count >= Capacity)
            {
                Settle();
            }

            ReadOnlySpan<double> piece = values[..Math.Min(values.Length, Capacity - _count)];
            _count += Filter(piece);
            _seen += piece.Length;
            values = values[piece.Length..];
        }
    }

    /// <summary>Hands what is in the buffer on to the brackets.</summary>
    public void Settle()
    {
        for (int i = 0; i < _brackets.Length; i++)
        {
            _brackets[i].Take(_buffer.AsSpan(0, _count), (long)_below[i], _seen);
            _below[i] = 0;
        }

        _count = 0;
        CopyLimits();
    }

    /// <summary>Hands on what is in the buffer, and gives the buffer up: of many parts of a run each would have one.</summary>
    public void Close()
    {
        Settle();
        _buffer = [];
    }

    /// <summary>Adds what another group took of other values, after both have settled.</summary>
    public void Merge(BracketGroup other)
    {
        _seen += other._seen;
        _twice = Math.Max(_twice, other._twice);
        for (int i = 0; i < _brackets.Length; i++)
        {
            _brackets[i].Merge(other._brackets[i], _seen);
        }

        CopyLimits();
    }

    /// <summary>Takes note of brackets that were stored, of how many values they saw, and whether one was NaN.</summary>
    public void Restore(long seen, bool hasNaN)
    {
        _seen = seen;
        _twice = hasNaN ? ulong.MaxValue : 0;
        CopyLimits();
    }

    private void CopyLimits()
    {
        for (int i = 0; i < _brackets.Length; i++)
        {
            _lower[i] = _brackets[i].Lower;
            _width[i] = BitConverter.DoubleToUInt64Bits(_brackets[i].Width);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private int Filter(ReadOnlySpan<double> values)
    {
        ref double from = ref MemoryMarshal.GetReference(values);
        ref double to = ref _buffer[_count];
        (double lowerA, double lowerB, double lowerC) = (_lower[0], _lower[1], _lower[2]);
        (ulong widthA, ulong widthB, ulong widthC) = (_width[0], _width[1], _width[2]);
        (ulong belowA, ulong belowB, ulong belowC, ulong twice) = (0, 0, 0, _twice);
        nint taken = 0;
        int i = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            (Vector512<double> lowsA, Vector512<ulong> widthsA) = (Vector512.Create(lowerA), Vector512.Create(widthA));
            (Vector512<double> lowsB, Vector512<ulong> widthsB) = (Vector512.Create(lowerB), Vector512.Create(widthB));
            (Vector512<double> lowsC, Vector512<ulong> widthsC) = (Vector512.Create(lowerC), Vector512.Create(widthC));
            (Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> most) = (default, default, default, default);
            for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                // Adding 0 makes −0 into 0.
                Vector512<double> x = Vector512.LoadUnsafe(ref from, (nuint)i) + Vector512<double>.Zero;
                Vector512<ulong> fromA = (x - lowsA).AsUInt64();
                Vector512<ulong> fromB = (x - lowsB).AsUInt64();
                Vector512<ulong> fromC = (x - lowsC).AsUInt64();
                Vector512<ulong> inside = Vector512.LessThanOrEqual(fromA, widthsA)
                    | Vector512.LessThanOrEqual(fromB, widthsB)
                    | Vector512.LessThanOrEqual(fromC, widthsC);
                Avx512F.Compress(Vector512<ulong>.Zero, inside, x.AsUInt64()).AsDouble().StoreUnsafe(ref to, (nuint)taken);
                taken += BitOperations.PopCount((uint)inside.ExtractMostSignificantBits());
                a += fromA >>> 63;
                b += fromB >>> 63;
                c += fromC >>> 63;
                most = Vector512.Max(most, x.AsUInt64() + x.AsUInt64());
            }

            (belowA, belowB, belowC) = (Vector512.Sum(a), Vector512.Sum(b), Vector512.Sum(c));
            twice = Vector512.GreaterThanAny(most, Vector512.Create(TwiceInfinity)) ? ulong.MaxValue : twice;
        }
        else if (Avx2.IsSupported)
        {
            (Vector256<double> lowsA, Vector256<long> widthsA) = (Vector256.Create(lowerA), Vector256.Create((long)widthA));
            (Vector256<double> lowsB, Vector256<long> widthsB) = (Vector256.Create(lowerB), Vector256.Create((long)widthB));
            (Vector256<double> lowsC, Vector256<long> widthsC) = (Vector256.Create(lowerC), Vector256.Create((long)widthC));
            Vector256<double> numbers = Vector256<double>.AllBitsSet;
            ref int permutations = ref BracketFilter.Permutations[0];
            for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                // Without comparison of unsigned integers: the sign first, and then as signed ones.
                Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i) + Vector256<double>.Zero;
                Vector256<long> fromA = (x - lowsA).AsInt64();
                Vector256<long> fromB = (x - lowsB).AsInt64();
                Vector256<long> fromC = (x - lowsC).AsInt64();
                uint isBelowA = fromA.ExtractMostSignificantBits();
                uint isBelowB = fromB.ExtractMostSignificantBits();
                uint isBelowC = fromC.ExtractMostSignificantBits();
                uint outside = (isBelowA | Vector256.GreaterThan(fromA, widthsA).ExtractMostSignificantBits())
                    & (isBelowB | Vector256.GreaterThan(fromB, widthsB).ExtractMostSignificantBits())
                    & (isBelowC | Vector256.GreaterThan(fromC, widthsC).ExtractMostSignificantBits());
                uint inside = outside ^ 0b1111;
                Vector256<int> order = Vector256.LoadUnsafe(ref permutations, 8 * inside);
                Avx2.PermuteVar8x32(x.AsInt32(), order).AsDouble().StoreUnsafe(ref to, (nuint)taken);
                taken += BitOperations.PopCount(inside);
                belowA += (uint)BitOperations.PopCount(isBelowA);
                belowB += (uint)BitOperations.PopCount(isBelowB);
                belowC += (uint)BitOperations.PopCount(isBelowC);
                numbers &= Vector256.Equals(x, x);
            }

            twice = numbers.ExtractMostSignificantBits() == 0b1111 ? twice : ulong.MaxValue;
        }

        for (; i < values.Length; i++)
        {
            double x = Unsafe.Add(ref from, i) + 0.0;
            ulong fromA = BitConverter.DoubleToUInt64Bits(x - lowerA);
            ulong fromB = BitConverter.DoubleToUInt64Bits(x - lowerB);
            ulong fromC = BitConverter.DoubleToUInt64Bits(x - lowerC);
            Unsafe.Add(ref to, taken) = x;
            taken += fromA <= widthA || fromB <= widthB || fromC <= widthC ? 1 : 0;
            belowA += fromA >> 63;
            belowB += fromB >> 63;
            belowC += fromC >> 63;
            twice = Math.Max(twice, BitConverter.DoubleToUInt64Bits(x) << 1);
        }

        _below[0] += belowA;
        _below[1] += belowB;
        _below[2] += belowC;
        _twice = twice;
        return (int)taken;
    }
}
