using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Standard normal numbers for two periods at a time.</summary>
internal sealed class NormalStage<TPack>(Seeded seeded, uint variable, Place place) : Stage
    where TPack : struct, IPack<TPack>
{
    public override void Run(Workspace workspace, int period)
    {
        if ((period & 1) == 0)
        {
            ref double even = ref workspace[place.At(period)];
            ref double odd = ref workspace[place.At(period + 1)];
            Philox4x32.RoundKeys keys =
                seeded.Random.KeysFor((uint)(workspace.FirstScenario >> 32), (uint)period >> 1, variable);
            StandardNormal.Block<TPack>(in keys, (uint)workspace.FirstScenario, ref even, ref odd, Workspace.BlockLength);
        }
    }
}

/// <summary>Uniform numbers between 0 and 1 for two periods at a time.</summary>
internal sealed class UniformStage<TPack>(Seeded seeded, uint variable, Place place) : Stage
    where TPack : struct, IPack<TPack>
{
    public override void Run(Workspace workspace, int period)
    {
        if ((period & 1) == 0)
        {
            ref double even = ref workspace[place.At(period)];
            ref double odd = ref workspace[place.At(period + 1)];
            Philox4x32.RoundKeys keys =
                seeded.Random.KeysFor((uint)(workspace.FirstScenario >> 32), (uint)period >> 1, variable);
            Philox4x32.Block<TPack>(in keys, (uint)workspace.FirstScenario, ref even, ref odd, Workspace.BlockLength);
        }
    }
}

/// <summary>The generator of a run.</summary>
internal sealed class Seeded(ulong seed)
{
    public Philox4x32 Random { get; } = new(seed);
}
