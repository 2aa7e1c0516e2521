using AiInfraMath.Charts;
using Buildout;

namespace AiInfraMath.ChartTests;

/// <summary>The charts that are validated and rendered, by name.</summary>
internal static class Gallery
{
    /// <summary>The chart of the sample Buildout, which the README shows.</summary>
    public const string Readme = "fleet";

    /// <summary>The charts of which docs/images has pictures: that of the README, and those of the guide in both themes.</summary>
    public static IReadOnlyDictionary<string, VegaLiteChart> Shown { get; } = new Dictionary<string, VegaLiteChart>(
        [
            KeyValuePair.Create(Readme, Fleet()),
            .. GuideCharts.Of(ChartTheme.Light),
            .. GuideCharts.Of(ChartTheme.Dark).Select(c => KeyValuePair.Create(c.Key + "-dark", c.Value)),
        ],
        StringComparer.Ordinal);

    /// <summary>Those, and charts that are hard to draw.</summary>
    public static IReadOnlyDictionary<string, VegaLiteChart> All { get; } =
        new Dictionary<string, VegaLiteChart>([.. Shown, .. HardCharts.All], StringComparer.Ordinal);

    /// <summary>Where the picture of a chart is.</summary>
    public static string PictureOf(string name) => name == Readme
        ? Repository.Path("docs", "images", name + ".svg")
        : Repository.Path("docs", "images", "charts", name + ".svg");

    private static VegaLiteChart Fleet()
    {
        CommandLine options = CommandLine.Parse([]);
        Inputs inputs = Inputs.Read(options.Data);
        return ChartFiles.Draw(inputs.Fleet, FleetReport.Project(inputs.Fleet, options, null));
    }
}
