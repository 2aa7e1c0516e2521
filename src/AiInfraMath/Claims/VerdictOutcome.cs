namespace AiInfraMath.Claims;

/// <summary>How a claim stands after it was computed again.</summary>
public enum VerdictOutcome
{
    /// <summary>What is printed decides alone, and the result rounds to what is stated; "at least" and "at most" are kept.</summary>
    Holds,

    /// <summary>It is right within <see cref="Verdict.Deviation"/>, which is within the tolerance, or rests on a figure that is not printed.</summary>
    HoldsWithin,

    /// <summary>It is right only if something is assumed that is not the sourced figure: <see cref="Verdict.Assumption"/>.</summary>
    HoldsOnlyUnderAssumption,

    /// <summary>A power is compared with an energy, or the other way round; by the right one of them it is near to what is stated.</summary>
    PowerTakenForEnergy,

    /// <summary>It would be right with a power of ten more or less: <see cref="Verdict.PowerOfTen"/>.</summary>
    OffByPowerOfTen,

    /// <summary>It would be right with another word for a power of ten, as billion for trillion: <see cref="Verdict.ScaleWord"/>.</summary>
    OffByScaleWord,

    /// <summary>It is wrong, by <see cref="Verdict.Deviation"/>.</summary>
    Contradicted,

    /// <summary>A figure that it needs is not known; the reason says which.</summary>
    Undecided,
}
