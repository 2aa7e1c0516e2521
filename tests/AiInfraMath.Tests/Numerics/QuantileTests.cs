using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;

namespace AiInfraMath.Tests.Numerics;

public class QuantileTests
{
    [Fact]
    public void Selection_gives_what_sorting_gives()
    {
        Law.Holds(Gen.Choose(1, 20_000).ToArbitrary(), ArbMap.Default.ArbFor<int>(), (count, seed) =>
        {
            var random = new Random(seed);
            double[] values = Sample(count, random);
            double[] before = [.. values];
            int[] ranks = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(count)).Order()];
            double[] found = new double[ranks.Length];
            OrderStatistics.Select(values, ranks, found);
            double[] sorted = [.. values.Order()];
            return values.SequenceEqual(before) && ranks.Select(rank => sorted[rank]).SequenceEqual(found);
        });
    }

    [Fact]
    public void Selection_takes_every_number_but_NaN()
    {
        double[] values = [double.PositiveInfinity, -1, 0, -0.0, 5e-324, double.NegativeInfinity, double.MaxValue];
        double[] found = new double[7];
        OrderStatistics.Select(values, [0, 1, 2, 3, 4, 5, 6], found);
        Assert.Equal([double.NegativeInfinity, -1, -0.0, 0, 5e-324, double.MaxValue, double.PositiveInfinity], found);
        var error = Assert.Throws<ArgumentException>(() => OrderStatistics.Select([1, double.NaN], [0], new double[1]));
        Assert.Equal("values", error.ParamName);
        Assert.Throws<ArgumentException>(() => OrderStatistics.Select([1, -double.NaN], [0], new double[1]));
        Assert.Throws<ArgumentException>(() => OrderStatistics.Select([1, 2], [1, 0], new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStatistics.Select([1, 2], [2], new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStatistics.Select([1, 2], [-1], new double[1]));
    }

    [Theory]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, 2, 0)]
    [InlineData(0.5, 3, 1)]
    [InlineData(0.95, 101, 95)]
    [InlineData(0.05, 1_000_000, 49_999)]
    public void The_rank_is_the_floor_of_p_times_n_less_1(double p, int count, int rank) => Assert.Equal(rank, Quantile.Rank(p, count));

    // One-based ranks 40 and 61 of 100 for the median at 95 %: W. J. Conover, "Practical Nonparametric Statistics", 3rd edition 1999,
    // section 3.2; the exact coverage, P(40 <= B <= 60), is 0.9648.
    [Fact]
    public void The_sampling_interval_of_a_median_has_the_published_ranks()
    {
        (long lower, long upper, double coverage) = Quantile.SamplingRanks(0.5, 100);
        Assert.Equal((39, 60), (lower, upper));
        Assert.Equal(0.9648, coverage, 5e-5);
    }

    [Theory]
    [InlineData(0.05, 1000)]
    [InlineData(0.5, 137)]
    [InlineData(0.95, 100_000)]
    [InlineData(0.999, 50_000)]
    public void The_coverage_is_the_binomial_probability_and_the_interval_the_narrowest(double p, int count)
    {
        (long lower, long upper, double coverage) = Quantile.SamplingRanks(p, count);
        var below = new Binomial(p, count);
        double expected = Enumerable.Range((int)lower + 1, (int)(upper - lower)).Sum(below.Probability);
        Assert.Equal(expected, coverage, 1e-9);
        Assert.True(coverage >= 0.95);
        Assert.True(Enumerable.Range(0, (int)lower + 2).Sum(below.Probability) > 0.025);
        Assert.True(Enumerable.Range((int)upper, count - (int)upper + 1).Sum(below.Probability) > 0.025);
    }

    [Fact]
    public void A_sample_too_small_for_the_level_says_what_it_covers()
    {
        (long lower, long upper, double coverage) = Quantile.SamplingRanks(0.05, 10);
        Assert.Equal(0, lower);
        Assert.True(upper > 0);
        Assert.Equal(1 - Math.Pow(0.95, 10), coverage, 0.02);
        Assert.Equal((0, 0, 0.0), Quantile.SamplingRanks(0.5, 1));
    }

    [Fact]
    public void Intervals_cover_the_true_quantile_as_often_as_they_say()
    {
        const int Samples = 2000;
        double[] first = new double[200];
        double[] second = new double[200];
        int covered = 0;
        for (uint i = 0; i < Samples; i++)
        {
            new Philox4x32(8).FillUniforms(0, i, 0, first, second);
            QuantileEstimate estimate = Quantile.Estimate(first, [0.9])[0];
            covered += estimate.Lower <= 0.9 && 0.9 <= estimate.Upper ? 1 : 0;
        }

        double expected = Quantile.SamplingRanks(0.9, 200).Coverage;
        Assert.Equal(expected, (double)covered / Samples, 4 * Math.Sqrt(expected * (1 - expected) / Samples));
    }

    [Fact]
    public void Estimates_ascend_with_the_probability_and_lie_in_their_intervals()
    {
        Arbitrary<double> shares = Gen.Choose(1, 999).Select(n => n / 1000.0).ToArbitrary();
        Law.Holds(shares, shares, ArbMap.Default.ArbFor<int>(), (p, q, seed) =>
        {
            double[] values = Sample(3000, new Random(seed));
            QuantileEstimate[] estimates = Quantile.Estimate(values, [p, q]);
            return (p > q || estimates[0].Value <= estimates[1].Value)
                && (p < q || estimates[0].Value >= estimates[1].Value)
                && Array.TrueForAll(estimates, e => e.Lower <= e.Value && e.Value <= e.Upper);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Probabilities_outside_0_to_1_are_refused(double p)
    {
        Assert.Equal("probability", Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Rank(p, 5)).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.SamplingRanks(0.5, 5, p)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Rank(0.5, 0));
        Assert.Throws<ArgumentException>(() => Quantile.Estimate([], [0.5]));
    }

    // Ties, clusters and outliers, so that buckets are searched again.
    private static double[] Sample(int count, Random random)
    {
        int kind = random.Next(4);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = kind switch
            {
                0 => random.Next(5),
                1 => random.NextDouble() - 0.5,
                2 => i == 0 ? -1e300 : 1 + (random.NextDouble() * 1e-9),
                _ => Math.Exp(10 * random.NextDouble()),
            };
        }

        return values;
    }
}
