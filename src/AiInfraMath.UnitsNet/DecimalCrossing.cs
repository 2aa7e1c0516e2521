using System.Globalization;

namespace AiInfraMath;

/// <summary>The crossing between <see cref="double"/> and the <see cref="decimal"/> that UnitsNet 5 keeps powers in.</summary>
/// <remarks>
/// By text, which rounds once at most and in the right direction. The casts do not: that to decimal keeps 15 digits, and UnitsNet's own
/// factories use it for every double they are given.
/// </remarks>
internal static class DecimalCrossing
{
    /// <summary>The shortest digits that give the same double back, at most 17; what lies beyond the 28th decimal place is lost.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="OverflowException">The number is beyond the range of decimal.</exception>
    internal static decimal ToDecimal(double value) =>
        decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The double nearest to a decimal.</summary>
    /// <param name="value">The number.</param>
    internal static double ToDouble(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
