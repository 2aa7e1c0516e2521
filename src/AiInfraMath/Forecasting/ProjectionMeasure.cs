using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.InteropServices;
using AiInfraMath.Diagnostics;

namespace AiInfraMath.Forecasting;

/// <summary>Measures one run of a projection for whoever listens; see <see cref="Telemetry"/> for the names.</summary>
/// <remarks>
/// Implementation note: with no listener <see cref="Start"/> and <see cref="Stop"/> test two fields each, and the counters one for every
/// 32,768 scenarios; there is no activity, no tag and no clock.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ProjectionMeasure
{
    private static readonly Histogram<double> Duration = Telemetry.Meter.CreateHistogram<double>(
        Telemetry.ProjectionDuration, "s", "How long a run of a projection took.");

    private static readonly Counter<long> Scenarios = Telemetry.Meter.CreateCounter<long>(
        Telemetry.ProjectionScenarios, "{scenario}", "Scenarios computed.");

    private static readonly Counter<double> ScenarioYears = Telemetry.Meter.CreateCounter<double>(
        Telemetry.ProjectionScenarioYears, "{scenario-year}", "Scenarios computed, times the years of the model.");

    private static readonly Histogram<double> ScenarioRate = Telemetry.Meter.CreateHistogram<double>(
        Telemetry.ProjectionScenarioRate, "{scenario}/s", "Scenarios of a run by its duration.");

    private static readonly Histogram<double> ScenarioYearRate = Telemetry.Meter.CreateHistogram<double>(
        Telemetry.ProjectionScenarioYearRate, "{scenario-year}/s", "Scenario-years of a run by its duration.");

    private readonly SamplingMethod _sampling;
    private readonly double _years;
    private readonly long _scenarios;
    private readonly long _started;
    private readonly Activity? _activity;

    private ProjectionMeasure(SamplingMethod sampling, double years, long scenarios, long started, Activity? activity)
    {
        _sampling = sampling;
        _years = years;
        _scenarios = scenarios;
        _started = started;
        _activity = activity;
    }

    private static bool IsTimed => Duration.Enabled || ScenarioRate.Enabled || ScenarioYearRate.Enabled;

    /// <summary>Begins to measure.</summary>
    /// <param name="model">What is run.</param>
    /// <param name="options">How.</param>
    /// <param name="scenarios">How many scenarios are to be computed: all of them or a part.</param>
    public static ProjectionMeasure Start(ProjectionModel model, RunOptions options, long scenarios)
    {
        Activity? activity = Telemetry.Activities.StartActivity(Telemetry.ProjectionActivity);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.SamplingTag, NameOf(options.Sampling))
                .SetTag(Telemetry.ScenariosTag, scenarios)
                .SetTag(Telemetry.PeriodsTag, model.PeriodCount)
                .SetTag(Telemetry.SeedTag, options.Seed.ToString(CultureInfo.InvariantCulture));
        }

        return new ProjectionMeasure(
            options.Sampling, model.Years[^1] - model.StartYear, scenarios, IsTimed ? Stopwatch.GetTimestamp() : 0, activity);
    }

    /// <summary>Counts scenarios that are done. May be called by several threads.</summary>
    /// <param name="scenarios">How many more.</param>
    public void Done(long scenarios)
    {
        if (Scenarios.Enabled)
        {
            Scenarios.Add(scenarios, Tag);
        }

        if (ScenarioYears.Enabled)
        {
            ScenarioYears.Add(scenarios * _years, Tag);
        }
    }

    /// <summary>Ends the measurement.</summary>
    /// <param name="error">Why the run did not come to its end; null if it did.</param>
    public void Stop(Exception? error)
    {
        if (_started != 0)
        {
            Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, error);
        }

        if (_activity is { } activity)
        {
            if (error is not null)
            {
                activity.SetStatus(ActivityStatusCode.Error, error.Message).SetTag(Telemetry.ErrorTag, TypeOf(error));
            }

            activity.Dispose();
        }
    }

    private KeyValuePair<string, object?> Tag => new(Telemetry.SamplingTag, NameOf(_sampling));

    private void Record(double seconds, Exception? error)
    {
        if (error is not null)
        {
            Duration.Record(seconds, Tag, new(Telemetry.ErrorTag, TypeOf(error)));
            return;
        }

        Duration.Record(seconds, Tag);
        if (seconds > 0)
        {
            ScenarioRate.Record(_scenarios / seconds, Tag);
            ScenarioYearRate.Record(_scenarios * _years / seconds, Tag);
        }
    }

    // A task that was stopped throws a type derived from that of the contract; one name for both keeps the tag's values few.
    private static string TypeOf(Exception error) =>
        error is OperationCanceledException ? typeof(OperationCanceledException).FullName! : error.GetType().FullName!;

    private static string NameOf(SamplingMethod sampling) => sampling switch
    {
        SamplingMethod.Antithetic => nameof(SamplingMethod.Antithetic),
        SamplingMethod.Sobol => nameof(SamplingMethod.Sobol),
        _ => nameof(SamplingMethod.Random),
    };
}
