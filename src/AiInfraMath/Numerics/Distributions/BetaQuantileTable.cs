namespace AiInfraMath.Numerics;

/// <summary>The lower half of the quantile function of a beta distribution, as polynomials over pieces of the probabilities.</summary>
/// <remarks>
/// Implementation note: near 0 the quantile behaves like a power of p, so the pieces are quarters of octaves, found by the leading bits of
/// p, and a polynomial of degree 9 on each has a relative error of about 10⁻¹². The table is 17 KB, which the first-level cache holds, and
/// takes about 2,000 inversions to make.
/// </remarks>
internal sealed class BetaQuantileTable
{
    private const int PieceBits = 2;
    private const int Nodes = 10;
    private const int Shift = 52 - PieceBits;
    private const double Least = 1.0 / (1L << 53);
    private const ulong FractionBits = (1UL << 52) - 1;
    private const ulong One = 0x3FF0_0000_0000_0000;

    private static readonly ulong FirstPiece = BitConverter.DoubleToUInt64Bits(Least) >> Shift;
    private static readonly int Pieces = (int)((BitConverter.DoubleToUInt64Bits(0.5) >> Shift) - FirstPiece) + 1;

    // Places in a piece, from -1 to 1, at the zeros of the Chebyshev polynomial of degree 10: cos((2k + 1) π / 20).
    private static readonly double[] Places =
    [
        -0.98768834059513777, -0.8910065241883679, -0.70710678118654757, -0.45399049973954675, -0.15643446504023087,
        0.15643446504023087, 0.45399049973954675, 0.70710678118654757, 0.8910065241883679, 0.98768834059513777,
    ];

    private readonly double[] _coefficients = new double[Pieces * Nodes];

    public BetaQuantileTable(double a, double b)
    {
        var beta = new IncompleteBeta(a, b);
        double guess = beta.LogInverseNearZero(VectorMath.Log(Least));
        Span<double> values = stackalloc double[Nodes];

        // From the bottom up, each quantile the guess for the next.
        for (int piece = 0; piece < Pieces; piece++)
        {
            double start = BitConverter.UInt64BitsToDouble((FirstPiece + (ulong)piece) << Shift);
            double end = BitConverter.UInt64BitsToDouble((FirstPiece + (ulong)piece + 1) << Shift);
            for (int node = 0; node < Nodes; node++)
            {
                double p = start + ((end - start) * (1 + Places[node]) / 2);
                guess = beta.LogInverse(VectorMath.Log(p), guess);
                values[node] = VectorMath.Exp(guess);
            }

            Interpolate(values, _coefficients.AsSpan(piece * Nodes, Nodes));
        }
    }

    /// <summary>The quantile at a probability up to ½; below 2⁻⁵³ that at 2⁻⁵³.</summary>
    public double Quantile(double p)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(Math.Max(p, Least));
        int piece = (int)((bits >> Shift) - FirstPiece);
        double place = BitConverter.UInt64BitsToDouble(((bits << PieceBits) & FractionBits) | One);
        double t = (2 * place) - 3;
        ReadOnlySpan<double> c = _coefficients.AsSpan(piece * Nodes, Nodes);
        double sum = c[Nodes - 1];
        for (int i = Nodes - 2; i >= 0; i--)
        {
            sum = Math.FusedMultiplyAdd(sum, t, c[i]);
        }

        return sum;
    }

    // Newton's divided differences, expanded into powers.
    private static void Interpolate(Span<double> values, Span<double> coefficients)
    {
        for (int order = 1; order < Nodes; order++)
        {
            for (int i = Nodes - 1; i >= order; i--)
            {
                values[i] = (values[i] - values[i - 1]) / (Places[i] - Places[i - order]);
            }
        }

        coefficients.Clear();
        for (int i = Nodes - 1; i >= 0; i--)
        {
            for (int power = Nodes - 1; power > 0; power--)
            {
                coefficients[power] = coefficients[power - 1] - (Places[i] * coefficients[power]);
            }

            coefficients[0] = values[i] - (Places[i] * coefficients[0]);
        }
    }
}
