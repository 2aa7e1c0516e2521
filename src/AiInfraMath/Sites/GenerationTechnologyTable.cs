using AiInfraMath.Finance;
using AiInfraMath.Grids;

namespace AiInfraMath.Sites;

/// <summary>Reads the kinds of power station that ship with the library, one figure a row.</summary>
internal static class GenerationTechnologyTable
{
    public static NamedCatalog<GenerationTechnology> Read() => new(
        "generation technology",
        ReferenceTable.Read("Sites.generation_technologies.csv")
            .GroupBy(static r => r["technology"], StringComparer.Ordinal)
            .Select(static g => (Of([.. g]), Names(g.First()))));

    private static string[] Names(ReferenceRow row) => [row["technology"], .. row["aliases"].Split('|')];

    private static GenerationTechnology Of(ReferenceRow[] rows)
    {
        GenerationSource? resource = Enum.TryParse(rows[0]["resource"], out GenerationSource found) ? found : null;
        var technology = new GenerationTechnology(rows[0]["technology"], resource, CostTable.Of(rows));
        foreach (ReferenceRow row in rows)
        {
            technology = row["figure"] switch
            {
                "capacity_factor" => technology.WithCapacityFactor(row.Number("value")!.Value, row.Source),
                "heat_rate" => technology.WithHeatRate(
                    Per<Energy, Energy>.From(row.Number("value")!.Value, Energy.Units.Btus, Energy.Units.KilowattHours), row.Source),
                "fuel_emissions" => technology.WithFuelEmissions(
                    Per<Mass, Energy>.From(row.Number("value")!.Value, Mass.Units.Kilograms, Energy.Units.MillionBtus), row.Source),
                "build_time" => technology.WithBuildTime(Term.FromYears(row.Integer("value")), row.Source),
                "life" => technology.WithLife(Term.FromYears(row.Integer("value")), row.Source),
                "water" => technology.WithWaterUse(
                    Per<Volume, Energy>.From(row.Number("value")!.Value, Volume.Units.USGallons, Energy.Units.MegawattHours), row.Source),
                _ => technology,
            };
        }

        return technology;
    }
}
