using System.Runtime.CompilerServices;

namespace AiInfraMath.Forecasting;

/// <summary>A node of the tree over all blocks: 2^level blocks from index × 2^level on, and the numbers of their statistics.</summary>
internal sealed record TreeNode(int Level, long Index, double[] Numbers)
{
    /// <summary>The first block.</summary>
    public long Start => Index << Level;

    /// <summary>The block after the last.</summary>
    public long End => (Index + 1) << Level;
}

/// <summary>
/// The nodes of a fixed binary tree over all blocks of a run that are known so far, as few as there can be. Which sums are formed
/// depends on the number of scenarios alone, so that any partition of the blocks comes to the same bits.
/// </summary>
/// <remarks>A contiguous part of n blocks is known by at most 2 log₂ n nodes.</remarks>
internal sealed class NodeForest(Statistic[] statistics, long scenarios)
{
    private readonly List<TreeNode> _nodes = [];

    public IReadOnlyList<TreeNode> Nodes => _nodes;

    public long Blocks { get; } = ((scenarios - 1) / Workspace.BlockLength) + 1;

    /// <summary>Whether every block is there.</summary>
    public bool IsComplete => _nodes.Count == 1 && _nodes[0].Start == 0 && _nodes[0].End >= Blocks;

    /// <summary>Puts in a node, and joins it with its neighbours as far as they are there.</summary>
    /// <exception cref="ArgumentException">Some of its blocks are there already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(TreeNode node)
    {
        int at = PlaceOf(node.Start);
        bool overlaps = (at > 0 && _nodes[at - 1].End > node.Start) || (at < _nodes.Count && _nodes[at].Start < node.End);
        if (overlaps)
        {
            throw PartialState.Overlap();
        }

        _nodes.Insert(at, node);
        while (true)
        {
            TreeNode current = _nodes[at];
            if ((current.Index & 1) == 1)
            {
                if (at == 0 || _nodes[at - 1].Level != current.Level || _nodes[at - 1].Index != current.Index - 1)
                {
                    return;
                }

                at--;
                Merge(at);
            }
            else if (current.End >= Blocks)
            {
                // Nothing will ever come to its right.
                if (current.Start == 0)
                {
                    return;
                }

                _nodes[at] = new TreeNode(current.Level + 1, current.Index >> 1, current.Numbers);
            }
            else if (at + 1 < _nodes.Count && _nodes[at + 1].Level == current.Level && _nodes[at + 1].Index == current.Index + 1)
            {
                Merge(at);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Whether a block is there.</summary>
    public bool Has(long block)
    {
        int at = PlaceOf(block + 1) - 1;
        return at >= 0 && _nodes[at].End > block;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PlaceOf(long start)
    {
        int low = 0;
        int high = _nodes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _nodes[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Merge(int at)
    {
        TreeNode left = _nodes[at];
        TreeNode right = _nodes[at + 1];
        double leftCount = ScenariosOf(left);
        double rightCount = ScenariosOf(right);
        foreach (Statistic statistic in statistics)
        {
            statistic.Merge(
                left.Numbers.AsSpan(statistic.Offset, statistic.Width),
                leftCount,
                right.Numbers.AsSpan(statistic.Offset, statistic.Width),
                rightCount);
        }

        _nodes[at] = new TreeNode(left.Level + 1, left.Index >> 1, left.Numbers);
        _nodes.RemoveAt(at + 1);
    }

    private double ScenariosOf(TreeNode node) =>
        Math.Min(scenarios, node.End * Workspace.BlockLength) - (node.Start * Workspace.BlockLength);
}
