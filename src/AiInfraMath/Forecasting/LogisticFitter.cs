using System.Globalization;
using AiInfraMath.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.Optimization;

namespace AiInfraMath.Forecasting;

/// <summary>Fits the logistic curve with the Levenberg–Marquardt algorithm of MathNet.Numerics.</summary>
internal static class LogisticFitter
{
    private const int MaximumIterations = 1000;

    // A ceiling a thousand times the data, or one that is uncertain by half its size, is no ceiling that the data know of.
    private const double HighestCeiling = 1000;
    private const double GreatestCeilingError = 0.5;
    private const double Percent = 100 * GreatestCeilingError;

    // Beyond it some direction of the parameters leaves the curve unchanged to half the digits.
    private const double GreatestCondition = 1e8;

    // As multiples of the greatest observation, from data that have all but reached the ceiling to data far below it.
    private static readonly double[] StartingCeilings = [1.01, 1.1, 1.3, 2, 4, 10, 30];

    public static LogisticFit<T> Fit<T>(TimeSeries<T> series, double[] values)
        where T : struct, IMeasure<T>
    {
        if (Array.TrueForAll(values, value => value == values[0]))
        {
            return NotIdentified<T>($"All observations are {values[0]:R} {T.CanonicalUnit}: data that do not vary show no ceiling.");
        }

        var curve = new LogisticCurve(series.Years(), values);
        Vector<double>? best = null;
        double least = double.PositiveInfinity;
        foreach (double ceiling in StartingCeilings)
        {
            if (Minimize(curve, curve.Start(ceiling)) is { } found)
            {
                double squares = Squares(curve, found);
                if (squares < least)
                {
                    (best, least) = (found, squares);
                }
            }
        }

        if (best is null)
        {
            return new LogisticFit<T>(
                LogisticOutcome.NotConverged,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"No convergence in {MaximumIterations} steps from {StartingCeilings.Length} starts, as with data that do not bend."));
        }

        return Identify(series, curve, best, least);
    }

    private static Vector<double>? Minimize(LogisticCurve curve, Vector<double> start)
    {
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(LogisticCurve.Model, LogisticCurve.Jacobian, curve.Times, curve.Values);
        var minimizer = new LevenbergMarquardtMinimizer(maximumIterations: MaximumIterations);
        try
        {
            NonlinearMinimizationResult result = minimizer.FindMinimum(model, start);
            bool converged = result.ReasonForExit is not
                (ExitCondition.None or ExitCondition.InvalidValues or ExitCondition.ExceedIterations or ExitCondition.ManuallyStopped);
            return converged && result.MinimizingPoint.ForAll(double.IsFinite) ? result.MinimizingPoint : null;
        }
        catch (Exception e) when (e is ArgumentException or NonConvergenceException)
        {
            // How MathNet.Numerics says that a step led to parameters that are not finite, or to derivatives that it cannot decompose: no
            // convergence from this start.
            return null;
        }
    }

    private static LogisticFit<T> Identify<T>(TimeSeries<T> series, LogisticCurve curve, Vector<double> best, double squares)
        where T : struct, IMeasure<T>
    {
        if (VectorMath.Exp(best[0]) > HighestCeiling)
        {
            return NotIdentified<T>(
                $"The best ceiling is over {HighestCeiling} times the greatest observation: the data do not bend.");
        }

        Svd<double>? svd = Decompose(LogisticCurve.Jacobian(best, curve.Times));
        if (svd is null)
        {
            return NotIdentified<T>($"The curve's derivatives at the best parameters differ too much in size to tell how sure those are.");
        }

        if (!(svd.ConditionNumber < GreatestCondition))
        {
            return NotIdentified<T>(
                $"Other parameters give the same curve: condition number {svd.ConditionNumber:E1}, below {GreatestCondition:E0} expected.");
        }

        // Covariance = s² (JᵀJ)⁻¹ with J = U W Vᵀ.
        Vector<double> inverse = svd.S.Map(w => 1 / (w * w));
        Matrix<double> v = svd.VT.Transpose();
        int degreesOfFreedom = series.Count - 3;
        Matrix<double> covariance = v * Matrix<double>.Build.DenseOfDiagonalVector(inverse) * svd.VT * (squares / degreesOfFreedom);
        double ceilingError = Math.Sqrt(covariance[0, 0]);
        return ceilingError > GreatestCeilingError
            ? NotIdentified<T>(
                $"The ceiling is uncertain by {100 * ceilingError:F0} % of it, one standard error; at most {Percent:F0} % was expected.")
            : new LogisticFit<T>(new LogisticTrend<T>(series, curve, best, covariance, squares));
    }

    private static Svd<double>? Decompose(Matrix<double> jacobian)
    {
        try
        {
            return jacobian.Svd();
        }
        catch (NonConvergenceException)
        {
            return null;
        }
    }

    private static double Squares(LogisticCurve curve, Vector<double> parameters)
    {
        Vector<double> residuals = curve.Values - LogisticCurve.Model(parameters, curve.Times);
        return residuals.DotProduct(residuals);
    }

    private static LogisticFit<T> NotIdentified<T>(FormattableString reason)
        where T : struct, IMeasure<T> => new(LogisticOutcome.NotIdentified, FormattableString.Invariant(reason));
}
