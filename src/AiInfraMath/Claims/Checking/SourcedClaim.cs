namespace AiInfraMath.Claims;

/// <summary>A figure of a source that a claim stands on.</summary>
/// <param name="Value">The figure, in canonical units.</param>
/// <param name="Year">Its year, or null.</param>
/// <param name="Source">Its source.</param>
internal readonly record struct SourcedNumber(double Value, int? Year, Source Source);

/// <summary>A claim that stands on a figure that is not printed but sourced; of several, all must carry it.</summary>
/// <param name="statement">The claim in a sentence.</param>
/// <param name="stated">The figure that is stated to come out.</param>
/// <param name="name">What the sourced figure is.</param>
/// <param name="sourced">The sourced figures; at least one.</param>
/// <param name="compute">What comes out with a sourced figure.</param>
/// <param name="implied">The sourced figure with which what is stated would come out.</param>
/// <param name="write">How the sourced figure is written.</param>
internal sealed class SourcedClaim(
    string statement,
    StatedNumber stated,
    string name,
    IReadOnlyList<SourcedNumber> sourced,
    Func<double, double> compute,
    double implied,
    Func<double, string> write) : Claim(statement)
{
    /// <summary>Numbers beside those compared that help to judge.</summary>
    public IReadOnlyList<ClaimEvidence> Beside { get; init; } = [];

    private protected override Verdict Judge(ClaimTolerance tolerance)
    {
        // The figure that carries the claim least decides, so that the verdict stands on every one of them.
        SourcedNumber worst = sourced.MaxBy(s => Math.Abs(Comparison.Deviation(compute(s.Value), stated)));
        double computed = compute(worst.Value);
        string found = $"{stated.Write(computed)} computed with {name} of {Written(worst)}; {stated.Text} is stated";
        int power = Comparison.PowerOfTen(computed, stated, tolerance);
        double reach = Math.Max(implied / worst.Value, worst.Value / implied);
        string under = $"{name} of {write(implied)}";
        return Comparison.Of(computed, stated, tolerance) switch
        {
            Agreement.Rounds when stated.Bound is FigureBound.AtLeast or FigureBound.AtMost =>
                Make(VerdictOutcome.Holds, computed, worst, $"{found}, as the {(stated.Bound == FigureBound.AtLeast ? "least" : "most")}: it holds."),
            not Agreement.None =>
                Make(VerdictOutcome.HoldsWithin, computed, worst, $"{found}: it holds within {By(computed)}, under {under}."),
            _ when power != 0 =>
                Make(VerdictOutcome.OffByPowerOfTen, computed, worst, StatedNumber.Invariant($"{found}, which is off by a factor of {Math.Pow(10, Math.Abs(power)):#,0}."), power),
            _ when reach <= tolerance.AssumptionReach =>
                Make(VerdictOutcome.HoldsOnlyUnderAssumption, computed, worst, $"{found}: it holds only under {under}, which no source here states."),
            _ => Make(VerdictOutcome.Contradicted, computed, worst, $"{found}, which it contradicts by {By(computed)}; it would take {under}."),
        };
    }

    private string Written(SourcedNumber number) =>
        number.Year is { } year ? StatedNumber.Invariant($"{write(number.Value)} ({year}, {number.Source.Publisher})") : $"{write(number.Value)} ({number.Source.Publisher})";

    private string By(double computed) => Percent(Comparison.Deviation(computed, stated));

    private Verdict Make(VerdictOutcome outcome, double computed, SourcedNumber used, string reason, int power = 0) => new(outcome, reason)
    {
        Computed = computed,
        Stated = stated.Value,
        Deviation = Comparison.Deviation(computed, stated),
        PowerOfTen = power,
        Assumption = new ClaimAssumption(name, implied, used.Value, write(implied), Written(used), used.Source),
        Evidence =
        [
            new ClaimEvidence("computed", computed, stated.Write(computed)),
            new ClaimEvidence("stated", stated.Value, stated.Text),
            new ClaimEvidence("implied " + name, implied, write(implied)),
            .. sourced.Select(s => new ClaimEvidence(name, s.Value, Written(s), s.Source)),
            .. Beside,
        ],
    };
}
