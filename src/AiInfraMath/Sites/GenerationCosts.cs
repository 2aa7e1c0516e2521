namespace AiInfraMath.Sites;

/// <summary>What a kind of power station or storage costs, each figure with its source.</summary>
/// <remarks>
/// Prices are of one year's money, with no inflation to come. Another figure is given by <c>costs with { FuelPrice = … }</c>. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record GenerationCosts<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>Costs, all of which are given.</summary>
    /// <param name="capital">The overnight cost by the capacity: without interest while it is built.</param>
    /// <param name="fixedYearly">What it costs in each year, whatever it makes, by the capacity.</param>
    /// <param name="variable">What operation costs by the electricity that is made, without fuel.</param>
    /// <param name="fuelPrice">What the fuel costs by its energy (higher heating value); zero where there is none.</param>
    public GenerationCosts(
        Figure<Price<TCurrency, Power>> capital,
        Figure<Price<TCurrency, Power>> fixedYearly,
        Figure<Price<TCurrency, Energy>> variable,
        Figure<Price<TCurrency, Energy>> fuelPrice) =>
        (Capital, FixedYearly, Variable, FuelPrice) = (capital, fixedYearly, variable, fuelPrice);

    /// <summary>The overnight cost by the capacity: without interest while it is built. Zero or more.</summary>
    public Figure<Price<TCurrency, Power>> Capital { get; init; }

    /// <summary>What it costs in each year, whatever it makes, by the capacity. Zero or more.</summary>
    public Figure<Price<TCurrency, Power>> FixedYearly { get; init; }

    /// <summary>What operation costs by the electricity that is made, without fuel.</summary>
    public Figure<Price<TCurrency, Energy>> Variable { get; init; }

    /// <summary>What the fuel costs by its energy (higher heating value); zero where there is none.</summary>
    public Figure<Price<TCurrency, Energy>> FuelPrice { get; init; }

    /// <summary>Costs that the caller assumes.</summary>
    /// <param name="capital">The overnight cost by the capacity.</param>
    /// <param name="fixedYearly">What it costs in each year by the capacity.</param>
    /// <param name="variable">What operation costs by the electricity that is made, without fuel.</param>
    /// <param name="fuelPrice">What the fuel costs by its energy; zero if left out.</param>
    public static GenerationCosts<TCurrency> Assumed(
        Price<TCurrency, Power> capital,
        Price<TCurrency, Power> fixedYearly,
        Price<TCurrency, Energy> variable,
        Price<TCurrency, Energy> fuelPrice = default) =>
        new(
            Figure<Price<TCurrency, Power>>.Assumed(capital),
            Figure<Price<TCurrency, Power>>.Assumed(fixedYearly),
            Figure<Price<TCurrency, Energy>>.Assumed(variable),
            Figure<Price<TCurrency, Energy>>.Assumed(fuelPrice));
}
