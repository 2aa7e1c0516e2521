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
        return new Inputs(
            Announcements.Read(folder), electricity.Of("GBR"), electricity.Of("USA"), FleetQuarter.Read(folder), ChipCount.Read(folder));
    }
}

/// <summary>Figures from the press: dated claims, not measurements.</summary>
internal sealed class Announcements
{
    private const string File = "announcements.csv";

    private readonly CsvTable _table;
    private readonly Dictionary<string, CsvRow> _rows = new(StringComparer.Ordinal);

    private Announcements(CsvTable table)
    {
        _table = table;
        foreach (CsvRow row in table.Rows)
        {
            _ = row.Date("date", "yyyy-MM-dd");
            if (!_rows.TryAdd(row.Text("id"), row))
            {
                throw row.Error("id", $"is '{row.Text("id")}', which stands in line {_rows[row.Text("id")].Line} already");
            }
        }
    }

    public static Announcements Read(string folder) => new(CsvTable.Read(folder, File, "id", "date", "who", "what", "value", "unit", "note"));

    public Power Power(string id) => Row(id, "W", "GW") switch
    {
        var row when row.Text("unit") == "GW" => AiInfraMath.Power.FromGigawatts(row.NotNegative("value", "GW")),
        var row => AiInfraMath.Power.FromWatts(row.NotNegative("value", "W")),
    };

    public Money<USD> Dollars(string id) => new(Row(id, "USD").Amount("value"));

    public double Number(string id, string unit) => Row(id, unit).NotNegative("value", unit);

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
    private readonly Dictionary<string, (int Year, Energy Generation)> _countries = new(StringComparer.Ordinal);

    private Electricity(CsvTable table)
    {
        _table = table;
        foreach (CsvRow row in table.Rows)
        {
            // The world as a whole stands in the data without a code.
            var generation = Energy.FromTerawattHours(row.NotNegative("generation_twh", "TWh"));
            if (!row.IsEmpty("iso3") && !_countries.TryAdd(row.Text("iso3"), ((int)row.NotNegative("year", "the calendar"), generation)))
            {
                throw row.Error("iso3", $"is '{row.Text("iso3")}', which came before");
            }
        }
    }

    public static Electricity Read(string folder) => new(CsvTable.Read(
        folder, "electricity_by_country.csv",
        "country", "iso3", "year", "generation_twh", "demand_twh", "coal_twh", "gas_twh", "nuclear_twh", "hydro_twh", "wind_twh", "solar_twh", "carbon_intensity_gco2_per_kwh"));

    public (int Year, Energy Generation) Of(string iso3) =>
        _countries.TryGetValue(iso3, out (int Year, Energy Generation) country) ? country : throw new InputException($"{_table.File}: no line with iso3 '{iso3}'.");
}

/// <summary>The NVIDIA chips sold up to the end of a quarter: units and power, with the band that the estimate comes with.</summary>
internal sealed record FleetQuarter(DateOnly End, bool IsComplete, double Units, Power P5, Power Median, Power P95)
{
    public static IReadOnlyList<FleetQuarter> Read(string folder)
    {
        var quarters = new List<FleetQuarter>();
        CsvTable table = CsvTable.Read(
            folder, "nvidia_cumulative_totals.csv",
            "Name", "Chip manufacturer", "Start date", "End date",
            "Number of units (5th percentile)", "Number of units (median)", "Number of units (95th percentile)",
            "Compute estimate in H100e (5th percentile)", "Compute estimate in H100e (median)", "Compute estimate in H100e (95th percentile)",
            "Power in MW (5th percentile)", "Power in MW (median)", "Power in MW (95th percentile)", "Incomplete", "Notes");
        foreach (CsvRow row in table.Rows)
        {
            var quarter = new FleetQuarter(
                row.Date("End date", "M/d/yyyy"),
                row.IsEmpty("Incomplete"),
                row.NotNegative("Number of units (median)", "units"),
                Megawatts(row, "5th percentile"),
                Megawatts(row, "median"),
                Megawatts(row, "95th percentile"));
            if (quarter.P5 > quarter.Median || quarter.Median > quarter.P95)
            {
                throw row.Error("Power in MW (median)", "is outside the band of its 5th and 95th percentile");
            }

            if (quarter.P5 == Power.Zero)
            {
                throw row.Error("Power in MW (5th percentile)", "is 0; expected a positive power, which has a growth rate");
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

    private static Power Megawatts(CsvRow row, string which) => Power.FromMegawatts(row.NotNegative($"Power in MW ({which})", "MW"));
}

/// <summary>The units of one chip sold up to the end of a quarter.</summary>
internal sealed record ChipCount(DateOnly End, string Chip, double Units, double H100Equivalents)
{
    public static IReadOnlyList<ChipCount> Read(string folder) =>
        [.. CsvTable.Read(
            folder, "nvidia_cumulative_by_chip.csv",
            "Name", "Chip manufacturer", "Start date", "End date", "Chip type",
            "Number of units (5th percentile)", "Number of units (median)", "Number of units (95th percentile)",
            "Compute estimate in H100e (5th percentile)", "Compute estimate in H100e (median)", "Compute estimate in H100e (95th percentile)",
            "Incomplete", "Notes").Rows.Select(row => new ChipCount(
                row.Date("End date", "M/d/yyyy"),
                row.Text("Chip type"),
                row.NotNegative("Number of units (median)", "units"),
                row.NotNegative("Compute estimate in H100e (median)", "H100 equivalents")))];
}
