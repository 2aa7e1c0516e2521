namespace AiInfraMath.Finance;

/// <content>Net present values and rates of return.</content>
public sealed partial class CashFlows<TCurrency>
{
    private const string NetPresentValueName = "The net present value";

    /// <summary>The net present value at a yearly rate: Σ amount ÷ (1 + rate)^year. For dated flows, the XNPV of spreadsheets.</summary>
    /// <remarks>Computed with 77 digits and right to the 28th; nothing is rounded to cents.</remarks>
    /// <param name="rate">The effective yearly rate.</param>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public Money<TCurrency> NetPresentValue(AnnualRate rate) => Discounted(BigReal.Pow(rate.ExactFactor, -1, _unitsPerYear));

    /// <summary>The net present value at a rate per period: Σ amount ÷ (1 + rate)^periods.</summary>
    /// <remarks>
    /// The period is that of the rate; it need not be that of the flows. Computed with 77 digits and right to the 28th.
    /// </remarks>
    /// <param name="rate">The rate per period.</param>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public Money<TCurrency> NetPresentValue(PeriodRate rate) =>
        Discounted(BigReal.Pow(BigReal.One + rate.Exact, -rate.PeriodsPerYear, _unitsPerYear));

    /// <summary>The net present value on a discount curve: Σ amount × factor at its time.</summary>
    /// <remarks>Computed with 77 digits and right to the 28th.</remarks>
    /// <param name="curve">The curve.</param>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public Money<TCurrency> NetPresentValue(DiscountCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        BigReal sum = BigReal.Zero;
        for (int i = 0; i < _amounts.Length; i++)
        {
            sum += BigReal.Exp(curve.LogAt((BigReal)_times[i] / _unitsPerYear)) * _amounts[i].Amount;
        }

        return new(sum.ToDecimal(NetPresentValueName));
    }

    /// <summary>
    /// All internal rates of return: the rates at which the net present value is zero. Per period for regular flows, the IRR of
    /// spreadsheets;
    /// per year for dated ones, their XIRR.
    /// </summary>
    /// <remarks>
    /// <para>
    /// None is missed, however many there are, and none is invented: the rates are separated by those of a derivative that has one sign
    /// change
    /// less, down to one that has none (Rolle, Descartes). There is no starting guess and no limit of iterations. Each rate is the double
    /// nearest to the exact one. The search crosses to double where that decides the same as 77 digits do.
    /// </para>
    /// <para>The time it takes grows with the number of flows and the square of the number of sign changes.</para>
    /// </remarks>
    public InternalRates InternalRates()
    {
        FlowPolynomial polynomial = FlowPolynomial.Of(Array.ConvertAll(_amounts, a => BigReal.TimesTenToThe28(a.Amount)), _times);
        return new InternalRateSearch(polynomial, (_unitsPerYear, PeriodsPerYear), PeriodsPerYear).Run();
    }

    /// <summary>
    /// The modified internal rate of return (MIRR): the yearly rate at which what is paid, discounted to the first flow, becomes what is
    /// received, with interest to the last flow.
    /// </summary>
    /// <param name="finance">The rate that amounts paid are discounted at.</param>
    /// <param name="reinvestment">The rate that amounts received earn.</param>
    /// <returns>The effective yearly rate, or why there is none.</returns>
    /// <exception cref="OverflowException">The rate is beyond the range of decimal.</exception>
    public Solution<AnnualRate> ModifiedInternalRate(AnnualRate finance, AnnualRate reinvestment)
    {
        BigReal paid = Value(BigReal.Pow(finance.ExactFactor, -1, _unitsPerYear), static a => a.Amount < 0);
        BigReal received = Value(BigReal.Pow(reinvestment.ExactFactor, -1, _unitsPerYear), static a => a.Amount > 0);
        long units = _times[^1] - _times[0];
        if (paid.Sign == 0 || received.Sign == 0 || units == 0)
        {
            return new(
                units == 0 ? "All flows are at one time: there is no time for money to grow in."
                : paid.Sign == 0 ? "Nothing is paid: there is nothing that could earn a rate."
                : "Nothing is received: whatever is paid is lost, and no rate above −100 % says that.");
        }

        // Both were taken to now; interest on what is received runs from there to the last flow, and discounting to the first.
        BigReal atEnd = received * BigReal.Pow(reinvestment.ExactFactor, _times[^1], _unitsPerYear);
        BigReal atStart = -paid * BigReal.Pow(finance.ExactFactor, _times[0], _unitsPerYear);
        return new(AnnualRate.FromExactFactor(BigReal.Pow(atEnd / atStart, _unitsPerYear, units)));
    }

    /// <summary>What 1 at the time of the last flow is worth now.</summary>
    internal BigReal LastDiscountFactor(AnnualRate rate) => BigReal.Pow(rate.ExactFactor, -_times[^1], _unitsPerYear);

    private Money<TCurrency> Discounted(BigReal unitFactor) => new(Value(unitFactor, static _ => true).ToDecimal(NetPresentValueName));

    // Horner's rule over the gaps between the flows, which mostly are all the same.
    private BigReal Value(BigReal unitFactor, Predicate<Money<TCurrency>> includes)
    {
        BigReal sum = BigReal.Zero;
        BigReal factor = BigReal.One;
        long gap = 0;
        for (int i = _amounts.Length - 1; i >= 0; i--)
        {
            sum += includes(_amounts[i]) ? (BigReal)_amounts[i].Amount : BigReal.Zero;
            long step = _times[i] - (i == 0 ? 0 : _times[i - 1]);
            if (step != gap)
            {
                (gap, factor) = (step, BigReal.Pow(unitFactor, step));
            }

            sum *= factor;
        }

        return sum;
    }
}
