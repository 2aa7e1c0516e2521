using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoToThe54 = 18014398509481984.0;
    private const double TwoToThe52 = 4503599627370496.0;
    private const ulong BitsOfRootHalf = 0x3FE6_A09E_667F_3BCD;
    private const ulong ExponentBias = 1024UL << 52;
    private const ulong FractionBits = (1UL << 52) - 1;

    /// <summary>The natural logarithm of each lane. At most 1 ULP off, subnormal arguments included; 0.84 is the most found.</summary>
    /// <param name="x">Any values; negative values and NaN give NaN, zeros give −∞, +∞ gives +∞.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>
    /// x = 2ᵏ (1 + f) with √½ ≤ 1 + f &lt; √2, then ln(1 + f) by the series in s = f / (2 + f). Reduction and coefficients are those of
    /// <c>e_log.c</c> of fdlibm (Sun Microsystems, 1993), whose rounding error is below 1 ULP.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack Log<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack subnormal = TPack.LessThan(x, TPack.Create(SmallestNormal));
        TPack scaled = TPack.Choose(subnormal, x * TPack.Create(TwoToThe54), x);
        (TPack m, TPack k) = SplitAtRootHalf(scaled);
        k = k - (subnormal & TPack.Create(54.0));

        TPack f = m - TPack.Create(1.0);
        TPack s = f / (f + TPack.Create(2.0));
        TPack z = s * s;
        TPack p = TPack.Create(1.479819860511658591e-01);
        p = Fma(p, z, 1.531383769920937332e-01);
        p = Fma(p, z, 1.818357216161805012e-01);
        p = Fma(p, z, 2.222219843214978396e-01);
        p = Fma(p, z, 2.857142874366239149e-01);
        p = Fma(p, z, 3.999999999940941908e-01);
        p = Fma(p, z, 6.666666666666735130e-01);
        TPack halfSquare = f * f * TPack.Create(0.5);
        TPack tail = TPack.FusedMultiplyAdd(s, TPack.FusedMultiplyAdd(p, z, halfSquare), k * TPack.Create(Ln2Low));
        TPack result = Fma(k, Ln2High, f - (halfSquare - tail));

        // Infinity and NaN come out as they went in, and numbers below zero as double.NaN, so that even those bits are the same
        // everywhere.
        result = TPack.Choose(TPack.LessThan(x, TPack.Create(0.0)), TPack.Create(double.NaN), result);
        result = TPack.Choose(TPack.Equal(x, TPack.Create(0.0)), TPack.Create(double.NegativeInfinity), result);
        return TPack.Choose(TPack.LessThan(x, TPack.Create(double.PositiveInfinity)), result, x);
    }

    // x = 2^k m with m between sqrt(1/2) and sqrt(2), for positive normal x. The biased exponent counts from sqrt(1/2) and is positive
    // for every one of them, so that a logical shift will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (TPack Fraction, TPack Exponent) SplitAtRootHalf<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack biased = TPack.AddBits(x, TPack.CreateBits(unchecked(ExponentBias - BitsOfRootHalf)));
        TPack m = TPack.AddBits(biased & TPack.CreateBits(FractionBits), TPack.CreateBits(BitsOfRootHalf));
        TPack k = (TPack.ShiftRight(biased, 52) | TPack.Create(TwoToThe52)) - TPack.Create(TwoToThe52 + 1024);
        return (m, k);
    }
}
