namespace AiInfraMath;

/// <content>Cost in the unit of the quotation, and prices that grow.</content>
public readonly partial struct Price<TCurrency, TQuantity>
{
    /// <summary>What so many of a unit cost, in decimal throughout: 2 MMBtu at 3.5 USD/MMBtu are USD 7.</summary>
    /// <remarks>
    /// The price per that unit, as <see cref="In"/> gives it, times the amount. A quantity is a <see cref="double"/> of its canonical unit,
    /// so 2 MMBtu are 586,142.14… Wh to 17 digits, and <c>price * quantity</c> of them is 6.99999999999999947. This is the way without
    /// that.
    /// </remarks>
    /// <param name="amount">How many of the unit.</param>
    /// <param name="unit">The unit, as in <c>Energy.Units.MillionBtus</c>.</param>
    /// <exception cref="OverflowException">The cost, or the price per this unit, is beyond the range of decimal.</exception>
    public Money<TCurrency> CostOf(decimal amount, Unit<TQuantity> unit) => new(Ledger.Multiply(In(unit), amount, TCurrency.Code));

    /// <summary>The price after whole years of growth at a constant rate: price × (1 + rate)^years, in decimal.</summary>
    /// <remarks>Multiplied year by year, each time rounded by decimal at its 28th digit; back in time it is divided.</remarks>
    /// <param name="ratePerYear">The growth per year, 0.02 for 2 %; above −1.</param>
    /// <param name="years">How many years; negative for years back.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ratePerYear"/> is −1 or less.</exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    public Price<TCurrency, TQuantity> Escalate(decimal ratePerYear, int years)
    {
        decimal factor = GrowthFactor(ratePerYear);
        decimal amount = _amount;

        // What no longer changes is done: a constant price, and one that has become zero.
        for (long left = Math.Abs((long)years); left > 0 && factor != 1 && amount != 0; left--)
        {
            amount = years > 0 ? Ledger.Multiply(amount, factor, TCurrency.Code) : Ledger.Divide(amount, factor, TCurrency.Code);
        }

        return new Price<TCurrency, TQuantity>(amount);
    }

    /// <summary>The price after years of growth that need not be whole.</summary>
    /// <remarks>
    /// The whole years are decimal, as by <see cref="Escalate(decimal, int)"/>. For the rest of a year the factor (1 + rate)^rest crosses
    /// <see cref="double"/> and is good to about 15 digits.
    /// </remarks>
    /// <param name="ratePerYear">The growth per year, 0.02 for 2 %; above −1.</param>
    /// <param name="years">How many years; finite, within the range of int; negative for years back.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="ratePerYear"/> is −1 or less, or <paramref name="years"/> is not finite or too large.
    /// </exception>
    /// <exception cref="OverflowException">The price is beyond the range of decimal.</exception>
    public Price<TCurrency, TQuantity> Escalate(decimal ratePerYear, double years)
    {
        if (!(Math.Abs(years) < int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(years), years, "A finite number of years within the range of int was expected.");
        }

        double whole = Math.Floor(years);
        Price<TCurrency, TQuantity> price = Escalate(ratePerYear, (int)whole);
        double rest = years - whole;
        if (rest == 0)
        {
            return price;
        }

        double factor = Math.Pow(DecimalDigits.ToDouble(GrowthFactor(ratePerYear)), rest);
        return price * DecimalDigits.Of(factor).ToDecimal();
    }

    private static decimal GrowthFactor(decimal ratePerYear) => ratePerYear > -1
        ? Ledger.Add(1, ratePerYear, TCurrency.Code)
        : throw new ArgumentOutOfRangeException(
            nameof(ratePerYear), ratePerYear, "A growth per year above -1 (−100 %) was expected.");
}
