using System.Numerics;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionDeterminismTests
{
    // Pinned, so that a machine of another kind is held to the same bits. It changes only if the model or the kernel changes its bits.
    private const ulong PinnedModel = 0x7B24_79BD_C9B0_8BA5;
    private const ulong Pinned = 0x5DDE_B984_B2AF_DE40;

    [Fact]
    public void The_bits_of_a_projection_are_pinned() => Assert.Equal(Pinned.ToString("X16"), Checksum(3).ToString("X16"));

    [Fact]
    public void The_bits_of_a_model_are_pinned() => Assert.Equal(PinnedModel.ToString("X16"), ModelChecksum().ToString("X16"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_number_of_threads_does_not_change_a_bit(int threads) => Assert.Equal(Checksum(1), Checksum(threads));

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public Task Narrower_vectors_and_none_do_not_change_a_bit(string switchedOff) => NarrowedRun.Passes(
        switchedOff,
        typeof(ProjectionDeterminismTests),
        nameof(The_bits_of_a_projection_are_pinned),
        nameof(The_bits_of_a_model_are_pinned));

    // A model with every kind of stage and of output.
    private static ulong ModelChecksum()
    {
        var model = new ProjectionModel(2025, 5);
        IReadOnlyList<Series<Ratio>> shocks = model.CorrelatedShocks([[1, 0.6], [0.6, 1]]);
        Series<Power> demand = model.Lognormal(1.9.Gigawatts, model.Normal(0.4, 0.1), 0.3, shocks[0]);
        Series<Power> chips = model.Logistic(2.0.Gigawatts, 0.7, 30.0.Gigawatts, 0.2, shocks[1]);
        Series<Power> grid = model.MeanReverting(3.0.Gigawatts, 12.0.Gigawatts, 0.3, 0.1);
        (Series<Power> money, Condition crash) = model.Switching(2.5.Gigawatts, 0.5, -0.1, 0.2, -0.3, 0.1);
        Series<Power> built = model.Least(demand, chips, grid, money);
        Series<Power> fleet = built.Increase().InServiceFor(3);
        Series<Ratio> price = model.Triangular(new Ratio(0.5), new Ratio(1), new Ratio(2), Draw.EveryPeriod);
        Series<Money<USD>> cash = (fleet.To(p => Money<USD>.FromDouble(p.Gigawatts * 1e9)).Times(price)
            - built.Increase().To(p => Money<USD>.FromDouble(p.Gigawatts * 2e9))).Times(model.LognormalDraw(new Ratio(1), 0.1));
        Output<FanChart<Power>> fan = model.Observe(fleet);
        Output<FanPeriod<Money<USD>>> value = model.Observe(cash.PresentValue(0.08), 0.1, 0.9);
        Output<IReadOnlyList<FanPercentile<Ratio>>> payback = model.ObservePercentiles(cash.PaybackPeriods(), 0.2);
        Output<IReadOnlyList<ConditionalSummary<Power>>> given =
            model.ObserveGiven(built, model.Binds(built, grid).And(crash.Not()));
        Output<IReadOnlyList<double>> correlation = model.ObserveCorrelation(built.Over(demand), shocks[0]);
        ProjectionResult result = model.Run(new RunOptions { Scenarios = 20_003, Seed = 42, DegreeOfParallelism = 3 });
        ulong hash = 14695981039346656037;
        foreach (FanPeriod<Power> period in result.Get(fan).Periods)
        {
            Add(ref hash, period.Mean.Watts, period.StandardDeviation.Watts);
            foreach (FanPercentile<Power> percentile in period.Percentiles)
            {
                Add(ref hash, percentile.Value.Watts, percentile.Lower.Watts, percentile.Upper.Watts, percentile.Coverage);
            }
        }

        Add(ref hash, result.Get(value).Mean.ToDouble(), result.Get(value).StandardDeviation.ToDouble());
        Add(ref hash, [.. result.Get(value).Percentiles.Select(p => p.Value.ToDouble())]);
        Add(ref hash, result.Get(payback)[0].Value.Value);
        Add(ref hash, [.. result.Get(given).Select(g => g.Mean.Watts + g.StandardDeviation.Watts + g.Probability.Value)]);
        Add(ref hash, [.. result.Get(correlation)]);
        return hash;
    }

    // Every number of the chart, from a run that uses every random variable, odd lengths of blocks and a part of a year.
    private static ulong Checksum(int threads)
    {
        FanChart<Gigawatts> fan = Projection.Run(
            Trend.FitExponential(Samples.Capacity),
            2030.5,
            new ProjectionOptions<Gigawatts>
            {
                Scenarios = 20_003,
                Seed = 0x1234_5678_9ABC_DEF0,
                Start = StartingValue<Gigawatts>.Band(new(1.5), new(1.9), new(2.8)),
                GrowthSlowdown = 0.9,
                YearlyVolatility = 0.25,
                DegreeOfParallelism = threads,
            });
        ulong hash = 14695981039346656037;
        foreach (FanPeriod<Gigawatts> period in fan.Periods)
        {
            Add(ref hash, period.Year, period.Mean.Value, period.StandardDeviation.Value);
            foreach (FanPercentile<Gigawatts> percentile in period.Percentiles)
            {
                Add(ref hash, percentile.Value.Value, percentile.Lower.Value, percentile.Upper.Value, percentile.Coverage);
            }
        }

        return hash;
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            hash = BitOperations.RotateLeft(unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211), 23);
        }
    }
}
