using AiInfraMath.Deals;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

public class ConsiderationTests
{
    // AMD, Form 8-K of 6 October 2025: 160 million shares at 0.01 USD; the first tranche vests after the first gigawatt, full vesting takes six
    // gigawatts, and price targets rise to 600 USD for the last. The size of each tranche and the other targets are not disclosed.
    private static readonly Source Filing = new(
        "Form 8-K", "Advanced Micro Devices", "2025-10-06", new Uri("https://ir.amd.com/financial-information/sec-filings/content/0001193125-25-230895/d28189dex41.htm"));

    private static readonly Warrants<USD> Amd = new(new(0.01m), Enumerable.Range(1, 6).Select(i =>
        new WarrantTranche<USD>(160_000_000m / 6, i.Gigawatts, new(i == 6 ? 600 : 100 * i))))
    {
        Source = Filing,
    };

    [Fact]
    public void Warrants_vest_by_gigawatt_and_by_share_price()
    {
        var warrants = new Warrants<USD>(new(0.01m), new(10, 1.Gigawatts, new(0)), new(20, 2.Gigawatts, new(300)), new WarrantTranche<USD>(30, 6.Gigawatts, new(600)));
        Assert.Equal(60m, warrants.Shares);
        Assert.Equal(0m, warrants.VestedShares(0.99.Gigawatts, new(1000)));
        Assert.Equal(10m, warrants.VestedShares(1.Gigawatts, new(0)));
        Assert.Equal(10m, warrants.VestedShares(6.Gigawatts, new(299.99m)));
        Assert.Equal(30m, warrants.VestedShares(6.Gigawatts, new(300)));
        Assert.Equal(60m, warrants.VestedShares(6.Gigawatts, new(600)));
        Assert.Equal(0.5m, warrants.VestedPart(2.Gigawatts, new(600)));

        // 30 shares × (400 − 0.01).
        Assert.Equal(11_999.70m, warrants.IntrinsicValue(2.Gigawatts, new(400)).Amount);

        // What vested at 300 stays vested at 100.
        Assert.Equal(30 * 99.99m, warrants.IntrinsicValue(2.Gigawatts, new(100), highestPrice: new(350)).Amount);
        Assert.Equal(10 * 99.99m, warrants.IntrinsicValue(2.Gigawatts, new(100)).Amount);
        Assert.Equal(0m, warrants.IntrinsicValue(2.Gigawatts, new(0)).Amount);
    }

    [Fact]
    public void Amd_gives_up_to_about_a_tenth()
    {
        // The press said "roughly 10 %": with 1,624 million shares outstanding, an assumption here, it is 9.85 %.
        Assert.Equal(160_000_000m, Amd.Shares, 6);
        Assert.Equal(0.0985m, Amd.ShareOfOutstanding(1_624_000_000m), 4);
        Assert.Equal(160m / 1784, Amd.ShareAfterExercise(1_624_000_000m), 12);
        Assert.Equal(160_000_000m * 599.99m, Amd.IntrinsicValue(6.Gigawatts, new(600)).Amount, 3);
        Assert.Equal(Filing, Amd.Source);
        Assert.All(Amd.Tranches, t => Assert.Same(Source.Assumption, t.Source));
        var deal = new Commitment<USD>("OpenAI", "AMD", new(90_000_000_000m)) { InReturn = [Amd], Capacity = 6.Gigawatts };
        Assert.Same(Amd, Assert.Single(deal.InReturn));
    }

    [Fact]
    public void More_power_or_a_higher_price_never_means_fewer_shares() => Law.Holds(
        Gen.Choose(0, 80).Two().ToArbitrary(),
        Gen.Choose(0, 700).Two().ToArbitrary(),
        static (power, price) =>
        {
            decimal low = Amd.VestedShares(0.1.Gigawatts * Math.Min(power.Item1, power.Item2), new(Math.Min(price.Item1, price.Item2)));
            decimal high = Amd.VestedShares(0.1.Gigawatts * Math.Max(power.Item1, power.Item2), new(Math.Max(price.Item1, price.Item2)));
            return low <= high && low >= 0 && high <= Amd.Shares;
        });

    [Fact]
    public void Equity_and_prepaid_capacity_have_a_value_at_a_price()
    {
        Assert.Equal(16m, new EquityShare<USD>(0.1m).Value(new(160)).Amount);
        var capacity = new PrepaidCapacity<USD>(2.Gigawatts, 3.Years);
        Assert.Equal(72_000_000_000m, capacity.Value(Price<USD, Energy>.Per(12_000_000_000m, Energy.Units.GigawattYears)).Amount, 6);
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        Assert.Contains(
            "It is 1.2; a share from 0 to 1 was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new EquityShare<USD>(1.2m)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EquityShare<USD>(0.1m).Value(new(-1)));
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new PrepaidCapacity<USD>(0.Gigawatts, 1.Years)).ParamName);
        Assert.Equal("duration", Assert.Throws<ArgumentOutOfRangeException>(() => new PrepaidCapacity<USD>(1.Gigawatts, TimeSpan.Zero)).ParamName);
        Assert.Equal("strike", Assert.Throws<ArgumentOutOfRangeException>(() => new Warrants<USD>(new(-1), Amd.Tranches)).ParamName);
        Assert.Equal("tranches", Assert.Throws<ArgumentException>(() => new Warrants<USD>(new(1))).ParamName);
        Assert.Equal("shares", Assert.Throws<ArgumentOutOfRangeException>(() => new WarrantTranche<USD>(0, 1.Gigawatts, new(1))).ParamName);
        Assert.Equal("milestone", Assert.Throws<ArgumentOutOfRangeException>(() => new WarrantTranche<USD>(1, -1.Gigawatts, new(1))).ParamName);
        Assert.Equal("hurdle", Assert.Throws<ArgumentOutOfRangeException>(() => new WarrantTranche<USD>(1, 1.Gigawatts, new(-1))).ParamName);
        Assert.Equal("highestPrice", Assert.Throws<ArgumentOutOfRangeException>(() => Amd.VestedShares(1.Gigawatts, new(-1))).ParamName);
        Assert.Equal("sharesOutstanding", Assert.Throws<ArgumentOutOfRangeException>(() => Amd.ShareOfOutstanding(0)).ParamName);
    }
}
