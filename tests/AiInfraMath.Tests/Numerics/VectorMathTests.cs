using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class VectorMathTests
{
    private const int Samples = 20_000;

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.125, 0.70710678118654757, 0.70710678118654757)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.5, 0, -1)]
    [InlineData(0.75, -1, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(-0.25, -1, 0)]
    public void Sine_and_cosine_are_exact_at_quarter_turns(double turns, double sin, double cos)
    {
        (double s, double c) = VectorMath.SinCosTurns(turns);
        Assert.Equal((sin, cos), (s, c), (a, b) => Math.Abs(a.Item1 - b.Item1) < 2e-16 && a.Item2 - b.Item2 < 2e-16);
    }

    // In turns even the greatest numbers are angles: whole turns from 2^53 on.
    [Theory]
    [InlineData(1e300, 0, 1)]
    [InlineData(-1.7976931348623157e308, 0, 1)]
    [InlineData(2251799813685248.5, 0, -1)]
    [InlineData(1125899906842624.25, 1, 0)]
    [InlineData(-1125899906842624.25, -1, 0)]
    [InlineData(5e-324, 3e-323, 1)]
    [InlineData(double.PositiveInfinity, double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN, double.NaN)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void Sine_and_cosine_take_every_number(double turns, double sin, double cos)
    {
        Assert.Equal((sin, cos), VectorMath.SinCosTurns(turns));
        double[] sines = [turns, turns, turns];
        double[] cosines = new double[3];
        VectorMath.SinCosTurns(sines, sines, cosines);
        Assert.Equal([sin, sin, sin], sines);
        Assert.Equal([cos, cos, cos], cosines);
    }

    // 2^-1075 is halfway between 0 and the least subnormal number, and goes to the even one of the two.
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(1024.0, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-1074.0, 5e-324)]
    [InlineData(-1074.9999999999998, 5e-324)]
    [InlineData(-1075.0, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(5e-324, 1.0)]
    public void Exp2_is_right_at_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Exp2(x));

    [Fact]
    public void Exp2_of_whole_numbers_is_exact()
    {
        for (int n = -1074; n < 1024; n++)
        {
            Assert.Equal(Math.ScaleB(1, n), VectorMath.Exp2(n));
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(709.782712893384, 1.797693134862273E+308)]
    [InlineData(709.782712893385, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-745.13321910194122, 5e-324)]
    [InlineData(-745.1332191019413, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(5e-324, 1.0)]
    [InlineData(1.0, Math.E)]
    public void Exp_is_right_at_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Exp(x), 1e295);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(-5e-324, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(5e-324, -744.44007192138122)]
    [InlineData(2.2250738585072014e-308, -708.39641853226408)]
    [InlineData(double.MaxValue, 709.78271289338397)]
    [InlineData(2.0, 0.69314718055994529)]
    public void Log_is_right_at_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Log(x));

    [Fact]
    public void Minus_zero_is_a_zero()
    {
        Assert.Equal(1, VectorMath.Exp(-0.0));
        Assert.Equal(1, VectorMath.Exp2(-0.0));
        Assert.Equal(double.NegativeInfinity, VectorMath.Log(-0.0));
    }

    [Fact]
    public void Spans_of_every_length_have_the_bits_of_single_calls_and_write_nothing_else()
    {
        double[] source = [.. Spread(-750, 720).Where((_, i) => i % 70 == 0).Take(256)];
        source[17] = double.NaN;
        source[18] = double.PositiveInfinity;
        double[] destination = new double[258];
        for (int length = 0; length <= 256; length++)
        {
            foreach ((Map map, Func<double, double> single) in Functions())
            {
                Array.Fill(destination, -7);
                map(source.AsSpan(0, length), destination.AsSpan(1, length));
                Assert.Equal(source.Take(length).Select(single).Select(Bits), destination.Skip(1).Take(length).Select(Bits));
                Assert.Equal((-7, -7), (destination[0], destination[length + 1]));
            }
        }
    }

    [Fact]
    public void Spans_may_be_the_same_but_not_overlap_otherwise()
    {
        double[] values = [0, 1, 2, 3, 4, 5];
        VectorMath.Exp(values, values);
        Assert.Equal(VectorMath.Exp(5), values[5]);
        var error = Assert.Throws<ArgumentException>(() => VectorMath.Exp(values.AsSpan(1), values.AsSpan(0, 5)));
        Assert.Equal("destination", error.ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => VectorMath.Log(values, new double[5])).ParamName);
    }

    private delegate void Map(ReadOnlySpan<double> source, Span<double> destination);

    private static IEnumerable<(Map Map, Func<double, double> Single)> Functions() =>
        [(VectorMath.Exp, VectorMath.Exp), (VectorMath.Exp2, VectorMath.Exp2), (VectorMath.Log, VectorMath.Log)];

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static IEnumerable<double> Spread(double from, double to)
    {
        double[] first = new double[Samples];
        double[] second = new double[Samples];
        new Philox4x32(2).FillUniforms(0, 0, 0, first, second);
        return first.Select(u => from + (u * (to - from)));
    }
}
