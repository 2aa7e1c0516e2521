using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>Count, mean and variance of a run of values, which joins with that of the run after it.</summary>
/// <remarks>
/// <para>
/// The sum is kept to about 106 bits, and the squares are of deviations from the mean of their own block, so that values far from zero lose
/// nothing. Joining follows T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample
/// variances", 1979. The order within a run is fixed by the places of the values; use <see cref="AlignedTree{TNode}"/> to fix that of the
/// joins.
/// </para>
/// <para>The default is the summary of no values. Infinities and NaN give what adding them gives. Immutable.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moments : IMergeable<Moments>
{
    private readonly CompensatedSum _sum;
    private readonly double _squares;

    private Moments(long count, CompensatedSum sum, double squares) => (Count, _sum, _squares) = (count, sum, squares);

    /// <summary>The number of values.</summary>
    public long Count { get; }

    /// <summary>The sum; 0 of no values.</summary>
    public double Sum => _sum.Value;

    /// <summary>The arithmetic mean; NaN of no values.</summary>
    public double Mean => _sum.Value / Count;

    /// <summary>The sample variance, with n − 1 in the denominator; 0 of one value, NaN of none.</summary>
    public double Variance => Count switch
    {
        0 => double.NaN,
        1 => 0,
        _ => _squares / (Count - 1),
    };

    /// <summary>The root of the sample variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The standard error of the mean of independent values: the standard deviation over √n.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>The sum of squared deviations from the mean, and what <see cref="FromParts"/> needs beside the count and the sum.</summary>
    public (double Sum, double SumRemainder, double SquaredDeviations) Parts => (_sum.High, _sum.Low, _squares);

    /// <summary>The summary of a run.</summary>
    /// <param name="values">Any values.</param>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return default;
        }

        CompensatedSum sum = Reduction.CompensatedSumOf(values);
        return new Moments(values.Length, sum, Reduction.SquaredDeviations(values, sum.Value / values.Length));
    }

    /// <summary>The summary put together again from its parts, as <see cref="Parts"/> gave them.</summary>
    /// <param name="count">The number of values, 0 or more.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="sumRemainder">What rounding left out of the sum.</param>
    /// <param name="squaredDeviations">The sum of squared deviations from the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Moments FromParts(long count, double sum, double sumRemainder, double squaredDeviations)
    {
        if (count < 0)
        {
            NumericsThrow.OutOfRange(nameof(count), count, "0 or more");
        }

        return new Moments(count, new CompensatedSum(sum, sumRemainder), squaredDeviations);
    }

    /// <inheritdoc/>
    public static Moments Merge(Moments first, Moments second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        // The difference of the means, and the weight that its square has.
        double difference = second.Mean - first.Mean;
        double weight = first.Count * ((double)second.Count / (first.Count + second.Count));
        return new Moments(
            first.Count + second.Count,
            CompensatedSum.Add(first._sum, second._sum),
            first._squares + second._squares + (difference * difference * weight));
    }
}
