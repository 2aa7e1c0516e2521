using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>
/// The part of a stream of values around one order statistic: values between two limits are kept, those below and at the limits counted.
/// </summary>
/// <remarks>
/// Counting values equal to a limit, rather than keeping them, is what bounds the memory for values with ties: both limits meet at the tie.
/// No value is −0 or NaN.
/// </remarks>
internal sealed class QuantileBracket
{
    private const int LeastKept = 4096;
    private const int Growth = 8;

    private readonly double _probability;
    private readonly double _reach;
    private double _upper = double.PositiveInfinity;
    private double[] _inside = [];
    private int _count;
    private int _most;

    /// <param name="probability">Of the quantile.</param>
    /// <param name="reach">Standard deviations of the rank on either side that the limits leave room for; infinite to keep all.</param>
    public QuantileBracket(double probability, double reach)
    {
        _probability = probability;
        _reach = reach;
        _most = double.IsFinite(reach) ? LeastKept : int.MaxValue;
    }

    /// <summary>The lower limit, finite: what is below the least finite number is −∞.</summary>
    public double Lower { get; private set; } = -double.MaxValue;

    /// <summary>The distance of the limits.</summary>
    public double Width { get; private set; } = double.PositiveInfinity;

    /// <summary>The number of values kept.</summary>
    public int Kept => _count;

    /// <summary>Whether parts had no limits in common, so that there is no telling the order statistic.</summary>
    public bool IsLost { get; private set; }

    /// <summary>All there is to it, for storing it.</summary>
    public QuantileBracketState State
    {
        get => new(Lower, _upper, Below, AtLower, AtUpper, IsLost, _inside[.._count]);
        set
        {
            (Below, AtLower, AtUpper, IsLost) = (value.Below, value.AtLower, value.AtUpper, value.IsLost);
            (_inside, _count) = (value.Inside, value.Inside.Length);
            SetLimits(value.Lower, value.Upper);
            _most = Math.Max(_most, _count * 2);
        }
    }

    private long Below { get; set; }

    private long AtLower { get; set; }

    private long AtUpper { get; set; }

    /// <summary>Takes those of some values that are within the limits.</summary>
    /// <param name="values">Values, of which all within the limits count.</param>
    /// <param name="below">How many values were below the lower limit, of all that came.</param>
    /// <param name="seen">How many values there have been in all.</param>
    public void Take(ReadOnlySpan<double> values, long below, long seen)
    {
        Below += below;
        _ = Keep(values);
        if (_count >= _most)
        {
            Tighten(seen);
        }
    }

    /// <summary>Takes what another bracket of the same quantile holds; the limits become the closer ones of the two.</summary>
    public void Merge(QuantileBracket other, long seen)
    {
        (double lower, double upper) = (Math.Max(Lower, other.Lower), Math.Min(_upper, other._upper));
        if (IsLost || other.IsLost || lower > upper)
        {
            IsLost = true;
            return;
        }

        Narrow(lower, upper);
        Below += other.Below;
        Count(other.Lower, other.AtLower);
        Count(other._upper, other.AtUpper);
        Below += Keep(other._inside.AsSpan(0, other._count));
        if (_count >= _most)
        {
            Tighten(seen);
        }
    }

    /// <summary>Finds the order statistics at some ascending ranks, unless one of them is outside the limits.</summary>
    public bool TrySelect(ReadOnlySpan<long> ranks, Span<double> results)
    {
        long inside = Below + AtLower;
        long end = inside + _count;
        bool reachesDown = ranks[0] >= Below || Lower == -double.MaxValue;
        if (IsLost || !reachesDown || ranks[^1] >= end + AtUpper)
        {
            return false;
        }

        for (int i = 0; i < ranks.Length; i++)
        {
            long rank = ranks[i];
            results[i] = rank < Below ? double.NegativeInfinity
                : rank < inside ? Lower
                : rank < end ? Select(rank - inside)
                : _upper;
        }

        return true;
    }

    // Moves the limits to where the rank, of so many values, is expected with the given confidence. The second term is for tails, where
    // the distribution of the rank is skew.
    private void Tighten(long seen)
    {
        double center = _probability * (seen - 1);
        double room = (_reach * Math.Sqrt(center * (1 - _probability))) + (_reach * _reach / 3) + 2;
        double first = center - room - (Below + AtLower);
        double last = center + room - (Below + AtLower);
        double lower = first < 0 ? Lower : Select((long)Math.Min(first, _count - 1));
        double upper = last >= _count ? _upper : Select((long)Math.Max(last, 0));
        Narrow(lower, upper);
        _most = (int)Math.Min(Math.Max(LeastKept, _count * (long)Growth), Array.MaxLength);
    }

    private double Select(long rank) => NarrowingSelection.Select(_inside.AsSpan(0, _count), (int)rank, Lower, _upper);

    // Gives up what is outside limits that are within those so far.
    private void Narrow(double lower, double upper)
    {
        (double oldLower, double oldUpper, int count) = (Lower, _upper, _count);
        (long atLower, long atUpper) = (AtLower, AtUpper);
        (AtLower, AtUpper, _count) = (0, 0, 0);
        SetLimits(lower, upper);
        Count(oldLower, atLower);
        Count(oldUpper, atUpper);

        // In place: what is kept is written no further on than where it was read.
        Below += Keep(_inside.AsSpan(0, count));
    }

    private void SetLimits(double lower, double upper)
    {
        Lower = Math.Clamp(lower, -double.MaxValue, double.MaxValue);
        _upper = Math.Max(Lower, upper);
        Width = _upper - Lower;
    }

    // Keeps the values between the limits, counts those at them, and tells how many are below.
    private int Keep(ReadOnlySpan<double> values)
    {
        int needed = _count + values.Length + BracketFilter.Slack;
        if (_inside.Length < needed)
        {
            double[] larger = GC.AllocateUninitializedArray<double>(Math.Max(needed, 2 * _inside.Length));
            _inside.AsSpan(0, _count).CopyTo(larger);
            _inside = larger;
        }

        (int taken, int below) = BracketFilter.Filter(values, Lower, _upper, _inside.AsSpan(_count));
        Span<double> added = _inside.AsSpan(_count, taken);
        Span<long> bits = MemoryMarshal.Cast<double, long>(added);
        int atLower = bits.Count(BitConverter.DoubleToInt64Bits(Lower));
        int atUpper = Lower == _upper ? 0 : bits.Count(BitConverter.DoubleToInt64Bits(_upper));
        if (atLower + atUpper > 0)
        {
            RemoveTies(added);
        }

        AtLower += atLower;
        AtUpper += atUpper;
        _count += taken - atLower - atUpper;
        return below;
    }

    private void RemoveTies(Span<double> values)
    {
        int kept = 0;
        foreach (double x in values)
        {
            values[kept] = x;
            kept += x != Lower && x != _upper ? 1 : 0;
        }
    }

    // Values at a limit of another bracket, which is never strictly between those of this one.
    private void Count(double value, long count)
    {
        Below += value < Lower ? count : 0;
        AtLower += value == Lower ? count : 0;
        AtUpper += value == _upper && Lower != _upper ? count : 0;
    }
}

/// <summary>What a bracket knows.</summary>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Below">How many values were below.</param>
/// <param name="AtLower">How many were at the lower limit.</param>
/// <param name="AtUpper">How many were at the upper limit, if that is another one.</param>
/// <param name="IsLost">Whether parts had no limits in common.</param>
/// <param name="Inside">The values between the limits.</param>
internal sealed record QuantileBracketState(
    double Lower, double Upper, long Below, long AtLower, long AtUpper, bool IsLost, double[] Inside);
