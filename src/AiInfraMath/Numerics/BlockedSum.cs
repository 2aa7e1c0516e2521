using System.Globalization;

namespace AiInfraMath.Numerics;

/// <summary>
/// A sum that is put together from pieces, in any order and from any number of threads, and has the bits of
/// <see cref="Reduction.Sum"/> over the whole.
/// </summary>
/// <remarks>
/// Thread safety: <see cref="Add"/> may be called at the same time for pieces that do not overlap; <see cref="Total"/> after all of them.
/// </remarks>
public sealed class BlockedSum
{
    private readonly int _count;
    private readonly CompensatedSum[] _blocks;

    /// <summary>A sum of zeros, to be filled.</summary>
    /// <param name="count">How many values there are in all; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public BlockedSum(int count)
    {
        if (count < 0)
        {
            NumericsThrow.OutOfRange(nameof(count), count, "0 or more");
        }

        _count = count;
        _blocks = new CompensatedSum[((long)count + Reduction.BlockLength - 1) / Reduction.BlockLength];
    }

    /// <summary>Puts in a piece. Putting in the same piece again replaces it.</summary>
    /// <param name="start">The number of its first value; a multiple of <see cref="Reduction.BlockLength"/>.</param>
    /// <param name="values">The piece: whole blocks, except that the last block of all may be shorter.</param>
    /// <exception cref="ArgumentException">The piece does not begin and end where blocks do.</exception>
    public void Add(int start, ReadOnlySpan<double> values)
    {
        long end = (long)start + values.Length;
        if (start < 0 || start % Reduction.BlockLength != 0 || end > _count || (end != _count && end % Reduction.BlockLength != 0))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The piece covers the values {start} to {end} of {_count}; whole blocks of {Reduction.BlockLength} were expected."),
                nameof(values));
        }

        for (int i = 0; i < values.Length; i += Reduction.BlockLength)
        {
            ReadOnlySpan<double> block = values.Slice(i, Math.Min(Reduction.BlockLength, values.Length - i));
            _blocks[(start + i) / Reduction.BlockLength] = CompensatedSum.OfBlock<CompensatedSum.Deviation>(block, 0);
        }
    }

    /// <summary>The sum of all pieces put in; a piece left out counts as zeros.</summary>
    public double Total() => _blocks.Length == 0 ? 0 : Tree(_blocks).Value;

    private static CompensatedSum Tree(ReadOnlySpan<CompensatedSum> blocks)
    {
        if (blocks.Length == 1)
        {
            return blocks[0];
        }

        int left = Reduction.LeftBlocks(blocks.Length);
        return CompensatedSum.Add(Tree(blocks[..left]), Tree(blocks[left..]));
    }
}
