using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>What is known of some of the scenarios of a run; such states merge into that of all.</summary>
internal sealed class PartialState
{
    private readonly BlockProgram _program;
    private readonly List<Fragment> _fragments = [];
    private readonly QuantileCollector[] _collectors;
    private readonly List<ColumnSegment> _columns = [];

    public PartialState(BlockProgram program, long scenarios, double reach)
    {
        _program = program;
        Scenarios = scenarios;
        Forest = new NodeForest(program.Statistics, scenarios);
        _collectors = NewCollectors(program, reach);
    }

    /// <summary>The scenarios of the whole run.</summary>
    public long Scenarios { get; }

    public NodeForest Forest { get; }

    public IReadOnlyList<Fragment> Fragments => _fragments;

    /// <summary>For each variable with percentiles, what saw the scenarios of this state.</summary>
    public IReadOnlyList<QuantileCollector> Collectors => _collectors;

    /// <summary>The scenarios themselves where they are observed, run by run in ascending order.</summary>
    public IReadOnlyList<ColumnSegment> Columns => _columns;

    public bool IsComplete => Forest.IsComplete;

    /// <summary>A collector for each variable with percentiles.</summary>
    public static QuantileCollector[] NewCollectors(BlockProgram program, double reach) =>
        Array.ConvertAll(program.Quantiles, target => new QuantileCollector(target.Probabilities, reach));

    /// <summary>Takes what collectors saw, which are not used any more.</summary>
    public void Add(QuantileCollector[] collectors)
    {
        for (int i = 0; i < collectors.Length; i++)
        {
            collectors[i].Close();
            if (_collectors[i].Count == 0)
            {
                _collectors[i] = collectors[i];
            }
            else
            {
                _collectors[i].Merge(collectors[i]);
            }
        }
    }

    public void Add(PartialState other)
    {
        foreach (TreeNode node in other.Forest.Nodes)
        {
            Add(node with { Numbers = [.. node.Numbers] });
        }

        foreach (Fragment fragment in other.Fragments)
        {
            Add(fragment);
        }

        foreach (ColumnSegment segment in other._columns)
        {
            Add(segment);
        }

        for (int i = 0; i < _collectors.Length; i++)
        {
            _collectors[i].Merge(other._collectors[i]);
        }
    }

    /// <summary>Puts in blocks as a whole.</summary>
    /// <exception cref="ArgumentException">Some of their scenarios are there already.</exception>
    public void Add(TreeNode node)
    {
        if (_fragments.Exists(f => f.Block >= node.Start && f.Block < node.End))
        {
            throw Overlap();
        }

        Forest.Add(node);
    }

    /// <summary>Puts in scenarios themselves.</summary>
    public void Add(ColumnSegment segment)
    {
        int at = _columns.FindIndex(s => s.First > segment.First);
        _columns.Insert(at < 0 ? _columns.Count : at, segment);
    }

    /// <summary>The scenarios themselves as one run of them.</summary>
    /// <returns>The run; null where there are gaps, or too many for an array.</returns>
    public ColumnSegment? JoinedColumns()
    {
        if (_columns.Count <= 1)
        {
            return _columns.Count == 0 ? null : _columns[0];
        }

        long first = _columns[0].First;
        long end = first;
        foreach (ColumnSegment segment in _columns)
        {
            if (segment.First != end)
            {
                return null;
            }

            end += segment.Length;
        }

        if (end - first > Array.MaxLength)
        {
            return null;
        }

        double[][] joined = Array.ConvertAll(_columns[0].Columns, _ => GC.AllocateUninitializedArray<double>((int)(end - first)));
        foreach (ColumnSegment segment in _columns)
        {
            for (int i = 0; i < joined.Length; i++)
            {
                segment.Columns[i].CopyTo(joined[i], (int)(segment.First - first));
            }
        }

        return new ColumnSegment(first, joined);
    }

    /// <summary>Puts in a part of a block; once the block is whole it becomes a node.</summary>
    /// <exception cref="ArgumentException">Some of its scenarios are there already.</exception>
    public void Add(Fragment fragment)
    {
        bool overlaps = _fragments.Exists(
            f => f.Block == fragment.Block && f.Start < fragment.Start + fragment.Length && fragment.Start < f.Start + f.Length);
        if (overlaps || Forest.Has(fragment.Block))
        {
            throw Overlap();
        }

        _fragments.Add(fragment);
        List<Fragment> parts = _fragments.FindAll(f => f.Block == fragment.Block);
        int length = (int)Math.Min(Workspace.BlockLength, Scenarios - (fragment.Block * Workspace.BlockLength));
        if (parts.Sum(static p => p.Length) == length)
        {
            _ = _fragments.RemoveAll(f => f.Block == fragment.Block);
            Forest.Add(new TreeNode(0, fragment.Block, NumbersOf(parts, length)));
        }
    }

    public static ArgumentException Overlap() => NumericsThrow.Invalid(
        "other", "Some scenarios are in both partial results; parts without a common scenario were expected.");

    private double[] NumbersOf(List<Fragment> parts, int length)
    {
        var workspace = new Workspace(_program.Slots) { Count = length };
        double[] numbers = new double[_program.NumberCount];
        int column = 0;
        foreach (Statistic statistic in _program.Statistics)
        {
            foreach (int slot in statistic.Slots)
            {
                foreach (Fragment part in parts)
                {
                    part.Values.AsSpan(column * part.Length, part.Length).CopyTo(workspace.Slot(slot)[part.Start..]);
                }

                column++;
            }

            statistic.OfBlock(workspace, numbers.AsSpan(statistic.Offset, statistic.Width));
        }

        return numbers;
    }
}

/// <summary>The scenarios themselves of a part of a run.</summary>
/// <param name="First">The first scenario.</param>
/// <param name="Columns">For each column of the program, the values of the scenarios from the first on.</param>
internal sealed record ColumnSegment(long First, double[][] Columns)
{
    public int Length => Columns[0].Length;
}
