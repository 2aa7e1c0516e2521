namespace AiInfraMath.Claims;

/// <summary>A claim in which printed figures decide alone: some of them make another.</summary>
/// <param name="statement">The claim in a sentence.</param>
/// <param name="inputs">The figures that are put in.</param>
/// <param name="stated">The figure that is stated to come out.</param>
/// <param name="compute">What comes out.</param>
/// <param name="formula">How it is computed, for the reason, given what came out.</param>
internal sealed class RelationClaim(
    string statement,
    StatedNumber[] inputs,
    StatedNumber stated,
    Func<double[], double> compute,
    Func<string, string> formula) : Claim(statement)
{
    private const int ThousandFold = 3;
    private const int MillionFold = 6;

    /// <summary>Numbers beside those compared that help to judge.</summary>
    public IReadOnlyList<ClaimEvidence> Beside { get; init; } = [];

    private protected override Verdict Judge(ClaimTolerance tolerance)
    {
        double computed = compute([.. inputs.Select(i => i.Value)]);
        if (!double.IsFinite(computed))
        {
            return new Verdict(VerdictOutcome.Undecided, "The result is beyond the range of a double.");
        }

        string found = formula(stated.Write(computed));
        return Comparison.Of(computed, stated, tolerance) switch
        {
            Agreement.Rounds => Make(VerdictOutcome.Holds, computed, found + Kept(computed)),
            Agreement.Within => Make(VerdictOutcome.HoldsWithin, computed, $"{found}; {stated.Text} is stated, so it holds within {Percent(Comparison.Deviation(computed, stated))}."),
            _ => OtherReading(computed, found, tolerance) ?? OtherPower(computed, found, tolerance) ?? Wrong(computed, found),
        };
    }

    // A word or a separator that can be read otherwise, and with which the sum comes out.
    private Verdict? OtherReading(double computed, string found, ClaimTolerance tolerance)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            foreach ((double value, string why) in inputs[i].Others)
            {
                double[] values = [.. inputs.Select(n => n.Value)];
                values[i] = value;
                if (Comparison.Of(compute(values), stated, tolerance) != Agreement.None)
                {
                    return Read(computed, found, inputs[i].Write(value), why);
                }
            }
        }

        foreach ((double value, string why) in stated.Others)
        {
            if (Math.Abs((computed / value) - 1) <= tolerance.Within)
            {
                return Read(computed, found, stated.Write(value), why);
            }
        }

        return null;
    }

    private Verdict Read(double computed, string found, string value, string why) => Make(
        VerdictOutcome.OffByScaleWord,
        computed,
        $"{found}; {stated.Text} is stated. It holds only with another reading: {value} ({why}).",
        (int)Math.Round(Math.Log10(computed / stated.Value)),
        why);

    private Verdict? OtherPower(double computed, string found, ClaimTolerance tolerance)
    {
        int power = Comparison.PowerOfTen(computed, stated, tolerance);
        if (power == 0)
        {
            return null;
        }

        string off = StatedNumber.Invariant($"{found}; {stated.Text} is stated, which is {(power > 0 ? "too small" : "too large")} by a factor of {Math.Pow(10, Math.Abs(power)):#,0}");
        if (stated.TakesScaleWords && Math.Abs(power) is ThousandFold or MillionFold)
        {
            int right = ((int)Math.Floor(Math.Log10(computed) / ThousandFold)) * ThousandFold;
            string word = ScaleWords.Name(right);
            return Make(VerdictOutcome.OffByScaleWord, computed, $"{off}: {word} is the word with which it holds, not {ScaleWords.Name(right - power)}.", power, word);
        }

        string prefix = Math.Abs(power) % ThousandFold == 0 ? ", as between the prefixes of two units" : string.Empty;
        return Make(VerdictOutcome.OffByPowerOfTen, computed, $"{off}{prefix}.", power);
    }

    private Verdict Wrong(double computed, string found)
    {
        double ratio = computed / stated.Value;
        string by = ratio is > 2 or < 0.5
            ? StatedNumber.Invariant($"by a factor of {(ratio > 1 ? ratio : 1 / ratio):G3}")
            : "by " + Percent(Comparison.Deviation(computed, stated));
        return Make(VerdictOutcome.Contradicted, computed, $"{found}; {stated.Text} is stated, which it contradicts {by}.");
    }

    private string Kept(double computed) => stated.Bound switch
    {
        FigureBound.AtLeast => $", which is at least the {stated.Text} stated.",
        FigureBound.AtMost => $", which is at most the {stated.Text} stated.",
        _ when Math.Abs(Comparison.Deviation(computed, stated)) < 1e-9 => ", as stated.",
        _ => $", which rounds to the {stated.Text} stated.",
    };

    private Verdict Make(VerdictOutcome outcome, double computed, string reason, int power = 0, string? word = null) => new(outcome, reason)
    {
        Computed = computed,
        Stated = stated.Value,
        Deviation = Comparison.Deviation(computed, stated),
        PowerOfTen = power,
        ScaleWord = word,
        Evidence = [new ClaimEvidence("computed", computed, stated.Write(computed)), new ClaimEvidence("stated", stated.Value, stated.Text), .. Beside],
    };
}
