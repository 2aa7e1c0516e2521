using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

public class StreamingQuantilesTests
{
    private static readonly double[] Probabilities = [0.5, 0.05, 0.95, 0.999];

    [Fact]
    public void Estimates_are_those_of_selection_from_all_values_to_the_bit()
    {
        Law.Holds(Gen.Choose(1, 30_000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, seed) =>
        {
            double[] values = Sample(count, new Random(seed));
            var random = new Random(seed);
            QuantileEstimate[] estimates = StreamingQuantiles.Estimate(Probabilities, stream => AddInPieces(stream, values, random));
            return estimates.SequenceEqual(Quantile.Estimate(values, Probabilities));
        });
    }

    [Fact]
    public void Merged_parts_give_the_bits_of_the_whole_in_any_order()
    {
        Law.Holds(Gen.Choose(2, 40_000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, seed) =>
        {
            var random = new Random(seed);
            double[] values = Sample(count, random);
            QuantileEstimate[] estimates = StreamingQuantiles.Estimate(Probabilities, stream =>
            {
                StreamingQuantiles[] parts = [.. Enumerable.Range(0, 3).Select(_ => Again(stream))];
                for (int start = 0; start < count; start += 256)
                {
                    parts[random.Next(3)].Add(values.AsSpan(start, Math.Min(256, count - start)));
                }

                random.Shuffle(parts);
                parts[1].Merge(parts[2]);
                stream.Merge(parts[0]);
                stream.Merge(parts[1]);
            });
            return estimates.SequenceEqual(Quantile.Estimate(values, Probabilities));
        });
    }

    [Fact]
    public void A_million_values_take_one_run_and_little_memory()
    {
        double[] values = new double[1_000_000];
        new NormalDistribution(3, 2).Fill(new RandomUniforms(5), 0, 0, 0, values);
        var stream = new StreamingQuantiles(Probabilities);
        long most = 0;
        for (int start = 0; start < values.Length; start += 4096)
        {
            stream.Add(values.AsSpan(start, Math.Min(4096, values.Length - start)));
            most = Math.Max(most, stream.Kept);
        }

        var estimates = new QuantileEstimate[4];
        Assert.True(stream.TryEstimate(estimates));
        Assert.Equal(Quantile.Estimate(values, Probabilities), estimates);
        Assert.InRange(most, 0, 4 * 4 * 13 * Math.Sqrt(values.Length / 4.0));
        Assert.Equal(values.Length, stream.Count);
    }

    [Fact]
    public void Sorted_values_ask_for_further_runs_and_get_exact_estimates()
    {
        double[] values = [.. Enumerable.Range(0, 200_000).Select(i => (double)i)];
        var first = new StreamingQuantiles(Probabilities);
        first.Add(values);
        Assert.False(first.TryEstimate(new QuantileEstimate[4]));
        int runs = 0;
        QuantileEstimate[] estimates = StreamingQuantiles.Estimate(Probabilities, stream =>
        {
            runs++;
            stream.Add(values);
        });
        Assert.Equal(3, runs);
        Assert.Equal(Quantile.Estimate(values, Probabilities), estimates);
    }

    [Fact]
    public void Ties_are_counted_and_not_kept()
    {
        var stream = new StreamingQuantiles(Probabilities);
        double[] values = new double[4096];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i % 3;
        }

        for (int i = 0; i < 300; i++)
        {
            stream.Add(values);
        }

        var estimates = new QuantileEstimate[4];
        Assert.True(stream.TryEstimate(estimates));
        Assert.Equal([1, 0, 2, 2], estimates.Select(e => e.Value));
        Assert.InRange(stream.Kept, 0, 4 * 8192);
    }

    [Fact]
    public void Infinities_count_and_zeros_have_one_sign()
    {
        double[] values = [double.PositiveInfinity, -0.0, double.NegativeInfinity, 5, -0.0];
        var estimates = new QuantileEstimate[2];
        var stream = new StreamingQuantiles([0.5, 0.9]);
        stream.Add(values);
        Assert.True(stream.TryEstimate(estimates));
        Assert.Equal((0, 5), (estimates[0].Value, estimates[1].Value));
        Assert.Equal(0, BitConverter.DoubleToInt64Bits(estimates[0].Value));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (estimates[0].Lower, estimates[0].Upper));
    }

    [Fact]
    public void Every_length_is_taken_whole()
    {
        double[] values = Sample(256, new Random(3));
        for (int length = 1; length <= 256; length++)
        {
            var stream = new StreamingQuantiles(Probabilities);
            stream.Add(values.AsSpan(0, length));
            var estimates = new QuantileEstimate[4];
            Assert.True(stream.TryEstimate(estimates));
            Assert.Equal(Quantile.Estimate(values.AsSpan(0, length), Probabilities), estimates);
        }
    }

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Equal("probabilities", Assert.Throws<ArgumentOutOfRangeException>(() => new StreamingQuantiles([0.5, 1])).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => new StreamingQuantiles([0.5], 0)).ParamName);
        var stream = new StreamingQuantiles([0.5]);
        Assert.Throws<InvalidOperationException>(() => stream.TryEstimate(new QuantileEstimate[1]));
        Assert.Throws<ArgumentException>(() => stream.TryEstimate(new QuantileEstimate[2]));
        Assert.Throws<ArgumentException>(() => stream.Merge(new StreamingQuantiles([0.4])));
        foreach (int place in new[] { 0, 3, 4, 6 })
        {
            double[] values = new double[7];
            values[place] = double.NaN;
            Assert.Equal("values", Assert.Throws<ArgumentException>(() => stream.Add(values)).ParamName);
        }
    }

    // An empty one with the limits as wide as those of another.
    private static StreamingQuantiles Again(StreamingQuantiles stream)
    {
        var again = new StreamingQuantiles(Probabilities);
        for (int i = 0; i < stream.Widenings; i++)
        {
            again = again.Wider();
        }

        return again;
    }

    private static void AddInPieces(StreamingQuantiles stream, double[] values, Random random)
    {
        for (int start = 0; start < values.Length;)
        {
            int length = Math.Min(random.Next(1, 3000), values.Length - start);
            stream.Add(values.AsSpan(start, length));
            start += length;
        }
    }

    // Smooth, tied, and with outliers.
    private static double[] Sample(int count, Random random)
    {
        int kind = random.Next(4);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = kind switch
            {
                0 => random.Next(5),
                1 => random.NextDouble() - 0.5,
                2 => random.Next(100) == 0 ? random.NextDouble() : 0.25,
                _ => Math.Exp(10 * random.NextDouble()),
            };
        }

        return values;
    }
}
