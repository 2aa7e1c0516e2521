using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>An effective rate per year: what 1 becomes more in a year, however often interest is added within it.</summary>
/// <remarks>
/// <para>
/// A <see cref="decimal"/> above −100 %. Conversions are computed with 77 digits and are right to the 28th. There is no arithmetic: rates
/// of
/// different compounding do not add. The default value is 0 %. Immutable, safe to share between threads.
/// </para>
/// <para>Text is a percentage, as in <c>8 %</c>; a bare number is refused, because it does not say whether 0.08 or 8 is meant.</para>
/// </remarks>
/// <example><code>
/// AnnualRate rate = AnnualRate.FromNominal(0.08m, 12);   // 8.299950680751…% effective
/// </code></example>
[DebuggerDisplay("{DebuggerText,nq}")]
[JsonConverter(typeof(AnnualRateJsonConverter))]
[TypeConverter(typeof(AnnualRateTypeConverter))]
public readonly partial struct AnnualRate :
    IEquatable<AnnualRate>,
    IComparable<AnnualRate>,
    IComparable,
    IComparisonOperators<AnnualRate, AnnualRate, bool>
{
    private const string RateName = "The yearly rate";

    private AnnualRate(decimal effective) => Effective = effective;

    /// <summary>The effective rate as a fraction of 1: 0.08 is 8 %.</summary>
    public decimal Effective { get; }

    /// <summary>What 1 becomes in a year: 1 + rate. Rounded by decimal at its 28th digit.</summary>
    public decimal Factor => 1 + Effective;

    /// <summary>The factor, not rounded.</summary>
    internal BigReal ExactFactor => BigReal.One + Effective;

    private string DebuggerText => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>An effective rate.</summary>
    /// <param name="effective">The rate as a fraction of 1: 0.08 is 8 %. Above −1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is −1 or less.</exception>
    public static AnnualRate FromEffective(decimal effective)
    {
        if (effective <= -1)
        {
            NumericsThrow.OutOfRange(nameof(effective), effective, "above −1, which is −100 %");
        }

        return new AnnualRate(effective);
    }

    /// <summary>Crosses from <see cref="double"/>: the decimal with the shortest digits that give the same double back.</summary>
    /// <remarks>Lost is what lies beyond the 28th decimal place.</remarks>
    /// <param name="effective">The rate as a fraction of 1; finite, above −1 and below 7.9e28.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that range.</exception>
    public static AnnualRate FromDouble(double effective)
    {
        const string Expected = "a finite number above −1, which is −100 %, and below 7.9e28";
        if (!(effective > -1 && effective < 7.9e28))
        {
            NumericsThrow.OutOfRange(nameof(effective), effective, Expected);
        }

        return new AnnualRate(DecimalDigits.Of(effective).ToDecimal());
    }

    /// <summary>The rate of a nominal rate with compounding: (1 + nominal / m)^m − 1.</summary>
    /// <param name="nominal">The nominal yearly rate as a fraction of 1; above −m.</param>
    /// <param name="compoundingsPerYear">How often a year interest is added, m; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The rate is beyond the range of decimal.</exception>
    public static AnnualRate FromNominal(decimal nominal, int compoundingsPerYear)
    {
        NumericsThrow.IfNotPositive(compoundingsPerYear, nameof(compoundingsPerYear));
        return PeriodRate.FromNominal(nominal, compoundingsPerYear).ToAnnual();
    }

    /// <summary>The rate at which 1 becomes a factor in a year: factor − 1.</summary>
    /// <param name="factor">The factor; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is 0 or less.</exception>
    public static AnnualRate FromFactor(decimal factor)
    {
        if (factor <= 0)
        {
            NumericsThrow.OutOfRange(nameof(factor), factor, "above 0");
        }

        return new AnnualRate(factor - 1);
    }

    /// <summary>The rate of continuous compounding: e^force − 1.</summary>
    /// <param name="force">The continuous rate, the force of interest, per year: any number whose exponential a decimal holds.</param>
    /// <exception cref="OverflowException">The rate is beyond the range of decimal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is so far below 0 that the rate is −100 % in 28 decimal places.</exception>
    public static AnnualRate FromContinuous(decimal force)
    {
        if (force > 70)
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"e to the power of {force} is beyond the range of decimal."));
        }

        if (force < -64)
        {
            NumericsThrow.OutOfRange(nameof(force), force, "above −64; below, the rate is −100 % in 28 decimal places,");
        }

        return FromExactFactor(BigReal.Exp(force));
    }

    /// <summary>The nominal rate at which a real rate is left after inflation: (1 + real)(1 + inflation) − 1, Fisher's equation.</summary>
    /// <param name="real">The real rate.</param>
    /// <param name="inflation">The inflation.</param>
    /// <exception cref="OverflowException">The rate is beyond the range of decimal.</exception>
    public static AnnualRate FromReal(AnnualRate real, AnnualRate inflation) => FromExactFactor(real.ExactFactor * inflation.ExactFactor);

    /// <summary>The real rate that inflation leaves: (1 + rate) / (1 + inflation) − 1, Fisher's equation.</summary>
    /// <param name="inflation">The inflation.</param>
    /// <exception cref="OverflowException">The rate is beyond the range of decimal.</exception>
    public AnnualRate ToReal(AnnualRate inflation) => FromExactFactor(ExactFactor / inflation.ExactFactor);

    /// <summary>The nominal yearly rate with compounding that comes to this rate: m ((1 + rate)^(1/m) − 1), as a fraction of 1.</summary>
    /// <param name="compoundingsPerYear">How often a year interest is added, m; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="compoundingsPerYear"/> is below 1.</exception>
    public decimal ToNominal(int compoundingsPerYear) =>
        (ExactPeriodRate(compoundingsPerYear) * compoundingsPerYear).ToDecimal("The nominal rate");

    /// <summary>The continuous rate that comes to this rate: ln(1 + rate), as a fraction of 1.</summary>
    public decimal ToContinuous() => BigReal.Log(ExactFactor).ToDecimal("The continuous rate");

    /// <summary>The rate per period that comes to this rate in a year: (1 + rate)^(1/m) − 1, rounded at the 28th place.</summary>
    /// <remarks>A loan's rate is mostly a nominal one, rate ÷ m: for that see <see cref="PeriodRate.FromNominal"/>.</remarks>
    /// <param name="periodsPerYear">How many periods make a year, m; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periodsPerYear"/> is below 1.</exception>
    public PeriodRate ToPeriodRate(int periodsPerYear) =>
        PeriodRate.Of(ExactPeriodRate(periodsPerYear).ToDecimal("The rate per period"), periodsPerYear);

    /// <summary>What 1 becomes over a term: (1 + rate)^years, right to the 28th digit.</summary>
    /// <param name="term">The term.</param>
    /// <exception cref="OverflowException">The factor is beyond the range of decimal.</exception>
    public decimal FactorOver(Term term) =>
        BigReal.Pow(ExactFactor, term.Ratio.Numerator, term.Ratio.Denominator).ToDecimal("The factor");

    /// <summary>Crosses to <see cref="double"/>: the nearest one, ties to even. Lost is what lies beyond 53 bits.</summary>
    /// <returns>The effective rate as a fraction of 1.</returns>
    public double ToDouble() => DecimalDigits.ToDouble(Effective);

    /// <summary>Whether two rates are equal.</summary>
    /// <param name="other">The other rate.</param>
    public bool Equals(AnnualRate other) => Effective == other.Effective;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AnnualRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Effective.GetHashCode();

    /// <summary>Orders rates by size.</summary>
    /// <param name="other">The other rate.</param>
    public int CompareTo(AnnualRate other) => Effective.CompareTo(other.Effective);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a yearly rate.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        AnnualRate other => CompareTo(other),
        _ => throw new ArgumentException($"A yearly rate cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>Whether two rates are equal.</summary>
    public static bool operator ==(AnnualRate left, AnnualRate right) => left.Effective == right.Effective;

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(AnnualRate left, AnnualRate right) => left.Effective != right.Effective;

    /// <summary>Whether the left rate is lower.</summary>
    public static bool operator <(AnnualRate left, AnnualRate right) => left.Effective < right.Effective;

    /// <summary>Whether the left rate is higher.</summary>
    public static bool operator >(AnnualRate left, AnnualRate right) => left.Effective > right.Effective;

    /// <summary>Whether the left rate is lower or equal.</summary>
    public static bool operator <=(AnnualRate left, AnnualRate right) => left.Effective <= right.Effective;

    /// <summary>Whether the left rate is higher or equal.</summary>
    public static bool operator >=(AnnualRate left, AnnualRate right) => left.Effective >= right.Effective;

    internal static AnnualRate FromExactFactor(BigReal factor)
    {
        decimal effective = (factor - BigReal.One).ToDecimal(RateName);
        return effective > -1
            ? new AnnualRate(effective)
            : throw new OverflowException("The yearly rate is −100 % in 28 decimal places, which is outside the range of rates.");
    }

    private BigReal ExactPeriodRate(int periodsPerYear)
    {
        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        return BigReal.Pow(ExactFactor, 1, periodsPerYear) - BigReal.One;
    }
}
