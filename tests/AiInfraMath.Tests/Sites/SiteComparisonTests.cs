using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Sites;

public class SiteComparisonTests
{
    private static readonly SiteCriterion[] _criteria = Enum.GetValues<SiteCriterion>();

    private static readonly Arbitrary<SiteComparison<USD>> AnyComparison = Arb.From(
        from count in Gen.Choose(2, 5)
        from values in Gen.ListOf(Gen.Choose(0, 40), count * 4)
        from weights in Gen.ListOf(Gen.Choose(0, 5), 4)
        where weights.Sum() > 0
        select Of([.. Enumerable.Range(0, count).Select(i => values.Skip(4 * i).Take(4).Select(static v => (double)v).ToArray())], [.. weights]));

    [Fact]
    public void Scores_weights_and_contributions_are_shown()
    {
        // A: 50 USD/MWh, 400 g/kWh, 1 year, 10 %. B: 100, 100, 4, 2 %. Of the greatest: A 1/2, 1, 1/4, 1; B 1, 1/4, 1, 1/5.
        SiteComparison<USD> comparison = Of([[50, 400, 1, 0.10], [100, 100, 4, 0.02]], [4, 3, 2, 1]);
        Assert.Equal(0.4, comparison.Weights[SiteCriterion.Cost], 12);
        RankedSite<USD> a = comparison.Ranking[0];
        Assert.Equal("site 0", a.Candidate.Name);
        Assert.Equal([0.5, 0, 0.75, 0], a.Criteria.Select(static c => Math.Round(c.Score, 12)));
        Assert.Equal([0.2, 0, 0.15, 0], a.Criteria.Select(static c => Math.Round(c.Contribution, 12)));
        Assert.Equal(0.35, a.Score, 12);
        Assert.Equal((0.3 * 0.75) + (0.1 * 0.8), comparison.Ranking[1].Score, 12);
        Assert.Equal(0.045, comparison.Margin, 12);
        Assert.Equal([50, 400, 1, 0.1], a.Criteria.Select(static c => Math.Round(c.Value, 9)));
        Assert.Equal([1, 2], comparison.Ranking.Select(static r => r.Rank));
        Assert.False(comparison.IsTied);

        // The lead in cost is 1/2, in the others (0.045 − 0.2) ÷ 0.6: p/2 = (1 − p) × 0.155/0.6 at p = 0.34065….
        WeightFlip<USD> weight = comparison.FlipByWeight(SiteCriterion.Cost).Value;
        Assert.Equal(0.155 / 0.6 / (0.5 + (0.155 / 0.6)), weight.LevelWeight, 12);
        Assert.Equal("site 1", weight.Rival.Name);

        // The cost of A at which 0.4 × (1 − x/100) = 0.2 − 0.045 is 61.25, + 22.5 %; that of B at which 0.4 × (1 − 50/x) is so is 81.6, − 18.4 %.
        ValueFlip<USD> value = comparison.FlipByValue(SiteCriterion.Cost).Value;
        Assert.Equal("site 1", value.Changed.Name);
        Assert.Equal(50 / (1 - (0.155 / 0.4)), value.LevelValue, 9);
        Assert.Equal((50 / (1 - (0.155 / 0.4)) / 100) - 1, value.Change, 12);
    }

    [Fact]
    public void At_the_level_weight_the_two_are_level_and_before_it_nobody_is() => Law.Holds(AnyComparison, static comparison =>
        comparison.IsTied || _criteria.All(criterion =>
        {
            if (!comparison.FlipByWeight(criterion).TryGetValue(out WeightFlip<USD>? flip))
            {
                return comparison.Weights[criterion] == 1 || Enumerable.Range(0, 100).All(p => StaysFirst(p / 100.0));
            }

            return Math.Abs(LeadUnder(comparison, criterion, flip.LevelWeight, flip.Rival)) < 1e-9
                && new[] { -0.999, -0.5, 0.5, 0.999 }.Select(part => flip.Weight + (part * flip.Change)).Where(static p => p is >= 0 and <= 1).All(StaysFirst);

            bool StaysFirst(double weight) => comparison.Ranking.Skip(1).All(r => LeadUnder(comparison, criterion, weight, r.Candidate) > -1e-9);
        }));

    [Fact]
    public void At_the_level_value_the_two_are_level_and_before_it_nobody_is() => Law.Holds(AnyComparison, static comparison =>
        comparison.IsTied || _criteria.All(criterion =>
        {
            if (!comparison.FlipByValue(criterion).TryGetValue(out ValueFlip<USD>? flip))
            {
                return true;
            }

            // Where the last value above zero falls to zero, the criterion tells nobody apart: there the lead jumps.
            double lead = LeadAt(comparison, criterion, flip.Changed, flip.LevelValue, flip.Rival);
            return (flip.LevelValue == 0 ? lead < 1e-9 : Math.Abs(lead) < 1e-9)
                && comparison.Ranking.All(changed => new[] { -0.999, -0.5, 0.5, 0.999 }
                    .Select(part => changed.Criteria[(int)criterion].Value * (1 + (part * Math.Abs(flip.Change))))
                    .Where(static value => value >= 0)
                    .All(value => comparison.Ranking.Skip(1).All(rival => LeadAt(comparison, criterion, changed.Candidate, value, rival.Candidate) > -1e-9)));
        }));

    [Fact]
    public void Where_two_values_meet_the_flip_is_found()
    {
        // All but emissions is level to the last digit: the lead ends where 13 and 32 meet, down from 32 (−59 %) nearer than up from 13 (+146 %).
        SiteComparison<USD> comparison = Of([[1, 13, 19, 27], [3, 32, 1, 9]], [5, 4, 0, 5]);
        ValueFlip<USD> flip = comparison.FlipByValue(SiteCriterion.Emissions).Value;
        Assert.Equal("site 1", flip.Changed.Name);
        Assert.Equal(13, flip.LevelValue, 9);
        Assert.Equal((13 / 32.0) - 1, flip.Change, 12);
    }

    [Fact]
    public void Without_a_flip_the_first_stays_first() => Law.Holds(
        AnyComparison,
        Gen.Choose(0, 300).ToArbitrary(),
        static (comparison, hundredths) => comparison.IsTied || _criteria.All(criterion =>
            comparison.FlipByValue(criterion).HasValue || comparison.Ranking.All(changed => comparison.Ranking.Skip(1).All(rival =>
                LeadAt(comparison, criterion, changed.Candidate, changed.Criteria[(int)criterion].Value * hundredths / 100.0, rival.Candidate) > 0))));

    [Fact]
    public void Scaling_the_weights_changes_nothing() => Law.Holds(AnyComparison, static comparison =>
    {
        var scaled = new SiteComparison<USD>(
            comparison.Ranking.Select(static r => r.Candidate), comparison.Weights.ToDictionary(static w => w.Key, static w => w.Value * 7));
        return scaled.Ranking.Zip(comparison.Ranking).All(static p => Math.Abs(p.First.Score - p.Second.Score) < 1e-12 && p.First.Rank == p.Second.Rank);
    });

    [Fact]
    public void Ties_are_said()
    {
        SiteComparison<USD> comparison = Of([[50, 400, 1, 0.1], [50, 400, 1, 0.1], [60, 500, 2, 0.2]], [1, 1, 1, 1]);
        Assert.True(comparison.IsTied);
        Assert.Equal(2, comparison.Winners.Count);
        Assert.Equal([1, 1, 3], comparison.Ranking.Select(static r => r.Rank));
        Assert.Equal(0, comparison.Margin);
        Assert.Equal(0, comparison.FlipByWeight(SiteCriterion.Cost).Value.Change);
        Assert.Equal(0, comparison.FlipByValue(SiteCriterion.Delay).Value.Change);
    }

    [Fact]
    public void What_cannot_flip_says_so()
    {
        SiteComparison<USD> best = Of([[50, 100, 1, 0.01], [60, 200, 2, 0.02]], [1, 1, 1, 1]);
        Assert.Equal("Whatever Cost weighs, site 0 stays first.", best.FlipByWeight(SiteCriterion.Cost).Reason);
        SiteComparison<USD> costOnly = Of([[50, 100, 1, 0.01], [60, 50, 1, 0.01]], [1, 0, 0, 0]);
        Assert.Equal("Cost is all that weighs: there is nothing for its weight to go to.", costOnly.FlipByWeight(SiteCriterion.Cost).Reason);
        Assert.Equal("Whatever one value of Delay changes to, site 0 stays first.", costOnly.FlipByValue(SiteCriterion.Delay).Reason);
        Assert.Equal(-1 / 6.0, costOnly.FlipByValue(SiteCriterion.Cost).Value.Change, 12);
        SiteComparison<USD> alone = Of([[50, 100, 1, 0.01]], [1, 1, 1, 1]);
        Assert.False(alone.FlipByValue(SiteCriterion.Cost).HasValue);
        Assert.Equal(0, alone.Margin);
        SiteComparison<USD> zero = Of([[0, 1, 1, 1], [10, 1, 1, 1]], [1, 1, 1, 1]);
        Assert.Equal(-1, zero.FlipByValue(SiteCriterion.Cost).Value.Change);
    }

    [Fact]
    public void A_gigawatt_weighs_less_on_a_larger_grid()
    {
        Price<USD, Energy> price = Price<USD, Energy>.Per(60, Energy.Units.MegawattHours);
        var france = CandidateSite<USD>.OnGrid(Grid.Find("FR"), 1.Gigawatts, price, 4.Years);
        var ireland = CandidateSite<USD>.OnGrid(Grid.Find("IE"), 1.Gigawatts, price, 4.Years);
        Assert.Equal(8.76 / 548.68, france.Burden, 12);
        Assert.Equal(8.76 / 30.78, ireland.Burden, 12);
        var comparison = new SiteComparison<USD>([ireland, france], new Dictionary<SiteCriterion, double> { [SiteCriterion.Emissions] = 1, [SiteCriterion.Burden] = 1 });
        Assert.Equal("France", Assert.Single(comparison.Winners).Name);
    }

    [Fact]
    public void A_site_of_ones_own_is_a_candidate()
    {
        var gas = new Plant<USD>(GenerationTechnology.Find("combined cycle"), 1.2.Gigawatts, 2030, 2050);
        var connection = new GridConnection<USD>(500.Megawatts, Price<USD, Energy>.Per(20, Energy.Units.MegawattHours), default, 2030);
        var site = new Site<USD>("Own", [new LoadPhase(2028, LoadProfile.Flat(1.Gigawatts))], [gas], grid: connection);
        var rate = AnnualRate.FromEffective(0.07m);
        CandidateSite<USD> own = CandidateSite<USD>.Of(site, Grid.Find("IE"), rate, 2026, 2028, 2035).Value;
        Assert.Equal(4.Years, own.Delay);
        Assert.Equal(4.38 / 30.78, own.Burden, 9);
        Assert.Equal(330.35156 / 2, own.Emissions.In(Mass.Units.Grams, Energy.Units.KilowattHours), 6);
        Assert.Equal(site.LevelisedCost(rate, 2028, 2035).Value.Total, own.Cost);
        Assert.Equal(
            "Own meets its load with firm capacity in no year from 2028 to 2029.",
            CandidateSite<USD>.Of(site, Grid.Find("IE"), rate, 2026, 2028, 2029).Reason);
        var paid = new Site<USD>(
            "Paid",
            [new LoadPhase(2030, LoadProfile.Flat(100.Megawatts))],
            grid: new GridConnection<USD>(1.Gigawatts, Price<USD, Energy>.Per(-5, Energy.Units.MegawattHours), default, 2030));
        Assert.Equal(
            "Paid is paid for its energy from 2030 to 2031: a cost of 0 or more was expected.",
            CandidateSite<USD>.Of(paid, Grid.Find("IE"), rate, 2030, 2030, 2031).Reason);
        Assert.Equal("first", Assert.Throws<ArgumentOutOfRangeException>(() => CandidateSite<USD>.Of(site, Grid.Find("IE"), rate, 2029, 2028, 2029)).ParamName);
    }

    [Fact]
    public void Bad_comparisons_are_refused()
    {
        CandidateSite<USD>[] candidates = [Candidate("a", [1, 1, 1, 1]), Candidate("b", [2, 2, 2, 2])];
        var weights = new Dictionary<SiteCriterion, double> { [SiteCriterion.Cost] = 1 };
        Assert.Equal("candidates", Assert.Throws<ArgumentException>(() => new SiteComparison<USD>([], weights)).ParamName);
        Assert.Contains("Two candidates are named a", Assert.Throws<ArgumentException>(() => new SiteComparison<USD>([candidates[0], candidates[0]], weights)).Message);
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => new SiteComparison<USD>(candidates, new Dictionary<SiteCriterion, double>())).ParamName);
        Assert.Contains("It is -1; a finite number, 0 or more, was expected.", Bad(-1).Message);
        Assert.Contains("It is 0; a finite sum above 0 was expected.", Bad(0).Message);
        Assert.Contains("NaN", Bad(double.NaN).Message);
        Assert.Equal("weights", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteComparison<USD>(candidates, new Dictionary<SiteCriterion, double> { [(SiteCriterion)9] = 1 })).ParamName);
        Assert.Equal("criterion", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteComparison<USD>(candidates, weights).FlipByWeight((SiteCriterion)9)).ParamName);
        Assert.Equal("criterion", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteComparison<USD>(candidates, weights).FlipByValue((SiteCriterion)(-1))).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Candidate(" ", [1, 1, 1, 1])).ParamName);
        Assert.Equal("cost", Assert.Throws<ArgumentOutOfRangeException>(() => Candidate("x", [-1, 1, 1, 1])).ParamName);
        Assert.Equal("emissions", Assert.Throws<ArgumentOutOfRangeException>(() => Candidate("x", [1, -1, 1, 1])).ParamName);
        Assert.Equal("delay", Assert.Throws<ArgumentOutOfRangeException>(() => Candidate("x", [1, 1, -1, 1])).ParamName);
        Assert.Equal("burden", Assert.Throws<ArgumentOutOfRangeException>(() => Candidate("x", [1, 1, 1, -1])).ParamName);
        Assert.Equal("load", Assert.Throws<ArgumentOutOfRangeException>(() => CandidateSite<USD>.OnGrid(Grid.Find("FR"), -1.Gigawatts, default, default)).ParamName);

        ArgumentOutOfRangeException Bad(double weight) => Assert.Throws<ArgumentOutOfRangeException>(
            () => new SiteComparison<USD>(candidates, new Dictionary<SiteCriterion, double> { [SiteCriterion.Cost] = weight }));
    }

    /// <summary>The lead of the first over a rival if a criterion weighs so much and the others keep their proportions.</summary>
    private static double LeadUnder(SiteComparison<USD> comparison, SiteCriterion criterion, double weight, CandidateSite<USD> rival)
    {
        double rest = (1 - weight) / (1 - comparison.Weights[criterion]);
        return Score(comparison.Ranking[0]) - Score(comparison.Ranking.First(r => r.Candidate == rival));

        double Score(RankedSite<USD> site) => site.Criteria.Sum(c => (c.Criterion == criterion ? weight : c.Weight * rest) * c.Score);
    }

    /// <summary>The lead of the first over a rival if one value of one candidate is another, computed from the values.</summary>
    private static double LeadAt(SiteComparison<USD> comparison, SiteCriterion criterion, CandidateSite<USD> changed, double value, CandidateSite<USD> rival)
    {
        double greatest = comparison.Ranking.Max(Value);
        return Score(comparison.Ranking[0]) - Score(comparison.Ranking.First(r => r.Candidate == rival));

        double Value(RankedSite<USD> site) => site.Candidate == changed ? value : site.Criteria[(int)criterion].Value;

        double Score(RankedSite<USD> site) =>
            site.Criteria.Sum(c => c.Weight * (c.Criterion == criterion ? greatest == 0 ? 1 : 1 - (Value(site) / greatest) : c.Score));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(1, 1)]
    public void Two_that_one_criterion_tells_apart_are_level_where_it_weighs_or_is_nothing(int emissions, int burden)
    {
        // Emissions tell the first two apart and burden does not; the third is far behind in it.
        SiteComparison<USD> comparison = Of([[66.09, 0, 6.76, 0], [84.36, 359.22, 4.45, 0], [40.2, 268.27, 0.25, 0.57]], [0, emissions, 0, burden]);
        WeightFlip<USD> weight = comparison.FlipByWeight(SiteCriterion.Emissions).Value;
        Assert.Equal("site 1", weight.Rival.Name);
        Assert.Equal(0, weight.LevelWeight, 12);
        Assert.False(double.IsNegative(weight.LevelWeight), "No weight is below zero.");
        ValueFlip<USD> value = comparison.FlipByValue(SiteCriterion.Emissions).Value;
        Assert.Equal("site 1", value.Changed.Name);
        Assert.Equal(-1, value.Change, 12);
        Assert.False(double.IsNegative(value.LevelValue), "No value is below zero.");
    }

    private static SiteComparison<USD> Of(double[][] values, int[] weights) => new(
        values.Select(static (v, i) => Candidate($"site {i}", v)),
        _criteria.ToDictionary(static c => c, c => (double)weights[(int)c]));

    private static CandidateSite<USD> Candidate(string name, double[] v) => new(
        name, Price<USD, Energy>.Per((decimal)v[0], Energy.Units.MegawattHours), Per.Of(v[1].Grams, 1.KilowattHours), v[2].Years, v[3]);
}
