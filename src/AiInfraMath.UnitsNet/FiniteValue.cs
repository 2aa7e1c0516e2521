using System.Globalization;

namespace AiInfraMath;

/// <summary>UnitsNet holds finite numbers only; arithmetic here may have made others.</summary>
internal static class FiniteValue
{
    /// <summary>The number itself.</summary>
    /// <param name="number">The value in the unit that UnitsNet is to hold it in.</param>
    /// <param name="value">The value, for the message.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    internal static double Of(double number, IFormattable value, string argument) =>
        double.IsFinite(number)
            ? number
            : throw new ArgumentOutOfRangeException(
                argument,
                value.ToString(null, CultureInfo.InvariantCulture),
                "UnitsNet holds finite numbers only; a finite value was expected.");
}
