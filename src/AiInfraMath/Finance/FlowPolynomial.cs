using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// The net present value of flows as a function of the discount factor of one unit of time: Σ cᵢ u^nᵢ, sparse, with the first exponent 0.
/// On the axis z = −ln u it is a sum of exponentials; rates rise with z.
/// </summary>
internal sealed class FlowPolynomial
{
    // Below this beside the largest, a coefficient would not survive the sums of double precision.
    private const double LeastRatio = 1e-290;

    // Rounding errors are bounded by the running analysis of Higham, Accuracy and Stability of Numerical Algorithms (2002), 5.1, with
    // room for what the places of critical points are off.
    private const double ErrorUnit = 16 * 1.1102230246251565e-16;

    private readonly BigReal[] _coefficients;
    private readonly long[] _exponents;
    private readonly double[] _approximate;

    private FlowPolynomial(BigReal[] coefficients, long[] exponents)
    {
        _coefficients = coefficients;
        _exponents = exponents;
        // A power of two divides exactly.
        long largest = coefficients.Length == 0 ? 0 : coefficients.Max(c => c.Magnitude);
        _approximate = Array.ConvertAll(coefficients, c => BigReal.Scale(c, -largest).ToDouble());
        IsApproximable = Array.TrueForAll(_approximate, c => Math.Abs(c) > LeastRatio);
        for (int i = 1; i < coefficients.Length; i++)
        {
            SignChanges += coefficients[i].Sign != coefficients[i - 1].Sign ? 1 : 0;
        }
    }

    /// <summary>
    /// How often the sign changes from one coefficient to the next: no fewer than the roots, counted with multiplicity (Descartes).
    /// </summary>
    public int SignChanges { get; }

    /// <summary>Whether the coefficients are near enough in size for sums in double precision to mean anything.</summary>
    public bool IsApproximable { get; }

    /// <summary>How many flows are not zero, those at one time taken together.</summary>
    public int Count => _coefficients.Length;

    /// <summary>The sign where rates are high: that of the first flow.</summary>
    public int FirstSign => _coefficients[0].Sign;

    /// <summary>The sign where rates are near −100 %: that of the last flow.</summary>
    public int LastSign => _coefficients[^1].Sign;

    /// <summary>Makes the polynomial of flows: those at one time are added, and zeros left out.</summary>
    /// <param name="coefficients">The amounts.</param>
    /// <param name="exponents">The times, ascending.</param>
    public static FlowPolynomial Of(ReadOnlySpan<BigReal> coefficients, ReadOnlySpan<long> exponents)
    {
        var c = new List<BigReal>();
        var n = new List<long>();
        for (int i = 0; i < coefficients.Length;)
        {
            BigReal sum = BigReal.Zero;
            long exponent = exponents[i];
            for (; i < exponents.Length && exponents[i] == exponent; i++)
            {
                sum += coefficients[i];
            }

            if (sum.Sign != 0)
            {
                c.Add(sum);
                n.Add(exponent);
            }
        }

        return new FlowPolynomial([.. c], [.. n.Select(e => e - n[0])]);
    }

    /// <summary>
    /// d/dz of e^(τz) times the sum, with τ between two exponents where the sign changes: the same terms with one sign change less, and a
    /// root between any two roots of this (Rolle).
    /// </summary>
    public FlowPolynomial Derivative()
    {
        int change = 1;
        while (_coefficients[change].Sign == _coefficients[change - 1].Sign)
        {
            change++;
        }

        long twiceTau = _exponents[change] + _exponents[change - 1];
        var c = new BigReal[_coefficients.Length];
        for (int i = 0; i < c.Length; i++)
        {
            c[i] = _coefficients[i] * (twiceTau - (2 * _exponents[i]));
        }

        return new FlowPolynomial(c, _exponents);
    }

    /// <summary>Below the first number and above the second, on the axis z, the sign is that of the last and of the first flow.</summary>
    public (double Low, double High) Bounds()
    {
        BigReal sum = BigReal.Zero;
        foreach (BigReal c in _coefficients)
        {
            sum += BigReal.Abs(c);
        }

        // |c₀| > Σ|cᵢ| e^(−n₁z) is enough, and its mirror image.
        const double Ln2 = 0.6931471805599454;
        double high = (sum.Magnitude - _coefficients[0].Magnitude + 2) * Ln2 / _exponents[1];
        double low = (sum.Magnitude - _coefficients[^1].Magnitude + 2) * Ln2 / (_exponents[^1] - _exponents[^2]);
        return (-low, high);
    }

    /// <summary>The sum and its slope along z at u = e^−z in double precision, both divided by one positive number.</summary>
    /// <returns>The value, its slope, the sum of magnitudes, and a bound on the error of the value.</returns>
    public (double Value, double Slope, double Gross, double Error) Approximate(double z)
    {
        // From the far end, so that no power overflows: from the last term where u < 1, from the first where u > 1.
        int count = _approximate.Length;
        bool fromFirst = z < 0;
        double size = Math.Abs(z);
        double value = 0;
        double slope = 0;
        double gross = 0;
        double error = 0;
        double factor = 1;
        long gap = 0;
        for (int k = 0; k < count; k++)
        {
            int i = fromFirst ? k : count - 1 - k;
            if (k > 0)
            {
                long step = Math.Abs(_exponents[i] - _exponents[fromFirst ? i - 1 : i + 1]);
                if (step != gap)
                {
                    gap = step;
                    factor = VectorMath.Exp(-size * gap);
                }

                slope = (slope + (gap * value)) * factor;
                error = (error + (gross * ((gap * size) + 4))) * factor;
                value *= factor;
                gross *= factor;
            }

            value += _approximate[i];
            gross += Math.Abs(_approximate[i]);
            error += gross;
        }

        // The slope came along |z|, downwards.
        return (value, fromFirst ? slope : -slope, gross, IsApproximable ? error * ErrorUnit : double.PositiveInfinity);
    }

    /// <summary>The sign at a place on the axis z, or 0 where double precision cannot tell.</summary>
    public int SignAt(double z)
    {
        (double value, _, _, double error) = Approximate(z);
        return Math.Abs(value) > error ? Math.Sign(value) : 0;
    }

    /// <summary>The sum of magnitudes at a discount factor, to 77 digits.</summary>
    public BigReal GrossAt(BigReal u) => new FlowPolynomial(Array.ConvertAll(_coefficients, BigReal.Abs), _exponents).Evaluate(u).Value;

    /// <summary>The sum at a discount factor and its derivative there, to 77 digits.</summary>
    public (BigReal Value, BigReal Slope) Evaluate(BigReal u)
    {
        int last = _coefficients.Length - 1;
        BigReal value = _coefficients[last];
        BigReal slope = BigReal.Zero;
        BigReal factor = BigReal.One;
        long gap = 0;
        for (int i = last - 1; i >= 0; i--)
        {
            long step = _exponents[i + 1] - _exponents[i];
            if (step != gap)
            {
                gap = step;
                factor = BigReal.Pow(u, gap);
            }

            // Of u df/du, which needs no other power of u.
            slope = (slope + (value * gap)) * factor;
            value = (value * factor) + _coefficients[i];
        }

        return (value, slope / u);
    }
}
