using System.Runtime.CompilerServices;

namespace AiInfraMath.Forecasting;

/// <summary>A variable whose percentiles are wanted.</summary>
internal sealed record QuantileTarget(int Period, int Slot, double[] Probabilities);

/// <summary>A variable whose scenarios are wanted themselves.</summary>
internal sealed record ColumnTarget(int Period, int Slot);

/// <summary>What is computed for each block of scenarios, and what is looked at.</summary>
internal sealed class BlockProgram
{
    public required int Slots { get; init; }

    public required int Periods { get; init; }

    /// <summary>Stages that run once for a block, before its first period.</summary>
    public required Stage[] Once { get; init; }

    /// <summary>Stages that run in every period.</summary>
    public required Stage[] Each { get; init; }

    public required Statistic[] Statistics { get; init; }

    public required QuantileTarget[] Quantiles { get; init; }

    public required ColumnTarget[] Columns { get; init; }

    /// <summary>For each observation, the numbers that its statistics, percentiles or columns were given.</summary>
    public required int[][] Numbers { get; init; }

    /// <summary>Where a statistic is by the number that it was given when it was asked for.</summary>
    public required int[] StatisticPlaces { get; init; }

    /// <summary>Where percentiles are by the number that they were given.</summary>
    public required int[] QuantilePlaces { get; init; }

    /// <summary>Where a column is by the number that it was given.</summary>
    public required int[] ColumnPlaces { get; init; }

    /// <summary>How many numbers the statistics have in all.</summary>
    public int NumberCount => Statistics.Length == 0 ? 0 : Statistics[^1].Offset + Statistics[^1].Width;

    /// <summary>Computes a block and shows each period to an observer while it is in the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TObserver>(Workspace workspace, ref TObserver observer)
        where TObserver : struct, IPeriodObserver, allows ref struct
    {
        foreach (Stage stage in Once)
        {
            stage.Run(workspace, 0);
        }

        for (int period = 0; period < Periods; period++)
        {
            foreach (Stage stage in Each)
            {
                stage.Run(workspace, period);
            }

            observer.Observe(workspace, period);
        }
    }
}

/// <summary>Looks at a block after each of its periods.</summary>
internal interface IPeriodObserver
{
    void Observe(Workspace workspace, int period);
}

/// <summary>A part of a block that is not there as a whole: the values that the statistics look at.</summary>
/// <param name="Block">The block.</param>
/// <param name="Start">The first scenario, within the block.</param>
/// <param name="Length">How many scenarios.</param>
/// <param name="Values">For each statistic and slot that it looks at, one after the other, the values of the scenarios.</param>
internal sealed record Fragment(long Block, int Start, int Length, double[] Values);
