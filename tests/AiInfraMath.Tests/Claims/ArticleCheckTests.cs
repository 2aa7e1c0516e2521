using AiInfraMath.Claims;

namespace AiInfraMath.Tests.Claims;

public class ArticleCheckTests
{
    [Theory]
    [InlineData("100 million chips at 750 W each would draw 75 GW.", ArticleClaimKind.Product, VerdictOutcome.Holds)]
    [InlineData("100 million chips × 750 W = 75 GW", ArticleClaimKind.Product, VerdictOutcome.Holds)]
    [InlineData("Cent millions de puces de 750 W consommeraient 7,5 GW.", ArticleClaimKind.Product, VerdictOutcome.OffByPowerOfTen)]
    [InlineData("25,000 GPUs at $30,000 each cost $750 million.", ArticleClaimKind.Product, VerdictOutcome.Holds)]
    [InlineData("The 75 GW would be 75% of UK electricity generation.", ArticleClaimKind.ShareOfGrid, VerdictOutcome.PowerTakenForEnergy)]
    [InlineData("Ces 75 GW représentent 75 % de la production d'électricité du Royaume-Uni.", ArticleClaimKind.ShareOfGrid, VerdictOutcome.PowerTakenForEnergy)]
    [InlineData("The 75 GW would be 65% of the UK's capacity.", ArticleClaimKind.ShareOfGrid, VerdictOutcome.HoldsWithin)]
    [InlineData("10 GW is as much as 8 million US homes use in a year.", ArticleClaimKind.Households, VerdictOutcome.HoldsWithin)]
    [InlineData("Les 10 GW équivalent à la consommation annuelle de 8 millions de foyers américains.", ArticleClaimKind.Households, VerdictOutcome.HoldsWithin)]
    [InlineData("Compute grew from 0.2 GW in 2023 to 0.6 GW in 2024 and 1.9 GW in 2025, almost doubling every year.", ArticleClaimKind.Growth, VerdictOutcome.Contradicted)]
    [InlineData("La capacité passe de 0,2 GW en 2023 à 0,6 GW en 2024 et 1,9 GW en 2025, elle double presque chaque année.", ArticleClaimKind.Growth, VerdictOutcome.Contradicted)]
    [InlineData("Capacity of 0.2, 0.6 and 1.9 GW in 2023, 2024 and 2025: tripling every year", ArticleClaimKind.Growth, VerdictOutcome.HoldsWithin)]
    [InlineData("Revenue was $2B in 2023, $6B in 2024 and $20B+ in 2025, tripling every year.", ArticleClaimKind.Growth, VerdictOutcome.HoldsWithin)]
    [InlineData("Le projet coûte 5000 milliards de dollars, soit 500 milliards de dollars.", ArticleClaimKind.Same, VerdictOutcome.OffByPowerOfTen)]
    [InlineData("NVIDIA puts $500 billion into 10 GW, or $50 billion per gigawatt.", ArticleClaimKind.PerPower, VerdictOutcome.Holds)]
    [InlineData("A load of 10 GW, or 87.6 TWh a year.", ArticleClaimKind.EnergyOver, VerdictOutcome.Holds)]
    [InlineData("The wind farm of 10 GW makes 30 TWh a year.", ArticleClaimKind.EnergyOver, VerdictOutcome.HoldsOnlyUnderAssumption)]
    public void A_sentence_is_checked(string text, ArticleClaimKind kind, VerdictOutcome outcome)
    {
        ArticleClaim claim = Assert.Single(ArticleCheck.Read(text).Claims);
        Assert.Equal(kind, claim.Kind);
        Assert.Equal(outcome, claim.Verdict.Outcome);
        Assert.All(claim.Figures, f => Assert.Equal(f.Text, text.Substring(f.Start, f.Length)));
        Assert.InRange(claim.Start + claim.Length, 1, text.Length);
    }

    [Fact]
    public void A_sentence_with_two_claims_gives_both()
    {
        var check = ArticleCheck.Read("100 millions de puces de 750 W consommeraient 75 GW, soit 75 % de la production d'électricité du Royaume-Uni.");
        Assert.Equal([ArticleClaimKind.Product, ArticleClaimKind.ShareOfGrid], check.Claims.Select(c => c.Kind));
        Assert.Equal([VerdictOutcome.Holds, VerdictOutcome.PowerTakenForEnergy], check.Claims.Select(c => c.Verdict.Outcome));
        Assert.Empty(check.NotChecked);
    }

    [Fact]
    public void Claims_stay_within_their_sentence()
    {
        var check = ArticleCheck.Read("There are 100 million chips. They take 750 W each. That is 75 GW, i.e. 75,000 MW, in the U.S. grid.");
        Assert.Equal(ArticleClaimKind.Same, Assert.Single(check.Claims).Kind);
        Assert.Equal(2, check.NotChecked.Count);
    }

    [Theory]
    [InlineData("It uses 5 GW, as much as 4 million homes.", "Its sentence names no country to check it with.")]
    [InlineData("It uses 5 GW, as much as 4 million US or British homes.", "Its sentence names several countries.")]
    [InlineData("It cost $5 billion.", "Nothing in its sentence makes a claim of it that is recognised.")]
    [InlineData("Of 5 GW and 6 GW, 75% of UK production.", "Nothing in its sentence makes a claim of it that is recognised.")]
    public void What_is_not_checked_has_its_reason(string text, string reason)
    {
        var check = ArticleCheck.Read(text);
        Assert.Empty(check.Claims);
        Assert.NotEmpty(check.NotChecked);
        Assert.All(check.NotChecked, n => Assert.Equal(reason, n.Reason));
    }

    // What stands beside each other in a sentence is not said to be the same.
    [Theory]
    [InlineData("The campus of 1.2 GW houses 400,000 chips at 1,200 W each.")]
    [InlineData("Data centres use 21% of Ireland's electricity consumption, and another 1 GW is waiting.")]
    [InlineData("The UK generates 300 TWh a year, and a 10 GW load would strain it.")]
    [InlineData("Nvidia will invest up to $100 billion in OpenAI to deploy 10 GW at $50 billion per gigawatt.")]
    [InlineData("La capacité atteint 10 GW, soit 2 GW de plus qu'en 2024.")]
    [InlineData("Il faut soit 5 GW, soit 10 GW.")]
    [InlineData("A 5 GW solar farm powers 1.2 million US homes.")]
    [InlineData("10 GW could power one in five US homes.")]
    [InlineData("Le site de 1,2 GW abrite 400 000 puces de 1 200 W.")]
    public void No_claim_is_made_of_figures_that_only_stand_together(string text)
    {
        var check = ArticleCheck.Read(text);
        Assert.Empty(check.Claims);
        Assert.NotEmpty(check.NotChecked);
    }

    [Theory]
    [InlineData("Some 5 to 7 million chips at 700 W each would draw 4.9 GW.", VerdictOutcome.HoldsOnlyUnderAssumption)]
    [InlineData("More than 100 million chips at 750 W each would draw 90 GW.", VerdictOutcome.HoldsOnlyUnderAssumption)]
    [InlineData("More than 100 million chips at 750 W each would draw 200 GW.", VerdictOutcome.Contradicted)]
    [InlineData("More than 100 million chips at 750 W each would draw 750 GW.", VerdictOutcome.OffByPowerOfTen)]
    [InlineData("The 17 GW make 15 TWh a year.", VerdictOutcome.HoldsOnlyUnderAssumption)]
    [InlineData("It takes 75 GW for 100 million chips at 750 W each.", VerdictOutcome.Holds)]
    public void What_the_figures_leave_open_is_not_contradicted(string text, VerdictOutcome outcome) =>
        Assert.Equal(outcome, Assert.Single(ArticleCheck.Read(text).Claims).Verdict.Outcome);

    // There is no deviation from zero, so there is no verdict.
    [Theory]
    [InlineData("It is 0 = 2.")]
    [InlineData("It draws 0 GW, that is 2 GW.")]
    [InlineData("It draws 2 GW, that is 0 MW.")]
    [InlineData("It costs $5 billion, that is $0.")]
    [InlineData("100 million chips at 0 W each would draw 75 GW.")]
    [InlineData("100 million chips at 750 W each would draw 0 GW.")]
    [InlineData("0 chips at 750 W each would draw 75 GW.")]
    [InlineData("It takes 0 GW, 75% of UK production.")]
    [InlineData("It takes 5 GW, 0% of UK production.")]
    [InlineData("It uses 5 GW, as much as 0 US homes.")]
    [InlineData("It costs $0 for 10 GW, $50 billion per GW.")]
    [InlineData("10 GW are 0 TWh a year.")]
    public void A_zero_makes_no_claim(string text) => Assert.Empty(ArticleCheck.Read(text).Claims);

    [Fact]
    public void A_tolerance_of_ones_own_decides()
    {
        const string Text = "Les 10 GW équivalent à la consommation annuelle de 9,5 millions de foyers américains.";
        Assert.Equal(VerdictOutcome.HoldsOnlyUnderAssumption, ArticleCheck.Read(Text).Claims[0].Verdict.Outcome);
        Assert.Equal(VerdictOutcome.HoldsWithin, ArticleCheck.Read(Text, TextLanguage.French, new ClaimTolerance { Within = 0.2 }).Claims[0].Verdict.Outcome);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => ArticleCheck.Read(null!)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleCheck.Read("", (TextLanguage)7));
    }
}
