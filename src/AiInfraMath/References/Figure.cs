using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>A figure with its source beside it, or the statement that it is not known.</summary>
/// <remarks>
/// What no document says is not guessed: such a figure has no value, <see cref="IsKnown"/> is false, and <see cref="Value"/> says what is
/// missing. The default is a figure that is not known.
/// </remarks>
/// <typeparam name="T">What the figure is of: a quantity, a rate, a number.</typeparam>
public readonly record struct Figure<T>
    where T : struct
{
    private readonly T _value;
    private readonly Source? _source;
    private readonly string? _what;

    /// <summary>A figure that is known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it comes from.</param>
    public Figure(T value, Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _value = value;
        _source = source;
        _what = null;
    }

    private Figure(string what)
    {
        _value = default;
        _source = null;
        _what = what;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => _source is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is not known; the message says what is missing.</exception>
    public T Value => _source is not null ? _value : throw NotKnown();

    /// <summary>Where the value comes from.</summary>
    /// <exception cref="InvalidOperationException">The value is not known.</exception>
    public Source Source => _source ?? throw NotKnown();

    /// <summary>A figure that is not known.</summary>
    /// <param name="what">What is missing, as in <c>the rated power of TPU v5p</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="what"/> is blank.</exception>
    public static Figure<T> Unknown(string what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return new Figure<T>(what);
    }

    /// <summary>A figure that the caller assumes.</summary>
    /// <param name="value">The value.</param>
    public static Figure<T> Assumed(T value) => new(value, Source.Assumption);

    /// <summary>The value, if it is known.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>The value and its source, or that it is not known.</summary>
    public override string ToString() => _source is null
        ? Message
        : string.Create(CultureInfo.CurrentCulture, $"{_value} ({_source})");

    private string Message =>
        $"{(_what is null ? "The figure" : char.ToUpperInvariant(_what[0]) + _what[1..])} is not known: no source states it.";

    private InvalidOperationException NotKnown() => new(Message + " Give a value of your own, with its source.");
}
