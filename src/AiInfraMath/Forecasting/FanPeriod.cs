using System.Globalization;
using System.Runtime.InteropServices;

namespace AiInfraMath.Forecasting;

/// <summary>A percentile of a fan chart with its sampling error.</summary>
/// <param name="Probability">The share of scenarios below it, between 0 and 1.</param>
/// <param name="Value">The value of one scenario: the order statistic at rank ⌊p (S − 1)⌋ of S scenarios.</param>
/// <param name="Lower">The lower end of the 95 % interval within which a run of endlessly many scenarios would put the percentile.</param>
/// <param name="Upper">The upper end of that interval.</param>
/// <param name="Coverage">
/// The exact confidence of the interval: just over 0.95, or less where the scenarios are too few for that and the interval ends at the
/// least or the greatest of them.
/// </param>
/// <typeparam name="T">What was projected.</typeparam>
/// <remarks>
/// The interval is about the number of scenarios only, and takes them for independent; see <see cref="SamplingMethod"/> for what it means
/// where they are not. It says nothing about how well the model fits the world.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FanPercentile<T>(double Probability, T Value, T Lower, T Upper, double Coverage)
    where T : struct, IMeasure<T>;

/// <summary>One period of a fan chart. Immutable.</summary>
/// <typeparam name="T">What was projected.</typeparam>
public sealed class FanPeriod<T>
    where T : struct, IMeasure<T>
{
    private readonly FanPercentile<T>[] _percentiles;
    private readonly IReadOnlyList<FanPercentile<T>> _readOnlyPercentiles;

    internal FanPeriod(double year, T mean, T meanStandardError, T standardDeviation, FanPercentile<T>[] percentiles)
    {
        Year = year;
        Mean = mean;
        MeanStandardError = meanStandardError;
        StandardDeviation = standardDeviation;
        _percentiles = percentiles;
        _readOnlyPercentiles = Array.AsReadOnly(percentiles);
    }

    /// <summary>The decimal year.</summary>
    public double Year { get; }

    /// <summary>The mean of the scenarios.</summary>
    public T Mean { get; }

    /// <summary>
    /// The standard error of <see cref="Mean"/> from the number of independent scenarios: standard deviation / √S. See
    /// <see cref="SamplingMethod"/> for what it means where they are not independent.
    /// </summary>
    public T MeanStandardError { get; }

    /// <summary>The standard deviation of the scenarios, with S − 1 in its denominator; 0 for one scenario.</summary>
    public T StandardDeviation { get; }

    /// <summary>The percentiles, in ascending order.</summary>
    public IReadOnlyList<FanPercentile<T>> Percentiles => _readOnlyPercentiles;

    /// <summary>A percentile with its sampling error.</summary>
    /// <param name="probability">One of the percentiles that the projection was asked for, as in 0.95.</param>
    /// <exception cref="ArgumentException">The projection was not asked for it.</exception>
    public FanPercentile<T> Percentile(double probability)
    {
        foreach (FanPercentile<T> percentile in _percentiles)
        {
            if (percentile.Probability == probability)
            {
                return percentile;
            }
        }

        string available = string.Join(", ", _percentiles.Select(p => p.Probability.ToString("R", CultureInfo.InvariantCulture)));
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"It is {probability:R}; one of {available} was expected."), nameof(probability));
    }

    internal FanPeriod<TOut> Map<TOut>(Func<T, TOut> map)
        where TOut : struct, IMeasure<TOut>
    {
        FanPercentile<TOut>[] percentiles = Array.ConvertAll(
            _percentiles,
            p => new FanPercentile<TOut>(p.Probability, map(p.Value), map(p.Lower), map(p.Upper), p.Coverage));
        return new FanPeriod<TOut>(Year, map(Mean), map(MeanStandardError), map(StandardDeviation), percentiles);
    }
}
