using System.Globalization;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>A summary of a run of values that joins with that of the run after it, for <see cref="AlignedTree{TNode}"/>.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IMergeable<TSelf>
    where TSelf : struct, IMergeable<TSelf>
{
    /// <summary>The summary of two runs, one after the other. It need not be associative to the last bit.</summary>
    /// <param name="first">The summary of the first run.</param>
    /// <param name="second">The summary of the run after it.</param>
    static abstract TSelf Merge(TSelf first, TSelf second);
}

/// <summary>The summary of the 2ˡ blocks from a multiple of 2ˡ on.</summary>
/// <param name="Level">l, from 0 for a single block.</param>
/// <param name="FirstBlock">The number of the first block; a multiple of 2ˡ.</param>
/// <param name="Summary">The summary.</param>
/// <typeparam name="TNode">The type of the summary.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AlignedNode<TNode>(int Level, long FirstBlock, TNode Summary)
    where TNode : struct, IMergeable<TNode>;

/// <summary>
/// Joins summaries of blocks, in any order, from any partition and number of threads, into one with the same bits: in a binary tree over
/// the numbers of the blocks that is fixed beforehand.
/// </summary>
/// <remarks>
/// <para>
/// Two neighbours join as soon as both are there, but only into the 2ˡ blocks that begin at a multiple of 2ˡ. A run of blocks is so kept as
/// at most two summaries a level: some dozens for any number of blocks. The total joins what is left from the last to the first.
/// </para>
/// <para>
/// Merging trees is associative and commutative to the same bits. Not safe to share between threads while it changes: give each thread one
/// of its own and merge them. <see cref="Nodes"/> is all there is to it, for writing a partial result somewhere.
/// </para>
/// </remarks>
/// <typeparam name="TNode">The type of the summaries.</typeparam>
public sealed class AlignedTree<TNode>
    where TNode : struct, IMergeable<TNode>
{
    private readonly SortedList<long, AlignedNode<TNode>> _nodes = [];

    /// <summary>The summaries left, by ascending block.</summary>
    public IReadOnlyList<AlignedNode<TNode>> Nodes => [.. _nodes.Values];

    /// <summary>Puts in the summary of one block.</summary>
    /// <param name="block">The number of the block, 0 or more.</param>
    /// <param name="summary">The summary.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="ArgumentException">The block is there already.</exception>
    public void Add(long block, TNode summary) => Add(new AlignedNode<TNode>(0, block, summary));

    /// <summary>Puts in a summary of several blocks, as <see cref="Nodes"/> of another tree has it.</summary>
    /// <param name="node">The summary and its blocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not from 0 to 62, or the first block not aligned to it.</exception>
    /// <exception cref="ArgumentException">One of the blocks is there already.</exception>
    public void Add(AlignedNode<TNode> node)
    {
        if (node.Level is < 0 or > 62)
        {
            NumericsThrow.OutOfRange(nameof(node), node.Level, "a level from 0 to 62");
        }

        if (node.FirstBlock < 0 || (node.FirstBlock & ((1L << node.Level) - 1)) != 0)
        {
            NumericsThrow.OutOfRange(nameof(node), node.FirstBlock, "a multiple of the number of blocks, not negative,");
        }

        CheckFree(node);
        while (_nodes.TryGetValue(node.FirstBlock ^ (1L << node.Level), out AlignedNode<TNode> sibling) && sibling.Level == node.Level)
        {
            _nodes.Remove(sibling.FirstBlock);
            (AlignedNode<TNode> a, AlignedNode<TNode> b) = sibling.FirstBlock < node.FirstBlock ? (sibling, node) : (node, sibling);
            node = new AlignedNode<TNode>(node.Level + 1, a.FirstBlock, TNode.Merge(a.Summary, b.Summary));
        }

        _nodes.Add(node.FirstBlock, node);
    }

    /// <summary>Puts in all summaries of another tree, which is not changed.</summary>
    /// <param name="other">A tree over other blocks of the same run.</param>
    /// <exception cref="ArgumentException">A block is in both.</exception>
    public void Merge(AlignedTree<TNode> other)
    {
        foreach (AlignedNode<TNode> node in other.Nodes)
        {
            Add(node);
        }
    }

    /// <summary>The summary of all blocks put in; the default if there are none.</summary>
    /// <remarks>For blocks from 0 on without a gap its bits depend on the blocks alone, not on how they came.</remarks>
    public TNode Total()
    {
        IList<AlignedNode<TNode>> nodes = _nodes.Values;
        if (nodes.Count == 0)
        {
            return default;
        }

        TNode total = nodes[^1].Summary;
        for (int i = nodes.Count - 2; i >= 0; i--)
        {
            total = TNode.Merge(nodes[i].Summary, total);
        }

        return total;
    }

    // Any overlap is with a larger aligned run around the node, or with runs that begin within it.
    private void CheckFree(AlignedNode<TNode> node)
    {
        long last = node.FirstBlock + (1L << node.Level) - 1;
        for (int level = 0; level < 63; level++)
        {
            long start = node.FirstBlock & -(1L << level);
            if (_nodes.TryGetValue(start, out AlignedNode<TNode> other) && other.FirstBlock + (1L << other.Level) > node.FirstBlock)
            {
                Overlapping(node);
            }
        }

        if (node.Level > 0 && _nodes.Keys.Any(first => first >= node.FirstBlock && first <= last))
        {
            Overlapping(node);
        }
    }

    private static void Overlapping(AlignedNode<TNode> node) =>
        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A block from {node.FirstBlock} on, of {1L << node.Level}, is there already; others were expected."),
            nameof(node));
}
