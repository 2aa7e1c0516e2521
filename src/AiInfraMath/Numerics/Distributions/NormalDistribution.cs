using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>The normal distribution.</summary>
public sealed class NormalDistribution : IDistribution
{
    private readonly Scaling _scaling;

    /// <summary>The normal distribution with a given mean and standard deviation.</summary>
    /// <param name="mean">A finite number.</param>
    /// <param name="standardDeviation">A finite number, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public NormalDistribution(double mean, double standardDeviation)
    {
        NumericsThrow.IfNotFinite(mean, nameof(mean));
        NumericsThrow.IfNegative(standardDeviation, nameof(standardDeviation));
        _scaling = new Scaling(mean, standardDeviation);
    }

    /// <inheritdoc/>
    public double Mean => _scaling.Mean;

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation => _scaling.Deviation;

    /// <inheritdoc/>
    public double Variance => StandardDeviation * StandardDeviation;

    /// <inheritdoc/>
    /// <remarks>
    /// Mean + standard deviation × <see cref="VectorMath.NormalQuantile(double)"/>, rounded once. With a standard deviation of 0 the
    /// quantile at 0 and 1 is NaN.
    /// </remarks>
    public double Quantile(double p) => PackFunction.Apply(_scaling, VectorMath.NormalQuantile(p));

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
    {
        VectorMath.NormalQuantile(source, destination);
        PackFunction.Apply(_scaling, destination, destination);
    }

    /// <summary>mean + deviation z</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Scaling(double Mean, double Deviation) : IPackFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack> => TPack.FusedMultiplyAdd(x, TPack.Create(Deviation), TPack.Create(Mean));
    }
}
