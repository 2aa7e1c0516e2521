using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiInfraMath.Numerics;

public readonly partial struct Philox4x32
{
    /// <summary>The uniforms of a run of scenarios, at one period pair of one variable.</summary>
    /// <param name="firstScenario">The scenario of the first element; the others follow it.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <param name="first">Receives the uniforms of the even period, the same as <see cref="Uniforms"/> gives.</param>
    /// <param name="second">Receives the uniforms of the odd period; as long as <paramref name="first"/>.</param>
    /// <exception cref="ArgumentException">The two spans differ in length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FillUniforms(ulong firstScenario, uint periodPair, uint variable, Span<double> first, Span<double> second)
    {
        NumericsThrow.IfLengthsDiffer(first.Length, second.Length, nameof(second));
        ref double firstOut = ref MemoryMarshal.GetReference(first);
        ref double secondOut = ref MemoryMarshal.GetReference(second);
        int i = 0;
        for (; i <= first.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            ulong scenario = unchecked(firstScenario + (ulong)i);
            (Vector256<double> u, Vector256<double> v) = UniformsOfFour(scenario, periodPair, variable);
            u.StoreUnsafe(ref firstOut, (nuint)i);
            v.StoreUnsafe(ref secondOut, (nuint)i);
        }

        for (; i < first.Length; i++)
        {
            (first[i], second[i]) = Uniforms(unchecked(firstScenario + (ulong)i), periodPair, variable);
        }
    }

    // Each 32-bit word lives in a 64-bit lane. The upper halves hold the rest of the products and are ignored by the next
    // multiplication, so they are masked once at the end rather than in every round.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<double> First, Vector256<double> Second) UniformsOfFour(ulong scenario, uint periodPair, uint variable)
    {
        Vector256<ulong> counter = Vector256.Create(scenario) + Vector256<ulong>.Indices;
        Vector256<ulong> c0 = counter;
        Vector256<ulong> c1 = counter >>> 32;
        Vector256<ulong> c2 = Vector256.Create((ulong)periodPair);
        Vector256<ulong> c3 = Vector256.Create((ulong)variable);
        (uint k0, uint k1) = ((uint)Seed, (uint)(Seed >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = MultiplyLowWords(c0, Multiplier0);
            Vector256<ulong> p1 = MultiplyLowWords(c2, Multiplier1);
            c0 = (p1 >>> 32) ^ c1 ^ Vector256.Create((ulong)k0);
            c1 = p1;
            c2 = (p0 >>> 32) ^ c3 ^ Vector256.Create((ulong)k1);
            c3 = p0;
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return (ToUniform(c0, c1), ToUniform(c2, c3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToUniform(Vector256<ulong> high, Vector256<ulong> low)
    {
        Vector256<ulong> bits = (high << 32) | (low & Vector256.Create(0xFFFF_FFFFUL));
        return ((bits >>> 12) | Vector256.Create(BitsOfOne)).AsDouble() - Vector256.Create(JustBelowOne);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> MultiplyLowWords(Vector256<ulong> words, uint multiplier)
    {
        // One instruction where there is AVX2; a 64-bit product elsewhere, which is the same integer.
        return Avx2.IsSupported
            ? Avx2.Multiply(words.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
            : (words & Vector256.Create(0xFFFF_FFFFUL)) * Vector256.Create((ulong)multiplier);
    }
}
