using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>What a run does at its ends: few and many scenarios, cancellation, failures, memory.</summary>
public class ProjectionLimitsTests
{
    private const int BlockLength = 512;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1L << 48) + 1)]
    public void Too_few_and_too_many_scenarios_are_refused(long scenarios)
    {
        var model = new ProjectionModel(2025, 1);
        _ = model.ObserveMean(model.Uniform());
        var options = new RunOptions { Scenarios = scenarios };
        Assert.Equal("Scenarios", Assert.Throws<ArgumentOutOfRangeException>(() => model.Run(options, null, Cancellation)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Project(0, 1, options, null, Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Few_scenarios_have_the_statistics_of_their_numbers(int scenarios)
    {
        var model = new ProjectionModel(2025, 3);
        Series<Power> power = model.Lognormal(1.0.Gigawatts, 0.2, 0.4);
        Output<FanChart<Power>> output = model.Observe(power, 0.25, 0.5);
        Output<IReadOnlyList<ConditionalSummary<Power>>> given = model.ObserveGiven(power, power.Above(1.0.Gigawatts));
        Output<IReadOnlyList<double>> correlation = model.ObserveCorrelation(power, power.Before());
        Output<ScenarioColumns<Power>> columns = model.ObserveScenarios(power);
        foreach (SamplingMethod method in Enum.GetValues<SamplingMethod>())
        {
            ProjectionResult result = model.Run(new RunOptions { Scenarios = scenarios, Sampling = method, Seed = 3 }, null, Cancellation);
            for (int t = 0; t < 3; t++)
            {
                double[] values = result.Get(columns).Canonical(t).ToArray();
                Assert.Equal(scenarios, values.Length);
                double mean = values.Average();
                double deviation = scenarios == 1 ? 0 : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (scenarios - 1));
                FanPeriod<Power> period = result.Get(output).Periods[t];
                Assert.Equal(mean, period.Mean.Watts, 1e-12 * mean);
                Assert.Equal(deviation, period.StandardDeviation.Watts, 1e-10 * mean);
                Array.Sort(values);
                Assert.Equal(values[(int)(0.25 * (scenarios - 1))], period.Percentile(0.25).Value.Watts);
                Assert.Equal(values[(int)(0.5 * (scenarios - 1))], period.Percentile(0.5).Value.Watts);
                double[] large = [.. values.Where(v => v > 1e9)];
                Assert.Equal(large.Length == 0 ? 0 : large.Average(), result.Get(given)[t].Mean.Watts, 1e-3);
                Assert.InRange(result.Get(correlation)[t], -1, 1);
            }
        }
    }

    // Scenarios beyond 2^32 have an upper word of their counter that is not 0.
    [Theory]
    [InlineData((1L << 33) - 512, 512)]
    [InlineData((1L << 32) - 300, 700)]
    [InlineData((1L << 33) - 3, 3)]
    public void Scenarios_of_a_run_of_two_to_the_33_are_those_of_the_generator(long first, long count)
    {
        var model = new ProjectionModel(2025, 2);
        Output<ScenarioColumns<Ratio>> columns = model.ObserveScenarios(model.Uniform(Draw.EveryPeriod));
        Output<IReadOnlyList<Ratio>> mean = model.ObserveMean(model.Uniform(Draw.EveryPeriod));
        var options = new RunOptions { Scenarios = 1L << 33, Seed = 99 };
        PartialProjection part = model.Project(first, count, options, null, Cancellation);
        ScenarioColumns<Ratio> found = model.ReadPartial(part.ToBytes()).Get(columns);
        Assert.Equal(first, found.FirstScenario);
        var random = new Philox4x32(99);
        for (int i = 0; i < count; i++)
        {
            (double even, double odd) = random.Uniforms((ulong)(first + i), 0, 0);
            Assert.Equal(even, found.Canonical(0)[i]);
            Assert.Equal(odd, found.Canonical(1)[i]);
            Assert.Equal(odd, found[1, i].Value);
        }

        Assert.False(part.IsComplete);
        Assert.Throws<InvalidOperationException>(part.Complete);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Run(options, null, Cancellation));
        Assert.NotNull(mean);
    }

    // The sums of a part in the last blocks of 2^33 scenarios, put together with other parts, are those of the numbers themselves.
    [Fact]
    public void Parts_about_the_end_of_two_to_the_33_scenarios_merge()
    {
        var model = new ProjectionModel(2025, 1);
        Output<ScenarioColumns<Ratio>> columns = model.ObserveScenarios(model.Uniform());
        var options = new RunOptions { Scenarios = (1L << 33) + 77, Seed = 5 };
        PartialProjection end = model.Project((1L << 33) - 100, 177, options, null, Cancellation);
        PartialProjection before = model.Project((1L << 33) - 1000, 900, options, null, Cancellation);
        ScenarioColumns<Ratio> merged = end.Merge(before).Get(columns);
        Assert.Equal(1077, merged.Canonical(0).Length);
        Assert.Equal(new Philox4x32(5).Uniforms((1L << 33) + 76, 0, 0).First, merged.Canonical(0)[1076]);
        PartialProjection apart = model.Project(0, 10, options, null, Cancellation);
        Assert.Throws<InvalidOperationException>(() => end.Merge(apart).Get(columns));
        Assert.Throws<ArgumentException>(() => end.Merge(model.Project((1L << 33) - 101, 2, options, null, Cancellation)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_run_stops_in_the_middle_of_a_chunk(int threads)
    {
        using var source = new CancellationTokenSource();
        var counting = new Counting(cancelAt: 70, source);
        var model = new ProjectionModel(2025, 1);
        _ = model.ObserveMean(model.Sample(counting));
        var options = new RunOptions { Scenarios = 1000L * BlockLength, DegreeOfParallelism = threads };
        OperationCanceledException error = Assert.ThrowsAny<OperationCanceledException>(() => model.Run(options, null, source.Token));
        Assert.Equal(source.Token, error.CancellationToken);

        // Each thread finishes the block that it is in, and begins no other.
        Assert.InRange(counting.Blocks, 70, 70 + threads - 1);
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_begins_computes_nothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var counting = new Counting(cancelAt: int.MaxValue, source);
        var model = new ProjectionModel(2025, 1);
        _ = model.ObserveMean(model.Sample(counting));
        foreach (int threads in (int[])[1, 3])
        {
            var options = new RunOptions { Scenarios = 1000L * BlockLength, DegreeOfParallelism = threads };
            Assert.ThrowsAny<OperationCanceledException>(() => model.Run(options, null, source.Token));
        }

        Assert.Equal(0, counting.Blocks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_a_stage_or_a_progress_throws_surfaces_as_itself(int threads)
    {
        var options = new RunOptions { Scenarios = 2000L * BlockLength, DegreeOfParallelism = threads };
        var failing = new ProjectionModel(2025, 1);
        _ = failing.ObserveMean(failing.Uniform().Apply<FailingStage, Ratio>(default));
        InvalidTimeZoneException thrown = Assert.Throws<InvalidTimeZoneException>(() => failing.Run(options, null, Cancellation));
        Assert.Contains(nameof(FailingStage), thrown.StackTrace, StringComparison.Ordinal);

        var model = new ProjectionModel(2025, 1);
        _ = model.ObserveMean(model.Uniform());
        Assert.Throws<InvalidTimeZoneException>(() => model.Run(options, new FailingProgress(), Cancellation));
        Assert.Throws<InvalidTimeZoneException>(() => model.Project(0, options.Scenarios, options, new FailingProgress(), Cancellation));
    }

    [Fact]
    public void After_a_failure_the_other_threads_begin_nothing_more()
    {
        using var source = new CancellationTokenSource();
        var counting = new Counting(cancelAt: int.MaxValue, source);
        var model = new ProjectionModel(2025, 1);
        _ = model.ObserveMean(model.Sample(counting));
        var options = new RunOptions { Scenarios = 64L * 1000 * BlockLength, DegreeOfParallelism = 3 };
        Assert.Throws<InvalidTimeZoneException>(() => model.Run(options, new FailingProgress(), Cancellation));

        // Three chunks of 64 blocks are under way when the first is done and reported, and those of threads that were a step ahead of it.
        Assert.InRange(counting.Blocks, 64, 64 * 10);
    }

    [Fact]
    public void Percentiles_of_what_is_not_a_number_are_said()
    {
        var options = new RunOptions { Scenarios = 20_000, DegreeOfParallelism = 1 };
        foreach (double share in (double[])[0.01, 0.5, 1])
        {
            var model = new ProjectionModel(2025, 1);
            Series<Ratio> zero = model.Uniform().Above(new Ratio(share)).AsRatio();
            Series<Ratio> value = zero.Over(zero);
            Output<IReadOnlyList<FanPercentile<Ratio>[]>> percentiles = model.ObservePercentiles(value + model.Uniform());
            Output<FanChart<Ratio>> fan = model.Observe(value);
            Output<IReadOnlyList<FanPercentile<Ratio>[]>> ofSummed = model.ObservePercentiles(value);
            Output<IReadOnlyList<Ratio>> sum = model.ObserveMean(value);
            Output<IReadOnlyList<FanPercentile<Ratio>[]>> infinite = model.ObservePercentiles(model.Uniform().Over(zero - zero));
            ProjectionResult result = model.Run(options, null, Cancellation);
            Assert.Throws<OverflowException>(() => result.Get(percentiles));
            Assert.Throws<OverflowException>(() => result.Get(ofSummed));
            Assert.Throws<OverflowException>(() => result.Get(fan));
            Assert.Throws<OverflowException>(() => result.Get(sum));
            Assert.Equal(double.PositiveInfinity, result.Get(infinite)[0][1].Value.Value);
        }
    }

    [Fact]
    public void Means_and_correlations_of_what_is_not_a_number_are_refused()
    {
        var model = new ProjectionModel(2025, 1);
        Series<Ratio> one = model.Uniform();
        Series<Ratio> bad = one.Over(one - one);
        Output<IReadOnlyList<Ratio>> mean = model.ObserveMean(bad);
        Output<IReadOnlyList<double>> correlation = model.ObserveCorrelation(one, bad);
        Output<IReadOnlyList<ConditionalSummary<Ratio>>> given = model.ObserveGiven(bad, one.Above(new Ratio(0.5)));
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 1000 }, null, Cancellation);
        Assert.Throws<OverflowException>(() => result.Get(mean));
        Assert.Throws<OverflowException>(() => result.Get(correlation));
        Assert.Throws<OverflowException>(() => result.Get(given));
    }

    // Ten million scenario-years with three percentiles of four variables, on the thread that asks, so that what it allocates can be told: for
    // the candidates, some 60 sqrt(S p (1 - p)) numbers for each percentile, and a few times that while they are sought. To keep the
    // scenarios would take 80 MB.
    [Fact]
    public void Memory_grows_with_the_root_of_the_number_of_scenarios()
    {
        var model = new ProjectionModel(2025, 4);
        Output<FanChart<Power>> fan = model.Observe(model.Lognormal(1.0.Gigawatts, 0.2, 0.4));
        foreach (long scenarios in (long[])[1 << 18, 2_500_000])
        {
            var options = new RunOptions { Scenarios = scenarios, Seed = 1, DegreeOfParallelism = 1 };
            double candidates = 4 * 8 * 60 * Math.Sqrt(scenarios) * (0.5 + (2 * Math.Sqrt(0.05 * 0.95)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = model.Run(options, null, Cancellation).Get(fan);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, (8 * candidates) + 2_000_000);
        }
    }

    /// <summary>A distribution that counts the blocks that it is asked for, and cancels in the middle of one.</summary>
    private sealed class Counting(int cancelAt, CancellationTokenSource source) : IDistribution
    {
        private int _blocks;

        public int Blocks => _blocks;

        public double Mean => 0.5;

        public double Variance => 1.0 / 12;

        public double Quantile(double p) => p;

        public void Quantile(ReadOnlySpan<double> uniforms, Span<double> destination)
        {
            uniforms.CopyTo(destination);
            if (Interlocked.Increment(ref _blocks) == cancelAt)
            {
                source.Cancel();
            }
        }
    }

    private readonly struct FailingStage : IStageFunction
    {
        public TPack Invoke<TPack>(TPack x, int period)
            where TPack : struct, IPack<TPack> => throw new InvalidTimeZoneException();
    }

    private sealed class FailingProgress : IProgress<double>
    {
        public void Report(double value) => throw new InvalidTimeZoneException();
    }
}
