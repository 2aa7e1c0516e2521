namespace AiInfraMath.Claims;

/// <summary>A claim that needs a figure that is not known.</summary>
/// <param name="statement">The claim in a sentence.</param>
/// <param name="reason">Which figure is not known.</param>
internal sealed class UndecidedClaim(string statement, string reason) : Claim(statement)
{
    private protected override Verdict Judge(ClaimTolerance tolerance) => new(VerdictOutcome.Undecided, reason);
}
