namespace AiInfraMath;

/// <summary>
/// A value that is one real number in a canonical unit: every quantity, and money of one currency. It is what generic
/// numerical code (trends, projections, charts) needs to take a value apart and to put one together again.
/// </summary>
/// <remarks>
/// The members are implemented explicitly, so that a raw number is never one keystroke away from a typed value: code that
/// knows its type names a unit (<c>power.Gigawatts</c>), and only code that is generic in the type comes through here.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IMeasure<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, ISpanFormattable
    where TSelf : struct, IMeasure<TSelf>
{
    /// <summary>The symbol of the canonical unit, as in <c>W</c>, <c>Wh</c> or <c>USD</c>.</summary>
    static abstract string CanonicalUnit { get; }

    /// <summary>Makes a value from a number of canonical units. Range and precision are the implementing type's own.</summary>
    /// <param name="value">A number of canonical units. A quantity takes it as it is; money takes finite numbers only.</param>
    static abstract TSelf FromCanonical(double value);

    /// <summary>The unit that a person would read values of about this size in, as in gigawatts for 7.5e10 W.</summary>
    /// <param name="magnitude">A number of canonical units; its sign is ignored.</param>
    static abstract DisplayScale ScaleFor(double magnitude);

    /// <summary>This value as a number of canonical units.</summary>
    double ToCanonical();
}

/// <summary>A unit to show values in: what to print beside the number, and how many canonical units one of it is.</summary>
/// <param name="Label">The text beside the number or on an axis, as in <c>GW</c> or <c>USD billion</c>.</param>
/// <param name="Size">How many canonical units one of it is; positive and finite. A value is divided by it.</param>
public readonly record struct DisplayScale(string Label, double Size);
