using System.Diagnostics;
using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// How long something runs, in whole years or whole periods of a year: 25 years, 60 months. It is no rate, and no number.
/// </summary>
/// <remarks>
/// A term is 0 or longer; the default value is no time at all. 12 months and 1 year are equal. Immutable, safe to share between threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Term : IEquatable<Term>, IComparable<Term>, IComparable
{
    // In lowest terms; 0 stands for 1 in the default value.
    private readonly int _periods;
    private readonly int _periodsPerYear;

    private Term(int periods, int periodsPerYear, string argument)
    {
        if (periods < 0)
        {
            NumericsThrow.OutOfRange(argument, periods, "0 or more");
        }

        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        int divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(periods, periodsPerYear);
        _periods = periods / divisor;
        _periodsPerYear = periodsPerYear / divisor;
    }

    private int Denominator => _periodsPerYear == 0 ? 1 : _periodsPerYear;

    /// <summary>A number of whole years.</summary>
    /// <param name="years">The number; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is negative.</exception>
    public static Term FromYears(int years) => new(years, 1, nameof(years));

    /// <summary>A number of whole quarters of a year.</summary>
    /// <param name="quarters">The number; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quarters"/> is negative.</exception>
    public static Term FromQuarters(int quarters) => new(quarters, 4, nameof(quarters));

    /// <summary>A number of whole months, twelfths of a year.</summary>
    /// <param name="months">The number; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative.</exception>
    public static Term FromMonths(int months) => new(months, 12, nameof(months));

    /// <summary>A number of whole periods.</summary>
    /// <param name="periods">The number; 0 or more.</param>
    /// <param name="periodsPerYear">How many of them make a year; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Term FromPeriods(int periods, int periodsPerYear) => new(periods, periodsPerYear, nameof(periods));

    /// <summary>The length in years, rounded by decimal at its 28th digit where it is not whole.</summary>
    public decimal Years => (decimal)_periods / Denominator;

    /// <summary>The length in years as a fraction in lowest terms, for powers.</summary>
    internal (int Numerator, int Denominator) Ratio => (_periods, Denominator);

    /// <summary>The number of periods of which a year has so many: 60 for five years of 12.</summary>
    /// <param name="periodsPerYear">How many periods make a year; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periodsPerYear"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The term is no whole number of such periods, or more than an int holds.</exception>
    public int InPeriods(int periodsPerYear)
    {
        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        return InPeriods(periodsPerYear, nameof(periodsPerYear));
    }

    /// <summary>The number of periods of a rate, at least one.</summary>
    /// <exception cref="ArgumentException">It is not a whole number of them, or none.</exception>
    internal int PeriodsOf(PeriodRate rate, string argument)
    {
        int periods = InPeriods(rate.PeriodsPerYear, argument);
        return periods > 0 ? periods : throw new ArgumentException($"The term is {this}; at least one period was expected.", argument);
    }

    private int InPeriods(int periodsPerYear, string argument)
    {
        (long periods, long rest) = Math.DivRem((long)_periods * periodsPerYear, Denominator);
        return rest == 0 && periods <= int.MaxValue
            ? (int)periods
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The term of {this} is not a whole number of periods of which a year has {periodsPerYear}."),
                argument);
    }

    /// <summary>Whether two terms are equally long.</summary>
    /// <param name="other">The other term.</param>
    public bool Equals(Term other) => _periods == other._periods && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Term other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_periods, Denominator);

    /// <summary>Orders terms by length.</summary>
    /// <param name="other">The other term.</param>
    public int CompareTo(Term other) => ((long)_periods * other.Denominator).CompareTo((long)other._periods * Denominator);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a term.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Term other => CompareTo(other),
        _ => throw new ArgumentException($"A term cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>Whether two terms are equally long.</summary>
    public static bool operator ==(Term left, Term right) => left.Equals(right);

    /// <summary>Whether two terms differ in length.</summary>
    public static bool operator !=(Term left, Term right) => !left.Equals(right);

    /// <summary>Whether the left term is shorter.</summary>
    public static bool operator <(Term left, Term right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left term is longer.</summary>
    public static bool operator >(Term left, Term right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left term is shorter or equal.</summary>
    public static bool operator <=(Term left, Term right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left term is longer or equal.</summary>
    public static bool operator >=(Term left, Term right) => left.CompareTo(right) >= 0;

    /// <summary>As in <c>25 years</c>, <c>61 months</c> or <c>7/52 years</c>.</summary>
    public override string ToString() => Denominator switch
    {
        1 => Counted(_periods, "year"),
        2 or 3 or 4 or 6 or 12 => Counted(_periods * (12 / Denominator), "month"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_periods}/{Denominator} years"),
    };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? string.Empty : "s")}");
}
