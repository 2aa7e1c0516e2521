using AiInfraMath;
using AiInfraMath.Forecasting;

namespace ProjectionService.Projections;

/// <summary>A build-out to project: what was observed, how far to look, and how.</summary>
/// <remarks>The options have the names and the defaults of <see cref="ProjectionOptions{T}"/>.</remarks>
internal sealed record ProjectionRequest
{
    /// <summary>The observed power; at least two, each year once.</summary>
    public required PowerObservation[] Observations { get; set; }

    /// <summary>The decimal year to project to.</summary>
    public required double Through { get; set; }

    /// <summary>Where the scenarios start, if the last observation is uncertain.</summary>
    public PowerBand? Start { get; set; }

    /// <summary>The standard error of the log growth rate.</summary>
    public double? LogGrowthStandardError { get; set; }

    /// <summary>The standard deviation of the yearly shocks to the logarithm.</summary>
    public double? YearlyVolatility { get; set; }

    /// <summary>The factor by which log growth shrinks from each year to the next.</summary>
    public double GrowthSlowdown { get; set; } = 1;

    /// <summary>The percentiles wanted.</summary>
    public double[] Percentiles { get; set; } = [0.05, 0.5, 0.95];

    /// <summary>The number of scenarios.</summary>
    public long Scenarios { get; set; } = 100_000;

    /// <summary>The seed: the same request with the same seed gets the same bytes.</summary>
    public ulong Seed { get; set; }

    /// <summary>How scenarios are chosen.</summary>
    public SamplingMethod Sampling { get; set; }

    /// <summary>The share of the year for which the power runs, for the energy; 1 if not given.</summary>
    public double LoadFactor { get; set; } = 1;

    /// <summary>What a watt costs to build, for the capital; without it there is none.</summary>
    public Price<USD, Power>? CapitalCost { get; set; }

    /// <summary>The capital that there is, to see when it is used up.</summary>
    public Money<USD>? Budget { get; set; }
}

/// <summary>The power in a year.</summary>
/// <param name="Year">The decimal year.</param>
/// <param name="Power">The power then.</param>
internal sealed record PowerObservation(double Year, Power Power);

/// <summary>A power known by its percentiles.</summary>
/// <param name="P5">The 5th percentile.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
internal sealed record PowerBand(Power P5, Power P50, Power P95);
