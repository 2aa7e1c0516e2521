using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Writes partial results, and reads them, trusting none of it: a header, nodes, fragments, columns and collectors.</summary>
internal static class PartialFormat
{
    private const long Mark = 0x3350_4A52_5049_4941;

    public static byte[] Write(PartialState state, RunKey key)
    {
        var words = new WordWriter(Mark);
        words.Add((long)key.Seed);
        words.Add((long)key.Sampling);
        words.Add(key.Scenarios);
        words.Add((long)(ulong)(key.Model >> 64));
        words.Add((long)(ulong)key.Model);
        words.Add(state.Forest.Nodes.Count);
        foreach (TreeNode node in state.Forest.Nodes)
        {
            words.Add(node.Level);
            words.Add(node.Index);
            words.Add(node.Numbers);
        }

        words.Add(state.Fragments.Count);
        foreach (Fragment fragment in state.Fragments)
        {
            words.Add(fragment.Block);
            words.Add(fragment.Start);
            words.Add(fragment.Length);
            words.Add(fragment.Values);
        }

        words.Add(state.Columns.Count);
        foreach (ColumnSegment segment in state.Columns)
        {
            words.Add(segment.First);
            foreach (double[] column in segment.Columns)
            {
                words.Add(column);
            }
        }

        foreach (QuantileCollector collector in state.Collectors)
        {
            collector.Write(words);
        }

        return words.ToBytes();
    }

    /// <summary>Begins to read, with which run of which model the bytes are of.</summary>
    public static WordReader Open(ReadOnlySpan<byte> bytes, out RunKey key)
    {
        var words = new WordReader(bytes, Mark, nameof(PartialProjection));
        ulong seed = (ulong)words.Next();
        var sampling = (SamplingMethod)words.Next((long)SamplingMethod.Random, (long)SamplingMethod.Sobol);
        long scenarios = words.Next(1, ProjectionModel.MostScenarios);
        key = new RunKey(new UInt128((ulong)words.Next(), (ulong)words.Next()), seed, sampling, scenarios);
        return words;
    }

    /// <summary>Reads the rest, for the program of the model that the bytes are of.</summary>
    public static PartialState Read(ref WordReader words, BlockProgram program, long scenarios, double reach)
    {
        var state = new PartialState(program, scenarios, reach);
        for (long nodes = words.Next(0, long.MaxValue); nodes > 0; nodes--)
        {
            int level = (int)words.Next(0, 48);
            long index = words.Next(0, (state.Forest.Blocks - 1) >> level);
            double[] numbers = words.NextDoubles();
            words.Require(numbers.Length == program.NumberCount);
            state.Add(new TreeNode(level, index, numbers));
        }

        int slots = program.Statistics.Sum(static s => s.Slots.Length);
        for (long fragments = words.Next(0, long.MaxValue); fragments > 0; fragments--)
        {
            long block = words.Next(0, state.Forest.Blocks - 1);
            int start = (int)words.Next(0, Workspace.BlockLength - 1);
            int length = (int)words.Next(1, Workspace.BlockLength - start);
            double[] values = words.NextDoubles();
            words.Require(values.Length == slots * length);
            state.Add(new Fragment(block, start, length, values));
        }

        for (long segments = words.Next(0, long.MaxValue); segments > 0; segments--)
        {
            state.Add(Segment(ref words, program.Columns.Length, scenarios));
        }

        QuantileCollector[] collectors = PartialState.NewCollectors(program, reach);
        foreach (QuantileCollector collector in collectors)
        {
            collector.Read(ref words, scenarios);
        }

        state.Add(collectors);
        words.RequireEnd();
        return state;
    }

    private static ColumnSegment Segment(ref WordReader words, int columns, long scenarios)
    {
        long first = words.Next(0, scenarios - 1);
        words.Require(columns > 0);
        double[][] values = new double[columns][];
        for (int i = 0; i < columns; i++)
        {
            values[i] = words.NextDoubles();
            words.Require(values[i].Length == values[0].Length && values[i].Length <= scenarios - first);
        }

        return new ColumnSegment(first, values);
    }
}
