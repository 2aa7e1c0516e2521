using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>
/// Standard normal random numbers, addressed like the uniforms of <see cref="Philox4x32"/> that they are made from; at most 3 ULP off.
/// </summary>
/// <remarks>
/// Implementation note: Box–Muller, because the two uniforms of a Philox block give exactly the two normals of a period pair, for one
/// logarithm, one root and one sine and cosine between them. The inverse normal distribution function costs more, and would
/// matter only for quasi-random or stratified sampling, where a normal has to be monotone in its uniform. The extreme value is
/// √(106 ln 2) = 8.57 standard deviations. Each of the steps is a short loop over a block that stays in the first-level cache, because a
/// processor looks only a few hundred operations ahead: in one loop through all the steps there would be too few independent ones.
/// </remarks>
public static class StandardNormal
{
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
            var kernel = new NormalKernel { Even = even.Slice(start, length), Odd = odd.Slice(start, length) };
            random.FillUniforms(unchecked(firstScenario + (ulong)start), periodPair, variable, kernel.Even, kernel.Odd);
            PackWidth.Dispatch(ref kernel);
        }
    }

    /// <summary>The normals of a block of scenarios, a whole number of packs.</summary>
    /// <param name="keys">The keys of the seed, the period pair and the variable.</param>
    /// <param name="firstScenario">The lower word of the number of the first scenario; the block does not go beyond it.</param>
    /// <param name="even">Receives the normals of the even period.</param>
    /// <param name="odd">Receives the normals of the odd period.</param>
    /// <param name="count">A multiple of the lanes of the pack.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    internal static void Block<TPack>(
        in Philox4x32.RoundKeys keys, uint firstScenario, ref double even, ref double odd, nuint count)
        where TPack : struct, IPack<TPack>
    {
        Philox4x32.Block<TPack>(in keys, firstScenario, ref even, ref odd, count);
        BoxMuller.Transform<TPack>(ref even, ref odd, count);
    }

    private ref struct NormalKernel : IPackKernel
    {
        public Span<double> Even;
        public Span<double> Odd;

        public readonly void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            int whole = Even.Length & ~(TPack.Count - 1);
            BoxMuller.Transform<TPack>(ref MemoryMarshal.GetReference(Even), ref MemoryMarshal.GetReference(Odd), (nuint)whole);
            if (whole < Even.Length)
            {
                BoxMuller.Transform<PackScalar>(ref Even[whole], ref Odd[whole], (nuint)(Even.Length - whole));
            }
        }
    }
}
