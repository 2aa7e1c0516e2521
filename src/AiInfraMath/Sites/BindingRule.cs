using System.Runtime.CompilerServices;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>When a limit binds: where it agrees with the least of all limits to twelve digits.</summary>
internal static class BindingRule
{
    /// <summary>
    /// What the least is multiplied by: conversions of chips and of money are off by a few units in the sixteenth digit.
    /// </summary>
    public const double Edge = 1 + 1e-12;

    public static bool Binds(double limit, double least) => limit <= least * Edge;

    /// <summary>As one says it: power binds, chips bind, and so do two of them.</summary>
    public static string Verb(params IReadOnlyList<BuildoutConstraint> subjects) =>
        subjects.Count > 1 || subjects[0] == BuildoutConstraint.Chips ? "bind" : "binds";

    /// <summary>As one says it: power does, chips do.</summary>
    public static string Does(BuildoutConstraint subject) => subject == BuildoutConstraint.Chips ? "do" : "does";
}

/// <summary>1 where the first of three limits binds, 0 elsewhere</summary>
internal readonly struct BindsFunction : IStageFunction3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, TPack z, int period)
        where TPack : struct, IPack<TPack>
    {
        TPack edge = TPack.Min(x, TPack.Min(y, z)) * TPack.Create(BindingRule.Edge);
        return TPack.LessThanOrEqual(x, edge) & TPack.Create(1.0);
    }
}

/// <summary>x ÷ (x + y + z): the share of the first of three that bind or do not</summary>
internal readonly struct TieShare : IStageFunction3
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, TPack z, int period)
        where TPack : struct, IPack<TPack> => x / (x + y + z);
}
