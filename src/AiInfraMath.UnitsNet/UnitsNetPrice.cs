namespace AiInfraMath;

/// <summary>What energy of UnitsNet costs at a price of this library.</summary>
public static class UnitsNetPrice
{
    /// <summary>A price of energy and energy of UnitsNet.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    extension<TCurrency>(Price<TCurrency, Energy>)
        where TCurrency : struct, ICurrency
    {
        /// <summary>What energy of UnitsNet costs. As a method: <see cref="Cost"/>.</summary>
        /// <param name="price">The price.</param>
        /// <param name="energy">The energy, in any unit.</param>
        /// <exception cref="ArgumentException">The energy becomes infinite in watt-hours.</exception>
        /// <exception cref="OverflowException">The cost is beyond the range of decimal.</exception>
        public static Money<TCurrency> operator *(Price<TCurrency, Energy> price, UnitsNet.Energy energy) => Cost(price, energy);

        /// <summary>What energy of UnitsNet costs. As a method: <see cref="Cost"/>.</summary>
        /// <param name="energy">The energy, in any unit.</param>
        /// <param name="price">The price.</param>
        /// <exception cref="ArgumentException">The energy becomes infinite in watt-hours.</exception>
        /// <exception cref="OverflowException">The cost is beyond the range of decimal.</exception>
        public static Money<TCurrency> operator *(UnitsNet.Energy energy, Price<TCurrency, Energy> price) => Cost(price, energy);
    }

    /// <summary>What energy of UnitsNet costs at a price: the operator for F#, which does not see it.</summary>
    /// <remarks>The energy crosses to decimal as in <c>price * energy</c> of this library: 87.6 TWh are 87 600 000 MWh exactly.</remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="price">The price.</param>
    /// <param name="energy">The energy, in any unit.</param>
    /// <exception cref="ArgumentException">The energy becomes infinite in watt-hours.</exception>
    /// <exception cref="OverflowException">The cost is beyond the range of decimal.</exception>
    public static Money<TCurrency> Cost<TCurrency>(Price<TCurrency, Energy> price, UnitsNet.Energy energy)
        where TCurrency : struct, ICurrency => price * energy.ToAiInfraMath();
}
