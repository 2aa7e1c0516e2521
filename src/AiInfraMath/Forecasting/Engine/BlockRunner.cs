using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Runs a range of scenarios of a program on some threads.</summary>
/// <remarks>
/// Implementation note: threads take aligned chunks of 64 blocks from a common counter, and each keeps the sums of its chunk in a forest of
/// its own, so that the common one is locked once a chunk. One thread less or more changes no sum.
/// </remarks>
internal sealed class BlockRunner(BlockProgram program, long scenarios, double reach, double[][]? columns, ProjectionMeasure measure)
{
    private const long ChunkLength = 64L * Workspace.BlockLength;

    private readonly PartialState _state = new(program, scenarios, reach);
    private readonly Lock _lock = new();
    private long _origin;
    private long _nextChunk;
    private long _done;

    /// <summary>Runs the scenarios from the first to the one before the last.</summary>
    public PartialState Run(long first, long end, int threads, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _origin = first;
        _nextChunk = first / ChunkLength;
        long chunks = ((end - 1) / ChunkLength) - _nextChunk + 1;
        int workers = (int)Math.Min(threads, chunks);
        if (workers == 1)
        {
            Work(first, end, progress, cancellationToken);
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
            try
            {
                Parallel.For(0, workers, options, _ => WorkOrStop(first, end, progress, cancellationToken));
            }
            catch (AggregateException several)
            {
                // What a stage or a progress threw surfaces as it does on one thread.
                ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return _state;
    }

    // One that fails leaves nothing to do for the others.
    private void WorkOrStop(long first, long end, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        try
        {
            Work(first, end, progress, cancellationToken);
        }
        catch
        {
            _ = Interlocked.Exchange(ref _nextChunk, ((end - 1) / ChunkLength) + 1);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Work(long first, long end, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(program.Slots);
        QuantileCollector[] collectors = PartialState.NewCollectors(program, reach);
        while (true)
        {
            long start = (Interlocked.Increment(ref _nextChunk) - 1) * ChunkLength;
            if (start >= end)
            {
                break;
            }

            long from = Math.Max(start, first);
            long to = Math.Min(start + ChunkLength, end);
            var forest = new NodeForest(program.Statistics, scenarios);
            for (long block = from / Workspace.BlockLength; block * Workspace.BlockLength < to; block++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                RunBlock(workspace, collectors, forest, block, from, to);
            }

            Finish(forest, to - from, end - first, progress);
        }

        lock (_lock)
        {
            _state.Add(collectors);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunBlock(Workspace workspace, QuantileCollector[] collectors, NodeForest forest, long block, long from, long to)
    {
        long blockStart = block * Workspace.BlockLength;
        workspace.FirstScenario = blockStart;
        workspace.Count = (int)Math.Min(Workspace.BlockLength, scenarios - blockStart);
        int start = (int)(Math.Max(from, blockStart) - blockStart);
        int length = (int)Math.Min(to - blockStart, workspace.Count) - start;
        bool isWhole = length == workspace.Count;
        var observer = new Observer(program, collectors, columns, blockStart + start - _origin, start, length, isWhole);
        program.Run(workspace, ref observer);
        if (isWhole)
        {
            forest.Add(new TreeNode(0, block, observer.Numbers));
        }
        else
        {
            lock (_lock)
            {
                _state.Add(new Fragment(block, start, length, observer.Numbers));
            }
        }
    }

    private void Finish(NodeForest forest, long scenariosDone, long scenariosInAll, IProgress<double>? progress)
    {
        lock (_lock)
        {
            foreach (TreeNode node in forest.Nodes)
            {
                _state.Add(node);
            }

            _done += scenariosDone;
            measure.Done(scenariosDone);
            progress?.Report((double)_done / scenariosInAll);
        }
    }

    /// <summary>Looks at one block for one thread.</summary>
    private struct Observer(
        BlockProgram program, QuantileCollector[] collectors, double[][]? columns, long place, int start, int length, bool isWhole)
        : IPeriodObserver
    {
        private int _statistic;
        private int _quantile;
        private int _column;
        private int _value;

        /// <summary>The numbers of the statistics of a whole block, or the values that they would look at.</summary>
        public double[] Numbers { get; } = new double[isWhole ? program.NumberCount : ValueCount(program) * length];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Observe(Workspace workspace, int period)
        {
            QuantileTarget[] quantiles = program.Quantiles;
            for (; _quantile < quantiles.Length && quantiles[_quantile].Period == period; _quantile++)
            {
                collectors[_quantile].Add(workspace.Slot(quantiles[_quantile].Slot).Slice(start, length));
            }

            ColumnTarget[] targets = program.Columns;
            for (; _column < targets.Length && targets[_column].Period == period; _column++)
            {
                Span<double> values = workspace.Slot(targets[_column].Slot).Slice(start, length);
                values.CopyTo(columns![_column].AsSpan((int)place));
            }

            Statistic[] statistics = program.Statistics;
            for (; _statistic < statistics.Length && statistics[_statistic].Period == period; _statistic++)
            {
                Statistic statistic = statistics[_statistic];
                if (isWhole)
                {
                    statistic.OfBlock(workspace, Numbers.AsSpan(statistic.Offset, statistic.Width));
                    continue;
                }

                foreach (int slot in statistic.Slots)
                {
                    workspace.Slot(slot).Slice(start, length).CopyTo(Numbers.AsSpan(_value));
                    _value += length;
                }
            }
        }

        private static int ValueCount(BlockProgram program) => program.Statistics.Sum(static s => s.Slots.Length);
    }
}
