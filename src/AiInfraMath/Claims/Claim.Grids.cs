using AiInfraMath.Grids;

namespace AiInfraMath.Claims;

/// <summary>Claims about a country's grid and its homes.</summary>
public abstract partial class Claim
{
    /// <summary>A load is such a share of a grid.</summary>
    /// <remarks>
    /// A power is a share of the capacity. Said to be a share of what is made or used in a year, it is taken for a load that runs all year; if
    /// that is far off and the share of the capacity is near, power was taken for energy.
    /// </remarks>
    /// <param name="load">The load; above zero.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="share">The share that is stated, 0.75 for 75 %; above zero.</param>
    /// <param name="measure">What the share is said to be of; by default the text does not say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grid"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero, or the measure is none.</exception>
    public static Claim ShareOfGrid(Stated<Power> load, Grid grid, Stated<double> share, GridMeasure measure = GridMeasure.Unspecified)
    {
        CheckMeasure(measure);
        return new GridShareClaim(GridShareClaim.Of(grid), StatedNumber.Of(load, nameof(load)), isPower: true, StatedNumber.OfShare(share, nameof(share)), measure);
    }

    /// <summary>The energy of a year is such a share of a grid.</summary>
    /// <param name="perYear">The energy that is used in a year; above zero.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="share">The share that is stated, 0.75 for 75 %; above zero.</param>
    /// <param name="measure">What the share is said to be of; by default the text does not say, which for an energy is generation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grid"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero, or the measure is none.</exception>
    public static Claim ShareOfGrid(Stated<Energy> perYear, Grid grid, Stated<double> share, GridMeasure measure = GridMeasure.Unspecified)
    {
        CheckMeasure(measure);
        return new GridShareClaim(GridShareClaim.Of(grid), StatedNumber.Of(perYear, nameof(perYear)), isPower: false, StatedNumber.OfShare(share, nameof(share)), measure);
    }

    /// <summary>A power, all year, is what so many of a country's households use.</summary>
    /// <remarks>
    /// It stands on what the sources say a household uses (<see cref="Grid.HouseholdUses"/>); where they say it of several years, the
    /// verdict is that of the year that carries the claim least.
    /// </remarks>
    /// <param name="load">The power; above zero.</param>
    /// <param name="grid">The grid of the country.</param>
    /// <param name="households">How many households are stated; above zero.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grid"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Households(Stated<Power> load, Grid grid, Stated<double> households)
    {
        StatedNumber power = StatedNumber.Of(load, nameof(load));
        return Households(power.Text + " all year", power.Value * Durations.HoursPerYear, grid, households);
    }

    /// <summary>The energy of a year is what so many of a country's households use.</summary>
    /// <param name="perYear">The energy of a year; above zero.</param>
    /// <param name="grid">The grid of the country.</param>
    /// <param name="households">How many households are stated; above zero.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grid"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Households(Stated<Energy> perYear, Grid grid, Stated<double> households)
    {
        StatedNumber energy = StatedNumber.Of(perYear, nameof(perYear));
        return Households(energy.Text + " a year", energy.Value, grid, households);
    }

    private static Claim Households(string what, double wattHours, Grid grid, Stated<double> households)
    {
        ArgumentNullException.ThrowIfNull(grid);
        StatedNumber stated = StatedNumber.OfCount(households, nameof(households), "households");
        string statement = $"{what} is what {stated.Text} in {grid.Name} use";
        if (grid.HouseholdUses.Count == 0)
        {
            return new UndecidedClaim(statement, grid.HouseholdUse.ToString());
        }

        return new SourcedClaim(
            statement,
            stated,
            "a yearly use of a household",
            [.. grid.HouseholdUses.Select(u => new SourcedNumber(u.Use.Value.WattHours, u.Year, u.Use.Source))],
            use => wattHours / use,
            wattHours / stated.Value,
            static use => StatedNumber.Invariant($"{use / 1000:#,0} kWh"));
    }

    private static void CheckMeasure(GridMeasure measure)
    {
        if (!Enum.IsDefined(measure))
        {
            throw new ArgumentOutOfRangeException(nameof(measure), measure, "It is no measure of a grid.");
        }
    }
}
