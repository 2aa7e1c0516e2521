namespace AiInfraMath.Claims;

/// <summary>What a number may be a number of.</summary>
/// <param name="Kind">The kind of figure.</param>
/// <param name="Unit">The unit, the code of the currency or the thing that is counted.</param>
/// <param name="Currency">The currency of money.</param>
/// <param name="Why">How it is read so, where it can be read otherwise; null where it is plain.</param>
internal readonly record struct MeasureOption(FigureKind Kind, string Unit, Currency? Currency = null, string? Why = null);

/// <summary>What stands behind a number, or before it: what it is a number of, and per what.</summary>
/// <param name="Next">The token behind it.</param>
/// <param name="Options">What the number may be of, the likeliest first; none if nothing is said.</param>
internal sealed record Measure(int Next, IReadOnlyList<MeasureOption> Options)
{
    /// <summary>Nothing said.</summary>
    public static Measure None(int at) => new(at, []);

    /// <summary>Per what: a unit, a span of time, a thing, or <c>each</c>; null if nothing is said.</summary>
    public string? Per { get; init; }

    /// <summary>A doubt about the unit, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>The kind of the likeliest option.</summary>
    public FigureKind Kind => Options.Count == 0 ? FigureKind.Number : Options[0].Kind;
}
