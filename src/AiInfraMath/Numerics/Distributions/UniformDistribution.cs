using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>The continuous uniform distribution on an interval.</summary>
public sealed class UniformDistribution : IDistribution
{
    private readonly Interpolation _interpolation;

    /// <summary>The uniform distribution between two numbers.</summary>
    /// <param name="low">The lower end; a finite number.</param>
    /// <param name="high">The upper end; a finite number, not below the other, whose distance from it is finite too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not finite and in order.</exception>
    public UniformDistribution(double low, double high)
    {
        NumericsThrow.IfNotInterval(low, high, nameof(low), nameof(high));
        _interpolation = new Interpolation(low, high);
    }

    /// <summary>The lower end.</summary>
    public double Low => _interpolation.Low;

    /// <summary>The upper end.</summary>
    public double High => _interpolation.High;

    /// <inheritdoc/>
    public double Mean => Low + ((High - Low) / 2);

    /// <inheritdoc/>
    public double Variance => (High - Low) * (High - Low) / 12;

    /// <inheritdoc/>
    /// <remarks>low + p (high − low), never beyond the upper end.</remarks>
    public double Quantile(double p) => PackFunction.Apply(_interpolation, p);

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination) => PackFunction.Apply(_interpolation, source, destination);

    /// <summary>low + p (high − low)</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Interpolation(double Low, double High) : IPackFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack>
        {
            TPack value = TPack.FusedMultiplyAdd(x, TPack.Create(High - Low), TPack.Create(Low));
            return PackFunction.WhereProbability(x, TPack.Min(value, TPack.Create(High)));
        }
    }
}
