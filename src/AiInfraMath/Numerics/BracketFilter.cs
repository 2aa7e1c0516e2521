using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiInfraMath.Numerics;

/// <summary>Takes the values between two bounds out of a block, and counts those below them.</summary>
/// <remarks>
/// Implementation note: there is no branch for each value, because those to keep come at random. Vectors of 512 bits have an instruction that moves
/// the chosen lanes together, those of 256 bits a permutation looked up by the mask. The result does not depend on the width.
/// </remarks>
internal static class BracketFilter
{
    /// <summary>Room that must be left after the last candidate, because whole vectors are written.</summary>
    public const int Slack = 8;

    // For each mask of four lanes, the halves of those lanes in order.
    internal static readonly int[] Permutations = MakePermutations();

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
        ref double from = ref MemoryMarshal.GetReference(values);
        ref double to = ref MemoryMarshal.GetReference(taken);
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
