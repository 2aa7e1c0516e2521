using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

public static partial class VectorMath
{
    // Below this eˣ − 1 is −1 in double precision; above the other, eˣ is infinite.
    private const double Expm1Lowest = -60;

    /// <summary>e to the power of each element, less 1, without losing digits near 0. At most 3 ULP off.</summary>
    /// <param name="source">Any values; NaN gives NaN, −∞ gives −1, above 709.78 gives +∞.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Expm1(ReadOnlySpan<double> source, Span<double> destination) => Apply<Expm1Function>(source, destination);

    /// <summary>The natural logarithm of 1 plus each element, without losing digits near 0. At most 2 ULP off.</summary>
    /// <param name="source">Any values; below −1 and NaN give NaN, −1 gives −∞, +∞ gives +∞.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Log1p(ReadOnlySpan<double> source, Span<double> destination) => Apply<Log1pFunction>(source, destination);

    /// <summary>e to the power of a number, less 1; the bits are those of the other forms.</summary>
    /// <param name="x">Any value; NaN gives NaN, −∞ gives −1, above 709.78 gives +∞.</param>
    public static double Expm1(double x) => Expm1(PackScalar.Create(x)).Value;

    /// <summary>The natural logarithm of 1 plus a number; the bits are those of the other forms.</summary>
    /// <param name="x">Any value; below −1 and NaN give NaN, −1 gives −∞, +∞ gives +∞.</param>
    public static double Log1p(double x) => Log1p(PackScalar.Create(x)).Value;

    /// <summary>e to the power of each lane, less 1. At most 3 ULP off.</summary>
    /// <param name="x">Any values; NaN gives NaN, −∞ gives −1, above 709.78 gives +∞.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>
    /// As <see cref="Exp{TPack}"/>, but 2ⁿ (1 + r q) − 1 is put together as 2ⁿ r q + (2ⁿ − 1), of which the second is exact or far above 1.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack Expm1<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack clamped = TPack.Min(TPack.Create(ExpHighest), TPack.Max(TPack.Create(Expm1Lowest), x));
        (TPack n, TPack r, TPack q) = ReduceExp(clamped);
        TPack s = q * r;

        // Half of 2ⁿ, which does not overflow where the result does not.
        TPack half = TPack.Scale(TPack.Create(1.0), n - TPack.Create(1.0));
        TPack result = TPack.FusedMultiplyAdd(half, s, half - TPack.Create(0.5));
        // Without a power of two nothing is added, and halving would lose bits of the smallest numbers.
        return TPack.Choose(TPack.Equal(n, TPack.Create(0.0)), s, result + result);
    }

    /// <summary>The natural logarithm of 1 plus each lane. At most 2 ULP off.</summary>
    /// <param name="x">Any values; below −1 and NaN give NaN, −1 gives −∞, +∞ gives +∞.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>ln(1 + x) = ln u + (x − (u − 1)) / u, where u is 1 + x as rounded and the parenthesis what rounding took.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack Log1p<TPack>(TPack x)
        where TPack : struct, IPack<TPack>
    {
        TPack one = TPack.Create(1.0);
        TPack u = one + x;

        // Exact both where |x| is below 1 and where it is above: the larger of the two goes first.
        TPack lost = TPack.Choose(TPack.LessThan(x, one), x - (u - one), one - (u - x));
        TPack logarithm = Log(u);
        TPack corrected = logarithm + (lost / u);

        // −1, below it, infinity and NaN have no correction.
        TPack isPlain = TPack.LessThan(TPack.Create(0.0), u) & TPack.LessThan(u, TPack.Create(double.PositiveInfinity));
        return TPack.Choose(isPlain, corrected, logarithm);
    }

    /// <summary>eˣ − 1</summary>
    private readonly struct Expm1Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => Expm1(x);
    }

    /// <summary>ln(1 + x)</summary>
    private readonly struct Log1pFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => Log1p(x);
    }
}
