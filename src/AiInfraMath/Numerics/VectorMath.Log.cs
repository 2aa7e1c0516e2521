using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoToThe54 = 18014398509481984.0;
    private const ulong BitsOfRootHalf = 0x3FE6_A09E_667F_3BCD;
    private const ulong ExponentBias = 1024UL << 52;
    private const double TwoToThe52 = 4503599627370496.0;

    /// <summary>The natural logarithm of each element. At most 1 ULP off, subnormal arguments included.</summary>
    /// <param name="x">Any values; negative values and NaN give NaN, zeros give −∞, +∞ gives +∞.</param>
    /// <remarks>
    /// x = 2ᵏ (1 + f) with √½ ≤ 1 + f &lt; √2, then ln(1 + f) by the series in s = f / (2 + f). Reduction and coefficients are those of
    /// <c>e_log.c</c> of fdlibm (Sun Microsystems, 1993), whose rounding error is below 1 ULP; 0.75 ULP was the most found.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        Vector256<double> subnormal = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        Vector256<ulong> bits = Vector256.ConditionalSelect(subnormal, x * Vector256.Create(TwoToThe54), x).AsUInt64();

        // The biased exponent counts from sqrt(1/2), and is positive for every positive x, so that a logical shift will do.
        Vector256<ulong> biased = (bits - Vector256.Create(BitsOfRootHalf) + Vector256.Create(ExponentBias)) >>> 52;
        Vector256<double> m = (bits - (biased << 52) + Vector256.Create(ExponentBias)).AsDouble();
        Vector256<double> k = (biased | Vector256.Create(BitConverter.DoubleToUInt64Bits(TwoToThe52))).AsDouble()
            - Vector256.Create(TwoToThe52 + 1024);
        k -= subnormal & Vector256.Create(54.0);

        Vector256<double> f = m - Vector256<double>.One;
        Vector256<double> s = f / (f + Vector256.Create(2.0));
        Vector256<double> z = s * s;
        Vector256<double> p = Vector256.Create(1.479819860511658591e-01);
        p = Fma(p, z, 1.531383769920937332e-01);
        p = Fma(p, z, 1.818357216161805012e-01);
        p = Fma(p, z, 2.222219843214978396e-01);
        p = Fma(p, z, 2.857142874366239149e-01);
        p = Fma(p, z, 3.999999999940941908e-01);
        p = Fma(p, z, 6.666666666666735130e-01);
        Vector256<double> halfSquare = f * f * Vector256.Create(0.5);
        Vector256<double> tail = Vector256.FusedMultiplyAdd(s, Vector256.FusedMultiplyAdd(p, z, halfSquare), k * Vector256.Create(Ln2Low));
        Vector256<double> result = Fma(k, Ln2High, f - (halfSquare - tail));

        // Infinity and NaN come out as they went in, and numbers below zero as double.NaN, so that even those bits are the same
        // everywhere.
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), Vector256.Create(double.NaN), result);
        result = Vector256.ConditionalSelect(
            Vector256.Equals(x, Vector256<double>.Zero), Vector256.Create(double.NegativeInfinity), result);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(double.PositiveInfinity)), result, x);
    }
}
