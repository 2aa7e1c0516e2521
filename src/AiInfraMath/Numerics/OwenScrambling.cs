using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AiInfraMath.Numerics;

/// <summary>
/// Nested uniform scrambling: flips each binary digit of a number by a random bit that depends on all the digits before it. It is a random
/// one-to-one map of the unit interval that takes every dyadic interval to one of the same length.
/// </summary>
/// <remarks>
/// <para>
/// A point set that is spread evenly over dyadic boxes stays so under it, every single point becomes uniformly distributed, and the
/// variance of means falls faster than without. Source: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995.
/// </para>
/// <para>
/// Implementation note: the flips form a binary tree that is too large to keep, so they are hashed from the digits before. One 64-bit hash
/// holds the 63 flips of a subtree of six digits, which makes nine hashes for the 54 digits that are scrambled (uniforms use 52). Unlike
/// the hashes of Laine and Karras, which approximate the tree by a few multiplications over all digits at once, this has as many
/// independent flips as the definition asks for. The hash is the output function of SplitMix64 (variant 13 of D. Stafford) with keys drawn
/// from Philox. Vectors without a 64-bit product and a shift by lane (all but AVX-512) leave it to the scalar code.
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class OwenScrambling
{
    private const int Levels = 9;
    private const int LevelDigits = 6;
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const ulong Multiplier1 = 0xBF58_476D_1CE4_E5B9;
    private const ulong Multiplier2 = 0x94D0_49BB_1331_11EB;

    // Philox streams of this variable are used for nothing else.
    private const uint KeyStream = 0x4F77_656E;

    private readonly ulong[] _addends = new ulong[Levels];
    private readonly ulong[] _keys = new ulong[Levels];

    /// <summary>The scrambling of one dimension.</summary>
    /// <param name="seed">The seed; every value is as good as every other.</param>
    /// <param name="dimension">Which dimension; those of one seed are independent.</param>
    public OwenScrambling(ulong seed, uint dimension)
    {
        var random = new Philox4x32(seed);
        for (uint level = 0; level < Levels; level++)
        {
            (uint w0, uint w1, uint w2, uint w3) = random.Block(dimension, level, KeyStream);
            _addends[level] = ((ulong)w0 << 32) | w1;
            _keys[level] = ((ulong)w2 << 32) | w3;
        }
    }

    /// <summary>Scrambles the first 54 of 64 binary digits after the point.</summary>
    /// <param name="digits">Any digits.</param>
    public ulong Scramble(ulong digits)
    {
        ulong flips = 0;
        for (int level = 0; level < Levels; level++)
        {
            int below = 64 - (LevelDigits * level);
            ulong subtree = Hash(digits >> 1 >> (below - 1), _addends[level], _keys[level]);
            ulong chunk = (digits >> (below - LevelDigits)) & 63;

            // Bits of the subtree are numbered as in a heap: the root is 1, the children of node k are 2k and 2k + 1.
            for (int depth = 0; depth < LevelDigits; depth++)
            {
                ulong node = (chunk >> (LevelDigits - depth)) | (1UL << depth);
                flips = (flips << 1) | ((subtree >> (int)node) & 1);
            }
        }

        return digits ^ (flips << (64 - (Levels * LevelDigits)));
    }

    /// <summary>Scrambles the first 54 of 64 binary digits after the point, of each element.</summary>
    /// <param name="source">Any digits.</param>
    /// <param name="destination">Receives the scrambled digits; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    [MethodImpl(PackConstants.Loop)]
    public void Scramble(ReadOnlySpan<ulong> source, Span<ulong> destination)
    {
        NumericsThrow.IfLengthsDiffer(source.Length, destination.Length, nameof(destination));
        NumericsThrow.IfPartlyOverlapping(source, destination, nameof(destination));
        int i = 0;
        if (Avx512DQ.IsSupported)
        {
            ref ulong from = ref MemoryMarshal.GetReference(source);
            ref ulong to = ref MemoryMarshal.GetReference(destination);
            for (; i <= source.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
            {
                Scramble(Vector512.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < source.Length; i++)
        {
            destination[i] = Scramble(source[i]);
        }
    }

    // The scalar form, eight at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ulong> Scramble(Vector512<ulong> digits)
    {
        Vector512<ulong> flips = default;
        for (int level = 0; level < Levels; level++)
        {
            int below = 64 - (LevelDigits * level);
            Vector512<ulong> prefix = digits >>> 1 >>> (below - 1);
            Vector512<ulong> subtree = Hash(prefix, _addends[level], _keys[level]);
            Vector512<ulong> chunk = (digits >>> (below - LevelDigits)) & Vector512.Create(63UL);
            for (int depth = 0; depth < LevelDigits; depth++)
            {
                Vector512<ulong> node = (chunk >>> (LevelDigits - depth)) | Vector512.Create(1UL << depth);
                Vector512<ulong> flip = Avx512F.ShiftRightLogicalVariable(subtree, node) & Vector512<ulong>.One;
                flips = (flips << 1) | flip;
            }
        }

        return digits ^ (flips << (64 - (Levels * LevelDigits)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Hash(Vector512<ulong> prefix, ulong addend, ulong key)
    {
        Vector512<ulong> z = (prefix * Vector512.Create(Golden)) + Vector512.Create(addend);
        z = ((z ^ (z >>> 30)) * Vector512.Create(Multiplier1)) + Vector512.Create(key);
        z = (z ^ (z >>> 27)) * Vector512.Create(Multiplier2);
        return z ^ (z >>> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong prefix, ulong addend, ulong key)
    {
        unchecked
        {
            ulong z = (prefix * Golden) + addend;
            z = ((z ^ (z >> 30)) * Multiplier1) + key;
            z = (z ^ (z >> 27)) * Multiplier2;
            return z ^ (z >> 31);
        }
    }
}
