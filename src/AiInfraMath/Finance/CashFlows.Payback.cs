namespace AiInfraMath.Finance;

/// <content>Payback and the money multiple.</content>
public sealed partial class CashFlows<TCurrency>
{
    /// <summary>What is received for each unit of money paid: the sum of flows received ÷ the sum of flows paid, not discounted.</summary>
    /// <returns>The multiple, or why there is none.</returns>
    public Solution<decimal> MoneyMultiple()
    {
        Money<TCurrency> paid = -Sum(static a => a.Amount < 0);
        return paid.Amount == 0
            ? new("Nothing is paid, so that nothing is multiplied.")
            : new(Sum(static a => a.Amount > 0) / paid);
    }

    /// <summary>The time in years until what is received has made up for what was paid.</summary>
    /// <remarks>Between two flows the later one is taken to come in evenly. The first time counts, even if more is paid later.</remarks>
    /// <returns>The time in years from now, or why there is none.</returns>
    public Solution<decimal> Payback() => PaybackOf([.. _amounts.Select(a => (BigReal)a.Amount)]);

    /// <summary>The time in years until what is received has made up for what was paid, both discounted to now.</summary>
    /// <remarks>Between two flows the later one is taken to come in evenly. The first time counts, even if more is paid later.</remarks>
    /// <param name="rate">The rate to discount at.</param>
    /// <returns>The time in years from now, or why there is none.</returns>
    public Solution<decimal> DiscountedPayback(AnnualRate rate)
    {
        BigReal factor = BigReal.Pow(rate.ExactFactor, -1, _unitsPerYear);
        return PaybackOf([.. _amounts.Select((a, i) => BigReal.Pow(factor, _times[i]) * a.Amount)]);
    }

    private Solution<decimal> PaybackOf(BigReal[] values)
    {
        BigReal sum = BigReal.Zero;
        bool wasNegative = false;
        for (int i = 0; i < values.Length; i++)
        {
            BigReal before = sum;
            sum += values[i];
            if (wasNegative && sum.Sign >= 0)
            {
                // What was still missing, as a share of the flow that made it up.
                BigReal time = _times[i - 1] + ((_times[i] - _times[i - 1]) * (-before / values[i]));
                return new((time / _unitsPerYear).ToDecimal("The payback time"));
            }

            wasNegative |= sum.Sign < 0;
        }

        return new(wasNegative
            ? "What is received never makes up for what was paid."
            : "Nothing is paid before something is received, so that there is nothing to pay back.");
    }
}
