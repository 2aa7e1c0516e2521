namespace AiInfraMath.Claims;

/// <summary>A number that a verdict stands on.</summary>
/// <param name="Name">What it is, as in <c>computed</c> or <c>share of capacity</c>.</param>
/// <param name="Value">The number, in the canonical unit of its kind: W, Wh, units of the currency, a share, a count.</param>
/// <param name="Text">The number as a person reads it.</param>
/// <param name="Source">Where it comes from; null for what is computed or stated.</param>
public sealed record ClaimEvidence(string Name, double Value, string Text, Source? Source = null);

/// <summary>What has to be assumed for a claim to hold, and what the sources say instead.</summary>
/// <param name="Name">What is assumed, as in <c>the electricity use of a household in the United States</c>.</param>
/// <param name="Implied">The value under which the claim holds.</param>
/// <param name="Sourced">The value that the source states.</param>
/// <param name="ImpliedText">The implied value as a person reads it.</param>
/// <param name="SourcedText">The sourced value as a person reads it, with its year.</param>
/// <param name="Source">The source; null where the assumption is what a word means.</param>
public sealed record ClaimAssumption(
    string Name, double Implied, double Sourced, string ImpliedText, string SourcedText, Source? Source);

/// <summary>What became of a claim: the outcome, the numbers, and the reason in a sentence.</summary>
/// <remarks>Immutable.</remarks>
public sealed class Verdict
{
    internal Verdict(VerdictOutcome outcome, string reason)
    {
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>The outcome.</summary>
    public VerdictOutcome Outcome { get; }

    /// <summary>The outcome and the numbers that it stands on, in a plain sentence.</summary>
    public string Reason { get; }

    /// <summary>
    /// What was computed against what is stated, less one: 0.022 where 8.176 million were computed and 8 million are stated. NaN never; 0 where
    /// nothing could be computed.
    /// </summary>
    public double Deviation { get; internal init; }

    /// <summary>What was computed, in the canonical unit of its kind; null where nothing could be.</summary>
    public double? Computed { get; internal init; }

    /// <summary>What is stated, in the same unit.</summary>
    public double? Stated { get; internal init; }

    /// <summary>By how many powers of ten the stated value is too small (above 0) or too large (below 0); 0 if it is not off by one.</summary>
    public int PowerOfTen { get; internal init; }

    /// <summary>The word or reading with which the claim would hold; null if that is not the matter.</summary>
    public string? ScaleWord { get; internal init; }

    /// <summary>What has to be assumed, or what the claim stands on; null if it stands on printed figures alone.</summary>
    public ClaimAssumption? Assumption { get; internal init; }

    /// <summary>The numbers that the verdict stands on, with their sources.</summary>
    public IReadOnlyList<ClaimEvidence> Evidence { get; internal init; } = [];

    /// <summary>Whether the claim holds, exactly or within the deviation.</summary>
    public bool IsRight => Outcome is VerdictOutcome.Holds or VerdictOutcome.HoldsWithin;

    /// <summary>The outcome and the reason.</summary>
    public override string ToString() => $"{Outcome}: {Reason}";
}
