using System.Globalization;

namespace AiInfraMath.Numerics;

/// <summary>
/// Quantiles of any number of values in bounded memory, to a given relative error: counts of values in buckets that widen with the
/// magnitude.
/// </summary>
/// <remarks>
/// <para>
/// Counts are integers and the bucket of a value depends on the value alone, so that sketches merge associatively and commutatively to the
/// same bits, whatever the partition and order of the values. Positive and negative values have buckets of their own; zeros and subnormal
/// numbers count as 0; infinities are kept. A sketch spans all finite numbers; it takes 8 bytes for each bucket between the least and the
/// greatest that are used, 8 KB for each factor of two at the finest relative error, 2⁻¹¹.
/// </para>
/// <para>
/// Implementation note: DDSketch (C. Masson, J. E. Rim, H. K. Lee, PVLDB 12, 2019) with the leading bits of a number as the index, which
/// divides each factor of two into equal parts: it needs up to 1.44 times the buckets that logarithms would, and no logarithm, whose last
/// bit could move a value from one bucket to the next between platforms.
/// </para>
/// <para>Not safe to share between threads while it changes: give each thread one of its own and merge them.</para>
/// </remarks>
public sealed class QuantileSketch
{
    // "AIMSKT1" and a zero.
    private const long Magic = 0x0031_544B_534D_4941;
    private const long MostValues = 1L << 62;
    private const int FractionBits = 52;

    // Those of the finest relative error, 2^-11.
    private const int MostBits = 10;
    private const double SmallestNormal = 2.2250738585072014e-308;

    private readonly int _shift;
    private readonly BucketCounts _positive = new();
    private readonly BucketCounts _negative = new();
    private long _zeros;
    private double _least = double.PositiveInfinity;
    private double _greatest = double.NegativeInfinity;

    /// <summary>An empty sketch.</summary>
    /// <param name="relativeError">
    /// The greatest relative error allowed, from 2⁻¹¹ to ½; 2⁻¹¹ if not given, about 0.05 %. The next lower power of two is used.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The relative error is outside its range.</exception>
    public QuantileSketch(double relativeError = 1.0 / 2048)
    {
        if (!(relativeError >= 1.0 / 2048 && relativeError <= 0.5))
        {
            NumericsThrow.OutOfRange(nameof(relativeError), relativeError, "a number from 1/2048 to 1/2");
        }

        // 2^bits buckets to a factor of two; the middle of one is at most 2^-(bits + 1) of a value away from it.
        int bits = 0;
        while (1.0 / (2 << bits) > relativeError)
        {
            bits++;
        }

        RelativeError = 1.0 / (2 << bits);
        _shift = FractionBits - bits;
    }

    /// <summary>The bound of the relative error, a power of two: of quantiles that are not subnormal.</summary>
    public double RelativeError { get; }

    /// <summary>The number of values.</summary>
    public long Count => _positive.Total + _negative.Total + _zeros;

    /// <summary>The least value, exactly; −0 counts as 0. +∞ of no values.</summary>
    public double Least => _least;

    /// <summary>The greatest value, exactly; −0 counts as 0. −∞ of no values.</summary>
    public double Greatest => _greatest;

    /// <summary>Counts one value.</summary>
    /// <param name="value">Any number but NaN.</param>
    /// <exception cref="ArgumentException">The value is NaN.</exception>
    public void Add(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentException("It is NaN; a number was expected.", nameof(value));
        }

        // Adding 0 turns -0 into 0.
        value += 0.0;
        _least = Math.Min(_least, value);
        _greatest = Math.Max(_greatest, value);
        if (Math.Abs(value) < SmallestNormal)
        {
            _zeros++;
        }
        else
        {
            (value > 0 ? _positive : _negative).Add(IndexOf(Math.Abs(value)), 1);
        }
    }

    /// <summary>Counts several values.</summary>
    /// <param name="values">Any numbers but NaN.</param>
    /// <exception cref="ArgumentException">A value is NaN; those before it are counted.</exception>
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            Add(value);
        }
    }

    /// <summary>Counts the values of another sketch, which is not changed.</summary>
    /// <param name="other">A sketch of the same relative error.</param>
    /// <exception cref="ArgumentException">The relative errors differ.</exception>
    public void Merge(QuantileSketch other)
    {
        if (other.RelativeError != RelativeError)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"Its relative error is {other.RelativeError}; {RelativeError} was expected."),
                nameof(other));
        }

        _positive.Merge(other._positive);
        _negative.Merge(other._negative);
        _zeros += other._zeros;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
    }

    /// <summary>The order statistic at a rank, to the relative error.</summary>
    /// <param name="rank">From 0 for the least value to below <see cref="Count"/>.</param>
    /// <returns>
    /// The middle of the bucket that the order statistic is in, but no less than the least and no more than the greatest value; so the
    /// quantiles of a single value are that value.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public double ValueAt(long rank)
    {
        if (rank < 0 || rank >= Count)
        {
            NumericsThrow.OutOfRange(nameof(rank), rank, "a rank from 0 to below the number of values");
        }

        double value;
        if (rank < _negative.Total)
        {
            value = -MiddleOf(_negative.IndexAt(_negative.Total - 1 - rank));
        }
        else if (rank < _negative.Total + _zeros)
        {
            value = 0;
        }
        else
        {
            value = MiddleOf(_positive.IndexAt(rank - _negative.Total - _zeros));
        }

        return Math.Clamp(value, _least, _greatest);
    }

    /// <summary>Estimates a quantile with its sampling error.</summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    /// <param name="level">The confidence level of the interval, between 0 and 1; 0.95 if not given.</param>
    /// <returns>
    /// The order statistics of <see cref="Numerics.Quantile"/>, each to the relative error, which comes on top of the sampling error.
    /// </returns>
    /// <exception cref="InvalidOperationException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the level is outside its range.</exception>
    public QuantileEstimate Estimate(double probability, double level = Quantile.DefaultLevel)
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("The sketch is empty; at least one value was expected.");
        }

        (long lower, long upper, double coverage) = Quantile.SamplingRanks(probability, Count, level);
        long rank = Quantile.Rank(probability, Count);
        return new QuantileEstimate(probability, ValueAt(rank), ValueAt(lower), ValueAt(upper), coverage);
    }

    /// <summary>The sketch as bytes, for <see cref="Read"/> on this or another machine.</summary>
    /// <remarks>
    /// They depend on the values counted alone, not on their order or on merges: sketches of the same values have the same bytes. Numbers
    /// of 8 bytes, little-endian: a mark, the binary digits of the relative error, the count of zeros, the least and the greatest value,
    /// and for positive and for negative numbers the first bucket, how many follow, and the count of each.
    /// </remarks>
    public byte[] ToBytes()
    {
        var words = new WordWriter(Magic);
        words.Add(FractionBits - _shift);
        words.Add(_zeros);
        words.Add(_least);
        words.Add(_greatest);
        foreach (BucketCounts buckets in (BucketCounts[])[_positive, _negative])
        {
            (int first, long[] counts) = buckets.Used;
            words.Add(first);
            words.Add(counts);
        }

        return words.ToBytes();
    }

    /// <summary>The sketch that bytes were made from.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ArgumentException">The bytes are not those of a sketch.</exception>
    public static QuantileSketch Read(ReadOnlySpan<byte> bytes)
    {
        var words = new WordReader(bytes, Magic, nameof(QuantileSketch));
        int bits = (int)words.Next(0, MostBits);
        var sketch = new QuantileSketch(1.0 / (2 << bits)) { _zeros = words.Next(0, MostValues) };
        (sketch._least, sketch._greatest) = (words.NextDouble(), words.NextDouble());
        foreach (BucketCounts buckets in (BucketCounts[])[sketch._positive, sketch._negative])
        {
            int first = (int)words.Next(0, sketch.IndexOf(double.PositiveInfinity));
            long[] counts = words.NextArray();
            words.Require(first + (long)counts.Length - 1 <= sketch.IndexOf(double.PositiveInfinity));
            words.Require(Array.TrueForAll(counts, static count => count is >= 0 and <= MostValues));
            words.Require(counts.Length == 0 || (counts[0] > 0 && counts[^1] > 0));
            words.Require(counts.Aggregate((UInt128)0, static (sum, count) => sum + (ulong)count) <= (ulong)MostValues);
            buckets.Restore(first, counts);
        }

        words.RequireEnd();
        words.Require((UInt128)(ulong)sketch._positive.Total + (ulong)sketch._negative.Total + (ulong)sketch._zeros <= (ulong)MostValues);
        words.Require(sketch.HasItsEnds());
        return sketch;
    }

    // Whether the least and the greatest value are in the first and the last bucket that is used.
    private bool HasItsEnds()
    {
        if (Count == 0)
        {
            return (_least, _greatest) == (double.PositiveInfinity, double.NegativeInfinity);
        }

        return _least <= _greatest && PlaceOf(_least) == PlaceAt(0) && PlaceOf(_greatest) == PlaceAt(Count - 1);
    }

    // Buckets in ascending order of the values: those of negative numbers below 0, and 0 for zeros.
    private long PlaceOf(double value) => Math.Abs(value) < SmallestNormal ? 0 : Math.Sign(value) * (1L + IndexOf(Math.Abs(value)));

    private long PlaceAt(long rank)
    {
        if (rank < _negative.Total)
        {
            return -1L - _negative.IndexAt(_negative.Total - 1 - rank);
        }

        rank -= _negative.Total;
        return rank < _zeros ? 0 : 1L + _positive.IndexAt(rank - _zeros);
    }

    private int IndexOf(double magnitude) => (int)(BitConverter.DoubleToUInt64Bits(magnitude) >> _shift);

    private double MiddleOf(int index)
    {
        ulong first = (ulong)index << _shift;
        double start = BitConverter.UInt64BitsToDouble(first);
        return double.IsInfinity(start) ? start : BitConverter.UInt64BitsToDouble(first + (1UL << (_shift - 1)));
    }
}
