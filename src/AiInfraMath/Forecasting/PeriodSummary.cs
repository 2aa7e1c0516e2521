using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>What is kept of the scenarios of a period, in canonical units.</summary>
internal sealed record PeriodSummary(double Mean, double StandardDeviation, int Scenarios, QuantileEstimate[] Percentiles)
{
    public static PeriodSummary Of(ReadOnlySpan<double> values, ReadOnlySpan<double> percentiles)
    {
        double mean = Reduction.Mean(values);

        // With an infinite value the variance would be NaN; the overflow is reported once all periods are there.
        double deviation = double.IsFinite(mean) ? Math.Sqrt(Reduction.Variance(values)) : double.PositiveInfinity;
        return new PeriodSummary(mean, deviation, values.Length, Quantile.Estimate(values, percentiles));
    }

    public FanPeriod<T> ToFanPeriod<T>(double year)
        where T : struct, IMeasure<T>
    {
        if (!double.IsFinite(StandardDeviation))
        {
            throw new OverflowException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"By {year:R} squares of scenarios in {T.CanonicalUnit} exceed {double.MaxValue:E1}; less growth was expected."));
        }

        FanPercentile<T>[] percentiles = Array.ConvertAll(
            Percentiles,
            static e => new FanPercentile<T>(
                e.Probability, T.FromCanonical(e.Value), T.FromCanonical(e.Lower), T.FromCanonical(e.Upper), e.Coverage));
        return new FanPeriod<T>(
            year,
            T.FromCanonical(Mean),
            T.FromCanonical(StandardDeviation / Math.Sqrt(Scenarios)),
            T.FromCanonical(StandardDeviation),
            percentiles);
    }
}
