using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>What flows are worth, and the reverse: what a price that is paid for them implies.</summary>
public static partial class Valuation
{
    /// <summary>The value of flows and of what comes after them.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="flows">Yearly or dated flows; the last one is that of a year.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="terminal">What comes after the last flow, worth at the time of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The flows grow for ever, and not below the rate.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of decimal.</exception>
    public static DiscountedValue<TCurrency> DiscountedCashFlow<TCurrency>(
        CashFlows<TCurrency> flows, AnnualRate rate, TerminalValue<TCurrency> terminal)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(terminal);
        BigReal after = terminal.At(rate, flows[flows.Count - 1].Amount) * flows.LastDiscountFactor(rate);
        return new(flows.NetPresentValue(rate), new(after.ToDecimal("The terminal value")));
    }

    /// <summary>The growth that a price implies, if a flow grows evenly for some years and then for ever at another rate.</summary>
    /// <remarks>
    /// The price is Σ flow x^k / (1 + r)^k over the years, and the flow of the last year (1 + g) / (r − g) after them, in which x = 1 +
    /// growth
    /// is the one unknown; there is exactly one solution.
    /// </remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="price">The price; above zero.</param>
    /// <param name="flow">The flow of the year before the first; above zero.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="growing">For how long the flow grows; whole years, one or more.</param>
    /// <param name="growthAfter">The growth after that, for ever; below the rate. Null if nothing comes after.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The price or the flow is not above zero, or the growth after is not below the rate.
    /// </exception>
    /// <exception cref="ArgumentException">The term is not whole years, or none.</exception>
    /// <exception cref="OverflowException">The growth is beyond the range of decimal.</exception>
    public static AnnualRate ImpliedGrowth<TCurrency>(
        Money<TCurrency> price, Money<TCurrency> flow, AnnualRate rate, Term growing, AnnualRate? growthAfter)
        where TCurrency : struct, ICurrency
    {
        IfNotPositive(price, nameof(price));
        IfNotPositive(flow, nameof(flow));
        int years = growing.PeriodsOf(PeriodRate.Of(0, 1), nameof(growing));
        var values = new BigReal[years + 1];
        values[0] = -(BigReal)price.Amount;
        for (int i = 1; i <= years; i++)
        {
            values[i] = BigReal.Pow(rate.ExactFactor, -i) * flow.Amount;
        }

        if (growthAfter is { } after)
        {
            values[years] += TerminalValue<TCurrency>.Growing(after).At(rate, flow) * BigReal.Pow(rate.ExactFactor, -years);
        }

        return AnnualRate.FromExactFactor(PositiveRoot(values));
    }

    /// <summary>The share of revenue that has to be left over for the revenue to be worth a price.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="price">The price.</param>
    /// <param name="revenue">The revenue; worth more than zero at the rate.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="terminal">What comes after, for the revenue: a multiple of revenue, or its growth.</param>
    /// <returns>The share as a fraction of 1, above 1 where no margin is enough; or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The revenue grows for ever, and not below the rate.</exception>
    public static Solution<decimal> ImpliedMargin<TCurrency>(
        Money<TCurrency> price, CashFlows<TCurrency> revenue, AnnualRate rate, TerminalValue<TCurrency> terminal)
        where TCurrency : struct, ICurrency
    {
        Money<TCurrency> worth = DiscountedCashFlow(revenue, rate, terminal).Total;
        return worth.Amount > 0
            ? new(price / worth)
            : new($"The revenue is worth {worth} at {rate}, of which no share is a price of {price}.");
    }

    /// <summary>
    /// The quantity per year that has to be sold for a price to be earned back with interest: the capacity that it implies.
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is sold.</typeparam>
    /// <param name="price">The price; above zero.</param>
    /// <param name="margin">What is left over of the price of each quantity; above zero.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="life">For how long; whole years, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price or the margin is not above zero.</exception>
    /// <exception cref="ArgumentException">The life is not whole years, or none.</exception>
    public static TQuantity ImpliedYearlyQuantity<TCurrency, TQuantity>(
        Money<TCurrency> price, Price<TCurrency, TQuantity> margin, AnnualRate rate, Term life)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        IfNotPositive(price, nameof(price));
        if (margin <= Price<TCurrency, TQuantity>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(margin), margin, "a price above zero");
        }

        return (price * Annuity.CapitalRecoveryFactor(rate, life)) / margin;
    }

    /// <summary>
    /// The one positive number at which a polynomial is zero whose first coefficient is negative and whose others are not.
    /// </summary>
    internal static BigReal PositiveRoot(BigReal[] coefficients)
    {
        long[] powers = [.. Enumerable.Range(0, coefficients.Length).Select(i => (long)i)];
        return FlowRoots.Of(FlowPolynomial.Of(coefficients, powers))[0].DiscountFactor(150);
    }

    internal static void IfNotPositive<TCurrency>(Money<TCurrency> amount, string argument)
        where TCurrency : struct, ICurrency
    {
        if (amount.Amount <= 0)
        {
            NumericsThrow.OutOfRange(argument, amount, "an amount above zero");
        }
    }
}
