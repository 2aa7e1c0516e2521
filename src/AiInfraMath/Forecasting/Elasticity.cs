using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// How many per cent one series moves when another moves by one per cent: the exponent e of y = c xᵉ, fitted by least squares of the
/// logarithms. Immutable.
/// </summary>
/// <remarks>Two series that both grow with time have an elasticity even if neither drives the other.</remarks>
public sealed class Elasticity
{
    private readonly LinearFit _line;

    private Elasticity(LinearFit line) => _line = line;

    /// <summary>The exponent.</summary>
    public double Exponent => _line.Slope;

    /// <summary>The standard error of the exponent, or null for two matching times, where the fit is exact.</summary>
    public double? ExponentStandardError => _line.SlopeStandardError;

    /// <summary>The share of the variation of the logarithms of y that is explained, 0 to 1; 1 where y does not vary.</summary>
    public double RSquared => _line.RSquared;

    /// <summary>The number of times that the two series have in common.</summary>
    public int Count => _line.Residuals.Count;

    /// <summary>The logarithm of each y less that of the fit, in order of time.</summary>
    public IReadOnlyList<double> Residuals => _line.Residuals;

    /// <summary>The standard deviation of the residuals, or null for two matching times.</summary>
    public double? ResidualStandardDeviation => _line.ResidualStandardDeviation;

    /// <summary>The exponent with its confidence interval by Student's t.</summary>
    /// <param name="level">The confidence level, between 0 and 1; 0.95 if not given.</param>
    /// <returns>The interval, or null for two matching times.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public Estimate<double>? ConfidenceInterval(double level = Trend.DefaultLevel)
    {
        NumericsThrow.IfNotProbability(level, nameof(level));
        if (ExponentStandardError is not { } error)
        {
            return null;
        }

        double half = StudentT.TwoSidedFactor(level, _line.DegreesOfFreedom) * error;
        return new Estimate<double>(Exponent, Exponent - half, Exponent + half, level);
    }

    /// <summary>Fits the elasticity of y with respect to x, over the times that both series have. Other times are left out.</summary>
    /// <param name="x">The series that drives, all of it positive.</param>
    /// <param name="y">The series that follows, all of it positive.</param>
    /// <typeparam name="TX">What x observes.</typeparam>
    /// <typeparam name="TY">What y observes.</typeparam>
    /// <exception cref="ArgumentException">
    /// A value is not positive, the series have fewer than two times in common, or x is the same at all of these.
    /// </exception>
    public static Elasticity Between<TX, TY>(TimeSeries<TX> x, TimeSeries<TY> y)
        where TX : struct, IMeasure<TX>
        where TY : struct, IMeasure<TY>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        double[] xLogs = x.Logarithms(nameof(x));
        double[] yLogs = y.Logarithms(nameof(y));
        var xMatched = new List<double>();
        var yMatched = new List<double>();
        for (int i = 0, j = 0; i < x.Count && j < y.Count;)
        {
            int order = x[i].Year.CompareTo(y[j].Year);
            if (order == 0)
            {
                xMatched.Add(xLogs[i]);
                yMatched.Add(yLogs[j]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        if (xMatched.Count < 2)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The series have {xMatched.Count} time(s) in common; at least 2 were expected."),
                nameof(y));
        }

        if (xMatched.TrueForAll(value => value == xMatched[0]))
        {
            throw new ArgumentException(
                "The series does not vary over the times in common; at least two different values were expected.", nameof(x));
        }

        return new Elasticity(LinearFit.Of([.. xMatched], [.. yMatched]));
    }
}
