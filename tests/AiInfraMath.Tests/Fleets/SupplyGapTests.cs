using AiInfraMath.Finance;
using AiInfraMath.Fleets;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Fleets;

public class SupplyGapTests
{
    private static Supplier Line(string name, double start, double rate, double ramp = 0) => new(name, [new ProductionRamp(start, rate, ramp)]);

    [Fact]
    public void A_line_ramps_up_and_stays()
    {
        // 100 a year from 2025, in two years: 25 in the first year, 75 in the second, 100 after that.
        var line = new ProductionRamp(2025, 100, 2);
        Assert.Equal([0, 25, 75, 100], Enumerable.Range(2024, 4).Select(y => Math.Round(line.Made(y, y + 1), 9)));
        Assert.Equal(50, new ProductionRamp(2025.5, 100).Made(2025, 2026), 9);

        // However much it is, it is a number.
        Assert.Equal(1e308, new ProductionRamp(2020, 1e308).Made(2100, 2101));
    }

    [Fact]
    public void What_is_made_in_parts_is_what_is_made_in_all() => Law.Holds(
        Gen.Choose(0, 100).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        Gen.Choose(0, 100).ToArbitrary(),
        static (start, ramp, middle) =>
        {
            var line = new ProductionRamp(2020 + (start / 10.0), 1000, ramp / 10.0);
            double cut = 2020 + (middle / 10.0);
            double whole = line.Made(2018, 2032);
            return Math.Abs(line.Made(2018, cut) + line.Made(cut, 2032) - whole) < 1e-6 && whole >= 0 && whole <= 1000 * 14;
        });

    [Fact]
    public void A_shortage_waits_until_it_is_met()
    {
        var gap = SupplyGap.Between([(2025, 100), (2026, 100), (2027, 100), (2028, 100)], [Line("A", 2025, 60), Line("B", 2027, 90)]);
        Assert.Equal([40, 40, 0, 0], gap.Years.Select(y => y.Shortage));
        Assert.Equal([40, 80, 30, 0], gap.Years.Select(y => y.Backlog));
        Assert.Equal([60, 60, 150, 150], gap.Years.Select(y => y.Production));
        Assert.Equal(("B", 90), gap.Years[2].Made[1]);
        Assert.Equal(2028, gap.Closing().Value);
    }

    [Fact]
    public void A_shortage_may_never_end_or_never_begin()
    {
        Solution<int> open = SupplyGap.Between([(2025, 100), (2026, 200)], [Line("A", 2025, 60)]).Closing();
        Assert.False(open.HasValue);
        Assert.Equal("At the end of 2026, 180 chips are still wanted.", open.Reason);
        Assert.Equal(2025, SupplyGap.Between([(2025, 10)], [Line("A", 2025, 60)]).Closing().Value);
        Assert.Equal(100, SupplyGap.Between([(2025, 100)], []).Years[0].Backlog);
    }

    // 5 to 7 trillion USD were asked for (press, 15 February 2024). At 20 billion a fab, 50 000 wafers a month and 60 chips of 70 % on a wafer:
    [Theory]
    [InlineData(5, 250, 35.714285714)]
    [InlineData(7, 350, 50)]
    public void Trillions_buy_fabs(double trillions, double fabs, double perYear)
    {
        double output = FabProgramme<USD>.ChipsPerFabYear(50_000, 60, 0.7);
        Assert.Equal(25_200_000, output, 6);
        var programme = new FabProgramme<USD>(new((decimal)trillions * 1e12m), 2025, 7, new(20_000_000_000m), output, constructionYears: 2, rampYears: 1);
        Assert.Equal(fabs, programme.Fabs, 9);
        Assert.Equal(perYear, programme.FabsPerYear, 1e-6);
        Assert.Equal(fabs * output, programme.ChipsPerYear, 1);
        Supplier supplier = programme.AsSupplier();
        Assert.Equal(0, supplier.MadeIn(2027));
        Assert.Equal(1, supplier.MadeIn(2028) / (programme.FabsPerYear * output / 2), 1e-9);
        Assert.Equal(1, supplier.MadeIn(2040) / programme.ChipsPerYear, 1e-9);
        Assert.Contains("fabs a year", programme.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_supply_and_demand_are_refused()
    {
        Assert.Contains("2027 follows 2025; 2026 was expected.", Assert.Throws<ArgumentException>(() => SupplyGap.Between([(2025, 1), (2027, 1)], [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SupplyGap.Between([], []));
        Assert.Equal("suppliers", Assert.Throws<ArgumentNullException>(() => SupplyGap.Between([(2025, 1)], [null!])).ParamName);
        Assert.Equal("lines", Assert.Throws<ArgumentNullException>(() => new Supplier("A", [null!])).ParamName);
        Assert.Equal("demand", Assert.Throws<ArgumentOutOfRangeException>(() => SupplyGap.Between([(2025, -1)], [])).ParamName);
        Assert.Contains("Two of them are named A", Assert.Throws<ArgumentException>(() => SupplyGap.Between([(2025, 1)], [Line("A", 1, 1), Line("A", 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Equal("chipsPerYear", Assert.Throws<ArgumentOutOfRangeException>(() => new ProductionRamp(2025, -1)).ParamName);
        Assert.Equal("rampYears", Assert.Throws<ArgumentOutOfRangeException>(() => new ProductionRamp(2025, 1, double.NaN)).ParamName);
        Assert.Equal("yield", Assert.Throws<ArgumentOutOfRangeException>(() => FabProgramme<USD>.ChipsPerFabYear(1, 1, 1.2)).ParamName);
        Assert.Equal("costPerFab", Assert.Throws<ArgumentOutOfRangeException>(() => new FabProgramme<USD>(new(1m), 2025, 1, default, 1, 1, 1)).ParamName);
        Assert.Equal("years", Assert.Throws<ArgumentOutOfRangeException>(() => new FabProgramme<USD>(new(1m), 2025, 0, new(1m), 1, 1, 1)).ParamName);
        Assert.Equal("capital", Assert.Throws<ArgumentOutOfRangeException>(() => new FabProgramme<USD>(new(-1m), 2025, 1, new(1m), 1, 1, 1)).ParamName);
    }
}
