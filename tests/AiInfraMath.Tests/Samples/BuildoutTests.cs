using System.Globalization;
using System.Text.Json;
using Buildout;

namespace AiInfraMath.Tests.Samples;

/// <summary>The main job, run in this process on its own data and on data that is wrong in one place.</summary>
public sealed class BuildoutTests : IDisposable
{
    private const string Announcements = "announcements.csv";
    private const string Electricity = "electricity_by_country.csv";
    private const string Totals = "nvidia_cumulative_totals.csv";
    private const string ByChip = "nvidia_cumulative_by_chip.csv";

    private readonly string _root = Directory.CreateTempSubdirectory("buildout-").FullName;

    private string Output => Path.Combine(_root, "output");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("100 million chips x 750 W = 75 GW")]
    [InlineData("Of a grid of 100 GW that is 75 % of the capacity.")]
    [InlineData("Run for a year it is 657 TWh, 215 % of what the United Kingdom generated (305.53 TWh in 2021).")]
    [InlineData("below the capacity and over twice the energy")]
    [InlineData("10 GW for a year = 87.6 TWh = 8.18 million US homes at 10,715 kWh; published: 8 million.")]
    [InlineData("2023: 0.2 GW, USD 2 billion, 10.00 $B per GW")]
    [InlineData("2025: 1.9 GW, USD 20 billion, 10.53 $B per GW")]
    [InlineData("x3.082 a year")]
    [InlineData("doubles every 7.389 months")]
    [InlineData("Elasticity of revenue to capacity: 1.023")]
    [InlineData("US generation 4157.1 TWh (2021)")]
    [InlineData("capital at 35 to 60 $/W")]
    public void The_report_says(string expected) => Assert.Contains(expected, Run().Report, StringComparison.Ordinal);

    [Fact]
    public void The_same_seed_gives_the_same_report_and_files_to_the_last_digit()
    {
        (string Report, string Json, string Html) first = RunToFiles("--seed", "7");
        (string Report, string Json, string Html) second = RunToFiles("--seed", "7");
        (string Report, string Json, string Html) other = RunToFiles("--seed", "8");
        Assert.Equal(first, second);
        Assert.NotEqual(first.Json, other.Json);
    }

    [Fact]
    public void The_report_has_a_line_for_every_year_to_2030()
    {
        string[] lines = [.. Run().Report.Split('\n').Where(l => l.Contains(" GW |", StringComparison.Ordinal))];
        Assert.Equal(["2026", "2027", "2028", "2029", "2030"], lines.Select(l => l.Trim()[..4]));
        Assert.All(lines, l => Assert.Equal(3, l.Split("GW").Length - 1));
    }

    [Fact]
    public void The_chart_holds_the_fan_and_the_measured_points()
    {
        (_, string json, string html) = RunToFiles();
        JsonElement layers = JsonDocument.Parse(json).RootElement.GetProperty("layer");
        Assert.Equal(16, layers.EnumerateArray().Last().GetProperty("data").GetProperty("values").GetArrayLength());
        Assert.Contains("vega.parse(vegaLite.compile(specification).spec)", html, StringComparison.Ordinal);
        Assert.DoesNotContain(".new", string.Join(' ', Directory.GetFiles(Output)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scenarios 0", "--scenarios: '0' is not a whole number from 1 to 10000000.")]
    [InlineData("--scenarios many", "--scenarios: 'many' is not a whole number")]
    [InlineData("--seed -1", "--seed: '-1' is not a whole number from 0")]
    [InlineData("--seed", "--seed: a value was expected after it.")]
    [InlineData("--fast", "--fast: unknown option")]
    public void A_wrong_option_is_one_line(string arguments, string message) => Fails(message, arguments.Split(' '));

    [Theory]
    [InlineData(Announcements)]
    [InlineData(Electricity)]
    [InlineData(Totals)]
    [InlineData(ByChip)]
    public void A_missing_file_is_one_line(string file)
    {
        string data = CopyData();
        File.Delete(Path.Combine(data, file));
        Fails($"{Path.Combine(data, file)}: cannot be read;", "--data", data);
    }

    [Theory]
    [InlineData(Totals, 4, "205", "-205", "(4): column 'Power in MW (5th percentile)' is -205, which is negative; expected 0 MW or more.")]
    [InlineData(Totals, 4, "265", "lots", "(4): column 'Power in MW (median)' is 'lots'; expected a number of MW.")]
    [InlineData(Totals, 4, "265", "NaN", "(4): column 'Power in MW (median)' is 'NaN'; expected a number of MW.")]
    [InlineData(Totals, 4, "265", "1e999", "(4): column 'Power in MW (median)' is '1e999'; expected a number of MW.")]
    [InlineData(Totals, 4, "265", "", "(4): column 'Power in MW (median)' is empty")]
    [InlineData(Totals, 4, ",265,", ",965,", "(4): column 'Power in MW (median)' is outside the band")]
    [InlineData(Totals, 4, ",205,265", ",0,265", "(4): column 'Power in MW (5th percentile)' is 0; expected a positive power")]
    [InlineData(Totals, 4, "9/30/2022", "31/9/2022", "(4): column 'End date' is '31/9/2022'; expected a date written M/d/yyyy.")]
    [InlineData(Totals, 4, "9/30/2022", "6/30/2022", "(4): column 'End date' is 6/30/2022, not after the line before it.")]
    [InlineData(Totals, 4, "205,265", "205;265", "(4): malformed; 14 fields where 15 were expected.")]
    [InlineData(Totals, 1, "Power in MW (median)", "Power in GW (median)", "(1): column 'Power in GW (median)' is unknown; expected Name, ")]
    [InlineData(Totals, 1, ",Notes", "", "(1): column 'Notes' is missing.")]
    [InlineData(Totals, 1, ",Notes", ",Notes,Notes", "(1): column 'Notes' comes twice.")]
    [InlineData(Announcements, 2, "\"then", "th\"en", "(2): malformed;")]
    [InlineData(Announcements, 2, "2025-07-20", "July", "(2): column 'date' is 'July'; expected a date written yyyy-MM-dd.")]
    [InlineData(Announcements, 4, ",W,", ",MWh,", "(4): column 'unit' is 'MWh' for 'chip_power'; expected W or GW.")]
    [InlineData(Announcements, 4, "750", "-750", "(4): column 'value' is -750, which is negative; expected 0 W or more.")]
    [InlineData(Announcements, 4, "chip_power", "chip_powers", ": no line with id 'chip_power'.")]
    [InlineData(Announcements, 4, "chip_power", "chips_100m", "(4): column 'id' is 'chips_100m', which stands in line 3 already.")]
    [InlineData(Announcements, 11, "6000000000", "six", "(11): column 'value' is 'six'; expected an amount of money.")]
    [InlineData(Electricity, 197, "305.53", "-305.53", "(197): column 'generation_twh' is -305.53, which is negative; expected 0 TWh or more.")]
    [InlineData(Electricity, 197, "GBR", "XXX", ": no line with iso3 'GBR'.")]
    [InlineData(Electricity, 197, "GBR", "USA", "(198): column 'iso3' is 'USA', which came before.")]
    [InlineData(ByChip, 2, "66883", "x", "(2): column 'Compute estimate in H100e (median)' is 'x'; expected a number of H100 equivalents.")]
    public void Wrong_input_is_one_line_with_file_line_and_column(string file, int line, string text, string replacement, string message)
    {
        string data = CopyData();
        string path = Path.Combine(data, file);
        string[] lines = File.ReadAllLines(path);
        Assert.Contains(text, lines[line - 1], StringComparison.Ordinal);
        lines[line - 1] = lines[line - 1].Replace(text, replacement, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        Fails(path + message, "--data", data);
    }

    [Theory]
    [InlineData(0, "(1): empty; expected a header line with Name, ")]
    [InlineData(1, "(2): no data after the header line.")]
    [InlineData(5, ": 4 complete quarters; the fit needs 8.")]
    public void A_file_cut_short_is_one_line(int lines, string message)
    {
        string data = CopyData();
        string path = Path.Combine(data, Totals);
        File.WriteAllLines(path, File.ReadAllLines(path).Take(lines));
        Fails(path + message, "--data", data);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_one_line()
    {
        string file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");
        (int code, string report, string errors) = Call("--scenarios", "100", "--output", file);
        Assert.Equal(2, code);
        Assert.Empty(report);
        Assert.Contains($"--output {file}: cannot be written;", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_progress_bar_changes_neither_report_nor_result()
    {
        using var report = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        using var scope = new Kit.CultureScope(CultureInfo.InvariantCulture);
        Assert.Equal(0, Program.Run(["--scenarios", "2000", "--output", Output], report, errors, showProgress: true));
        Assert.Equal(Run().Report, report.ToString());
    }

    [Fact]
    public void Help_explains_the_options()
    {
        (int code, string report, _) = Call("--help");
        Assert.Equal(0, code);
        Assert.Contains("--scenarios N", report, StringComparison.Ordinal);
    }

    private void Fails(string message, params string[] arguments)
    {
        (int code, string report, string errors) = Call([.. arguments, "--output", Output]);
        Assert.Equal(2, code);
        Assert.Empty(report);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(Output));
    }

    private (string Report, string Errors) Run(params string[] arguments)
    {
        (int code, string report, string errors) = Call(["--scenarios", "2000", "--output", Output, .. arguments]);
        Assert.True(code == 0, errors);
        return (report, errors);
    }

    private (string Report, string Json, string Html) RunToFiles(params string[] arguments)
    {
        string report = Run(arguments).Report;
        return (report, File.ReadAllText(Path.Combine(Output, "fleet.vl.json")), File.ReadAllText(Path.Combine(Output, "fleet.html")));
    }

    private static (int Code, string Report, string Errors) Call(params string[] arguments)
    {
        using var scope = new Kit.CultureScope(CultureInfo.InvariantCulture);
        using var report = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        return (Program.Run(arguments, report, errors, showProgress: false), report.ToString(), errors.ToString());
    }

    private string CopyData()
    {
        string copy = Directory.CreateDirectory(Path.Combine(_root, "data")).FullName;
        foreach (string file in Directory.GetFiles(Path.Combine(Kit.Repository.Root, "docs/samples/Buildout/data")))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        return copy;
    }
}
