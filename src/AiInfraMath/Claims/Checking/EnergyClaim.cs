namespace AiInfraMath.Claims;

/// <summary>A power over a time is an energy, at full load or at a utilisation.</summary>
internal sealed class EnergyClaim(StatedNumber power, double hours, StatedNumber energy)
    : Claim(StatedNumber.Invariant($"{power.Text} × {hours:#,0.##} h = {energy.Text}"))
{
    private protected override Verdict Judge(ClaimTolerance tolerance)
    {
        string left = StatedNumber.Invariant($"{power.Text} × {hours:#,0.##} h");
        Verdict verdict = new RelationClaim(Statement, [power], energy, n => n[0] * hours, found => $"{left} = {found}").Check(tolerance);
        double utilisation = energy.Value / (power.Value * hours);
        return verdict.Outcome != VerdictOutcome.Contradicted || utilisation >= 1 ? verdict : AtUtilisation(verdict, utilisation);
    }

    private Verdict AtUtilisation(Verdict verdict, double utilisation)
    {
        string share = StatedNumber.WriteShare(utilisation);
        return new Verdict(
            VerdictOutcome.HoldsOnlyUnderAssumption,
            $"{Statement.Split('=')[0]}is {energy.Write(verdict.Computed!.Value)} at full load; {energy.Text} is stated: it holds only at a utilisation of {share}.")
        {
            Computed = verdict.Computed,
            Stated = verdict.Stated,
            Deviation = verdict.Deviation,
            Assumption = new ClaimAssumption("a utilisation", utilisation, 1, share, "full load", null),
            Evidence = verdict.Evidence,
        };
    }
}
