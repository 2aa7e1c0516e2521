using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>Standard normal random numbers, addressed like the uniforms of <see cref="Philox4x32"/> that they are made from.</summary>
/// <remarks>
/// Implementation note: Box–Muller, because the two uniforms of a Philox block give exactly the two normals of a period pair, for one
/// logarithm, one root and one sine and cosine between them. The inverse normal distribution function costs more, and would
/// matter only for quasi-random or stratified sampling, where a normal has to be monotone in its uniform. The extreme value is
/// √(106 ln 2) = 8.57 standard deviations.
/// </remarks>
public static class StandardNormal
{
    // Short loops over a block that stays in the first-level cache, because a processor looks only a few hundred operations ahead:
    // in one loop through all the steps there would be too few independent ones among these.
    internal const int BlockLength = 256;

    /// <summary>The normals of a run of scenarios, for the two periods of a period pair of one variable.</summary>
    /// <param name="random">The generator, that is the seed.</param>
    /// <param name="firstScenario">The scenario of the first element; the others follow it.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <param name="even">Receives the normals of period 2 × <paramref name="periodPair"/>.</param>
    /// <param name="odd">Receives the normals of the period after it; as long as <paramref name="even"/>.</param>
    /// <exception cref="ArgumentException">The two spans differ in length.</exception>
    public static void Fill(
        Philox4x32 random, ulong firstScenario, uint periodPair, uint variable, Span<double> even, Span<double> odd)
    {
        NumericsThrow.IfLengthsDiffer(even.Length, odd.Length, nameof(odd));
        for (int start = 0; start < even.Length; start += BlockLength)
        {
            int length = Math.Min(BlockLength, even.Length - start);
            Span<double> evenBlock = even.Slice(start, length);
            Span<double> oddBlock = odd.Slice(start, length);
            random.FillUniforms(unchecked(firstScenario + (ulong)start), periodPair, variable, evenBlock, oddBlock);
            VectorMath.Log(evenBlock, evenBlock);
            ToNormals(evenBlock, oddBlock);
        }
    }

    // In: the logarithm of one uniform, and the other uniform. Out: radius times cosine, and radius times sine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToNormals(Span<double> logs, Span<double> turns)
    {
        ref double even = ref MemoryMarshal.GetReference(logs);
        ref double odd = ref MemoryMarshal.GetReference(turns);
        int i = 0;
        for (; i <= logs.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            (Vector256<double> x, Vector256<double> y) =
                BoxMuller(Vector256.LoadUnsafe(ref even, (nuint)i), Vector256.LoadUnsafe(ref odd, (nuint)i));
            x.StoreUnsafe(ref even, (nuint)i);
            y.StoreUnsafe(ref odd, (nuint)i);
        }

        for (; i < logs.Length; i++)
        {
            (Vector256<double> x, Vector256<double> y) = BoxMuller(Vector256.Create(logs[i]), Vector256.Create(turns[i]));
            (logs[i], turns[i]) = (x.ToScalar(), y.ToScalar());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Even, Vector256<double> Odd) BoxMuller(Vector256<double> log, Vector256<double> turns)
    {
        Vector256<double> radius = Vector256.Sqrt(log * Vector256.Create(-2.0));
        (Vector256<double> sin, Vector256<double> cos) = VectorMath.SinCosTurns(turns);
        return (radius * cos, radius * sin);
    }
}
