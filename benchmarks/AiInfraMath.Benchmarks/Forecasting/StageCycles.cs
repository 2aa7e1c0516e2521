using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Benchmarks.Forecasting;

/// <summary>
/// How many cycles each stage of the reference workload takes for eight values, beside the bound that the execution ports set: vector
/// operations on the two pipes that multiply and add, and on all four.
/// </summary>
/// <remarks>A cycle is a step of a chain of additions, timed in turns with the stages, so that a changing clock does not matter.</remarks>
internal struct StageCycles : IPackKernel
{
    public const string Command = "stages";

    private const int Rounds = 400;
    private const int Repeats = 64;
    private const int Chain = 1 << 15;

    public static int Run()
    {
        var kernel = default(StageCycles);
        PackWidth.Dispatch(ref kernel);
        return 0;
    }

    public readonly void Run<TPack>()
        where TPack : struct, IPack<TPack>
    {
        var workspace = new Workspace(8) { Count = Workspace.BlockLength };
        var random = new Philox4x32(1);
        Philox4x32.RoundKeys keys = random.KeysFor(0, 0, 0);
        workspace.Slot(2).Fill(1.9);
        workspace.Slot(3).Fill(2.5);
        var growth = new FunctionStage2<TPack, GrowthFunction>(
            new Place(4, 0), new Operand(new Place(0, 0), 0, [1]), new Operand(new Place(2, 0), 0, [1]), new GrowthFunction([0.43], [0.65]));
        var cash = new LinearIncreaseStage<TPack>(
            new Place(5, 0),
            [0],
            [new Operand(new Place(5, 0), 0, [0.9]), new Operand(new Place(3, 0), 0, [9.3])],
            new Operand(new Place(3, 0), 0, [1]),
            new Operand(new Place(2, 0), 0, [1]),
            [-36]);
        var sum = new SumStatistic<TPack>(0, 0, 3);
        double[] numbers = new double[1];

        // Limits as after some hundred thousand values.
        var collector = new QuantileCollector([0.05, 0.5, 0.95], QuantileCollector.FirstReach);
        for (uint i = 0; i < 1024; i++)
        {
            StandardNormal.Block<TPack>(in keys, i * Workspace.BlockLength, ref workspace[0], ref workspace[1], Workspace.BlockLength);
            collector.Add(workspace.Slot(0));
        }


        (string Name, double Values, Action Body)[] stages =
        [
            ("uniforms", 2 * Workspace.BlockLength, () => Philox4x32.Block<TPack>(in keys, 0, ref workspace[6], ref workspace[7], Workspace.BlockLength)),
            ("normals", 2 * Workspace.BlockLength, () => StandardNormal.Block<TPack>(in keys, 0, ref workspace[0], ref workspace[1], Workspace.BlockLength)),
            ("growth", Workspace.BlockLength, () => growth.Run(workspace, 0)),
            ("cash flow", Workspace.BlockLength, () => cash.Run(workspace, 0)),
            ("percentiles", Workspace.BlockLength, () => collector.Add(workspace.Slot(0))),
            ("sum", Workspace.BlockLength, () => sum.OfBlock(workspace, numbers)),
        ];

        double[][] cycles = [.. stages.Select(_ => new double[Rounds])];
        for (int round = -50; round < Rounds; round++)
        {
            for (int i = 0; i < stages.Length; i++)
            {
                double before = Clock();
                long start = Stopwatch.GetTimestamp();
                for (int r = 0; r < Repeats; r++)
                {
                    stages[i].Body();
                }

                double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / Repeats;
                if (round >= 0)
                {
                    cycles[i][round] = seconds / ((before + Clock()) / 2) * 8 / stages[i].Values;
                }
            }
        }

        for (int i = 0; i < stages.Length; i++)
        {
            Array.Sort(cycles[i]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {stages[i].Name} | {cycles[i][Rounds / 2]:F1} | {cycles[i][Rounds / 10]:F1} |"));
        }
    }

    // Seconds for a cycle.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Clock()
    {
        long start = Stopwatch.GetTimestamp();
        ulong x = (ulong)start | 1;
        for (int i = 0; i < Chain; i += 4)
        {
            // A multiplication takes three cycles.
            x *= x;
            x *= x;
            x *= x;
            x *= x;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return x == 0 ? double.NaN : seconds / (3.0 * Chain);
    }
}
