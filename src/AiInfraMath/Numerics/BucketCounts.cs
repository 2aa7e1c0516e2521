namespace AiInfraMath.Numerics;

/// <summary>How many values are in each of some numbered buckets, kept from the lowest to the highest that is used.</summary>
internal sealed class BucketCounts
{
    private const int Margin = 64;

    private long[] _counts = [];
    private int _first;

    /// <summary>The number of values in all buckets.</summary>
    public long Total { get; private set; }

    /// <summary>The first bucket that is used and the counts from it to the last that is, which do not depend on the order of adding.</summary>
    public (int First, long[] Counts) Used
    {
        get
        {
            int first = Array.FindIndex(_counts, static count => count > 0);
            return first < 0 ? (0, []) : (_first + first, _counts[first..(Array.FindLastIndex(_counts, static count => count > 0) + 1)]);
        }
    }

    public void Add(int bucket, long count)
    {
        int place = bucket - _first;
        if ((uint)place >= (uint)_counts.Length)
        {
            Cover(bucket, bucket);
            place = bucket - _first;
        }

        _counts[place] += count;
        Total += count;
    }

    /// <summary>Puts in counts that begin at a bucket, in place of all there were.</summary>
    public void Restore(int first, long[] counts) => (_first, _counts, Total) = (first, counts, counts.Sum());

    public void Merge(BucketCounts other)
    {
        if (other._counts.Length == 0)
        {
            return;
        }

        Cover(other._first, other._first + other._counts.Length - 1);
        int shift = other._first - _first;
        for (int i = 0; i < other._counts.Length; i++)
        {
            _counts[i + shift] += other._counts[i];
        }

        Total += other.Total;
    }

    /// <summary>The bucket of the value at a rank, which must be below the total.</summary>
    public int IndexAt(long rank)
    {
        int place = 0;
        for (long upTo = _counts[0]; upTo <= rank; upTo += _counts[place])
        {
            place++;
        }

        return _first + place;
    }

    // Grows by a margin, and at least by half, so that values that spread slowly do not copy the counts each time.
    private void Cover(int from, int to)
    {
        if (_counts.Length > 0 && from >= _first && to < _first + _counts.Length)
        {
            return;
        }

        bool empty = _counts.Length == 0;
        int growth = Math.Max(Margin, _counts.Length / 2);
        int first = empty ? from - Margin : Math.Min(_first, from < _first ? from - growth : from);
        int end = empty ? to + Margin : Math.Max(_first + _counts.Length, to >= _first + _counts.Length ? to + growth : to);
        first = Math.Max(0, first);
        long[] counts = new long[end - first + 1];
        _counts.CopyTo(counts, empty ? 0 : _first - first);
        (_counts, _first) = (counts, first);
    }
}
