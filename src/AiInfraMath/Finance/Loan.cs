using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>When the interest of a bullet loan is paid.</summary>
public enum BulletInterest
{
    /// <summary>In each period.</summary>
    PaidEachPeriod,

    /// <summary>At the end, with interest on it: what is owed grows until then.</summary>
    AddedToPrincipal,
}

/// <summary>
/// Loans as schedules. Payments are at the end of periods. Interest is what is owed times the rate, rounded as asked; the last payment
/// takes
/// what rounding left over, so that principal sums to the loan exactly and nothing is owed at the end.
/// </summary>
public static class Loan
{
    /// <summary>Level payments.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="principal">What is lent; above zero.</param>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The principal is not above zero.</exception>
    /// <exception cref="ArgumentException">
    /// The term is not a whole number of periods, or has none; or the currency has no minor unit to round to.
    /// </exception>
    public static LoanSchedule<TCurrency> Level<TCurrency>(
        Money<TCurrency> principal, PeriodRate rate, Term term, LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency =>
        InterestOnly(principal, rate, default, term, rounding);

    /// <summary>Interest alone for a time, and level payments from then on.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="principal">What is lent; above zero.</param>
    /// <param name="rate">The rate per period.</param>
    /// <param name="interestOnly">For how long only interest is paid; shorter than the term.</param>
    /// <param name="term">How long in all; one period of the rate or more.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The principal is not above zero.</exception>
    /// <exception cref="ArgumentException">
    /// A term is not a whole number of periods, or the whole term is not longer than the first part; or the currency has no minor unit.
    /// </exception>
    public static LoanSchedule<TCurrency> InterestOnly<TCurrency>(
        Money<TCurrency> principal, PeriodRate rate, Term interestOnly, Term term, LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        IfNotPositive(principal);
        int periods = term.PeriodsOf(rate, nameof(term));
        int grace = interestOnly == default ? 0 : interestOnly.PeriodsOf(rate, nameof(interestOnly));
        if (grace >= periods)
        {
            throw NumericsThrow.Invalid(
                nameof(interestOnly),
                $"It is {interestOnly}; less than the term of {term} was expected. See Bullet for principal at the end.");
        }

        Func<BigReal, Money<TCurrency>> rounded = rounding.For(principal, nameof(rounding));
        var level = new AnnuityFormula(rate, periods - grace, PaymentTiming.EndOfPeriod);
        Money<TCurrency> payment = rounded(-level.Payment(principal.Amount, BigReal.Zero));
        return Run(principal, rate, periods, rounded, (period, interest) => period <= grace ? interest : payment);
    }

    /// <summary>All principal at the end.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="principal">What is lent; above zero.</param>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="interest">When interest is paid; in each period if not given.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The principal is not above zero, or <paramref name="interest"/> is none of the two.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The term is not a whole number of periods, or has none; or the currency has no minor unit to round to.
    /// </exception>
    public static LoanSchedule<TCurrency> Bullet<TCurrency>(
        Money<TCurrency> principal,
        PeriodRate rate,
        Term term,
        BulletInterest interest = BulletInterest.PaidEachPeriod,
        LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        IfNotPositive(principal);
        if (interest is not (BulletInterest.PaidEachPeriod or BulletInterest.AddedToPrincipal))
        {
            NumericsThrow.OutOfRange(nameof(interest), interest, "paid each period or added to principal");
        }

        bool pays = interest == BulletInterest.PaidEachPeriod;
        return Run(
            principal,
            rate,
            term.PeriodsOf(rate, nameof(term)),
            rounding.For(principal, nameof(rounding)),
            (_, due) => pays ? due : default);
    }

    /// <summary>
    /// The largest loan that the cash available can serve with a given cover, and payments of cash ÷ cover in each period: sculpted debt.
    /// </summary>
    /// <remarks>The debt service cover ratio is then the same in every period, up to rounding and the last payment.</remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="cashAvailable">The cash available for debt service in each period; zero or more, and at least one above zero.</param>
    /// <param name="rate">The rate per period.</param>
    /// <param name="cover">The debt service cover ratio, as in 1.3; above zero.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">Cash is below zero, or the cover is not above zero.</exception>
    /// <exception cref="ArgumentException">
    /// There is no period, or all cash is zero; or the currency has no minor unit to round to.
    /// </exception>
    public static LoanSchedule<TCurrency> Sculpted<TCurrency>(
        IReadOnlyList<Money<TCurrency>> cashAvailable, PeriodRate rate, decimal cover, LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(cashAvailable);
        NumericsThrow.IfEmpty(cashAvailable.Count, nameof(cashAvailable));
        if (cover <= 0)
        {
            NumericsThrow.OutOfRange(nameof(cover), cover, "above 0");
        }

        BigReal value = BigReal.Zero;
        for (int i = cashAvailable.Count - 1; i >= 0; i--)
        {
            if (cashAvailable[i].Amount < 0)
            {
                NumericsThrow.OutOfRange(nameof(cashAvailable), cashAvailable[i], "cash of zero or more in each period");
            }

            value = (value + ((BigReal)cashAvailable[i].Amount / cover)) / (BigReal.One + rate.Exact);
        }

        Money<TCurrency> largest = new(value.ToDecimal("The loan"));
        Func<BigReal, Money<TCurrency>> rounded = rounding.For(largest, nameof(rounding));
        Money<TCurrency> principal = rounded(value);
        if (principal.Amount <= 0)
        {
            throw NumericsThrow.Invalid(nameof(cashAvailable), "No period has cash; a loan needs some to be served from.");
        }

        return Run(
            principal, rate, cashAvailable.Count, rounded, (period, _) => rounded((BigReal)cashAvailable[period - 1].Amount / cover));
    }

    private static LoanSchedule<TCurrency> Run<TCurrency>(
        Money<TCurrency> principal,
        PeriodRate rate,
        int periods,
        Func<BigReal, Money<TCurrency>> rounded,
        Func<int, Money<TCurrency>, Money<TCurrency>> payment)
        where TCurrency : struct, ICurrency
    {
        var schedule = new LoanPeriod<TCurrency>[periods];
        Money<TCurrency> owed = principal;
        for (int i = 1; i <= periods; i++)
        {
            Money<TCurrency> interest = rounded(rate.Exact * owed.Amount);
            Money<TCurrency> paidBack = i == periods ? owed : payment(i, interest) - interest;
            schedule[i - 1] = new(i, owed, interest, paidBack, owed - paidBack);
            owed -= paidBack;
        }

        return new(rate, schedule);
    }

    private static void IfNotPositive<TCurrency>(Money<TCurrency> principal)
        where TCurrency : struct, ICurrency
    {
        if (principal.Amount <= 0)
        {
            NumericsThrow.OutOfRange(nameof(principal), principal, "an amount above zero");
        }
    }
}
