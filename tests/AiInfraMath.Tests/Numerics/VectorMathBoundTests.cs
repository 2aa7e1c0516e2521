using System.Runtime.InteropServices;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Numerics;

/// <summary>
/// The errors of the elementary functions over the whole range of doubles, against integers of 200 bits and more. The bounds are those that
/// the documentation of each function states.
/// </summary>
public class VectorMathBoundTests
{
    /// <summary>Set it to a number of points for a longer search; the figures in the documentation are of 2,000,000 (800,000 for the normal quantile).</summary>
    private const string PointsVariable = "AIINFRAMATH_BOUND_POINTS";

    private static readonly int Points =
        Environment.GetEnvironmentVariable(PointsVariable) is { Length: > 0 } points ? int.Parse(points) : 10_000;

    private static readonly double[] Special =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, -2.2250738585072014e-308, 1, -1,
        double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 0.5, Math.BitDecrement(1),
        Math.BitIncrement(1), 4503599627370497.5, -4503599627370497.5, 9007199254740993,
    ];

    [Fact]
    public void Exp_is_within_its_bound() =>
        AssertBound("exp", 0.89, ReferenceMath.ExpError, VectorMath.Exp, ExpArguments().Where(x => Math.Abs(x) < 1000));

    [Fact]
    public void Exp2_is_within_its_bound() =>
        AssertBound("exp2", 0.89, ReferenceMath.Exp2Error, VectorMath.Exp2, Exp2Arguments().Where(x => Math.Abs(x) < 1100));

    [Fact]
    public void Log_is_within_its_bound() =>
        AssertBound("log", 0.84, ReferenceMath.LogError, VectorMath.Log, LogArguments().Where(x => x > 0 && double.IsFinite(x)));

    [Fact]
    public void Sine_and_cosine_of_turns_are_within_their_bounds()
    {
        double[] turns = [.. Turns().Where(double.IsFinite)];
        AssertBound("sin", 0.98, (t, sin) => ReferenceMath.SinCosError(t, sin, 1).Sin, t => VectorMath.SinCosTurns(t).Sin, turns);
        AssertBound("cos", 0.87, (t, cos) => ReferenceMath.SinCosError(t, 0, cos).Cos, t => VectorMath.SinCosTurns(t).Cos, turns);
    }

    [Fact]
    public void The_normal_quantile_is_within_its_bound() =>
        AssertBound("normal quantile", 2.9, NormalReference.QuantileError, VectorMath.NormalQuantile, Probabilities().Where(p => p > 0 && p < 1));

    [Fact]
    public void Packs_of_every_width_and_spans_have_the_bits_of_single_numbers()
    {
        AssertSameBits<ExpOperation>(ExpArguments());
        AssertSameBits<Exp2Operation>(Exp2Arguments());
        AssertSameBits<LogOperation>(LogArguments());
        AssertSameBits<SinOperation>(Turns());
        AssertSameBits<CosOperation>(Turns());
        AssertSameBits<QuantileOperation>(Probabilities());
    }

    // Infinite results where the exact ones round to finite numbers, or the other way round, count as infinitely wrong.
    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task They_have_them_on_narrower_vectors_and_on_none(string switchedOff) => NarrowedRun.Passes(
        switchedOff, typeof(VectorMathBoundTests), nameof(Packs_of_every_width_and_spans_have_the_bits_of_single_numbers));

    private static void AssertBound(
        string name, double bound, Func<double, double, double> error, Func<double, double> function, IEnumerable<double> arguments)
    {
        (double worst, double at) = (0, 0);
        foreach (double x in arguments)
        {
            double off = error(x, function(x));
            (worst, at) = off > worst ? (off, x) : (worst, at);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {worst} ULP at {at:R}");
        Assert.InRange(worst, 0.5, bound);
    }

    // Every exponent at random, the ends of the range, where the reduction turns over, and close to 0.
    private static IEnumerable<double> ExpArguments() =>
        Special.Concat(Spread(-746, 710))
            .Concat(Spread(-1, 1))
            .Concat(Exponents(-60, 10))
            .Concat(Spread(-745.14, -708.3).Take(Points / 4))
            .Concat(Enumerable.Range(-2150, 4200).SelectMany(k => Around((k + 0.5) * Math.Log(2) / 2)))
            .Concat(Enumerable.Range(-746, 1457).Select(k => (double)k))
            .Concat([.. Around(709.782712893384), .. Around(-745.13321910194122), .. Around(-708.39641853226408), -746, 710, -1e300, 1e300]);

    private static IEnumerable<double> Exp2Arguments() =>
        Special.Concat(Spread(-1075, 1024))
            .Concat(Spread(-1, 1))
            .Concat(Exponents(-60, 10))
            .Concat(Spread(-1075, -1021).Take(Points / 4))
            .Concat(Enumerable.Range(-2152, 4202).SelectMany(k => Around(k / 2.0)));

    private static IEnumerable<double> LogArguments() =>
        Special.Concat(Exponents(-1074, 1023).Select(Math.Abs))
            .Concat(Spread(0.5, 2))
            .Concat(Spread(0.999, 1.001))
            .Concat(Enumerable.Range(1, 52).SelectMany(k => new[] { 1 + Math.ScaleB(1, -k), 1 - Math.ScaleB(1, -k - 1) }))
            .Concat(Enumerable.Range(-1074, 2098).SelectMany(k => Around(Math.ScaleB(Math.Sqrt(2), k)).Concat(Around(Math.ScaleB(1, k)))))
            .Concat([-1, -1e300, -1e-310]);

    private static IEnumerable<double> Turns() =>
        Special.Concat(Exponents(-1074, 1023))
            .Concat(Exponents(-20, 53))
            .Concat(Spread(-1, 1))
            .Concat(Enumerable.Range(-4000, 8001).SelectMany(k => Around(k / 8.0)));

    // Both tails at every exponent; the far ones at some, since they need thousands of bits.
    private static IEnumerable<double> Probabilities() =>
        Special.Concat(Spread(0, 1).Take(Points / 4))
            .Concat(Spread(-1e-6, 1e-6).Take(Points / 8).Select(d => 0.5 + d))
            .Concat(Exponents(-60, -1).Take(Points / 8).Select(Math.Abs))
            .Concat(Exponents(-52, -1).Take(Points / 8).Select(x => 1 - Math.Abs(x)))
            .Concat(Exponents(-1074, -60).Take(Points / 100).Select(Math.Abs))
            .Concat(new[] { 0.000483, 0.000484, 1 - 0.000484, Math.Exp(-16) / 4, 0.00048285, 0.25, 0.75, 5e-324, -0.5, 1.5 }.SelectMany(Around));

    private static IEnumerable<double> Around(double x) => [Math.BitDecrement(x), x, Math.BitIncrement(x)];

    private static double[] Uniforms(uint variable)
    {
        double[] uniforms = new double[Points];
        new RandomUniforms(2).FillUniforms(0, 0, variable, uniforms);
        return uniforms;
    }

    private static IEnumerable<double> Spread(double from, double to) => Uniforms(0).Select(u => from + (u * (to - from)));

    // All exponents from one to another alike, either sign, the digits at random.
    private static IEnumerable<double> Exponents(int least, int greatest) =>
        Uniforms(1).Zip(Uniforms(2), (u, v) => Math.ScaleB((v < 0.5 ? 1 : -1) * (1 + (2 * v % 1)), least + (int)(u * (greatest - least + 1))));

    private static void AssertSameBits<TOperation>(IEnumerable<double> arguments)
        where TOperation : IOperation
    {
        // A whole number of the widest pack.
        double[] x = [.. arguments];
        Array.Resize(ref x, (x.Length + 31) & ~31);
        ulong[] expected = Bits<TOperation, PackScalar>(x);
        Assert.Equal(expected, Bits<TOperation, Pack128>(x));
        Assert.Equal(expected, Bits<TOperation, Pack256>(x));
        Assert.Equal(expected, Bits<TOperation, Pack512>(x));
        double[] results = new double[x.Length];
        TOperation.OfSpan(x, results);
        Assert.Equal(expected, MemoryMarshal.Cast<double, ulong>(results).ToArray());
    }

    private static ulong[] Bits<TOperation, TPack>(double[] x)
        where TOperation : IOperation
        where TPack : struct, IPack<TPack>
    {
        double[] results = new double[x.Length];
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)TPack.Count)
        {
            TPack.Store(TOperation.Of(TPack.Load(ref x[0], i)), ref results[0], i);
        }

        return MemoryMarshal.Cast<double, ulong>(results).ToArray();
    }

    private interface IOperation
    {
        static abstract TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack>;

        static abstract void OfSpan(ReadOnlySpan<double> source, Span<double> destination);
    }

    private sealed class ExpOperation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.Exp(x);

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) => VectorMath.Exp(source, destination);
    }

    private sealed class Exp2Operation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.Exp2(x);

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) => VectorMath.Exp2(source, destination);
    }

    private sealed class LogOperation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.Log(x);

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) => VectorMath.Log(source, destination);
    }

    private sealed class SinOperation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.SinCosTurns(x).Sin;

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) =>
            VectorMath.SinCosTurns(source, destination, new double[source.Length]);
    }

    private sealed class CosOperation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.SinCosTurns(x).Cos;

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) =>
            VectorMath.SinCosTurns(source, new double[source.Length], destination);
    }

    private sealed class QuantileOperation : IOperation
    {
        public static TPack Of<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => VectorMath.NormalQuantile(x);

        public static void OfSpan(ReadOnlySpan<double> source, Span<double> destination) => VectorMath.NormalQuantile(source, destination);
    }
}
