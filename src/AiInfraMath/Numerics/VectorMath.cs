using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>
/// Elementary functions with the same bits on every machine: exponential, natural logarithm, and sine and cosine of turns.
/// </summary>
/// <remarks>
/// <para>
/// They are built from IEEE 754 operations alone (+, −, ×, ÷, fused multiply-add, comparison and integer operations), each of which is
/// correctly rounded whether the machine does it in vectors of 512, 256 or 128 bits, one by one, or in software. The functions of
/// <see cref="Math"/> call the platform's C library and differ between platforms in the last bit, so they are not used.
/// </para>
/// <para>All members are pure and safe to call from any thread.</para>
/// </remarks>
public static partial class VectorMath
{
    // Adding it to a number below 2^51 in magnitude rounds that number to an integer, which then stands in the low bits.
    private const double RoundingShift = 6755399441055744.0;

    // ln 2 in two words. The first has 33 significant bits, so its products with exponents are exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power of each element. At most 1 ULP off.</summary>
    /// <param name="source">Any values; NaN gives NaN, −∞ gives 0, above 709.78 gives +∞, below −745.13 gives 0.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination) => Apply<ExpOperator>(source, destination);

    /// <summary>The natural logarithm of each element. At most 1 ULP off.</summary>
    /// <param name="source">Any values; negative values and NaN give NaN, zeros give −∞, +∞ gives +∞.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Log(ReadOnlySpan<double> source, Span<double> destination) => Apply<LogOperator>(source, destination);

    /// <summary>e to the power of a number; the bits are those of the vector form.</summary>
    /// <param name="x">Any value; NaN gives NaN, −∞ gives 0, above 709.78 gives +∞, below −745.13 gives 0.</param>
    public static double Exp(double x) => Exp(Vector256.Create(x)).ToScalar();

    /// <summary>The natural logarithm of a number; the bits are those of the vector form.</summary>
    /// <param name="x">Any value; a negative value and NaN give NaN, zero gives −∞, +∞ gives +∞.</param>
    public static double Log(double x) => Log(Vector256.Create(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply<TOperator>(ReadOnlySpan<double> source, Span<double> destination)
        where TOperator : struct, IOperator
    {
        NumericsThrow.IfLengthsDiffer(source.Length, destination.Length, nameof(destination));
        if (source.Overlaps(destination, out int offset) && offset != 0)
        {
            throw new ArgumentException("It overlaps the source; the same memory or memory apart was expected.", nameof(destination));
        }

        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        for (; i <= source.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            TOperator.Invoke(Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < source.Length; i++)
        {
            destination[i] = TOperator.Invoke(Vector256.Create(source[i])).ToScalar();
        }
    }

    /// <summary>A function of one variable, for the loop that they share.</summary>
    private interface IOperator
    {
        static abstract Vector256<double> Invoke(Vector256<double> x);
    }

    /// <summary>eˣ</summary>
    private readonly struct ExpOperator : IOperator
    {
        public static Vector256<double> Invoke(Vector256<double> x) => Exp(x);
    }

    /// <summary>ln x</summary>
    private readonly struct LogOperator : IOperator
    {
        public static Vector256<double> Invoke(Vector256<double> x) => Log(x);
    }
}
