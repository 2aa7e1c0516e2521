namespace AiInfraMath.Forecasting;

/// <summary>How to run a model. Values are checked when it runs.</summary>
public sealed record RunOptions
{
    /// <summary>The number of scenarios, 1 to 2⁴⁸; 100,000 by default.</summary>
    public long Scenarios { get; init; } = 100_000;

    /// <summary>The seed of the random numbers; 0 by default. The same model and seed give the same bits on every machine.</summary>
    public ulong Seed { get; init; }

    /// <summary>The most threads to use, at least 1; by default the number of processors. It does not change the results.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
