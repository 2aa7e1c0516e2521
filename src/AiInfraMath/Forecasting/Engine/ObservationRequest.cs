namespace AiInfraMath.Forecasting;

/// <summary>What an observation needs.</summary>
/// <param name="Forms">The forms whose values are looked at.</param>
/// <param name="AddTargets">Asks for the statistics, and gives the numbers by which they are found.</param>
internal sealed record ObservationRequest(IReadOnlyList<Linear> Forms, Func<TargetBuilder, int[]> AddTargets);
