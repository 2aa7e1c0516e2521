using System.Globalization;

namespace AiInfraMath.Forecasting;

/// <summary>The way from a number that a run found to a value.</summary>
/// <remarks>
/// Scenarios that grow far enough leave the range of every type. A plain number may be infinite, as the payback time of what never pays
/// back; a quantity would be so without a word, and money would complain of an argument that nobody passed. Here both fail alike.
/// </remarks>
internal static class ScenarioValue
{
    /// <exception cref="OverflowException">It is beyond the range of <typeparamref name="T"/>.</exception>
    public static T Of<T>(double canonical)
        where T : struct, IMeasure<T>
    {
        if (typeof(T) == typeof(Ratio))
        {
            return T.FromCanonical(canonical);
        }

        return TrendValue.TryMake(canonical, out T value, out Exception? inner)
            ? value
            : throw new OverflowException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Scenarios come to {canonical:R} {T.CanonicalUnit}, beyond the range of {TrendValue.NameOf<T>()}; less growth was expected."),
                inner);
    }
}
