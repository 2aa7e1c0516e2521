using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>
/// The part of a stream of values around one order statistic: values between two limits are kept, those outside and at the limits counted.
/// </summary>
/// <remarks>
/// Counting values equal to a limit, rather than keeping them, is what bounds the memory for values with ties: both limits meet at the tie.
/// </remarks>
internal sealed class QuantileBracket
{
    private const int LeastKept = 8192;
    private const int Growth = 4;

    private readonly double _probability;
    private readonly double _width;
    private double _low = double.NegativeInfinity;
    private double _high = double.PositiveInfinity;
    private long _below;
    private long _atLow;
    private long _atHigh;
    private double[] _inside = [];
    private int _count;
    private int _most;
    private bool _lost;

    /// <param name="probability">Of the quantile.</param>
    /// <param name="width">Standard deviations of the rank on either side that the limits leave room for; infinite to keep all.</param>
    public QuantileBracket(double probability, double width)
    {
        _probability = probability;
        _width = width;
        _most = double.IsFinite(width) ? LeastKept : int.MaxValue;
    }

    /// <summary>The number of values kept.</summary>
    public int Kept => _count;

    /// <summary>Takes values that are not NaN and not −0, of which there will then have been so many in all.</summary>
    public void Add(ReadOnlySpan<double> values, long total)
    {
        Reserve(values.Length);
        Scan(values);
        if (_count > _most)
        {
            Tighten(total);
        }
    }

    /// <summary>Takes what another bracket of the same quantile holds; the limits become the closer ones of the two.</summary>
    public void Merge(QuantileBracket other, long total)
    {
        (double low, double high) = (Math.Max(_low, other._low), Math.Min(_high, other._high));
        if (_lost || other._lost || low > high)
        {
            _lost = true;
            return;
        }

        (double[] mine, int mineCount, long atLow, long atHigh) = (_inside, _count, _atLow, _atHigh);
        (double oldLow, double oldHigh) = (_low, _high);
        Reset(low, high, mineCount + other._count);
        Take(mine.AsSpan(0, mineCount), oldLow, atLow, oldHigh, atHigh);
        Take(other._inside.AsSpan(0, other._count), other._low, other._atLow, other._high, other._atHigh);
        _below += other._below;
        if (_count > _most)
        {
            Tighten(total);
        }
    }

    /// <summary>Finds the order statistics at some ascending ranks, unless one of them is outside the limits.</summary>
    public bool TrySelect(ReadOnlySpan<long> ranks, Span<double> results)
    {
        long inside = _below + _atLow;
        long end = inside + _count;
        if (_lost || ranks[0] < _below || ranks[^1] >= end + _atHigh)
        {
            return false;
        }

        Span<int> places = stackalloc int[ranks.Length];
        int wanted = 0;
        foreach (long rank in ranks)
        {
            if (rank >= inside && rank < end)
            {
                places[wanted++] = (int)(rank - inside);
            }
        }

        Span<double> found = stackalloc double[wanted];
        OrderStatistics.Select(_inside.AsSpan(0, _count), places[..wanted], found);
        int next = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            results[i] = ranks[i] < inside ? _low : ranks[i] < end ? found[next++] : _high;
        }

        return true;
    }

    [MethodImpl(PackConstants.Loop)]
    private void Scan(ReadOnlySpan<double> values)
    {
        (double[] inside, int count, double low, double high) = (_inside, _count, _low, _high);
        (long below, long upToLow, long belowHigh, long upToHigh) = (0, 0, 0, 0);
        (Vector256<double> lows, Vector256<double> highs) = (Vector256.Create(low), Vector256.Create(high));
        ref double from = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i);
            uint isBelowHigh = Vector256.LessThan(x, highs).ExtractMostSignificantBits();
            uint isUpToLow = Vector256.LessThanOrEqual(x, lows).ExtractMostSignificantBits();
            below += BitOperations.PopCount(Vector256.LessThan(x, lows).ExtractMostSignificantBits());
            upToLow += BitOperations.PopCount(isUpToLow);
            belowHigh += BitOperations.PopCount(isBelowHigh);
            upToHigh += BitOperations.PopCount(Vector256.LessThanOrEqual(x, highs).ExtractMostSignificantBits());
            for (uint kept = isBelowHigh & ~isUpToLow; kept != 0; kept &= kept - 1)
            {
                inside[count++] = Unsafe.Add(ref from, i + BitOperations.TrailingZeroCount(kept));
            }
        }

        for (; i < values.Length; i++)
        {
            double x = values[i];
            below += x < low ? 1 : 0;
            upToLow += x <= low ? 1 : 0;
            belowHigh += x < high ? 1 : 0;
            upToHigh += x <= high ? 1 : 0;
            if (x > low && x < high)
            {
                inside[count++] = x;
            }
        }

        _count = count;
        _below += below;
        _atLow += upToLow - below;
        _atHigh += low == high ? 0 : upToHigh - belowHigh;
    }

    // Moves the limits to where the rank, of so many values, is expected with the given confidence. The second term is for tails, where
    // the distribution of the rank is skew.
    private void Tighten(long total)
    {
        double center = _probability * (total - 1);
        double room = (_width * Math.Sqrt(center * (1 - _probability))) + (_width * _width / 3) + 2;
        long first = _below + _atLow;
        Span<int> places =
        [
            (int)Math.Clamp(Math.Floor(center - room) - first, -1, _count - 1),
            (int)Math.Clamp(Math.Ceiling(center + room) - first, 0, _count),
        ];
        Span<double> limits = [_low, _high];
        int from = places[0] < 0 ? 1 : 0;
        int to = places[1] == _count ? 1 : 2;
        if (from < to)
        {
            OrderStatistics.Select(_inside.AsSpan(0, _count), places[from..to], limits[from..to]);
        }

        (double[] inside, int count, long atLow, long atHigh) = (_inside, _count, _atLow, _atHigh);
        (double oldLow, double oldHigh) = (_low, _high);
        Reset(limits[0], limits[1], 0);
        _inside = inside;
        Take(inside.AsSpan(0, count), oldLow, atLow, oldHigh, atHigh);
        _most = Math.Max(LeastKept, _count > int.MaxValue / Growth ? int.MaxValue : _count * Growth);
    }

    private void Reset(double low, double high, int capacity)
    {
        (_low, _high, _count, _atLow, _atHigh) = (low, high, 0, 0, 0);
        _inside = new double[capacity];
    }

    // Sorts what another pair of limits held into the present one. The values may be those in the very array that is written to.
    private void Take(ReadOnlySpan<double> inside, double low, long atLow, double high, long atHigh)
    {
        TakeTies(low, atLow);
        TakeTies(high, atHigh);
        foreach (double x in inside)
        {
            if (x > _low && x < _high)
            {
                _inside[_count++] = x;
            }
            else
            {
                TakeTies(x, 1);
            }
        }
    }

    // Values at one of the old limits, which are never strictly between the present ones.
    private void TakeTies(double value, long count)
    {
        _below += value < _low ? count : 0;
        _atLow += value == _low ? count : 0;
        _atHigh += value == _high && _low != _high ? count : 0;
    }

    private void Reserve(int more)
    {
        if (_count + more > _inside.Length)
        {
            Array.Resize(ref _inside, Math.Max(_count + more, _inside.Length * 2));
        }
    }
}
