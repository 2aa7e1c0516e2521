namespace AiInfraMath.Claims;

/// <summary>What a printed figure is a figure of.</summary>
public enum FigureKind
{
    /// <summary>A plain number, of nothing that is known here.</summary>
    Number,

    /// <summary>A number of things: chips, GPUs, homes. <see cref="FigureValue.Unit"/> is the thing, in the singular and in English.</summary>
    Count,

    /// <summary>A power, as in 75 GW.</summary>
    Power,

    /// <summary>An energy, as in 87.6 TWh.</summary>
    Energy,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share in hundredths, as in 75 %; percentage points have the unit <c>pp</c>.</summary>
    Percentage,

    /// <summary>How many times as much, as in ×3, three times, tripled.</summary>
    Ratio,

    /// <summary>A calendar year, as in 2025.</summary>
    Year,

    /// <summary>A day, as in 20 July 2025.</summary>
    Date,

    /// <summary>A length of time, as in 5 years.</summary>
    Duration,

    /// <summary>A mass, as in 20 tonnes.</summary>
    Mass,

    /// <summary>A volume, as in 20 litres.</summary>
    Volume,

    /// <summary>A number of floating-point operations.</summary>
    ComputeWork,
}
