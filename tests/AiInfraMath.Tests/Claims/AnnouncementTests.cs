using System.Globalization;
using AiInfraMath.Claims;
using AiInfraMath.Forecasting;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Claims;

/// <summary>Every row of announcements.csv, computed again or checked against what was printed of it.</summary>
public class AnnouncementTests
{
    private static readonly Dictionary<string, double> Rows = Repository.Read("docs/samples/Buildout/data/announcements.csv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToDictionary(Id, Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, (Func<Verdict> Check, VerdictOutcome Expected)> Checks = new(StringComparer.Ordinal)
    {
        ["chips_target_2025"] = (() => Claim.Product(100, Printed("a million AI chips").ToNumber(), Rows["chips_100m"]).Check(), VerdictOutcome.Holds),
        ["chips_100m"] = (() => Claim.Same(Rows["chips_100m"], Printed("cent millions de puces").ToNumber()).Check(), VerdictOutcome.Holds),
        ["chip_power"] = (() => Claim.Product(Rows["chips_100m"], Printed("750 W each").ToPower(), Gigawatts("fleet_power")).Check(), VerdictOutcome.Holds),
        ["fleet_power"] = (() => Claim.Product(Rows["chips_100m"], Rows["chip_power"].Watts, Printed("75 GW").ToPower()).Check(), VerdictOutcome.Holds),
        ["grid_share"] = (() => Claim.ShareOfGrid(Gigawatts("fleet_power"), Grid.Find("UK"), Rows["grid_share"], GridMeasure.Generation).Check(), VerdictOutcome.PowerTakenForEnergy),
        ["compute_2023"] = (() => Claim.Growth(Compute, Doubling).Check(), VerdictOutcome.Contradicted),
        ["compute_2024"] = (() => Claim.Growth(TimeSeries.Of((2023, Gigawatts("compute_2023")), (2024, Gigawatts("compute_2024"))), 3).Check(), VerdictOutcome.Holds),
        ["compute_2025"] = (() => Claim.Growth(Compute, 3).Check(), VerdictOutcome.HoldsWithin),
        ["revenue_2023"] = (() => PerGigawatt("2023"), VerdictOutcome.Holds),
        ["revenue_2024"] = (() => PerGigawatt("2024"), VerdictOutcome.Holds),
        ["revenue_2025"] = (() => Claim.Same(Dollars("revenue_2025"), Printed("$20B+").ToMoney()).Check(), VerdictOutcome.Holds),
        ["stargate"] = (() => Claim.Same(Printed("5000 milliards de dollars").ToMoney(), Dollars("stargate")).Check(), VerdictOutcome.OffByPowerOfTen),
        ["raise_low"] = (() => Claim.Same(Dollars("raise_low"), Printed("between $5 and $7 trillion").ToMoney()).Check(), VerdictOutcome.Holds),
        ["raise_high"] = (() => Claim.Same(Dollars("raise_high"), Printed("7.000 milliards de dollars").ToMoney()).Check(), VerdictOutcome.Holds),
        ["amd_power"] = (() => Claim.Same(Gigawatts("amd_power"), Printed("six gigawatts").ToPower()).Check(), VerdictOutcome.Holds),
        ["amd_equity"] = (() => Claim.Same(Rows["amd_equity"], Printed("up to about 10 % of AMD").ToNumber()).Check(), VerdictOutcome.Holds),
        ["nvidia_power"] = (() => Claim.PerPower(Dollars("nvidia_investment"), Gigawatts("nvidia_power"), Printed("$10 billion per gigawatt").ToMoney(), Power.Units.Gigawatts).Check(), VerdictOutcome.Holds),
        ["nvidia_investment"] = (() => Claim.Same(Dollars("nvidia_investment"), Printed("jusqu'à 100 milliards de dollars").ToMoney()).Check(), VerdictOutcome.Holds),
        ["oracle_contract"] = (() => Claim.Product(5, Printed("$60 billion a year").ToMoney(), Dollars("oracle_contract")).Check(), VerdictOutcome.Holds),
        ["hyperscalers"] = (() => Claim.Same(Dollars("hyperscalers"), Printed("2,5 billions de dollars").ToMoney()).Check(), VerdictOutcome.Holds),
        ["homes"] = (() => Claim.Households(Gigawatts("nvidia_power"), Grid.Find("US"), Rows["homes"]).Check(), VerdictOutcome.HoldsWithin),
    };

    private static TimeSeries<Power> Compute =>
        TimeSeries.Of((2023, Gigawatts("compute_2023")), (2024, Gigawatts("compute_2024")), (2025, Gigawatts("compute_2025")));

    private static Stated<double> Doubling => Printed("almost doubling every year").ToNumber();

    public static TheoryData<string> Ids() => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_row_is_checked(string id)
    {
        Assert.True(Checks.TryGetValue(id, out (Func<Verdict> Check, VerdictOutcome Expected) row), $"The row {id} has no check.");
        Verdict verdict = row.Check();
        Assert.True(verdict.Outcome == row.Expected, verdict.ToString());
    }

    [Fact]
    public void No_check_is_of_a_row_that_is_not_there() => Assert.Empty(Checks.Keys.Except(Rows.Keys, StringComparer.Ordinal));

    private static Verdict PerGigawatt(string year) =>
        Claim.PerPower(Dollars("revenue_" + year), Gigawatts("compute_" + year), new Money(10_000_000_000m, "USD"), Power.Units.Gigawatts).Check();

    private static PrintedFigure Printed(string text) => Assert.Single(PrintedFigures.Read(text));

    private static Power Gigawatts(string id) => Rows[id].Gigawatts;

    private static Money Dollars(string id) => new((decimal)Rows[id], "USD");

    private static string Id(string row) => row.Split(',')[0];

    // The value is the field before the unit; commas stand in the note alone, behind it.
    private static double Value(string row) => double.Parse(row.Split(',')[4], CultureInfo.InvariantCulture);
}
