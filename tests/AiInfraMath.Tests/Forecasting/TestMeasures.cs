using System.Globalization;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>A measure for tests. Canonical unit: GW.</summary>
internal readonly record struct Gigawatts(double Value) : IMeasure<Gigawatts>
{
    static string IMeasure<Gigawatts>.CanonicalUnit => "GW";

    public int CompareTo(Gigawatts other) => Value.CompareTo(other.Value);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider) + " GW";

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, provider);

    static Gigawatts IMeasure<Gigawatts>.FromCanonical(double value) => new(value);

    static DisplayScale IMeasure<Gigawatts>.ScaleFor(double magnitude) => new("GW", 1);

    double IMeasure<Gigawatts>.ToCanonical() => Value;

    public static bool operator <(Gigawatts a, Gigawatts b) => a.Value < b.Value;

    public static bool operator >(Gigawatts a, Gigawatts b) => a.Value > b.Value;

    public static bool operator <=(Gigawatts a, Gigawatts b) => a.Value <= b.Value;

    public static bool operator >=(Gigawatts a, Gigawatts b) => a.Value >= b.Value;
}

/// <summary>A measure for tests that, like money, keeps a decimal. Canonical unit: USD.</summary>
internal readonly record struct Dollars(decimal Value) : IMeasure<Dollars>
{
    static string IMeasure<Dollars>.CanonicalUnit => "USD";

    public int CompareTo(Dollars other) => Value.CompareTo(other.Value);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider) + " USD";

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, provider);

    static Dollars IMeasure<Dollars>.FromCanonical(double value) => new((decimal)value);

    static DisplayScale IMeasure<Dollars>.ScaleFor(double magnitude) => new("USD", 1);

    double IMeasure<Dollars>.ToCanonical() => (double)Value;

    public static bool operator <(Dollars a, Dollars b) => a.Value < b.Value;

    public static bool operator >(Dollars a, Dollars b) => a.Value > b.Value;

    public static bool operator <=(Dollars a, Dollars b) => a.Value <= b.Value;

    public static bool operator >=(Dollars a, Dollars b) => a.Value >= b.Value;
}

/// <summary>Series that several tests share.</summary>
internal static class Samples
{
    /// <summary>The capacity of a laboratory, in GW, as it was announced: ×9.5 in two years.</summary>
    public static TimeSeries<Gigawatts> Capacity => Series(2023, 0.2, 0.6, 1.9);

    /// <summary>Its revenue.</summary>
    public static TimeSeries<Dollars> Revenue =>
        TimeSeries.Of((2023, new Dollars(2e9m)), (2024, new Dollars(6e9m)), (2025, new Dollars(20e9m)));

    public static TimeSeries<Gigawatts> Series(int firstYear, params double[] values) =>
        new(values.Select((value, i) => new Observation<Gigawatts>(firstYear + i, new Gigawatts(value))));
}
