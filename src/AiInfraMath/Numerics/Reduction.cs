namespace AiInfraMath.Numerics;

/// <summary>Sum, mean and variance with the same bits on every machine.</summary>
/// <remarks>
/// Values are summed in blocks of <see cref="BlockLength"/>, each in eight lanes with compensation of the rounding error, and the blocks
/// in a binary tree over their numbers. So the order depends on the count of the values alone, never on vector width or on threads:
/// <see cref="BlockedSum"/> fills the same tree from any number of threads. The relative error is about 2⁻⁵³ as long as the sum of
/// magnitudes is not 2⁵⁰ times the sum. All members are pure.
/// </remarks>
public static class Reduction
{
    /// <summary>The number of values in a block: 4096.</summary>
    public const int BlockLength = 4096;

    /// <summary>The sum.</summary>
    /// <param name="values">Any values; infinities and NaN give what adding them gives. The sum of none is 0.</param>
    public static double Sum(ReadOnlySpan<double> values) => Tree<CompensatedSum.Deviation>(values, 0).Value;

    /// <summary>The arithmetic mean.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Mean(ReadOnlySpan<double> values)
    {
        NumericsThrow.IfEmpty(values.Length, nameof(values));
        return Sum(values) / values.Length;
    }

    /// <summary>The sample variance, with n − 1 in the denominator; that of one value is 0.</summary>
    /// <param name="values">At least one value.</param>
    /// <returns>The variance about the exact mean: deviations from the rounded mean are corrected for its rounding.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Variance(ReadOnlySpan<double> values)
    {
        double mean = Mean(values);
        if (values.Length == 1)
        {
            return 0;
        }

        return SquaredDeviations(values, mean) / (values.Length - 1);
    }

    /// <summary>The sample covariance, with n − 1 in the denominator; that of one pair is 0.</summary>
    /// <param name="x">At least one value.</param>
    /// <param name="y">As many values.</param>
    /// <exception cref="ArgumentException">There are no values, or the lengths differ.</exception>
    public static double Covariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        NumericsThrow.IfEmpty(x.Length, nameof(x));
        return CoMoments.Of(x, y).Covariance;
    }

    /// <summary>The correlation coefficient of Pearson, from −1 to 1; NaN where a variable does not vary.</summary>
    /// <param name="x">At least one value.</param>
    /// <param name="y">As many values.</param>
    /// <exception cref="ArgumentException">There are no values, or the lengths differ.</exception>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        NumericsThrow.IfEmpty(x.Length, nameof(x));
        return CoMoments.Of(x, y).Correlation;
    }

    /// <summary>The sum, with what rounding leaves out of it.</summary>
    internal static CompensatedSum CompensatedSumOf(ReadOnlySpan<double> values) => Tree<CompensatedSum.Deviation>(values, 0);

    /// <summary>The sum of squared deviations from the exact mean, of which the rounded one is given.</summary>
    internal static double SquaredDeviations(ReadOnlySpan<double> values, double mean)
    {
        double squares = Tree<CompensatedSum.SquaredDeviation>(values, mean).Value;
        double deviation = Tree<CompensatedSum.Deviation>(values, mean).Value;
        return Math.Max(0, squares - (deviation * deviation / values.Length));
    }

    /// <summary>The sum of products of deviations from the exact means, of which the rounded ones are given.</summary>
    internal static double DeviationProducts(ReadOnlySpan<double> x, double meanOfX, ReadOnlySpan<double> y, double meanOfY)
    {
        double products = ProductTree(x, meanOfX, y, meanOfY).Value;
        double ofX = Tree<CompensatedSum.Deviation>(x, meanOfX).Value;
        double ofY = Tree<CompensatedSum.Deviation>(y, meanOfY).Value;
        return products - (ofX * (ofY / x.Length));
    }

    /// <summary>The number of blocks in the left half of the tree over some blocks.</summary>
    internal static int LeftBlocks(int blocks) => (blocks + 1) / 2;

    private static CompensatedSum Tree<TTerm>(ReadOnlySpan<double> values, double shift)
        where TTerm : struct, CompensatedSum.ITerm
    {
        if (values.Length <= BlockLength)
        {
            return CompensatedSum.OfBlock<TTerm>(values, shift);
        }

        int left = LeftLength(values.Length);
        return CompensatedSum.Add(Tree<TTerm>(values[..left], shift), Tree<TTerm>(values[left..], shift));
    }

    private static CompensatedSum ProductTree(ReadOnlySpan<double> x, double meanOfX, ReadOnlySpan<double> y, double meanOfY)
    {
        if (x.Length <= BlockLength)
        {
            Span<double> products = stackalloc double[x.Length];
            for (int i = 0; i < products.Length; i++)
            {
                products[i] = (x[i] - meanOfX) * (y[i] - meanOfY);
            }

            return CompensatedSum.OfBlock<CompensatedSum.Deviation>(products, 0);
        }

        int left = LeftLength(x.Length);
        return CompensatedSum.Add(
            ProductTree(x[..left], meanOfX, y[..left], meanOfY), ProductTree(x[left..], meanOfX, y[left..], meanOfY));
    }

    private static int LeftLength(int length) => LeftBlocks((int)(((long)length + BlockLength - 1) / BlockLength)) * BlockLength;
}
