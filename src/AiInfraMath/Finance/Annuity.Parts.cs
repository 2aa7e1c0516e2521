using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <content>Interest and principal within the payments: IPMT, PPMT, CUMIPMT and CUMPRINC of spreadsheets.</content>
public static partial class Annuity
{
    /// <summary>The interest in the payment of one period (IPMT). 0 in a first payment that is due at once.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="period">Which period; 1 to the last.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="futureValue">What is received at the end.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period, or the timing is none of the two.</exception>
    /// <exception cref="OverflowException">The interest is beyond the range of decimal.</exception>
    public static Money<TCurrency> InterestPayment<TCurrency>(
        PeriodRate rate,
        int period,
        Term term,
        Money<TCurrency> presentValue,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        (_, BigReal interest) = PartsOf(rate, period, term, presentValue.Amount, futureValue.Amount, timing);
        return new(interest.ToDecimal("The interest"));
    }

    /// <summary>The principal in the payment of one period (PPMT): the payment less the interest in it.</summary>
    /// <inheritdoc cref="InterestPayment"/>
    public static Money<TCurrency> PrincipalPayment<TCurrency>(
        PeriodRate rate,
        int period,
        Term term,
        Money<TCurrency> presentValue,
        Money<TCurrency> futureValue = default,
        PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        (BigReal payment, BigReal interest) = PartsOf(rate, period, term, presentValue.Amount, futureValue.Amount, timing);
        return new((payment - interest).ToDecimal("The principal"));
    }

    /// <summary>The interest in the payments of several periods (CUMIPMT).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="rate">The rate per period.</param>
    /// <param name="term">How long; one period of the rate or more.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="first">The first of the periods; 1 or later.</param>
    /// <param name="last">The last of the periods; not before the first.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">The term is not a whole number of periods, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no such periods, or the timing is none of the two.</exception>
    /// <exception cref="OverflowException">The interest is beyond the range of decimal.</exception>
    public static Money<TCurrency> CumulativeInterest<TCurrency>(
        PeriodRate rate, Term term, Money<TCurrency> presentValue, int first, int last, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency
    {
        (BigReal payments, BigReal principal) = Cumulative(rate, term, presentValue.Amount, first, last, timing);
        return new((payments - principal).ToDecimal("The interest"));
    }

    /// <summary>The principal in the payments of several periods (CUMPRINC).</summary>
    /// <inheritdoc cref="CumulativeInterest"/>
    public static Money<TCurrency> CumulativePrincipal<TCurrency>(
        PeriodRate rate, Term term, Money<TCurrency> presentValue, int first, int last, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        where TCurrency : struct, ICurrency =>
        new(Cumulative(rate, term, presentValue.Amount, first, last, timing).Principal.ToDecimal("The principal"));

    // Principal paid is what the balance falls by, so that no sum over periods is needed.
    private static (BigReal Payments, BigReal Principal) Cumulative(
        PeriodRate rate, Term term, BigReal presentValue, int first, int last, PaymentTiming timing)
    {
        int periods = term.PeriodsOf(rate, nameof(term));
        IfNoPeriod(first, 1, periods, nameof(first));
        IfNoPeriod(last, first, periods, nameof(last));
        var formula = new AnnuityFormula(rate, periods, timing);
        BigReal payment = formula.Payment(presentValue, BigReal.Zero);
        return (
            payment * (last - first + 1L),
            formula.BalanceAfter(last, presentValue, payment) - formula.BalanceAfter(first - 1, presentValue, payment));
    }

    private static void IfNoPeriod(int period, int lowest, int highest, string argument)
    {
        if (period < lowest || period > highest)
        {
            NumericsThrow.OutOfRange(argument, period, string.Create(CultureInfo.InvariantCulture, $"a period from {lowest} to {highest}"));
        }
    }

    private static (BigReal Payment, BigReal Interest) PartsOf(
        PeriodRate rate, int period, Term term, decimal presentValue, decimal futureValue, PaymentTiming timing)
    {
        int periods = term.PeriodsOf(rate, nameof(term));
        IfNoPeriod(period, 1, periods, nameof(period));
        var formula = new AnnuityFormula(rate, periods, timing);
        BigReal payment = formula.Payment(presentValue, futureValue);
        return (payment, formula.Interest(period, presentValue, payment));
    }
}
