namespace AiInfraMath.Numerics;

/// <summary>The PERT distribution: a smooth density on an interval with a given mode, a beta distribution in other units.</summary>
/// <remarks>
/// α = 1 + λ (mode − low) / (high − low) and β = 1 + λ (high − mode) / (high − low). Source: D. Vose, "Risk Analysis", 3rd edition 2008; λ
/// = 4 is that of D. G. Malcolm et al., "Application of a technique for research and development program evaluation", Operations Research
/// 7, 1959. It is tabled like <see cref="BetaDistribution"/> when it is made: make it once and keep it.
/// </remarks>
public sealed class PertDistribution : IDistribution
{
    /// <summary>The weight of the mode where no other is given: 4.</summary>
    public const double DefaultWeight = 4;

    private readonly BetaDistribution _beta;

    /// <summary>The PERT distribution on an interval.</summary>
    /// <param name="low">The lower end; a finite number.</param>
    /// <param name="mode">The most likely value, between the ends, both included.</param>
    /// <param name="high">The upper end; a finite number, above the lower one, whose distance from it is finite too.</param>
    /// <param name="weight">The weight λ of the mode, from 0 (uniform) to 900; 4 if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not in order, or the weight is outside its range.</exception>
    public PertDistribution(double low, double mode, double high, double weight = DefaultWeight)
    {
        NumericsThrow.IfNotThreePoints(low, mode, high);
        if (!(weight >= 0 && weight <= 900))
        {
            NumericsThrow.OutOfRange(nameof(weight), weight, "a number from 0 to 900");
        }

        (Low, Mode, High, Weight) = (low, mode, high, weight);
        double width = high - low;
        _beta = new BetaDistribution(1 + (weight * ((mode - low) / width)), 1 + (weight * ((high - mode) / width)));
    }

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The most likely value.</summary>
    public double Mode { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <summary>The weight λ of the mode.</summary>
    public double Weight { get; }

    /// <inheritdoc/>
    /// <remarks>(low + λ mode + high) / (λ + 2)</remarks>
    public double Mean => InUnits(_beta.Mean);

    /// <inheritdoc/>
    public double Variance => _beta.Variance * (High - Low) * (High - Low);

    /// <inheritdoc/>
    /// <remarks>At most 10⁻¹¹ of the width of the interval off.</remarks>
    public double Quantile(double p) => InUnits(_beta.Quantile(p));

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
    {
        PackFunction.CheckSpans(source, destination);
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = InUnits(_beta.Quantile(source[i]));
        }
    }

    private double InUnits(double x) => Math.Min(High, Math.FusedMultiplyAdd(x, High - Low, Low));
}
