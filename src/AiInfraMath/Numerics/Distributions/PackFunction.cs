using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>A function of one variable with parameters, written once for every pack.</summary>
internal interface IPackFunction
{
    /// <summary>The function of each lane.</summary>
    TPack Invoke<TPack>(TPack x)
        where TPack : struct, IPack<TPack>;
}

/// <summary>Runs functions with parameters over spans and single numbers, with the same bits.</summary>
internal static class PackFunction
{
    public static double Apply<TFunction>(TFunction function, double x)
        where TFunction : struct, IPackFunction => function.Invoke(PackScalar.Create(x)).Value;

    public static void Apply<TFunction>(TFunction function, ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IPackFunction
    {
        CheckSpans(source, destination);
        var kernel = new Kernel<TFunction> { Function = function, Source = source, Destination = destination };
        PackWidth.Dispatch(ref kernel);
    }

    public static void CheckSpans(ReadOnlySpan<double> source, Span<double> destination)
    {
        NumericsThrow.IfLengthsDiffer(source.Length, destination.Length, nameof(destination));
        NumericsThrow.IfPartlyOverlapping<double>(source, destination, nameof(destination));
    }

    /// <summary>The value where p is a probability, NaN elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPack WhereProbability<TPack>(TPack p, TPack value)
        where TPack : struct, IPack<TPack>
    {
        TPack possible = TPack.LessThanOrEqual(TPack.Create(0.0), p) & TPack.LessThanOrEqual(p, TPack.Create(1.0));
        return TPack.Choose(possible, value, TPack.Create(double.NaN));
    }

    private ref struct Kernel<TFunction> : IPackKernel
        where TFunction : struct, IPackFunction
    {
        public TFunction Function;
        public ReadOnlySpan<double> Source;
        public Span<double> Destination;

        [MethodImpl(PackConstants.Loop)]
        public void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            TFunction function = Function;
            ref double from = ref MemoryMarshal.GetReference(Source);
            ref double to = ref MemoryMarshal.GetReference(Destination);
            nuint whole = (nuint)Source.Length & ~(nuint)(TPack.Count - 1);
            for (nuint i = 0; i < whole; i += (nuint)TPack.Count)
            {
                TPack.Store(function.Invoke(TPack.Load(ref from, i)), ref to, i);
            }

            for (int i = (int)whole; i < Source.Length; i++)
            {
                Destination[i] = function.Invoke(PackScalar.Create(Source[i])).Value;
            }
        }
    }
}
