using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>The first four moments of samples, and how antithetic pairs go together, against closed forms.</summary>
public class DistributionMomentTests
{
    private const int Count = 200_000;

    // Skewness and kurtosis: N. L. Johnson, S. Kotz, N. Balakrishnan, "Continuous Univariate Distributions", 2nd edition 1994/95, chapters 13
    // (normal), 14 (lognormal), 25 (beta), 26 (uniform and triangular). That of a PERT distribution is that of its beta distribution.
    private static readonly Dictionary<string, (IDistribution Distribution, double Skewness, double Kurtosis)> Cases = new(StringComparer.Ordinal)
    {
        ["normal"] = (new NormalDistribution(-3, 2.5), 0, 3),
        ["lognormal"] = (new LogNormalDistribution(0.4, 0.3), LogNormalSkewness(0.3), LogNormalKurtosis(0.3)),
        ["uniform"] = (new UniformDistribution(-1, 4), 0, 1.8),
        ["triangular"] = (new TriangularDistribution(2, 3, 7), TriangularSkewness(2, 3, 7), 2.4),
        ["triangular, falling"] = (new TriangularDistribution(0, 0, 1), TriangularSkewness(0, 0, 1), 2.4),
        ["triangular, symmetric"] = (new TriangularDistribution(-1, 0, 1), 0, 2.4),
        ["beta"] = (new BetaDistribution(2.5, 0.7), BetaSkewness(2.5, 0.7), BetaKurtosis(2.5, 0.7)),
        ["beta, narrow"] = (new BetaDistribution(300, 900), BetaSkewness(300, 900), BetaKurtosis(300, 900)),
        ["PERT"] = (new PertDistribution(5, 6, 10), BetaSkewness(1.8, 4.2), BetaKurtosis(1.8, 4.2)),
        ["PERT, rising"] = (new PertDistribution(0, 2, 2, 3), BetaSkewness(4, 1), BetaKurtosis(4, 1)),
        ["discrete"] = (new DiscreteDistribution([0, 1], [3, 1]), 0.5 / Math.Sqrt(0.1875), (1 - (3 * 0.1875)) / 0.1875),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    // Five standard errors, those of a moment from the moment of twice its order of the sample; of 66 comparisons none should be beyond.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_four_moments_of_samples_are_those_of_the_distribution(string name)
    {
        (IDistribution distribution, double skewness, double kurtosis) = Cases[name];
        double deviation = Math.Sqrt(distribution.Variance);
        double[] expected = [0, 1, skewness, kurtosis];
        foreach (IUniformSource source in (IUniformSource[])[new RandomUniforms(41), new QuasiRandomUniforms(SobolSequence.Scrambled(1, 42), 1)])
        {
            double[] sample = new double[Count];
            distribution.Fill(source, 0, 0, 0, sample);
            double[] standard = [.. sample.Select(x => (x - distribution.Mean) / deviation)];
            for (int order = 1; order <= 4; order++)
            {
                double moment = Reduction.Mean([.. standard.Select(x => Math.Pow(x, order))]);
                double error = Math.Sqrt((Reduction.Mean([.. standard.Select(x => Math.Pow(x, 2 * order))]) - (moment * moment)) / Count);
                Assert.Equal(expected[order - 1], moment, (5 * error) + 1e-9);
            }
        }
    }

    // The sample percentiles of 200,000 quasi-random points are within 2 / n of the probability, so closed forms can be told to 5 digits.
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Percentiles_of_lognormal_samples_are_the_closed_form(double p)
    {
        double[] sample = new double[1 << 17];
        var distribution = new LogNormalDistribution(0.4, 0.3);
        distribution.Fill(new QuasiRandomUniforms(new SobolSequence(1), 1), 0, 0, 0, sample);
        double z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
        double expected = Math.Exp(0.4 + (0.3 * z));
        double density = MathNet.Numerics.Distributions.LogNormal.PDF(0.4, 0.3, expected);
        Assert.Equal(expected, distribution.Quantile(p), expected * 1e-12);
        Assert.Equal(expected, Quantile.Estimate(sample, [p])[0].Value, 3 / (sample.Length * density));
    }

    // Each of n equal parts of the probability has one point: the error comes from the last, where the quantile varies by 0.4, so 0.4 / n.
    [Fact]
    public void Mean_and_median_of_lognormal_samples_are_the_closed_forms()
    {
        double[] sample = new double[1 << 17];
        new LogNormalDistribution(0.4, 0.3).Fill(new QuasiRandomUniforms(SobolSequence.Scrambled(1, 3), 1), 0, 0, 0, sample);
        Assert.Equal(Math.Exp(0.4 + 0.045), Reduction.Mean(sample), 6 * 0.4 / sample.Length);
        Assert.Equal(Math.Exp(0.4), Quantile.Estimate(sample, [0.5])[0].Value, 1e-4);
        double variance = Math.Exp(0.8 + 0.09) * (Math.Exp(0.09) - 1);
        Assert.Equal(variance, Reduction.Variance(sample), 1e-4);
    }

    // X² of k values is about k − 1 with a variance of 2 (k − 1); four of its deviations. The seed is fixed.
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Discrete_samples_follow_their_weights_by_chi_square(int count)
    {
        var random = new Random(count);
        double[] values = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        double[] weights = [.. values.Select(_ => 0.2 + random.NextDouble())];
        var distribution = new DiscreteDistribution(values, weights);
        double total = weights.Sum();
        foreach (IUniformSource source in (IUniformSource[])[new RandomUniforms(51), new AntitheticUniforms(52)])
        {
            double[] sample = new double[Count];
            distribution.Fill(source, 9, 1, 2, sample);
            int[] counts = new int[count];
            foreach (double x in sample)
            {
                counts[(int)x]++;
            }

            double chiSquare = counts.Select((n, i) => Math.Pow(n - (Count * weights[i] / total), 2) / (Count * weights[i] / total)).Sum();

            // Antithetic pairs are not independent: two values that mirror each other vary together, and X² twice as much at most.
            double most = source is AntitheticUniforms ? 2 * (count - 1) : count - 1;
            double least = source is AntitheticUniforms ? 0 : most - (4 * Math.Sqrt(2 * most));
            Assert.InRange(chiSquare, least, most + (4 * Math.Sqrt(2 * most)));
        }
    }

    // The pair of a lognormal variable is e^(σz) and e^(−σz): covariance 1 − e^σ², variances e^σ² (e^σ² − 1). Symmetric variables are
    // opposite.
    [Theory]
    [InlineData("normal", -1)]
    [InlineData("uniform", -1)]
    [InlineData("triangular, symmetric", -1)]
    [InlineData("lognormal", -0.9139311852712282)]
    public void Antithetic_pairs_have_the_correlation_of_the_closed_form(string name, double expected)
    {
        double[] sample = new double[Count];
        Cases[name].Distribution.Fill(new AntitheticUniforms(61), 0, 2, 1, sample);
        double[] first = [.. sample.Where((_, i) => i % 2 == 0)];
        double[] second = [.. sample.Where((_, i) => i % 2 == 1)];

        // Of a sample of n pairs, the error of a correlation r is about (1 − r²) / √n.
        Assert.Equal(expected, Reduction.Correlation(first, second), 1e-12 + (5 * (1 - (expected * expected)) / Math.Sqrt(Count / 2.0)));
        Assert.Equal(-0.9139311852712282, -Math.Exp(-0.09), 1e-15);
    }

    // Every monotone function gains: for the mean of pairs, variance (1 + r) / 2 of that of single scenarios.
    [Theory]
    [MemberData(nameof(Names))]
    public void Antithetic_pairs_are_opposed_and_different_pairs_independent(string name)
    {
        double[] sample = new double[Count];
        Cases[name].Distribution.Fill(new AntitheticUniforms(62), 0, 3, 1, sample);
        double[] first = [.. sample.Where((_, i) => i % 2 == 0)];
        double[] second = [.. sample.Where((_, i) => i % 2 == 1)];
        Assert.InRange(Reduction.Correlation(first, second), -1, -0.3);
        Assert.Equal(0, Reduction.Correlation(first.AsSpan(1), second.AsSpan(0, second.Length - 1)), 5 / Math.Sqrt(Count / 2.0));
        Assert.Equal(0, Reduction.Correlation(first.AsSpan(1), first.AsSpan(0, first.Length - 1)), 5 / Math.Sqrt(Count / 2.0));
    }

    private static double LogNormalSkewness(double sigma)
    {
        double w = Math.Exp(sigma * sigma);
        return (w + 2) * Math.Sqrt(w - 1);
    }

    private static double LogNormalKurtosis(double sigma)
    {
        double w = Math.Exp(sigma * sigma);
        return Math.Pow(w, 4) + (2 * Math.Pow(w, 3)) + (3 * w * w) - 3;
    }

    private static double TriangularSkewness(double a, double c, double b)
    {
        double square = (a * a) + (b * b) + (c * c) - (a * b) - (a * c) - (b * c);
        return Math.Sqrt(2) * (a + b - (2 * c)) * ((2 * a) - b - c) * (a - (2 * b) + c) / (5 * Math.Pow(square, 1.5));
    }

    private static double BetaSkewness(double a, double b) => 2 * (b - a) * Math.Sqrt(a + b + 1) / ((a + b + 2) * Math.Sqrt(a * b));

    private static double BetaKurtosis(double a, double b) =>
        3 + (6 * (((a - b) * (a - b) * (a + b + 1)) - (a * b * (a + b + 2))) / (a * b * (a + b + 2) * (a + b + 3)));
}
