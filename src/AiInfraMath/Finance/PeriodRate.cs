using System.Diagnostics;
using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// A rate per period, with how many periods make a year: what interest is charged at, where it is charged more often than yearly.
/// </summary>
/// <remarks>
/// Above −100 % a period. A nominal yearly rate is kept with its divisor, so that 8 % in 12 months is exactly 1/150 a month. The default
/// value is 0 % a year. Immutable, safe to share between threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PeriodRate : IEquatable<PeriodRate>
{
    private readonly decimal _rate;

    // 0 stands for 1 in the default value, in both.
    private readonly int _divisor;
    private readonly int _periodsPerYear;

    private PeriodRate(decimal rate, int divisor, int periodsPerYear, string argument)
    {
        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        if (rate <= -divisor)
        {
            NumericsThrow.OutOfRange(argument, rate, $"above −{divisor}, which is −100 % a period");
        }

        _rate = rate;
        _divisor = divisor;
        _periodsPerYear = periodsPerYear;
    }

    /// <summary>A rate per period.</summary>
    /// <param name="rate">The rate as a fraction of 1: 0.01 is 1 % a period. Above −1.</param>
    /// <param name="periodsPerYear">How many periods make a year; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static PeriodRate Of(decimal rate, int periodsPerYear) => new(rate, 1, periodsPerYear, nameof(rate));

    /// <summary>The rate per period of a nominal yearly rate: nominal ÷ periods, not rounded.</summary>
    /// <param name="nominal">The nominal yearly rate as a fraction of 1: 0.08 is 8 %. Above minus the number of periods.</param>
    /// <param name="periodsPerYear">How many periods make a year; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static PeriodRate FromNominal(decimal nominal, int periodsPerYear)
    {
        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        return new PeriodRate(nominal, periodsPerYear, periodsPerYear, nameof(nominal));
    }

    /// <summary>The rate per period as a fraction of 1, rounded by decimal at its 28th place.</summary>
    public decimal Rate => _divisor > 1 ? _rate / _divisor : _rate;

    /// <summary>How many periods make a year.</summary>
    public int PeriodsPerYear => _periodsPerYear == 0 ? 1 : _periodsPerYear;

    /// <summary>The nominal yearly rate as a fraction of 1: rate × periods.</summary>
    /// <exception cref="OverflowException">It is beyond the range of decimal.</exception>
    public decimal Nominal => (Exact * PeriodsPerYear).ToDecimal("The nominal rate");

    /// <summary>The rate per period, not rounded.</summary>
    internal BigReal Exact => _divisor > 1 ? (BigReal)_rate / _divisor : _rate;

    /// <summary>The effective yearly rate: (1 + rate)^periods − 1, right to the 28th digit.</summary>
    /// <exception cref="OverflowException">It is beyond the range of decimal.</exception>
    public AnnualRate ToAnnual() => AnnualRate.FromExactFactor(BigReal.Pow(BigReal.One + Exact, PeriodsPerYear));

    /// <summary>Whether two rates are the same rate for the same period.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(PeriodRate other) => Rate == other.Rate && PeriodsPerYear == other.PeriodsPerYear;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PeriodRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rate, PeriodsPerYear);

    /// <summary>Whether two rates are the same rate for the same period.</summary>
    public static bool operator ==(PeriodRate left, PeriodRate right) => left.Equals(right);

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(PeriodRate left, PeriodRate right) => !left.Equals(right);

    /// <summary>As in <c>0.5 % per period, 12 periods a year</c>, invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Rate * 100:0.############################} % per period, {PeriodsPerYear} a year");
}
