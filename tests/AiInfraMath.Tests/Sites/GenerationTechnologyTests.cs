using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

namespace AiInfraMath.Tests.Sites;

public class GenerationTechnologyTests
{
    private static readonly AnnualRate Rate = AnnualRate.FromEffective(0.0727m);

    private static Source Mine => new("mine", "me", "2026");

    // EIA, Assumptions to the Annual Energy Outlook 2026: Electricity Market Module (April 2026), table 3, in dollars of 2025.
    [Theory]
    [InlineData("gas turbine", 1158, 4.17, 7.18, 9142, 2)]
    [InlineData("Combined Cycle", 1032, 3.57, 12.69, 6226, 3)]
    [InlineData("nuclear", 8255, 2.62, 163.40, 10445, 6)]
    [InlineData("SMR", 9831, 3.32, 127.62, 10445, 6)]
    [InlineData("solar", 1484, 0, 23.60, 0, 2)]
    [InlineData("onshore wind", 1712, 0, 34.57, 0, 3)]
    [InlineData("offshore-wind", 3711, 0, 161.09, 0, 4)]
    [InlineData("geothermal", 3282, 0, 167.86, 0, 4)]
    [InlineData("fuel cell", 8287, 0.72, 37.77, 6469, 3)]
    public void Costs_and_performance_are_those_of_the_eia(string name, double capital, double variable, double yearly, double heatRate, int years)
    {
        var technology = GenerationTechnology.Find(name);
        GenerationCosts<USD> costs = technology.Costs<USD>();
        Assert.Equal((decimal)capital, costs.Capital.Value.In(Power.Units.Kilowatts));
        Assert.Equal((decimal)variable, costs.Variable.Value.In(Energy.Units.MegawattHours));
        Assert.Equal((decimal)yearly, costs.FixedYearly.Value.In(Power.Units.Kilowatts));
        Assert.Equal(Term.FromYears(years), technology.BuildTime.Value);
        Assert.Equal("U.S. Energy Information Administration", costs.Capital.Source.Publisher);
        Assert.Equal(heatRate > 0, technology.HeatRate.IsKnown);
        if (technology.HeatRate.IsKnown)
        {
            Assert.Equal(heatRate, technology.HeatRate.Value.In(Energy.Units.Btus, Energy.Units.KilowattHours), 9);
            Assert.Equal(1 / technology.HeatRate.Value.In(Energy.Units.Joules, Energy.Units.Joules), technology.Efficiency.Value, 14);
        }
    }

    [Fact]
    public void Gas_emits_its_factor_times_the_heat_rate()
    {
        // EPA, emission factors hub: 53.06 kg CO2 per million BTU of natural gas; × 6,226 BTU/kWh = 330.35156 g/kWh.
        var gas = GenerationTechnology.Find("CCGT");
        Assert.Equal(53.06, gas.FuelEmissions.Value.In(Mass.Units.Kilograms, Energy.Units.MillionBtus), 12);
        Assert.Equal(330.35156, gas.Emissions.Value.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
        Assert.Equal("U.S. Environmental Protection Agency", gas.Emissions.Source.Publisher);
        Assert.All(
            GenerationTechnology.Catalog.Where(static t => t.Resource != GenerationSource.Gas),
            t => Assert.Equal(Per<Mass, Energy>.Zero, t.Emissions.Value));
    }

    // Lazard, Levelized Cost of Energy+ 18.0 (June 2025), p. 33: 300 MW at 55 % make 1,445 GWh a year. Pages 34 to 39: fixed cost and fuel
    // of the low-cost case by MWh, printed in whole dollars.
    [Theory]
    [InlineData("onshore wind", 300, 0.55, 24.50, 0, 0, 0, 1445.4, 5, 0)]
    [InlineData("solar", 150, 0.30, 11.00, 0, 0, 0, 394.2, 4, 0)]
    [InlineData("offshore wind", 900, 0.55, 60.00, 0, 0, 0, 4336.2, 12, 0)]
    [InlineData("gas turbine", 550, 0.15, 10.00, 3.50, 10275, 3.45, 722.7, 8, 35)]
    [InlineData("combined cycle", 1225, 0.90, 10.00, 2.75, 6475, 3.45, 9657.9, 1, 22)]
    public void Energy_fixed_cost_and_fuel_are_what_lazard_prints(
        string name, double megawatts, double factor, double yearly, double variable, double heatRate, double fuel, double gigawatthours, int fixedPart, int fuelPart)
    {
        GenerationTechnology technology = GenerationTechnology.Find(name).WithCapacityFactor(factor, Mine);
        if (heatRate > 0)
        {
            technology = technology.WithHeatRate(Per<Energy, Energy>.From(heatRate, Energy.Units.Btus, Energy.Units.KilowattHours), Mine);
        }

        var costs = GenerationCosts<USD>.Assumed(
            default,
            Price<USD, Power>.Per((decimal)yearly, Power.Units.Kilowatts),
            Price<USD, Energy>.Per((decimal)variable, Energy.Units.MegawattHours),
            Price<USD, Energy>.Per((decimal)fuel, Energy.Units.MillionBtus));
        var plant = new Plant<USD>(technology, megawatts.Megawatts, 2030, costs: costs);
        Assert.Equal(gigawatthours, plant.AvailableEnergy.GigawattHours, 9);
        decimal perMWh = plant.LevelisedCostAt(Rate).Terms[(int)CostItem.FixedYearly].PerQuantity.In(Energy.Units.MegawattHours);
        Assert.Equal((decimal)(yearly / (factor * 8.76)), perMWh, 10);
        Assert.Equal(fixedPart, Math.Round(perMWh));
        decimal fuelPerMWh = (plant.MarginalCost - costs.Variable.Value).In(Energy.Units.MegawattHours);
        Assert.Equal((decimal)(fuel * heatRate / 1000), fuelPerMWh, 10);
        Assert.Equal(fuelPart, Math.Round(fuelPerMWh));
    }

    // EIA, Assumptions to the Annual Energy Outlook 2026, p. 9: 60 % debt at 5.7 %, 40 % equity at 11.1 %, 21 % tax, "7.1 %".
    [Fact]
    public void Capital_costs_what_the_eia_says()
    {
        AnnualRate rate = CapitalCost.WeightedAverage(
            0.21m,
            new CapitalSource<USD>(new(60), AnnualRate.FromEffective(0.057m), IsDeductible: true),
            new CapitalSource<USD>(new(40), AnnualRate.FromEffective(0.111m), IsDeductible: false));
        Assert.Equal(0.071418m, rate.Effective);
        Assert.Equal(0.071m, Math.Round(rate.Effective, 3));
    }

    // The figures of the table at 7.27 % a year, in exact fractions.
    [Theory]
    [InlineData("combined cycle", "11.2098012344487781", "1.6650921114785073", "24.48936")]
    [InlineData("nuclear", "74.3712335588383502", "20.1001810738466383", "11.49825")]
    public void The_levelised_cost_is_right_to_the_last_digit(string name, string capital, string yearly, string running)
    {
        LevelisedCostResult<USD, Energy> cost = new Plant<USD>(GenerationTechnology.Find(name), 1.Gigawatts, 2031).LevelisedCostAt(Rate);
        Assert.Equal(decimal.Parse(capital), Part(CostItem.Capital), 16);
        Assert.Equal(decimal.Parse(yearly), Part(CostItem.FixedYearly), 16);
        Assert.Equal(decimal.Parse(running), Part(CostItem.Variable), 12);

        decimal Part(CostItem item) => cost.Terms[(int)item].PerQuantity.In(Energy.Units.MegawattHours);
    }

    [Fact]
    public void Every_figure_says_where_it_comes_from_and_what_is_not_known_says_so()
    {
        Assert.Equal(9, GenerationTechnology.Catalog.Count);
        Assert.All(GenerationTechnology.Catalog, t =>
        {
            Source[] sources = [t.BuildTime.Source, t.Costs<USD>().Capital.Source, t.Costs<USD>().FixedYearly.Source, t.Costs<USD>().Variable.Source];
            Assert.All(sources, s => Assert.True(s.Publisher.Length > 0 && s.Date.Length > 0 && s.Url is not null));
            Assert.Equal(t.UsesFuel, t.Costs<USD>().FuelPrice.Value > default(Price<USD, Energy>));
            Assert.Same(t, GenerationTechnology.Find(t.Name));
            Assert.False(t.Costs<EUR>().Capital.IsKnown);
        });
        var cell = GenerationTechnology.Find("fuel cell");
        Assert.False(cell.Life.IsKnown);
        Assert.StartsWith("The life of fuel cell is not known", Assert.Throws<InvalidOperationException>(() => new Plant<USD>(cell, 10.Megawatts, 2030)).Message);
        Assert.StartsWith("The capacity factor of fuel cell is not known", Assert.Throws<InvalidOperationException>(() => new Plant<USD>(cell, 10.Megawatts, 2030, 2040)).Message);
        var mine = new Plant<USD>(cell.WithCapacityFactor(0.95, Mine).WithLife(Term.FromYears(20), Mine), 10.Megawatts, 2030);
        Assert.Equal(2050, mine.Retirement);
        Assert.Contains("in EUR is not known", Assert.Throws<InvalidOperationException>(() => new Plant<EUR>(GenerationTechnology.Find("SMR"), 1.Gigawatts, 2030)).Message);
        Assert.False(new GenerationTechnology("x", GenerationSource.Coal).Emissions.IsKnown);
        Assert.Equal(Per<Mass, Energy>.Zero, new GenerationTechnology("x").Emissions.Value);
    }

    [Fact]
    public void Storage_is_a_battery_of_four_hours()
    {
        StorageTechnology battery = StorageTechnology.Battery;
        Assert.Equal(4.Hours, battery.Duration.Value);
        Assert.Equal(0.85, battery.RoundTripEfficiency.Value);
        var storage = SiteStorage<USD>.Of(battery, 150.Megawatts, 2027);
        Assert.Equal(600, storage.Energy.MegawattHours, 9);
        Assert.Equal(228_150_000m, storage.Capital.Amount);
        Assert.Equal(6_276_000m, storage.FixedYearly.Amount);
        Assert.Equal(2047, storage.Retirement);
        Assert.Equal(battery.Name, battery.ToString());
    }

    [Fact]
    public void An_unknown_technology_is_answered_with_the_nearest_names()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => GenerationTechnology.Find("combined cylce"));
        Assert.Equal("name", error.ParamName);
        Assert.StartsWith("No generation technology is named \"combined cylce\". Did you mean \"gas turbine, combined cycle\", ", error.Message);
        Assert.False(GenerationTechnology.TryFind("fusion", out _));
        Assert.False(GenerationTechnology.TryFind(null, out _));
        Assert.True(GenerationTechnology.TryFind("wind", out GenerationTechnology? wind));
        Assert.Equal("wind, onshore", wind.Name);
    }

    [Fact]
    public void Figures_out_of_their_range_are_refused()
    {
        var gas = GenerationTechnology.Find("gas turbine");
        Assert.Contains("It is 1.2; a share above 0, at most 1, was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithCapacityFactor(1.2, Mine)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithCapacityFactor(0, Mine));
        Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithCapacityFactor(double.NaN, Mine));
        Assert.Equal("heatRate", Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithHeatRate(Per.Of(1.KilowattHours, 1.KilowattHours), Mine)).ParamName);
        Assert.Equal("emissions", Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithFuelEmissions(Per.Of(-1.Grams, 1.KilowattHours), Mine)).ParamName);
        Assert.Equal("life", Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithLife(Term.FromMonths(6), Mine)).ParamName);
        Assert.Equal("waterUse", Assert.Throws<ArgumentOutOfRangeException>(() => gas.WithWaterUse(Per.Of(Volume.FromLiters(-1), 1.KilowattHours), Mine)).ParamName);
        Assert.Throws<ArgumentNullException>(() => gas.WithCapacityFactor(0.5, null!));
        Assert.Throws<ArgumentException>(() => new GenerationTechnology(" "));
        Assert.Throws<ArgumentNullException>(() => new Plant<USD>(null!, 1.Gigawatts, 2030));
        Assert.Contains("It is -1 GW; a finite power above 0 was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new Plant<USD>(gas, -1.Gigawatts, 2030)).Message);
        Assert.Contains("It is 2030; a year after 2030 was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new Plant<USD>(gas, 1.Gigawatts, 2030, retirement: 2030)).Message);
        Assert.Equal("retirement", Assert.Throws<ArgumentOutOfRangeException>(() => new Plant<USD>(gas, 1.Gigawatts, 2030, retirement: 2020)).ParamName);
        Assert.Equal("FirmShare", Assert.Throws<ArgumentOutOfRangeException>(() => new Plant<USD>(gas, 1.Gigawatts, 2030) { FirmShare = 1.1 }).ParamName);
        var negative = GenerationCosts<USD>.Assumed(Price<USD, Power>.Per(-1, Power.Units.Kilowatts), default, default);
        Assert.Equal("costs", Assert.Throws<ArgumentOutOfRangeException>(() => new Plant<USD>(gas, 1.Gigawatts, 2030, costs: negative)).ParamName);
    }

    [Fact]
    public void The_works_begin_the_build_time_before_service()
    {
        Assert.Equal(2029, new Plant<USD>(GenerationTechnology.Find("nuclear"), 1.Gigawatts, 2035).StartOfWorks);
    }
}
