using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// The simulation of all scenarios of a growth model: short loops over blocks of scenarios that stay in the first-level cache.
/// </summary>
/// <remarks>
/// Implementation note: the state is the logarithm relative to the start, near 0, rather than the value, so that one addition per
/// period replaces a product of exponentials, and the exponential of a small number keeps all its digits.
/// </remarks>
internal static class ScenarioSimulation
{
    private const int BlockLength = StandardNormal.BlockLength;
    private const int ChunkLength = 16 * BlockLength;

    // The streams of random numbers. A new variable takes a new number, so that those there are keep theirs.
    private const uint YearlyShock = 0;
    private const uint StartAndGrowth = 1;

    public static int ChunkCount(int scenarios) => (int)(((long)scenarios + ChunkLength - 1) / ChunkLength);

    /// <summary>Simulates.</summary>
    /// <returns>For each period the values of all scenarios.</returns>
    public static double[][] Run(GrowthModel model, int scenarios, ulong seed, ParallelOptions parallel, Action chunkDone)
    {
        double[][] values = new double[model.Steps.Length][];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = GC.AllocateUninitializedArray<double>(scenarios);
        }

        var random = new Philox4x32(seed);
        _ = Parallel.For(0, ChunkCount(scenarios), parallel, chunk =>
        {
            int start = chunk * ChunkLength;
            int end = (int)Math.Min(scenarios, (long)start + ChunkLength);
            for (int first = start; first < end; first += BlockLength)
            {
                SimulateBlock(model, random, values, first, Math.Min(BlockLength, end - first));
            }

            chunkDone();
        });
        return values;
    }

    [SkipLocalsInit]
    private static void SimulateBlock(GrowthModel model, Philox4x32 random, double[][] values, int first, int length)
    {
        Span<double> buffers = stackalloc double[4 * BlockLength];
        Span<double> state = buffers.Slice(0 * BlockLength, length);
        Span<double> growth = buffers.Slice(1 * BlockLength, length);
        Span<double> even = buffers.Slice(2 * BlockLength, length);
        Span<double> odd = buffers.Slice(3 * BlockLength, length);

        Begin(model, random, (ulong)first, state, growth);
        for (int period = 0; period < model.Steps.Length; period++)
        {
            if (period % 2 == 0)
            {
                StandardNormal.Fill(random, (ulong)first, (uint)period / 2, YearlyShock, even, odd);
            }

            Span<double> result = values[period].AsSpan(first, length);
            Advance(state, growth, period % 2 == 0 ? even : odd, model.Steps[period]);
            VectorMath.Exp(state, result);
            Multiply(result, model.Start);
        }
    }

    private static void Begin(GrowthModel model, Philox4x32 random, ulong first, Span<double> state, Span<double> growth)
    {
        if (!model.IsStartUncertain && model.LogGrowthStandardError == 0)
        {
            state.Clear();
            growth.Fill(model.LogGrowth);
            return;
        }

        StandardNormal.Fill(random, first, 0, StartAndGrowth, state, growth);
        for (int i = 0; i < state.Length; i++)
        {
            state[i] *= state[i] < 0 ? model.StartDeviationBelow : model.StartDeviationAbove;
            growth[i] = Math.FusedMultiplyAdd(growth[i], model.LogGrowthStandardError, model.LogGrowth);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Advance(Span<double> state, ReadOnlySpan<double> growth, ReadOnlySpan<double> normals, GrowthStep step)
    {
        ref double states = ref MemoryMarshal.GetReference(state);
        ref double growths = ref MemoryMarshal.GetReference(growth);
        ref double shocks = ref MemoryMarshal.GetReference(normals);
        Vector256<double> weight = Vector256.Create(step.GrowthWeight);
        Vector256<double> volatility = Vector256.Create(step.Volatility);
        int i = 0;
        for (; i <= state.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref states, (nuint)i);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref growths, (nuint)i), weight, x);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref shocks, (nuint)i), volatility, x);
            x.StoreUnsafe(ref states, (nuint)i);
        }

        for (; i < state.Length; i++)
        {
            double x = Math.FusedMultiplyAdd(growth[i], step.GrowthWeight, state[i]);
            state[i] = Math.FusedMultiplyAdd(normals[i], step.Volatility, x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(Span<double> values, double factor)
    {
        ref double all = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            (Vector256.LoadUnsafe(ref all, (nuint)i) * factor).StoreUnsafe(ref all, (nuint)i);
        }

        for (; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }
}
