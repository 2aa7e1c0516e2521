using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Forecasting;

public class PartialProjectionTests
{
    private const long Scenarios = 20_777;

    private static readonly RunOptions Options = new() { Scenarios = Scenarios, Seed = 9, DegreeOfParallelism = 1 };

    private static readonly Partitioned Shared = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_number_of_threads_does_not_change_a_bit(int threads) =>
        Assert.Equal(Shared.Whole, Shared.Read(Shared.Model.Run(Options with { DegreeOfParallelism = threads }, null, TestContext.Current.CancellationToken)));

    [Fact]
    public void Any_partition_in_any_order_comes_to_the_bits_of_one_run()
    {
        var cuts = Gen.ArrayOf(Gen.Choose(1, (int)Scenarios - 1)).ToArbitrary();
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Law.Holds(cuts, seeds, (places, seed) =>
        {
            long[] bounds = [0, .. places.Take(6).Distinct().Order().Select(p => (long)p), Scenarios];
            var parts = new List<PartialProjection>();
            for (int i = 1; i < bounds.Length; i++)
            {
                parts.Add(Part(Shared.Model, bounds[i - 1], bounds[i] - bounds[i - 1], Options));
            }

            var random = new Random(seed);
            while (parts.Count > 1)
            {
                PartialProjection first = Take(parts, random);
                PartialProjection second = Take(parts, random);
                parts.Add(Shared.Model.ReadPartial(first.Merge(second).ToBytes()));
            }

            return parts[0].IsComplete && Shared.Read(parts[0].Complete()) == Shared.Whole;
        }, cases: 40);
    }

    [Fact]
    public void Parts_that_do_not_belong_together_are_refused()
    {
        PartialProjection part = Part(Shared.Model, 0, 1000, Options);
        Assert.Throws<ArgumentException>(() => part.Merge(Part(Shared.Model, 999, 1000, Options)));
        Assert.Throws<ArgumentException>(() => part.Merge(Part(Shared.Model, 0, 512, Options)));
        Assert.Throws<ArgumentException>(() => part.Merge(Part(Shared.Model, 1000, 10, Options with { Seed = 3 })));
        Assert.Throws<ArgumentException>(() => part.Merge(Part(new Partitioned().Model, 1000, 10, Options)));
        Assert.Throws<InvalidOperationException>(part.Complete);
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, Scenarios, 1, Options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, 0, Scenarios + 1, Options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, -1, 10, Options));
    }

    [Fact]
    public void Bytes_that_are_no_partial_result_are_refused()
    {
        byte[] bytes = Part(Shared.Model, 100, 1000, Options).ToBytes();
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial([]));
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial(bytes.AsSpan(8)));
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial(bytes.AsSpan(0, bytes.Length - 8)));
        Assert.Throws<ArgumentException>(() => new ReferenceModel().Model.ReadPartial(bytes));
        Assert.Equal(bytes, Shared.Model.ReadPartial(bytes).ToBytes());
    }

    private static PartialProjection Part(ProjectionModel model, long first, long count, RunOptions options) =>
        model.Project(first, count, options, null, TestContext.Current.CancellationToken);

    private static PartialProjection Take(List<PartialProjection> parts, Random random)
    {
        int at = random.Next(parts.Count);
        PartialProjection part = parts[at];
        parts.RemoveAt(at);
        return part;
    }

    /// <summary>A model with every kind of output that parts can have.</summary>
    private sealed class Partitioned
    {
        private readonly Output<FanChart<Power>> _capacity;
        private readonly Output<FanPeriod<Money<USD>>> _value;
        private readonly Output<IReadOnlyList<Probability>> _probability;
        private readonly Output<IReadOnlyList<ConditionalSummary<Power>>> _given;
        private readonly Output<IReadOnlyList<double>> _correlation;

        public Partitioned()
        {
            var reference = new ReferenceModel(3);
            Model = reference.Model;
            Condition large = reference.Capacity.Above(5.0.Gigawatts);
            _capacity = Model.Observe(reference.Capacity, 0.001, 0.05, 0.5, 0.95, 0.999);
            _value = Model.Observe(reference.PresentValue);
            _probability = Model.Observe(large);
            _given = Model.ObserveGiven(reference.Capacity, large);
            _correlation = Model.ObserveCorrelation(reference.Capacity, reference.CashFlow);
            Whole = Read(Model.Run(Options));
        }

        public ProjectionModel Model { get; }

        public string Whole { get; }

        public string Read(ProjectionResult result)
        {
            var values = new List<double>();
            foreach (FanPeriod<Power> period in result.Get(_capacity).Periods)
            {
                values.AddRange([period.Mean.Watts, period.StandardDeviation.Watts]);
                values.AddRange(period.Percentiles.SelectMany(p => new[] { p.Value.Watts, p.Lower.Watts, p.Upper.Watts }));
            }

            values.AddRange([result.Get(_value).Mean.ToDouble(), result.Get(_value).StandardDeviation.ToDouble()]);
            values.AddRange(result.Get(_value).Percentiles.Select(p => p.Value.ToDouble()));
            values.AddRange(result.Get(_probability).Select(p => p.Value));
            values.AddRange(result.Get(_given).SelectMany(g => new[] { g.Mean.Watts, g.StandardDeviation.Watts }));
            values.AddRange(result.Get(_correlation));
            return string.Join(' ', values.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("X16")));
        }
    }
}
