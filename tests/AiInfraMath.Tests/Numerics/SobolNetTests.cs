using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>How evenly Sobol points are spread in several dimensions: as nets, by discrepancy, and by the errors of integrals.</summary>
public class SobolNetTests
{
    // The quality parameters t of Sobol sequences in 1 to 7 dimensions: P. Bratley, B. L. Fox, "Algorithm 659", ACM Trans. Math. Softw. 14,
    // 1988, and H. Niederreiter, 1992: the degrees of the polynomials less 1, added up. Any elementary box of volume 2^(t − m), that is with sides
    // that are powers of two, then holds 2^t of every aligned run of 2^m points. Owen's scrambling keeps that.
    [Theory]
    [InlineData(1, 0, 10)]
    [InlineData(2, 0, 10)]
    [InlineData(3, 1, 10)]
    [InlineData(4, 3, 10)]
    [InlineData(5, 5, 11)]
    [InlineData(6, 8, 12)]
    [InlineData(7, 11, 14)]
    public void Every_elementary_box_has_as_many_points_as_its_volume_says(int dimensions, int quality, int power)
    {
        SobolSequence[] sequences = [new(dimensions), SobolSequence.Scrambled(dimensions, 3), SobolSequence.Scrambled(dimensions, 0xFEDC_BA98)];
        foreach (SobolSequence sequence in sequences)
        {
            foreach (ulong run in new ulong[] { 0, 5 })
            {
                double[][] points = Coordinates(sequence, run << power, 1 << power);
                foreach (int[] sides in Compositions(power - quality, dimensions))
                {
                    int[] boxes = new int[1 << (power - quality)];
                    for (int i = 0; i < 1 << power; i++)
                    {
                        int box = 0;
                        for (int d = 0; d < dimensions; d++)
                        {
                            box = (box << sides[d]) | (int)Math.ScaleB(points[d][i], sides[d]);
                        }

                        boxes[box]++;
                    }

                    Assert.All(boxes, count => Assert.Equal(1 << quality, count));
                }
            }
        }
    }

    // The mean square star discrepancy by T. T. Warnock's formula ("Computational investigations of low-discrepancy point sets", 1972). That of
    // random points is (2^-d − 3^-d) / n in the mean.
    [Theory]
    [InlineData(2, 0.15)]
    [InlineData(3, 0.2)]
    [InlineData(5, 0.4)]
    [InlineData(8, 0.7)]
    public void The_discrepancy_is_far_below_that_of_random_points(int dimensions, double share)
    {
        foreach (SobolSequence sequence in (SobolSequence[])[new(dimensions), SobolSequence.Scrambled(dimensions, 4)])
        {
            double previous = double.PositiveInfinity;
            for (int power = 6; power <= 10; power += 2)
            {
                int n = 1 << power;
                double expected = Math.Sqrt((Math.ScaleB(1, -dimensions) - Math.Pow(3, -dimensions)) / n);
                double found = RootMeanSquareDiscrepancy(Coordinates(sequence, 0, n));
                double ratio = found / expected;
                TestContext.Current.TestOutputHelper?.WriteLine($"{dimensions} dimensions, {n} points, scrambled {sequence.IsScrambled}: {ratio}");
                Assert.True(ratio < previous, "The advantage grows with the number of points.");
                previous = ratio;
            }

            Assert.InRange(previous, 0, share);
        }

        // The formula itself, on random points.
        double random = Enumerable.Range(0, 20)
            .Average(seed => Math.Pow(RootMeanSquareDiscrepancy(RandomCoordinates(dimensions, 256, (ulong)seed)), 2));
        Assert.Equal((Math.ScaleB(1, -dimensions) - Math.Pow(3, -dimensions)) / 256, random, random * 0.5);
    }

    // A. Genz's oscillatory function, cos(2πw + Σ aᵢxᵢ), "Testing multidimensional integration routines", 1984, in four dimensions; its
    // integral is cos(2πw + Σ aᵢ/2) Π sin(aᵢ/2) / (aᵢ/2).
    [Fact]
    public void Errors_of_an_integral_fall_with_the_order_that_theory_says()
    {
        double random = Order(200, seed => new RandomUniforms(seed));
        double antithetic = Order(200, seed => new AntitheticUniforms(seed));
        double plain = Order(1, _ => new QuasiRandomUniforms(new SobolSequence(4), 4));
        double scrambled = Order(50, seed => new QuasiRandomUniforms(SobolSequence.Scrambled(4, seed), 4));
        TestContext.Current.TestOutputHelper?.WriteLine($"orders: random {random}, antithetic {antithetic}, plain {plain}, scrambled {scrambled}");
        Assert.InRange(random, -0.6, -0.4);
        Assert.InRange(antithetic, -0.6, -0.4);
        Assert.InRange(plain, -1.6, -0.9);
        Assert.InRange(scrambled, -1.8, -0.9);
    }

    // The slope of the logarithm of the root mean square error in that of the number of points.
    private static double Order(int seeds, Func<ulong, IUniformSource> source)
    {
        int[] powers = [6, 7, 8, 9, 10, 11, 12, 13];
        double[] squares = new double[powers.Length];
        for (int seed = 0; seed < seeds; seed++)
        {
            double[] errors = Errors(source((ulong)seed), powers);
            for (int i = 0; i < squares.Length; i++)
            {
                squares[i] += errors[i] * errors[i];
            }
        }

        double center = powers.Average();
        return powers.Zip(squares, (p, s) => (p - center) * Math.Log2(s) / 2).Sum() / powers.Sum(p => (p - center) * (p - center));
    }

    private static double[] Errors(IUniformSource source, int[] powers)
    {
        const double W = 0.3;
        double[] a = [1.5, 2, 0.7, 1.1];
        double exact = a.Aggregate(Math.Cos((2 * Math.PI * W) + (a.Sum() / 2)), (product, x) => product * Math.Sin(x / 2) / (x / 2));
        double[] phases = new double[1 << powers[^1]];
        double[] uniforms = new double[phases.Length];
        Array.Fill(phases, W * 2 * Math.PI);
        for (uint d = 0; d < a.Length; d++)
        {
            source.FillUniforms(0, 0, d, uniforms);
            for (int i = 0; i < phases.Length; i++)
            {
                phases[i] += a[d] * uniforms[i];
            }
        }

        double[] values = Array.ConvertAll(phases, Math.Cos);
        return [.. powers.Select(power => Reduction.Mean(values.AsSpan(0, 1 << power)) - exact)];
    }

    private static double RootMeanSquareDiscrepancy(double[][] points)
    {
        int n = points[0].Length;
        double[] single = new double[n];
        double[] pairs = new double[n];
        for (int i = 0; i < n; i++)
        {
            single[i] = points.Aggregate(1.0, (product, x) => product * (1 - (x[i] * x[i])));
            double sum = 0;
            for (int j = 0; j < n; j++)
            {
                double product = 1;
                foreach (double[] x in points)
                {
                    product *= 1 - Math.Max(x[i], x[j]);
                }

                sum += product;
            }

            pairs[i] = sum;
        }

        int d = points.Length;
        return Math.Sqrt(Math.Pow(3, -d) - (Math.ScaleB(1, 1 - d) * Reduction.Mean(single)) + (Reduction.Mean(pairs) / n));
    }

    private static double[][] Coordinates(SobolSequence sequence, ulong first, int count)
    {
        double[][] points = [.. Enumerable.Range(0, sequence.Dimensions).Select(_ => new double[count])];
        for (int d = 0; d < points.Length; d++)
        {
            sequence.FillUniforms(first, d, points[d]);
        }

        return points;
    }

    private static double[][] RandomCoordinates(int dimensions, int count, ulong seed)
    {
        double[][] points = [.. Enumerable.Range(0, dimensions).Select(_ => new double[count])];
        for (int d = 0; d < dimensions; d++)
        {
            new RandomUniforms(seed).FillUniforms(0, 0, (uint)d, points[d]);
        }

        return points;
    }

    // All ways to write a number as a sum of so many, in order.
    private static IEnumerable<int[]> Compositions(int sum, int parts) => parts == 1
        ? [[sum]]
        : Enumerable.Range(0, sum + 1).SelectMany(first => Compositions(sum - first, parts - 1), (first, rest) => (int[])[first, .. rest]);
}
