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
    [InlineData(SamplingMethod.Random, "")]
    [InlineData(SamplingMethod.Antithetic, "C669BD3F442AB9E2")]
    [InlineData(SamplingMethod.Sobol, "448BC3C32D84ADD8")]
    public void Any_partition_and_number_of_threads_comes_to_the_pinned_bits(SamplingMethod method, string pinned)
    {
        var model = new MixedModel();
        RunOptions options = new() { Scenarios = 40_003, Seed = 7, Sampling = method, DegreeOfParallelism = 1 };
        Assert.Equal(pinned, model.Digest(options));
        var random = new Random((int)method);
        foreach (int threads in (int[])[1, 2, 3, 7])
        {
            RunOptions parallel = options with { DegreeOfParallelism = threads };
            Assert.Equal(pinned, model.Digest(parallel));
            long[] cuts = [.. Enumerable.Range(0, 5).Select(_ => random.NextInt64(1, options.Scenarios)).Append(16_384).Distinct().Order()];
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

    // The mean of u exp((z1 + z2) / 2) is exp(1/4) / 2.
    [Fact]
    public void The_error_falls_like_the_root_of_random_scenarios_and_about_inversely_with_Sobol_points()
    {
        double random = Order(SamplingMethod.Random);
        double sobol = Order(SamplingMethod.Sobol);
        Assert.InRange(random, -0.65, -0.35);
        Assert.InRange(sobol, -2, -0.9);
    }

    // The slope of the logarithm of the root mean square error over 32 seeds, from 2^8 to 2^14 scenarios.
    private static double Order(SamplingMethod method)
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> growth = model.Exponential(StartingValue<Ratio>.Known(new Ratio(1)), model.Shocks().Times(0.5));
        Output<IReadOnlyList<Ratio>> output = model.ObserveMean(growth.Times(model.Uniform()));
        double exact = Math.Exp(0.25) / 2;
        double[] x = [8, 9, 10, 11, 12, 13, 14];
        double[] y = Array.ConvertAll(x, exponent =>
        {
            double square = 0;
            for (ulong seed = 1; seed <= 32; seed++)
            {
                double error = Run(model, method, 1L << (int)exponent, seed).Get(output)[1].Value - exact;
                square += error * error;
            }

            return Math.Log2(square / 32) / 2;
        });
        double meanX = x.Average();
        double meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private static ProjectionResult Run(ProjectionModel model, SamplingMethod method, long scenarios, ulong seed) => model.Run(
        new RunOptions { Scenarios = scenarios, Seed = seed, Sampling = method }, null, TestContext.Current.CancellationToken);
}
