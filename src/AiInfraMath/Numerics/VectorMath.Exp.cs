using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    private const double Log2E = 1.44269504088896338700;

    // Beyond these the result is 0 or infinity. Clamping keeps the exponent in the range that can be scaled by.
    private const double ExpLowest = -746;
    private const double ExpHighest = 710;
    private const double Exp2Lowest = -1076;
    private const double Exp2Highest = 1025;

    /// <summary>e to the power of each lane. At most 1 ULP off, subnormal results included; 0.89 is the most found.</summary>
    /// <param name="x">Any values; NaN gives NaN, −∞ gives 0, above 709.78 gives +∞, below −745.13 gives 0.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>
    /// x = n ln 2 + r with |r| ≤ ln 2 / 2 in two words, then eʳ = 1 + r q(r) with q of degree 10, interpolated at Chebyshev nodes with
    /// an error of 0.1 ULP; a Taylor polynomial of that degree is 55 ULP off.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack Exp<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        // NaN passes as the second operand.
        TPack clamped = TPack.Min(TPack.Create(ExpHighest), TPack.Max(TPack.Create(ExpLowest), x));
        (TPack n, TPack r, TPack q) = ReduceExp(clamped);
        return TPack.Scale(Fma(q, r, 1.0), n);
    }

    /// <summary>2 to the power of each lane. At most 1 ULP off, subnormal results included; 0.89 is the most found.</summary>
    /// <param name="x">Any values; NaN gives NaN, −∞ gives 0, from 1024 on gives +∞, below −1075 gives 0.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>As <see cref="Exp{TPack}"/>, but the reduction x = n + r with |r| ≤ ½ is exact.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack Exp2<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack clamped = TPack.Min(TPack.Create(Exp2Highest), TPack.Max(TPack.Create(Exp2Lowest), x));
        TPack n = (clamped + TPack.Create(RoundingShift)) - TPack.Create(RoundingShift);
        TPack r = clamped - n;
        TPack q = TPack.Create(4.4549605981865186e-10);
        q = Fma(q, r, 7.072585949269223e-09);
        q = Fma(q, r, 1.0178062445845774e-07);
        q = Fma(q, r, 1.321544258792169e-06);
        q = Fma(q, r, 1.525273382983612e-05);
        q = Fma(q, r, 0.0001540353044173605);
        q = Fma(q, r, 0.0013333558146416936);
        q = Fma(q, r, 0.009618129107606888);
        q = Fma(q, r, 0.0555041086648216);
        q = Fma(q, r, 0.24022650695910097);
        q = Fma(q, r, 0.6931471805599453);
        return TPack.Scale(Fma(q, r, 1.0), n);
    }

    // x = n ln 2 + r, and q of e^r = 1 + r q.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TPack N, TPack R, TPack Q) ReduceExp<TPack>(TPack clamped)
        where TPack : struct, IPack<TPack>
    {
        TPack n = Fma(clamped, Log2E, TPack.Create(RoundingShift)) - TPack.Create(RoundingShift);
        TPack r = Fma(n, -Ln2High, clamped);
        r = Fma(n, -Ln2Low, r);
        TPack q = TPack.Create(2.5105217004720745e-08);
        q = Fma(q, r, 2.7626371065696354e-07);
        q = Fma(q, r, 2.7557255400206422e-06);
        q = Fma(q, r, 2.480150431378554e-05);
        q = Fma(q, r, 0.00019841269874820627);
        q = Fma(q, r, 0.001388888893251478);
        q = Fma(q, r, 0.008333333333326136);
        q = Fma(q, r, 0.041666666666573066);
        q = Fma(q, r, 0.1666666666666667);
        q = Fma(q, r, 0.5000000000000006);
        q = Fma(q, r, 1.0);
        return (n, r, q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack Fma<TPack>(TPack a, double b, TPack c)
        where TPack : struct, IPack<TPack> => TPack.FusedMultiplyAdd(a, TPack.Create(b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack Fma<TPack>(TPack a, TPack b, double c)
        where TPack : struct, IPack<TPack> => TPack.FusedMultiplyAdd(a, b, TPack.Create(c));
}
