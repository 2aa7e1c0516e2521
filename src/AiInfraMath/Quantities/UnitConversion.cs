using System.Globalization;
using System.Numerics;

namespace AiInfraMath;

/// <summary>
/// The conversion of plain numbers from one unit to another: exactly one multiplication or one division, by the exact ratio of
/// the two units rounded once. Obtain one from <see cref="Unit{TQuantity}.To"/> and keep it for a loop.
/// </summary>
/// <remarks>
/// It multiplies by the ratio or divides by the reciprocal, whichever is the nearer to a double, because a factor and its
/// reciprocal are seldom both exact: kilowatts become megawatts by ÷ 1000, not by × 0.001. The result is within half a unit in the last
/// place of the exact one if the constant is exact, as every power of ten is; else within one and a half, and to and from the canonical
/// units of this library within one. The default value divides by 0; do not use it.
/// </remarks>
public readonly struct UnitConversion : IEquatable<UnitConversion>
{
    // Positive: multiply by it. Negative: divide by its magnitude. One field keeps the struct in one register.
    private readonly double _signedFactor;

    internal UnitConversion(double signedFactor) => _signedFactor = signedFactor;

    /// <summary>The factor of the multiplication or of the division; positive.</summary>
    public double Factor => Math.Abs(_signedFactor);

    /// <summary>Whether the conversion divides by <see cref="Factor"/> rather than multiplies.</summary>
    public bool Divides => _signedFactor <= 0;

    internal double SignedFactor => _signedFactor;

    /// <summary>Converts a number.</summary>
    /// <param name="value">A number of source units.</param>
    /// <returns>The number of target units, rounded once beyond the rounding of the factor.</returns>
    public double Convert(double value)
    {
        // Taken out of the branch, so that a loop computes it once.
        double divisor = -_signedFactor;
        return _signedFactor > 0 ? value * _signedFactor : value / divisor;
    }

    /// <summary>Converts back: a number of target units to source units.</summary>
    /// <param name="value">A number of target units.</param>
    public double ConvertBack(double value) => _signedFactor > 0 ? value / _signedFactor : value * -_signedFactor;

    /// <summary>A conversion by a ratio of integers.</summary>
    internal static UnitConversion FromRatio(BigInteger numerator, BigInteger denominator) =>
        new(ExactRatio.SignedFactor(numerator, denominator));

    /// <inheritdoc/>
    public bool Equals(UnitConversion other) => _signedFactor.Equals(other._signedFactor);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnitConversion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _signedFactor.GetHashCode();

    /// <summary>As in <c>× 1000</c> or <c>÷ 3.6</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Divides ? '÷' : '×')} {Factor:R}");

    /// <summary>Whether two conversions are the same.</summary>
    public static bool operator ==(UnitConversion left, UnitConversion right) => left.Equals(right);

    /// <summary>Whether two conversions differ.</summary>
    public static bool operator !=(UnitConversion left, UnitConversion right) => !left.Equals(right);
}
