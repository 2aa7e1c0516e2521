using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AiInfraMath.Charts;

namespace AiInfraMath.ChartTests;

/// <summary>The page of a chart: its scripts are those of npm, and a browser draws it.</summary>
[Collection(nameof(VegaTools))]
public class PageTests(VegaTools tools)
{
    public static TheoryData<string> Packages() => [.. VegaBuild.All.Select(b => b.Package)];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_pinned_script_is_the_one_of_the_npm_package(string package)
    {
        tools.Require();
        VegaBuild build = VegaBuild.All.Single(b => b.Package == package);
        string folder = Path.Combine(VegaTools.Folder, "node_modules", package);
        byte[] script = await File.ReadAllBytesAsync(Path.Combine(folder, "build", package + ".min.js"), TestContext.Current.CancellationToken);
        using JsonDocument manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "package.json"), TestContext.Current.CancellationToken));
        Assert.Equal(manifest.RootElement.GetProperty("version").GetString(), build.Version);
        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(script)), build.Integrity);
        Assert.Equal(Encoding.UTF8.GetString(script), build.Text());
    }

    // As root, in a container, Chromium has no sandbox to go into. No name resolves, so that nothing can come from a network.
    [Theory]
    [InlineData("fan", 7)]
    [InlineData("supply-stack-dark", 10)]
    [InlineData("fan-with-hostile-words", 5)]
    public async Task A_browser_draws_the_page_without_a_network(string name, int leastMarks)
    {
        string dom = await OpenAsync(Gallery.All[name].ToHtml(VegaScripts.Inlined));
        int start = dom.IndexOf("<svg", StringComparison.Ordinal);
        Assert.True(start >= 0, dom[^Math.Min(dom.Length, 2000)..]);
        XElement svg = XElement.Parse(dom[start..(dom.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)].Replace("&nbsp;", " ", StringComparison.Ordinal));
        Assert.True(svg.Descendants().Count(e => e.Name.LocalName is "path" or "text" or "line" && e.Attribute("aria-roledescription") is not null) >= leastMarks, svg.ToString());
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_scripts_cannot_be_had_says_what_the_chart_would_show()
    {
        string dom = await OpenAsync(Gallery.All["fan"].ToHtml());
        Assert.Contains("could not be loaded. " + Gallery.All["fan"].Description, dom, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", dom, StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(string html)
    {
        string? browser = Tool.Find("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
        if (browser is null)
        {
            Tool.SkipFor("Neither Chromium nor Chrome is on the path: no page is opened.");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("page-");
        try
        {
            string page = Path.Combine(folder.FullName, "chart.html");
            await File.WriteAllTextAsync(page, html, TestContext.Current.CancellationToken);
            (int exitCode, string dom, string errors) = await Tool.RunAsync(
                browser!,
                folder.FullName,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=10000",
                    "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={folder.FullName}/profile", "--dump-dom", new Uri(page).AbsoluteUri,
                ],
                TestContext.Current.CancellationToken);
            Assert.True(exitCode == 0, errors);
            return dom;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
