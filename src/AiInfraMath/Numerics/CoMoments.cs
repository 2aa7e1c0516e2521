using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>Means, variances and covariance of a run of pairs, which joins with that of the run after it.</summary>
/// <remarks>
/// As exact and as fixed in its order as <see cref="Moments"/>. The default is the summary of no pairs. Immutable.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoMoments : IMergeable<CoMoments>
{
    private readonly double _products;

    private CoMoments(Moments x, Moments y, double products) => (X, Y, _products) = (x, y, products);

    /// <summary>The moments of the first variable.</summary>
    public Moments X { get; }

    /// <summary>The moments of the second variable.</summary>
    public Moments Y { get; }

    /// <summary>The number of pairs.</summary>
    public long Count => X.Count;

    /// <summary>The sample covariance, with n − 1 in the denominator; 0 of one pair, NaN of none.</summary>
    public double Covariance => Count switch
    {
        0 => double.NaN,
        1 => 0,
        _ => _products / (Count - 1),
    };

    /// <summary>The correlation coefficient of Pearson, from −1 to 1; NaN where a variable does not vary.</summary>
    public double Correlation
    {
        get
        {
            double correlation = Covariance / (X.StandardDeviation * Y.StandardDeviation);
            return double.IsNaN(correlation) ? double.NaN : Math.Clamp(correlation, -1, 1);
        }
    }

    /// <summary>The least-squares slope of the second variable over the first; NaN where the first does not vary.</summary>
    public double Slope => Covariance / X.Variance;

    /// <summary>The sum of the products of deviations from the means: what <see cref="FromParts"/> needs beside the moments.</summary>
    public double DeviationProducts => _products;

    /// <summary>The summary of a run.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable, as long as the first.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static CoMoments Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        NumericsThrow.IfLengthsDiffer(x.Length, y.Length, nameof(y));
        (Moments momentsOfX, Moments momentsOfY) = (Moments.Of(x), Moments.Of(y));
        return new CoMoments(momentsOfX, momentsOfY, x.IsEmpty ? 0 : Reduction.DeviationProducts(x, momentsOfX.Mean, y, momentsOfY.Mean));
    }

    /// <summary>The summary put together again from its parts.</summary>
    /// <param name="x">The moments of the first variable.</param>
    /// <param name="y">The moments of the second variable, of as many values.</param>
    /// <param name="deviationProducts">The sum of the products of deviations from the means.</param>
    /// <exception cref="ArgumentException">The moments are of different numbers of values.</exception>
    public static CoMoments FromParts(Moments x, Moments y, double deviationProducts) =>
        x.Count == y.Count
            ? new CoMoments(x, y, deviationProducts)
            : throw new ArgumentException("The moments are of different numbers of values; the same number was expected.", nameof(y));

    /// <inheritdoc/>
    public static CoMoments Merge(CoMoments first, CoMoments second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        double weight = first.Count * ((double)second.Count / (first.Count + second.Count));
        double product = (second.X.Mean - first.X.Mean) * (second.Y.Mean - first.Y.Mean);
        return new CoMoments(
            Moments.Merge(first.X, second.X),
            Moments.Merge(first.Y, second.Y),
            first._products + second._products + (product * weight));
    }
}
