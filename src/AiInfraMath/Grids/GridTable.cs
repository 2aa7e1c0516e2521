namespace AiInfraMath.Grids;

/// <summary>
/// Reads the grids that ship with the library, from four tables: electricity by country, capacity, the use of
/// households, and the names that countries go by.
/// </summary>
internal static class GridTable
{
    private static readonly Source Electricity = new(
        "Energy dataset (Ember and BP), 2022 edition, CC BY 4.0",
        "Our World in Data",
        "2022",
        new Uri("https://github.com/owid/energy-data"));

    public static NamedCatalog<Grid> Read()
    {
        Dictionary<string, ReferenceRow> capacities = ByColumn("Grids.capacity_by_country.csv", "country");
        Dictionary<string, ReferenceRow> names = ByColumn("Grids.country_names.csv", "iso3");
        ILookup<string, ReferenceRow> households = ReferenceTable.Read("Grids.household_use.csv").ToLookup(r => r["iso3"], StringComparer.Ordinal);
        return new NamedCatalog<Grid>(
            "country",
            ReferenceTable.Read("Grids.electricity_by_country.csv").Select(row =>
            {
                ReferenceRow? capacity = capacities.GetValueOrDefault(row["country"]);
                Grid grid = Of(row, capacity, households[row["iso3"]]);
                string[] others = names.TryGetValue(grid.Iso3, out ReferenceRow? more) ? more["names"].Split('|') : [];
                return (grid, (string[])[grid.Name, grid.Iso3, capacity?["iso2"] ?? string.Empty, .. others]);
            }));
    }

    private static Dictionary<string, ReferenceRow> ByColumn(string table, string column) =>
        ReferenceTable.Read(table).ToDictionary(r => r[column], StringComparer.Ordinal);

    private static Grid Of(ReferenceRow row, ReferenceRow? capacity, IEnumerable<ReferenceRow> households)
    {
        var grid = new Grid(row["country"], row["iso3"]);
        HouseholdYearUse[] uses =
        [
            .. households
                .Select(h => new HouseholdYearUse(h.Integer("year"), h.Figure<Energy>("the electricity use of a household in " + grid.Name)))
                .OrderByDescending(static u => u.Year),
        ];
        return new Grid(grid.Name, grid.Iso3)
        {
            Capacity = capacity?.Figure<Power>("the installed capacity of " + grid.Name) ?? grid.Capacity,
            CapacityYear = capacity?.Integer("year"),
            Generation = Terawatthours(row, "generation_twh") is { } generation ? new(generation, Electricity) : grid.Generation,
            Demand = Terawatthours(row, "demand_twh") is { } demand ? new(demand, Electricity) : grid.Demand,
            CarbonIntensity = row.Number("carbon_intensity_gco2_per_kwh") is { } grams
                ? new(Per<Mass, Energy>.From(grams, Mass.Units.Grams, Energy.Units.KilowattHours), Electricity)
                : grid.CarbonIntensity,
            GenerationYear = row.Integer("year"),
            Mix = Mix(row),
            HouseholdUse = uses.Length > 0 ? uses[0].Use : grid.HouseholdUse,
            HouseholdYear = uses.Length > 0 ? uses[0].Year : null,
            HouseholdUses = uses,
        };
    }

    private static Dictionary<GenerationSource, Energy> Mix(ReferenceRow row)
    {
        var mix = new Dictionary<GenerationSource, Energy>();
        Add(GenerationSource.Coal, "coal_twh");
        Add(GenerationSource.Gas, "gas_twh");
        Add(GenerationSource.Nuclear, "nuclear_twh");
        Add(GenerationSource.Hydro, "hydro_twh");
        Add(GenerationSource.Wind, "wind_twh");
        Add(GenerationSource.Solar, "solar_twh");
        return mix;

        void Add(GenerationSource source, string column)
        {
            if (Terawatthours(row, column) is { } energy)
            {
                mix.Add(source, energy);
            }
        }
    }

    private static Energy? Terawatthours(ReferenceRow row, string column) =>
        row.Number(column) is { } value ? Energy.FromTerawattHours(value) : null;
}
