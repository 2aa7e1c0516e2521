using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Standard normal numbers for two periods at a time.</summary>
internal sealed class NormalStage<TPack>(Philox4x32 random, uint variable, Place place) : Stage
    where TPack : struct, IPack<TPack>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        if ((period & 1) == 0)
        {
            ref double even = ref workspace[place.At(period)];
            ref double odd = ref workspace[place.At(period + 1)];
            Philox4x32.RoundKeys keys = random.KeysFor((uint)(workspace.FirstScenario >> 32), (uint)period >> 1, variable);
            StandardNormal.Block<TPack>(in keys, (uint)workspace.FirstScenario, ref even, ref odd, Workspace.BlockLength);
        }
    }
}

/// <summary>Uniform numbers between 0 and 1 for two periods at a time.</summary>
internal sealed class UniformStage<TPack>(Philox4x32 random, uint variable, Place place) : Stage
    where TPack : struct, IPack<TPack>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        if ((period & 1) == 0)
        {
            ref double even = ref workspace[place.At(period)];
            ref double odd = ref workspace[place.At(period + 1)];
            Philox4x32.RoundKeys keys = random.KeysFor((uint)(workspace.FirstScenario >> 32), (uint)period >> 1, variable);
            Philox4x32.Block<TPack>(in keys, (uint)workspace.FirstScenario, ref even, ref odd, Workspace.BlockLength);
        }
    }
}

/// <summary>
/// Antithetic pairs for two periods at a time: scenario 2k has the number of scenario k of the generator, and 2k + 1 its mirror image, −z
/// of a normal and 1 − u of a uniform.
/// </summary>
internal sealed class AntitheticStage<TPack>(Philox4x32 random, uint variable, Place place, bool isNormal) : Stage
    where TPack : struct, IPack<TPack>
{
    private const int Pairs = Workspace.BlockLength / 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        if ((period & 1) != 0)
        {
            return;
        }

        Span<double> even = workspace.Slot(place.At(period));
        Span<double> odd = workspace.Slot(place.At(period + 1));
        long first = workspace.FirstScenario / 2;
        Philox4x32.RoundKeys keys = random.KeysFor((uint)(first >> 32), (uint)period >> 1, variable);
        if (isNormal)
        {
            StandardNormal.Block<TPack>(in keys, (uint)first, ref even[0], ref odd[0], Pairs);
        }
        else
        {
            Philox4x32.Block<TPack>(in keys, (uint)first, ref even[0], ref odd[0], Pairs);
        }

        Mirror(even, isNormal ? 0 : 1);
        Mirror(odd, isNormal ? 0 : 1);
    }

    // From the end, so that nothing is overwritten that is still wanted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mirror(Span<double> values, double sum)
    {
        for (int pair = Pairs - 1; pair >= 0; pair--)
        {
            double value = values[pair];
            values[(2 * pair) + 1] = sum - value;
            values[2 * pair] = value;
        }
    }
}

/// <summary>One coordinate of Sobol points for each period, and the normal quantile of it where a normal number is wanted.</summary>
internal sealed class SobolStage(SobolDimensions dimensions, uint variable, Place place, bool isNormal) : Stage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        Span<double> values = workspace.Slot(place.At(period));
        dimensions.Sequence.FillUniforms((ulong)workspace.FirstScenario, dimensions.Of(variable, period), values);
        if (isNormal)
        {
            VectorMath.NormalQuantile(values, values);
        }
    }
}

/// <summary>Numbers of a distribution from uniform ones.</summary>
internal sealed class DistributionStage(Place result, Operand uniform, IDistribution distribution) : Stage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period) =>
        distribution.Quantile(workspace.Slot(uniform.Slot(period)), workspace.Slot(result.At(period)));
}
