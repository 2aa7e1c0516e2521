using AiInfraMath.Benchmarks.Forecasting;
using AiInfraMath.Benchmarks.Quantities;
using BenchmarkDotNet.Running;

namespace AiInfraMath.Benchmarks;

/// <summary>
/// <c>ratios [filter]</c>, <c>first-use</c>, <c>disassembly [file]</c>, or the arguments of BenchmarkDotNet; see benchmarks/README.md.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            // First, and touching nothing else: this is the fresh process that is measured.
            case [FirstUse.ChildCommand, var variant]:
                return FirstUse.RunChild(variant);
            case [MachineCode.ChildCommand]:
                return MachineCode.RunChild();
            case [InterleavedRatios.ChildCommand, .. var filters]:
                return InterleavedRatios.RunChild(filters);
            case [PeerRun.Command, var scenarios, var repetitions, .. var percentiles]:
                return PeerRun.Run(scenarios, repetitions, percentiles.Length > 0);
            case [StageCycles.Command]:
                return StageCycles.Run();
            case ["first-use"]:
                return FirstUse.Run();
            case ["disassembly", .. var file]:
                return MachineCode.Run(file.Length > 0 ? file[0] : null);
            case ["ratios", .. var filters]:
                return InterleavedRatios.Run(filters);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new RatioConfig());
                return 0;
        }
    }
}
