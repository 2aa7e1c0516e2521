using System.Globalization;
using AiInfraMath.Deals;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Deals;

/// <summary>The deals among the announcements that the samples list: dated inputs, of which the figures follow.</summary>
public class AnnouncementTests
{
    private static readonly Dictionary<string, (string Who, string Date, decimal Value)> Rows = Repository.Read("docs/samples/Buildout/data/announcements.csv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
        .ToDictionary(f => f[0], f => (f[2], f[1], decimal.Parse(f[4], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    [Fact]
    public void Nvidia_invests_ten_billion_a_gigawatt()
    {
        Commitment<USD> deal = Of("nvidia_investment", "NVIDIA", "OpenAI") with { Capacity = PowerOf("nvidia_power") };
        Assert.Equal(10_000_000_000m, deal.PricePerPower.Value.In(Power.Units.Gigawatts));
        Assert.Equal("2025-09-22", deal.Source.Date);
    }

    [Fact]
    public void Oracle_s_contract_has_a_price_per_gigawatt_and_year()
    {
        // The note of the row: about 5 years and 4.5 GW in other reports.
        Commitment<USD> deal = Of("oracle_contract", "OpenAI", "Oracle") with { Capacity = 4.5.Gigawatts, Duration = 5.Years };
        Assert.Equal(66_666_666_666.67m, Math.Round(deal.PricePerPower.Value.In(Power.Units.Gigawatts), 2));
        Assert.Equal(13_333_333_333.33m, Math.Round(deal.PricePerPowerAndTime.Value.In(Energy.Units.GigawattYears), 2));
    }

    [Fact]
    public void Amd_s_warrants_are_about_the_share_that_was_announced()
    {
        // 160 million shares (Form 8-K of 6 October 2025) are a tenth of 1.6 billion; there were somewhat more, so that it is "up to about 10 %".
        var warrants = new Warrants<USD>(new(0.01m), new WarrantTranche<USD>(160_000_000, PowerOf("amd_power"), new(600)));
        Assert.Equal(Rows["amd_equity"].Value, warrants.ShareOfOutstanding(1_600_000_000));
        Assert.Equal(160_000_000m, warrants.VestedShares(6.Gigawatts, new(600)));
        Assert.Equal(0m, warrants.VestedShares(5.99.Gigawatts, new(600)));
    }

    private static Power PowerOf(string id) => Power.FromGigawatts((double)Rows[id].Value);

    private static Commitment<USD> Of(string id, Party payer, Party payee) => new(payer, payee, new(Rows[id].Value))
    {
        Source = new Source(id, Rows[id].Who, Rows[id].Date),
    };
}
