using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Takes the values between two bounds out of a block, and counts those below them.</summary>
/// <remarks>
/// Implementation note: there is no branch for each value, because those to keep come at random. Vectors of 512 bits have an instruction that moves
/// the chosen lanes together, those of 256 bits a permutation looked up by the mask. The result does not depend on the width.
/// </remarks>
internal static class CandidateFilter
{
    /// <summary>Room that must be left after the last candidate, because whole vectors are written.</summary>
    public const int Slack = 8;

    // For each mask of four lanes, the halves of those lanes in order.
    private static readonly int[] Permutations = MakePermutations();

    /// <summary>Filters a block.</summary>
    /// <param name="values">The block.</param>
    /// <param name="lower">The least value that is taken.</param>
    /// <param name="upper">The greatest value that is taken.</param>
    /// <param name="taken">Receives the values taken, in order; as long as the block and <see cref="Slack"/>.</param>
    /// <returns>How many were taken, and how many are below the lower bound. NaN is neither.</returns>
    [MethodImpl(PackConstants.Loop)]
    public static (int Taken, int Below) Filter(ReadOnlySpan<double> values, double lower, double upper, Span<double> taken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(taken.Length, values.Length + Slack, nameof(taken));
        ref double from = ref Unsafe.AsRef(in values[0]);
        ref double to = ref taken[0];
        nint count = 0;
        int below = 0;
        int i = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            Vector512<double> least = Vector512.Create(lower);
            Vector512<double> greatest = Vector512.Create(upper);
            for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                Vector512<double> x = Vector512.LoadUnsafe(ref from, (nuint)i);
                Vector512<double> inside = Vector512.GreaterThanOrEqual(x, least) & Vector512.LessThanOrEqual(x, greatest);
                Avx512F.Compress(Vector512<double>.Zero, inside, x).StoreUnsafe(ref to, (nuint)count);
                count += BitOperations.PopCount((uint)inside.ExtractMostSignificantBits());
                below += BitOperations.PopCount((uint)Vector512.LessThan(x, least).ExtractMostSignificantBits());
            }
        }
        else if (Avx2.IsSupported)
        {
            Vector256<double> least = Vector256.Create(lower);
            Vector256<double> greatest = Vector256.Create(upper);
            ref int permutations = ref Permutations[0];
            for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i);
                uint inside = (Vector256.GreaterThanOrEqual(x, least) & Vector256.LessThanOrEqual(x, greatest)).ExtractMostSignificantBits();
                Vector256<int> order = Vector256.LoadUnsafe(ref permutations, 8 * inside);
                Avx2.PermuteVar8x32(x.AsInt32(), order).AsDouble().StoreUnsafe(ref to, (nuint)count);
                count += BitOperations.PopCount(inside);
                below += BitOperations.PopCount(Vector256.LessThan(x, least).ExtractMostSignificantBits());
            }
        }

        for (; i < values.Length; i++)
        {
            double x = Unsafe.Add(ref from, i);
            Unsafe.Add(ref to, count) = x;
            count += x >= lower && x <= upper ? 1 : 0;
            below += x < lower ? 1 : 0;
        }

        return ((int)count, below);
    }

    /// <summary>Filters a block by three pairs of bounds at once, which reads the block once.</summary>
    /// <param name="values">The block.</param>
    /// <param name="a">The first bounds.</param>
    /// <param name="b">The second bounds, above the first; empty bounds, with the lower above the upper, take nothing.</param>
    /// <param name="c">The third bounds, above the second; or empty.</param>
    /// <param name="taken">Receives the values within any, in order; as long as the block and <see cref="Slack"/>.</param>
    /// <returns>How many were taken.</returns>
    [MethodImpl(PackConstants.Loop)]
    public static int Filter(ReadOnlySpan<double> values, Bracket a, Bracket b, Bracket c, Span<double> taken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(taken.Length, values.Length + Slack, nameof(taken));
        ref double from = ref Unsafe.AsRef(in values[0]);
        ref double to = ref taken[0];
        nint count = 0;
        (int belowA, int belowB, int belowC) = (0, 0, 0);
        int i = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            (Vector512<double> lowA, Vector512<double> highA) = (Vector512.Create(a.Lower), Vector512.Create(a.Upper));
            (Vector512<double> lowB, Vector512<double> highB) = (Vector512.Create(b.Lower), Vector512.Create(b.Upper));
            (Vector512<double> lowC, Vector512<double> highC) = (Vector512.Create(c.Lower), Vector512.Create(c.Upper));
            for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                Vector512<double> x = Vector512.LoadUnsafe(ref from, (nuint)i);
                Vector512<double> inside = (Vector512.GreaterThanOrEqual(x, lowA) & Vector512.LessThanOrEqual(x, highA))
                    | (Vector512.GreaterThanOrEqual(x, lowB) & Vector512.LessThanOrEqual(x, highB))
                    | (Vector512.GreaterThanOrEqual(x, lowC) & Vector512.LessThanOrEqual(x, highC));
                Avx512F.Compress(Vector512<double>.Zero, inside, x).StoreUnsafe(ref to, (nuint)count);
                count += BitOperations.PopCount((uint)inside.ExtractMostSignificantBits());
                belowA += BitOperations.PopCount((uint)Vector512.LessThan(x, lowA).ExtractMostSignificantBits());
                belowB += BitOperations.PopCount((uint)Vector512.LessThan(x, lowB).ExtractMostSignificantBits());
                belowC += BitOperations.PopCount((uint)Vector512.LessThan(x, lowC).ExtractMostSignificantBits());
            }
        }
        else if (Avx2.IsSupported)
        {
            (Vector256<double> lowA, Vector256<double> highA) = (Vector256.Create(a.Lower), Vector256.Create(a.Upper));
            (Vector256<double> lowB, Vector256<double> highB) = (Vector256.Create(b.Lower), Vector256.Create(b.Upper));
            (Vector256<double> lowC, Vector256<double> highC) = (Vector256.Create(c.Lower), Vector256.Create(c.Upper));
            ref int permutations = ref Permutations[0];
            for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i);
                uint inside = ((Vector256.GreaterThanOrEqual(x, lowA) & Vector256.LessThanOrEqual(x, highA))
                    | (Vector256.GreaterThanOrEqual(x, lowB) & Vector256.LessThanOrEqual(x, highB))
                    | (Vector256.GreaterThanOrEqual(x, lowC) & Vector256.LessThanOrEqual(x, highC))).ExtractMostSignificantBits();
                Vector256<int> order = Vector256.LoadUnsafe(ref permutations, 8 * inside);
                Avx2.PermuteVar8x32(x.AsInt32(), order).AsDouble().StoreUnsafe(ref to, (nuint)count);
                count += BitOperations.PopCount(inside);
                belowA += BitOperations.PopCount(Vector256.LessThan(x, lowA).ExtractMostSignificantBits());
                belowB += BitOperations.PopCount(Vector256.LessThan(x, lowB).ExtractMostSignificantBits());
                belowC += BitOperations.PopCount(Vector256.LessThan(x, lowC).ExtractMostSignificantBits());
            }
        }

        for (; i < values.Length; i++)
        {
            double x = Unsafe.Add(ref from, i);
            Unsafe.Add(ref to, count) = x;
            bool isInside = (x >= a.Lower && x <= a.Upper) || (x >= b.Lower && x <= b.Upper) || (x >= c.Lower && x <= c.Upper);
            count += isInside ? 1 : 0;
            belowA += x < a.Lower ? 1 : 0;
            belowB += x < b.Lower ? 1 : 0;
            belowC += x < c.Lower ? 1 : 0;
        }

        a.Below += belowA;
        b.Below += belowB;
        c.Below += belowC;
        return (int)count;
    }

    private static int[] MakePermutations()
    {
        int[] permutations = new int[16 * 8];
        for (int mask = 0; mask < 16; mask++)
        {
            int next = 8 * mask;
            for (int lane = 0; lane < 4; lane++)
            {
                if ((mask & (1 << lane)) != 0)
                {
                    permutations[next++] = 2 * lane;
                    permutations[next++] = (2 * lane) + 1;
                }
            }
        }

        return permutations;
    }
}
