using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Sites;

public class SiteTests
{
    private static readonly string[] _kinds = ["gas turbine", "combined cycle", "nuclear", "SMR", "solar", "onshore wind", "offshore wind", "geothermal"];

    private static readonly Arbitrary<Site<USD>> AnySite = Arb.From(
        from load in Gen.Choose(1, 2000)
        from loadFactor in Gen.Choose(1, 100)
        from plants in Gen.ListOf(AnyPlant())
        from storage in Gen.ListOf(AnyStorage())
        from grid in Gen.Choose(0, 3)
        from gridPower in Gen.Choose(1, 1000)
        from price in Gen.Choose(0, 100)
        select new Site<USD>(
            "any",
            [new LoadPhase(2030, LoadProfile.Flat(load.Megawatts, loadFactor / 100.0))],
            plants.Take(6),
            storage.Take(3),
            grid == 0 ? null : new GridConnection<USD>(gridPower.Megawatts, PerMWh(price), Per.Of(400.Grams, 1.KilowattHours), 2030)
            {
                ExportPrice = grid == 1 ? PerMWh(20) : null,
                Availability = grid == 2 ? 0.9 : 1,
            }));

    private static GenerationTechnology Gas => GenerationTechnology.Find("combined cycle");

    private static GenerationTechnology Nuclear => GenerationTechnology.Find("nuclear");

    private static GenerationTechnology Solar => GenerationTechnology.Find("solar");

    [Fact]
    public void What_comes_in_goes_out() => Law.Holds(AnySite, static site =>
    {
        SiteYear<USD> year = site.Year(2035);
        Energy possible = site.Plants.Where(static p => p.Serves(2035) && p.Technology.IsVariable).Select(static p => p.AvailableEnergy).Sum();
        Energy variable = year.Plants.Where(static p => p.Plant.Technology.IsVariable).Select(static p => p.Generated).Sum();
        double scale = Math.Max(1, (year.Demand + year.Generated + year.FromGrid + possible).MegawattHours);
        return Near((year.Generated + year.FromGrid + year.Unserved - year.Demand - year.StorageLosses - year.ToGrid).MegawattHours, scale)
            && Near((variable + year.Curtailed - possible).MegawattHours, scale)
            && Near((year.Demand - year.Served - year.Unserved).MegawattHours, scale);

        static bool Near(double difference, double scale) => Math.Abs(difference) <= 1e-12 * scale;
    });

    [Fact]
    public void Nobody_gives_more_than_there_is_and_nothing_is_missing_beside_idle_plants() => Law.Holds(AnySite, static site =>
    {
        SiteYear<USD> year = site.Year(2035);
        Energy grid = site.Grid is { } g ? g.Capacity * g.Availability * 1.Years : Energy.Zero;
        return year.Plants.All(static p => p.Generated >= Energy.Zero && p.Generated <= p.Plant.AvailableEnergy && p.Curtailed >= Energy.Zero)
            && year.FromGrid <= grid && year.ToGrid <= grid && year.Unserved >= Energy.Zero && year.StorageLosses >= Energy.Zero
            && year.Served >= Energy.Zero && year.Served <= year.Demand
            && (year.IsServed || year.Plants.All(static p => p.Generated == p.Plant.AvailableEnergy))
            && (year.IsServed || year.FromGrid == grid)
            && (site.Grid?.ExportPrice is not null || year.ToGrid == Energy.Zero);
    });

    [Fact]
    public void The_cheaper_at_the_margin_runs_before_the_dearer() => Law.Holds(AnySite, static site =>
    {
        PlantYear<USD>[] firm = [.. site.Year(2035).Plants.Where(static p => !p.Plant.Technology.IsVariable)];
        return firm.All(dear => dear.Generated == Energy.Zero
            || firm.All(cheap => cheap.Plant.MarginalCost >= dear.Plant.MarginalCost || cheap.Generated == cheap.Plant.AvailableEnergy));
    });

    // One power station that gives all it can over its life costs what Finance says, by the same inputs.
    [Fact]
    public void One_power_station_costs_what_finance_says() => Law.Holds(
        Gen.Choose(1, 3000).ToArbitrary(),
        Gen.Choose(0, 1500).ToArbitrary(),
        Gen.Choose(1, 60).ToArbitrary(),
        static (megawatts, basisPoints, life) =>
        {
            var rate = AnnualRate.FromEffective(basisPoints / 10_000m);
            var plant = new Plant<USD>(megawatts % 2 == 0 ? Gas : Nuclear, megawatts.Megawatts, 2030, 2030 + life);
            var site = new Site<USD>("one", [new LoadPhase(2030, LoadProfile.Flat(10.Gigawatts))], [plant]);
            MixCost<USD> mix = site.LevelisedCost(rate, 2030, 2029 + life).Value;
            LevelisedCostResult<USD, Energy> one = LevelisedCost.ByFullCashFlow(new CostPlan<USD, Energy>
            {
                Capital = plant.Capital,
                FixedYearly = plant.FixedYearly,
                Variable = plant.MarginalCost,
                Life = Term.FromYears(life),
                Rate = rate,
                YearlyQuantity = plant.AvailableEnergy,
            });
            return Near(mix.Total, one.PerQuantity) && Near(mix.Capital, one.Terms[(int)CostItem.Capital].PerQuantity)
                && mix.Grid == default && mix.Capital + mix.FixedYearly + mix.Running == mix.Total
                && Near(plant.LevelisedCostAt(rate).PerQuantity, one.PerQuantity);

            static bool Near(Price<USD, Energy> a, Price<USD, Energy> b) => Math.Abs((a - b).In(Energy.Units.MegawattHours)) <= 1e-15m;
        });

    [Fact]
    public void Gas_first_nuclear_later()
    {
        // 1 GW at 85 % takes 7,446 GWh. 1.2 GW of combined cycle can give 9,145; from 2036 1 GW of nuclear gives 8,129 before it.
        Site<USD> site = Phased();
        SiteYear<USD> before = site.Year(2030);
        PlantYear<USD> gas = Assert.Single(before.Plants);
        Assert.Equal(7446, gas.Generated.GigawattHours, 6);
        Assert.Equal(7446 * 0.33035156, before.Emissions.Tonnes / 1e3, 6);
        Assert.Equal(7446 * 6226e-6, before.Fuel.MillionBtus / 1e6, 9);
        Assert.Equal(7446000 * 205 * 3.785411784, before.Water.Value.Liters, 1);
        Assert.Equal(1_238_400_000m, site.Year(2029).Capital.Amount);
        Assert.Equal(0m, before.Capital.Amount);
        Assert.Equal(15_228_000m, before.FixedCost.Amount);
        Assert.Equal(7446000 * 24.48936m, before.RunningCost.Amount, 4);
        Assert.Equal(0.2, before.FirmMargin!.Value, 12);

        SiteYear<USD> after = site.Year(2036);
        Assert.Equal(["nuclear, large", "gas turbine, combined cycle"], after.Plants.Select(p => p.Plant.Name));
        Assert.Equal(7446, after.Plants[0].Generated.GigawattHours, 6);
        Assert.Equal(0, after.Emissions.Tonnes);
        Assert.Equal(8_255_000_000m, after.Capital.Amount);
        Assert.Equal(1.2, after.FirmMargin!.Value, 12);
        Assert.Equal(7446 / 8760.0, after.Plants[0].CapacityFactor, 12);

        SiteYear<USD> retired = site.Year(2045);
        Assert.Single(retired.Plants);
        Assert.Null(site.Year(2028).FirmMargin);
        Assert.Equal(Energy.Zero, site.Year(2028).Demand);
        Assert.Equal(22, site.Years(2028, 2049).Count);
    }

    [Fact]
    public void The_mix_of_the_phases_costs_the_discounted_sum()
    {
        // By hand for 2029 to 2030 at 10 %: both years alike, so one year's cost by its energy.
        Site<USD> site = Phased();
        var rate = AnnualRate.FromEffective(0.1m);
        MixCost<USD> cost = site.LevelisedCost(rate, 2029, 2030).Value;
        decimal capital = 1_238_400_000m * Annuity.CapitalRecoveryFactor(rate, Term.FromYears(12)) / 7_446_000m;
        Assert.Equal(capital, cost.Capital.In(Energy.Units.MegawattHours), 15);
        Assert.Equal(15_228_000m / 7_446_000m, cost.FixedYearly.In(Energy.Units.MegawattHours), 15);
        Assert.Equal(24.48936m, cost.Running.In(Energy.Units.MegawattHours), 12);
        Assert.Equal(cost.Capital + cost.FixedYearly + cost.Running, cost.Total);
    }

    [Fact]
    public void Sun_that_nobody_takes_is_curtailed_or_sold()
    {
        // 1 GW of solar gives 2,137.44 GWh; a load of 100 MW takes 876.
        Site<USD> alone = With(null);
        SiteYear<USD> year = alone.Year(2030);
        Assert.Equal(876, year.Generated.GigawattHours, 9);
        Assert.Equal(1261.44, year.Curtailed.GigawattHours, 9);
        Assert.Equal(-1, year.FirmMargin!.Value);
        SiteYear<USD> sold = With(PerMWh(20)).Year(2030);
        Assert.Equal(876, sold.ToGrid.GigawattHours, 9);
        Assert.Equal(385.44, sold.Curtailed.GigawattHours, 9);
        Assert.Equal(-17_520_000m, sold.GridCost.Amount, 4);
        Assert.Equal(0, sold.FirmMargin!.Value, 12);
        Assert.Equal(Energy.Zero, With(null, withGrid: true).Year(2030).ToGrid);

        Site<USD> With(Price<USD, Energy>? export, bool withGrid = false) => new(
            "solar",
            [new LoadPhase(2030, LoadProfile.Flat(100.Megawatts))],
            [new Plant<USD>(Solar, 1.Gigawatts, 2030)],
            grid: export is null && !withGrid ? null : new GridConnection<USD>(100.Megawatts, PerMWh(50), default, 2030) { ExportPrice = export });
    }

    [Fact]
    public void The_grid_takes_its_place_in_the_order()
    {
        // Gas costs 24.49 USD/MWh at the margin: a grid at 20 runs before it, one at 30 after it.
        SiteYear<USD> cheap = OnGrid(20).Year(2030);
        Assert.Equal(500 * 8.76, cheap.FromGrid.GigawattHours, 9);
        Assert.Equal(500 * 8.76, cheap.Generated.GigawattHours, 9);
        Assert.Equal(500 * 8760 * 0.4, cheap.GridEmissions.Tonnes, 3);
        Assert.Equal(500 * 8760 * 20m, cheap.GridCost.Amount, 4);
        SiteYear<USD> dear = OnGrid(30).Year(2030);
        Assert.Equal(870 * 8.76, dear.Generated.GigawattHours, 9);
        Assert.Equal(130 * 8.76, dear.FromGrid.GigawattHours, 9);
        SiteYear<USD> early = OnGrid(30).Year(2029);
        Assert.Equal(Energy.Zero, early.FromGrid);
        Assert.Equal(130 * 8.76, early.Unserved.GigawattHours, 9);

        static Site<USD> OnGrid(int price) => new(
            "grid",
            [new LoadPhase(2029, LoadProfile.Flat(1.Gigawatts))],
            [new Plant<USD>(Gas, 1.Gigawatts, 2029)],
            grid: new GridConnection<USD>(500.Megawatts, PerMWh(price), Per.Of(400.Grams, 1.KilowattHours), 2030));
    }

    [Fact]
    public void Storage_loses_what_it_loses_and_no_more_than_there_is()
    {
        // 100 MWh out 350 times a year, 85 % of what goes in: 35,000 × (1/0.85 − 1) MWh are lost.
        var storage = new SiteStorage<USD>(50.Megawatts, 100.MegawattHours, 0.85, 2030, 2040) { CyclesPerYear = 350 };
        SiteYear<USD> year = With(storage, 1000).Year(2030);
        Assert.Equal(35_000, year.StorageDelivered.MegawattHours, 6);
        Assert.Equal(35_000 * ((1 / 0.85) - 1), year.StorageLosses.MegawattHours, 6);
        Assert.Equal(Energy.Zero, With(storage, 1000).Year(2040).StorageLosses);
        SiteYear<USD> dark = new Site<USD>("dark", [new LoadPhase(2030, LoadProfile.Flat(1.Megawatts))], storage: [storage]).Year(2030);
        Assert.Equal(Energy.Zero, dark.StorageLosses);
        Assert.Equal(dark.Demand, dark.Unserved);

        // A load of half a megawatt takes 4,380 MWh: storage delivers no more, whatever it could.
        SiteYear<USD> busy = With(storage with { CyclesPerYear = 1e6 }, 1).Year(2030);
        Assert.Equal(4380, busy.StorageDelivered.MegawattHours, 6);
        Assert.Equal(4380 * ((1 / 0.85) - 1), busy.StorageLosses.MegawattHours, 6);

        static Site<USD> With(SiteStorage<USD> storage, int megawatts) => new(
            "stored", [new LoadPhase(2030, LoadProfile.Flat((0.5 * megawatts).Megawatts))], [new Plant<USD>(Gas, megawatts.Megawatts, 2030)], [storage]);
    }

    [Fact]
    public void Storage_gives_no_more_than_its_power_can_take_in_and_give_out_in_a_year()
    {
        // 1 MW that fills for 1/0.8 hours and empties for one: 8760 ÷ 2.25 MWh a year, however large it is.
        var storage = new SiteStorage<USD>(1.Megawatts, 1.GigawattHours, 0.8, 2030, 2040) { CyclesPerYear = 350 };
        SiteYear<USD> year = new Site<USD>(
            "slow", [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts))], [new Plant<USD>(Gas, 2.Gigawatts, 2030)], [storage]).Year(2030);
        Assert.Equal(8760 / 2.25, year.StorageDelivered.MegawattHours, 6);
        Assert.Equal(8760 / 2.25 * 0.25, year.StorageLosses.MegawattHours, 6);
    }

    [Fact]
    public void What_is_off_by_rounding_is_not_missing()
    {
        // 100 MW and 900 MW of one kind give what 1 GW of it would; the sum of the two products is off by the last digit for some factors.
        Assert.All(Enumerable.Range(1, 999), thousandths =>
        {
            double factor = thousandths / 1000.0;
            GenerationTechnology kind = Gas.WithCapacityFactor(factor, Source.Assumption);
            SiteYear<USD> year = new Site<USD>(
                "split",
                [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts, factor))],
                [new Plant<USD>(kind, 100.Megawatts, 2030), new Plant<USD>(kind, 900.Megawatts, 2030)]).Year(2030);
            Assert.True(year.IsServed);
            Assert.Equal(year.Demand, year.Served);
        });
        var scarce = new Site<USD>("short", [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts, 0.5))], [new Plant<USD>(Gas.WithCapacityFactor(0.4999999, Source.Assumption), 1.Gigawatts, 2030)]);
        Assert.Equal(876, scarce.Year(2030).Unserved.KilowattHours, 1e-3);
    }

    [Fact]
    public void Where_no_energy_is_served_there_is_no_cost()
    {
        var site = new Site<USD>("bare", [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts))]);
        Solution<MixCost<USD>> none = site.LevelisedCost(AnnualRate.FromEffective(0.05m), 2030, 2031);
        Assert.False(none.HasValue);
        Assert.Equal("No energy of bare is served from 2030 to 2031: a cost by nothing is none.", none.Reason);
    }

    [Fact]
    public void Water_that_is_not_known_is_not_counted_as_none()
    {
        var site = new Site<USD>("peaker", [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts))], [new Plant<USD>(GenerationTechnology.Find("gas turbine"), 1.Gigawatts, 2030)]);
        Assert.Equal("The water use of gas turbine, simple cycle is not known: no source states it.", site.Year(2030).Water.ToString());
        Assert.Equal(Volume.Zero, site.Year(2070).Water.Value);
    }

    [Fact]
    public void Bad_sites_are_refused()
    {
        LoadPhase[] load = [new(2030, LoadProfile.Flat(1.Gigawatts))];
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new Site<USD>(" ", load)).ParamName);
        Assert.Equal("load", Assert.Throws<ArgumentException>(() => new Site<USD>("x", [])).ParamName);
        Assert.Equal("load", Assert.Throws<ArgumentNullException>(() => new Site<USD>("x", null!)).ParamName);
        Assert.Equal("plants", Assert.Throws<ArgumentNullException>(() => new Site<USD>("x", load, [null!])).ParamName);
        Assert.Throws<ArgumentNullException>(() => new LoadPhase(2030, null!));
        Assert.Contains("Two phases begin in 2030", Assert.Throws<ArgumentException>(() => new Site<USD>("x", [load[0], load[0]])).Message);
        Assert.Contains("It is 2029; a year from 2030 on was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new Site<USD>("x", load).Years(2030, 2029)).Message);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(-1.Megawatts, 1.MegawattHours, 0.9, 2030, 2040)).ParamName);
        Assert.Equal("energy", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, Energy.Zero, 0.9, 2030, 2040)).ParamName);
        Assert.Equal("roundTripEfficiency", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, 1.MegawattHours, 1.1, 2030, 2040)).ParamName);
        Assert.Equal("retirement", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, 1.MegawattHours, 0.9, 2030, 2030)).ParamName);
        Assert.Equal("CyclesPerYear", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, 1.MegawattHours, 0.9, 2030, 2040) { CyclesPerYear = -1 }).ParamName);
        Assert.Equal("Capital", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, 1.MegawattHours, 0.9, 2030, 2040) { Capital = new(-1) }).ParamName);
        Assert.Equal("FirmShare", Assert.Throws<ArgumentOutOfRangeException>(() => new SiteStorage<USD>(1.Megawatts, 1.MegawattHours, 0.9, 2030, 2040) { FirmShare = -0.1 }).ParamName);
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(Power.Zero, default, default, 2030)).ParamName);
        Assert.Equal("carbonIntensity", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(1.Megawatts, default, Per.Of(-1.Grams, 1.KilowattHours), 2030)).ParamName);
        Assert.Equal("Availability", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(1.Megawatts, default, default, 2030) { Availability = 0 }).ParamName);
        Assert.Equal("RecoveryTerm", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(1.Megawatts, default, default, 2030) { RecoveryTerm = default }).ParamName);
        Assert.Contains("It is 18 months; whole years, one or more, was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(1.Megawatts, default, default, 2030) { RecoveryTerm = Term.FromMonths(18) }).Message);
        Assert.Equal("FixedYearly", Assert.Throws<ArgumentOutOfRangeException>(() => new GridConnection<USD>(1.Megawatts, default, default, 2030) { FixedYearly = new(-1) }).ParamName);
        Assert.Throws<InvalidOperationException>(() => GridConnection<USD>.To(new Grid("Island"), 1.Megawatts, default, 2030));
        Assert.Equal(67.781, GridConnection<USD>.To(Grid.Find("FR"), 1.Megawatts, default, 2030).CarbonIntensity.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
        const string Program = "using AiInfraMath; using AiInfraMath.Sites; using AiInfraMath.NumberExtensions; Console.WriteLine(";
        const string Load = "new Site<USD>(\"s\", [new LoadPhase(2030, LoadProfile.Flat(1.Gigawatts))], [";
        Assert.Empty(Compiler.Problems(Program + Load + "new Plant<USD>(GenerationTechnology.Find(\"SMR\"), 1.Gigawatts, 2030)]));"));
        Assert.NotEmpty(Compiler.Problems(Program + Load + "new Plant<EUR>(GenerationTechnology.Find(\"SMR\"), 1.Gigawatts, 2030)]));"));
    }

    private static Site<USD> Phased() => new(
        "Campus",
        [new LoadPhase(2029, LoadProfile.Flat(1.Gigawatts, 0.85))],
        [new Plant<USD>(Gas, 1.2.Gigawatts, 2029, retirement: 2041), new Plant<USD>(Nuclear, 1.Gigawatts, 2036)]);

    private static Gen<Plant<USD>> AnyPlant() =>
        from kind in Gen.Elements(_kinds)
        from megawatts in Gen.Choose(1, 1000)
        from first in Gen.Choose(2025, 2037)
        from life in Gen.Choose(1, 30)
        select new Plant<USD>(GenerationTechnology.Find(kind), megawatts.Megawatts, first, first + life);

    private static Gen<SiteStorage<USD>> AnyStorage() =>
        from megawatts in Gen.Choose(1, 1000)
        from hours in Gen.Choose(1, 8)
        from efficiency in Gen.Choose(1, 100)
        from cycles in Gen.Choose(0, 2000)
        select new SiteStorage<USD>(megawatts.Megawatts, megawatts.Megawatts * hours.Hours, efficiency / 100.0, 2030, 2050) { CyclesPerYear = cycles };

    private static Price<USD, Energy> PerMWh(int dollars) => Price<USD, Energy>.Per(dollars, Energy.Units.MegawattHours);
}
