using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Numerics;
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
        Assert.Throws<ArgumentException>(() => part.Merge(Part(Shared.Model, 1000, 10, Options with { Sampling = SamplingMethod.Sobol })));
        Assert.Throws<ArgumentException>(() => part.Merge(Part(Shared.Model, 1000, 10, Options with { Scenarios = Scenarios + 1 })));
        Assert.Throws<ArgumentException>(() => part.Merge(Part(new Partitioned().Model, 1000, 10, Options)));
        Assert.Throws<InvalidOperationException>(part.Complete);
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, Scenarios, 1, Options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, 0, Scenarios + 1, Options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Part(Shared.Model, -1, 10, Options));
    }

    // A block that one part has as a whole and the other has a piece of, in either order, and a piece of what is complete.
    [Theory]
    [InlineData(0, 512, 500, 12)]
    [InlineData(500, 12, 0, 512)]
    [InlineData(0, 2048, 1030, 3)]
    [InlineData(1030, 3, 0, 2048)]
    [InlineData(0, Scenarios, 3, 4)]
    [InlineData(0, Scenarios, Scenarios - 1, 1)]
    [InlineData(5, 1000, 1004, 900)]
    public void Parts_with_a_scenario_in_common_are_refused(long first, long count, long otherFirst, long otherCount)
    {
        PartialProjection part = Part(Shared.Model, first, count, Options);
        PartialProjection other = Part(Shared.Model, otherFirst, otherCount, Options);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => part.Merge(other)).ParamName);
    }

    [Fact]
    public void Bytes_that_are_no_partial_result_are_refused()
    {
        byte[] bytes = Part(Shared.Model, 100, 1000, Options).ToBytes();
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial([]));
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial(bytes.AsSpan(8)));
        Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial(bytes.AsSpan(0, bytes.Length - 8)));
        Assert.Throws<ArgumentException>(() => new ReferenceModel().Model.ReadPartial(bytes));
        for (int i = 0; i < bytes.Length; i += 101)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x10;
            Assert.Throws<ArgumentException>(() => Shared.Model.ReadPartial(damaged));
        }

        Assert.Equal(bytes, Shared.Model.ReadPartial(bytes).ToBytes());
    }

    [Fact]
    public void Merging_is_commutative_and_associative()
    {
        var cuts = Gen.ArrayOf(Gen.Choose(1, (int)Scenarios - 1)).Where(c => c.Distinct().Count() >= 2).ToArbitrary();
        Law.Holds(cuts, Gen.Constant(0).ToArbitrary(), (places, _) =>
        {
            int[] bounds = [.. places.Distinct().Take(2).Order()];
            PartialProjection a = Part(Shared.Model, 0, bounds[0], Options);
            PartialProjection b = Part(Shared.Model, bounds[0], bounds[1] - bounds[0], Options);
            PartialProjection c = Part(Shared.Model, bounds[1], Scenarios - bounds[1], Options);
            return Shared.Read(a.Merge(b).Merge(c).Complete()) == Shared.Whole
                && Shared.Read(a.Merge(b.Merge(c)).Complete()) == Shared.Whole
                && Shared.Read(c.Merge(a).Merge(b).Complete()) == Shared.Whole
                && Shared.Read(b.Merge(a.Merge(c)).Complete()) == Shared.Whole;
        }, cases: 20);
    }

    // Models that differ in one number each, of every kind that a model can have.
    public static TheoryData<string> Differences =>
    [
        "constant", "coefficient", "schedule", "distribution", "weights", "level", "field", "array field", "start", "survival", "percentile",
        "observation", "price", "own distribution", "year", "draw",
    ];

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_part_of_a_model_with_another_number_is_refused(string difference)
    {
        var options = new RunOptions { Scenarios = 1000, Seed = 4 };
        byte[] bytes = Part(Varied(string.Empty), 0, 300, options).ToBytes();
        Assert.Equal(bytes, Varied(string.Empty).ReadPartial(bytes).ToBytes());
        ArgumentException error = Assert.Throws<ArgumentException>(() => Varied(difference).ReadPartial(bytes));
        Assert.Contains("another model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_from_before_an_observation_was_added_is_refused()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Ratio> number = model.Uniform();
        _ = model.ObserveMean(number);
        PartialProjection before = Part(model, 0, 100, Options);
        _ = model.ObserveMean(number);
        Assert.Throws<ArgumentException>(() => before.Merge(Part(model, 100, 100, Options)));
        Assert.Throws<ArgumentException>(() => model.ReadPartial(before.ToBytes()));
    }

    [Fact]
    public void Scenarios_themselves_come_from_parts()
    {
        var model = new ProjectionModel(2025, 2);
        Series<Power> power = model.Lognormal(1.0.Gigawatts, 0.1, 0.2);
        Output<ScenarioColumns<Power>> output = model.ObserveScenarios(power);
        Output<IReadOnlyList<Power>> mean = model.ObserveMean(power);
        ScenarioColumns<Power> whole = model.Run(Options, null, TestContext.Current.CancellationToken).Get(output);
        PartialProjection first = Part(model, 0, 700, Options);
        PartialProjection rest = Part(model, 700, Scenarios - 700, Options);
        Assert.Equal(700, rest.Get(output).FirstScenario);
        Assert.Equal(whole.Canonical(1)[700..].ToArray(), rest.Get(output).Canonical(1).ToArray());
        ProjectionResult merged = rest.Merge(model.ReadPartial(first.ToBytes())).Complete();
        Assert.Equal(whole.Canonical(0).ToArray(), merged.Get(output).Canonical(0).ToArray());
        Assert.Equal(0, merged.Get(output).FirstScenario);
        Assert.Equal(whole[1, 3], first.Get(output)[1, 3]);
        Assert.NotNull(mean);
        Assert.Throws<InvalidOperationException>(() => first.Merge(Part(model, 701, 5, Options)).Get(output));
        Assert.Throws<ArgumentException>(() => first.Get(model.ObserveScenarios(power)));
        Assert.Throws<ArgumentException>(() => Part(Shared.Model, 0, 10, Options).Get(output));
    }

    // The buffers of a run, 16 KiB for each variable and period with percentiles, are not wanted to put parts together.
    [Fact]
    public void Small_parts_merge_in_little_memory()
    {
        var model = new ProjectionModel(2025, 20);
        _ = model.ObservePercentiles(model.Lognormal(1.0.Gigawatts, 0.1, 0.2));
        PartialProjection first = Part(model, 0, 5, Options);
        PartialProjection second = Part(model, 5, 5, Options);
        _ = first.Merge(second);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PartialProjection merged = first.Merge(second);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20 * 10_000);
        Assert.False(merged.IsComplete);
    }

    private static ProjectionModel Varied(string difference)
    {
        double Of(string name, double value) => difference == name ? value * 1.000001 : value;
        var model = new ProjectionModel(difference == "year" ? 2024 : 2025, 3);
        Series<Ratio> drift = model.Pert(new Ratio(0.1), new Ratio(Of("distribution", 0.3)), new Ratio(0.8));
        Series<Power> capacity = model.Lognormal(Power.FromGigawatts(Of("start", 2)), drift, new[] { 0.1, Of("schedule", 0.2), 0.3 });
        Series<Power> fleet = capacity.Increase().Surviving(1, Of("survival", 0.9), 0.5) + model.Constant(Power.FromGigawatts(Of("constant", 1)));
        Series<Ratio> load = model.Discrete<Ratio>([new(0.5), new(0.9)], [Of("weights", 0.999), 0.001]);
        Series<Ratio> own = model.Sample(new Own(Of("own distribution", 2)));
        Series<Money<USD>> cost = Of("coefficient", 0.5) * fleet.Times(load).Times(own)
            .At(Price<USD, Power>.Per((decimal)Of("price", 3), Power.Units.Watts));
        Series<Money<USD>> taxed = cost.Apply<Taxed, Money<USD>>(new Taxed(Of("field", 0.3), new[] { 1, Of("array field", 2), 3 }));
        _ = model.Observe(taxed, 0.1, difference == "percentile" ? 0.91 : 0.9);
        _ = model.Observe(capacity.Above(Power.FromGigawatts(Of("level", 75))).By(model.Years[1]));
        _ = model.ObserveMean(difference == "observation" ? fleet : capacity);
        _ = model.Uniform(difference == "draw" ? Draw.EveryPeriod : Draw.OncePerScenario);
        return model;
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

    private readonly struct Taxed(double rate, double[] exemptions) : IStageFunction
    {
        public TPack Invoke<TPack>(TPack x, int period)
            where TPack : struct, IPack<TPack> => (x - TPack.Create(exemptions[period])) * TPack.Create(rate);
    }

    private sealed class Own(double power) : IDistribution
    {
        public double Mean => 1 / (power + 1);

        public double Variance => 0;

        public double Quantile(double p) => Math.Pow(p, power);

        public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
        {
            for (int i = 0; i < source.Length; i++)
            {
                destination[i] = Quantile(source[i]);
            }
        }
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
