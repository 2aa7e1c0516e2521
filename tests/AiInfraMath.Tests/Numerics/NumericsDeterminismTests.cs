using System.Numerics;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Numerics;

public class NumericsDeterminismTests
{
    // Pinned, so that a machine of another kind is held to the same bits. They change only if the numbers themselves are meant to.
    private const ulong Pinned = 0x0D5F_5B91_F1AB_CCEB;

    [Fact]
    public void The_bits_of_samples_moments_and_quantiles_are_pinned() => Assert.Equal(Pinned.ToString("X16"), Checksum().ToString("X16"));

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task Narrower_vectors_and_none_do_not_change_a_bit(string switchedOff) => NarrowedRun.Passes(
        switchedOff, typeof(NumericsDeterminismTests), nameof(The_bits_of_samples_moments_and_quantiles_are_pinned));

    // Odd lengths, so that whole vectors, partial ones and single numbers all take part.
    private static ulong Checksum()
    {
        IUniformSource[] sources =
        [
            new RandomUniforms(0x1234_5678_9ABC_DEF0),
            new AntitheticUniforms(7),
            new QuasiRandomUniforms(new SobolSequence(90), 9),
            new QuasiRandomUniforms(SobolSequence.Scrambled(90, 42), 9),
        ];
        IDistribution[] distributions =
        [
            new NormalDistribution(1, 2),
            new LogNormalDistribution(0.5, 0.3),
            new UniformDistribution(-1, 1),
            new TriangularDistribution(0, 1, 5),
            new BetaDistribution(2.5, 0.7),
            new PertDistribution(5, 6, 10),
            new DiscreteDistribution([1, 2, 5, 7], [3, 1, 2, 4]),
        ];
        ulong hash = 14695981039346656037;
        double[] probabilities = [0.05, 0.5, 0.95];
        double[] previous = new double[20_003];
        foreach (IUniformSource source in sources)
        {
            foreach ((int place, IDistribution distribution) in distributions.Index())
            {
                double[] sample = new double[20_003];
                distribution.Fill(source, 11, 3, (uint)place, sample);
                Add(ref hash, sample);
                var tree = new AlignedTree<CoMoments>();
                var stream = new StreamingQuantiles(probabilities);
                var sketch = new QuantileSketch();
                for (int start = 0, block = 0; start < sample.Length; start += 256, block++)
                {
                    int length = Math.Min(256, sample.Length - start);
                    tree.Add(block, CoMoments.Of(sample.AsSpan(start, length), previous.AsSpan(start, length)));
                    stream.Add(sample.AsSpan(start, length));
                    sketch.Add(sample.AsSpan(start, length));
                }

                CoMoments moments = tree.Total();
                Add(ref hash, [moments.X.Mean, moments.X.Variance, moments.Covariance]);
                var estimates = new QuantileEstimate[probabilities.Length];
                Assert.True(stream.TryEstimate(estimates));
                foreach (QuantileEstimate estimate in estimates)
                {
                    QuantileEstimate sketched = sketch.Estimate(estimate.Probability);
                    Add(ref hash, [estimate.Value, estimate.Lower, estimate.Upper, estimate.Coverage, sketched.Value, sketched.Lower]);
                }

                previous = sample;
            }
        }

        return hash;
    }

    private static void Add(ref ulong hash, ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            hash = BitOperations.RotateLeft(unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211), 23);
        }
    }
}
