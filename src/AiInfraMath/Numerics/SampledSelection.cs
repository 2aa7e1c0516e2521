using System.Buffers;

namespace AiInfraMath.Numerics;

/// <summary>Finds the value at a rank of some thousands of values.</summary>
/// <remarks>
/// Implementation note: a sample says between which two values the wanted one probably lies; those between are taken out by
/// <see cref="BracketFilter"/>, and so on until few enough are left to sort. At some thousand values that is less work than counting
/// in buckets, which <see cref="OrderStatistics"/> does for millions and which here stands in where a sample misleads.
/// </remarks>
internal static class SampledSelection
{
    private const int SortLength = 96;
    private const int SampleLength = 64;

    // 2.5 standard deviations of a rank in a sample, at the median.
    private const int Margin = 10;

    /// <summary>The value at a rank; never −0.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="rank">From 0 to below their number.</param>
    public static double Select(ReadOnlySpan<double> values, int rank)
    {
        double[] rented = ArrayPool<double>.Shared.Rent((4 * values.Length) + 256);
        try
        {
            // −0 and 0 are the same value, whichever of them is found.
            return Find(values, rank, rented) + 0.0;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static double Find(ReadOnlySpan<double> values, int rank, Span<double> free)
    {
        Span<double> sample = stackalloc double[SampleLength];
        while (values.Length > SortLength)
        {
            for (int i = 0; i < sample.Length; i++)
            {
                sample[i] = values[(int)((long)i * values.Length / sample.Length)];
            }

            sample.Sort();
            int middle = (int)((long)rank * SampleLength / values.Length);
            double lower = middle < Margin ? double.NegativeInfinity : sample[middle - Margin];
            double upper = middle + Margin >= SampleLength ? double.PositiveInfinity : sample[middle + Margin];
            if (lower == upper)
            {
                return Exact(values, rank);
            }

            (int taken, int below) = BracketFilter.Filter(values, lower, upper, free);
            if (taken > values.Length * 3 / 4 || rank < below || rank >= below + taken)
            {
                return Exact(values, rank);
            }

            values = free[..taken];
            rank -= below;
            free = free[(taken + BracketFilter.Slack)..];
        }

        Span<double> sorted = stackalloc double[SortLength];
        values.CopyTo(sorted);
        sorted = sorted[..values.Length];
        sorted.Sort();
        return sorted[rank];
    }

    private static double Exact(ReadOnlySpan<double> values, int rank)
    {
        Span<double> found = stackalloc double[1];
        OrderStatistics.Select(values, [rank], found);
        return found[0];
    }
}
