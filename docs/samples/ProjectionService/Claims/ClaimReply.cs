using AiInfraMath;
using AiInfraMath.Claims;

namespace ProjectionService.Claims;

/// <summary>What became of the claims.</summary>
/// <param name="Verdicts">One for each claim.</param>
/// <param name="NotChecked">The figures of a text that no claim was recognised with; absent without a text.</param>
internal sealed record ClaimReply(VerdictReply[] Verdicts, UncheckedReply[]? NotChecked = null);

/// <summary>What became of a claim.</summary>
/// <param name="Statement">The claim.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="IsRight">Whether it holds.</param>
/// <param name="Reason">The outcome and the numbers that it stands on, in a sentence.</param>
/// <param name="Deviation">What was computed against what is stated, less one.</param>
/// <param name="Evidence">The numbers that it stands on.</param>
/// <param name="Assumption">What has to be assumed; absent if nothing.</param>
/// <param name="Start">Where it begins in the text; absent without one.</param>
/// <param name="Length">How long it is in the text.</param>
internal sealed record VerdictReply(
    string Statement,
    VerdictOutcome Outcome,
    bool IsRight,
    string Reason,
    double Deviation,
    EvidenceReply[] Evidence,
    AssumptionReply? Assumption = null,
    int? Start = null,
    int? Length = null)
{
    public static VerdictReply Of(Claim claim, Verdict verdict) => new(
        claim.Statement,
        verdict.Outcome,
        verdict.IsRight,
        verdict.Reason,
        verdict.Deviation,
        [.. verdict.Evidence.Select(e => new EvidenceReply(e.Name, e.Text, SourceReply.Of(e.Source)))],
        verdict.Assumption is { } a ? new AssumptionReply(a.Name, a.ImpliedText, a.SourcedText, SourceReply.Of(a.Source)) : null);
}

/// <summary>A number that a verdict stands on.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number as a person reads it.</param>
/// <param name="Source">Where it comes from; absent for what is computed or claimed.</param>
internal sealed record EvidenceReply(string Name, string Value, SourceReply? Source = null);

/// <summary>What has to be assumed for a claim to hold, and what the sources say instead.</summary>
/// <param name="Name">What is assumed.</param>
/// <param name="Implied">The value under which the claim holds.</param>
/// <param name="Sourced">The value that the source states.</param>
/// <param name="Source">The source.</param>
internal sealed record AssumptionReply(string Name, string Implied, string Sourced, SourceReply? Source = null);

/// <summary>Where a figure comes from.</summary>
/// <param name="Document">The document.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When.</param>
/// <param name="Url">Where it can be read.</param>
internal sealed record SourceReply(string Document, string Publisher, string Date, Uri? Url = null)
{
    public static SourceReply? Of(Source? source) => source is null ? null : new(source.Document, source.Publisher, source.Date, source.Url);
}

/// <summary>A figure of a text that no claim was checked with.</summary>
/// <param name="Text">The figure as it is printed.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Reason">Why it was not checked.</param>
internal sealed record UncheckedReply(string Text, int Start, string Reason);
