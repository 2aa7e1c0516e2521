namespace AiInfraMath.Numerics;

/// <summary>
/// The counter-based random number generator Philox4x32-10: a keyed bijection of 128-bit counters, so that any number of any
/// stream is reached in constant time, without a state to carry along.
/// </summary>
/// <remarks>
/// <para>
/// The counter is (scenario low word, scenario high word, period pair, variable), the key is the seed. One block of four words
/// gives two uniforms, those of the periods 2p and 2p + 1. A scenario therefore draws the same numbers whatever thread or vector
/// lane computes it, and whatever the number of scenarios around it.
/// </para>
/// <para>
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. It passes
/// BigCrush. It is not for cryptography. The value is immutable and safe to share between threads.
/// </para>
/// </remarks>
public readonly partial struct Philox4x32 : IEquatable<Philox4x32>
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    // 1 - 2^-53. A double in [1, 2) less this is (n + 1/2) 2^-52 without rounding, for the n in its 52 fraction bits.
    private const double JustBelowOne = 1 - 1.0 / (1L << 53);
    private const ulong BitsOfOne = 0x3FF0_0000_0000_0000;

    /// <summary>A generator for a seed.</summary>
    /// <param name="seed">The key; every value is as good as every other, 0 (the default) included.</param>
    public Philox4x32(ulong seed) => Seed = seed;

    /// <summary>The key.</summary>
    public ulong Seed { get; }

    /// <summary>The block of four random words at an address.</summary>
    /// <param name="scenario">The scenario: the low and the high word of the counter.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model; each is a stream of its own.</param>
    public (uint W0, uint W1, uint W2, uint W3) Block(ulong scenario, uint periodPair, uint variable)
    {
        (uint c0, uint c1, uint c2, uint c3) = ((uint)scenario, (uint)(scenario >> 32), periodPair, variable);
        (uint k0, uint k1) = ((uint)Seed, (uint)(Seed >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * c0;
            ulong p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>The two uniforms at an address.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <returns>
    /// Two odd multiples of 2⁻⁵³, each in [2⁻⁵³, 1 − 2⁻⁵³]: 52 random bits centred in their cells, so never 0 and never 1, and
    /// logarithms of them are finite and not zero.
    /// </returns>
    public (double First, double Second) Uniforms(ulong scenario, uint periodPair, uint variable)
    {
        (uint w0, uint w1, uint w2, uint w3) = Block(scenario, periodPair, variable);
        return (ToUniform(((ulong)w0 << 32) | w1), ToUniform(((ulong)w2 << 32) | w3));
    }

    internal static double ToUniform(ulong bits) => BitConverter.UInt64BitsToDouble((bits >> 12) | BitsOfOne) - JustBelowOne;

    /// <inheritdoc/>
    public bool Equals(Philox4x32 other) => Seed == other.Seed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Philox4x32 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Seed.GetHashCode();

    /// <summary>Whether two generators draw the same numbers.</summary>
    public static bool operator ==(Philox4x32 left, Philox4x32 right) => left.Equals(right);

    /// <summary>Whether two generators draw different numbers.</summary>
    public static bool operator !=(Philox4x32 left, Philox4x32 right) => !left.Equals(right);
}
