using AiInfraMath.Claims;
using AiInfraMath.Forecasting;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Claims;

public class ClaimTests
{
    private static readonly TimeSeries<Power> Compute = TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts));

    [Fact]
    public void A_hundred_million_chips_of_750_watts_are_75_gigawatts()
    {
        Verdict verdict = Claim.Product(100e6, 750.Watts, 75.Gigawatts).Check();
        Assert.Equal(VerdictOutcome.Holds, verdict.Outcome);
        Assert.Equal(75e9, verdict.Computed);
        Assert.Equal("Holds: 100 million × 750 W = 75 GW, as stated.", verdict.ToString());
        Assert.True(verdict.IsRight);
    }

    [Fact]
    public void Seventy_five_percent_of_production_is_power_taken_for_energy()
    {
        // announcements.csv, grid_share: 75 GW, 75 % of UK electricity production. 657 TWh ÷ 305.53 TWh (2021); 75 ÷ 114.749 GW (2023).
        Verdict verdict = Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.75, GridMeasure.Generation).Check();
        Assert.Equal(VerdictOutcome.PowerTakenForEnergy, verdict.Outcome);
        Assert.Equal(657 / 305.53, verdict.Computed!.Value, 12);
        Assert.Contains("75 GW is 65 % of the capacity of United Kingdom (2023)", verdict.Reason, StringComparison.Ordinal);
        Assert.Contains("215 % (2021)", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(75 / 114.749, Assert.Single(verdict.Evidence, e => e.Name == "share of capacity").Value, 12);
        Assert.Equal(VerdictOutcome.PowerTakenForEnergy, Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.75, GridMeasure.Demand).Check().Outcome);
        Assert.Equal(VerdictOutcome.PowerTakenForEnergy, Claim.ShareOfGrid(657.TerawattHours, Grid.Find("UK"), 2.15, GridMeasure.Capacity).Check().Outcome);
    }

    [Fact]
    public void A_share_of_capacity_has_the_capacity_that_it_implies()
    {
        Verdict verdict = Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.75, GridMeasure.Capacity).Check();
        Assert.Equal(VerdictOutcome.HoldsOnlyUnderAssumption, verdict.Outcome);
        Assert.Equal(100e9, verdict.Assumption!.Implied, 1);
        Assert.Equal(114.749e9, verdict.Assumption.Sourced, 1);
        Assert.Equal("Central Intelligence Agency", verdict.Assumption.Source!.Publisher);
        Assert.Equal(VerdictOutcome.HoldsWithin, Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.65, GridMeasure.Capacity).Check().Outcome);
        Assert.Equal(VerdictOutcome.HoldsOnlyUnderAssumption, Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.65).Check().Outcome);
        Assert.Equal(VerdictOutcome.HoldsWithin, Claim.ShareOfGrid(657.TerawattHours, Grid.Find("UK"), 2.15).Check().Outcome);
        Assert.Equal(VerdictOutcome.Contradicted, Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.30, GridMeasure.Capacity).Check().Outcome);
        Assert.Equal(VerdictOutcome.OffByPowerOfTen, Claim.ShareOfGrid(75.Gigawatts, Grid.Find("UK"), 0.065, GridMeasure.Capacity).Check().Outcome);
        Assert.Equal(VerdictOutcome.Undecided, Claim.ShareOfGrid(75.Gigawatts, new Grid("Island"), 0.5, GridMeasure.Capacity).Check().Outcome);
    }

    [Fact]
    public void Ten_gigawatts_are_eight_million_homes_within_two_percent()
    {
        // announcements.csv, homes. 87.6 TWh ÷ 10 715 kWh (EIA, 2020) = 8.1755 million, 2.19 % more; ÷ 10 791 kWh (EIA, 2022) = 8.1179 million,
        // 1.47 % more. 87.6 TWh ÷ 8 million = 10 950 kWh.
        Verdict verdict = Claim.Households(10.Gigawatts, Grid.Find("US"), Stated.Number("8 million homes")).Check();
        Assert.Equal(VerdictOutcome.HoldsWithin, verdict.Outcome);
        Assert.Equal((87.6e9 / 10_715 / 8e6) - 1, verdict.Deviation, 12);
        Assert.Equal(0.02193, verdict.Deviation, 5);
        Assert.Equal(10_950e3, verdict.Assumption!.Implied, 3);
        Assert.Equal("10,950 kWh", verdict.Assumption.ImpliedText);
        Assert.Equal(10_715e3, verdict.Assumption.Sourced, 3);
        Assert.Contains("it holds within 2.2 %, under a yearly use of a household of 10,950 kWh", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal([10_791e3, 10_715e3], verdict.Evidence.Where(e => e.Source is not null).Select(e => e.Value));
        Assert.Equal(verdict.Deviation, Claim.Households(87.6.TerawattHours, Grid.Find("US"), 8e6).Check().Deviation, 12);
    }

    [Fact]
    public void Homes_that_need_another_use_hold_under_it_only()
    {
        var us = Grid.Find("US");
        Verdict ten = Claim.Households(10.Gigawatts, us, 10e6).Check();
        Assert.Equal(VerdictOutcome.HoldsOnlyUnderAssumption, ten.Outcome);
        Assert.Equal(8760e3, ten.Assumption!.Implied, 3);
        Assert.Equal(VerdictOutcome.OffByPowerOfTen, Claim.Households(10.Gigawatts, us, 80e6).Check().Outcome);
        Assert.Equal(-1, Claim.Households(10.Gigawatts, us, 80e6).Check().PowerOfTen);
        Assert.Equal(VerdictOutcome.Contradicted, Claim.Households(10.Gigawatts, us, 20e6).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Households(10.Gigawatts, us, Stated.Number("over 8 million homes")).Check().Outcome);
        Verdict unknown = Claim.Households(10.Gigawatts, Grid.Find("Spain"), 8e6).Check();
        Assert.Equal(VerdictOutcome.Undecided, unknown.Outcome);
        Assert.Equal("The electricity use of a household in Spain is not known: no source states it.", unknown.Reason);
        Assert.Null(unknown.Computed);
    }

    [Fact]
    public void Almost_doubling_is_contradicted_by_a_tripling()
    {
        // announcements.csv, compute_2023 to compute_2025: √(1.9 ÷ 0.2) = 3.0822.
        Verdict verdict = Claim.Growth(Compute, new Stated<double>(2, FigureBound.Almost)).Check();
        Assert.Equal(VerdictOutcome.Contradicted, verdict.Outcome);
        Assert.Equal(Math.Sqrt(9.5), verdict.Computed!.Value, 12);
        Assert.Equal("From 200 MW in 2023 to 1.9 GW in 2025 is ×3.08 a year; ×2 is stated, which it contradicts by 54.1 %.", verdict.Reason);
        Assert.Equal(3, verdict.Evidence[2].Value, 12);
        Assert.Equal(1.9 / 0.6, verdict.Evidence[3].Value, 12);
        Assert.Equal(VerdictOutcome.HoldsWithin, Claim.Growth(Compute, 3).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Growth(Compute, new Stated<double>(2, FigureBound.AtLeast)).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Growth(Compute, 9.5, years: 2).Check().Outcome);
    }

    [Fact]
    public void Five_thousand_milliards_are_not_five_hundred()
    {
        // announcements.csv, stargate: 5000 in the text, 500 in the title.
        Verdict verdict = Claim.Same(Stated.Money("5000 milliards de dollars"), Stated.Money("500 milliards de dollars")).Check();
        Assert.Equal(VerdictOutcome.OffByPowerOfTen, verdict.Outcome);
        Assert.Equal(1, verdict.PowerOfTen);
        Assert.Contains("too small by a factor of 10", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(-1, Claim.Same(Stated.Money("500 milliards d'euros"), Stated.Money("5000 milliards d'euros")).Check().PowerOfTen);
    }

    [Fact]
    public void A_wrong_scale_word_is_named()
    {
        Verdict verdict = Claim.Same(Stated.Money("$2.5 billion"), Stated.Money("$2.5 trillion")).Check();
        Assert.Equal(VerdictOutcome.OffByScaleWord, verdict.Outcome);
        Assert.Equal(-3, verdict.PowerOfTen);
        Assert.Equal("billion (French milliard)", verdict.ScaleWord);

        Stated<Money> french = PrintedFigures.Read("2,5 billions de dollars", TextLanguage.French)[0].ToMoney();
        Assert.Equal(VerdictOutcome.Holds, Claim.Same(Stated.Money("$2.5 trillion"), french).Check().Outcome);
        Assert.Equal(french.Value, Stated.Money("2,5 billions de dollars", TextLanguage.French).Value);
        Assert.Contains("name its language", Assert.Throws<FormatException>(() => Stated.Money("2,5 billions de dollars")).Message, StringComparison.Ordinal);
        Assert.EndsWith("; write it in full.", Assert.Throws<FormatException>(() => Stated.Money("¥5", TextLanguage.English)).Message, StringComparison.Ordinal);
        Verdict mistranslated = Claim.Same(Stated.Money("$2.5 billion"), french).Check();
        Assert.Equal(VerdictOutcome.OffByScaleWord, mistranslated.Outcome);
        Assert.StartsWith("billions as English counts: 10^9", mistranslated.ScaleWord, StringComparison.Ordinal);

        Verdict chips = Claim.Product(Stated.Number("100 billion chips", TextLanguage.English), 750.Watts, 75.Gigawatts).Check();
        Assert.Equal(VerdictOutcome.OffByPowerOfTen, chips.Outcome);
        Assert.Equal(3, chips.PowerOfTen);
    }

    [Theory]
    [InlineData("75 GW", 74.5e9, 75.5e9)]
    [InlineData("1.9 GW", 1.85e9, 1.95e9)]
    [InlineData("five to seven gigawatts", 4.5e9, 7.5e9)]
    public void A_print_covers_what_rounds_to_it(string text, double low, double high)
    {
        Stated<Power> stated = Stated.Power(text);
        Assert.Equal(low, stated.Low.Watts, 1);
        Assert.Equal(high, stated.High.Watts, 1);
    }

    [Fact]
    public void Rounding_bounds_and_about_decide()
    {
        Assert.Equal(VerdictOutcome.Holds, Product("1.2 million chips", "700 W", "0.8 GW").Outcome);
        Assert.Equal(VerdictOutcome.HoldsWithin, Product("1.2 million chips", "700 W", "0.80 GW").Outcome);
        Assert.Equal(VerdictOutcome.Contradicted, Product("1.2 million chips", "700 W", "0.70 GW").Outcome);
        Assert.Equal(VerdictOutcome.HoldsWithin, Product("1.2 million chips", "700 W", "about 0.70 GW").Outcome);
        Assert.Equal(VerdictOutcome.Holds, Product("1.2 million chips", "700 W", "at least 0.5 GW").Outcome);
        Assert.Equal(VerdictOutcome.Contradicted, Product("1.2 million chips", "700 W", "at least 1.5 GW").Outcome);
        Assert.Equal(VerdictOutcome.Holds, Product("1.2 million chips", "700 W", "up to 1 GW").Outcome);
        Assert.Equal(VerdictOutcome.Contradicted, Product("1.2 million chips", "700 W", "up to 0.5 GW").Outcome);
        Assert.Equal(VerdictOutcome.Holds, Product("1.2 million chips", "700 W", "0.5 to 1 GW").Outcome);

        static Verdict Product(string count, string each, string total) =>
            Claim.Product(Stated.Number(count, TextLanguage.English), Stated.Power(each, TextLanguage.English), Stated.Power(total, TextLanguage.English)).Check();
    }

    [Fact]
    public void The_other_sums_are_checked_too()
    {
        Assert.Equal(VerdictOutcome.Holds, Claim.EnergyOver(10.Gigawatts, 1.Years, 87.6.TerawattHours).Check().Outcome);
        Verdict partly = Claim.EnergyOver(10.Gigawatts, 1.Years, 21.9.TerawattHours).Check();
        Assert.Equal(VerdictOutcome.HoldsOnlyUnderAssumption, partly.Outcome);
        Assert.Equal(0.25, partly.Assumption!.Implied, 12);
        Assert.Equal(VerdictOutcome.Contradicted, Claim.EnergyOver(10.Gigawatts, 1.Years, 150.TerawattHours).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.PerPower(Dollars(500e9m), 10.Gigawatts, Dollars(50e9m), Power.Units.Gigawatts).Check().Outcome);
        Assert.Equal(VerdictOutcome.OffByScaleWord, Claim.PerPower(Dollars(500e9m), 10.Gigawatts, Dollars(50e6m), Power.Units.Gigawatts).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Product(25_000, Dollars(30_000), Dollars(750e6m)).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Product(8e6, 10_950.KilowattHours, 87.6.TerawattHours).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Share(10, 35, Stated.Number("28.571 %", TextLanguage.English)).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Share(Dollars(10), Dollars(100), 0.1).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Share(1.Gigawatts, 4.Gigawatts, 0.25).Check().Outcome);
        Assert.Equal(VerdictOutcome.Holds, Claim.Same(5.Gigawatts, 5000.Megawatts).Check().Outcome);
        Assert.Equal(VerdictOutcome.OffByPowerOfTen, Claim.Same(5.TerawattHours, 5.GigawattHours).Check().Outcome);
        Assert.Equal(VerdictOutcome.Contradicted, Claim.Same(3, 5).Check().Outcome);
    }

    [Fact]
    public void A_product_that_is_computed_holds_and_a_shifted_one_is_off_by_that() => Law.Holds(
        Gen.Choose(1, 1_000_000).ToArbitrary(),
        Gen.Choose(1, 2000).ToArbitrary(),
        Gen.Choose(-9, 9).ToArbitrary(),
        static (count, watts, shift) =>
        {
            Verdict verdict = Claim.Product(count, watts.Watts, (double)count * watts.Watts * Math.Pow(10, -shift)).Check();
            return shift == 0
                ? verdict.Outcome == VerdictOutcome.Holds
                : verdict.Outcome == VerdictOutcome.OffByPowerOfTen && verdict.PowerOfTen == shift;
        });

    [Fact]
    public void Bad_claims_are_refused()
    {
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Product(-1, 1.Watts, 1.Watts)).ParamName);
        Assert.Equal("each", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Product(1, -1.Watts, 1.Watts)).ParamName);
        Assert.Contains("a finite number above 0 was expected", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Product(1, 1.Watts, 0.Watts)).Message, StringComparison.Ordinal);
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.ShareOfGrid(1.Gigawatts, Grid.Find("UK"), double.NaN)).ParamName);
        Assert.Equal("grid", Assert.Throws<ArgumentNullException>(() => Claim.ShareOfGrid(1.Gigawatts, null!, 0.5)).ParamName);
        Assert.Equal("grid", Assert.Throws<ArgumentNullException>(() => Claim.Households(1.Gigawatts, null!, 5)).ParamName);
        Assert.Equal("measure", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.ShareOfGrid(1.Gigawatts, Grid.Find("UK"), 0.5, (GridMeasure)9)).ParamName);
        Assert.Equal("time", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.EnergyOver(1.Gigawatts, TimeSpan.Zero, 1.TerawattHours)).ParamName);
        Assert.Equal("series", Assert.Throws<ArgumentException>(() => Claim.Growth(TimeSeries.Of((2023, 1.Gigawatts)), 2)).ParamName);
        Assert.Equal("years", Assert.Throws<ArgumentOutOfRangeException>(() => Claim.Growth(Compute, 2, years: 0)).ParamName);
        Assert.Throws<ArgumentNullException>(() => Claim.Growth<Power>(null!, 2));
        Assert.Throws<CurrencyMismatchException>(() => Claim.Same(Dollars(1), new Money(1, "EUR")));
        Assert.Throws<CurrencyMismatchException>(() => Claim.Product(1, Dollars(1), new Money(1, "EUR")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimTolerance { Within = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimTolerance { About = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimTolerance { AssumptionReach = 1 });
        Assert.Contains("'1,234 W' can mean 1234 W or 1.234 W", Assert.Throws<FormatException>(() => Stated.Power("1,234 W")).Message, StringComparison.Ordinal);
        Assert.Contains("2 figures", Assert.Throws<FormatException>(() => Stated.Power("1 W 2 W")).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Stated.Power("$5"));
        Assert.Throws<FormatException>(() => Stated.Power("75 mw"));
        Assert.Throws<FormatException>(() => Stated.Number("75 GW"));
        Assert.Throws<ArgumentNullException>(() => Stated.Money(null!));
        Assert.NotEmpty(Compiler.Problems("using AiInfraMath; using AiInfraMath.Claims; using AiInfraMath.NumberExtensions; Console.WriteLine(Claim.Same(1.Gigawatts, 1.TerawattHours));"));
    }

    private static Money Dollars(decimal amount) => new(amount, "USD");
}
