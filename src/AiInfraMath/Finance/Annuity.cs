using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>Level payments over a term: the functions PMT, PV, FV, NPER and RATE of spreadsheets, for money.</summary>
/// <remarks>
/// <para>
/// Signs are those of spreadsheets: what is received is positive, what is paid negative, and all of it together with interest is zero,
/// PV (1 + r)ⁿ + PMT (1 + r t) ((1 + r)ⁿ − 1) / r + FV = 0, where t is 1 for payments at the beginning of the period. So the payment of
/// a loan received is negative.
/// </para>
/// <para>
/// Everything is computed with 77 digits and rounded once, to the 28th: 8 % a year over 60 months for 15000 is
/// −304.1459143262052370338701620. Programs that round at each step, as those that print −304.1459143262052370338701494, lose the last
/// digits. Nothing is rounded to cents. A rate of 0 % is allowed everywhere.
/// </para>
/// </remarks>
public static partial class Annuity
{
    private const string PaymentName = "The payment";

    /// <summary>The payment of each period (PMT).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="presentValue">What is received now, as of a loan; negative if paid.</param>
    /// <param name="futureValue">What is received at the end; negative if it is then paid.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    /// <exception cref="OverflowException">The payment is beyond the range of decimal.</exception>
    public static Money<TCurrency> Payment<TCurrency>(
        PeriodRate rate,
        Term term,
        Money<TCurrency> presentValue,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency =>
        new(new AnnuityFormula(rate, term.PeriodsOf(rate, nameof(term)), timing)
            .Payment(presentValue.Amount, futureValue.Amount)
            .ToDecimal(PaymentName));

    /// <summary>What payments and a value at the end are worth now (PV).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="futureValue">What is received at the end.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public static Money<TCurrency> PresentValue<TCurrency>(
        PeriodRate rate,
        Term term,
        Money<TCurrency> payment,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        var formula = new AnnuityFormula(rate, term.PeriodsOf(rate, nameof(term)), timing);
        return new((-((formula.PaymentFactor * payment.Amount) + futureValue.Amount) / formula.Growth).ToDecimal("The present value"));
    }

    /// <summary>What payments and a value now are worth at the end (FV).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public static Money<TCurrency> FutureValue<TCurrency>(
        PeriodRate rate,
        Term term,
        Money<TCurrency> payment,
        Money<TCurrency> presentValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        var formula = new AnnuityFormula(rate, term.PeriodsOf(rate, nameof(term)), timing);
        return new((-((formula.Growth * presentValue.Amount) + (formula.PaymentFactor * payment.Amount))).ToDecimal("The future value"));
    }

    /// <summary>How many periods it takes (NPER); seldom a whole number.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="futureValue">What is received at the end.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <returns>The number of periods, negative where the values were equal that long ago; or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    public static Solution<decimal> Periods<TCurrency>(
        PeriodRate rate,
        Money<TCurrency> payment,
        Money<TCurrency> presentValue,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        BigReal r = rate.Exact;
        if (r.Sign == 0)
        {
            return payment.Amount == 0
                ? new("At 0 % and without payments the value never changes.")
                : Number(-((BigReal)presentValue.Amount + futureValue.Amount) / payment.Amount);
        }

        // PV qⁿ + P (qⁿ − 1) / r + FV = 0 gives qⁿ = (P − FV r) / (P + PV r), with P the payment, times q at the beginning of the period.
        BigReal p = new AnnuityFormula(rate, 1, timing).PaymentFactor * payment.Amount;
        BigReal final = p - (r * futureValue.Amount);
        BigReal start = p + (r * presentValue.Amount);
        // Payments that just cover the interest leave nothing but the rounding of the rate.
        bool nothing = start.IsNegligibleBeside(p, 200) || final.IsNegligibleBeside(p, 200);
        return nothing || final.Sign * start.Sign <= 0
            ? new(
                $"No number of periods leads from {presentValue} to {futureValue} with payments of {payment} at {rate}: "
                + "the payments do not outweigh the interest.")
            : Number(BigReal.Log(final / start) / BigReal.Log(BigReal.One + r));
    }

    /// <summary>All rates per period at which values and payments balance (RATE).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="term">How long; one period or more.</param>
    /// <param name="periodsPerYear">How many periods make a year.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="futureValue">What is received at the end.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <returns>All rates, or why there is none; there is no guess and no limit of iterations.</returns>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    public static InternalRates Rates<TCurrency>(
        Term term,
        int periodsPerYear,
        Money<TCurrency> payment,
        Money<TCurrency> presentValue,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        int periods = term.PeriodsOf(PeriodRate.Of(0, periodsPerYear), nameof(term));
        int first = timing switch
        {
            PaymentTiming.EndOfPeriod => 1,
            PaymentTiming.BeginningOfPeriod => 0,
            _ => throw new ArgumentOutOfRangeException(
                nameof(timing), timing, $"It is {timing}; end or beginning of the period was expected."),
        };
        var flows = new BigReal[periods + 1];
        var times = new long[periods + 1];
        for (int i = 0; i <= periods; i++)
        {
            times[i] = i;
            flows[i] = i >= first && i < first + periods ? BigReal.TimesTenToThe28(payment.Amount) : BigReal.Zero;
        }

        flows[0] += BigReal.TimesTenToThe28(presentValue.Amount);
        flows[periods] += BigReal.TimesTenToThe28(futureValue.Amount);
        return new InternalRateSearch(FlowPolynomial.Of(flows, times), (1, 1), periodsPerYear).Run();
    }

    /// <summary>
    /// The share of an investment that pays it back each period with interest, r (1 + r)ⁿ / ((1 + r)ⁿ − 1); 1/n at 0 %. At 6 % over 25
    /// years
    /// 0.0782267….
    /// </summary>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="OverflowException">The factor is beyond the range of decimal.</exception>
    public static decimal CapitalRecoveryFactor(PeriodRate rate, Term term) =>
        ExactCapitalRecoveryFactor(rate, term).ToDecimal("The capital recovery factor");

    /// <summary>The share of an investment that pays it back each year with interest.</summary>
    /// <param name="rate">The effective yearly rate.</param>
    /// <param name="term">How long; one year or more, in whole years.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of years, or has none.</exception>
    /// <exception cref="OverflowException">The factor is beyond the range of decimal.</exception>
    public static decimal CapitalRecoveryFactor(AnnualRate rate, Term term) =>
        CapitalRecoveryFactor(PeriodRate.Of(rate.Effective, 1), term);

    internal static BigReal ExactCapitalRecoveryFactor(PeriodRate rate, Term term)
    {
        var formula = new AnnuityFormula(rate, term.PeriodsOf(rate, nameof(term)), PaymentTiming.EndOfPeriod);
        return formula.Growth / formula.PaymentFactor;
    }

    private static Solution<decimal> Number(BigReal periods) =>
        periods.TryToDecimal(out decimal number) ? new(number) : new("The number of periods is beyond the range of decimal, 7.9e28.");
}
