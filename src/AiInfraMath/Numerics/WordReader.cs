using System.Buffers.Binary;

namespace AiInfraMath.Numerics;

/// <summary>Reads what <see cref="WordWriter"/> wrote, and trusts none of it: what does not fit is an <see cref="ArgumentException"/>.</summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _what;
    private int _at;

    /// <param name="bytes">What to read.</param>
    /// <param name="mark">The first number.</param>
    /// <param name="what">The name of the type that the bytes should be of, for the message.</param>
    public WordReader(ReadOnlySpan<byte> bytes, long mark, string what)
    {
        _bytes = bytes;
        _what = what;
        Require(bytes.Length % sizeof(long) == 0);
        _ = Next(mark, mark);
    }

    /// <summary>The next number, which must lie between two.</summary>
    public long Next(long least, long greatest)
    {
        Require(_at + sizeof(long) <= _bytes.Length);
        long value = BinaryPrimitives.ReadInt64LittleEndian(_bytes[_at..]);
        _at += sizeof(long);
        Require(value >= least && value <= greatest);
        return value;
    }

    public double NextDouble() => BitConverter.Int64BitsToDouble(Next(long.MinValue, long.MaxValue));

    /// <summary>How many, and as many numbers.</summary>
    public long[] NextArray()
    {
        long[] values = new long[Next(0, (_bytes.Length - _at) / sizeof(long))];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Next(long.MinValue, long.MaxValue);
        }

        return values;
    }

    /// <inheritdoc cref="NextArray"/>
    public double[] NextDoubles() => Array.ConvertAll(NextArray(), BitConverter.Int64BitsToDouble);

    public readonly void RequireEnd() => Require(_at == _bytes.Length);

    public readonly void Require(bool isValid)
    {
        if (!isValid)
        {
            throw NumericsThrow.Invalid("bytes", $"The bytes are not those of a {_what}; what its ToBytes gave was expected.");
        }
    }
}
