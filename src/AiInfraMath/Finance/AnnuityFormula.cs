using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// The equation of all annuities, PV qⁿ + PMT s + FV = 0, where q = 1 + rate and s = 1 + q + … + qⁿ⁻¹ = (qⁿ − 1) / rate, times q for
/// payments at the beginning.
/// </summary>
internal readonly struct AnnuityFormula
{
    private readonly BigReal _rate;
    private readonly bool _isDue;

    public AnnuityFormula(PeriodRate rate, int periods, PaymentTiming timing)
    {
        if (timing is not (PaymentTiming.EndOfPeriod or PaymentTiming.BeginningOfPeriod))
        {
            NumericsThrow.OutOfRange(nameof(timing), timing, "end or beginning of the period");
        }

        _rate = rate.Exact;
        _isDue = timing == PaymentTiming.BeginningOfPeriod;
        (Growth, BigReal sum) = Series(periods);
        PaymentFactor = sum * (_isDue ? BigReal.One + _rate : BigReal.One);
    }

    /// <summary>qⁿ</summary>
    public BigReal Growth { get; }

    /// <summary>s; never zero for a term of one period or more.</summary>
    public BigReal PaymentFactor { get; }

    public BigReal Payment(BigReal presentValue, BigReal futureValue) => -((presentValue * Growth) + futureValue) / PaymentFactor;

    /// <summary>What is owed right after the payment of a period, counted from 1; before the first one, the present value.</summary>
    public BigReal BalanceAfter(int period, BigReal presentValue, BigReal payment)
    {
        (BigReal growth, BigReal sum) = Series(period);

        // At the beginning of the period, one period's interest is still to come.
        BigReal grown = _isDue && period > 0 ? growth / (BigReal.One + _rate) : growth;
        return (presentValue * grown) + (payment * sum);
    }

    /// <summary>The interest in the payment of a period, counted from 1.</summary>
    public BigReal Interest(int period, BigReal presentValue, BigReal payment) =>
        _isDue && period == 1 ? BigReal.Zero : -(_rate * BalanceAfter(period - 1, presentValue, payment));

    private (BigReal Growth, BigReal Sum) Series(int periods) => BigReal.Series(BigReal.One + _rate, periods);
}
