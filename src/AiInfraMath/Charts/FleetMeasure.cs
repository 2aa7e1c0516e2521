namespace AiInfraMath.Charts;

/// <summary>What of a fleet is drawn.</summary>
public enum FleetMeasure
{
    /// <summary>The peak draw of the facilities at the end of each year.</summary>
    PeakPower,

    /// <summary>The energy of the facilities in each year.</summary>
    Energy,

    /// <summary>How many accelerators are in service at the end of each year.</summary>
    Accelerators,
}
