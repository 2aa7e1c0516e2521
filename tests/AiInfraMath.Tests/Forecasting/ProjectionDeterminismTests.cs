using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionDeterminismTests
{
    // Pinned, so that a machine of another kind is held to the same bits. It changes only if the model or the kernel changes its bits.
    private const ulong Pinned = 0x0BC8_061E_3137_B439;

    [Fact]
    public void The_bits_of_a_projection_are_pinned() => Assert.Equal(Pinned.ToString("X16"), Checksum(3).ToString("X16"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_number_of_threads_does_not_change_a_bit(int threads) => Assert.Equal(Checksum(1), Checksum(threads));

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public async Task Narrower_vectors_and_none_do_not_change_a_bit(string switchedOff)
    {
        // This assembly is its own test runner: a child process with the switch runs the pinned test above.
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string host = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var start = new ProcessStartInfo(File.Exists(host) ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ProjectionDeterminismTests).Assembly.Location);
        start.ArgumentList.Add("-noLogo");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(ProjectionDeterminismTests).FullName}.{nameof(The_bits_of_a_projection_are_pinned)}");
        start.Environment[$"DOTNET_{switchedOff}"] = "0";
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains("Total: 1, Errors: 0, Failed: 0"), output + await errors);
    }

    // Every number of the chart, from a run that uses every random variable, odd lengths of blocks and a part of a year.
    private static ulong Checksum(int threads)
    {
        FanChart<Gigawatts> fan = Projection.Run(
            Trend.FitExponential(Samples.Capacity),
            2030.5,
            new ProjectionOptions<Gigawatts>
            {
                Scenarios = 20_003,
                Seed = 0x1234_5678_9ABC_DEF0,
                Start = StartingValue<Gigawatts>.Band(new(1.5), new(1.9), new(2.8)),
                GrowthSlowdown = 0.9,
                YearlyVolatility = 0.25,
                DegreeOfParallelism = threads,
            });
        ulong hash = 14695981039346656037;
        foreach (FanPeriod<Gigawatts> period in fan.Periods)
        {
            Add(ref hash, period.Year, period.Mean.Value, period.StandardDeviation.Value);
            foreach (FanPercentile<Gigawatts> percentile in period.Percentiles)
            {
                Add(ref hash, percentile.Value.Value, percentile.Lower.Value, percentile.Upper.Value, percentile.Coverage);
            }
        }

        return hash;
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            hash = BitOperations.RotateLeft(unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211), 23);
        }
    }
}
