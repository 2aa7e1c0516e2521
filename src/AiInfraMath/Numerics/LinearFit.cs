using System.Globalization;

namespace AiInfraMath.Numerics;

/// <summary>A straight line fitted by ordinary least squares, with its errors.</summary>
/// <remarks>
/// Sums are taken about the means, compensated, so that times counted in years (2023, 2024, …) cost no digits. Immutable. Source of the
/// formulas: N. R. Draper, H. Smith, "Applied Regression Analysis", 3rd edition 1998, chapter 1.
/// </remarks>
public sealed class LinearFit
{
    private readonly double _squaresOfX;

    private LinearFit(double slope, double meanX, double meanY, double squaresOfX, double[] residuals, double rSquared)
    {
        Slope = slope;
        MeanX = meanX;
        MeanY = meanY;
        RSquared = rSquared;
        _squaresOfX = squaresOfX;
        Residuals = Array.AsReadOnly(residuals);
        if (DegreesOfFreedom > 0)
        {
            ResidualStandardDeviation = Math.Sqrt(SumOfSquares(residuals) / DegreesOfFreedom);
        }
    }

    /// <summary>The slope.</summary>
    public double Slope { get; }

    /// <summary>The mean of x.</summary>
    public double MeanX { get; }

    /// <summary>The mean of y, which is the value of the line at <see cref="MeanX"/>.</summary>
    public double MeanY { get; }

    /// <summary>The share of the variation of y that the line explains, 0 to 1; 1 where y does not vary.</summary>
    public double RSquared { get; }

    /// <summary>What each y is above the line, in the order given.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>The number of points less two.</summary>
    public int DegreesOfFreedom => Residuals.Count - 2;

    /// <summary>√(residual sum of squares / degrees of freedom), or null for two points, which say nothing about their errors.</summary>
    public double? ResidualStandardDeviation { get; }

    /// <summary>The standard error of the slope, or null without degrees of freedom.</summary>
    public double? SlopeStandardError => ResidualStandardDeviation / Math.Sqrt(_squaresOfX);

    /// <summary>Fits a line.</summary>
    /// <param name="x">The places: at least two, finite and not all the same.</param>
    /// <param name="y">The values: finite, as many as there are places.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, lengths differ, or all places are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static LinearFit Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        NumericsThrow.IfLengthsDiffer(x.Length, y.Length, nameof(y));
        if (x.Length < 2)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There are {x.Length} points; at least 2 were expected."), nameof(x));
        }

        double meanX = Reduction.Mean(x);
        double meanY = Reduction.Mean(y);
        double[] dx = new double[x.Length];
        double[] dy = new double[x.Length];
        double[] products = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            NumericsThrow.IfNotFinite(x[i], nameof(x));
            NumericsThrow.IfNotFinite(y[i], nameof(y));
            dx[i] = x[i] - meanX;
            dy[i] = y[i] - meanY;
            products[i] = dx[i] * dy[i];
        }

        double squaresOfX = SumOfSquares(dx);
        if (squaresOfX == 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"All places are {x[0]}; at least two different ones were expected."),
                nameof(x));
        }

        double slope = Reduction.Sum(products) / squaresOfX;
        double[] residuals = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            // Two points lie on the line; what rounding would leave is not a residual.
            residuals[i] = x.Length == 2 ? 0 : dy[i] - (slope * dx[i]);
        }

        double squaresOfY = SumOfSquares(dy);
        double rSquared = squaresOfY == 0 ? 1 : Math.Clamp(1 - (SumOfSquares(residuals) / squaresOfY), 0, 1);
        return new LinearFit(slope, meanX, meanY, squaresOfX, residuals, rSquared);
    }

    /// <summary>The value of the line.</summary>
    /// <param name="x">The place.</param>
    public double ValueAt(double x) => Math.FusedMultiplyAdd(Slope, x - MeanX, MeanY);

    /// <summary>The standard error of the line at a place, or null without degrees of freedom. At 0 it is that of the intercept.</summary>
    /// <param name="x">The place.</param>
    public double? StandardErrorAt(double x) =>
        ResidualStandardDeviation * Math.Sqrt((1.0 / Residuals.Count) + ((x - MeanX) * (x - MeanX) / _squaresOfX));

    /// <summary>The standard error of a new observation about the fitted line at a place, or null without degrees of freedom.</summary>
    /// <param name="x">The place.</param>
    public double? PredictionErrorAt(double x) =>
        ResidualStandardDeviation * Math.Sqrt(1 + (1.0 / Residuals.Count) + ((x - MeanX) * (x - MeanX) / _squaresOfX));

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double[] squares = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            squares[i] = values[i] * values[i];
        }

        return Reduction.Sum(squares);
    }
}
