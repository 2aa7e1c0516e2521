using System.Buffers.Binary;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

/// <summary>Streams made to mislead the limits: every answer has to be the exact one, or a request for another run.</summary>
public class StreamingQuantilesEdgeTests
{
    private const int Count = 60_000;

    private static readonly double[] Probabilities = [0.5, 0.05, 0.95, 0.5, 1e-9, 0.999999, 1e-300, 0.25, Math.BitDecrement(1.0), 0.95];

    private static readonly Dictionary<string, Func<Random, int, double>> Kinds = new(StringComparer.Ordinal)
    {
        ["all equal"] = (_, _) => 3.5,
        ["all zeros of both signs"] = (random, _) => random.Next(2) == 0 ? 0.0 : -0.0,
        ["two values"] = (random, _) => random.Next(2),
        ["a tie at each percentile"] = (random, _) => Math.Floor(random.NextDouble() * 20) / 20,
        ["a tie at the median only"] = (random, _) => random.Next(3) == 0 ? 0.5 : random.NextDouble(),
        ["all +infinity"] = (_, _) => double.PositiveInfinity,
        ["all −infinity"] = (_, _) => double.NegativeInfinity,
        ["infinities at both outer percentiles"] = (random, _) => random.Next(10) switch
        {
            0 => double.NegativeInfinity,
            1 => double.PositiveInfinity,
            _ => random.NextDouble(),
        },
        ["mostly infinite"] = (random, _) => random.Next(50) switch
        {
            0 => 1,
            < 25 => double.NegativeInfinity,
            _ => double.PositiveInfinity,
        },
        ["least and greatest numbers"] = (random, _) => random.Next(5) switch
        {
            0 => double.MinValue,
            1 => double.MaxValue,
            2 => double.NegativeInfinity,
            3 => double.PositiveInfinity,
            _ => random.NextDouble(),
        },
        ["subnormal"] = (random, _) => (random.Next(2000) - 1000) * double.Epsilon,
        ["a width that overflows"] = (random, _) => (random.NextDouble() < 0.5 ? -1e308 : 1e308) * (0.5 + random.NextDouble()),
        ["every magnitude"] = (random, _) => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-1070, 1020)),
        ["outliers"] = (random, i) => i % 1000 == 0 ? 1e300 * (random.NextDouble() - 0.5) : random.NextDouble(),
        ["ascending"] = (_, i) => i,
        ["descending"] = (_, i) => -i,
        ["a saw"] = (_, i) => i % 5000,
        ["a step"] = (random, i) => i < Count / 2 ? random.NextDouble() : 100 + random.NextDouble(),
        ["a drift"] = (random, i) => random.NextDouble() + (i / 1e4),
        ["tied, then spread"] = (random, i) => i < 20_000 ? 0.5 : random.NextDouble(),
        ["spread, then tied"] = (random, i) => i < 20_000 ? random.NextDouble() : 0.25,
        ["neighbours"] = (random, _) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(1.0) + (ulong)random.Next(1000)),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Estimates_are_exact_whatever_the_stream_and_the_pieces(string name)
    {
        double[] values = Sample(name, Count);
        QuantileEstimate[] expected = Exact(values);
        foreach (int piece in new[] { 1, 7, 256, 4099, Count })
        {
            QuantileEstimate[] found = StreamingQuantiles.Estimate(Probabilities, stream => AddInPieces(stream, values, piece));
            AssertSame(expected, found);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Estimates_are_exact_whatever_the_parts(string name)
    {
        double[] values = Sample(name, Count);
        QuantileEstimate[] expected = Exact(values);
        foreach (int[] cuts in new int[][] { [0], [Count], [1], [Count - 1], [100, 200, 5000], [20_000, 20_000, 40_000], [4096, 8192, 50_000] })
        {
            QuantileEstimate[] found = StreamingQuantiles.Estimate(Probabilities, stream =>
            {
                int start = 0;
                foreach (int cut in cuts.Append(Count))
                {
                    StreamingQuantiles part = Empty(stream.Widenings);
                    part.Add(values.AsSpan(start, cut - start));

                    // Alternately into the whole and the whole into it, by way of bytes.
                    stream.Merge(cut % 2 == 0 ? part : StreamingQuantiles.Read(part.ToBytes()));
                    start = cut;
                }
            });
            AssertSame(expected, found);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_goes_on_after_it_was_written_and_read(string name)
    {
        double[] values = Sample(name, Count);
        QuantileEstimate[] found = StreamingQuantiles.Estimate(Probabilities, stream =>
        {
            StreamingQuantiles again = Empty(stream.Widenings);
            foreach (double[] piece in values.Chunk(9000))
            {
                again.Add(piece);
                byte[] bytes = again.ToBytes();
                again = StreamingQuantiles.Read(bytes);
                Assert.Equal(bytes, again.ToBytes());
            }

            Assert.Equal((values.Length, stream.Widenings), (again.Count, again.Widenings));
            stream.Merge(again);
        });
        AssertSame(Exact(values), found);
    }

    [Fact]
    public void Estimates_are_exact_by_law_for_mixed_streams_with_any_probabilities()
    {
        Arbitrary<int> seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Law.Holds(
            seeds,
            Gen.Choose(1, 12_000).ToArbitrary(),
            (seed, count) =>
            {
                var random = new Random(seed);
                string[] names = [.. Kinds.Keys];
                double[] values = [.. Enumerable.Range(0, count).Select(i => Kinds[names[(seed + (i / 3000)) % names.Length]](random, i))];
                double[] probabilities = new double[random.Next(1, 8)];
                for (int i = 0; i < probabilities.Length; i++)
                {
                    probabilities[i] = Math.Clamp(Math.Pow(random.NextDouble(), random.Next(1, 9)), 1e-12, 0.9999999);
                }

                QuantileEstimate[] found = StreamingQuantiles.Estimate(probabilities, stream => AddInPieces(stream, values, random.Next(1, 2000)));
                return found.SequenceEqual(Quantile.Estimate([.. values.Select(v => v + 0.0)], probabilities));
            },
            200);
    }

    [Fact]
    public void No_probabilities_count_values_all_the_same()
    {
        Assert.Empty(StreamingQuantiles.Estimate([], stream => stream.Add([1, 2, 3])));
        var stream = new StreamingQuantiles([]);
        stream.Add([1, 2, 3]);
        Assert.Equal((3, 0), (stream.Count, stream.Kept));
        Assert.Equal(3, StreamingQuantiles.Read(stream.ToBytes()).Count);
    }

    [Fact]
    public void A_stream_merged_into_itself_has_its_values_twice()
    {
        double[] values = Sample("a tie at the median only", 30_000);
        var stream = new StreamingQuantiles(Probabilities);
        stream.Add(values);
        stream.Merge(stream);
        var found = new QuantileEstimate[Probabilities.Length];
        Assert.True(stream.TryEstimate(found));
        AssertSame(Exact([.. values, .. values]), found);
    }

    // Memory is bounded also where many values tie, and where the first are not like the others.
    [Theory]
    [InlineData("all equal")]
    [InlineData("two values")]
    [InlineData("a tie at each percentile")]
    [InlineData("infinities at both outer percentiles")]
    [InlineData("neighbours")]
    [InlineData("a saw")]
    public void Little_is_kept_of_a_long_stream(string name)
    {
        double[] values = Sample(name, 400_000);
        new Random(1).Shuffle(values);
        var stream = new StreamingQuantiles([0.05, 0.5, 0.95]);
        stream.Add(values);
        Assert.InRange(stream.Kept, 0, 3 * 32_768);
    }

    [Fact]
    public void Bytes_that_are_not_a_stream_are_refused()
    {
        var stream = new StreamingQuantiles([0.5, 0.9]);
        stream.Add(Sample("subnormal", 10_000));
        byte[] bytes = stream.ToBytes();
        foreach (byte[] wrong in (byte[][])[[], [1], bytes[..^8], bytes[..^1], [.. bytes, .. new byte[8]], new QuantileSketch().ToBytes()])
        {
            Assert.Equal("bytes", Assert.Throws<ArgumentException>(() => StreamingQuantiles.Read(wrong)).ParamName);
        }

        // Each number of the head replaced by one that cannot be: the mark, the level, the widenings, the probabilities and their number, …
        foreach ((int word, long value) in new (int, long)[]
        {
            (0, 1), (1, 0), (1, BitConverter.DoubleToInt64Bits(double.NaN)), (2, 3), (2, -1), (3, long.MaxValue), (3, -1), (3, 3),
            (4, BitConverter.DoubleToInt64Bits(1)), (6, -1), (6, 7), (7, BitConverter.DoubleToInt64Bits(double.NaN)),
            (8, BitConverter.DoubleToInt64Bits(double.NegativeInfinity)), (9, -1), (9, 10_001), (12, 2), (13, -1),
            (14, BitConverter.DoubleToInt64Bits(double.NaN)),
        })
        {
            byte[] changed = [.. bytes];
            BinaryPrimitives.WriteInt64LittleEndian(changed.AsSpan(8 * word), value);
            var error = Assert.Throws<ArgumentException>(() => StreamingQuantiles.Read(changed));
            Assert.Contains("StreamingQuantiles", error.Message);
        }
    }

    [Fact]
    public void Any_change_of_the_bytes_is_refused_or_leaves_something_that_works()
    {
        var stream = new StreamingQuantiles([0.5]);
        stream.Add(Sample("a tie at the median only", 300));
        byte[] bytes = stream.ToBytes();
        Law.Holds(Gen.Choose(0, bytes.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (place, change) =>
        {
            byte[] changed = [.. bytes];
            changed[place] ^= (byte)change;
            try
            {
                StreamingQuantiles read = StreamingQuantiles.Read(changed);
                read.Add([1, 2, 3]);
                _ = read.Count < 1 << 20 && read.TryEstimate(new QuantileEstimate[1]);
                return true;
            }
            catch (ArgumentException)
            {
                return true;
            }
        });
    }

    // −0 counts as 0.
    private static QuantileEstimate[] Exact(double[] values) => Quantile.Estimate([.. values.Select(v => v + 0.0)], Probabilities);

    private static void AssertSame(QuantileEstimate[] expected, QuantileEstimate[] found)
    {
        Assert.Equal(expected, found);
        Assert.Equal(expected.SelectMany(Bits), found.SelectMany(Bits));
    }

    private static long[] Bits(QuantileEstimate estimate) =>
        Array.ConvertAll([estimate.Value, estimate.Lower, estimate.Upper], BitConverter.DoubleToInt64Bits);

    private static StreamingQuantiles Empty(int widenings)
    {
        var stream = new StreamingQuantiles(Probabilities);
        while (stream.Widenings < widenings)
        {
            stream = stream.Wider();
        }

        return stream;
    }

    private static void AddInPieces(StreamingQuantiles stream, double[] values, int piece)
    {
        for (int start = 0; start < values.Length; start += piece)
        {
            stream.Add(values.AsSpan(start, Math.Min(piece, values.Length - start)));
        }
    }

    private static double[] Sample(string name, int count)
    {
        var random = new Random(7);
        Func<Random, int, double> kind = Kinds[name];
        return [.. Enumerable.Range(0, count).Select(i => kind(random, i))];
    }
}
