using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace AiInfraMath;

/// <summary>What all quantities share, for code that is generic in the quantity; the generated members call it too.</summary>
public static partial class Quantity
{
    /// <summary>A value of a unit that is known at run time, as a number of canonical units: at most one operation.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="value">A finite number of that unit.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite, or becomes infinite in canonical units.</exception>
    public static double ToCanonical<T>(double value, Unit<T> unit)
        where T : struct, IQuantity<T>
    {
        double canonical = unit.Index == 0 ? value : unit.ToCanonical.Convert(value);
        if (!double.IsFinite(canonical))
        {
            ThrowNotFinite(T.UnitTable.Name, unit.Symbol, value);
        }

        return canonical;
    }

    /// <summary>A value as a number of canonical units.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="value">The value.</param>
    public static double ToCanonical<T>(T value)
        where T : struct, IQuantity<T> => value.ToCanonical();

    /// <summary>A number of canonical units in a unit that is known at run time: at most one operation.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="canonical">A number of canonical units.</param>
    /// <param name="unit">The unit.</param>
    public static double FromCanonical<T>(double canonical, Unit<T> unit)
        where T : struct, IQuantity<T> => unit.Index == 0 ? canonical : unit.ToCanonical.ConvertBack(canonical);

    /// <summary>A value of a number of canonical units, not checked: what arithmetic gives, infinite values included.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="canonical">A number of canonical units.</param>
    public static T FromCanonical<T>(double canonical)
        where T : struct, IQuantity<T> => T.FromCanonical(canonical);

    /// <summary>The unit that a person would read values of about this size in.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="magnitude">A number of canonical units; its sign is ignored.</param>
    public static DisplayScale ScaleFor<T>(double magnitude)
        where T : struct, IQuantity<T>
    {
        Unit<T> unit = T.UnitTable.UnitFor(magnitude);
        return new DisplayScale(unit.Symbol, unit.ToCanonical.Convert(1));
    }

    /// <summary>The sum of a sequence, in its order; zero if it is empty.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static T Sum<T>(this IEnumerable<T> values)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        switch (values)
        {
            case T[] array:
                return Sum<T>(array.AsSpan());
            case List<T> list:
                return Sum<T>(CollectionsMarshal.AsSpan(list));
            default:
                T sum = default;
                foreach (T value in values)
                {
                    sum += value;
                }

                return sum;
        }
    }

    /// <summary>The sum of a span, in its order; zero if it is empty.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="values">The values.</param>
    public static T Sum<T>(this ReadOnlySpan<T> values)
        where T : struct, IQuantity<T>
    {
        T sum = default;
        foreach (T value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>Refuses a number that no value can be made of.</summary>
    /// <param name="quantity">The quantity's name.</param>
    /// <param name="unit">The unit's symbol.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    [StackTraceHidden]
    public static void ThrowNotFinite(string quantity, string unit, double value) =>
        throw new ArgumentOutOfRangeException(nameof(value), value, $"{quantity} in {unit} must be a finite number, also in its canonical unit.");
}
