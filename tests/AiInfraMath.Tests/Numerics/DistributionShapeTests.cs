using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class DistributionShapeTests
{
    // Closed forms: x^a for b = 1, sin^2 for the arcsine distribution, and the cubic 3x^2 - 2x^3 of a = b = 2.
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.7, 1)]
    [InlineData(3.3, 1)]
    [InlineData(1000, 1)]
    [InlineData(1, 5)]
    [InlineData(1, 0.6)]
    public void Beta_quantiles_are_powers_where_one_parameter_is_1(double alpha, double beta)
    {
        var distribution = new BetaDistribution(alpha, beta);
        double worst = 0;
        foreach (double p in Probabilities())
        {
            // The nearer end counts; the other one is 1 less it.
            double x = distribution.Quantile(p);
            if (beta == 1)
            {
                double expected = Math.Pow(p, 1 / alpha);
                worst = Math.Max(worst, Math.Abs(x - expected) / (p <= 0.5 ? expected : 1));
            }
            else
            {
                double expected = -ExpM1(LogP1(-p) / beta);
                worst = Math.Max(worst, Math.Abs(x - expected) / (p <= 0.5 ? expected : 1));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"beta({alpha}, {beta}): {worst}");
        Assert.InRange(worst, 0, 1e-11);
    }

    [Fact]
    public void Beta_quantiles_are_right_for_the_arcsine_and_the_parabolic_density()
    {
        var arcsine = new BetaDistribution(0.5, 0.5);
        var parabola = new BetaDistribution(2, 2);
        double worst = 0;
        foreach (double p in Probabilities())
        {
            double sine = double.SinPi(p / 2);
            worst = Math.Max(worst, Math.Abs(arcsine.Quantile(p) - (sine * sine)) / (p <= 0.5 ? sine * sine : 1));
            double x = parabola.Quantile(p);
            double y = x <= 0.5 ? x : 1 - x;
            worst = Math.Max(worst, Math.Abs((y * y * (3 - (2 * y))) - Math.Min(p, 1 - p)) / (x <= 0.5 ? Math.Min(p, 1 - p) : 1) / 2);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"arcsine, parabola: {worst}");
        Assert.InRange(worst, 0, 1e-11);
    }

    // Against the distribution function of MathNet.Numerics, whose own accuracy is about 1e-13.
    [Theory]
    [InlineData(2, 5)]
    [InlineData(0.5, 0.6)]
    [InlineData(0.5, 30)]
    [InlineData(1000, 1000)]
    [InlineData(1000, 3)]
    [InlineData(17.3, 250)]
    public void Beta_quantiles_invert_the_distribution_function(double alpha, double beta)
    {
        var distribution = new BetaDistribution(alpha, beta);
        double worst = 0;
        foreach (double p in Probabilities().Where(p => p > 1e-9 && p < 1 - 1e-9))
        {
            double x = distribution.Quantile(p);
            double error = Math.Abs(MathNet.Numerics.Distributions.Beta.CDF(alpha, beta, x) - p);

            // In units of x; where x is nearly 1 the rounding of x itself is what can be seen.
            double density = MathNet.Numerics.Distributions.Beta.PDF(alpha, beta, x);
            worst = Math.Max(worst, (error - 1e-12) / density / (p <= 0.5 ? x : 1));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"beta({alpha}, {beta}): {worst}");
        Assert.InRange(worst, double.NegativeInfinity, 2e-11);
    }

    // By bisection of mpmath 1.3's betainc at 40 digits.
    [Theory]
    [InlineData(0.5, 1000, 9.5367431640625e-07, 7.144940695763819e-16)]
    [InlineData(0.5, 1000, 0.25, 5.0776925854898789e-5)]
    [InlineData(0.5, 1000, 0.49, 0.00021706425501659597)]
    [InlineData(0.5, 1000, 0.5, 0.00022749920277140945)]
    [InlineData(0.5, 1000, 0.51, 0.00023829431164349778)]
    [InlineData(0.5, 1000, 0.9999990463256836, 0.01194086015524982)]
    [InlineData(1000, 0.5, 9.5367431640625e-07, 0.98805913984475018)]
    [InlineData(1000, 0.5, 0.25, 0.99933840167977453)]
    [InlineData(1000, 0.5, 0.49, 0.9997617056883565)]
    [InlineData(1000, 0.5, 0.51, 0.9997829357449834)]
    [InlineData(0.5, 30, 0.25, 0.0017048868547555312)]
    [InlineData(0.5, 30, 0.51, 0.0079765345455426747)]
    [InlineData(0.5, 30, 0.9999990463256836, 0.33206215519522399)]
    public void Beta_quantiles_are_those_of_high_precision(double alpha, double beta, double p, double expected) =>
        Assert.Equal(expected, new BetaDistribution(alpha, beta).Quantile(p), 1e-11 * (p <= 0.5 ? expected : 1));

    [Fact]
    public void Ends_of_bounded_distributions_are_met_at_0_and_1()
    {
        Assert.Equal((0.0, 1.0), Ends(new BetaDistribution(2, 3)));
        Assert.Equal((5.0, 10.0), Ends(new PertDistribution(5, 6, 10)));
        Assert.Equal((2.0, 7.0), Ends(new TriangularDistribution(2, 3, 7)));
        Assert.Equal((-1.0, 4.0), Ends(new UniformDistribution(-1, 4)));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), Ends(new NormalDistribution(5, 2)));
        Assert.Equal((0.0, double.PositiveInfinity), Ends(new LogNormalDistribution(5, 2)));
        Assert.Equal((1.0, 9.0), Ends(new DiscreteDistribution([9, 1, 4], [1, 2, 3])));
    }

    [Fact]
    public void A_PERT_distribution_of_weight_0_is_uniform_and_its_mean_is_the_weighted_one()
    {
        var flat = new PertDistribution(2, 3, 6, 0);
        foreach (double p in Probabilities())
        {
            Assert.Equal(2 + (4 * p), flat.Quantile(p), 4e-11);
        }

        Assert.Equal((5 + (4 * 6) + 10) / 6.0, new PertDistribution(5, 6, 10).Mean, 1e-14);
    }

    [Fact]
    public void A_lognormal_distribution_of_a_90_percent_interval_has_5_percent_on_either_side()
    {
        LogNormalDistribution distribution = LogNormalDistribution.Of90PercentInterval(5, 10);
        Assert.Equal(5, distribution.Quantile(0.05), 1e-14);
        Assert.Equal(10, distribution.Quantile(0.95), 1e-14);
        Assert.Equal(Math.Sqrt(50), distribution.Median, 1e-14);
        Assert.Equal("low", Assert.Throws<ArgumentOutOfRangeException>(() => LogNormalDistribution.Of90PercentInterval(0, 1)).ParamName);
        Assert.Equal("high", Assert.Throws<ArgumentOutOfRangeException>(() => LogNormalDistribution.Of90PercentInterval(2, 1)).ParamName);
    }

    // Mean e^(mu + s^2/2), median e^mu, 95 % quantile e^(mu + 1.6449 s): the moments of the reference workload's first year.
    [Fact]
    public void Lognormal_mean_median_and_percentiles_are_the_closed_forms()
    {
        var growth = new LogNormalDistribution(0.5 - (0.3 * 0.3 / 2), 0.3);
        Assert.Equal(Math.Exp(0.5), growth.Mean, 1e-14);
        Assert.Equal(Math.Exp(0.455), growth.Median, 1e-14);
        Assert.Equal(Math.Exp(0.455 + (0.3 * 1.6448536269514722)), growth.Quantile(0.95), 1e-14);
        Assert.Equal(Math.Exp(1) * (Math.Exp(0.09) - 1), growth.Variance, 1e-14);
    }

    [Fact]
    public void Discrete_values_come_in_proportion_to_their_weights()
    {
        double[] values = [3, 1, 2, 7, 7];
        double[] weights = [1, 2, 0, 4, 1];
        var distribution = new DiscreteDistribution(values, weights);
        double[] sample = new double[80_000];
        distribution.Fill(new QuasiRandomUniforms(new SobolSequence(1), 1), 0, 0, 0, sample);
        Assert.Equal(20_000, sample.Count(x => x == 1), 2.0);
        Assert.Equal(10_000, sample.Count(x => x == 3), 2.0);
        Assert.Equal(50_000, sample.Count(x => x == 7), 2.0);
        Assert.Equal(((1 * 2) + 3 + (7 * 5)) / 8.0, distribution.Mean, 1e-14);
        Assert.Equal(((1 * 2) + 9 + (49 * 5)) / 8.0 - 25, distribution.Variance, 1e-13);
        Assert.Equal([1, 3, 7, 7], new[] { 0.2499, 0.25, 0.375, 1.0 }.Select(distribution.Quantile));
        Assert.True(double.IsNaN(distribution.Quantile(-0.1)) && double.IsNaN(distribution.Quantile(double.NaN)));
    }

    [Fact]
    public void Many_discrete_values_are_found_where_a_search_finds_them()
    {
        var random = new Random(5);
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        double[] weights = [.. values.Select(_ => Math.Pow(random.NextDouble(), 20))];
        var distribution = new DiscreteDistribution(values, weights);
        double[] uniforms = new double[20_000];
        new RandomUniforms(2).FillUniforms(0, 0, 0, uniforms);
        double total = weights.Sum();
        foreach (double u in uniforms)
        {
            double x = distribution.Quantile(u);
            double below = weights.Take((int)x).Sum() / total;
            Assert.InRange(u, below - 1e-12, below + (weights[(int)x] / total) + 1e-12);
        }
    }

    [Fact]
    public void Impossible_parameters_are_refused()
    {
        Refused("mean", () => new NormalDistribution(double.NaN, 1));
        Refused("standardDeviation", () => new NormalDistribution(0, -1));
        Refused("standardDeviation", () => new NormalDistribution(0, double.PositiveInfinity));
        Refused("sigma", () => new LogNormalDistribution(0, double.NaN));
        Refused("mu", () => new LogNormalDistribution(double.NegativeInfinity, 1));
        Refused("high", () => new UniformDistribution(1, 0));
        Refused("high", () => new UniformDistribution(-1e308, 1e308));
        Refused("low", () => new UniformDistribution(double.NaN, 0));
        Refused("mode", () => new TriangularDistribution(0, 2, 1));
        Refused("high", () => new TriangularDistribution(1, 1, 1));
        Refused("mode", () => new PertDistribution(0, double.NaN, 1));
        Refused("weight", () => new PertDistribution(0, 0, 1, -1));
        Refused("alpha", () => new BetaDistribution(0.49, 1));
        Refused("beta", () => new BetaDistribution(1, 1001));
        Refused("values", () => new DiscreteDistribution([double.NaN], [1]));
        Refused("weights", () => new DiscreteDistribution([1], [-1]));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([], []));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([1, 2], [0, 0]));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([1, 2], [1]));
    }

    // W. Kahan's forms, which keep all digits where those of the framework do not.
    private static double ExpM1(double x) => Math.Exp(x) == 1 ? x : (Math.Exp(x) - 1) * x / Math.Log(Math.Exp(x));

    private static double LogP1(double x) => 1 + x == 1 ? x : x * Math.Log(1 + x) / (1 + x - 1);

    private static void Refused(string argument, Func<object> make)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => { make(); });
        Assert.Equal(argument, error.ParamName);
        Assert.Contains("was expected", error.Message);
    }

    private static (double Least, double Greatest) Ends(IDistribution distribution) => (distribution.Quantile(0), distribution.Quantile(1));

    private static IEnumerable<double> Probabilities()
    {
        double[] u = new double[4000];
        new RandomUniforms(21).FillUniforms(0, 0, 0, u);
        IEnumerable<double> small = u.Take(500).Select((x, i) => Math.ScaleB(x, -(i % 52)));
        return u.Concat(small)
            .Concat(small.Select(x => 1 - x))
            .Where(p => p >= Math.ScaleB(1, -53) && p < 1)
            .Concat([Math.ScaleB(1, -53), 0.25, 0.5, 0.75]);
    }
}
