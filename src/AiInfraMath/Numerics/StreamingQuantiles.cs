using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>Exact quantiles of a stream of values that is not kept: of 10⁹ values, some hundred thousand are.</summary>
/// <remarks>
/// <para>
/// Each order statistic is enclosed between two limits that the values so far suggest; values between them are kept, the others counted.
/// The limits close in as more values come, so that about 12 √(n p (1 − p)) to four times as many values are kept for each quantile. If in
/// the end an order statistic lies outside its limits, there is no estimate, and the values have to come again into a <see cref="Wider"/>
/// one: with counter-based random numbers that is the same run again. With values in random order this practically does not happen (6
/// standard deviations); with sorted ones it does, and the third run keeps all values.
/// </para>
/// <para>
/// The results are the exact order statistics, so they have the same bits whatever the partition, the order and the number of runs. −0
/// counts as 0. Not safe to share between threads while it changes: give each thread one of its own and merge them.
/// </para>
/// </remarks>
public sealed class StreamingQuantiles
{
    // "AIMSTQ1" and a zero.
    private const long Magic = 0x0031_5154_534D_4941;
    private const long MostValues = 1L << 60;
    private const int BlockLength = 256;

    private readonly double[] _probabilities;
    private readonly double _level;
    private readonly double _reach;
    private readonly QuantileCollector _collector;

    /// <summary>Starts with no values.</summary>
    /// <param name="probabilities">Of the quantiles: between 0 and 1, both excluded; in any order.</param>
    /// <param name="level">The confidence level of the intervals, between 0 and 1; 0.95 if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability or the level is outside its range.</exception>
    public StreamingQuantiles(ReadOnlySpan<double> probabilities, double level = Quantile.DefaultLevel)
        : this(probabilities, level, QuantileCollector.FirstReach)
    {
    }

    private StreamingQuantiles(ReadOnlySpan<double> probabilities, double level, double reach)
    {
        NumericsThrow.IfNotProbability(level, nameof(level));
        foreach (double probability in probabilities)
        {
            NumericsThrow.IfNotProbability(probability, nameof(probabilities));
        }

        _probabilities = [.. probabilities];
        _level = level;
        _reach = reach;
        _collector = new QuantileCollector(probabilities, reach);
    }

    /// <summary>The number of values that have come.</summary>
    public long Count => _collector.Count;

    /// <summary>The number of values that are kept, for all quantiles together.</summary>
    public long Kept => _collector.Kept;

    /// <summary>How often the limits have been widened: 0 at first, 1 and 2 for those of <see cref="Wider"/>.</summary>
    public int Widenings => _reach == QuantileCollector.FirstReach ? 0 : double.IsFinite(_reach) ? 1 : 2;

    /// <summary>Runs a stream into as many of these as it takes, usually one, and gives the estimates.</summary>
    /// <param name="probabilities">Of the quantiles: between 0 and 1, both excluded; in any order.</param>
    /// <param name="run">Adds all values, at least one, the same each time it is called.</param>
    /// <param name="level">The confidence level of the intervals, between 0 and 1; 0.95 if not given.</param>
    /// <returns>One estimate for each probability, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability or the level is outside its range.</exception>
    public static QuantileEstimate[] Estimate(
        ReadOnlySpan<double> probabilities, Action<StreamingQuantiles> run, double level = Quantile.DefaultLevel)
    {
        var estimates = new QuantileEstimate[probabilities.Length];
        var stream = new StreamingQuantiles(probabilities, level);
        run(stream);
        while (!stream.TryEstimate(estimates))
        {
            stream = stream.Wider();
            run(stream);
        }

        return estimates;
    }

    /// <summary>Takes values.</summary>
    /// <param name="values">Any numbers but NaN.</param>
    /// <exception cref="ArgumentException">A value is NaN; blocks of 256 before it have been taken.</exception>
    public void Add(ReadOnlySpan<double> values)
    {
        for (int start = 0; start < values.Length; start += BlockLength)
        {
            ReadOnlySpan<double> block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            RefuseNaN(block);
            _collector.Add(block);
        }
    }

    /// <summary>Takes the values of another one, which is not changed.</summary>
    /// <param name="other">One for the same probabilities and level.</param>
    /// <exception cref="ArgumentException">The probabilities or levels differ.</exception>
    public void Merge(StreamingQuantiles other)
    {
        if (!other._probabilities.AsSpan().SequenceEqual(_probabilities) || other._level != _level)
        {
            throw new ArgumentException("Its probabilities or its level differ; the same ones were expected.", nameof(other));
        }

        _collector.Merge(other._collector);
    }

    /// <summary>Estimates the quantiles, unless one lies outside its limits and the values have to come again.</summary>
    /// <param name="results">Receives one estimate for each probability, in their order, if the result is true.</param>
    /// <returns>Whether there are estimates; if not, run the same values into a <see cref="Wider"/> one.</returns>
    /// <exception cref="InvalidOperationException">There are no values.</exception>
    /// <exception cref="ArgumentException">The results are not as many as the probabilities.</exception>
    public bool TryEstimate(Span<QuantileEstimate> results)
    {
        NumericsThrow.IfLengthsDiffer(_probabilities.Length, results.Length, nameof(results));
        if (Count == 0)
        {
            throw new InvalidOperationException("No values have come; at least one was expected.");
        }

        Span<double> found = stackalloc double[3];
        for (int i = 0; i < results.Length; i++)
        {
            (long lower, long upper, double coverage) = Quantile.SamplingRanks(_probabilities[i], Count, _level);
            if (!_collector.TrySelect(i, Quantile.Rank(_probabilities[i], Count), (lower, upper), found))
            {
                return false;
            }

            results[i] = new QuantileEstimate(_probabilities[i], found[1], found[0], found[2], coverage);
        }

        return true;
    }

    /// <summary>One with no values for another run: with limits twice as far apart, and after that without limits.</summary>
    public StreamingQuantiles Wider() => new(_probabilities, _level, QuantileCollector.WiderThan(_reach));

    /// <summary>All that came so far as bytes, for <see cref="Read"/> on this or another machine.</summary>
    /// <remarks>
    /// Some 8 bytes for each value that is kept. Numbers of 8 bytes, little-endian: a mark, the level, how often the limits were widened,
    /// the probabilities and how many they are, the count of the values, and for each probability its limits, how many values were below, at the
    /// lower and at the upper limit, whether parts had no limits in common, and the values between the limits and how many they are.
    /// </remarks>
    public byte[] ToBytes()
    {
        _collector.Settle();
        var words = new WordWriter(Magic);
        words.Add(_level);
        words.Add(Widenings);
        words.Add(_probabilities);
        words.Add(Count);
        foreach (QuantileBracketState state in _collector.States)
        {
            words.Add(state.Lower);
            words.Add(state.Upper);
            words.Add(state.Below);
            words.Add(state.AtLower);
            words.Add(state.AtUpper);
            words.Add(state.IsLost ? 1 : 0);
            words.Add(state.Inside);
        }

        return words.ToBytes();
    }

    /// <summary>What bytes were made from: it takes further values, merges and estimates as that did.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ArgumentException">The bytes are not those of streaming quantiles.</exception>
    public static StreamingQuantiles Read(ReadOnlySpan<byte> bytes)
    {
        var words = new WordReader(bytes, Magic, nameof(StreamingQuantiles));
        double level = words.NextDouble();
        long widenings = words.Next(0, 2);
        double[] probabilities = words.NextDoubles();
        words.Require(Array.TrueForAll([level, .. probabilities], static p => p > 0 && p < 1));
        var stream = new StreamingQuantiles(probabilities, level);
        while (stream.Widenings < widenings)
        {
            stream = stream.Wider();
        }

        long count = words.Next(0, MostValues);
        var states = new QuantileBracketState[probabilities.Length];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = ReadBracket(ref words, count);
        }

        words.RequireEnd();
        stream._collector.Restore(count, hasNaN: false, states);
        return stream;
    }

    private static QuantileBracketState ReadBracket(ref WordReader words, long count)
    {
        var state = new QuantileBracketState(
            words.NextDouble(),
            words.NextDouble(),
            words.Next(0, count),
            words.Next(0, count),
            words.Next(0, count),
            words.Next(0, 1) == 1,
            words.NextDoubles());
        words.Require(double.IsFinite(state.Lower) && state.Lower <= state.Upper);
        words.Require(Array.TrueForAll(state.Inside, x => x > state.Lower && x < state.Upper && (x != 0 || !double.IsNegative(x))));
        words.Require(state.Below + state.AtLower + state.AtUpper + state.Inside.Length <= count);
        return state;
    }

    private static void RefuseNaN(ReadOnlySpan<double> values)
    {
        ref double from = ref MemoryMarshal.GetReference(values);
        Vector256<double> numbers = Vector256<double>.AllBitsSet;
        int i = 0;
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref from, (nuint)i);
            numbers &= Vector256.Equals(x, x);
        }

        bool isNumber = numbers.ExtractMostSignificantBits() == 0b1111;
        for (; i < values.Length; i++)
        {
            isNumber &= !double.IsNaN(values[i]);
        }

        if (!isNumber)
        {
            throw new ArgumentException("One of the values is NaN; numbers were expected.", nameof(values));
        }
    }
}
