using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    private const double TwoPi = 6.2831853071795862;
    private const double TwoPiLow = 2.4492935982947064e-16;

    /// <summary>sin 2πt and cos 2πt of each lane. At most 1 ULP off; 0.98 and 0.87 are the most found.</summary>
    /// <param name="turns">Angles in turns, any numbers; infinities and NaN give NaN.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>
    /// Counting angles in turns makes the reduction to an eighth of a turn exact, however large they are. The polynomials on |θ| ≤ π/4 are
    /// those of <c>k_sin.c</c> and <c>k_cos.c</c> of fdlibm (Sun Microsystems, 1993). The sine is
    /// furthest off where it is about the least normal number.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TPack Sin, TPack Cos) SinCosTurns<TPack>(TPack turns)
        where TPack : struct, IPack<TPack>
    {
        // Whole turns first: what is left is exact and small. The shift has the sign of the angle, so that halves are rounded away however
        // large it is. Of infinity and NaN nothing but NaN is left.
        TPack shift = TPack.Create(RoundingShift);
        TPack away = shift | (turns & TPack.Create(-0.0));
        TPack part = turns - ((turns + away) - away);
        TPack shifted = Fma(part, 4.0, shift);
        TPack quarters = shifted - shift;
        TPack r = Fma(quarters, -0.25, part);
        TPack x = r * TPack.Create(TwoPi);
        TPack xLow = Fma(r, TwoPiLow, TPack.FusedMultiplyAdd(r, TPack.Create(TwoPi), Negate(x)));
        TPack z = x * x;

        TPack s = TPack.Create(1.58969099521155010221e-10);
        s = Fma(s, z, -2.50507602534068634195e-08);
        s = Fma(s, z, 2.75573137070700676789e-06);
        s = Fma(s, z, -1.98412698298579493134e-04);
        s = Fma(s, z, 8.33333333332248946124e-03);
        s = Fma(s, z, -1.66666666666666324348e-01);
        TPack sin = x + TPack.FusedMultiplyAdd(z * x, s, xLow);

        TPack c = TPack.Create(-1.13596475577881948265e-11);
        c = Fma(c, z, 2.08757232129817482790e-09);
        c = Fma(c, z, -2.75573143513906633035e-07);
        c = Fma(c, z, 2.48015872894767294178e-05);
        c = Fma(c, z, -1.38888888888741095749e-03);
        c = Fma(c, z, 4.16666666666666019037e-02);
        TPack half = z * TPack.Create(0.5);
        TPack w = TPack.Create(1.0) - half;
        TPack rest = TPack.FusedMultiplyAdd(Negate(x), xLow, (TPack.Create(1.0) - w) - half);
        TPack cos = w + TPack.FusedMultiplyAdd(z * z, c, rest);
        (sin, cos) = Turn(shifted, sin, cos);
        TPack isNumber = TPack.Equal(part, part);
        TPack nan = TPack.Create(double.NaN);
        return (TPack.Choose(isNumber, sin, nan), TPack.Choose(isNumber, cos, nan));
    }

    // Quarter turns, in the low bits of the first: an odd one swaps the two, the second and third negate the sine, the first and second
    // the cosine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (TPack Sin, TPack Cos) Turn<TPack>(TPack quarter, TPack sin, TPack cos)
        where TPack : struct, IPack<TPack>
    {
        TPack lowest = TPack.CreateBits(1);
        TPack second = TPack.CreateBits(2);
        TPack even = TPack.EqualBits(quarter & lowest, TPack.CreateBits(0));
        TPack sinSign = TPack.ShiftLeft(quarter & second, 62);
        TPack cosSign = TPack.ShiftLeft(TPack.AddBits(quarter, lowest) & second, 62);
        return (TPack.Choose(even, sin, cos) ^ sinSign, TPack.Choose(even, cos, sin) ^ cosSign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack Negate<TPack>(TPack x)
        where TPack : struct, IPack<TPack> => x ^ TPack.Create(-0.0);
}
