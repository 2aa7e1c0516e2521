using System.Diagnostics;
using System.Diagnostics.Metrics;
using AiInfraMath.Diagnostics;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Diagnostics;

public class TelemetryTests
{
    private const long Scenarios = 100_000;

    [Fact]
    public void A_run_is_counted_and_timed()
    {
        using var heard = new Heard();
        Run(new RunOptions { Scenarios = Scenarios, Sampling = SamplingMethod.Antithetic });
        Assert.Equal(Scenarios, heard.Sum(Telemetry.ProjectionScenarios));
        Assert.Equal(Scenarios * 5, heard.Sum(Telemetry.ProjectionScenarioYears));
        Measurement duration = heard.Only(Telemetry.ProjectionDuration);
        Assert.True(duration.Value > 0);
        Assert.Equal(Scenarios / duration.Value, heard.Only(Telemetry.ProjectionScenarioRate).Value);
        Assert.Equal(Scenarios * 5 / duration.Value, heard.Only(Telemetry.ProjectionScenarioYearRate).Value);
        Assert.All(heard.Measurements, m => Assert.Equal([new(Telemetry.SamplingTag, "Antithetic")], m.Tags));
    }

    [Fact]
    public void Every_instrument_has_the_unit_and_the_name_that_are_documented()
    {
        using var heard = new Heard();
        Run(new RunOptions { Scenarios = 1 });
        Assert.Equal(
            new SortedDictionary<string, string?>(StringComparer.Ordinal)
            {
                ["aiinframath.projection.duration"] = "s",
                ["aiinframath.projection.scenarios"] = "{scenario}",
                ["aiinframath.projection.scenario_years"] = "{scenario-year}",
                ["aiinframath.projection.scenario_rate"] = "{scenario}/s",
                ["aiinframath.projection.scenario_year_rate"] = "{scenario-year}/s",
            },
            heard.Units);
    }

    [Fact]
    public void Threads_count_as_one_run()
    {
        using var heard = new Heard();
        Run(new RunOptions { Scenarios = 1_000_000, DegreeOfParallelism = 4 });
        Assert.Equal(1_000_000, heard.Sum(Telemetry.ProjectionScenarios));
        heard.Only(Telemetry.ProjectionDuration);
    }

    [Fact]
    public void A_part_counts_its_own_scenarios()
    {
        using var heard = new Heard();
        (ProjectionModel model, _) = Model();
        model.Project(1000, 50_000, new RunOptions { Scenarios = Scenarios }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(50_000, heard.Sum(Telemetry.ProjectionScenarios));
        Assert.Equal(50_000L, Assert.Single(heard.Activities).GetTagItem(Telemetry.ScenariosTag));
    }

    [Fact]
    public void A_projection_of_a_trend_is_a_run()
    {
        using var heard = new Heard();
        ExponentialTrend<Power> trend = Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts)));
        Projection.Run(trend, 2027.5, new ProjectionOptions<Power> { Scenarios = 1000 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1000, heard.Sum(Telemetry.ProjectionScenarios));
        Assert.Equal(2500, heard.Sum(Telemetry.ProjectionScenarioYears));
    }

    [Fact]
    public void A_run_that_is_stopped_says_why_and_has_no_rate()
    {
        using var heard = new Heard();
        using var stop = new CancellationTokenSource();
        var afterOneStep = new Reporter(stop.Cancel);
        (ProjectionModel model, _) = Model();
        var options = new RunOptions { Scenarios = 1_000_000, DegreeOfParallelism = 1 };
        Assert.ThrowsAny<OperationCanceledException>(() => model.Run(options, afterOneStep, stop.Token));
        Assert.Equal(32_768, heard.Sum(Telemetry.ProjectionScenarios));
        Assert.Contains(new(Telemetry.ErrorTag, "System.OperationCanceledException"), heard.Only(Telemetry.ProjectionDuration).Tags);
        Assert.DoesNotContain(heard.Measurements, m => m.Name == Telemetry.ProjectionScenarioRate);
        Activity activity = Assert.Single(heard.Activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("System.OperationCanceledException", activity.GetTagItem(Telemetry.ErrorTag));
    }

    [Fact]
    public void A_run_that_fails_has_the_type_of_its_error()
    {
        using var heard = new Heard();
        Assert.Throws<InvalidOperationException>(() => Run(new RunOptions { Scenarios = Scenarios }, new Reporter(() => throw new InvalidOperationException())));
        Assert.Contains(new(Telemetry.ErrorTag, "System.InvalidOperationException"), heard.Only(Telemetry.ProjectionDuration).Tags);
    }

    [Fact]
    public void An_activity_tells_what_was_run()
    {
        using var heard = new Heard();
        Run(new RunOptions { Scenarios = 2048, Seed = ulong.MaxValue, Sampling = SamplingMethod.Sobol });
        Activity activity = Assert.Single(heard.Activities);
        Assert.Equal(Telemetry.ProjectionActivity, activity.OperationName);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            [
                new(Telemetry.SamplingTag, "Sobol"), new(Telemetry.ScenariosTag, 2048L), new(Telemetry.PeriodsTag, 5),
                new(Telemetry.SeedTag, "18446744073709551615"),
            ],
            activity.TagObjects);
    }

    [Fact]
    public void Listening_changes_no_bit()
    {
        Power[] unheard = Run(new RunOptions { Scenarios = Scenarios });
        using var heard = new Heard();
        Assert.Equal(unheard, Run(new RunOptions { Scenarios = Scenarios }));
    }

    // In a process of its own: a listener of another test would be heard here too.
    [Fact]
    public Task Where_nobody_listens_nothing_is_allocated() =>
        NarrowedRun.Passes("EnableAVX512", typeof(TelemetryTests), nameof(Unheard_measuring_allocates_nothing));

    [Fact]
    public void Unheard_measuring_allocates_nothing()
    {
        (ProjectionModel model, _) = Model();
        var options = new RunOptions();
        var error = new InvalidOperationException();
        Allocations.None(() => Measure(model, options, error: null));
        Allocations.None(() => Measure(model, options, error));
    }

    private static void Measure(ProjectionModel model, RunOptions options, Exception? error)
    {
        ProjectionMeasure measure = ProjectionMeasure.Start(model, options, 1000);
        measure.Done(500);
        measure.Stop(error);
    }

    private static (ProjectionModel Model, Output<FanChart<Power>> Fan) Model()
    {
        var model = new ProjectionModel(2025, 5);
        return (model, model.Observe(model.Lognormal(1.9.Gigawatts, drift: 0.5, volatility: 0.3)));
    }

    private static Power[] Run(RunOptions options, IProgress<double>? progress = null)
    {
        (ProjectionModel model, Output<FanChart<Power>> fan) = Model();
        return [.. model.Run(options, progress, TestContext.Current.CancellationToken).Get(fan).Periods.Select(p => p.Mean)];
    }

    private sealed class Reporter(Action act) : IProgress<double>
    {
        public void Report(double value) => act();
    }

    private sealed record Measurement(string Name, double Value, KeyValuePair<string, object?>[] Tags);

    /// <summary>What the library measures in the code under test, and not in tests that run beside it.</summary>
    private sealed class Heard : IDisposable
    {
        // It flows into the threads of a run, as the code that runs beside this one does not.
        private static readonly AsyncLocal<Heard?> Current = new();

        private readonly Lock _lock = new();
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _listener;

        public Heard()
        {
            Current.Value = this;
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    Units[instrument.Name] = instrument.Unit;
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.Start();
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Telemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Hear(activity),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public SortedDictionary<string, string?> Units { get; } = new(StringComparer.Ordinal);

        public List<Measurement> Measurements { get; } = [];

        public List<Activity> Activities { get; } = [];

        public double Sum(string name) => Measurements.Where(m => m.Name == name).Sum(m => m.Value);

        public Measurement Only(string name) => Assert.Single(Measurements, m => m.Name == name);

        public void Dispose()
        {
            Current.Value = null;
            _meters.Dispose();
            _listener.Dispose();
        }

        private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (_lock)
            {
                if (Current.Value == this)
                {
                    Measurements.Add(new Measurement(instrument.Name, value, tags.ToArray()));
                }
            }
        }

        private void Hear(Activity activity)
        {
            lock (_lock)
            {
                if (Current.Value == this)
                {
                    Activities.Add(activity);
                }
            }
        }
    }
}
