using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Numerics;

public class MomentsTests
{
    private const int Block = 256;

    [Fact]
    public void Moments_do_not_depend_on_the_partition_or_on_the_order_of_the_pieces()
    {
        Law.Holds(Gen.Choose(0, 40 * Block).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (count, seed) =>
        {
            (double[] x, double[] y) = Sample(count, seed);
            var random = new Random(seed);
            CoMoments whole = Tree(x, y, Blocks(count)).Total();
            List<AlignedTree<CoMoments>> parts = [.. Enumerable.Range(0, 4).Select(_ => new AlignedTree<CoMoments>())];
            foreach (int block in Blocks(count).OrderBy(_ => random.Next()))
            {
                Put(parts[random.Next(parts.Count)], x, y, block);
            }

            // Any order of merging, and by way of the nodes, as for a partial result that was written and read.
            AlignedTree<CoMoments> merged = parts[random.Next(2)];
            foreach (AlignedTree<CoMoments> part in parts.Where(p => p != merged).OrderBy(_ => random.Next()))
            {
                merged.Merge(part);
            }

            return whole == merged.Total() && merged.Nodes.Count <= 2 * 64;
        });
    }

    [Fact]
    public void Merging_is_associative_and_commutative_to_the_bit_for_trees()
    {
        (double[] x, double[] y) = Sample(7 * Block, 3);
        AlignedTree<CoMoments> A() => Tree(x, y, [0, 5]);
        AlignedTree<CoMoments> B() => Tree(x, y, [2, 1, 6]);
        AlignedTree<CoMoments> C() => Tree(x, y, [4, 3]);
        CoMoments expected = Tree(x, y, Blocks(x.Length)).Total();
        Assert.Equal(expected, Merged(Merged(A(), B()), C()).Total());
        Assert.Equal(expected, Merged(A(), Merged(B(), C())).Total());
        Assert.Equal(expected, Merged(C(), Merged(B(), A())).Total());
    }

    [Fact]
    public void A_tree_keeps_two_nodes_a_level_at_most_and_refuses_a_block_twice()
    {
        var tree = new AlignedTree<Moments>();
        for (long block = 3; block < 100_003; block++)
        {
            tree.Add(block, Moments.Of([block]));
        }

        Assert.InRange(tree.Nodes.Count, 1, 34);
        Assert.Equal(100_000, tree.Total().Count);
        Assert.Equal(50_002.5, tree.Total().Mean);
        Assert.Throws<ArgumentException>(() => tree.Add(77, default));
        Assert.Throws<ArgumentException>(() => tree.Add(new AlignedNode<Moments>(2, 0, default)));
        Assert.Throws<ArgumentException>(() => tree.Add(new AlignedNode<Moments>(40, 0, default)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Add(-1, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Add(new AlignedNode<Moments>(2, 5, default)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Add(new AlignedNode<Moments>(63, 0, default)));
        tree.Add(2, Moments.Of([2]));
        Assert.Equal(100_001, tree.Total().Count);
        Assert.Equal(0, new AlignedTree<Moments>().Total().Count);
    }

    // NIST StRD univariate NumAcc4 (https://www.itl.nist.gov/div898/strd/univ/numacc4.html): mean 10000000.2, deviation 0.1.
    [Fact]
    public void Mean_and_deviation_hold_for_values_far_from_zero_also_in_pieces()
    {
        double[] values = [10_000_000.2, .. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 10_000_000.1 : 10_000_000.3)];
        Moments moments = Moments.Merge(Moments.Of(values.AsSpan(0, 400)), Moments.Of(values.AsSpan(400)));
        Assert.Equal(10_000_000.2, moments.Mean, 2e-9);
        Assert.Equal(0.1, moments.StandardDeviation, 1e-9);
        Assert.Equal(moments.StandardDeviation / Math.Sqrt(1001), moments.StandardError, 1e-15);
        Assert.Equal(Reduction.Variance(values), Moments.Of(values).Variance);
    }

    [Fact]
    public void Merged_moments_are_those_of_all_values()
    {
        (double[] x, double[] y) = Sample(20_000, 8);
        foreach (int cut in new[] { 0, 1, 100, 4096, 19_999, 20_000 })
        {
            CoMoments first = CoMoments.Of(x.AsSpan(0, cut), y.AsSpan(0, cut));
            CoMoments merged = CoMoments.Merge(first, CoMoments.Of(x.AsSpan(cut), y.AsSpan(cut)));
            Assert.Equal(Reduction.Mean(x), merged.X.Mean);
            Assert.Equal(Reduction.Variance(y), merged.Y.Variance, Reduction.Variance(y) * 1e-14);
            Assert.Equal(Reduction.Covariance(x, y), merged.Covariance, 1e-12);
            Assert.Equal(Reduction.Correlation(x, y), merged.Correlation, 1e-13);
        }
    }

    // y = 2x + noise of a third of its deviation: correlation 2 / sqrt(4 + (2/3)^2).
    [Fact]
    public void Correlation_and_slope_are_those_of_a_known_model()
    {
        double[] x = new double[100_000];
        double[] noise = new double[x.Length];
        var normal = new NormalDistribution(0, 1);
        normal.Fill(new RandomUniforms(1), 0, 0, 0, x);
        normal.Fill(new RandomUniforms(1), 0, 0, 1, noise);
        double[] y = [.. x.Zip(noise, (a, b) => 1e6 + (2 * a) + (b * 2 / 3))];
        CoMoments moments = CoMoments.Of(x, y);
        Assert.Equal(2 / Math.Sqrt(4 + (4.0 / 9)), moments.Correlation, 4e-3);
        Assert.Equal(2, moments.Slope, 0.01);
        Assert.Equal(1, Reduction.Correlation([1, 2, 3], [10, 20, 30]), 1e-15);
        Assert.Equal(-1, Reduction.Correlation([1, 2, 3], [3, 2, 1]), 1e-15);
        Assert.Equal(double.NaN, Reduction.Correlation([1, 2, 3], [5, 5, 5]));
        Assert.Equal(2.5, Reduction.Covariance([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]));
        Assert.Equal(0, Reduction.Covariance([1], [2]));
        Assert.Throws<ArgumentException>(() => Reduction.Covariance([1, 2], [2]));
        Assert.Throws<ArgumentException>(() => Reduction.Correlation([], []));
    }

    [Fact]
    public void Summaries_survive_being_taken_apart()
    {
        (double[] x, double[] y) = Sample(1000, 5);
        CoMoments moments = CoMoments.Of(x, y);
        Assert.Equal(moments, CoMoments.FromParts(Again(moments.X), Again(moments.Y), moments.DeviationProducts));
        Assert.Throws<ArgumentException>(() => CoMoments.FromParts(moments.X, default, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Moments.FromParts(-1, 0, 0, 0));
    }

    [Fact]
    public void No_values_have_no_moments_and_one_has_no_variance()
    {
        (Moments none, Moments one) = (Moments.Of([]), Moments.Of([5]));
        Assert.Equal((0L, 0.0, double.NaN, double.NaN), (none.Count, none.Sum, none.Mean, none.Variance));
        Assert.Equal((1L, 5.0, 5.0, 0.0), (one.Count, one.Sum, one.Mean, one.Variance));
        Assert.Equal(Moments.Of([5]), Moments.Merge(default, Moments.Of([5])));
        Assert.Equal(Moments.Of([5]), Moments.Merge(Moments.Of([5]), default));
        Assert.Equal(double.NaN, CoMoments.Of([], []).Covariance);
    }

    private static Moments Again(Moments moments)
    {
        (double sum, double remainder, double squares) = moments.Parts;
        return Moments.FromParts(moments.Count, sum, remainder, squares);
    }

    private static IEnumerable<int> Blocks(int count) => Enumerable.Range(0, (count + Block - 1) / Block);

    private static AlignedTree<CoMoments> Tree(double[] x, double[] y, IEnumerable<int> blocks)
    {
        var tree = new AlignedTree<CoMoments>();
        foreach (int block in blocks)
        {
            Put(tree, x, y, block);
        }

        return tree;
    }

    private static void Put(AlignedTree<CoMoments> tree, double[] x, double[] y, int block)
    {
        int start = block * Block;
        int length = Math.Min(Block, x.Length - start);
        tree.Add(block, CoMoments.Of(x.AsSpan(start, length), y.AsSpan(start, length)));
    }

    private static AlignedTree<CoMoments> Merged(AlignedTree<CoMoments> first, AlignedTree<CoMoments> second)
    {
        first.Merge(second);
        return first;
    }

    private static (double[] X, double[] Y) Sample(int count, int seed)
    {
        var random = new Random(seed);
        double[] x = [.. Enumerable.Range(0, count).Select(_ => Math.ScaleB(random.NextDouble() - 0.3, random.Next(-3, 3)))];
        return (x, [.. x.Select(a => (a * 0.5) + random.NextDouble())]);
    }
}
