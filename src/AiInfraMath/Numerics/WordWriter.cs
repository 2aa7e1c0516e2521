using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>Writes numbers of 8 bytes each, little-endian, for <see cref="WordReader"/>.</summary>
/// <param name="mark">The first of them, which tells what the others are.</param>
internal sealed class WordWriter(long mark)
{
    private readonly List<long> _words = [mark];

    public void Add(long value) => _words.Add(value);

    public void Add(double value) => _words.Add(BitConverter.DoubleToInt64Bits(value));

    /// <summary>How many, and each of them.</summary>
    public void Add(ReadOnlySpan<long> values)
    {
        _words.Add(values.Length);
        _words.AddRange(values);
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{long})"/>
    public void Add(ReadOnlySpan<double> values) => Add(MemoryMarshal.Cast<double, long>(values));

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[sizeof(long) * _words.Count];
        for (int i = 0; i < _words.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * i), _words[i]);
        }

        return bytes;
    }
}
