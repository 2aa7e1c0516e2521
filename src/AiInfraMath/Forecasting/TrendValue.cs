using System.Globalization;

namespace AiInfraMath.Forecasting;

/// <summary>
/// The way from a trend to a value. A trend carried far enough leaves the range of every type: quantities would take the infinity without
/// a word, and money would complain of an argument that nobody passed. Here all of them fail alike.
/// </summary>
internal static class TrendValue
{
    /// <summary>The value of a trend at a time.</summary>
    /// <exception cref="OverflowException">It is beyond the range of <typeparamref name="T"/>.</exception>
    public static T Of<T>(double canonical, double year)
        where T : struct, IMeasure<T> =>
        TryMake(canonical, out T value, out Exception? inner)
            ? value
            : throw new OverflowException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The trend's value at year {year} is {canonical} {T.CanonicalUnit}, beyond the range of {NameOf<T>()}."),
                inner);

    /// <summary>The value of a trend at a time and the ends of its interval.</summary>
    /// <exception cref="OverflowException">One of them is beyond the range of <typeparamref name="T"/>.</exception>
    public static Estimate<T> Interval<T>(double middle, double lower, double upper, double year, double level)
        where T : struct, IMeasure<T> =>
        new(Of<T>(middle, year), EndOf<T>(lower, year, level), EndOf<T>(upper, year, level), level);

    private static T EndOf<T>(double canonical, double year, double level)
        where T : struct, IMeasure<T> =>
        TryMake(canonical, out T value, out Exception? inner)
            ? value
            : throw new OverflowException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The trend's interval at year {year} and level {level} reaches {canonical} {T.CanonicalUnit}, beyond the range of {NameOf<T>()}."),
                inner);

    // Without the arity that the runtime writes behind the name of a generic type: Money, not Money`1.
    internal static string NameOf<T>() => typeof(T).Name.Split('`')[0];

    internal static bool TryMake<T>(double canonical, out T value, out Exception? error)
        where T : struct, IMeasure<T>
    {
        (value, error) = (default, null);
        if (!double.IsFinite(canonical))
        {
            return false;
        }

        try
        {
            value = T.FromCanonical(canonical);
            return true;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            error = e;
            return false;
        }
    }
}
