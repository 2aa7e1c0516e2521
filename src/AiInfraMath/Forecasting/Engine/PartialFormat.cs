using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// Writes partial results: a header, nodes, fragments, columns, collectors and a checksum, all numbers of 8 bytes, little-endian.
/// </summary>
internal static class PartialWriter
{
    public const long Magic = 0x3350_4A52_5049_4941;

    public static byte[] Write(PartialState state, RunKey key)
    {
        var words = new List<long> { Magic, (long)key.Seed, (long)key.Sampling, key.Scenarios, (long)(ulong)(key.Model >> 64), (long)(ulong)key.Model };
        words.Add(state.Forest.Nodes.Count);
        foreach (TreeNode node in state.Forest.Nodes)
        {
            words.Add(node.Level);
            words.Add(node.Index);
            Add(words, node.Numbers);
        }

        words.Add(state.Fragments.Count);
        foreach (Fragment fragment in state.Fragments)
        {
            words.AddRange([fragment.Block, fragment.Start, fragment.Length]);
            Add(words, fragment.Values);
        }

        words.Add(state.Columns.Count);
        foreach (ColumnSegment segment in state.Columns)
        {
            words.Add(segment.First);
            foreach (double[] column in segment.Columns)
            {
                Add(words, column);
            }
        }

        foreach (QuantileCollector collector in state.Collectors)
        {
            words.Add(collector.Count);
            words.Add(collector.HasNaN ? 1 : 0);
            foreach (QuantileBracketState bracket in collector.States)
            {
                words.AddRange(
                [
                    BitConverter.DoubleToInt64Bits(bracket.Lower),
                    BitConverter.DoubleToInt64Bits(bracket.Upper),
                    bracket.Below,
                    bracket.AtLower,
                    bracket.AtUpper,
                    bracket.IsLost ? 1 : 0,
                ]);
                Add(words, bracket.Inside);
            }
        }

        byte[] bytes = new byte[sizeof(long) * (words.Count + 1)];
        for (int i = 0; i < words.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * i), words[i]);
        }

        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * words.Count), Checksum(bytes.AsSpan(0, sizeof(long) * words.Count)));
        return bytes;
    }

    /// <summary>What tells bytes that were damaged on their way, as numbers alone do not.</summary>
    public static long Checksum(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    private static void Add(List<long> words, ReadOnlySpan<double> values)
    {
        words.Add(values.Length);
        words.AddRange(MemoryMarshal.Cast<double, long>(values));
    }
}

/// <summary>Reads what <see cref="PartialWriter"/> wrote, and trusts none of it.</summary>
internal ref struct PartialReader(ReadOnlySpan<byte> bytes)
{
    // Without the checksum.
    private readonly ReadOnlySpan<byte> _bytes = bytes[..Math.Max(0, bytes.Length - sizeof(long))];
    private readonly ReadOnlySpan<byte> _checksum = bytes[Math.Max(0, bytes.Length - sizeof(long))..];
    private int _at;

    /// <summary>Which run of which model the bytes are of.</summary>
    public RunKey Header()
    {
        bool isWhole = _bytes.Length > 0 && _bytes.Length % sizeof(long) == 0
            && BinaryPrimitives.ReadInt64LittleEndian(_checksum) == PartialWriter.Checksum(_bytes);
        if (!isWhole || Next() != PartialWriter.Magic)
        {
            throw Invalid();
        }

        ulong seed = (ulong)Next();
        var sampling = (SamplingMethod)Within((long)SamplingMethod.Random, (long)SamplingMethod.Sobol);
        long scenarios = Within(1, ProjectionModel.MostScenarios);
        return new RunKey(new UInt128((ulong)Next(), (ulong)Next()), seed, sampling, scenarios);
    }

    public PartialState State(BlockProgram program, long scenarios, double reach)
    {
        var state = new PartialState(program, scenarios, reach);
        for (long nodes = Count(); nodes > 0; nodes--)
        {
            int level = (int)Within(0, 48);
            long index = Within(0, (state.Forest.Blocks - 1) >> level);
            double[] numbers = Doubles();
            state.Add(new TreeNode(level, index, numbers.Length == program.NumberCount ? numbers : throw Invalid()));
        }

        for (long fragments = Count(); fragments > 0; fragments--)
        {
            long block = Within(0, state.Forest.Blocks - 1);
            int start = (int)Within(0, Workspace.BlockLength - 1);
            int length = (int)Within(1, Workspace.BlockLength - start);
            double[] values = Doubles();
            int columns = program.Statistics.Sum(static s => s.Slots.Length);
            state.Add(new Fragment(block, start, length, values.Length == columns * length ? values : throw Invalid()));
        }

        for (long segments = Count(); segments > 0; segments--)
        {
            state.Add(Segment(program.Columns.Length, scenarios));
        }

        QuantileCollector[] collectors = PartialState.NewCollectors(program, reach);
        for (int i = 0; i < collectors.Length; i++)
        {
            Restore(collectors[i], program.Quantiles[i].Probabilities.Length, scenarios);
        }

        state.Add(collectors);
        return _at == _bytes.Length ? state : throw Invalid();
    }

    private ColumnSegment Segment(int columns, long scenarios)
    {
        long first = Within(0, scenarios - 1);
        double[][] values = new double[columns][];
        for (int i = 0; i < columns; i++)
        {
            values[i] = Doubles();
        }

        bool isWithin = columns > 0 && Array.TrueForAll(values, v => v.Length == values[0].Length && v.Length <= scenarios - first);
        return isWithin ? new ColumnSegment(first, values) : throw Invalid();
    }

    private void Restore(QuantileCollector collector, int brackets, long scenarios)
    {
        long seen = Within(0, scenarios);
        bool hasNaN = Within(0, 1) == 1;
        var states = new QuantileBracketState[brackets];
        for (int i = 0; i < states.Length; i++)
        {
            double lower = BitConverter.Int64BitsToDouble(Next());
            double upper = BitConverter.Int64BitsToDouble(Next());
            var state = new QuantileBracketState(
                lower, upper, Within(0, seen), Within(0, seen), Within(0, seen), Within(0, 1) == 1, Doubles());
            bool isValid = double.IsFinite(lower) && lower <= upper
                && Array.TrueForAll(state.Inside, x => x > lower && x < upper)
                && state.Below + state.AtLower + state.AtUpper + state.Inside.Length <= seen;
            states[i] = isValid ? state : throw Invalid();
        }

        collector.Restore(seen, hasNaN, states);
    }

    private double[] Doubles()
    {
        double[] values = new double[Count()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BitConverter.Int64BitsToDouble(Next());
        }

        return values;
    }

    // A count of things that take at least a word each.
    private long Count() => Within(0, (_bytes.Length - _at) / sizeof(long));

    private long Within(long least, long greatest)
    {
        long value = Next();
        return value >= least && value <= greatest ? value : throw Invalid();
    }

    private long Next()
    {
        if (_at + sizeof(long) > _bytes.Length)
        {
            throw Invalid();
        }

        long value = BinaryPrimitives.ReadInt64LittleEndian(_bytes[_at..]);
        _at += sizeof(long);
        return value;
    }

    private static ArgumentException Invalid() => NumericsThrow.Invalid(
        "bytes", "They are not a partial result, or are damaged; what PartialProjection.ToBytes wrote was expected.");
}
