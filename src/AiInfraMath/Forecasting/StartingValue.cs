using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Where a projection starts: a value that is known, or one that is known as a band of percentiles. Immutable.</summary>
/// <typeparam name="T">What is projected.</typeparam>
/// <remarks>
/// A band is drawn once per scenario from a split lognormal distribution: the median times exp(s z) for a standard normal z, with one s
/// below the median and another above it, so that all three percentiles are met exactly. An evenly spread band (p50² = p5 × p95) gives
/// the plain lognormal distribution.
/// </remarks>
public sealed class StartingValue<T>
    where T : struct, IMeasure<T>
{
    // The 95th percentile of the standard normal distribution.
    private const double NormalP95 = 1.6448536269514722;

    private StartingValue(T median, double deviationBelow, double deviationAbove)
    {
        Median = median;
        DeviationBelow = deviationBelow;
        DeviationAbove = deviationAbove;
    }

    /// <summary>The known value, or the median of the band.</summary>
    public T Median { get; }

    /// <summary>The standard deviation of the logarithm below the median; 0 for a known value.</summary>
    public double DeviationBelow { get; }

    /// <summary>The standard deviation of the logarithm above the median; 0 for a known value.</summary>
    public double DeviationAbove { get; }

    internal bool IsUncertain => DeviationBelow > 0 || DeviationAbove > 0;

    /// <summary>A start that is known.</summary>
    /// <param name="value">Positive and finite.</param>
    /// <exception cref="ArgumentException">The value is not positive and finite.</exception>
    public static StartingValue<T> Known(T value)
    {
        RequirePositive(value, nameof(value));
        return new StartingValue<T>(value, 0, 0);
    }

    /// <summary>A start known by its 5th, 50th and 95th percentiles.</summary>
    /// <param name="p5">The 5th percentile; positive.</param>
    /// <param name="p50">The median, not below <paramref name="p5"/>.</param>
    /// <param name="p95">The 95th percentile, not below <paramref name="p50"/> and finite.</param>
    /// <exception cref="ArgumentException">A percentile is not positive and finite, or they are not in ascending order.</exception>
    public static StartingValue<T> Band(T p5, T p50, T p95)
    {
        double low = RequirePositive(p5, nameof(p5));
        double middle = RequirePositive(p50, nameof(p50));
        double high = RequirePositive(p95, nameof(p95));
        RequireAscending(low, middle, nameof(p50), nameof(p5));
        RequireAscending(middle, high, nameof(p95), nameof(p50));
        return new StartingValue<T>(p50, VectorMath.Log(middle / low) / NormalP95, VectorMath.Log(high / middle) / NormalP95);
    }

    /// <summary>The value in canonical units, if it is one that has a logarithm.</summary>
    internal static double RequirePositive(T value, string argument)
    {
        double canonical = value.ToCanonical();
        return canonical > 0 && double.IsFinite(canonical)
            ? canonical
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"It is {canonical:R} {T.CanonicalUnit}; a positive finite value was expected."),
                argument);
    }

    private static void RequireAscending(double lower, double upper, string argument, string other)
    {
        if (upper < lower)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is {upper:R} {T.CanonicalUnit}; at least {other}, {lower:R} {T.CanonicalUnit}, was expected."),
                argument);
        }
    }
}
