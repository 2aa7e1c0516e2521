using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>The lognormal distribution: that of a positive number whose logarithm is normally distributed.</summary>
public sealed class LogNormalDistribution : IDistribution
{
    // The quantile of the standard normal distribution at 0.95.
    private const double FactorOf90Percent = 1.6448536269514722;

    private readonly Exponential _exponential;

    /// <summary>The lognormal distribution with a given mean and standard deviation of the logarithm.</summary>
    /// <param name="mu">The mean of the natural logarithm; a finite number.</param>
    /// <param name="sigma">The standard deviation of the natural logarithm; a finite number, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public LogNormalDistribution(double mu, double sigma)
    {
        NumericsThrow.IfNotFinite(mu, nameof(mu));
        NumericsThrow.IfNegative(sigma, nameof(sigma));
        _exponential = new Exponential(mu, sigma);
    }

    /// <summary>The mean of the natural logarithm.</summary>
    public double Mu => _exponential.Mu;

    /// <summary>The standard deviation of the natural logarithm.</summary>
    public double Sigma => _exponential.Sigma;

    /// <summary>The median, e^μ.</summary>
    public double Median => VectorMath.Exp(Mu);

    /// <inheritdoc/>
    /// <remarks>e^(μ + σ²/2)</remarks>
    public double Mean => VectorMath.Exp(Mu + (Sigma * Sigma / 2));

    /// <inheritdoc/>
    /// <remarks>(e^σ² − 1) e^(2μ + σ²)</remarks>
    public double Variance => (VectorMath.Exp(Sigma * Sigma) - 1) * VectorMath.Exp((2 * Mu) + (Sigma * Sigma));

    /// <summary>The lognormal distribution of which 90 % lie between two numbers, 5 % below and 5 % above.</summary>
    /// <param name="low">The 5 % quantile; above 0.</param>
    /// <param name="high">The 95 % quantile; finite, not below the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not positive and in order.</exception>
    public static LogNormalDistribution Of90PercentInterval(double low, double high)
    {
        if (!(low > 0 && double.IsFinite(low)))
        {
            NumericsThrow.OutOfRange(nameof(low), low, "a number above 0");
        }

        if (!(high >= low && double.IsFinite(high)))
        {
            NumericsThrow.OutOfRange(nameof(high), high, "a finite number, not below the low end,");
        }

        (double from, double to) = (VectorMath.Log(low), VectorMath.Log(high));
        return new LogNormalDistribution((from + to) / 2, (to - from) / (2 * FactorOf90Percent));
    }

    /// <inheritdoc/>
    /// <remarks>e^(μ + σz) with the quantile z of the standard normal distribution. With σ = 0 the quantile at 0 and 1 is NaN.</remarks>
    public double Quantile(double p) => PackFunction.Apply(_exponential, VectorMath.NormalQuantile(p));

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
    {
        VectorMath.NormalQuantile(source, destination);
        PackFunction.Apply(_exponential, destination, destination);
    }

    /// <summary>e^(mu + sigma z)</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Exponential(double Mu, double Sigma) : IPackFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> =>
            VectorMath.Exp(TPack.FusedMultiplyAdd(x, TPack.Create(Sigma), TPack.Create(Mu)));
    }
}
