using System.Runtime.InteropServices;
using System.Text;

namespace AiInfraMath;

/// <summary>Fills a span with UTF-16 or UTF-8, so that a type describes its text once. If one part does not fit, none does.</summary>
/// <typeparam name="TUtf"><see cref="char"/> or <see cref="byte"/>; the JIT compiles each without a branch.</typeparam>
internal ref struct TextSink<TUtf>(Span<TUtf> destination)
    where TUtf : unmanaged
{
    private readonly Span<TUtf> _destination = destination;
    private int _written;
    private bool _failed;

    internal void Append(scoped ReadOnlySpan<char> text)
    {
        int length;
        if (typeof(TUtf) == typeof(char))
        {
            _failed |= !text.TryCopyTo(MemoryMarshal.Cast<TUtf, char>(_destination[_written..]));
            length = text.Length;
        }
        else
        {
            _failed |= !Encoding.UTF8.TryGetBytes(text, MemoryMarshal.Cast<TUtf, byte>(_destination[_written..]), out length);
        }

        _written += _failed ? 0 : length;
    }

    internal void Append(decimal number, scoped ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        int length;
        _failed |= typeof(TUtf) == typeof(char)
            ? !number.TryFormat(MemoryMarshal.Cast<TUtf, char>(_destination[_written..]), out length, format, provider)
            : !number.TryFormat(MemoryMarshal.Cast<TUtf, byte>(_destination[_written..]), out length, format, provider);
        _written += _failed ? 0 : length;
    }

    /// <summary>Whether everything fitted.</summary>
    internal readonly bool TryFinish(out int written)
    {
        written = _failed ? 0 : _written;
        return !_failed;
    }
}
