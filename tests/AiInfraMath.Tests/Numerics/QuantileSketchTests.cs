using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

public class QuantileSketchTests
{
    // Finding a rank takes a walk over the buckets.
    private const double Coarse = 1.0 / 32;

    [Fact]
    public void Every_rank_is_within_the_relative_error()
    {
        Arbitrary<int> errors = Gen.Choose(1, 11).ToArbitrary();
        Law.Holds(Gen.Choose(1, 300).ToArbitrary(), errors, Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, power, seed) =>
        {
            double[] values = Sample(count, seed);
            QuantileSketch sketch = Of(values, Math.ScaleB(1, -power));
            Array.Sort(values);
            bool within = sketch.Count == count && sketch.Least == values[0] && sketch.Greatest == values[^1];
            for (int rank = 0; rank < count; rank++)
            {
                within &= Math.Abs(sketch.ValueAt(rank) - values[rank]) <= sketch.RelativeError * Math.Abs(values[rank]);
            }

            return within;
        });
    }

    [Fact]
    public void Merging_is_associative_and_commutative_to_the_bit_and_equals_adding()
    {
        Arbitrary<int> counts = Gen.Choose(0, 2000).ToArbitrary();
        Law.Holds(counts, counts, Gen.Choose(0, int.MaxValue).ToArbitrary(), (first, second, seed) =>
        {
            double[][] parts = [Sample(first, seed), Sample(second, seed ^ 1), Sample(700, seed ^ 2)];
            double[] whole = Values(Of(parts.SelectMany(p => p), Coarse));
            QuantileSketch A() => Of(parts[0], Coarse);
            QuantileSketch B() => Of(parts[1], Coarse);
            QuantileSketch C() => Of(parts[2], Coarse);
            return whole.SequenceEqual(Values(Merged(Merged(A(), B()), C())))
                && whole.SequenceEqual(Values(Merged(A(), Merged(B(), C()))))
                && whole.SequenceEqual(Values(Merged(C(), Merged(B(), A()))));
        });
    }

    // Over all magnitudes of normal numbers, of either sign: the bound holds at every rank, and subnormal numbers count as 0.
    [Fact]
    public void The_relative_error_holds_over_every_magnitude()
    {
        const double LeastNormal = 2.2250738585072014e-308;
        Arbitrary<int> errors = Gen.Choose(1, 11).ToArbitrary();
        Law.Holds(Gen.Choose(2, 120).ToArbitrary(), errors, Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, power, seed) =>
        {
            var random = new Random(seed);
            double[] values = new double[count];
            for (int i = 0; i < count; i++)
            {
                values[i] = Math.ScaleB((1 + random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1), random.Next(-1080, 1024));
            }

            QuantileSketch sketch = Of(values, Math.ScaleB(1, -power));
            Array.Sort(values);
            return Enumerable.Range(0, count).All(rank => Math.Abs(values[rank]) < LeastNormal
                ? Math.Abs(sketch.ValueAt(rank)) < LeastNormal
                : Math.Abs((sketch.ValueAt(rank) / values[rank]) - 1) <= sketch.RelativeError);
        });
    }

    [Fact]
    public void Bytes_depend_on_the_values_alone_and_make_the_same_sketch()
    {
        double[] special = [double.PositiveInfinity, double.NegativeInfinity, 5e-324, -0.0];
        Arbitrary<int> errors = Gen.Choose(1, 11).ToArbitrary();
        Law.Holds(Gen.Choose(0, 500).ToArbitrary(), errors, Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, power, seed) =>
        {
            var random = new Random(seed);
            double[] values = [.. Sample(count, seed), .. special.Take(random.Next(5))];
            QuantileSketch whole = Of(values, Math.ScaleB(1, -power));
            int cut = random.Next(values.Length + 1);
            random.Shuffle(values);
            QuantileSketch parts = Of(values.Take(cut), Math.ScaleB(1, -power));
            parts.Merge(QuantileSketch.Read(Of(values.Skip(cut), Math.ScaleB(1, -power)).ToBytes()));
            QuantileSketch read = QuantileSketch.Read(whole.ToBytes());
            bool same = whole.ToBytes().SequenceEqual(parts.ToBytes())
                && whole.ToBytes().SequenceEqual(read.ToBytes())
                && (whole.Count, whole.Least, whole.Greatest, whole.RelativeError) == (read.Count, read.Least, read.Greatest, read.RelativeError);

            // And it goes on.
            read.Add(1.5);
            whole.Add(1.5);
            return same && whole.ToBytes().SequenceEqual(read.ToBytes());
        });
    }

    [Fact]
    public void Bytes_that_are_not_a_sketch_are_refused()
    {
        byte[] bytes = Of([1, 2, 3, -4, 0]).ToBytes();
        foreach (byte[] wrong in (byte[][])[[], [7], bytes[..^8], bytes[..^3], [.. bytes, .. new byte[8]], new StreamingQuantiles([0.5]).ToBytes()])
        {
            var error = Assert.Throws<ArgumentException>(() => QuantileSketch.Read(wrong));
            Assert.Equal("bytes", error.ParamName);
            Assert.Contains("QuantileSketch", error.Message);
        }

        // Mark, digits, zeros, least, greatest, first bucket, number of buckets, first count: each made impossible.
        foreach ((int word, long value) in new (int, long)[]
        {
            (0, 0), (1, 11), (1, -1), (2, -1), (2, long.MaxValue),
            (3, BitConverter.DoubleToInt64Bits(double.NaN)), (3, BitConverter.DoubleToInt64Bits(-5)),
            (4, BitConverter.DoubleToInt64Bits(2)), (5, -1), (5, long.MaxValue), (6, -1), (6, long.MaxValue), (7, 0), (7, -1), (7, long.MaxValue),
        })
        {
            byte[] changed = [.. bytes];
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(changed.AsSpan(8 * word), value);
            Assert.Throws<ArgumentException>(() => QuantileSketch.Read(changed));
        }
    }

    [Fact]
    public void Zeros_negative_numbers_infinities_and_subnormal_numbers_have_their_places()
    {
        QuantileSketch sketch = Of([5, -0.0, double.NegativeInfinity, 1e-310, -7, double.PositiveInfinity, double.MaxValue, 2.3e-308]);
        double[] values = Values(sketch);
        Assert.Equal([double.NegativeInfinity, -7, 0, 0, 2.3e-308, 5, double.MaxValue, double.PositiveInfinity], values, Near);
        Assert.Equal(0, BitConverter.DoubleToInt64Bits(values[2]));
        Assert.True(double.IsFinite(values[6]));
    }

    [Fact]
    public void Estimates_carry_the_sampling_ranks()
    {
        double[] sample = new double[20_000];
        new LogNormalDistribution(1, 2).Fill(new RandomUniforms(2), 0, 0, 0, sample);
        QuantileSketch sketch = Of(sample);
        foreach (double p in new[] { 0.01, 0.5, 0.99 })
        {
            QuantileEstimate exact = Quantile.Estimate(sample, [p])[0];
            QuantileEstimate estimate = sketch.Estimate(p);
            Assert.Equal((exact.Probability, exact.Coverage), (estimate.Probability, estimate.Coverage));
            Assert.Equal(exact.Value, estimate.Value, exact.Value / 2048);
            Assert.Equal(exact.Lower, estimate.Lower, exact.Lower / 2048);
            Assert.Equal(exact.Upper, estimate.Upper, exact.Upper / 2048);
        }
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.3, 0.25)]
    [InlineData(0.01, 1 / 128.0)]
    [InlineData(1 / 2048.0, 1 / 2048.0)]
    public void The_relative_error_is_a_power_of_two_not_above_the_one_asked_for(double asked, double given) =>
        Assert.Equal(given, new QuantileSketch(asked).RelativeError);

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch(0.6));
        var sketch = new QuantileSketch();
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => sketch.Add(double.NaN)).ParamName);
        Assert.Throws<InvalidOperationException>(() => sketch.Estimate(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => sketch.ValueAt(0));
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => sketch.Merge(new QuantileSketch(0.1))).ParamName);
        Assert.Equal((0L, double.PositiveInfinity, double.NegativeInfinity), (sketch.Count, sketch.Least, sketch.Greatest));
    }

    // For counts that no sample in a test has: the normal approximation beside the exact ranks where both can be had.
    [Theory]
    [InlineData(0.5, 500_000_000L, 0.95)]
    [InlineData(0.05, 3_000_000_000L, 0.99)]
    [InlineData(0.999, 200_000_000_000L, 0.9)]
    public void Sampling_ranks_of_huge_samples_are_those_of_the_binomial_distribution(double p, long count, double level)
    {
        (long lower, long upper, double coverage) = Quantile.SamplingRanks(p, count, level);
        var below = new BinomialDistribution(count, p);
        double side = (1 - level) / 2;
        Assert.InRange(lower, below.GreatestWithTailBelow(side) - 4, below.GreatestWithTailBelow(side) - 1);
        Assert.InRange(upper, below.LeastWithTailAbove(side) - 1, below.LeastWithTailAbove(side) + 2);
        Assert.Equal(level, coverage);
        Assert.InRange(below.Probability(lower + 1, upper), level, level + 1e-3);
    }

    private static bool Near(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= Math.Abs(expected) / 2048;

    private static QuantileSketch Of(IEnumerable<double> values, double relativeError = 1.0 / 2048)
    {
        var sketch = new QuantileSketch(relativeError);
        sketch.Add([.. values]);
        return sketch;
    }

    private static QuantileSketch Merged(QuantileSketch first, QuantileSketch second)
    {
        first.Merge(second);
        return first;
    }

    private static double[] Values(QuantileSketch sketch) => [.. Enumerable.Range(0, (int)sketch.Count).Select(i => sketch.ValueAt(i))];

    private static double[] Sample(int count, int seed)
    {
        var random = new Random(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = random.Next(10) == 0 ? 0 : Math.ScaleB(random.NextDouble() - 0.4, random.Next(-5, 5));
        }

        return values;
    }
}
