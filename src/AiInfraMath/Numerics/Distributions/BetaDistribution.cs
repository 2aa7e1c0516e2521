namespace AiInfraMath.Numerics;

/// <summary>The beta distribution on the unit interval.</summary>
/// <remarks>
/// Implementation note: the quantile function, the inverse of the regularised incomplete beta function, has no closed form, and sampling by
/// rejection needs a varying number of uniforms, which would lose the even spread of quasi-random points and the pairs of antithetic ones.
/// So it is tabled when the distribution is made, which takes a few milliseconds: make a distribution once and keep it.
/// </remarks>
public sealed class BetaDistribution : IDistribution
{
    /// <summary>The least value of either parameter: 0.5. Below it the quantile is too steep for the table.</summary>
    public const double LeastParameter = 0.5;

    /// <summary>The greatest value of either parameter: 1000.</summary>
    public const double GreatestParameter = 1000;

    private readonly BetaQuantileTable _lower;
    private readonly BetaQuantileTable _upper;

    /// <summary>The beta distribution with a density in proportion to x^(α − 1) (1 − x)^(β − 1).</summary>
    /// <param name="alpha">From 0.5 to 1000.</param>
    /// <param name="beta">From 0.5 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public BetaDistribution(double alpha, double beta)
    {
        CheckParameter(alpha, nameof(alpha));
        CheckParameter(beta, nameof(beta));
        (Alpha, Beta) = (alpha, beta);
        _lower = new BetaQuantileTable(alpha, beta);
        _upper = alpha == beta ? _lower : new BetaQuantileTable(beta, alpha);
    }

    /// <summary>The parameter of the end at 0.</summary>
    public double Alpha { get; }

    /// <summary>The parameter of the end at 1.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    /// <remarks>α / (α + β)</remarks>
    public double Mean => Alpha / (Alpha + Beta);

    /// <inheritdoc/>
    /// <remarks>αβ / ((α + β)² (α + β + 1))</remarks>
    public double Variance => Mean * (Beta / (Alpha + Beta)) / (Alpha + Beta + 1);

    /// <inheritdoc/>
    /// <remarks>
    /// At most 10⁻¹¹ off, relative to the distance from the nearer end by probability: to x for p up to ½, to 1 − x above. Between 0 and
    /// 2⁻⁵³, and as close to 1, the quantile is that at 2⁻⁵³ or 1 − 2⁻⁵³; at 0 and 1 it is 0 and 1.
    /// </remarks>
    public double Quantile(double p)
    {
        if (!(p >= 0 && p <= 1))
        {
            return double.NaN;
        }

        if (p == 0 || p == 1)
        {
            return p;
        }

        return p <= 0.5 ? _lower.Quantile(p) : 1 - _upper.Quantile(1 - p);
    }

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
    {
        PackFunction.CheckSpans(source, destination);
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = Quantile(source[i]);
        }
    }

    private static void CheckParameter(double value, string argument)
    {
        if (!(value >= LeastParameter && value <= GreatestParameter))
        {
            NumericsThrow.OutOfRange(argument, value, "a number from 0.5 to 1000");
        }
    }
}
