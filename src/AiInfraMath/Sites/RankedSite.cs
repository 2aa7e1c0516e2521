using System.Globalization;
using System.Runtime.InteropServices;

namespace AiInfraMath.Sites;

/// <summary>What a criterion gives to the score of a candidate.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Value">
/// Its value: cost in units of the currency per MWh, emissions in grams per kWh, delay in years of 8760 h, burden as a share of 1.
/// </param>
/// <param name="Score">1 − value ÷ the greatest value of all candidates: 0 for the worst of them, 1 for none of it at all.</param>
/// <param name="Weight">Its weight; the weights sum to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CriterionScore(SiteCriterion Criterion, double Value, double Score, double Weight)
{
    /// <summary>Weight × score.</summary>
    public double Contribution => Weight * Score;
}

/// <summary>A candidate in its place.</summary>
/// <param name="Rank">Its place: 1 for the first; candidates that are level share one.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Criteria">What each criterion gives, in the order of <see cref="SiteCriterion"/>.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record RankedSite<TCurrency>(int Rank, CandidateSite<TCurrency> Candidate, IReadOnlyList<CriterionScore> Criteria)
    where TCurrency : struct, ICurrency
{
    /// <summary>The sum of the contributions; 0 to 1, more is better.</summary>
    public double Score => Criteria.Sum(static c => c.Contribution);

    /// <summary>As in <c>1. France: 0.724</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Rank}. {Candidate.Name}: {Score:F3}");
}

/// <summary>The smallest change of a weight at which another candidate draws level with the first.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Weight">Its weight as it is; the weights sum to 1.</param>
/// <param name="LevelWeight">Its weight at which the other one draws level; the other weights keep their proportions.</param>
/// <param name="Rival">The one that draws level.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record WeightFlip<TCurrency>(SiteCriterion Criterion, double Weight, double LevelWeight, CandidateSite<TCurrency> Rival)
    where TCurrency : struct, ICurrency
{
    /// <summary>By how much the weight changes: −0.1 is ten points of a hundred less.</summary>
    public double Change => LevelWeight - Weight;

    /// <summary>In words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.CurrentCulture, $"{Rival.Name} draws level when {Criterion} weighs {LevelWeight:P1} instead of {Weight:P1}.");
}

/// <summary>The smallest proportional change of one value at which another candidate draws level with the first.</summary>
/// <remarks>Or overtakes it: where the last value above zero falls to zero, the criterion no longer tells anybody apart.</remarks>
/// <param name="Criterion">The criterion.</param>
/// <param name="Changed">The candidate whose value changes.</param>
/// <param name="Value">Its value as it is; see <see cref="CriterionScore.Value"/>.</param>
/// <param name="LevelValue">Its value at which the other one draws level.</param>
/// <param name="Rival">The one that draws level.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record ValueFlip<TCurrency>(
    SiteCriterion Criterion, CandidateSite<TCurrency> Changed, double Value, double LevelValue, CandidateSite<TCurrency> Rival)
    where TCurrency : struct, ICurrency
{
    /// <summary>The proportional change: 0.1 is 10 % more, −0.1 is 10 % less.</summary>
    public double Change => Value == 0 ? 0 : (LevelValue / Value) - 1;

    /// <summary>In words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.CurrentCulture, $"{Rival.Name} draws level when the {Criterion} of {Changed.Name} changes by {Change:P1}.");
}
