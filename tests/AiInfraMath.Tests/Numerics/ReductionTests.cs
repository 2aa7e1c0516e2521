using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

public class ReductionTests
{
    private const int Block = Reduction.BlockLength;

    [Fact]
    public void A_sum_keeps_what_a_plain_loop_loses()
    {
        Assert.Equal(2, Reduction.Sum([1e16, 1, 1, -1e16]));
        double[] tenths = new double[1_000_000];
        Array.Fill(tenths, 0.1);
        Assert.Equal(100_000, Reduction.Sum(tenths));
        Assert.NotEqual(100_000, tenths.Sum());
    }

    [Fact]
    public void Sums_of_every_length_are_exact_for_integers()
    {
        double[] values = [.. Enumerable.Range(1, 256).Select(n => (double)n)];
        for (int length = 0; length <= 256; length++)
        {
            Assert.Equal(length * (length + 1) / 2, Reduction.Sum(values.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_sum_does_not_depend_on_its_partition_or_on_the_order_of_the_pieces()
    {
        Arbitrary<int> counts = Gen.Choose(0, 12 * Block).ToArbitrary();
        Law.Holds(counts, ArbMap.Default.ArbFor<int>(), (count, seed) =>
        {
            double[] values = Sample(count, seed);
            var sum = new BlockedSum(count);
            foreach ((int start, int length) in Pieces(count, new Random(seed)))
            {
                sum.Add(start, values.AsSpan(start, length));
            }

            return BitConverter.DoubleToInt64Bits(sum.Total()) == BitConverter.DoubleToInt64Bits(Reduction.Sum(values));
        });
    }

    [Fact]
    public void Pieces_may_come_from_many_threads()
    {
        double[] values = Sample((40 * Block) + 17, 4);
        var sum = new BlockedSum(values.Length);
        Parallel.For(0, 41, i => sum.Add(i * Block, values.AsSpan(i * Block, Math.Min(Block, values.Length - (i * Block)))));
        Assert.Equal(Reduction.Sum(values), sum.Total());
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(0, 10)]
    [InlineData(Block, Block + 11)]
    public void A_piece_that_does_not_begin_and_end_where_blocks_do_is_refused(int start, int length)
    {
        var sum = new BlockedSum((2 * Block) + 10);
        Assert.Contains("whole blocks", Assert.Throws<ArgumentException>(() => sum.Add(start, new double[length])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlockedSum(-1));
    }

    [Fact]
    public void Infinities_and_NaN_pass_through()
    {
        double[] values = new double[10_000];
        values[5000] = double.PositiveInfinity;
        Assert.Equal(double.PositiveInfinity, Reduction.Sum(values));
        values[9000] = double.NegativeInfinity;
        Assert.Equal(double.NaN, Reduction.Sum(values));
        Assert.Equal(double.PositiveInfinity, Reduction.Sum([double.MaxValue, 0, 0, 0, 0, 0, 0, 0, double.MaxValue]));
    }

    [Fact]
    public void Mean_and_variance_hold_for_values_far_from_zero()
    {
        // NIST StRD univariate NumAcc4 (https://www.itl.nist.gov/div898/strd/univ/numacc4.html): mean 10000000.2, deviation 0.1.
        double[] values = [10_000_000.2, .. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 10_000_000.1 : 10_000_000.3)];
        Assert.Equal(10_000_000.2, Reduction.Mean(values), 2e-9);
        Assert.Equal(0.1, Math.Sqrt(Reduction.Variance(values)), 1e-9);
        Assert.Equal(0, Reduction.Variance([42]));
        Assert.Equal(12.5, Reduction.Variance([0, 5]));
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => Reduction.Mean([])).ParamName);
        Assert.Throws<ArgumentException>(() => Reduction.Variance([]));
    }

    private static double[] Sample(int count, int seed)
    {
        var random = new Random(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = Math.ScaleB(random.NextDouble() - 0.3, random.Next(-30, 30));
        }

        return values;
    }

    private static IEnumerable<(int Start, int Length)> Pieces(int count, Random random)
    {
        var pieces = new List<(int, int)>();
        for (int start = 0; start < count;)
        {
            int length = Math.Min(Block * random.Next(1, 4), count - start);
            pieces.Add((start, length));
            start += length;
        }

        return pieces.OrderBy(_ => random.Next());
    }
}
