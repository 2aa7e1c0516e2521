using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

public class NarrowingSelectionTests
{
    [Fact]
    public void Every_rank_is_what_sorting_gives()
    {
        Law.Holds(
            Gen.Choose(1, 700).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (count, seed) =>
            {
                double[] values = Sample(count, new Random(seed));
                double[] sorted = [.. values.Order()];
                return Enumerable.Range(0, count).All(rank => NarrowingSelection.Select(values, rank, sorted[0], sorted[^1]) == sorted[rank]);
            },
            200);
    }

    // Limits that hold all values but say little of where they are.
    [Theory]
    [InlineData(-double.MaxValue, double.PositiveInfinity)]
    [InlineData(-double.MaxValue, double.MaxValue)]
    [InlineData(-1e300, 1e300)]
    [InlineData(-1e9, 1e9)]
    public void Ranks_of_many_values_are_what_sorting_gives_whatever_the_limits(double lower, double upper)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            double[] values = [.. Sample(random.Next(2000, 30_000), random).Where(x => x >= lower && x <= upper)];
            double[] sorted = [.. values.Order()];
            int last = values.Length - 1;
            foreach (int rank in new[] { 0, 1, last / 20, last / 2, last - 1, last, random.Next(last) })
            {
                Assert.Equal(sorted[rank], NarrowingSelection.Select(values, rank, lower, upper));
            }
        }
    }

    [Fact]
    public void The_values_are_not_changed()
    {
        double[] values = Sample(10_000, new Random(1));
        double[] before = [.. values];
        _ = NarrowingSelection.Select(values, 777, values.Min(), values.Max());
        Assert.Equal(before, values);
    }

    // Even, tied, skew, with outliers, in order, and over a width that overflows.
    private static double[] Sample(int count, Random random)
    {
        int kind = random.Next(9);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = kind switch
            {
                0 => random.NextDouble(),
                1 => random.Next(4),
                2 => Math.Exp(20 * random.NextDouble()),
                3 => random.Next(100) == 0 ? 1e18 * (random.NextDouble() - 0.5) : random.NextDouble(),
                4 => i,
                5 => -i,
                6 => random.Next(3) == 0 ? 0.25 : random.NextDouble(),
                7 => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-1000, 1020)) + 0.0,
                _ => 1,
            };
        }

        return values;
    }
}
