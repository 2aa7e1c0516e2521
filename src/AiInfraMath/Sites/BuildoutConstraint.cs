namespace AiInfraMath.Sites;

/// <summary>What bounds how much capacity can be built.</summary>
public enum BuildoutConstraint
{
    /// <summary>The chips that are made.</summary>
    Chips,

    /// <summary>The power that is generated, connected or both.</summary>
    Power,

    /// <summary>The money that is spent.</summary>
    Capital,
}

/// <summary>What the limits of a year are limits of, and what becomes of what a year leaves unused.</summary>
public enum LimitBasis
{
    /// <summary>
    /// Of the capacity added in the year. What a year does not use is lost: chips go elsewhere, budgets lapse. Each year adds the least
    /// of
    /// its limits.
    /// </summary>
    AddedAndLapsing,

    /// <summary>
    /// Of the capacity added in the year, and what is not used waits: chips in store, connections made, money in hand. The capacity in
    /// service
    /// is the least of the sums of each limit since the start.
    /// </summary>
    AddedAndKept,

    /// <summary>
    /// Of the capacity in service in the year: chips in use, power connected, capital invested so far. The capacity in service is the
    /// least of the limits, and falls if that falls.
    /// </summary>
    InService,
}
