using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <content>Payments that grow by a rate from period to period.</content>
public static partial class Annuity
{
    /// <summary>
    /// What payments that grow are worth now: PV = −P (1 − ((1 + g) / (1 + r))ⁿ) / (r − g), and −P n / (1 + r) where g = r.
    /// </summary>
    /// <remarks>
    /// Signs are those of <see cref="PresentValue"/>, with which it agrees at a growth of 0 %. Growth equal to the rate is no special case
    /// for the caller, and growth near it loses no digits.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="growth">By what each payment exceeds the one before; for the same period as the rate. Can be negative.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="firstPayment">The first payment.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">
    /// The term is not a whole number of periods, or has none; or the growth is for another period than the rate.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public static Money<TCurrency> GrowingPresentValue<TCurrency>(
        PeriodRate rate, PeriodRate growth, Term term, Money<TCurrency> firstPayment, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency =>
        new((-(GrowingFactor(rate, growth, term, timing) * firstPayment.Amount)).ToDecimal("The present value"));

    /// <summary>What payments that grow are worth at the end.</summary>
    /// <inheritdoc cref="GrowingPresentValue"/>
    public static Money<TCurrency> GrowingFutureValue<TCurrency>(
        PeriodRate rate, PeriodRate growth, Term term, Money<TCurrency> firstPayment, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        BigReal atEnd = BigReal.Pow(BigReal.One + rate.Exact, term.PeriodsOf(rate, nameof(term)));
        return new((-(GrowingFactor(rate, growth, term, timing) * atEnd * firstPayment.Amount)).ToDecimal("The future value"));
    }

    /// <summary>The first of payments that grow and pay back a value.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="growth">By what each payment exceeds the one before; for the same period as the rate. Can be negative.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="presentValue">What is received now, as of a loan.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">
    /// The term is not a whole number of periods, or has none; or the growth is for another period than the rate.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the two.</exception>
    /// <exception cref="OverflowException">The payment is beyond the range of decimal.</exception>
    public static Money<TCurrency> GrowingFirstPayment<TCurrency>(
        PeriodRate rate, PeriodRate growth, Term term, Money<TCurrency> presentValue, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency =>
        new((-(BigReal)presentValue.Amount / GrowingFactor(rate, growth, term, timing)).ToDecimal(PaymentName));

    private static BigReal GrowingFactor(PeriodRate rate, PeriodRate growth, Term term, PaymentTiming timing)
    {
        int periods = term.PeriodsOf(rate, nameof(term));
        if (growth.PeriodsPerYear != rate.PeriodsPerYear)
        {
            throw NumericsThrow.Invalid(
                nameof(growth),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is for {growth.PeriodsPerYear} periods a year; {rate.PeriodsPerYear} as in the rate were expected."));
        }

        // One period's factor carries the timing: 1 / q at the end, 1 at the beginning. The sum over the periods needs no difference of
        // the rates, so that equal ones are nothing special.
        BigReal q = BigReal.One + rate.Exact;
        return new AnnuityFormula(rate, 1, timing).PaymentFactor / q * BigReal.Series((BigReal.One + growth.Exact) / q, periods).Sum;
    }
}
