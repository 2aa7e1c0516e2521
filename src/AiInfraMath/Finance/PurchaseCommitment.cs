using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>The revenue that grows evenly enough to pay for a commitment. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class RequiredRevenue<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly BigReal _factor;
    private readonly Money<TCurrency> _start;

    internal RequiredRevenue(int startYear, Money<TCurrency> start, BigReal factor)
    {
        (StartYear, _start, _factor) = (startYear, start, factor);
        Growth = AnnualRate.FromExactFactor(factor);
    }

    /// <summary>The year that the revenue is known for.</summary>
    public int StartYear { get; }

    /// <summary>By what the revenue has to grow a year.</summary>
    public AnnualRate Growth { get; }

    /// <summary>What the revenue then is in a year.</summary>
    /// <param name="year">A calendar year, not before the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the start.</exception>
    /// <exception cref="OverflowException">The revenue is beyond the range of decimal.</exception>
    public Money<TCurrency> InYear(int year)
    {
        if (year < StartYear)
        {
            NumericsThrow.OutOfRange(nameof(year), year, string.Create(CultureInfo.InvariantCulture, $"{StartYear} or later"));
        }

        return new((BigReal.Pow(_factor, year - StartYear) * _start.Amount).ToDecimal("The revenue"));
    }
}

/// <summary>Purchases that were committed to, year by year: "300 billion USD over 5 years from 2027".</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class PurchaseCommitment<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Money<TCurrency>[] _payments;

    private PurchaseCommitment(int firstYear, Money<TCurrency>[] payments) => (FirstYear, _payments) = (firstYear, payments);

    /// <summary>The calendar year of the first payment.</summary>
    public int FirstYear { get; }

    /// <summary>The payment of each year.</summary>
    public IReadOnlyList<Money<TCurrency>> Payments => Array.AsReadOnly(_payments);

    /// <summary>A total in equal parts.</summary>
    /// <param name="total">The total; above zero.</param>
    /// <param name="firstYear">The calendar year of the first part.</param>
    /// <param name="term">Over how long; whole years, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is not above zero.</exception>
    /// <exception cref="ArgumentException">The term is not whole years, or none.</exception>
    public static PurchaseCommitment<TCurrency> Even(Money<TCurrency> total, int firstYear, Term term)
    {
        Valuation.IfNotPositive(total, nameof(total));
        int years = term.PeriodsOf(PeriodRate.Of(0, 1), nameof(term));
        var payments = new Money<TCurrency>[years];
        Array.Fill(payments, total / years);
        return new(firstYear, payments);
    }

    /// <summary>A payment for each year.</summary>
    /// <param name="firstYear">The calendar year of the first payment.</param>
    /// <param name="payments">The payments, zero or more; at least one, and one above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A payment is below zero.</exception>
    /// <exception cref="ArgumentException">There is no payment above zero.</exception>
    public static PurchaseCommitment<TCurrency> Yearly(int firstYear, params ReadOnlySpan<Money<TCurrency>> payments)
    {
        bool hasAny = false;
        foreach (Money<TCurrency> payment in payments)
        {
            if (payment.Amount < 0)
            {
                NumericsThrow.OutOfRange(nameof(payments), payment, "payments of zero or more");
            }

            hasAny |= payment.Amount > 0;
        }

        return hasAny
            ? new(firstYear, payments.ToArray())
            : throw NumericsThrow.Invalid(nameof(payments), "No payment is above zero; at least one was expected.");
    }

    /// <summary>
    /// The evenly growing revenue of which a share pays for the commitment: over the years of the commitment, share × revenue and the
    /// payments
    /// have the same present value.
    /// </summary>
    /// <remarks>
    /// In single years the share may pay more or less than is due; the rate is what the difference costs or earns meanwhile. There is
    /// exactly
    /// one such growth. The share is a point estimate here; for a range see <see cref="RequiredRevenueRange"/>.
    /// </remarks>
    /// <param name="startYear">A calendar year before the first payment.</param>
    /// <param name="startRevenue">The revenue in that year; above zero.</param>
    /// <param name="share">The share of revenue that can be spent on the commitment, as a fraction of 1; above 0, to 1.</param>
    /// <param name="rate">The rate to discount at; 0 % compares plain sums.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The growth is beyond the range of decimal.</exception>
    public RequiredRevenue<TCurrency> RequiredRevenue(int startYear, Money<TCurrency> startRevenue, decimal share, AnnualRate rate)
    {
        Valuation.IfNotPositive(startRevenue, nameof(startRevenue));
        if (startYear >= FirstYear)
        {
            NumericsThrow.OutOfRange(
                nameof(startYear), startYear, string.Create(CultureInfo.InvariantCulture, $"before {FirstYear}, the year of the first payment,"));
        }

        if (share is <= 0 or > 1)
        {
            NumericsThrow.OutOfRange(nameof(share), share, "a share above 0, to 1");
        }

        // Σ share × revenue xⁿ vⁿ − Σ payment vⁿ = 0 in x = 1 + growth, with n counted from the start.
        int wait = FirstYear - startYear;
        var values = new BigReal[wait + _payments.Length];
        for (int i = 0; i < _payments.Length; i++)
        {
            BigReal discount = BigReal.Pow(rate.ExactFactor, -(wait + i));
            values[0] -= discount * _payments[i].Amount;
            values[wait + i] = discount * share * startRevenue.Amount;
        }

        return new(startYear, startRevenue, Valuation.PositiveRoot(values));
    }

    /// <summary>The lowest and the highest required revenue where the share that can be spent is only known as a range.</summary>
    /// <remarks>
    /// Growth, and with it the revenue of every year, falls as the share rises, so that the range has the ends of the share's. For a
    /// commitment that is a range itself, ask its low and its high end.
    /// </remarks>
    /// <param name="startYear">A calendar year before the first payment.</param>
    /// <param name="startRevenue">The revenue in that year; above zero.</param>
    /// <param name="share">The share of revenue that can be spent on the commitment, as a fraction of 1; above 0, to 1.</param>
    /// <param name="rate">The rate to discount at; 0 % compares plain sums.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">The growth is beyond the range of decimal.</exception>
    public (RequiredRevenue<TCurrency> Lowest, RequiredRevenue<TCurrency> Highest) RequiredRevenueRange(
        int startYear, Money<TCurrency> startRevenue, ValueRange<decimal> share, AnnualRate rate) => (
        RequiredRevenue(startYear, startRevenue, share.High, rate),
        RequiredRevenue(startYear, startRevenue, share.Low, rate));
}
