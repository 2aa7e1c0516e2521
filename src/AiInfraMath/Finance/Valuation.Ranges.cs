using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <content>What a price implies where the inputs are ranges. Each answer rises or falls with each input, so that its ends are those of
/// corners.</content>
public static partial class Valuation
{
    /// <summary>
    /// The range of growth that a range of prices implies: it rises with the price and the rate, and falls with the flow.
    /// </summary>
    /// <inheritdoc cref="ImpliedGrowth"/>
    public static ValueRange<AnnualRate> ImpliedGrowthRange<TCurrency>(
        ValueRange<Money<TCurrency>> price,
        ValueRange<Money<TCurrency>> flow,
        ValueRange<AnnualRate> rate,
        Term growing,
        AnnualRate? growthAfter)
        where TCurrency : struct, ICurrency => new(
        ImpliedGrowth(price.Low, flow.High, rate.Low, growing, growthAfter),
        ImpliedGrowth(price.High, flow.Low, rate.High, growing, growthAfter));

    /// <summary>The range of margins that a range of prices implies: it rises with the price and the rate.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="price">The price; zero or more.</param>
    /// <param name="revenue">The revenue; zero or more in each year, and above zero in one.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="terminal">What comes after, for the revenue: a multiple of revenue, or its growth.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The price or a year's revenue is below zero, or the revenue grows for ever, and not below the rate.
    /// </exception>
    /// <exception cref="ArgumentException">All revenue is zero.</exception>
    public static ValueRange<decimal> ImpliedMarginRange<TCurrency>(
        ValueRange<Money<TCurrency>> price, CashFlows<TCurrency> revenue, ValueRange<AnnualRate> rate, TerminalValue<TCurrency> terminal)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(revenue);
        for (int i = 0; i < revenue.Count; i++)
        {
            if (revenue[i].Amount.Amount < 0)
            {
                NumericsThrow.OutOfRange(nameof(revenue), revenue[i].Amount, "revenue of zero or more in each year");
            }
        }

        if (price.Low.Amount < 0)
        {
            NumericsThrow.OutOfRange(nameof(price), price.Low, "an amount of zero or more");
        }

        return ImpliedMargin(price.Low, revenue, rate.Low, terminal).TryGetValue(out decimal low)
            && ImpliedMargin(price.High, revenue, rate.High, terminal).TryGetValue(out decimal high)
            ? new(low, high)
            : throw NumericsThrow.Invalid(nameof(revenue), "All revenue is zero; some was expected.");
    }

    /// <summary>
    /// The range of yearly quantities that a range of prices implies: it rises with the price and the rate, and falls with the margin.
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is sold.</typeparam>
    /// <param name="price">The price; above zero.</param>
    /// <param name="margin">What is left over of the price of each quantity; above zero.</param>
    /// <param name="rate">The rate to discount at.</param>
    /// <param name="life">For how long; whole years, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A price or a margin is not above zero.</exception>
    /// <exception cref="ArgumentException">The life is not whole years, or none.</exception>
    public static ValueRange<TQuantity> ImpliedYearlyQuantityRange<TCurrency, TQuantity>(
        ValueRange<Money<TCurrency>> price,
        ValueRange<Price<TCurrency, TQuantity>> margin,
        ValueRange<AnnualRate> rate,
        Term life)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity> => new(
        ImpliedYearlyQuantity(price.Low, margin.High, rate.Low, life),
        ImpliedYearlyQuantity(price.High, margin.Low, rate.High, life));
}
