using AiInfraMath;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;

namespace Buildout;

/// <summary>The fan chart as a Vega-Lite specification and as a page that shows it. Both files appear whole or not at all.</summary>
internal sealed record ChartFiles(string Specification, string Page)
{
    public static ChartFiles Write(string folder, IReadOnlyList<FleetQuarter> fleet, FanChart<Power> fan)
    {
        VegaLiteChart chart = Draw(fleet, fan);
        string page = chart.ToHtml(VegaScripts.Inlined);
        var files = new ChartFiles(Path.Combine(folder, "fleet.vl.json"), Path.Combine(folder, "fleet.html"));
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(files.Specification + ".new", chart.ToJson());
            File.WriteAllText(files.Page + ".new", page);
            foreach (string target in new[] { files.Specification, files.Page }.Where(Directory.Exists))
            {
                throw new IOException($"{target} is a folder.");
            }

            File.Move(files.Specification + ".new", files.Specification, overwrite: true);
            File.Move(files.Page + ".new", files.Page, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (string unfinished in new[] { files.Specification + ".new", files.Page + ".new" }.Where(File.Exists))
            {
                File.Delete(unfinished);
            }

            throw new InputException($"--output {folder}: cannot be written; {e.Message.ReplaceLineEndings(" ")}");
        }

        return files;
    }

    internal static VegaLiteChart Draw(IReadOnlyList<FleetQuarter> fleet, FanChart<Power> fan)
    {
        FleetQuarter last = fleet.Last(q => q.IsComplete);
        return FanChartSpecification.Create(
            fan,
            new FanChartStyle<Power>
            {
                Title = "Power of the NVIDIA chips sold, if the last two years go on",
                Subtitle = "Points: Epoch AI's estimates with their 5th to 95th percentile. Fan: this projection.",
                ValueTitle = "Rated power",
                Logarithmic = true,
                StartBand = (last.P5, last.P95),
                Observed = [.. fleet.Where(q => q.IsComplete).Select(q => new ObservedBand<Power>(q.End.AddDays(1), q.P5, q.Median, q.P95))],
            });
    }
}
