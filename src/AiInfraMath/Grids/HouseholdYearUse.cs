namespace AiInfraMath.Grids;

/// <summary>The electricity that a household uses in a year.</summary>
/// <param name="Year">The year; null if it is not known.</param>
/// <param name="Use">The energy, with its source.</param>
public readonly record struct HouseholdYearUse(int? Year, Figure<Energy> Use);
