using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>Candidate sites side by side: their ranking under some weights, and how far it is from flipping.</summary>
/// <remarks>
/// <para>A criterion scores 1 − value ÷ the greatest value of all candidates, so that twice the cost is twice as far from 1; the score of
/// a candidate is the sum of weight × score. The usual stretch from the best to the worst is not used: it makes a difference of a cent as
/// large as one of a hundred dollars.</para>
/// <para>The flips are solved for, not searched, and are exact to the rounding of a double. Scores nearer than 10⁻¹² are level. A weighting
/// is a judgement, not a measurement: what decides is how far the first is from being overtaken. Immutable.</para>
/// </remarks>
/// <example><code>
/// var comparison = new SiteComparison&lt;USD&gt;(candidates, new Dictionary&lt;SiteCriterion, double&gt;
/// {
///     [SiteCriterion.Cost] = 4, [SiteCriterion.Emissions] = 2, [SiteCriterion.Delay] = 3, [SiteCriterion.Burden] = 1,
/// });
/// Console.WriteLine(comparison.Ranking[0]);
/// Console.WriteLine(comparison.FlipByWeight(SiteCriterion.Cost));
/// </code></example>
/// <typeparam name="TCurrency">The currency of the costs.</typeparam>
public sealed class SiteComparison<TCurrency>
    where TCurrency : struct, ICurrency
{
    private const double Level = 1e-12;

    private static readonly SiteCriterion[] _criteria = Enum.GetValues<SiteCriterion>();

    private readonly CandidateSite<TCurrency>[] _candidates;
    private readonly double[] _weights;

    /// <summary>A comparison.</summary>
    /// <param name="candidates">The candidates; at least one, each of another name.</param>
    /// <param name="weights">
    /// What each criterion weighs, finite, zero or more and not all zero; what is left out weighs nothing. Only their proportions count.
    /// </param>
    /// <exception cref="ArgumentException">There are no candidates or no weights, or two candidates have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite, or all are zero.</exception>
    public SiteComparison(IEnumerable<CandidateSite<TCurrency>> candidates, IReadOnlyDictionary<SiteCriterion, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _candidates = NumericsThrow.NoneNull(candidates, nameof(candidates));
        NumericsThrow.IfEmpty(_candidates.Length, nameof(candidates));
        if (_candidates.GroupBy(static c => c.Name, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
        {
            throw NumericsThrow.Invalid(nameof(candidates), $"Two candidates are named {twice.Key}; names of their own were expected.");
        }

        _weights = Normalised(weights);
        Weights = _criteria.ToDictionary(static c => c, c => _weights[(int)c]);
        Ranking = Rank();
    }

    /// <summary>What each criterion weighs; the weights sum to 1.</summary>
    public IReadOnlyDictionary<SiteCriterion, double> Weights { get; }

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<RankedSite<TCurrency>> Ranking { get; }

    /// <summary>The first, or all that are level with it.</summary>
    public IReadOnlyList<CandidateSite<TCurrency>> Winners => [.. Ranking.Where(static r => r.Rank == 1).Select(static r => r.Candidate)];

    /// <summary>Whether more than one is first.</summary>
    public bool IsTied => Winners.Count > 1;

    /// <summary>By how much the score of the first is above that of the second; 0 where they are level or there is no second.</summary>
    public double Margin => Ranking.Count == 1 || IsTied ? 0 : Ranking[0].Score - Ranking[1].Score;

    /// <summary>The smallest change of a weight at which another candidate draws level with the first.</summary>
    /// <param name="criterion">The criterion; the other weights keep their proportions, and all sum to 1.</param>
    /// <returns>The change, none where the first is tied already; or no answer, with the reason.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="criterion"/> is none.</exception>
    public Solution<WeightFlip<TCurrency>> FlipByWeight(SiteCriterion criterion)
    {
        double weight = _weights[Index(criterion)];
        if (weight == 1)
        {
            return new($"{criterion} is all that weighs: there is nothing for its weight to go to.");
        }

        WeightFlip<TCurrency>? best = null;
        foreach (RankedSite<TCurrency> rival in Ranking.Skip(1))
        {
            // The lead is p × its lead in this criterion + (1 − p) × its lead in the others, and p is where that is zero.
            double lead = Ranking[0].Score - rival.Score;
            double own = Ranking[0].Criteria[(int)criterion].Score - rival.Criteria[(int)criterion].Score;
            double others = (lead - (weight * own)) / (1 - weight);
            double level = Math.Abs(lead) <= Level ? weight : others / (others - own);
            if (level is >= -Level and <= 1 + Level && (best is null || Math.Abs(level - weight) < Math.Abs(best.Change)))
            {
                best = new(criterion, weight, Math.Min(Math.Max(level, 0), 1), rival.Candidate);
            }
        }

        return best is null ? new($"Whatever {criterion} weighs, {Ranking[0].Candidate.Name} stays first.") : new(best);
    }

    /// <summary>The smallest proportional change of one candidate's value at which another candidate draws level with the first.</summary>
    /// <param name="criterion">The criterion. A value of zero has no proportional change.</param>
    /// <returns>The change, none where the first is tied already; or no answer, with the reason.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="criterion"/> is none.</exception>
    public Solution<ValueFlip<TCurrency>> FlipByValue(SiteCriterion criterion)
    {
        _ = Index(criterion);
        ValueFlip<TCurrency>? best = null;
        foreach (RankedSite<TCurrency> rival in Ranking.Skip(1))
        {
            foreach (RankedSite<TCurrency> changed in Ranking)
            {
                double value = changed.Criteria[(int)criterion].Value;
                foreach (double level in LevelValues(criterion, rival, changed))
                {
                    if (best is null || Math.Abs((level / value) - 1) < Math.Abs(best.Change))
                    {
                        best = new(criterion, changed.Candidate, value, level, rival.Candidate);
                    }
                }
            }
        }

        return best is null
            ? new($"Whatever one value of {criterion} changes to, {Ranking[0].Candidate.Name} stays first.")
            : new(best);
    }

    private static int Index(SiteCriterion criterion)
    {
        if (!Enum.IsDefined(criterion))
        {
            NumericsThrow.OutOfRange(nameof(criterion), criterion, "cost, emissions, delay or burden");
        }

        return (int)criterion;
    }

    private static double[] Normalised(IReadOnlyDictionary<SiteCriterion, double> weights)
    {
        NumericsThrow.IfEmpty(weights.Count, nameof(weights));
        double sum = 0;
        foreach ((SiteCriterion criterion, double weight) in weights)
        {
            if (!Enum.IsDefined(criterion))
            {
                NumericsThrow.OutOfRange(nameof(weights), criterion, "cost, emissions, delay or burden");
            }

            NumericsThrow.IfNegative(weight, nameof(weights));
            sum += weight;
        }

        if (!(sum > 0 && double.IsFinite(sum)))
        {
            NumericsThrow.OutOfRange(nameof(weights), sum, "a finite sum above 0");
        }

        return Array.ConvertAll(_criteria, c => weights.GetValueOrDefault(c) / sum);
    }

    private RankedSite<TCurrency>[] Rank()
    {
        double[] greatest = Array.ConvertAll(_criteria, c => _candidates.Max(s => s.Value(c)));
        RankedSite<TCurrency>[] scored = [.. _candidates.Select(s => new RankedSite<TCurrency>(0, s, Scores(s, greatest)))
            .OrderByDescending(static r => r.Score)];
        int rank = 1;
        for (int i = 0; i < scored.Length; i++)
        {
            rank = i > 0 && scored[i - 1].Score - scored[i].Score > Level ? i + 1 : rank;
            scored[i] = scored[i] with { Rank = rank };
        }

        return scored;
    }

    private CriterionScore[] Scores(CandidateSite<TCurrency> site, double[] greatest) => Array.ConvertAll(
        _criteria,
        c => new CriterionScore(c, site.Value(c), greatest[(int)c] == 0 ? 1 : 1 - (site.Value(c) / greatest[(int)c]), _weights[(int)c]));

    /// <summary>The values of one candidate at which a rival is level with the first.</summary>
    private IEnumerable<double> LevelValues(SiteCriterion criterion, RankedSite<TCurrency> rival, RankedSite<TCurrency> changed)
    {
        int c = (int)criterion;
        RankedSite<TCurrency> first = Ranking[0];
        double value = changed.Criteria[c].Value;
        if (value == 0)
        {
            yield break;
        }

        double lead = first.Score - rival.Score;
        if (Math.Abs(lead) <= Level)
        {
            yield return value;
            yield break;
        }

        // With x for the changed value, the lead is: others + weight × (rival's value − first's value) ÷ greatest value.
        double others = lead - (_weights[c] * (first.Criteria[c].Score - rival.Criteria[c].Score));
        double constant = _weights[c] * ((rival == changed ? 0 : rival.Criteria[c].Value) - (first == changed ? 0 : first.Criteria[c].Value));
        double slope = _weights[c] * ((rival == changed ? 1 : 0) - (first == changed ? 1 : 0));
        double greatestOther = Ranking.Where(r => r != changed).Max(r => r.Criteria[c].Value);

        // Where all others are zero, x is the greatest whatever it is, until it is zero too and the criterion tells nobody apart.
        if (greatestOther == 0)
        {
            if (others <= Level)
            {
                yield return 0;
            }

            yield break;
        }

        // Up to the greatest of the others that one divides; above it, x itself does. Where the two meet, and at zero, rounding must not lose
        // the answer.
        double below = -((others * greatestOther) + constant) / slope;
        if (below >= -greatestOther * Level && below <= greatestOther * (1 + Level))
        {
            yield return Math.Min(Math.Max(below, 0), greatestOther);
        }

        double above = -constant / (others + slope);
        if (above > greatestOther && double.IsFinite(above))
        {
            yield return above;
        }
    }
}
