namespace AiInfraMath.Forecasting;

/// <summary>How to project a trend. Every default is stated at its property; values are checked when the projection runs.</summary>
/// <typeparam name="T">What is projected.</typeparam>
public sealed record ProjectionOptions<T>
    where T : struct, IMeasure<T>
{
    /// <summary>The number of scenarios, at least 1; 100,000 by default. Memory grows with its square root only.</summary>
    public long Scenarios { get; init; } = 100_000;

    /// <summary>The seed of the random numbers; 0 by default. The same inputs and seed give the same bits on every machine.</summary>
    public ulong Seed { get; init; }

    /// <summary>How scenarios are chosen; <see cref="SamplingMethod.Random"/> by default.</summary>
    public SamplingMethod Sampling { get; init; }

    /// <summary>Where the scenarios start; by default the last observation, taken as known.</summary>
    public StartingValue<T>? Start { get; init; }

    /// <summary>
    /// How uncertain the log growth rate itself is: its standard error, not negative. It is drawn once per scenario, from the normal
    /// distribution, and so widens the fan in proportion to time. By default that of the trend, which has none if it was fitted to
    /// two observations; 0 takes the rate as known.
    /// </summary>
    public double? LogGrowthStandardError { get; init; }

    /// <summary>
    /// The standard deviation σ of the yearly shocks to the logarithm, not negative. Shocks add up, and so widen the fan with the
    /// square root of time. By default the residual standard deviation of the trend, as if each year's departure from the line were
    /// such a shock; a trend fitted to two observations has none.
    /// </summary>
    public double? YearlyVolatility { get; init; }

    /// <summary>
    /// The factor by which log growth shrinks from each year to the next, above 0 and at most 1; 1, no slowdown, by default. The first
    /// projected year has the growth of the trend.
    /// </summary>
    public double GrowthSlowdown { get; init; } = 1;

    /// <summary>The percentiles wanted, each between 0 and 1 and none twice; 0.05, 0.5 and 0.95 by default.</summary>
    public IReadOnlyList<double> Percentiles { get; init; } = [0.05, 0.5, 0.95];

    /// <summary>The most threads to use, at least 1; by default the number of processors. It does not change the results.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
