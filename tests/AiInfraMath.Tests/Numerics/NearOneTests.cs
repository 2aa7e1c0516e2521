using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>eˣ − 1 and ln(1 + x), against 77 digits.</summary>
public class NearOneTests
{
    [Fact]
    public void Expm1_is_within_3_ulp() => Assert.InRange(
        Worst(Spread(-45, 709.7).Concat(Spread(-2, 2)).Concat(Spread(-0.01, 0.01)).Concat(Tiny()), VectorMath.Expm1, Expm1), 0.4, 3);

    [Fact]
    public void Log1p_is_within_2_ulp() => Assert.InRange(
        Worst(Spread(-0.999999, 3).Concat(Spread(-0.01, 0.01)).Concat(Spread(1, 1e9)).Concat(Tiny()), VectorMath.Log1p, Log1p), 0.4, 2);

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NegativeInfinity, -1.0)]
    [InlineData(-1e300, -1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(5e-324, 5e-324)]
    public void Expm1_is_right_at_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Expm1(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-1.0, double.NegativeInfinity)]
    [InlineData(-1.5, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(5e-324, 5e-324)]
    [InlineData(double.MaxValue, 709.78271289338397)]
    public void Log1p_is_right_at_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Log1p(x));

    [Fact]
    public void Spans_of_every_length_have_the_bits_of_single_calls()
    {
        double[] source = [.. Spread(-3, 3).Take(80)];
        source[17] = double.NaN;
        source[18] = double.PositiveInfinity;
        var destination = new double[80];
        for (int length = 0; length <= 80; length++)
        {
            VectorMath.Expm1(source.AsSpan(0, length), destination.AsSpan(0, length));
            Assert.Equal(source.Take(length).Select(x => Bits(VectorMath.Expm1(x))), destination.Take(length).Select(Bits));
            VectorMath.Log1p(source.AsSpan(0, length), destination.AsSpan(0, length));
            Assert.Equal(source.Take(length).Select(x => Bits(VectorMath.Log1p(x))), destination.Take(length).Select(Bits));
        }
    }

    private static double Worst(IEnumerable<double> arguments, Func<double, double> function, Func<BigReal, BigReal> exact)
    {
        double worst = 0;
        foreach (double x in arguments)
        {
            double result = function(x);
            BigReal error = BigReal.Abs(exact(BigReal.FromDouble(x)) - BigReal.FromDouble(result));
            worst = Math.Max(worst, (error / BigReal.FromDouble(Math.BitIncrement(Math.Abs(result)) - Math.Abs(result))).ToDouble());
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{worst} ULP");
        return worst;
    }

    private static BigReal Expm1(BigReal x) => IsSmall(x)
        ? x + (x * x / 2) + (x * x * x / 6) + (x * x * x * x / 24)
        : BigReal.Exp(x) - BigReal.One;

    private static BigReal Log1p(BigReal x) => IsSmall(x)
        ? x - (x * x / 2) + (x * x * x / 3) - (x * x * x * x / 4)
        : BigReal.Log(BigReal.One + x);

    private static bool IsSmall(BigReal x) => x.IsNegligibleBeside(BigReal.One, 40);

    private static IEnumerable<double> Spread(double from, double to)
    {
        double[] first = new double[1500];
        double[] second = new double[1500];
        new Philox4x32(2).FillUniforms(0, 0, 0, first, second);
        return first.Select(u => from + (u * (to - from)));
    }

    private static IEnumerable<double> Tiny() =>
        Enumerable.Range(1, 1020).SelectMany(e => new[] { Math.ScaleB(1.3, -e), -Math.ScaleB(1.7, -e) }).Where(x => x > -1);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
