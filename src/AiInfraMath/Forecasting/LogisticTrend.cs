using AiInfraMath.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace AiInfraMath.Forecasting;

/// <summary>Logistic growth or decline fitted to a series by least squares of the values. Immutable.</summary>
/// <typeparam name="T">What was observed.</typeparam>
/// <remarks>
/// value = ceiling / (1 + exp(−rate (t − midpoint))). Errors are those of the linearised model at the solution (the delta method) with
/// Student's t; they hold as far as the values scatter independently, normally and evenly, in absolute terms. An interval of values
/// near zero can therefore reach below zero. The parameters are those at which the solver of MathNet.Numerics
/// stops, to some ten digits; unlike a projection they are not held to the same bits on every platform.
/// </remarks>
public sealed class LogisticTrend<T>
    where T : struct, IMeasure<T>
{
    private readonly LogisticCurve _curve;
    private readonly Vector<double> _parameters;
    private readonly Matrix<double> _covariance;
    private readonly double _residualDeviation;

    internal LogisticTrend(
        TimeSeries<T> series, LogisticCurve curve, Vector<double> parameters, Matrix<double> covariance, double squares)
    {
        (Series, _curve, _parameters, _covariance) = (series, curve, parameters, covariance);
        _residualDeviation = Math.Sqrt(squares / DegreesOfFreedom);
        Vector<double> residuals = curve.Values - LogisticCurve.Model(parameters, curve.Times);
        Residuals = Array.AsReadOnly(residuals.Select(residual => T.FromCanonical(residual * curve.ValueScale)).ToArray());
        double mean = Reduction.Mean([.. curve.Values]);
        double total = curve.Values.Sum(value => (value - mean) * (value - mean));
        RSquared = total == 0 ? 1 : Math.Clamp(1 - (squares / total), 0, 1);
    }

    /// <summary>What the trend was fitted to.</summary>
    public TimeSeries<T> Series { get; }

    /// <summary>The value that the curve tends to: from below for a rising trend, backwards in time for a falling one.</summary>
    public T Ceiling => T.FromCanonical(_curve.ValueScale * VectorMath.Exp(_parameters[0]));

    /// <summary>The standard error of <see cref="Ceiling"/>.</summary>
    public T CeilingStandardError =>
        T.FromCanonical(_curve.ValueScale * VectorMath.Exp(_parameters[0]) * Math.Sqrt(_covariance[0, 0]));

    /// <summary>The rate per year: the continuous growth rate far below the ceiling. Negative for a falling trend.</summary>
    public double Rate => _parameters[1] / _curve.YearsPerTime;

    /// <summary>The standard error of <see cref="Rate"/>.</summary>
    public double RateStandardError => Math.Sqrt(_covariance[1, 1]) / _curve.YearsPerTime;

    /// <summary>The decimal year at which the value is half the ceiling and changes fastest.</summary>
    public double MidpointYear => _curve.Year(_parameters[2]);

    /// <summary>The standard error of <see cref="MidpointYear"/>, in years.</summary>
    public double MidpointStandardError => Math.Sqrt(_covariance[2, 2]) * _curve.YearsPerTime;

    /// <summary>The share of the variation of the values that the trend explains, 0 to 1; 1 where they do not vary.</summary>
    public double RSquared { get; }

    /// <summary>Each observation less the trend, in order of time.</summary>
    public IReadOnlyList<T> Residuals { get; }

    /// <summary>The number of observations less three; at least one.</summary>
    public int DegreesOfFreedom => Series.Count - 3;

    /// <summary>The standard deviation of the residuals.</summary>
    public T ResidualStandardDeviation => T.FromCanonical(_residualDeviation * _curve.ValueScale);

    /// <summary>The fitted value.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not finite.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of <typeparamref name="T"/>.</exception>
    public T ValueAt(double year)
    {
        NumericsThrow.IfNotFinite(year, nameof(year));
        return TrendValue.Of<T>(_curve.ValueScale * LogisticCurve.Value(_parameters, _curve.Time(year)), year);
    }

    /// <summary>The fitted value with the confidence interval of the curve.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The value or an end is beyond the range of <typeparamref name="T"/>.</exception>
    public Estimate<T> ConfidenceIntervalAt(double year, double level = Trend.DefaultLevel) => Interval(year, level, 0);

    /// <summary>The fitted value with the prediction interval: where one more observation would lie.</summary>
    /// <param name="year">A decimal year; finite.</param>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The value or an end is beyond the range of <typeparamref name="T"/>.</exception>
    public Estimate<T> PredictionIntervalAt(double year, double level = Trend.DefaultLevel) =>
        Interval(year, level, _residualDeviation * _residualDeviation);

    private Estimate<T> Interval(double year, double level, double scatter)
    {
        NumericsThrow.IfNotFinite(year, nameof(year));
        double time = _curve.Time(year);
        Vector<double> gradient = Vector<double>.Build.Dense(LogisticCurve.Gradient(_parameters, time));
        double error = Math.Sqrt(gradient.DotProduct(_covariance * gradient) + scatter);
        double half = StudentT.TwoSidedFactor(level, DegreesOfFreedom) * error;
        double middle = LogisticCurve.Value(_parameters, time);
        return TrendValue.Interval<T>(
            _curve.ValueScale * middle,
            _curve.ValueScale * (middle - half),
            _curve.ValueScale * (middle + half),
            year,
            level);
    }
}
