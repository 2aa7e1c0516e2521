using AiInfraMath.Charts;

namespace AiInfraMath.ChartTests;

/// <summary>
/// The pictures in docs/images are what Vega draws of the charts now, to the last byte. <c>REDRAW_CHARTS=1 dotnet test
/// tests/AiInfraMath.ChartTests</c> draws them again.
/// </summary>
[Collection(nameof(VegaTools))]
public class PictureTests(VegaTools tools)
{
    public static TheoryData<string> Shown() => [.. Gallery.Shown.Keys];

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_picture_is_current(string name)
    {
        string svg = tools.Of(name).Svg + "\n";
        string path = Gallery.PictureOf(name);
        if (Environment.GetEnvironmentVariable("REDRAW_CHARTS") == "1")
        {
            await File.WriteAllTextAsync(path, svg, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(path), $"{path} is missing.");
        Assert.Equal(svg, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void There_is_no_other_picture() => Assert.Equal(
        Gallery.Shown.Keys.Select(Gallery.PictureOf).Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.Path("docs", "images"), "*.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_guide_shows_every_picture_beside_what_it_says()
    {
        string guide = await File.ReadAllTextAsync(Repository.Path("docs", "charts.md"), TestContext.Current.CancellationToken);
        Assert.All(
            Gallery.Shown.Keys.Where(n => n != Gallery.Readme), name => Assert.Contains($"images/charts/{name}.svg", guide, StringComparison.Ordinal));
        Assert.All(GuideCharts.Of(ChartTheme.Light).Values, chart => Assert.Contains(chart.Description, guide, StringComparison.Ordinal));
    }
}
