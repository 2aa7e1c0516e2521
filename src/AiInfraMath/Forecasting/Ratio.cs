using System.Globalization;

namespace AiInfraMath.Forecasting;

/// <summary>A plain number in a projection: a share, a factor, a count. Any double; the default is 0.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Ratio(double Value) : IMeasure<Ratio>
{
    static string IMeasure<Ratio>.CanonicalUnit => "1";

    static Ratio IMeasure<Ratio>.FromCanonical(double value) => new(value);

    static DisplayScale IMeasure<Ratio>.ScaleFor(double magnitude) => new(string.Empty, 1);

    double IMeasure<Ratio>.ToCanonical() => Value;

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, provider);

    /// <summary>Whether a number is less than another.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.Value < right.Value;

    /// <summary>Whether a number is greater than another.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.Value > right.Value;

    /// <summary>Whether a number is at most another.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.Value <= right.Value;

    /// <summary>Whether a number is at least another.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.Value >= right.Value;
}
