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

        double squares = Tree<CompensatedSum.SquaredDeviation>(values, mean).Value;
        double deviation = Tree<CompensatedSum.Deviation>(values, mean).Value;
        return Math.Max(0, squares - (deviation * deviation / values.Length)) / (values.Length - 1);
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

        int blocks = (int)(((long)values.Length + BlockLength - 1) / BlockLength);
        int left = LeftBlocks(blocks) * BlockLength;
        return CompensatedSum.Add(Tree<TTerm>(values[..left], shift), Tree<TTerm>(values[left..], shift));
    }
}
