using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>Makes two independent standard normal numbers of two uniform ones: √(−2 ln u) cos 2πv and √(−2 ln u) sin 2πv.</summary>
/// <remarks>
/// <para>
/// Source: G. E. P. Box, M. E. Muller, "A note on the generation of random normal deviates", The Annals of Mathematical Statistics 29
/// (1958). 3 ULP off at most, for less than two thirds of the operations of the public functions.
/// </para>
/// <para>
/// Implementation note: two passes over a block that stays in the first-level cache, because a processor looks only a few hundred
/// operations ahead: in one there would be too few independent ones. The coefficients come from memory, because the compiler loads a
/// constant for each of the vectors of a pack, and at twenty constants the loads are what takes the time.
/// </para>
/// </remarks>
internal static class BoxMuller
{
    private const double RoundingShift = PackConstants.RoundingShift;

    private const int Cosine = 8;

    // −2 ln((1 + s) / (1 − s)) / s in powers of s², from the highest; then −2 ln 2.
    private static readonly double[] RadiusCoefficients =
    [
        -0.29233170849868245, -0.3066342123641284, -0.3636577891135021, -0.4444442226051975, -0.5714285725200654, -0.7999999999979889,
        -1.333333333333334, -4.0, -1.3862943611198906,
    ];

    // sin 2πr / r and cos 2πr in powers of r², from the highest, for |r| up to an eighth.
    private static readonly double[] AngleCoefficients =
    [
        3.7808650697534167, -15.093804042841079, 42.05868501748958, -76.70585970425508, 81.60524927594797, -41.341702240399634,
        6.2831853071795862, 0,
        -1.6990328650055457, 7.903206845861561, -26.426253274804587, 60.24464135269435, -85.45681720664378, 64.93939402266824,
        -19.739208802178716, 1.0,
    ];

    /// <summary>Transforms a block, a whole number of packs.</summary>
    /// <param name="even">In: uniforms above 0 and below 1, not subnormal, that become the radius. Out: radius times cosine.</param>
    /// <param name="odd">In: uniforms between 0 and 1 that are the angle. Out: radius times sine.</param>
    /// <param name="count">A multiple of the lanes of the pack.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    public static void Transform<TPack>(ref double even, ref double odd, nuint count)
        where TPack : struct, IPack<TPack>
    {
        SquareRadius<TPack>(ref even, count, ref MemoryMarshal.GetArrayDataReference(RadiusCoefficients));
        Turn<TPack>(ref even, ref odd, count, ref MemoryMarshal.GetArrayDataReference(AngleCoefficients));
    }

    [MethodImpl(PackConstants.Loop)]
    private static void SquareRadius<TPack>(ref double even, nuint count, ref readonly double k)
        where TPack : struct, IPack<TPack>
    {
        for (nuint i = 0; i < count; i += (nuint)TPack.Count)
        {
            (TPack m, TPack exponent) = VectorMath.SplitAtRootHalf(TPack.Load(ref even, i));
            TPack one = TPack.Create(1.0);
            TPack s = (m - one) / (m + one);
            TPack z = s * s;
            TPack p = TPack.FusedMultiplyAdd(At<TPack>(in k, 0), z, At<TPack>(in k, 1));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 2));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 3));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 4));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 5));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 6));
            p = TPack.FusedMultiplyAdd(p, z, At<TPack>(in k, 7));
            TPack.Store(TPack.FusedMultiplyAdd(s, p, exponent * At<TPack>(in k, 8)), ref even, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Turn<TPack>(ref double even, ref double odd, nuint count, ref readonly double k)
        where TPack : struct, IPack<TPack>
    {
        for (nuint i = 0; i < count; i += (nuint)TPack.Count)
        {
            TPack radius = TPack.Sqrt(TPack.Load(ref even, i));

            // A quarter of the shift rounds to quarters.
            TPack turns = TPack.Load(ref odd, i);
            TPack shift = TPack.Create(RoundingShift / 4);
            TPack shifted = turns + shift;
            TPack r = turns - (shifted - shift);
            TPack z = r * r;
            TPack sin = TPack.FusedMultiplyAdd(At<TPack>(in k, 0), z, At<TPack>(in k, 1));
            TPack cos = TPack.FusedMultiplyAdd(At<TPack>(in k, Cosine), z, At<TPack>(in k, Cosine + 1));
            sin = TPack.FusedMultiplyAdd(sin, z, At<TPack>(in k, 2));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 2));
            sin = TPack.FusedMultiplyAdd(sin, z, At<TPack>(in k, 3));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 3));
            sin = TPack.FusedMultiplyAdd(sin, z, At<TPack>(in k, 4));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 4));
            sin = TPack.FusedMultiplyAdd(sin, z, At<TPack>(in k, 5));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 5));
            sin = TPack.FusedMultiplyAdd(sin, z, At<TPack>(in k, 6));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 6));
            cos = TPack.FusedMultiplyAdd(cos, z, At<TPack>(in k, Cosine + 7));
            (sin, cos) = VectorMath.Turn(shifted, sin * r, cos);
            TPack.Store(radius * cos, ref even, i);
            TPack.Store(radius * sin, ref odd, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack At<TPack>(ref readonly double coefficients, int place)
        where TPack : struct, IPack<TPack> => TPack.Create(Unsafe.Add(ref Unsafe.AsRef(in coefficients), place));
}
