using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>The triangular distribution: a density that rises linearly to the mode and falls linearly from it.</summary>
public sealed class TriangularDistribution : IDistribution
{
    private readonly Sides _sides;

    /// <summary>The triangular distribution on an interval.</summary>
    /// <param name="low">The lower end; a finite number.</param>
    /// <param name="mode">The most likely value, between the ends, both included.</param>
    /// <param name="high">The upper end; a finite number, above the lower one, whose distance from it is finite too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not finite and in order.</exception>
    public TriangularDistribution(double low, double mode, double high)
    {
        NumericsThrow.IfNotThreePoints(low, mode, high);
        _sides = new Sides(low, mode, high);
    }

    /// <summary>The lower end.</summary>
    public double Low => _sides.Low;

    /// <summary>The most likely value.</summary>
    public double Mode => _sides.Mode;

    /// <summary>The upper end.</summary>
    public double High => _sides.High;

    /// <inheritdoc/>
    /// <remarks>The mean of the three numbers.</remarks>
    public double Mean => Mode + (((Low - Mode) + (High - Mode)) / 3);

    /// <inheritdoc/>
    /// <remarks>With a and b the distances of the ends from the mode: (a² + ab + b²) / 18.</remarks>
    public double Variance
    {
        get
        {
            (double a, double b) = (Mode - Low, High - Mode);
            return ((a * a) + (a * b) + (b * b)) / 18;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// With a and b the distances of the ends from the mode: low + √(p (a + b) a) up to p = a / (a + b), and high − √((1 − p)(a + b) b)
    /// from there.
    /// </remarks>
    public double Quantile(double p) => PackFunction.Apply(_sides, p);

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination) => PackFunction.Apply(_sides, source, destination);

    // Distances are in units of the width, so that their products neither overflow nor vanish.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sides(double Low, double Mode, double High) : IPackFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TPack Invoke<TPack>(TPack x)
            where TPack : struct, IPack<TPack>
        {
            double width = High - Low;
            double share = (Mode - Low) / width;
            TPack rise = TPack.Sqrt(x * TPack.Create(share));
            TPack fall = TPack.Sqrt((TPack.Create(1.0) - x) * TPack.Create((High - Mode) / width));
            TPack left = TPack.Min(TPack.FusedMultiplyAdd(rise, TPack.Create(width), TPack.Create(Low)), TPack.Create(Mode));
            TPack right = TPack.Max(TPack.FusedMultiplyAdd(fall, TPack.Create(-width), TPack.Create(High)), TPack.Create(Mode));
            TPack value = TPack.Choose(TPack.LessThan(x, TPack.Create(share)), left, right);
            return PackFunction.WhereProbability(x, value);
        }
    }
}
