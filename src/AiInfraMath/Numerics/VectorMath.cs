using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>
/// Elementary functions with the same bits on every machine: exponentials, natural logarithm, and sine and cosine of turns.
/// </summary>
/// <remarks>
/// <para>
/// They are built from IEEE 754 operations alone (+, −, ×, ÷, √, fused multiply-add, comparison and integer operations), each of which is
/// correctly rounded whether the machine does it in vectors of 512, 256 or 128 bits, one by one, or in software. The functions of
/// <see cref="Math"/> call the platform's C library and differ between platforms in the last bit, so they are not used.
/// </para>
/// <para>
/// Errors are in units in the last place (ULP) of the exact result, subnormal results included. What is said to be the most found was
/// measured against integers of 200 bits and more, on some millions of arguments each: all exponents, the ends of the range, and where
/// reductions turn over; the tests hold the functions to it.
/// </para>
/// <para>
/// Each comes in three forms with the same bits: over spans, on a pack for kernels of one's own, and on a single number. All members are
/// pure and safe to call from any thread.
/// </para>
/// </remarks>
public static partial class VectorMath
{
    private const double RoundingShift = PackConstants.RoundingShift;

    // ln 2 in two words. The first has 33 significant bits, so its products with exponents are exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>A function of one variable, for the loop that they share.</summary>
    internal interface IFunction
    {
        /// <summary>The function of each lane.</summary>
        static abstract TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack>;
    }

    /// <summary>e to the power of each element. At most 1 ULP off; 0.89 is the most found.</summary>
    /// <param name="source">Any values; NaN gives NaN, −∞ gives 0, above 709.78 gives +∞, below −745.13 gives 0.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination) => Apply<ExpFunction>(source, destination);

    /// <summary>2 to the power of each element. At most 1 ULP off; 0.89 is the most found.</summary>
    /// <param name="source">Any values; NaN gives NaN, −∞ gives 0, from 1024 on gives +∞, below −1075 gives 0.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Exp2(ReadOnlySpan<double> source, Span<double> destination) => Apply<Exp2Function>(source, destination);

    /// <summary>The natural logarithm of each element. At most 1 ULP off; 0.84 is the most found.</summary>
    /// <param name="source">Any values; negative values and NaN give NaN, zeros give −∞, +∞ gives +∞.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    public static void Log(ReadOnlySpan<double> source, Span<double> destination) => Apply<LogFunction>(source, destination);

    /// <summary>sin 2πt and cos 2πt of each element. At most 1 ULP off; 0.98 and 0.87 are the most found.</summary>
    /// <param name="turns">Angles in turns, any numbers; infinities and NaN give NaN.</param>
    /// <param name="sin">Receives the sines; as long as the angles, and either the same memory or apart from it.</param>
    /// <param name="cos">Receives the cosines; as long as the angles, and either the same memory as they or apart, and apart from the sines.</param>
    /// <exception cref="ArgumentException">The lengths differ, or spans overlap where they may not.</exception>
    public static void SinCosTurns(ReadOnlySpan<double> turns, Span<double> sin, Span<double> cos)
    {
        NumericsThrow.IfLengthsDiffer(turns.Length, sin.Length, nameof(sin));
        NumericsThrow.IfLengthsDiffer(turns.Length, cos.Length, nameof(cos));
        NumericsThrow.IfPartlyOverlapping(turns, sin, nameof(sin));
        NumericsThrow.IfPartlyOverlapping(turns, cos, nameof(cos));
        if (sin.Overlaps(cos))
        {
            throw new ArgumentException("It overlaps the sines; memory apart was expected.", nameof(cos));
        }

        var kernel = new SinCosKernel { Turns = turns, Sin = sin, Cos = cos };
        PackWidth.Dispatch(ref kernel);
    }

    /// <summary>e to the power of a number, at most 1 ULP off; the bits are those of the other forms.</summary>
    /// <param name="x">Any value; NaN gives NaN, −∞ gives 0, above 709.78 gives +∞, below −745.13 gives 0.</param>
    public static double Exp(double x) => Exp(PackScalar.Create(x)).Value;

    /// <summary>2 to the power of a number, at most 1 ULP off; the bits are those of the other forms.</summary>
    /// <param name="x">Any value; NaN gives NaN, −∞ gives 0, from 1024 on gives +∞, below −1075 gives 0.</param>
    public static double Exp2(double x) => Exp2(PackScalar.Create(x)).Value;

    /// <summary>The natural logarithm of a number, at most 1 ULP off; the bits are those of the other forms.</summary>
    /// <param name="x">Any value; a negative value and NaN give NaN, zero gives −∞, +∞ gives +∞.</param>
    public static double Log(double x) => Log(PackScalar.Create(x)).Value;

    /// <summary>sin 2πt and cos 2πt of a number, each at most 1 ULP off; the bits are those of the other forms.</summary>
    /// <param name="turns">An angle in turns, any number; infinities and NaN give NaN.</param>
    public static (double Sin, double Cos) SinCosTurns(double turns)
    {
        (PackScalar sin, PackScalar cos) = SinCosTurns(PackScalar.Create(turns));
        return (sin.Value, cos.Value);
    }

    /// <summary>Checks the spans and runs a function over them with the pack of the machine.</summary>
    internal static void Apply<TFunction>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IFunction
    {
        NumericsThrow.IfLengthsDiffer(source.Length, destination.Length, nameof(destination));
        NumericsThrow.IfPartlyOverlapping(source, destination, nameof(destination));
        var kernel = new FunctionKernel<TFunction> { Source = source, Destination = destination };
        PackWidth.Dispatch(ref kernel);
    }

    /// <summary>eˣ</summary>
    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => Exp(x);
    }

    /// <summary>2ˣ</summary>
    private readonly struct Exp2Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => Exp2(x);
    }

    /// <summary>ln x</summary>
    private readonly struct LogFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => Log(x);
    }

    private ref struct FunctionKernel<TFunction> : IPackKernel
        where TFunction : struct, IFunction
    {
        public ReadOnlySpan<double> Source;
        public Span<double> Destination;

        [MethodImpl(PackConstants.Loop)]
        [SkipLocalsInit]
        public void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            ref double from = ref MemoryMarshal.GetReference(Source);
            ref double to = ref MemoryMarshal.GetReference(Destination);
            nuint length = (nuint)Source.Length;
            nuint whole = length & ~(nuint)(TPack.Count - 1);
            for (nuint i = 0; i < whole; i += (nuint)TPack.Count)
            {
                TPack.Store(TFunction.Invoke(TPack.Load(ref from, i)), ref to, i);
            }

            if (whole < length)
            {
                Span<double> rest = stackalloc double[TPack.Count];
                rest.Clear();
                Source[(int)whole..].CopyTo(rest);
                ref double first = ref MemoryMarshal.GetReference(rest);
                TPack.Store(TFunction.Invoke(TPack.Load(ref first, 0)), ref first, 0);
                rest[..(int)(length - whole)].CopyTo(Destination[(int)whole..]);
            }
        }
    }

    private ref struct SinCosKernel : IPackKernel
    {
        public ReadOnlySpan<double> Turns;
        public Span<double> Sin;
        public Span<double> Cos;

        [MethodImpl(PackConstants.Loop)]
        [SkipLocalsInit]
        public void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            ref double from = ref MemoryMarshal.GetReference(Turns);
            nuint length = (nuint)Turns.Length;
            nuint whole = length & ~(nuint)(TPack.Count - 1);
            for (nuint i = 0; i < whole; i += (nuint)TPack.Count)
            {
                (TPack sin, TPack cos) = SinCosTurns(TPack.Load(ref from, i));
                TPack.Store(sin, ref MemoryMarshal.GetReference(Sin), i);
                TPack.Store(cos, ref MemoryMarshal.GetReference(Cos), i);
            }

            for (int i = (int)whole; i < Turns.Length; i++)
            {
                (PackScalar sin, PackScalar cos) = SinCosTurns(PackScalar.Create(Turns[i]));
                (Sin[i], Cos[i]) = (sin.Value, cos.Value);
            }
        }
    }
}
