using AiInfraMath.Numerics;
using MathNet.Numerics.Distributions;
using IDistribution = AiInfraMath.Numerics.IDistribution;

namespace AiInfraMath.Tests.Numerics;

public class DistributionTests
{
    private const int Count = 100_000;

    private static readonly Dictionary<string, (IDistribution Distribution, Func<double, double> Cdf)> Cases = new(StringComparer.Ordinal)
    {
        ["normal"] = (new NormalDistribution(-3, 2.5), x => Normal.CDF(-3, 2.5, x)),
        ["lognormal"] = (new LogNormalDistribution(0.4, 0.3), x => LogNormal.CDF(0.4, 0.3, x)),
        ["uniform"] = (new UniformDistribution(-1, 4), x => (x + 1) / 5),
        ["triangular"] = (new TriangularDistribution(2, 3, 7), x => Triangular.CDF(2, 7, 3, x)),
        ["triangular, rising"] = (new TriangularDistribution(0, 1, 1), x => x * x),
        ["triangular, falling"] = (new TriangularDistribution(0, 0, 1), x => x * (2 - x)),
        ["beta"] = (new BetaDistribution(2.5, 0.7), x => Beta.CDF(2.5, 0.7, x)),
        ["PERT"] = (new PertDistribution(5, 6, 10), x => Beta.CDF(1.8, 4.2, (x - 5) / 5)),
        ["PERT, symmetric"] = (new PertDistribution(-1, 0, 1, 10), x => Beta.CDF(6, 6, (x + 1) / 2)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    // 1.63 / sqrt(n) is the critical distance at 1 %; the seed is fixed, so this passes or fails once and for all.
    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_follow_the_distribution_by_Kolmogorov_and_Smirnov(string name)
    {
        (IDistribution distribution, Func<double, double> cdf) = Cases[name];
        Assert.InRange(KolmogorovSmirnov(Draw(distribution, new RandomUniforms(11)), cdf), 0, 1.63 / Math.Sqrt(Count));
        Assert.InRange(KolmogorovSmirnov(Draw(distribution, new AntitheticUniforms(12)), cdf), 0, 1.63 / Math.Sqrt(Count));
    }

    // Quasi-random samples are spread far more evenly than random ones; 32 / n is a bound for n that is no power of two.
    [Theory]
    [MemberData(nameof(Names))]
    public void Quasi_random_samples_follow_it_more_closely(string name)
    {
        (IDistribution distribution, Func<double, double> cdf) = Cases[name];
        foreach (SobolSequence sequence in new[] { new SobolSequence(12), SobolSequence.Scrambled(12, 1) })
        {
            Assert.InRange(KolmogorovSmirnov(Draw(distribution, new QuasiRandomUniforms(sequence, 3)), cdf), 0, 32.0 / Count);
        }
    }

    // Tolerances of four standard errors, those of the variance from the fourth moment of the sample.
    [Theory]
    [MemberData(nameof(Names))]
    public void Moments_are_those_of_the_distribution(string name)
    {
        IDistribution distribution = Cases[name].Distribution;
        double[] sample = Draw(distribution, new RandomUniforms(13));
        Assert.Equal(distribution.Mean, Reduction.Mean(sample), 4 * Math.Sqrt(distribution.Variance / Count));
        double mean = distribution.Mean;
        double fourth = Reduction.Mean([.. sample.Select(x => Math.Pow(x - mean, 4))]);
        double error = Math.Sqrt((fourth - (distribution.Variance * distribution.Variance)) / Count);
        Assert.Equal(distribution.Variance, Reduction.Variance(sample), 4 * error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantile_inverts_the_distribution_function_and_ascends(string name)
    {
        (IDistribution distribution, Func<double, double> cdf) = Cases[name];
        double previous = double.NegativeInfinity;
        for (int i = 1; i < 1000; i++)
        {
            double x = distribution.Quantile(i / 1000.0);
            Assert.Equal(i / 1000.0, cdf(x), 2e-9);
            Assert.True(previous < x);
            previous = x;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_of_every_length_have_the_bits_of_single_calls_and_write_nothing_else(string name)
    {
        IDistribution distribution = Cases[name].Distribution;
        double[] source = new double[256];
        new RandomUniforms(14).FillUniforms(0, 0, 0, source);
        (source[5], source[6], source[7], source[8], source[9]) = (0, 1, double.NaN, -0.1, 1.1);
        double[] expected = [.. source.Select(distribution.Quantile)];
        Assert.Equal([double.NaN, double.NaN, double.NaN], expected[7..10]);
        double[] destination = new double[258];
        for (int length = 0; length <= 256; length++)
        {
            Array.Fill(destination, -77);
            distribution.Quantile(source.AsSpan(0, length), destination.AsSpan(1, length));
            Assert.Equal(expected[..length].Select(Bits), destination[1..(length + 1)].Select(Bits));
            Assert.Equal((-77, -77), (destination[0], destination[length + 1]));
        }

        Assert.Throws<ArgumentException>(() => distribution.Quantile(source, destination));
        Assert.Throws<ArgumentException>(() => distribution.Quantile(destination.AsSpan(1), destination.AsSpan(0, 257)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_do_not_depend_on_the_partition_of_the_scenarios(string name)
    {
        IDistribution distribution = Cases[name].Distribution;
        var quasiRandom = new QuasiRandomUniforms(SobolSequence.Scrambled(12, 1), 3);
        IUniformSource[] sources = [new RandomUniforms(15), new AntitheticUniforms(15), quasiRandom];
        foreach (IUniformSource source in sources)
        {
            double[] whole = new double[1000];
            distribution.Fill(source, 5, 3, 2, whole);
            foreach (int cut in new[] { 0, 1, 2, 3, 255, 256, 257, 511, 999 })
            {
                double[] parts = new double[1000];
                distribution.Fill(source, 5, 3, 2, parts.AsSpan(0, cut));
                distribution.Fill(source, 5 + (ulong)cut, 3, 2, parts.AsSpan(cut));
                Assert.Equal(whole, parts);
            }
        }
    }

    [Fact]
    public void Antithetic_scenarios_mirror_each_other()
    {
        double[] pairs = new double[1001];
        double[] single = new double[501];
        new AntitheticUniforms(3).FillUniforms(0, 4, 1, pairs);
        new RandomUniforms(3).FillUniforms(0, 4, 1, single);
        for (int i = 0; i < 500; i++)
        {
            Assert.Equal((single[i], 1 - single[i]), (pairs[2 * i], pairs[(2 * i) + 1]));
        }

        var normal = new NormalDistribution(0, 1);
        normal.Fill(new AntitheticUniforms(3), 0, 4, 1, pairs);
        Assert.All(Enumerable.Range(0, 500), i => Assert.Equal(0, pairs[2 * i] + pairs[(2 * i) + 1], 1e-14));
    }

    [Fact]
    public void Random_uniforms_are_those_of_the_generator()
    {
        double[] values = new double[600];
        foreach (uint period in new uint[] { 6, 7 })
        {
            new RandomUniforms(9).FillUniforms(70, period, 2, values);
            for (int i = 0; i < values.Length; i++)
            {
                (double even, double odd) = new Philox4x32(9).Uniforms(70 + (ulong)i, 3, 2);
                Assert.Equal(period == 6 ? even : odd, values[i]);
            }
        }
    }

    [Fact]
    public void Quasi_random_dimensions_go_by_period_then_variable()
    {
        var sequence = new SobolSequence(6);
        double[] values = new double[3];
        new QuasiRandomUniforms(sequence, 2).FillUniforms(9, 2, 1, values);
        Assert.Equal([sequence.Uniform(9, 5), sequence.Uniform(10, 5), sequence.Uniform(11, 5)], values);
        var source = new QuasiRandomUniforms(sequence, 2);
        Assert.Equal("period", Assert.Throws<ArgumentOutOfRangeException>(() => source.FillUniforms(0, 3, 0, values)).ParamName);
        Assert.Equal("variable", Assert.Throws<ArgumentOutOfRangeException>(() => source.FillUniforms(0, 0, 2, values)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => source.FillUniforms(0, uint.MaxValue, 0, values));
    }

    internal static double KolmogorovSmirnov(double[] sample, Func<double, double> cdf)
    {
        Array.Sort(sample);
        double distance = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            double expected = cdf(sample[i]);
            double above = ((i + 1.0) / sample.Length) - expected;
            distance = Math.Max(distance, Math.Max(above, expected - ((double)i / sample.Length)));
        }

        return distance;
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static double[] Draw(IDistribution distribution, IUniformSource source)
    {
        double[] sample = new double[Count];
        distribution.Fill(source, 0, 3, 2, sample);
        return sample;
    }
}
