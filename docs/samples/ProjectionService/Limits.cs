using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ProjectionService;

/// <summary>What one caller may ask for, from the configuration section <c>Limits</c>: <c>--Limits:Scenarios=1000000</c>.</summary>
internal sealed class Limits
{
    public const string Section = "Limits";

    /// <summary>The most scenarios of one projection.</summary>
    [Range(1, int.MaxValue)]
    public int Scenarios { get; set; } = 10_000_000;

    /// <summary>The most years that a projection looks ahead.</summary>
    [Range(1, 100)]
    public int Years { get; set; } = 30;

    /// <summary>The most percentiles of one projection: each keeps some values of every year in memory.</summary>
    [Range(1, 99)]
    public int Percentiles { get; set; } = 9;

    /// <summary>The most entries of any list in a request.</summary>
    [Range(1, 100_000)]
    public int Entries { get; set; } = 1_000;

    /// <summary>The most years of one site.</summary>
    [Range(1, 1_000)]
    public int SiteYears { get; set; } = 100;

    /// <summary>The most commitments, and the most balances, of one network of deals.</summary>
    [Range(1, 100_000)]
    public int Deals { get; set; } = 500;

    /// <summary>The most bytes of a request's body.</summary>
    [Range(1_024, 100_000_000)]
    public int BodyBytes { get; set; } = 1_000_000;

    /// <summary>How many requests are computed at a time; one a processor if not given.</summary>
    [Range(1, 1_000)]
    public int ConcurrentRuns { get; set; } = Environment.ProcessorCount;

    /// <summary>How many requests wait for their turn; more are turned away with 503.</summary>
    [Range(0, 10_000)]
    public int WaitingRuns { get; set; } = 64;

    /// <summary>
    /// How many threads one projection takes. With one thread for each of as many runs as there are processors none waits for another; results
    /// are the same bits for any number.
    /// </summary>
    [Range(1, 1_000)]
    public int ThreadsPerRun { get; set; } = 1;

    /// <summary>How long a caller that was turned away had better wait, in seconds.</summary>
    [Range(1, 3_600)]
    public int RetryAfterSeconds { get; set; } = 1;
}

/// <summary>Checks the limits at start, without reflection: the body is generated.</summary>
[OptionsValidator]
internal sealed partial class LimitsValidator : IValidateOptions<Limits>;
