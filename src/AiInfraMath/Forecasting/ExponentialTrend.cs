using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Exponential growth or decay fitted to a series by least squares of the logarithms. Immutable.</summary>
/// <typeparam name="T">What was observed.</typeparam>
/// <remarks>
/// <para>
/// ln value = intercept + slope (t − <see cref="OriginYear"/>). The fitted value is therefore the median of the distribution about the
/// line, not its mean. Errors, where there are degrees of freedom, are those of ordinary least squares with Student's t; they hold
/// as far as the logarithms scatter independently, normally and evenly.
/// </para>
/// <para>With two observations the line is exact: every standard error and interval is null.</para>
/// </remarks>
public sealed class ExponentialTrend<T>
    where T : struct, IMeasure<T>
{
    private const double Ln2 = 0.69314718055994531;

    private readonly LinearFit _line;

    internal ExponentialTrend(TimeSeries<T> series, LinearFit line)
    {
        Series = series;
        _line = line;
    }

    /// <summary>What the trend was fitted to.</summary>
    public TimeSeries<T> Series { get; }

    /// <summary>The time of the first observation, from which the intercept counts, as a decimal year.</summary>
    public double OriginYear => Series.First.Year;

    /// <summary>The slope of the logarithm, per year: the continuous growth rate. Negative for a falling trend.</summary>
    public double LogSlope => _line.Slope;

    /// <summary>The standard error of <see cref="LogSlope"/>, or null for two observations.</summary>
    public double? LogSlopeStandardError => _line.SlopeStandardError;

    /// <summary>The logarithm of the fitted value at <see cref="OriginYear"/>, in canonical units.</summary>
    public double LogIntercept => _line.ValueAt(OriginYear);

    /// <summary>The standard error of <see cref="LogIntercept"/>, or null for two observations.</summary>
    public double? LogInterceptStandardError => _line.StandardErrorAt(OriginYear);

    /// <summary>By what the value is multiplied in a year: exp(slope). Below 1 for a falling trend.</summary>
    public double GrowthFactor => VectorMath.Exp(LogSlope);

    /// <summary>The standard error of <see cref="GrowthFactor"/> by the delta method, factor × error of the slope; or null.</summary>
    public double? GrowthFactorStandardError => GrowthFactor * LogSlopeStandardError;

    /// <summary>
    /// The years in which the value doubles: ln 2 / slope. Negative for a falling trend, where its magnitude is the time in which the
    /// value halves (<see cref="HalvingTimeYears"/>), and +∞ where the slope is zero.
    /// </summary>
    public double DoublingTimeYears => LogSlope == 0 ? double.PositiveInfinity : Ln2 / LogSlope;

    /// <summary>Twelve times <see cref="DoublingTimeYears"/>, with the same sign.</summary>
    public double DoublingTimeMonths => 12 * DoublingTimeYears;

    /// <summary>The years in which the value halves: −ln 2 / slope. Negative for a rising trend, +∞ where the slope is zero.</summary>
    public double HalvingTimeYears => LogSlope == 0 ? double.PositiveInfinity : -Ln2 / LogSlope;

    /// <summary>
    /// The standard error of <see cref="DoublingTimeYears"/> by the delta method, ln 2 / slope² × error of the slope. Null for two
    /// observations and where the slope is zero.
    /// </summary>
    public double? DoublingTimeYearsStandardError => LogSlope == 0 ? null : Ln2 / (LogSlope * LogSlope) * LogSlopeStandardError;

    /// <summary>The share of the variation of the logarithms that the trend explains, 0 to 1; 1 where they do not vary.</summary>
    public double RSquared => _line.RSquared;

    /// <summary>The logarithm of each observation less that of the trend, in order of time.</summary>
    public IReadOnlyList<double> Residuals => _line.Residuals;

    /// <summary>The number of observations less two.</summary>
    public int DegreesOfFreedom => _line.DegreesOfFreedom;

    /// <summary>The standard deviation of the residuals of the logarithms, or null for two observations.</summary>
    public double? ResidualStandardDeviation => _line.ResidualStandardDeviation;

    /// <summary>The fitted value, the median of the distribution at that time.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not finite.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of <typeparamref name="T"/>.</exception>
    public T ValueAt(double year)
    {
        NumericsThrow.IfNotFinite(year, nameof(year));
        return TrendValue.Of<T>(VectorMath.Exp(_line.ValueAt(year)), year);
    }

    /// <summary>The fitted value with the confidence interval of the line: where the median lies.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given.</param>
    /// <returns>The interval, or null for two observations.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The value or an end is beyond the range of <typeparamref name="T"/>.</exception>
    public Estimate<T>? ConfidenceIntervalAt(double year, double level = Trend.DefaultLevel) =>
        Interval(year, level, static (line, x) => line.StandardErrorAt(x));

    /// <summary>The fitted value with the prediction interval: where one more observation would lie.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given.</param>
    /// <returns>The interval, or null for two observations.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The value or an end is beyond the range of <typeparamref name="T"/>.</exception>
    public Estimate<T>? PredictionIntervalAt(double year, double level = Trend.DefaultLevel) =>
        Interval(year, level, static (line, x) => line.PredictionErrorAt(x));

    private Estimate<T>? Interval(double year, double level, Func<LinearFit, double, double?> errorAt)
    {
        NumericsThrow.IfNotFinite(year, nameof(year));
        NumericsThrow.IfNotProbability(level, nameof(level));
        if (errorAt(_line, year) is not { } error)
        {
            return null;
        }

        double half = StudentT.TwoSidedFactor(level, DegreesOfFreedom) * error;
        double middle = _line.ValueAt(year);
        return TrendValue.Interval<T>(
            VectorMath.Exp(middle), VectorMath.Exp(middle - half), VectorMath.Exp(middle + half), year, level);
    }
}
