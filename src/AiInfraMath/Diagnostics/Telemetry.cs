using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AiInfraMath.Diagnostics;

/// <summary>
/// The names under which the library can be watched: a <see cref="Meter"/> and an <see cref="ActivitySource"/>, both called
/// <see cref="Name"/>. They are off unless somebody listens: then nothing is measured, and nothing is allocated.
/// </summary>
/// <remarks>
/// <para>
/// With OpenTelemetry, <c>AddMeter(Telemetry.Name)</c> and <c>AddSource(Telemetry.Name)</c> switch them on; so do <c>dotnet-counters</c>,
/// a <see cref="MeterListener"/> and an <see cref="ActivityListener"/>. Units are those of UCUM. Listening changes no result.
/// </para>
/// <para>
/// Every measurement carries <see cref="SamplingTag"/>; the duration of a run that did not come to its end also carries
/// <see cref="ErrorTag"/>, with the type of the exception: <c>System.OperationCanceledException</c> for one that was stopped.
/// </para>
/// </remarks>
public static class Telemetry
{
    /// <summary>The name of the meter and of the activity source: <c>AiInfraMath</c>.</summary>
    public const string Name = "AiInfraMath";

    /// <summary>
    /// The activity of one run of a projection, or of one part of a run. It has the tags <see cref="SamplingTag"/>,
    /// <see cref="ScenariosTag"/>, <see cref="PeriodsTag"/> and <see cref="SeedTag"/>; a run that failed has an error status.
    /// </summary>
    public const string ProjectionActivity = "aiinframath.projection";

    /// <summary>A histogram in s: how long a run, or one part of a run, took.</summary>
    public const string ProjectionDuration = "aiinframath.projection.duration";

    /// <summary>
    /// A counter in {scenario}: the scenarios computed, counted while a run goes on, as each chunk of at most 32,768 of them is done. Of a
    /// run that was stopped those of its last chunks are missing.
    /// </summary>
    public const string ProjectionScenarios = "aiinframath.projection.scenarios";

    /// <summary>A counter in {scenario-year}: scenarios times the years from the start of the model to its end, counted as the scenarios are.</summary>
    public const string ProjectionScenarioYears = "aiinframath.projection.scenario_years";

    /// <summary>A histogram in {scenario}/s: the scenarios of a run that came to its end, by its duration.</summary>
    public const string ProjectionScenarioRate = "aiinframath.projection.scenario_rate";

    /// <summary>A histogram in {scenario-year}/s: the scenario-years of a run that came to its end, by its duration.</summary>
    public const string ProjectionScenarioYearRate = "aiinframath.projection.scenario_year_rate";

    /// <summary>The tag for how scenarios were chosen: <c>Random</c>, <c>Antithetic</c> or <c>Sobol</c>.</summary>
    public const string SamplingTag = "aiinframath.sampling";

    /// <summary>The tag for the number of scenarios asked for.</summary>
    public const string ScenariosTag = "aiinframath.scenarios";

    /// <summary>The tag for the number of periods.</summary>
    public const string PeriodsTag = "aiinframath.periods";

    /// <summary>The tag for the seed of the random numbers, as text: it need not fit into a signed number.</summary>
    public const string SeedTag = "aiinframath.seed";

    /// <summary>The tag for the type of the exception that ended what did not come to its end.</summary>
    public const string ErrorTag = "error.type";

    private static readonly string Version = typeof(Telemetry).Assembly.GetName().Version!.ToString(3);

    internal static ActivitySource Activities { get; } = new(Name, Version);

    internal static Meter Meter { get; } = new(Name, Version);
}
