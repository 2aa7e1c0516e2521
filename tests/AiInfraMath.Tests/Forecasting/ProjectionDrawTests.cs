using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionDrawTests
{
    private const int Scenarios = 100_000;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 3 };

    public static TheoryData<string> Kinds => ["pert", "beta", "discrete", "triangular", "normal", "lognormal", "uniform", "user"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draws_are_the_quantiles_of_their_uniforms(string kind)
    {
        (IDistribution distribution, Func<ProjectionModel, Draw, Series<Ratio>> sample) = Of(kind);
        foreach (Draw draw in Enum.GetValues<Draw>())
        {
            var model = new ProjectionModel(2025, 2);
            Output<ScenarioColumns<Ratio>> output = model.ObserveScenarios(sample(model, draw));
            Output<FanChart<Ratio>> fan = model.Observe(sample(model, draw));
            ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
            ScenarioColumns<Ratio> columns = result.Get(output);
            Assert.Equal(draw == Draw.OncePerScenario, columns.Canonical(0).SequenceEqual(columns.Canonical(1)));
            if (kind is not ("normal" or "lognormal"))
            {
                var uniforms = new RandomUniforms(Options.Seed);
                double[] expected = new double[1000];
                uniforms.FillUniforms(0, draw == Draw.OncePerScenario ? 0u : 1u, 0, expected);
                distribution.Quantile(expected, expected);
                Assert.All(expected, (x, i) => Assert.Equal(x, columns.Canonical(1)[i], 1e-15 * Math.Abs(x)));
            }

            FanPeriod<Ratio> period = result.Get(fan).Periods[1];
            Assert.Equal(distribution.Mean, period.Mean.Value, 4 * period.MeanStandardError.Value);
            Assert.Equal(Math.Sqrt(distribution.Variance), period.StandardDeviation.Value, 0.02 * Math.Sqrt(distribution.Variance));
        }
    }

    [Fact]
    public void Typed_draws_are_in_their_units()
    {
        var model = new ProjectionModel(2025, 1);
        Output<FanChart<Power>> pert = model.Observe(model.Pert(1.0.Gigawatts, 2.0.Gigawatts, 6.0.Gigawatts));
        Output<FanChart<Power>> uniform = model.Observe(model.Uniform(1.0.Gigawatts, 3.0.Gigawatts));
        Output<FanChart<Power>> normal = model.Observe(model.Normal(5.0.Gigawatts, 1.0.Gigawatts));
        Output<FanChart<Power>> discrete = model.Observe(model.Discrete<Power>([1.0.Gigawatts, 4.0.Gigawatts], [3, 1]));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal((1 + (4 * 2) + 6) / 6.0, result.Get(pert).Periods[0].Mean.Gigawatts, 0.02);
        Assert.Equal(2, result.Get(uniform).Periods[0].Mean.Gigawatts, 0.01);
        Assert.Equal(1, result.Get(normal).Periods[0].StandardDeviation.Gigawatts, 0.01);
        Assert.Equal(1.75, result.Get(discrete).Periods[0].Mean.Gigawatts, 0.02);
        Assert.Equal(4, result.Get(discrete).Periods[0].Percentile(0.95).Value.Gigawatts);
    }

    [Fact]
    public void Draws_out_of_range_are_refused()
    {
        var model = new ProjectionModel(2025, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Pert(2.0.Gigawatts, 1.0.Gigawatts, 6.0.Gigawatts));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Triangular(new Ratio(1), new Ratio(1), new Ratio(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Uniform(2.0.Gigawatts, 1.0.Gigawatts));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Normal(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Beta(0.1, 1));
        Assert.Throws<ArgumentException>(() => model.Discrete<Ratio>([new Ratio(1)], [1, 2]));
        Assert.Throws<ArgumentException>(() => model.LognormalDraw(new Ratio(-1), 1));
        Assert.Throws<ArgumentNullException>(() => model.Sample(null!));
    }

    private static (IDistribution Distribution, Func<ProjectionModel, Draw, Series<Ratio>> Sample) Of(string kind) => kind switch
    {
        "pert" => (new PertDistribution(1, 2, 6), (m, d) => m.Pert(new Ratio(1), new Ratio(2), new Ratio(6), d)),
        "beta" => (new BetaDistribution(2, 5), (m, d) => m.Beta(2, 5, d)),
        "discrete" => (new DiscreteDistribution([1, 2, 9], [1, 2, 1]), (m, d) => m.Discrete<Ratio>([new(1), new(2), new(9)], [1, 2, 1], d)),
        "triangular" => (new TriangularDistribution(1, 2, 6), (m, d) => m.Triangular(new Ratio(1), new Ratio(2), new Ratio(6), d)),
        "uniform" => (new UniformDistribution(-1, 3), (m, d) => m.Uniform(new Ratio(-1), new Ratio(3), d)),
        "normal" => (new NormalDistribution(2, 0.5), (m, d) => m.Normal(2, 0.5, d)),
        "lognormal" => (new LogNormalDistribution(VectorMath.Log(3), 0.4), (m, d) => m.LognormalDraw(new Ratio(3), 0.4, d)),
        _ => (new Squared(), (m, d) => m.Sample(new Squared(), d)),
    };

    // A distribution of one's own: the square of a uniform number.
    private sealed class Squared : IDistribution
    {
        public double Mean => 1.0 / 3;

        public double Variance => 4.0 / 45;

        public double Quantile(double p) => p * p;

        public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
        {
            for (int i = 0; i < source.Length; i++)
            {
                destination[i] = Quantile(source[i]);
            }
        }
    }
}
