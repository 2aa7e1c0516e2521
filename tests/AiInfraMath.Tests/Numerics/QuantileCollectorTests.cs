using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class QuantileCollectorTests
{
    private static readonly double[] Probabilities = [0.05, 0.5, 0.95, 0.7];

    // What the engine of projections stores of a part and puts together again.
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(200_000)]
    public void States_put_into_a_new_collector_make_the_same(int count)
    {
        double[] values = Sample(count + 1000);
        var first = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        first.Add(values.AsSpan(0, count));
        first.Settle();
        var second = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        second.Restore(first.Count, first.HasNaN, [.. first.States]);
        Assert.Equal((first.Count, first.Kept, first.HasNaN), (second.Count, second.Kept, second.HasNaN));
        AssertSame(first, second);

        // And both go on alike, without the one touching the other's values.
        first.Add(values.AsSpan(count));
        second.Add(values.AsSpan(count));
        Assert.Equal(count + 1000, second.Count);
        AssertSame(first, second);
        AssertExact(second, values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(12)]
    public void NaN_is_noticed_wherever_it_stands_and_stays_noticed(int place)
    {
        double[] values = Sample(13);
        values[place] = place % 2 == 0 ? double.NaN : -double.NaN;
        var collector = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        collector.Add([double.PositiveInfinity, double.NegativeInfinity, 1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.False(collector.HasNaN);
        collector.Add(values);
        Assert.True(collector.HasNaN);
        collector.Add([1]);
        Assert.True(collector.HasNaN);
        collector.Settle();
        var read = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        read.Restore(collector.Count, collector.HasNaN, [.. collector.States]);
        Assert.True(read.HasNaN);
        var merged = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        merged.Merge(read);
        Assert.True(merged.HasNaN);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void Any_number_of_quantiles_is_found(int quantiles)
    {
        double[] probabilities = [.. Enumerable.Range(1, quantiles).Select(i => i / (quantiles + 1.0))];
        double[] values = Sample(50_000);
        double[] sorted = [.. values.Order()];
        var collector = new QuantileCollector(probabilities, QuantileCollector.FirstReach);
        collector.Add(values);
        double[] found = new double[3];
        for (int i = 0; i < quantiles; i++)
        {
            long rank = Quantile.Rank(probabilities[i], values.Length);
            Assert.True(collector.TrySelect(i, rank, (rank - 10, rank + 10), found));
            Assert.Equal([sorted[rank - 10], sorted[rank], sorted[rank + 10]], found);
        }
    }

    [Fact]
    public void Parts_without_limits_in_common_say_so_and_stay_so_when_stored()
    {
        QuantileCollector low = Of(Enumerable.Range(0, 50_000).Select(i => (double)((i * 7919) % 50_000)));
        QuantileCollector high = Of(Enumerable.Range(0, 50_000).Select(i => 1e6 + ((i * 7919) % 50_000)));
        low.Merge(high);
        Assert.False(low.TrySelect(1, 50_000, (49_900, 50_100), new double[3]));
        low.Settle();
        var read = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        read.Restore(low.Count, low.HasNaN, [.. low.States]);
        Assert.False(read.TrySelect(1, 50_000, (49_900, 50_100), new double[3]));
        Assert.Equal(100_000, read.Count);
    }

    private static QuantileCollector Of(IEnumerable<double> values)
    {
        var collector = new QuantileCollector(Probabilities, QuantileCollector.FirstReach);
        collector.Add([.. values]);
        return collector;
    }

    private static void AssertSame(QuantileCollector first, QuantileCollector second)
    {
        for (int i = 0; i < Probabilities.Length && first.Count > 0; i++)
        {
            (double[] a, double[] b) = (new double[3], new double[3]);
            long rank = Quantile.Rank(Probabilities[i], first.Count);
            (long Lower, long Upper) range = (Math.Max(0, rank - 5), Math.Min(first.Count - 1, rank + 5));
            Assert.True(first.TrySelect(i, rank, range, a));
            Assert.True(second.TrySelect(i, rank, range, b));
            Assert.Equal(a, b);
        }
    }

    private static void AssertExact(QuantileCollector collector, double[] values)
    {
        double[] sorted = [.. values.Order()];
        double[] found = new double[3];
        for (int i = 0; i < Probabilities.Length; i++)
        {
            long rank = Quantile.Rank(Probabilities[i], values.Length);
            Assert.True(collector.TrySelect(i, rank, (rank, rank), found));
            Assert.Equal(sorted[rank], found[1]);
        }
    }

    private static double[] Sample(int count)
    {
        double[] values = new double[count];
        new LogNormalDistribution(0, 2).Fill(new RandomUniforms(31), 0, 0, 0, values);
        return values;
    }
}
