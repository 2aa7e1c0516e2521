using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>Carbon and water for each unit of energy.</summary>
/// <remarks>
/// Water on site is counted per energy of the IT equipment, which is how WUE is defined (The Green Grid, white paper 35, 2011); water
/// of the power stations per energy of the facility. Immutable.
/// </remarks>
public sealed record EnergyIntensity
{
    /// <summary>Carbon and water for each unit of energy.</summary>
    /// <param name="carbon">The emissions of the electricity, as in 400 g/kWh; finite, zero or more.</param>
    /// <param name="onSiteWater">
    /// The water evaporated on site per energy of the IT equipment (WUE), as in 1.8 L/kWh; none if left out.
    /// </param>
    /// <param name="offSiteWater">The water consumed in making the electricity, per energy of the facility; none if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    public EnergyIntensity(Per<Mass, Energy> carbon, Per<Volume, Energy> onSiteWater = default, Per<Volume, Energy> offSiteWater = default)
    {
        NumericsThrow.IfNegative(carbon.In(Mass.Units.Kilograms, Energy.Units.WattHours), nameof(carbon));
        NumericsThrow.IfNegative(onSiteWater.In(Volume.Units.Liters, Energy.Units.WattHours), nameof(onSiteWater));
        NumericsThrow.IfNegative(offSiteWater.In(Volume.Units.Liters, Energy.Units.WattHours), nameof(offSiteWater));
        Carbon = carbon;
        OnSiteWater = onSiteWater;
        OffSiteWater = offSiteWater;
    }

    /// <summary>The emissions of the electricity.</summary>
    public Per<Mass, Energy> Carbon { get; }

    /// <summary>The water evaporated on site per energy of the IT equipment (WUE).</summary>
    public Per<Volume, Energy> OnSiteWater { get; }

    /// <summary>The water consumed in making the electricity, per energy of the facility.</summary>
    public Per<Volume, Energy> OffSiteWater { get; }
}

/// <summary>The carbon of making equipment, spread evenly over its life.</summary>
public sealed record EmbodiedCarbon
{
    /// <summary>The carbon of making equipment.</summary>
    /// <param name="total">The carbon of all of it; finite, zero or more.</param>
    /// <param name="life">How long it is used; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The carbon is negative or not finite, or the life is not above zero.</exception>
    public EmbodiedCarbon(Mass total, TimeSpan life)
    {
        NumericsThrow.IfNegative(total.Kilograms, nameof(total));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        Total = total;
        Life = life;
    }

    /// <summary>The carbon of making all of it.</summary>
    public Mass Total { get; }

    /// <summary>How long it is used.</summary>
    public TimeSpan Life { get; }

    /// <summary>The share of a time of use: total × time ÷ life, and the total from the end of the life on.</summary>
    /// <param name="duration">The time of use; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public Mass Over(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Total * Math.Min(1, duration / Life);
    }
}

/// <summary>What some accelerators take from the grid in a time, and leave behind.</summary>
/// <param name="ItEnergy">The energy of the IT equipment.</param>
/// <param name="FacilityEnergy">The energy of the facility.</param>
/// <param name="OperationalEmissions">The emissions of the electricity.</param>
/// <param name="EmbodiedEmissions">The share of the carbon of making the equipment.</param>
/// <param name="OnSiteWater">The water evaporated on site.</param>
/// <param name="OffSiteWater">The water consumed in making the electricity.</param>
public sealed record Footprint(
    Energy ItEnergy, Energy FacilityEnergy, Mass OperationalEmissions, Mass EmbodiedEmissions, Volume OnSiteWater, Volume OffSiteWater)
{
    /// <summary>Operational and embodied emissions together.</summary>
    public Mass Emissions => OperationalEmissions + EmbodiedEmissions;

    /// <summary>The water on site and off site together.</summary>
    public Volume Water => OnSiteWater + OffSiteWater;

    /// <summary>The footprint of accelerators that draw so much on average for so long.</summary>
    /// <param name="accelerators">What the accelerators draw on average.</param>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="duration">For how long; not negative.</param>
    /// <param name="intensity">Carbon and water for each unit of energy.</param>
    /// <param name="embodied">The carbon of making the equipment; none if it is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public static Footprint Of(
        Draw<DrawStage.Accelerators, DrawKind.Average> accelerators,
        PowerChain chain,
        TimeSpan duration,
        EnergyIntensity intensity,
        EmbodiedCarbon? embodied = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(intensity);
        Energy it = chain.ToIt(accelerators).Over(duration);
        Energy facility = chain.ToFacility(accelerators).Over(duration);
        return new Footprint(
            it,
            facility,
            intensity.Carbon * facility,
            embodied?.Over(duration) ?? Mass.Zero,
            intensity.OnSiteWater * it,
            intensity.OffSiteWater * facility);
    }
}
