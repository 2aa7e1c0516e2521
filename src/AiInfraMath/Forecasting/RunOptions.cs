namespace AiInfraMath.Forecasting;

/// <summary>How to run a model. Values are checked when it runs.</summary>
public sealed record RunOptions
{
    /// <summary>The number of scenarios, 1 to 2⁴⁸; 100,000 by default.</summary>
    public long Scenarios { get; init; } = 100_000;

    /// <summary>The seed of the random numbers; 0 by default. The same model and seed give the same bits on every machine.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// How scenarios are chosen; <see cref="SamplingMethod.Random"/> by default. The standard errors and intervals of results are those of
    /// independent scenarios; see the other methods for what they mean there.
    /// </summary>
    public SamplingMethod Sampling { get; init; }

    /// <summary>The most threads to use, at least 1; by default the number of processors. It does not change the results.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>
/// How the scenarios of a run are chosen. With each, scenario i is the same whatever the number of threads and the partition.
/// </summary>
public enum SamplingMethod
{
    /// <summary>Independent random numbers (Philox4x32-10). The error of a mean falls like 1/√S, and the standard errors tell it.</summary>
    Random = 0,

    /// <summary>
    /// Pairs of mirror images: scenarios 2k and 2k + 1 have the normals z and −z and the uniforms u and 1 − u, in all variables and
    /// periods.
    /// </summary>
    /// <remarks>
    /// Means of what only rises or only falls with its inputs have less error than with independent scenarios, so that the standard errors
    /// and intervals of the result, which take scenarios for independent, are on the safe side. Of what is largest at both ends, like
    /// a square, they have more: up to √2 times the standard error given, as if there were half as many scenarios. Take an even
    /// number of scenarios; the last of an odd one has no counterpart.
    /// </remarks>
    Antithetic = 1,

    /// <summary>
    /// The points of a Sobol sequence with Owen scrambling: scenario i is point i, with a dimension for every number that it draws, at most
    /// 2,048; normals by the inverse of their distribution function.
    /// </summary>
    /// <remarks>
    /// The points fill space more evenly than chance does. The error of the mean of a smooth function of few variables falls about like 1/S
    /// (normal shocks), or up to 1/S^1.5 (bounded draws). Take a power of two of scenarios: only then are the points evenly spread.
    /// Standard errors and intervals of the result take scenarios for independent, and so tell nothing of the true error, which is usually
    /// far smaller: run some seeds, each of which is unbiased, and take the standard error of their mean.
    /// </remarks>
    Sobol = 2,
}
