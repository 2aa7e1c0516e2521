using System.Globalization;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Grids;

public class GridTests
{
    // CIA, The World Factbook, snapshot of 22 January 2026: installed generating capacity, estimates for 2023. Generation: Our World in Data.
    [Theory]
    [InlineData("GB", "United Kingdom", 114.749, 305.53, 268.255)]
    [InlineData("US", "United States", 1235, 4157.1, 378.625)]
    [InlineData("FR", "France", 151.463, 548.68, 67.781)]
    [InlineData("DE", "Germany", 275.658, 573.71, 363.982)]
    [InlineData("IE", "Ireland", 12.321, 30.78, 361.274)]
    [InlineData("JP", "Japan", 361.617, 967.79, 460.647)]
    public void Capacity_and_generation_are_those_of_the_sources(string code, string name, double gigawatts, double terawatthours, double grams)
    {
        var grid = Grid.Find(code);
        Assert.Equal(name, grid.Name);
        Assert.Equal(gigawatts, grid.Capacity.Value.Gigawatts, 9);
        Assert.Equal(2023, grid.CapacityYear);
        Assert.Equal("Central Intelligence Agency", grid.Capacity.Source.Publisher);
        Assert.Equal(terawatthours, grid.Generation.Value.TerawattHours, 9);
        Assert.Equal(2021, grid.GenerationYear);
        Assert.Equal("Our World in Data", grid.Generation.Source.Publisher);
        Assert.Equal(grams, grid.CarbonIntensity.Value.In(Mass.Units.Grams, Energy.Units.KilowattHours), 9);
        Assert.InRange(grid.CapacityFactor, 0.2, 0.6);
    }

    [Fact]
    public void Every_country_of_the_table_is_there()
    {
        // The file that ships is the sample's, with a notice above it.
        string[] rows = [.. Repository.Read("src/AiInfraMath/Grids/electricity_by_country.csv").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
        Assert.Equal(Repository.Read("docs/samples/Buildout/data/electricity_by_country.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries), rows);
        Assert.Contains("CC BY 4.0", Repository.Read("src/AiInfraMath/Grids/electricity_by_country.csv"), StringComparison.Ordinal);
        Assert.Equal(rows.Length - 1, Grid.Catalog.Count);
        Assert.All(rows.Skip(1).Select(r => r.Split(',')), fields =>
        {
            var grid = Grid.Find(fields[1].Length == 0 ? fields[0] : fields[1]);
            Assert.Equal(fields[0], grid.Name);
            Assert.Equal(double.Parse(fields[3], CultureInfo.InvariantCulture), grid.Generation.Value.TerawattHours, 9);
            Assert.Equal(double.Parse(fields[7], CultureInfo.InvariantCulture), grid.Mix[GenerationSource.Nuclear].TerawattHours, 9);
            Assert.Same(grid, Grid.Find(fields[0]));
        });
        Assert.True(Grid.Catalog.Count(g => g.Capacity.IsKnown) > 200);
        Assert.All(Grid.Catalog.Where(g => g.Capacity.IsKnown), g => Assert.True(g.Capacity.Value > Power.Zero));
    }

    [Fact]
    public void The_headline_s_share_of_the_british_grid_is_two_things()
    {
        // 75 GW: 65 % of the capacity, and for a year 215 % of the generation of 2021.
        var uk = Grid.Find("UK");
        Assert.Equal(75 / 114.749, uk.ShareOfCapacity(75.Gigawatts), 12);
        Assert.Equal(657 / 305.53, uk.ShareOfGeneration(75.Gigawatts * 1.Years), 12);
        Assert.Equal("215 %", uk.ShareOfGeneration(75.Gigawatts * 1.Years).ToString("P0", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Power_for_energy_does_not_compile()
    {
        const string Program = "using AiInfraMath; using AiInfraMath.Grids; using AiInfraMath.NumberExtensions; var uk = Grid.Find(\"GB\"); Console.WriteLine(";
        Assert.Empty(Compiler.Problems(Program + "uk.ShareOfCapacity(75.Gigawatts) + uk.ShareOfGeneration(75.Gigawatts * 1.Years));"));
        Assert.NotEmpty(Compiler.Problems(Program + "uk.ShareOfGeneration(75.Gigawatts));"));
        Assert.NotEmpty(Compiler.Problems(Program + "uk.ShareOfCapacity(75.Gigawatts * 1.Years));"));
        Assert.NotEmpty(Compiler.Problems(Program + "uk.HouseholdsEquivalent(10.Gigawatts));"));
    }

    [Fact]
    public void Ten_gigawatts_are_eight_million_homes()
    {
        // announcements.csv, homes: 8 million. 87.6 TWh ÷ 10 791 kWh (EIA, 2022) = 8.118 million.
        var us = Grid.Find("USA");
        double homes = us.HouseholdsEquivalent(10.Gigawatts * 1.Years);
        Assert.Equal(87.6e9 / 10_791, homes, 6);
        Assert.Equal(8e6, homes, 8e6 * 0.022);
        Assert.Equal(2022, us.HouseholdYear);
        Assert.All(["GBR", "FRA", "USA", "DEU", "IRL", "JPN"], iso => Assert.True(Grid.Find(iso).HouseholdUse.IsKnown));
    }

    [Fact]
    public void Growth_compounds_to_what_is_added() => Law.Holds(
        Gen.Choose(0, 500).ToArbitrary(),
        Gen.Choose(1, 30).ToArbitrary(),
        static (gigawatts, years) =>
        {
            var uk = Grid.Find("GB");
            Power load = gigawatts.Gigawatts;
            double capacity = Math.Pow(1 + uk.GrowthNeeded(load, years), years) - 1;
            double generation = Math.Pow(1 + uk.GrowthNeeded(load * 1.Years, years), years) - 1;
            return Math.Abs(capacity - uk.ShareOfCapacity(load)) < 1e-9 && Math.Abs(generation - uk.ShareOfGeneration(load * 1.Years)) < 1e-9;
        });

    [Fact]
    public void Emissions_follow_the_average_intensity()
    {
        Assert.Equal(67.781e6, Grid.Find("France").Emissions(1.TerawattHours).Kilograms, 1e-3);
        Assert.Equal(305.53e12 / 8760, Grid.Find("GB").AveragePower.Watts, 1);
    }

    [Theory]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("UAE", "ARE")]
    [InlineData("U.S.", "USA")]
    [InlineData("United States of America", "USA")]
    [InlineData("Great Britain", "GBR")]
    [InlineData("uk", "GBR")]
    public void A_country_is_found_by_the_names_it_goes_by(string name, string iso3) => Assert.Equal(iso3, Grid.Find(name).Iso3);

    [Fact]
    public void Other_names_are_of_countries_that_are_there() => Assert.All(
        ReferenceTable.Read("Grids.country_names.csv"),
        row => Assert.All(row["names"].Split('|'), name => Assert.Equal(row["iso3"], Grid.Find(name).Iso3)));

    [Fact]
    public void An_unknown_country_is_answered_with_the_nearest_names()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Grid.Find("Germny"));
        Assert.Equal("country", error.ParamName);
        Assert.StartsWith("No country is named \"Germny\". Did you mean Germany, ", error.Message, StringComparison.Ordinal);
        Assert.Contains("United Kingdom", Assert.Throws<ArgumentException>(() => Grid.Find("Untied Kingdom")).Message, StringComparison.Ordinal);
        Assert.False(Grid.TryFind("Atlantis", out _));
        Assert.False(Grid.TryFind(null, out _));
        Assert.Throws<ArgumentNullException>(() => Grid.Find(null!));
    }

    [Fact]
    public void What_is_not_known_is_said_and_what_is_wrong_refused()
    {
        var italy = Grid.Find("IT");
        Assert.Equal(
            "The electricity use of a household in Italy is not known: no source states it. Give a value of your own, with its source.",
            Assert.Throws<InvalidOperationException>(() => italy.HouseholdsEquivalent(1.TerawattHours)).Message);
        Assert.Contains("It is -1 GW; a finite power, 0 or more, was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => italy.ShareOfCapacity(-1.Gigawatts)).Message, StringComparison.Ordinal);
        Assert.Equal("perYear", Assert.Throws<ArgumentOutOfRangeException>(() => italy.ShareOfGeneration(-1.TerawattHours)).ParamName);
        Assert.Equal("years", Assert.Throws<ArgumentOutOfRangeException>(() => italy.GrowthNeeded(1.TerawattHours, 0)).ParamName);
        var own = new Grid("Island") { Capacity = Figure<Power>.Assumed(100.Megawatts) };
        Assert.Equal(0.25, own.ShareOfCapacity(25.Megawatts));
        Assert.Throws<InvalidOperationException>(() => own.CapacityFactor);
        Assert.Equal("Capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new Grid("x") { Capacity = Figure<Power>.Assumed(-5.Gigawatts) }).ParamName);
        Assert.Equal("Capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new Grid("x") { Capacity = Figure<Power>.Assumed(Power.Zero) }).ParamName);
        Assert.Equal("Generation", Assert.Throws<ArgumentOutOfRangeException>(() => new Grid("x") { Generation = Figure<Energy>.Assumed(Energy.Zero) }).ParamName);
        Assert.Equal("Demand", Assert.Throws<ArgumentOutOfRangeException>(() => new Grid("x") { Demand = Figure<Energy>.Assumed(-1.TerawattHours) }).ParamName);
        Assert.Equal("HouseholdUse", Assert.Throws<ArgumentOutOfRangeException>(() => new Grid("x") { HouseholdUse = Figure<Energy>.Assumed(Energy.Zero) }).ParamName);
        Assert.Equal("CarbonIntensity", Assert.Throws<ArgumentOutOfRangeException>(
            () => new Grid("x") { CarbonIntensity = Figure<Per<Mass, Energy>>.Assumed(Per.Of(-1.Grams, 1.KilowattHours)) }).ParamName);
    }
}
