namespace AiInfraMath.Numerics;

/// <summary>The regularised incomplete beta function and its inverse, from operations with the same bits everywhere.</summary>
/// <remarks>
/// Implementation note: MathNet.Numerics has the function, but from the platform's logarithm, so that the last bits of samples would differ
/// between platforms; and it has the inverse by bisection to an absolute accuracy only.
/// </remarks>
internal sealed class IncompleteBeta
{
    private const double HalfLogTwoPi = 0.91893853320467274;
    private const double Precision = 1e-16;
    private const double Tiny = 1e-300;
    private const int MostTerms = 5000;
    private const int MostSteps = 200;

    private readonly double _a;
    private readonly double _b;
    private readonly double _logBeta;

    public IncompleteBeta(double a, double b)
    {
        _a = a;
        _b = b;
        _logBeta = LogGamma(a) + LogGamma(b) - LogGamma(a + b);
    }

    /// <summary>
    /// The logarithm of I_x(a, b), and its derivative in ln x, at x = e^y for y below 0.
    /// </summary>
    public (double Value, double Slope) Log(double y)
    {
        double x = VectorMath.Exp(y);
        double complement = 1 - x;
        double front = (_a * y) + (_b * VectorMath.Log(complement)) - _logBeta;

        // The continued fraction converges fast below the mean of the distribution, and on the mirror image above it.
        double value = x <= (_a + 1) / (_a + _b + 2)
            ? front + VectorMath.Log(ContinuedFraction(_a, _b, x) / _a)
            : VectorMath.Log(1 - (VectorMath.Exp(front) * ContinuedFraction(_b, _a, complement) / _b));
        return (value, VectorMath.Exp(front - value) / complement);
    }

    /// <summary>The y = ln x at which ln I_x(a, b) has a given value, where x is so small that I is x^a / (a B).</summary>
    public double LogInverseNearZero(double logProbability) => (logProbability + VectorMath.Log(_a) + _logBeta) / _a;

    /// <summary>The y = ln x at which ln I_x(a, b) has a given value below 0, from a first guess, by Newton's method.</summary>
    /// <remarks>
    /// ln I is concave in ln x, so that from a guess that is too low all steps go up and none goes too far. A guess much too high may have
    /// no slope to go by.
    /// </remarks>
    public double LogInverse(double logProbability, double guess)
    {
        double y = Math.Min(guess, -1e-15);
        for (int step = 0; step < MostSteps; step++)
        {
            (double value, double slope) = Log(y);
            double next = Math.Min(y - ((value - logProbability) / slope), y / 2);
            if (Math.Abs(next - y) <= 4e-16 * Math.Max(1, Math.Abs(y)))
            {
                return next;
            }

            y = next;
        }

        return y;
    }

    // NIST Digital Library of Mathematical Functions, 8.17.22 (https://dlmf.nist.gov/8.17.E22), by the modified method of Lentz.
    private static double ContinuedFraction(double a, double b, double x)
    {
        double c = 1;
        double d = Inverse(1 - ((a + b) * x / (a + 1)));
        double result = d;
        for (int m = 1; m < MostTerms; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = Inverse(1 + (even * d));
            c = AwayFromZero(1 + (even / c));
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = Inverse(1 + (odd * d));
            c = AwayFromZero(1 + (odd / c));
            double factor = d * c;
            result *= factor;
            if (Math.Abs(factor - 1) <= Precision)
            {
                break;
            }
        }

        return result;
    }

    private static double Inverse(double value) => 1 / AwayFromZero(value);

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Stirling's series from 12 on, where its terms up to x^-13 are good for all digits; the recurrence of the function below.
    private static double LogGamma(double x)
    {
        double product = 1;
        while (x < 12)
        {
            product *= x;
            x += 1;
        }

        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = 1.0 / 156;
        series = (series * square) - (691.0 / 360360);
        series = (series * square) + (1.0 / 1188);
        series = (series * square) - (1.0 / 1680);
        series = (series * square) + (1.0 / 1260);
        series = (series * square) - (1.0 / 360);
        series = (series * square) + (1.0 / 12);
        return ((x - 0.5) * VectorMath.Log(x)) - x + HalfLogTwoPi + (series * inverse) - VectorMath.Log(product);
    }
}
