namespace AiInfraMath.Fleets;

/// <summary>Reads the accelerators that ship with the library, one figure a row.</summary>
internal static class AcceleratorTable
{
    // A gibibyte in gigabytes: 2^30 / 10^9.
    private const double GigabytesPerGibibyte = 1.073741824;

    public static NamedCatalog<Accelerator> Read() => new(
        "accelerator",
        ReferenceTable.Read("Fleets.accelerators.csv")
            .GroupBy(static r => r["accelerator"], StringComparer.Ordinal)
            .Select(static g => Of([.. g]))
            .Select(static a => (a, Names(a))));

    private static string[] Names(Accelerator a) =>
        [a.Name, a.Vendor + a.Name, a.Name.Replace("TPU ", string.Empty, StringComparison.Ordinal)];

    private static Accelerator Of(ReferenceRow[] rows)
    {
        var accelerator = new Accelerator(rows[0]["accelerator"], rows[0]["vendor"], rows[0].Integer("year"));
        foreach (ReferenceRow row in rows)
        {
            accelerator = row["figure"] switch
            {
                "power" => accelerator.WithRatedPower(row.Figure<Power>("power").Value, row.Source),
                "rate" => accelerator.WithRate(
                    Enum.Parse<NumberFormat>(row["format"]),
                    row.Figure<ComputeRate>("rate").Value,
                    row.Source,
                    Enum.Parse<Sparsity>(row["sparsity"], ignoreCase: true)),
                "memory" => accelerator.WithMemory(
                    row.Number("value")!.Value * (row["unit"] == "GiB" ? GigabytesPerGibibyte : 1), row.Source),
                _ => accelerator,
            };
        }

        return WithPrice(accelerator, rows);
    }

    private static Accelerator WithPrice(Accelerator accelerator, ReferenceRow[] rows)
    {
        ReferenceRow? low = Array.Find(rows, static r => r["figure"] == "price_low");
        ReferenceRow? high = Array.Find(rows, static r => r["figure"] == "price_high");
        return low is null || high is null
            ? accelerator
            : accelerator.WithPrice((decimal)low.Number("value")!.Value, (decimal)high.Number("value")!.Value, low["unit"], low.Source);
    }
}
