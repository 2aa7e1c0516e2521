using System.Numerics;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>A model with every kind of random number, parameter and output that parts of a run can have.</summary>
internal sealed class MixedModel
{
    private readonly Output<FanChart<Power>> _capacity;
    private readonly Output<FanPeriod<Money<USD>>> _value;
    private readonly Output<IReadOnlyList<Probability>> _probability;
    private readonly Output<Probability> _by;
    private readonly Output<ConditionalSummary<Money<USD>>> _given;
    private readonly Output<IReadOnlyList<ConditionalSummary<Power>>> _road;
    private readonly Output<IReadOnlyList<double>> _correlation;
    private readonly Output<ScenarioColumns<Power>> _columns;

    public MixedModel(double share = 0.7)
    {
        Model = new ProjectionModel(2025, 4);
        Series<Ratio> rate = Model.Pert(new Ratio(0.2), new Ratio(0.5), new Ratio(1));
        Series<Power> capacity = Model.Logistic(2.0.Gigawatts, rate, Model.LognormalDraw(20.0.Gigawatts, 0.4), 0.2);
        (Series<Power> grid, Condition crash) = Model.Switching(3.0.Gigawatts, 0.4, Model.Normal(0, 0.1), Model.Beta(2, 8), -0.3, 0.1);
        Series<Power> built = Model.Least(capacity, grid);
        Series<Money<USD>> cash = built.EnergyUse(share, 1.2)
            .At(Price<USD, Energy>.Per(900, AiInfraMath.Energy.Units.MegawattHours), Model.Index(Model.Uniform(new Ratio(0.7), new Ratio(0.95), Draw.EveryPeriod)))
            - built.Increase().At(Price<USD, Power>.Per(20, Power.Units.Watts));
        Outcome<Money<USD>> value = cash.PresentValue(Model.Triangular(new Ratio(0.05), new Ratio(0.1), new Ratio(0.15)));
        Occurrence large = built.Above(5.0.Gigawatts).By(2028);
        _capacity = Model.Observe(built, 0.01, 0.05, 0.5, 0.95, 0.999);
        _value = Model.Observe(value);
        _probability = Model.Observe(Model.Binds(built, grid).And(crash.Not()));
        _by = Model.Observe(large.And(crash.Ever()));
        _given = Model.ObserveGiven(value, large);
        _road = Model.ObserveGiven(built, large);
        _correlation = Model.ObserveCorrelation(built, rate);
        _columns = Model.ObserveScenarios(built);
    }

    public ProjectionModel Model { get; }

    public string Digest(RunOptions options) => Digest(Model.Run(options, null, TestContext.Current.CancellationToken));

    /// <summary>The digest of a run in parts, which are merged in pairs from both ends, by way of bytes.</summary>
    public string DigestOfParts(RunOptions options, IReadOnlyList<long> bounds)
    {
        var parts = new List<PartialProjection>();
        for (int i = 1; i < bounds.Count; i++)
        {
            parts.Add(Model.Project(bounds[i - 1], bounds[i] - bounds[i - 1], options, null, TestContext.Current.CancellationToken));
        }

        while (parts.Count > 1)
        {
            PartialProjection merged = parts[^1].Merge(Model.ReadPartial(parts[0].ToBytes()));
            parts.RemoveAt(parts.Count - 1);
            parts[0] = merged;
        }

        return Digest(parts[0].Complete());
    }

    public string Digest(ProjectionResult result)
    {
        ulong hash = 14695981039346656037;
        foreach (FanPeriod<Power> period in result.Get(_capacity).Periods)
        {
            Add(ref hash, period.Mean.Watts, period.StandardDeviation.Watts);
            foreach (FanPercentile<Power> percentile in period.Percentiles)
            {
                Add(ref hash, percentile.Value.Watts, percentile.Lower.Watts, percentile.Upper.Watts, percentile.Coverage);
            }
        }

        Add(ref hash, result.Get(_value).Mean.ToDouble(), result.Get(_value).StandardDeviation.ToDouble());
        Add(ref hash, [.. result.Get(_value).Percentiles.Select(p => p.Value.ToDouble())]);
        Add(ref hash, [.. result.Get(_probability).Select(p => p.Value), result.Get(_by).Value]);
        Add(ref hash, result.Get(_given).Mean.ToDouble(), result.Get(_given).Probability.Value);
        Add(ref hash, [.. result.Get(_road).Select(r => r.Mean.Watts + r.StandardDeviation.Watts)]);
        Add(ref hash, [.. result.Get(_correlation)]);
        for (int t = 0; t < Model.PeriodCount; t++)
        {
            Add(ref hash, result.Get(_columns).Canonical(t));
        }

        return hash.ToString("X16");
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            hash = BitOperations.RotateLeft(unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211), 23);
        }
    }
}
