namespace AiInfraMath.Claims;

/// <summary>What of a grid a share is of.</summary>
public enum GridMeasure
{
    /// <summary>The text does not say.</summary>
    Unspecified,

    /// <summary>What the power stations can do: a power.</summary>
    Capacity,

    /// <summary>What they made in a year: an energy.</summary>
    Generation,

    /// <summary>What was used in a year: an energy.</summary>
    Demand,
}
