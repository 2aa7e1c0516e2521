using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>A value that is only known to lie between two.</summary>
/// <remarks>The default value is from the default to the default of <typeparamref name="T"/>. Immutable.</remarks>
/// <typeparam name="T">The kind of value.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ValueRange<T>
    where T : struct, IComparable<T>
{
    /// <summary>Makes a range.</summary>
    /// <param name="low">The low end, included.</param>
    /// <param name="high">The high end, included; not below the low end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The high end is below the low end.</exception>
    public ValueRange(T low, T high)
    {
        if (high.CompareTo(low) < 0)
        {
            NumericsThrow.OutOfRange(nameof(high), high, $"not below the low end of {low}");
        }

        (Low, High) = (low, high);
    }

    /// <summary>The low end.</summary>
    public T Low { get; }

    /// <summary>The high end.</summary>
    public T High { get; }

    /// <summary>A value that is known is a range of its own.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ValueRange<T>(T value) => ValueRange.Of(value);

    /// <summary>Both ends, as in <c>USD 1 to USD 2</c>, in the current culture.</summary>
    public override string ToString() => $"{Low} to {High}";
}

/// <summary>Makes ranges where the type argument follows from the values.</summary>
public static class ValueRange
{
    /// <summary>A value that is known, as a range.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="value">The value.</param>
    public static ValueRange<T> Of<T>(T value)
        where T : struct, IComparable<T> => new(value, value);

    /// <summary>A range.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="low">The low end, included.</param>
    /// <param name="high">The high end, included; not below the low end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The high end is below the low end.</exception>
    public static ValueRange<T> Of<T>(T low, T high)
        where T : struct, IComparable<T> => new(low, high);
}
