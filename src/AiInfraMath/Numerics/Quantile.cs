using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>A quantile of a sample together with how sure the sample makes it.</summary>
/// <param name="Probability">The share of the distribution below the quantile, between 0 and 1.</param>
/// <param name="Value">The order statistic at rank ⌊p (n − 1)⌋, counted from 0: a value of the sample, without interpolation.</param>
/// <param name="Lower">The lower end of the confidence interval of the distribution's quantile, a value of the sample.</param>
/// <param name="Upper">The upper end of the confidence interval.</param>
/// <param name="Coverage">
/// The probability that the interval covers the distribution's quantile: at least the confidence level asked for, or less where the
/// sample is too small for that level, in which case the interval ends at the least or greatest value of the sample.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuantileEstimate(double Probability, double Value, double Lower, double Upper, double Coverage);

/// <summary>Quantiles of a sample, with their sampling error.</summary>
public static class Quantile
{
    /// <summary>The confidence level of an interval where no other is asked for: 0.95.</summary>
    public const double DefaultLevel = 0.95;

    // Ten standard deviations on either side are as many probabilities to sum.
    private const double GreatestExactVariance = 1e8;

    /// <summary>The rank of a quantile in a sorted sample: ⌊p (n − 1)⌋, counted from 0.</summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    /// <param name="count">The size of the sample, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static long Rank(double probability, long count)
    {
        NumericsThrow.IfNotProbability(probability, nameof(probability));
        NumericsThrow.IfNotPositive(count, nameof(count));
        return (long)(probability * (count - 1));
    }

    /// <summary>
    /// The ranks, counted from 0, of the two order statistics between which a quantile of the distribution lies with a given confidence,
    /// whatever the (continuous) distribution is.
    /// </summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    /// <param name="count">The size of the sample, at least 1.</param>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given. Half the rest is left out on either side.</param>
    /// <returns>
    /// The narrowest ranks with no more than that half on either side, never without <see cref="Rank"/> between them, and
    /// their coverage: below the level where the sample is too small and a rank had to stop at its end.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>
    /// Source: H. A. David, H. N. Nagaraja, "Order Statistics", 3rd edition 2003, section 7.1. The count of values below the quantile is
    /// binomial; its probabilities are summed exactly. Only where it spreads over more than some 100,000 counts, that is from 4 × 10⁸
    /// values on for a median, is it approximated by the normal distribution with the correction for skewness, widened by one rank on
    /// either side, and the coverage is then the level.
    /// </remarks>
    public static (long Lower, long Upper, double Coverage) SamplingRanks(double probability, long count, double level = DefaultLevel)
    {
        long rank = Rank(probability, count);
        NumericsThrow.IfNotProbability(level, nameof(level));
        double side = (1 - level) / 2;
        double variance = count * (probability * (1 - probability));
        if (variance > GreatestExactVariance)
        {
            // Cornish and Fisher's expansion of the binomial quantile: np + z sd + (1 - 2p)(z^2 - 1) / 6.
            double z = VectorMath.NormalQuantile(side);
            double center = (count * probability) + ((1 - (2 * probability)) * ((z * z) - 1) / 6);
            double spread = -z * Math.Sqrt(variance);
            return (
                Math.Clamp((long)Math.Floor(center - spread) - 1, 0, rank),
                Math.Clamp((long)Math.Ceiling(center + spread) + 1, rank, count - 1),
                level);
        }

        var below = new BinomialDistribution(count, probability);

        // With B values below the quantile it lies between the ranks l - 1 and u - 1 exactly if l <= B <= u - 1.
        long lower = Math.Clamp(below.GreatestWithTailBelow(side) - 1, 0, rank);
        long upper = Math.Clamp(below.LeastWithTailAbove(side) - 1, rank, count - 1);
        return (lower, upper, below.Probability(lower + 1, upper));
    }

    /// <summary>Estimates several quantiles of one sample.</summary>
    /// <param name="values">The sample, in any order; at least one value, no NaN. It is not changed.</param>
    /// <param name="probabilities">Between 0 and 1, both excluded; in any order.</param>
    /// <param name="level">The confidence level of the intervals, between 0 and 1; 0.95 if not given.</param>
    /// <returns>One estimate for each probability, in their order.</returns>
    /// <exception cref="ArgumentException">The sample is empty or holds NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability or the level is outside its range.</exception>
    public static QuantileEstimate[] Estimate(
        ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, double level = DefaultLevel)
    {
        NumericsThrow.IfEmpty(values.Length, nameof(values));
        int[] ranks = new int[3 * probabilities.Length];
        double[] coverages = new double[probabilities.Length];
        for (int i = 0; i < probabilities.Length; i++)
        {
            (long lower, long upper, double coverage) = SamplingRanks(probabilities[i], values.Length, level);
            (ranks[3 * i], ranks[(3 * i) + 1], ranks[(3 * i) + 2]) =
                ((int)Rank(probabilities[i], values.Length), (int)lower, (int)upper);
            coverages[i] = coverage;
        }

        int[] places = new int[ranks.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(ranks, places);
        double[] sorted = new double[ranks.Length];
        OrderStatistics.Select(values, ranks, sorted);
        double[] found = new double[ranks.Length];
        for (int i = 0; i < places.Length; i++)
        {
            found[places[i]] = sorted[i];
        }

        var estimates = new QuantileEstimate[probabilities.Length];
        for (int i = 0; i < estimates.Length; i++)
        {
            estimates[i] = new QuantileEstimate(
                probabilities[i], found[3 * i], found[(3 * i) + 1], found[(3 * i) + 2], coverages[i]);
        }

        return estimates;
    }
}
