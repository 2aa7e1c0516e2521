using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>Finds the value at a rank of some thousands of values that lie between two limits.</summary>
/// <remarks>
/// Implementation note: values about a percentile are spread almost evenly, so that the limits say between which two values the wanted one is;
/// where they do not, a sample does. Those between are taken out by <see cref="BracketFilter"/>, and so on until few enough are
/// left to compare each with each, which for so few takes a fifth of sorting them. At some thousand values that is less work than counting in buckets, which
/// <see cref="OrderStatistics"/> does for millions and which here stands in where a sample misleads too.
/// </remarks>
internal static class NarrowingSelection
{
    private const int CompareLength = 64;
    private const int SampleLength = 64;

    // Standard deviations of a rank that are left on either side; 10 in a sample of 64 are 2.5 at the median.
    private const double Margin = 4;
    private const int SampleMargin = 10;

    /// <summary>The value at a rank.</summary>
    /// <param name="values">The values, in any order; no −0 and no NaN.</param>
    /// <param name="rank">From 0 to below their number.</param>
    /// <param name="lower">At most the least of them.</param>
    /// <param name="upper">At least the greatest of them.</param>
    public static double Select(ReadOnlySpan<double> values, int rank, double lower, double upper)
    {
        if (values.Length <= CompareLength)
        {
            return ByComparing(values, rank);
        }

        int length = values.Length + BracketFilter.Slack;
        double[] rented = ArrayPool<double>.Shared.Rent(2 * length);
        try
        {
            return Narrow(values, rank, lower, upper, rented.AsSpan(0, length), rented.AsSpan(length));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static double Narrow(ReadOnlySpan<double> values, int rank, double lower, double upper, Span<double> room, Span<double> spare)
    {
        while (values.Length > CompareLength)
        {
            (double low, double high) = EvenWindow(values.Length, rank, lower, upper);
            int limit = values.Length / 2;
            (int taken, int below) = double.IsFinite(high - low) ? BracketFilter.Filter(values, low, high, room) : default;
            if (taken == 0 || taken > limit || rank < below || rank >= below + taken)
            {
                (low, high) = SampleWindow(values, rank, lower, upper);
                (taken, below) = BracketFilter.Filter(values, low, high, room);
                if (taken > values.Length * 3 / 4 || rank < below || rank >= below + taken)
                {
                    return Exact(values, rank);
                }
            }

            values = room[..taken];
            Span<double> next = spare;
            spare = room;
            room = next;
            (rank, lower, upper) = (rank - below, low, high);
        }

        return ByComparing(values, rank);
    }

    // Where the rank is expected between limits that values are spread evenly between.
    private static (double Low, double High) EvenWindow(int count, int rank, double lower, double upper)
    {
        double share = (rank + 0.5) / count;
        double room = (Margin * Math.Sqrt(share * (1 - share) / count)) + (2.0 / count);
        double width = upper - lower;
        return (lower + (width * Math.Max(0, share - room)), lower + (width * Math.Min(1, share + room)));
    }

    private static (double Low, double High) SampleWindow(ReadOnlySpan<double> values, int rank, double lower, double upper)
    {
        Span<double> sample = stackalloc double[SampleLength];
        for (int i = 0; i < sample.Length; i++)
        {
            sample[i] = values[(int)((long)i * values.Length / sample.Length)];
        }

        sample.Sort();
        int middle = (int)((long)rank * SampleLength / values.Length);
        return (
            middle < SampleMargin ? lower : sample[middle - SampleMargin],
            middle + SampleMargin >= SampleLength ? upper : sample[middle + SampleMargin]);
    }

    private static double ByComparing(ReadOnlySpan<double> values, int rank)
    {
        foreach (double candidate in values)
        {
            (int less, int equal) = Compare(values, candidate);
            if (rank >= less && rank < less + equal)
            {
                return candidate;
            }
        }

        throw new ArgumentException("One of the values is NaN; numbers were expected.", nameof(values));
    }

    [MethodImpl(PackConstants.Loop)]
    private static (int Less, int Equal) Compare(ReadOnlySpan<double> values, double candidate)
    {
        ref double from = ref MemoryMarshal.GetReference(values);
        Vector256<double> all = Vector256.Create(candidate);
        (int less, int equal) = (0, 0);
        int i = 0;
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i);
            less += BitOperations.PopCount(Vector256.LessThan(x, all).ExtractMostSignificantBits());
            equal += BitOperations.PopCount(Vector256.Equals(x, all).ExtractMostSignificantBits());
        }

        for (; i < values.Length; i++)
        {
            less += values[i] < candidate ? 1 : 0;
            equal += values[i] == candidate ? 1 : 0;
        }

        return (less, equal);
    }

    private static double Exact(ReadOnlySpan<double> values, int rank)
    {
        Span<double> found = stackalloc double[1];
        OrderStatistics.Select(values, [rank], found);
        return found[0];
    }
}
