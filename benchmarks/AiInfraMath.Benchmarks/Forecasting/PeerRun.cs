using System.Diagnostics;
using System.Globalization;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Benchmarks.Forecasting;

/// <summary>The library's side of <c>benchmarks/peers</c>: prints the seconds of each repetition on one thread.</summary>
internal static class PeerRun
{
    public const string Command = "peer";

    public static int Run(string scenarios, string repetitions, bool withPercentiles)
    {
        ProjectionModel model = ReferenceWorkload.Model(withPercentiles);
        var options = new RunOptions
        {
            Scenarios = long.Parse(scenarios, CultureInfo.InvariantCulture),
            Seed = 1,
            DegreeOfParallelism = 1,
        };
        for (int i = int.Parse(repetitions, CultureInfo.InvariantCulture); i > 0; i--)
        {
            long start = Stopwatch.GetTimestamp();
            _ = model.Run(options);
            Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("F6", CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
