using AiInfraMath;

namespace Buildout;

/// <summary>Everything that is read, checked before anything is computed or written.</summary>
internal sealed record Inputs(
    Announcements Announcements,
    (int Year, Energy Generation) UnitedKingdom,
    (int Year, Energy Generation) UnitedStates,
    IReadOnlyList<FleetQuarter> Fleet,
    IReadOnlyList<ChipCount> Chips)
{
    public static Inputs Read(string folder)
    {
        Electricity electricity = Electricity.Read(folder);
        IReadOnlyList<FleetQuarter> fleet = FleetQuarter.Read(folder);
        return new Inputs(
            Announcements.Read(folder),
            electricity.Of("GBR"),
            electricity.Of("USA"),
            fleet,
            ChipCount.Read(folder, fleet.Last(q => q.IsComplete).End));
    }
}

/// <summary>Figures from the press: dated claims, not measurements.</summary>
internal sealed class Announcements
{
    private const string File = "announcements.csv";

    private static readonly string[] Units = ["W", "GW", "USD", "chip", "household", "1"];

    private readonly CsvTable _table;
    private readonly Dictionary<string, CsvRow> _rows = new(StringComparer.Ordinal);

    private Announcements(CsvTable table)
    {
        _table = table;
        foreach (CsvRow row in table.Rows)
        {
            // Every line is checked, also those that no report reads.
            _ = row.Date("date", "yyyy-MM-dd");
            _ = row.Positive("value", row.Text("unit"));
            if (!Units.Contains(row.Text("unit"), StringComparer.Ordinal))
            {
                throw row.Error("unit", $"is '{row.Text("unit")}'; expected {string.Join(", ", Units)}");
            }

            if (!_rows.TryAdd(row.Text("id"), row))
            {
                throw row.Error("id", $"is '{row.Text("id")}', which stands in line {_rows[row.Text("id")].Line} already");
            }
        }
    }

    public static Announcements Read(string folder) => new(CsvTable.Read(folder, File, "id", "date", "who", "what", "value", "unit", "note"));

    public Power Power(string id) => Row(id, "W", "GW") switch
    {
        var row when row.Text("unit") == "GW" => AiInfraMath.Power.FromGigawatts(row.Positive("value", "GW")),
        var row => AiInfraMath.Power.FromWatts(row.Positive("value", "W")),
    };

    public Money<USD> Dollars(string id) => Money<USD>.FromDouble(Row(id, "USD").Positive("value", "USD"));

    public double Number(string id, string unit) => Row(id, unit).Positive("value", unit);

    private CsvRow Row(string id, params string[] units)
    {
        if (!_rows.TryGetValue(id, out CsvRow? row))
        {
            throw new InputException($"{_table.File}: no line with id '{id}'.");
        }

        return units.Contains(row.Text("unit"), StringComparer.Ordinal)
            ? row
            : throw row.Error("unit", $"is '{row.Text("unit")}' for '{id}'; expected {string.Join(" or ", units)}");
    }
}

/// <summary>Yearly generation by country.</summary>
internal sealed class Electricity
{
    private readonly CsvTable _table;
    private readonly Dictionary<string, (CsvRow Row, int Year, Energy Generation)> _countries = new(StringComparer.Ordinal);

    private Electricity(CsvTable table)
    {
        _table = table;
        foreach (CsvRow row in table.Rows)
        {
            // The world as a whole stands in the data without a code.
            var generation = Energy.FromTerawattHours(row.NotNegative("generation_twh", "TWh"));
            row.AllNotNegative("TWh", "demand_twh", "coal_twh", "gas_twh", "nuclear_twh", "hydro_twh", "wind_twh", "solar_twh");
            row.AllNotNegative("gCO2/kWh", "carbon_intensity_gco2_per_kwh");
            int year = row.Year("year");
            if (!row.IsEmpty("iso3") && !_countries.TryAdd(row.Text("iso3"), (row, year, generation)))
            {
                throw row.Error("iso3", $"is '{row.Text("iso3")}', which came before");
            }
        }
    }

    public static Electricity Read(string folder) => new(CsvTable.Read(
        folder, "electricity_by_country.csv",
        "country", "iso3", "year", "generation_twh", "demand_twh", "coal_twh", "gas_twh", "nuclear_twh", "hydro_twh", "wind_twh", "solar_twh", "carbon_intensity_gco2_per_kwh"));

    /// <summary>What a country generated in its latest year; shares of it are taken, so it must not be nothing.</summary>
    public (int Year, Energy Generation) Of(string iso3)
    {
        if (!_countries.TryGetValue(iso3, out (CsvRow Row, int Year, Energy Generation) country))
        {
            throw new InputException($"{_table.File}: no line with iso3 '{iso3}'.");
        }

        _ = country.Row.Positive("generation_twh", "TWh");
        return (country.Year, country.Generation);
    }
}

/// <summary>The NVIDIA chips sold up to the end of a quarter: units and power, with the band that the estimate comes with.</summary>
internal sealed record FleetQuarter(DateOnly End, bool IsComplete, double Units, Power P5, Power Median, Power P95)
{
    public const string FileName = "nvidia_cumulative_totals.csv";

    public static IReadOnlyList<FleetQuarter> Read(string folder)
    {
        var quarters = new List<FleetQuarter>();
        CsvTable table = CsvTable.Read(
            folder, FileName,
            [.. CumulativeEstimate.Columns, "Power in MW (5th percentile)", "Power in MW (median)", "Power in MW (95th percentile)"]);
        foreach (CsvRow row in table.Rows)
        {
            CumulativeEstimate.Check(row);
            var quarter = new FleetQuarter(
                row.Date("End date", "M/d/yyyy"),
                row.IsEmpty("Incomplete"),
                row.Positive("Number of units (median)", "units"),
                Megawatts(row, "5th percentile"),
                Megawatts(row, "median"),
                Megawatts(row, "95th percentile"));
            if (quarter.P5 > quarter.Median || quarter.Median > quarter.P95)
            {
                throw row.Error("Power in MW (median)", "is outside the band of its 5th and 95th percentile");
            }

            if (quarters.Count > 0 && quarter.End <= quarters[^1].End)
            {
                throw row.Error("End date", $"is {quarter.End:M/d/yyyy}, not after the line before it");
            }

            quarters.Add(quarter);
        }

        return quarters.Count(q => q.IsComplete) >= FleetReport.FittedQuarters
            ? quarters
            : throw new InputException($"{table.File}: {quarters.Count(q => q.IsComplete)} complete quarters; the fit needs {FleetReport.FittedQuarters}.");
    }

    private static Power Megawatts(CsvRow row, string which) => Power.FromMegawatts(row.Positive($"Power in MW ({which})", "MW"));
}

/// <summary>The units of one chip sold up to the end of a quarter.</summary>
internal sealed record ChipCount(DateOnly End, string Chip, double Units, double H100Equivalents)
{
    /// <summary>Reads the counts, of which some must be of the quarter that is reported on.</summary>
    public static IReadOnlyList<ChipCount> Read(string folder, DateOnly reported)
    {
        CsvTable table = CsvTable.Read(folder, "nvidia_cumulative_by_chip.csv", [.. CumulativeEstimate.Columns, "Chip type"]);
        var counts = new List<ChipCount>();
        foreach (CsvRow row in table.Rows)
        {
            CumulativeEstimate.Check(row);
            counts.Add(new ChipCount(
                row.Date("End date", "M/d/yyyy"),
                row.Text("Chip type"),
                row.NotNegative("Number of units (median)", "units"),
                row.NotNegative("Compute estimate in H100e (median)", "H100 equivalents")));
        }

        return counts.Where(c => c.End == reported).Sum(c => c.H100Equivalents) > 0
            ? counts
            : throw new InputException($"{table.File}: no line of a chip with computing power and End date {reported:M/d/yyyy}, the last complete quarter.");
    }
}

/// <summary>The columns that both files of cumulative estimates have.</summary>
internal static class CumulativeEstimate
{
    public static readonly string[] Columns =
    [
        "Name", "Chip manufacturer", "Start date", "End date",
        "Number of units (5th percentile)", "Number of units (median)", "Number of units (95th percentile)",
        "Compute estimate in H100e (5th percentile)", "Compute estimate in H100e (median)", "Compute estimate in H100e (95th percentile)",
        "Incomplete", "Notes",
    ];

    /// <summary>Checks the numbers and dates, also those that no report reads.</summary>
    public static void Check(CsvRow row)
    {
        _ = row.Date("Start date", "M/d/yyyy");
        row.AllNotNegative("units", "Number of units (5th percentile)", "Number of units (median)", "Number of units (95th percentile)");
        row.AllNotNegative(
            "H100 equivalents",
            "Compute estimate in H100e (5th percentile)", "Compute estimate in H100e (median)", "Compute estimate in H100e (95th percentile)");
    }
}
