using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    private const double TwoPi = 6.2831853071795862;
    private const double TwoPiLow = 2.4492935982947064e-16;

    /// <summary>sin 2πt and cos 2πt of each element. At most 1 ULP off.</summary>
    /// <param name="turns">Angles in turns, at most 2⁴⁹ in magnitude; beyond that, and for NaN, the results have no meaning.</param>
    /// <remarks>
    /// Counting angles in turns makes the reduction to an eighth of a turn exact. The polynomials on |θ| ≤ π/4 are those of
    /// <c>k_sin.c</c> and <c>k_cos.c</c> of fdlibm (Sun Microsystems, 1993). 0.79 ULP was the most found.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<double> Sin, Vector256<double> Cos) SinCosTurns(Vector256<double> turns)
    {
        Vector256<double> shifted = Fma(turns, 4.0, Vector256.Create(RoundingShift));
        Vector256<double> quarters = shifted - Vector256.Create(RoundingShift);
        Vector256<double> r = Fma(quarters, -0.25, turns);
        Vector256<double> x = r * Vector256.Create(TwoPi);
        Vector256<double> xLow = Fma(r, TwoPiLow, Fma(r, TwoPi, -x));
        Vector256<double> z = x * x;

        Vector256<double> s = Vector256.Create(1.58969099521155010221e-10);
        s = Fma(s, z, -2.50507602534068634195e-08);
        s = Fma(s, z, 2.75573137070700676789e-06);
        s = Fma(s, z, -1.98412698298579493134e-04);
        s = Fma(s, z, 8.33333333332248946124e-03);
        s = Fma(s, z, -1.66666666666666324348e-01);
        Vector256<double> sin = x + Vector256.FusedMultiplyAdd(z * x, s, xLow);

        Vector256<double> c = Vector256.Create(-1.13596475577881948265e-11);
        c = Fma(c, z, 2.08757232129817482790e-09);
        c = Fma(c, z, -2.75573143513906633035e-07);
        c = Fma(c, z, 2.48015872894767294178e-05);
        c = Fma(c, z, -1.38888888888741095749e-03);
        c = Fma(c, z, 4.16666666666666019037e-02);
        Vector256<double> half = z * Vector256.Create(0.5);
        Vector256<double> w = Vector256<double>.One - half;
        Vector256<double> rest = Vector256.FusedMultiplyAdd(-x, xLow, (Vector256<double>.One - w) - half);
        Vector256<double> cos = w + Vector256.FusedMultiplyAdd(z * z, c, rest);

        // Quarter turns: an odd one swaps the two, the second and third negate the sine, the first and second the cosine.
        Vector256<long> quarter = shifted.AsInt64();
        Vector256<double> odd = (Vector256<long>.Zero - (quarter & Vector256<long>.One)).AsDouble();
        Vector256<double> sinSign = ((quarter & Vector256.Create(2L)) << 62).AsDouble();
        Vector256<double> cosSign = (((quarter + Vector256<long>.One) & Vector256.Create(2L)) << 62).AsDouble();
        return (Vector256.ConditionalSelect(odd, cos, sin) ^ sinSign, Vector256.ConditionalSelect(odd, sin, cos) ^ cosSign);
    }
}
