using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class NormalQuantileTests
{
    // Quantiles to 17 digits from mpmath 1.3 at 50 digits.
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.975, 1.9599639845400539)]
    [InlineData(0.95, 1.6448536269514723)]
    [InlineData(0.25, -0.67448975019608174)]
    [InlineData(1e-16, -8.2220822161304356)]
    [InlineData(1e-300, -37.047096299361199)]
    [InlineData(5e-324, -38.467405617144346)]
    public void It_is_right_at_well_known_probabilities(double p, double z) =>
        Assert.Equal(z, VectorMath.NormalQuantile(p), Math.Abs(z) * 3e-16);

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-5e-324, double.NaN)]
    [InlineData(1.0000000000000002, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    public void It_is_right_at_special_values(double p, double z)
    {
        Assert.Equal(z, VectorMath.NormalQuantile(p));
        double[] values = [0.5, p, 0.5];
        VectorMath.NormalQuantile(values, values);
        Assert.Equal([0, z, 0], values);
        Assert.Equal(double.NegativeInfinity, VectorMath.NormalQuantile(-0.0));
    }

    [Fact]
    public void It_increases_strictly_over_uniforms_also_where_polynomials_meet()
    {
        double[] first = new double[20_000];
        double[] second = new double[first.Length];
        new Philox4x32(4).FillUniforms(0, 0, 0, first, second);
        double root = Math.Exp(-16) / 4;
        foreach (double start in first.Concat(second.Select(u => u * 1e-3)).Concat([0.00048285, root, 0.5, Math.ScaleB(1, -50)]))
        {
            ulong n = (ulong)Math.Clamp(Math.ScaleB(start, 52) - 64, 0, Math.ScaleB(1, 52) - 130);
            double previous = double.NegativeInfinity;
            for (ulong i = n; i < n + 128; i++)
            {
                double z = VectorMath.NormalQuantile(Math.ScaleB((2 * i) + 1, -53));
                Assert.True(previous < z);
                previous = z;
            }
        }
    }

    [Fact]
    public void It_is_monotone_to_its_rounding_in_the_far_tail()
    {
        double previous = double.NegativeInfinity;
        for (double p = 5e-324; p < 0.5; p *= p < 1e-310 ? 2 : 1.001)
        {
            double z = VectorMath.NormalQuantile(p);
            Assert.True(previous < z);
            previous = z;
        }
    }

    [Fact]
    public void It_is_exactly_antisymmetric_over_uniforms()
    {
        double[] first = new double[20_000];
        double[] second = new double[first.Length];
        new Philox4x32(5).FillUniforms(0, 0, 0, first, second);
        foreach (double u in first.Concat([Math.ScaleB(1, -53), 0.25, 1e-3]))
        {
            double on = u < 0.25 ? 1 - (1 - u) : u;
            Assert.Equal(VectorMath.NormalQuantile(on), -VectorMath.NormalQuantile(1 - on));
        }
    }

    [Fact]
    public void Spans_of_every_length_have_the_bits_of_single_calls_and_write_nothing_else()
    {
        double[] source = [.. Probabilities().Where((_, i) => i % 61 == 0).Take(251), 0, 1, double.NaN, -1, 2];
        double[] destination = new double[258];
        Assert.Equal(256, source.Length);
        for (int length = 0; length <= 256; length++)
        {
            Array.Fill(destination, -7);
            VectorMath.NormalQuantile(source.AsSpan(0, length), destination.AsSpan(1, length));
            Assert.Equal(
                source.Take(length).Select(p => BitConverter.DoubleToInt64Bits(VectorMath.NormalQuantile(p))),
                destination.Skip(1).Take(length).Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal((-7, -7), (destination[0], destination[length + 1]));
        }

        Assert.Throws<ArgumentException>(() => VectorMath.NormalQuantile(source, destination));
        Assert.Throws<ArgumentException>(() => VectorMath.NormalQuantile(destination.AsSpan(1), destination.AsSpan(0, 257)));
    }

    private static IEnumerable<double> Probabilities()
    {
        double[] first = new double[8_000];
        double[] second = new double[first.Length];
        new Philox4x32(6).FillUniforms(0, 0, 0, first, second);
        IEnumerable<double> tails = second.Take(600).Select((u, i) => Math.ScaleB(u, -(i % 60)));
        IEnumerable<double> farTails = second.Take(120).Select((u, i) => Math.ScaleB(u, -(i * 9)));
        IEnumerable<double> nearOne = second.Skip(600).Take(600).Select((u, i) => 1 - Math.ScaleB(u, -(i % 53))).Where(p => p < 1);
        return first.Concat(second.Select(u => 0.5 + ((u - 0.5) * 1e-6))).Concat(tails).Concat(farTails).Concat(nearOne).Append(5e-324);
    }
}
