using System.Runtime.InteropServices;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Numerics;

/// <summary>
/// Everything that takes spans, at every length from 0 to 256, between pages that nobody may touch: spans that end at the last byte before one,
/// so that they begin at every offset from a vector's alignment, and spans that begin at the first byte after one.
/// </summary>
public class GuardedSpanTests
{
    private const int MostLength = 256;

    private static readonly double[] Numbers = MakeNumbers();
    private static readonly double[] Probabilities = MakeProbabilities();
    private static readonly double[] Long = MakeLong();
    private static readonly double[] Percentiles = [0.05, 0.5, 0.95, 0.999];
    private static readonly SobolSequence Plain = new(8);
    private static readonly SobolSequence Scrambled = SobolSequence.Scrambled(8, 5);

    private static readonly Dictionary<string, Work> Works = new(StringComparer.Ordinal)
    {
        ["exp"] = Of((a, _, x, _) => VectorMath.Exp(a, x)),
        ["exp in place"] = Of((a, _, x, _) => InPlace(a, x, static v => VectorMath.Exp(v, v))),
        ["exp2"] = Of((a, _, x, _) => VectorMath.Exp2(a, x)),
        ["exp2 in place"] = Of((a, _, x, _) => InPlace(a, x, static v => VectorMath.Exp2(v, v))),
        ["log"] = Of((a, _, x, _) => VectorMath.Log(a, x)),
        ["log in place"] = Of((a, _, x, _) => InPlace(a, x, static v => VectorMath.Log(v, v))),
        ["sincos"] = Of((a, _, x, y) => VectorMath.SinCosTurns(a, x, y)),
        ["sincos in place"] = Of((a, _, x, y) =>
        {
            a.CopyTo(x);
            VectorMath.SinCosTurns(x, x, y);
        }),
        ["normal quantile"] = Of((_, p, x, _) => VectorMath.NormalQuantile(p, x)),
        ["normal quantile in place"] = Of((_, p, x, _) => InPlace(p, x, static v => VectorMath.NormalQuantile(v, v))),
        ["Philox"] = Of((_, _, x, y) => new Philox4x32(7).FillUniforms(uint.MaxValue - 100UL, 3, 2, x, y)),
        ["Box and Muller"] = Of((_, _, x, y) => StandardNormal.Fill(new Philox4x32(7), uint.MaxValue - 100UL, 3, 2, x, y)),
        ["random uniforms"] = Of((_, _, x, y) =>
        {
            new RandomUniforms(3).FillUniforms(5, 2, 1, x);
            new RandomUniforms(3).FillUniforms(5, 3, 1, y);
        }),
        ["antithetic uniforms"] = Of((_, _, x, y) =>
        {
            new AntitheticUniforms(3).FillUniforms(5, 2, 1, x);
            new AntitheticUniforms(3).FillUniforms(6, 3, 1, y);
        }),
        ["Sobol"] = Of((_, _, x, y) =>
        {
            Plain.FillUniforms(uint.MaxValue - 100UL, 7, x);
            new QuasiRandomUniforms(Plain, 4).FillUniforms(9, 1, 2, y);
        }),
        ["Sobol, scrambled"] = Of((_, _, x, y) =>
        {
            Scrambled.FillUniforms(uint.MaxValue - 100UL, 7, x);
            new QuasiRandomUniforms(Scrambled, 4).FillUniforms(9, 1, 2, y);
        }),
        ["Owen's scrambling"] = Of((a, _, x, _) =>
            new OwenScrambling(1, 2).Scramble(MemoryMarshal.Cast<double, ulong>(a), MemoryMarshal.Cast<double, ulong>(x))),
        ["normal"] = Of(new NormalDistribution(1, 2)),
        ["lognormal"] = Of(new LogNormalDistribution(0.5, 0.3)),
        ["uniform"] = Of(new UniformDistribution(-1, 4)),
        ["triangular"] = Of(new TriangularDistribution(0, 1, 5)),
        ["beta"] = Of(new BetaDistribution(2.5, 0.7)),
        ["PERT"] = Of(new PertDistribution(5, 6, 10)),
        ["discrete"] = Of(new DiscreteDistribution([1, 2, 5, 7], [3, 1, 2, 4])),
        ["sum, mean, variance"] = (a, _, _, _) => a.IsEmpty ? [Reduction.Sum(a)] : [Reduction.Sum(a), Reduction.Mean(a), Reduction.Variance(a)],
        ["covariance, correlation"] = (a, p, _, _) => a.IsEmpty ? [] : [Reduction.Covariance(a, p), Reduction.Correlation(a, p)],
        ["moments"] = (a, p, _, _) =>
        {
            CoMoments moments = CoMoments.Of(a, p);
            return [moments.X.Mean, moments.X.Variance, moments.Y.Sum, moments.DeviationProducts, Moments.Of(a).Variance];
        },
        ["blocked sum"] = (a, _, _, _) =>
        {
            var sum = new BlockedSum(a.Length);
            sum.Add(0, a);
            return [sum.Total()];
        },
        ["order statistics"] = (a, _, x, _) =>
        {
            OrderStatistics.Select(a, [.. Enumerable.Range(0, a.Length)], x);
            return [];
        },
        ["quantiles"] = (a, _, _, _) => a.IsEmpty ? [] : Flat(Quantile.Estimate(a, Percentiles)),
        ["quantiles of a short stream"] = (a, _, _, _) => OfStream([], a),
        ["quantiles of a long stream"] = (a, _, _, _) => OfStream(Long, a),
        ["quantile sketch"] = (a, _, _, _) =>
        {
            var sketch = new QuantileSketch();
            sketch.Add(a);
            return [.. sketch.ToBytes().Select(b => (double)b)];
        },
        ["bracket filter"] = (a, _, _, _) =>
        {
            double[] taken = new double[a.Length + BracketFilter.Slack];
            (int count, int below) = BracketFilter.Filter(a, -0.3, 0.4, taken);
            return [count, below, .. taken.AsSpan(0, count)];
        },
        ["narrowing selection"] = (a, _, _, _) => a.IsEmpty ? [] : Sorted(a),
        ["streamed read"] = (a, _, _, _) =>
        {
            var stream = new StreamingQuantiles(Percentiles);
            stream.Add(a);
            return [.. StreamingQuantiles.Read(stream.ToBytes()).ToBytes().Select(b => (double)b)];
        },
    };

    private delegate double[] Work(ReadOnlySpan<double> numbers, ReadOnlySpan<double> probabilities, Span<double> x, Span<double> y);

    private delegate void Fill(ReadOnlySpan<double> numbers, ReadOnlySpan<double> probabilities, Span<double> x, Span<double> y);

    private delegate void Change(Span<double> values);

    private delegate Span<double> Placing(GuardedMemory memory, int length);

    public static TheoryData<string> Names => [.. Works.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_length_has_the_same_results_and_touches_nothing_else(string name)
    {
        using GuardedMemory a = new(8 * MostLength), p = new(8 * MostLength), x = new(8 * MostLength), y = new(8 * MostLength);
        Work work = Works[name];
        for (int length = 0; length <= MostLength; length++)
        {
            double[] expectedX = new double[length];
            double[] expectedY = new double[length];
            double[] expected = work(Numbers.AsSpan(0, length), Probabilities.AsSpan(0, length), expectedX, expectedY);
            foreach (Placing place in (Placing[])[static (m, n) => m.AtEnd<double>(n), static (m, n) => m.AtStart<double>(n)])
            {
                Span<double> numbers = place(a, length);
                Span<double> probabilities = place(p, length);
                Numbers.AsSpan(0, length).CopyTo(numbers);
                Probabilities.AsSpan(0, length).CopyTo(probabilities);
                Span<double> toX = place(x, length);
                Span<double> toY = place(y, length);
                toX.Clear();
                toY.Clear();
                double[] found = work(numbers, probabilities, toX, toY);
                Assert.Equal(Bits(expected), Bits(found));
                Assert.Equal(Bits(expectedX), Bits(toX));
                Assert.Equal(Bits(expectedY), Bits(toY));
                Assert.Equal(Bits(Numbers.AsSpan(0, length)), Bits(numbers));
                Assert.Equal(Bits(Probabilities.AsSpan(0, length)), Bits(probabilities));
                Assert.True(a.IsUntouchedAround<double>(numbers) && p.IsUntouchedAround<double>(probabilities));
                Assert.True(x.IsUntouchedAround<double>(toX) && y.IsUntouchedAround<double>(toY));
            }
        }
    }

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task They_do_on_narrower_vectors_and_on_none(string switchedOff) => NarrowedRun.Passes(
        switchedOff, typeof(GuardedSpanTests), Works.Count, nameof(Every_length_has_the_same_results_and_touches_nothing_else));

    private static Work Of(Fill fill) => (a, p, x, y) =>
    {
        fill(a, p, x, y);
        return [];
    };

    private static Work Of(IDistribution distribution) => Of((_, p, x, y) =>
    {
        distribution.Quantile(p, x);
        distribution.Fill(new RandomUniforms(1), 3, 4, 5, y);
    });

    private static void InPlace(ReadOnlySpan<double> source, Span<double> values, Change change)
    {
        source.CopyTo(values);
        change(values);
    }

    private static double[] OfStream(double[] before, ReadOnlySpan<double> values)
    {
        var estimates = new QuantileEstimate[Percentiles.Length];
        var stream = new StreamingQuantiles(Percentiles);
        stream.Add(before);
        stream.Add(values);
        if (stream.Count == 0)
        {
            return [];
        }

        Assert.True(stream.TryEstimate(estimates));
        Assert.Equal(Quantile.Estimate([.. before, .. values], Percentiles), estimates);
        return Flat(estimates);
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        (double least, double greatest) = (values.ToArray().Min(), values.ToArray().Max());
        double[] found = new double[values.Length];
        for (int rank = 0; rank < found.Length; rank++)
        {
            found[rank] = NarrowingSelection.Select(values, rank, least, greatest);
        }

        return found;
    }

    private static double[] Flat(QuantileEstimate[] estimates) => [.. estimates.SelectMany(e => new[] { e.Value, e.Lower, e.Upper, e.Coverage })];

    private static ulong[] Bits(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, ulong>(values).ToArray();

    private static double[] MakeNumbers()
    {
        double[] values = new double[MostLength];
        new NormalDistribution(0, 1).Fill(new RandomUniforms(21), 0, 0, 0, values);
        return values;
    }

    // A few in the tails.
    private static double[] MakeProbabilities()
    {
        double[] values = new double[MostLength];
        new RandomUniforms(22).FillUniforms(0, 0, 0, values);
        for (int i = 5; i < values.Length; i += 23)
        {
            values[i] = i % 2 == 0 ? values[i] * 1e-9 : 1 - (values[i] * 1e-9);
        }

        return values;
    }

    // Long enough that limits have closed in.
    private static double[] MakeLong()
    {
        double[] values = new double[20_000];
        new NormalDistribution(0, 1).Fill(new RandomUniforms(23), 0, 0, 0, values);
        return values;
    }
}
