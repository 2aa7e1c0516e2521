using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class SobolSequenceTests
{
    // The first ten points in three dimensions as S. Joe and F. Y. Kuo print them for their program
    // (https://web.maths.unsw.edu.au/~fkuo/sobol/joe-kuo-notes.pdf).
    [Fact]
    public void The_first_points_are_those_published()
    {
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        var sequence = new SobolSequence(3);
        double[] point = new double[3];
        for (int i = 0; i < published.Length; i++)
        {
            sequence.FillPoint((ulong)i, point);
            Assert.Equal(published[i].Select(x => x + Math.ScaleB(1, -53)), point);
        }
    }

    // Multiples of 2^-30 from scipy.stats.qmc.Sobol(2048, scramble=False) of SciPy 1.10.1, which uses the same direction numbers.
    [Theory]
    [InlineData(13, new[] { 4, 9, 99, 999, 2047 }, new ulong[] { 469762048, 469762048, 603979776, 335544320, 201326592 })]
    [InlineData(1000, new[] { 4, 9, 99, 999, 2047 }, new ulong[] { 300941312, 74448896, 200278016, 214958080, 963641344 })]
    public void Points_in_many_dimensions_are_those_of_another_implementation(int index, int[] dimensions, ulong[] expected)
    {
        var sequence = new SobolSequence(SobolSequence.MaxDimensions);
        Assert.Equal(expected, dimensions.Select(d => sequence.Digits((ulong)index, d) >> 34));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 3)]
    [InlineData(true, 0)]
    [InlineData(true, 5)]
    public void Every_aligned_run_of_a_power_of_two_has_one_point_in_every_part_of_every_axis(bool scrambled, ulong run)
    {
        const int Points = 1024;
        SobolSequence sequence = Sequence(SobolSequence.MaxDimensions, scrambled);
        double[] values = new double[Points];
        bool[] met = new bool[Points];
        for (int dimension = 0; dimension < sequence.Dimensions; dimension++)
        {
            sequence.FillUniforms(run * Points, dimension, values);
            Array.Clear(met);
            foreach (double value in values)
            {
                met[(int)(value * Points)] = true;
            }

            Assert.DoesNotContain(false, met);
        }
    }

    // The first two dimensions are a (0, m, 2)-net: one point in every box of area 2^-m with sides that are powers of two.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_two_dimensions_have_one_point_in_every_dyadic_box(bool scrambled)
    {
        const int Power = 12;
        (double[] x, double[] y) = Plane(Sequence(2, scrambled), 1 << Power);
        for (int columns = 0; columns <= Power; columns++)
        {
            int rows = Power - columns;
            var boxes = x.Zip(y, (a, b) => ((int)Math.ScaleB(a, columns), (int)Math.ScaleB(b, rows))).ToHashSet();
            Assert.Equal(1 << Power, boxes.Count);
        }
    }

    // N D* <= m / 2 + 3 / 2 for a (0, m, 2)-net in base 2: H. Niederreiter, "Random Number Generation and Quasi-Monte Carlo Methods",
    // SIAM 1992, theorem 4.7. Half a cell of 2^-52 does not show.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_discrepancy_of_the_first_two_dimensions_is_within_the_bound(bool scrambled)
    {
        for (int power = 2; power <= 10; power++)
        {
            (double[] x, double[] y) = Plane(Sequence(2, scrambled), 1 << power);
            Assert.InRange(StarDiscrepancy(x, y) * x.Length, 0.5, (power / 2.0) + 1.5);
        }
    }

    // The integral of the product of 3 x^2 over the unit square is 1.
    [Fact]
    public void Errors_fall_like_1_over_n_plain_and_like_1_over_the_root_of_n_cubed_scrambled()
    {
        double plain = Order(n => [Math.Abs(Integral(new SobolSequence(2), n) - 1)]);
        double scrambled = Order(n => Enumerable.Range(0, 24).Select(s => Math.Abs(Integral(SobolSequence.Scrambled(2, (ulong)s), n) - 1)));
        double random = Order(n => Enumerable.Range(0, 24).Select(s => Math.Abs(RandomIntegral((ulong)s, n) - 1)));
        TestContext.Current.TestOutputHelper?.WriteLine($"orders: plain {plain}, scrambled {scrambled}, random {random}");
        Assert.InRange(plain, -1.3, -0.8);
        Assert.InRange(scrambled, -1.6, -1.3);
        Assert.InRange(random, -0.7, -0.3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_of_points_has_the_coordinates_of_each_whatever_its_length_and_writes_nothing_else(bool scrambled)
    {
        SobolSequence sequence = Sequence(40, scrambled);
        double[] values = new double[602];
        foreach (int length in Enumerable.Range(0, 257).Append(511).Append(600))
        {
            Array.Fill(values, -7);
            sequence.FillUniforms(uint.MaxValue - 77UL, 33, values.AsSpan(1, length));
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(sequence.Uniform(uint.MaxValue - 77UL + (ulong)i, 33), values[i + 1]);
            }

            Assert.Equal((-7, -7), (values[0], values[length + 1]));
        }
    }

    [Fact]
    public void Uniforms_are_never_0_or_1_and_the_last_index_is_reached()
    {
        var sequence = new SobolSequence(2);
        Assert.Equal(Math.ScaleB(1, -53), sequence.Uniform(0, 0));
        Assert.InRange(sequence.Uniform(ulong.MaxValue, 0), Math.ScaleB(1, -53), 1 - Math.ScaleB(1, -53));
        double[] ends = new double[2];
        sequence.FillUniforms(ulong.MaxValue, 1, ends);
        Assert.Equal([sequence.Uniform(ulong.MaxValue, 1), sequence.Uniform(0, 1)], ends);
    }

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Equal("dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(0)).ParamName);
        Assert.Contains("2049", Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(2049)).Message);
        var sequence = new SobolSequence(3);
        Assert.Equal("dimension", Assert.Throws<ArgumentOutOfRangeException>(() => sequence.Uniform(0, 3)).ParamName);
        Assert.Equal("dimension", Assert.Throws<ArgumentOutOfRangeException>(() => sequence.Uniform(0, -1)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => sequence.FillPoint(0, new double[2])).ParamName);
        Assert.False(sequence.IsScrambled);
        Assert.True(SobolSequence.Scrambled(3, 1).IsScrambled);
    }

    private static SobolSequence Sequence(int dimensions, bool scrambled) =>
        scrambled ? SobolSequence.Scrambled(dimensions, 0xABCD) : new SobolSequence(dimensions);

    private static (double[] X, double[] Y) Plane(SobolSequence sequence, int count)
    {
        double[] x = new double[count];
        double[] y = new double[count];
        sequence.FillUniforms(0, 0, x);
        sequence.FillUniforms(0, 1, y);
        return (x, y);
    }

    // Exact: the supremum is met at corners made of coordinates of points, from within or from without.
    private static double StarDiscrepancy(double[] x, double[] y)
    {
        double worst = 0;
        int n = x.Length;
        foreach (double right in x.Append(1))
        {
            double[] open = [.. y.Where((_, i) => x[i] < right).Order()];
            double[] closed = [.. y.Where((_, i) => x[i] <= right).Order()];
            double[] tops = [.. y.Append(1).Order()];
            int below = 0;
            int upTo = 0;
            foreach (double top in tops)
            {
                while (below < open.Length && open[below] < top)
                {
                    below++;
                }

                while (upTo < closed.Length && closed[upTo] <= top)
                {
                    upTo++;
                }

                double area = right * top;
                worst = Math.Max(worst, Math.Max(area - ((double)below / n), ((double)upTo / n) - area));
            }
        }

        return worst;
    }

    // The slope of the logarithm of the mean error in that of the number of points.
    private static double Order(Func<int, IEnumerable<double>> errors)
    {
        int[] powers = [6, 7, 8, 9, 10, 11, 12, 13];
        double[] logs = [.. powers.Select(power => Math.Log2(errors(1 << power).Average()))];
        double center = powers.Average();
        return powers.Zip(logs, (p, l) => (p - center) * l).Sum() / powers.Sum(p => (p - center) * (p - center));
    }

    private static double Integral(SobolSequence sequence, int count) => Integral(count, (d, to) => sequence.FillUniforms(0, d, to));

    private static double RandomIntegral(ulong seed, int count) =>
        Integral(count, (d, to) => new Philox4x32(seed).FillUniforms(0, 0, (uint)d, to, new double[to.Length]));

    private static double Integral(int count, Action<int, double[]> fill)
    {
        double[] products = new double[count];
        double[] values = new double[count];
        Array.Fill(products, 1);
        for (int d = 0; d < 2; d++)
        {
            fill(d, values);
            for (int i = 0; i < count; i++)
            {
                products[i] *= 3 * values[i] * values[i];
            }
        }

        return Reduction.Mean(products);
    }
}
