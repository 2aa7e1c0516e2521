using System.Runtime.InteropServices;

namespace AiInfraMath.Forecasting;

/// <summary>What a simulation needs to know, in plain numbers of canonical units and logarithms.</summary>
internal sealed record GrowthModel
{
    public required double Start { get; init; }

    public required double StartDeviationBelow { get; init; }

    public required double StartDeviationAbove { get; init; }

    public required double LogGrowth { get; init; }

    public required double LogGrowthStandardError { get; init; }

    public required GrowthStep[] Steps { get; init; }

    public bool IsStartUncertain => StartDeviationBelow > 0 || StartDeviationAbove > 0;
}

/// <summary>One period of a simulation.</summary>
/// <param name="Year">The decimal year at its end.</param>
/// <param name="GrowthWeight">By what the scenario's yearly log growth is multiplied.</param>
/// <param name="Volatility">By what the period's normal number is multiplied.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GrowthStep(double Year, double GrowthWeight, double Volatility);
