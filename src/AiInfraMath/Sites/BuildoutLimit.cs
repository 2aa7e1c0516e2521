using AiInfraMath.Fleets;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>What chips and money allow, as the power of a facility, so that it can be held against power itself.</summary>
public static class BuildoutLimit
{
    /// <summary>The facility's peak power that a number of chips fills.</summary>
    /// <param name="chips">The number of chips; finite, zero or more.</param>
    /// <param name="perChip">The peak draw of one chip; above zero.</param>
    /// <param name="chain">From chips to facility.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Power OfChips(double chips, Draw<DrawStage.Accelerators, DrawKind.Peak> perChip, PowerChain chain)
    {
        NumericsThrow.IfNegative(chips, nameof(chips));
        return PowerOfOne(perChip, chain) * chips;
    }

    /// <summary>The facility's peak power that an uncertain number of chips fills.</summary>
    /// <param name="chips">The number of chips in every period.</param>
    /// <param name="perChip">The peak draw of one chip; above zero.</param>
    /// <param name="chain">From chips to facility.</param>
    /// <exception cref="ArgumentOutOfRangeException">The draw is zero.</exception>
    public static Series<Power> OfChips(Series<Ratio> chips, Draw<DrawStage.Accelerators, DrawKind.Peak> perChip, PowerChain chain)
    {
        ArgumentNullException.ThrowIfNull(chips);
        Power one = PowerOfOne(perChip, chain);
        return chips.To(count => one * count.Value);
    }

    /// <summary>The power that a budget builds.</summary>
    /// <param name="budget">The budget; zero or more.</param>
    /// <param name="cost">The cost of a unit of power, chips included; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    public static Power OfBudget<TCurrency>(Money<TCurrency> budget, Price<TCurrency, Power> cost)
        where TCurrency : struct, ICurrency
    {
        ValueThrow.IfNegative(budget, nameof(budget));
        RequireCost(cost);
        return budget / cost;
    }

    /// <summary>The power that an uncertain budget builds.</summary>
    /// <param name="budget">The budget in every period.</param>
    /// <param name="cost">The cost of a unit of power, chips included; above zero.</param>
    /// <param name="costIndex">
    /// What the cost is multiplied by in every period, as from <see cref="ProjectionModel.Index"/>; above zero. The cost stays what it is
    /// if
    /// left out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not above zero.</exception>
    /// <exception cref="ArgumentException">The index is of another model.</exception>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <remarks>Money crosses to double here, as in every projection: what lies beyond 53 bits is lost.</remarks>
    public static Series<Power> OfBudget<TCurrency>(
        Series<Money<TCurrency>> budget, Price<TCurrency, Power> cost, Series<Ratio>? costIndex = null)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(budget);
        RequireCost(cost);
        Series<Power> power = budget.To(money => money / cost);
        return costIndex is null ? power : power.Apply<Ratio, Quotient, Power>(costIndex, default);
    }

    private static Power PowerOfOne(Draw<DrawStage.Accelerators, DrawKind.Peak> perChip, PowerChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        NumericsThrow.IfNotAboveZero(perChip.Power.Watts, nameof(perChip));
        return chain.ToFacility(perChip).Power;
    }

    private static void RequireCost<TCurrency>(Price<TCurrency, Power> cost)
        where TCurrency : struct, ICurrency
    {
        if (cost <= Price<TCurrency, Power>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(cost), cost, "a price above zero");
        }
    }
}
