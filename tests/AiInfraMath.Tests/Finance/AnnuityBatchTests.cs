using AiInfraMath.Finance;
using AiInfraMath.Numerics;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Finance;

public class AnnuityBatchTests
{
    private delegate void Batch(ReadOnlySpan<double> rates, ReadOnlySpan<int> terms, ReadOnlySpan<double> amounts, Span<double> destination, PaymentTiming timing);

    private delegate double Single(double rate, int term, double amount, PaymentTiming timing);

    private static readonly (Batch Batch, Single Single)[] Functions =
    [
        (AnnuityBatch.Payments, AnnuityBatch.Payment),
        (AnnuityBatch.PresentValues, AnnuityBatch.PresentValue),
        (AnnuityBatch.FutureValues, AnnuityBatch.FutureValue),
    ];

    private static readonly PaymentTiming[] Timings = Enum.GetValues<PaymentTiming>();

    [Fact]
    public void Errors_are_within_the_bounds_stated()
    {
        (double worst, double worstRelative) = (0, 0);
        foreach ((double rate, int term) in Cases())
        {
            BigReal r = BigReal.FromDouble(rate);
            BigReal growth = BigReal.Pow(BigReal.One + r, term);
            BigReal series = Math.Abs(rate) < 1e-30
                ? term + (r * (term * (term - 1L) / 2))
                : (growth - BigReal.One) / r;
            double room = 8 + (4 * term * Math.Abs(Math.Log(1 + rate)));
            foreach (PaymentTiming timing in Timings)
            {
                BigReal factor = timing == PaymentTiming.EndOfPeriod ? series : series * (BigReal.One + r);
                double payment = Ulps(-(growth * 1000L) / factor, AnnuityBatch.Payment(rate, term, 1000, timing));
                double present = Ulps(-(factor * 1000L) / growth, AnnuityBatch.PresentValue(rate, term, 1000, timing));
                double future = Ulps(-(factor * 1000L), AnnuityBatch.FutureValue(rate, term, 1000, timing));
                worst = rate >= 0 ? Math.Max(worst, Math.Max(payment, present)) : worst;
                worstRelative = Math.Max(worstRelative, Math.Max(future, Math.Max(payment, present)) / room);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{worst} ULP, {worstRelative} of the bound");
        Assert.InRange(worst, 0.4, 8);
        Assert.InRange(worstRelative, 0.01, 1);
    }

    [Fact]
    public void They_agree_with_the_ledger()
    {
        Assert.Equal(-304.14591432620523703, AnnuityBatch.Payment(0.08 / 12, 60, 15000), 1e-12);
        Assert.Equal(-250, AnnuityBatch.Payment(0, 60, 15000));
        Assert.Equal(-1030.1643271779657374, AnnuityBatch.Payment(0.08 / 12, 10, 10000, PaymentTiming.BeginningOfPeriod), 1e-11);
        Assert.Equal(-59777.145851188021817, AnnuityBatch.PresentValue(0.08 / 12, 240, 500), 1e-10);
        Assert.Equal(12682.503013196972066, AnnuityBatch.FutureValue(0.01, 12, -1000), 1e-10);
        Assert.Equal(1000, AnnuityBatch.FutureValue(1e-300, 1, -1000));
    }

    [Fact]
    public void Spans_of_every_length_have_the_bits_of_single_calls_and_write_nothing_else()
    {
        (double Rate, int Term)[] cases = [.. Cases().Take(600)];
        double[] rates = [.. cases.Select(c => c.Rate)];
        int[] terms = [.. cases.Select(c => c.Term)];
        double[] amounts = [.. cases.Select((_, i) => (i * 37.5) - 900)];
        foreach (int length in Enumerable.Range(0, 70).Concat([255, 256, 257, 300, 512, 600]))
        {
            foreach ((Batch batch, Single single) in Functions)
            {
                var destination = new double[length + 2];
                Array.Fill(destination, -7);
                batch(rates.AsSpan(0, length), terms.AsSpan(0, length), amounts.AsSpan(0, length), destination.AsSpan(1, length), Timings[length % 2]);
                Assert.Equal(
                    Enumerable.Range(0, length).Select(i => BitConverter.DoubleToInt64Bits(single(rates[i], terms[i], amounts[i], Timings[length % 2]))),
                    destination.Skip(1).Take(length).Select(BitConverter.DoubleToInt64Bits));
                Assert.Equal((-7, -7), (destination[0], destination[length + 1]));
            }
        }
    }

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task Narrower_vectors_and_none_do_not_change_a_bit(string switchedOff) =>
        NarrowedRun.Passes(switchedOff, typeof(AnnuityBatchTests), nameof(The_bits_are_pinned));

    [Fact]
    public void The_bits_are_pinned()
    {
        (double Rate, int Term)[] cases = [.. Cases()];
        var destination = new double[cases.Length];
        ulong hash = 14695981039346656037;
        foreach ((Batch batch, _) in Functions)
        {
            batch([.. cases.Select(c => c.Rate)], [.. cases.Select(c => c.Term)], [.. cases.Select((_, i) => i + 0.5)], destination, PaymentTiming.BeginningOfPeriod);
            hash = destination.Aggregate(hash, (h, d) => (h ^ (ulong)BitConverter.DoubleToInt64Bits(d)) * 1099511628211);
        }

        Assert.Equal("8D0BDCDCBE2D1F1F", hash.ToString("X16"));
    }

    [Fact]
    public void The_destination_may_be_an_input_and_nothing_is_allocated()
    {
        double[] values = [100, 200, 300];
        AnnuityBatch.Payments([0.01, 0.02, 0.03], [10, 20, 30], values, values);
        Assert.Equal(AnnuityBatch.Payment(0.03, 30, 300), values[2]);
        double[] rates = [0.01, 0.02, 0.03];
        int[] terms = [10, 20, 30];
        Allocations.None(() => AnnuityBatch.Payments(rates, terms, values, values));
    }

    [Fact]
    public void Errors_name_the_argument_and_leave_the_destination_as_it_was()
    {
        double[] to = [-7, -7];
        Assert.Equal("rates", Assert.Throws<ArgumentOutOfRangeException>(() => AnnuityBatch.Payments([0.1, -1], [1, 1], [1, 1], to)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentOutOfRangeException>(() => AnnuityBatch.Payments([0.1, double.NaN], [1, 1], [1, 1], to)).ParamName);
        Assert.Equal("terms", Assert.Throws<ArgumentOutOfRangeException>(() => AnnuityBatch.Payments([0.1, 0.1], [1, 0], [1, 1], to)).ParamName);
        Assert.Equal("terms", Assert.Throws<ArgumentException>(() => AnnuityBatch.Payments([0.1, 0.1], [1], [1, 1], to)).ParamName);
        Assert.Equal("presentValues", Assert.Throws<ArgumentException>(() => AnnuityBatch.Payments([0.1, 0.1], [1, 1], [1], to)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => AnnuityBatch.FutureValues([0.1], [1], [1], to)).ParamName);
        Assert.Equal("timing", Assert.Throws<ArgumentOutOfRangeException>(() => AnnuityBatch.FutureValue(0.1, 1, 1, (PaymentTiming)5)).ParamName);
        Assert.Equal([-7, -7], to);
    }

    private static double Ulps(BigReal exact, double result)
    {
        BigReal error = BigReal.Abs(exact - BigReal.FromDouble(result));
        return (error / BigReal.FromDouble(Math.BitIncrement(Math.Abs(result)) - Math.Abs(result))).ToDouble();
    }

    private static IEnumerable<(double Rate, int Term)> Cases()
    {
        double[] first = new double[2000];
        double[] second = new double[2000];
        new Philox4x32(5).FillUniforms(0, 0, 0, first, second);
        yield return (0, 60);
        for (int i = 0; i < first.Length; i++)
        {
            int term = 1 + (int)(second[i] * 480);
            yield return ((i % 4) switch
            {
                0 => first[i] * 0.02,
                1 => Math.ScaleB(first[i], -(i % 900)),
                2 => first[i] * 0.5,
                _ => (first[i] - 0.5) * 0.1,
            }, term);
        }
    }
}
