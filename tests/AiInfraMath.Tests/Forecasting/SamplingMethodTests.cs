using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Forecasting;

public class SamplingMethodTests
{
    // The bits are pinned, so that a machine of another kind, narrower vectors and any partition are held to the same. A run of the whole
    // on one thread gives them, and so do random partitions on every number of threads, put together out of order.
    [Theory]
    [InlineData(SamplingMethod.Random, "0BFBD6F979F34629")]
    [InlineData(SamplingMethod.Antithetic, "9B70A3E5FE30197B")]
    [InlineData(SamplingMethod.Sobol, "9708374C0E955BD7")]
    public void Any_partition_and_number_of_threads_comes_to_the_pinned_bits(SamplingMethod method, string pinned)
    {
        var model = new MixedModel();
        RunOptions options = new() { Scenarios = 20_003, Seed = 7, Sampling = method, DegreeOfParallelism = 1 };
        Assert.Equal(pinned, model.Digest(options));
        var random = new Random((int)method);
        foreach (int threads in (int[])[1, 2, 3, 7])
        {
            RunOptions parallel = options with { DegreeOfParallelism = threads };
            long[] cuts = [.. Enumerable.Range(0, 5).Select(_ => random.NextInt64(1, options.Scenarios)).Distinct().Order()];
            Assert.Equal(pinned, model.DigestOfParts(parallel, [0, .. cuts, options.Scenarios]));
        }
    }

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task Narrower_vectors_and_none_do_not_change_a_bit(string switchedOff) => NarrowedRun.Passes(
        switchedOff, typeof(SamplingMethodTests), cases: 3, nameof(Any_partition_and_number_of_threads_comes_to_the_pinned_bits));

    [Fact]
    public void Antithetic_scenarios_are_mirror_images_of_each_other()
    {
        var model = new ProjectionModel(2025, 3);
        Output<ScenarioColumns<Ratio>> normals = model.ObserveScenarios(model.Shocks());
        Output<ScenarioColumns<Ratio>> uniforms = model.ObserveScenarios(model.Uniform(Draw.EveryPeriod));
        Output<ScenarioColumns<Ratio>> once = model.ObserveScenarios(model.Uniform());
        ProjectionResult result = Run(model, SamplingMethod.Antithetic, 1001, 5);
        double[] expected = new double[1001];
        new AntitheticUniforms(5).FillUniforms(0, 2, 1, expected);
        Assert.Equal(expected, result.Get(uniforms).Canonical(2).ToArray());
        new AntitheticUniforms(5).FillUniforms(0, 0, 2, expected);
        Assert.Equal(expected, result.Get(once).Canonical(2).ToArray());
        for (int t = 0; t < 3; t++)
        {
            ReadOnlySpan<double> z = result.Get(normals).Canonical(t);
            for (int pair = 0; pair < 500; pair++)
            {
                Assert.Equal(z[2 * pair], -z[(2 * pair) + 1]);
                Assert.NotEqual(z[2 * pair], z[(2 * pair) + 2]);
            }
        }
    }

    [Fact]
    public void Antithetic_pairs_leave_no_error_in_what_is_linear_and_less_in_what_is_monotone()
    {
        var model = new ProjectionModel(2025, 2);
        Output<FanChart<Ratio>> shocks = model.Observe(model.Shocks());
        Output<FanChart<Power>> growth = model.Observe(model.Lognormal(1.0.Gigawatts, 0, 0.2));
        ProjectionResult result = Run(model, SamplingMethod.Antithetic, 20_000, 5);
        Assert.Equal(0, result.Get(shocks).Periods[1].Mean.Value, 1e-15);
        FanPeriod<Power> period = result.Get(growth).Periods[1];
        Assert.Equal(1, period.Mean.Gigawatts, period.MeanStandardError.Gigawatts);
        Assert.Equal(SamplingMethod.Antithetic, result.Sampling);
        Assert.Equal(SamplingMethod.Antithetic, result.Get(growth).Sampling);
    }

    // The squares of a pair are equal, so that their ranks vary more than those of independent scenarios.
    [Theory]
    [InlineData(SamplingMethod.Antithetic)]
    [InlineData(SamplingMethod.Sobol)]
    public void Percentiles_are_order_statistics_whatever_the_method(SamplingMethod method)
    {
        var model = new ProjectionModel(2025, 1);
        Series<Ratio> square = model.Shocks();
        square = square.Times(square);
        double[] percentiles = [0.001, 0.05, 0.5, 0.95, 0.999];
        Output<IReadOnlyList<FanPercentile<Ratio>[]>> output = model.ObservePercentiles(square, percentiles);
        Output<ScenarioColumns<Ratio>> columns = model.ObserveScenarios(square);
        RunOptions options = new() { Scenarios = 100_000, Seed = 8, Sampling = method };
        PartialProjection first = model.Project(0, 30_001, options, null, TestContext.Current.CancellationToken);
        ProjectionResult result = model.Project(30_001, 69_999, options, null, TestContext.Current.CancellationToken).Merge(first).Complete();
        double[] sorted = result.Get(columns).Canonical(0).ToArray();
        Array.Sort(sorted);
        Assert.Equal(percentiles.Select(p => sorted[(int)(p * 99_999)]), result.Get(output)[0].Select(p => p.Value.Value));
    }

    [Fact]
    public void Sobol_scenarios_are_the_points_with_those_drawn_once_first()
    {
        var model = new ProjectionModel(2025, 3);
        Output<ScenarioColumns<Ratio>> each = model.ObserveScenarios(model.Uniform(Draw.EveryPeriod));
        Output<ScenarioColumns<Ratio>> normal = model.ObserveScenarios(model.Shocks());
        Output<ScenarioColumns<Ratio>> once = model.ObserveScenarios(model.Uniform());
        ProjectionResult result = Run(model, SamplingMethod.Sobol, 700, 5);
        SobolSequence points = SobolSequence.Scrambled(1 + (2 * 3), 5);
        for (int i = 0; i < 700; i++)
        {
            Assert.Equal(points.Uniform((ulong)i, 0), result.Get(once).Canonical(2)[i]);
            for (int t = 0; t < 3; t++)
            {
                Assert.Equal(points.Uniform((ulong)i, 1 + (2 * t)), result.Get(each).Canonical(t)[i]);
                Assert.Equal(VectorMath.NormalQuantile(points.Uniform((ulong)i, 2 + (2 * t))), result.Get(normal).Canonical(t)[i]);
            }
        }
    }

    [Fact]
    public void What_else_is_observed_does_not_change_a_Sobol_scenario()
    {
        var model = new ProjectionModel(2025, 2);
        _ = model.Shocks();
        Series<Ratio> second = model.Shocks();
        Output<FanChart<Ratio>> fan = model.Observe(second);
        double alone = Run(model, SamplingMethod.Sobol, 512, 1).Get(fan).Periods[1].StandardDeviation.Value;
        _ = model.Observe(model.Shocks() + second);
        var again = new ProjectionModel(2025, 2);
        Series<Ratio> first = again.Shocks();
        Output<FanChart<Ratio>> both = again.Observe(again.Shocks());
        _ = again.Observe(first);
        Assert.Equal(alone, Run(again, SamplingMethod.Sobol, 512, 1).Get(both).Periods[1].StandardDeviation.Value);
    }

    [Fact]
    public void A_model_with_more_numbers_than_Sobol_has_dimensions_is_refused()
    {
        var model = new ProjectionModel(2025, 1024);
        Output<IReadOnlyList<Ratio>> mean = model.ObserveMean(model.Shocks() + model.Shocks());
        Assert.Equal(0, Run(model, SamplingMethod.Sobol, 256, 1).Get(mean)[1023].Value, 0.1);
        _ = model.ObserveMean(model.Uniform());
        ArgumentException error = Assert.Throws<ArgumentException>(() => Run(model, SamplingMethod.Sobol, 256, 1));
        Assert.Contains("2049", error.Message);
        Assert.Contains("2048", error.Message);
        Assert.Equal(256, Run(model, SamplingMethod.Antithetic, 256, 1).Scenarios);
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(model, (SamplingMethod)3, 256, 1));
    }

    // A price index that grows at random, by independent uniform factors: the mean of the product is the product of the means.
    [Theory]
    [InlineData(SamplingMethod.Random, -0.65, -0.35)]
    [InlineData(SamplingMethod.Sobol, -1.7, -1.1)]
    public void The_error_of_a_bounded_integral_falls_with_its_order(SamplingMethod method, double least, double greatest)
    {
        var model = new ProjectionModel(2025, 3);
        Output<IReadOnlyList<Ratio>> output =
            model.ObserveMean(model.Index(model.Uniform(new Ratio(0.5), new Ratio(1.1), Draw.EveryPeriod)));
        Assert.InRange(Order(model, output, 2, method, 0.8 * 0.8 * 0.8), least, greatest);
    }

    // Growth by normal shocks, which is unbounded: the mean of u exp((z1 + z2) / 2) is exp(1/4) / 2.
    [Theory]
    [InlineData(SamplingMethod.Random, -0.65, -0.35)]
    [InlineData(SamplingMethod.Sobol, -1.4, -0.8)]
    public void The_error_of_an_unbounded_integral_falls_with_its_order(SamplingMethod method, double least, double greatest)
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> growth = model.Exponential(StartingValue<Ratio>.Known(new Ratio(1)), model.Shocks().Times(0.5));
        Output<IReadOnlyList<Ratio>> output = model.ObserveMean(growth.Times(model.Uniform()));
        Assert.InRange(Order(model, output, 1, method, Math.Exp(0.25) / 2), least, greatest);
    }

    // The slope of the logarithm of the root mean square error over 32 seeds, from 2^7 to 2^14 scenarios.
    private static double Order(
        ProjectionModel model, Output<IReadOnlyList<Ratio>> output, int period, SamplingMethod method, double exact)
    {
        double[] x = [7, 8, 9, 10, 11, 12, 13, 14];
        double[] y = Array.ConvertAll(x, exponent =>
        {
            double square = 0;
            for (ulong seed = 1; seed <= 32; seed++)
            {
                double error = Run(model, method, 1L << (int)exponent, seed).Get(output)[period].Value - exact;
                square += error * error;
            }

            return Math.Log2(square / 32) / 2;
        });
        double meanX = x.Average();
        double meanY = y.Average();
        double slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
        TestContext.Current.TestOutputHelper?.WriteLine($"{method}: {slope:F3}; {string.Join(' ', y.Select(e => e.ToString("F2")))}");
        return slope;
    }

    private static ProjectionResult Run(ProjectionModel model, SamplingMethod method, long scenarios, ulong seed) => model.Run(
        new RunOptions { Scenarios = scenarios, Seed = seed, Sampling = method }, null, TestContext.Current.CancellationToken);
}
