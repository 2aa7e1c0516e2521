using System.Text.Json;
using AiInfraMath.Charts;

namespace AiInfraMath.ChartTests;

/// <summary>What Vega-Lite and Vega said of a specification, and the picture they made of it.</summary>
/// <param name="Errors">Where it departs from the schema.</param>
/// <param name="Warnings">What compiling and rendering warned of.</param>
/// <param name="Description">What a screen reader is told.</param>
/// <param name="Svg">The picture.</param>
public sealed record RenderedChart(string[] Errors, string[] Warnings, string Description, string Svg);

/// <summary>
/// All charts, validated, compiled and rendered once by the npm packages in <c>tools</c>, which are installed by their lock file when they are
/// not there.
/// </summary>
public sealed class VegaTools : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<(string Name, VegaLiteVersion Version), RenderedChart> _renderings = [];
    private string? _missing;

    public static string Folder => Repository.Path("tests", "AiInfraMath.ChartTests", "tools");

    private static string Installed => Path.Combine(Folder, "node_modules", ".package-lock.json");

    public async ValueTask InitializeAsync()
    {
        _missing = await InstallAsync(TestContext.Current.CancellationToken);
        if (_missing is null)
        {
            await RenderAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The rendering of a chart; skips the test where there are no tools.</summary>
    public RenderedChart Of(string name, VegaLiteVersion version = VegaLiteVersion.V6)
    {
        Require();
        return _renderings[(name, version)];
    }

    /// <summary>Skips the test where there are no tools.</summary>
    public void Require()
    {
        if (_missing is not null)
        {
            Tool.SkipFor(_missing);
        }
    }

    private static async Task<string?> InstallAsync(CancellationToken cancellationToken)
    {
        (string? node, string? npm) = (Tool.Find("node"), Tool.Find("npm"));
        if (node is null || npm is null)
        {
            return "Node.js and npm are not on the path: charts are not validated or rendered.";
        }

        if (File.Exists(Installed) && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        // Without a network it fails at once, and not after retries.
        (int exitCode, string output, string errors) = await Tool.RunAsync(npm, Folder, ["ci", "--fetch-retries=0"], cancellationToken);
        return exitCode == 0 ? null : $"npm ci in {Folder} exited with {exitCode}: charts are not validated or rendered.\n{output}{errors}";
    }

    private async Task RenderAsync(CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("charts-");
        try
        {
            foreach (VegaLiteVersion version in Enum.GetValues<VegaLiteVersion>())
            {
                await RenderAsync(folder.FullName, version, cancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RenderAsync(string folder, VegaLiteVersion version, CancellationToken cancellationToken)
    {
        string ending = version == VegaLiteVersion.V5 ? "v5" : "v6";
        foreach ((string name, VegaLiteChart chart) in Gallery.All)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.{ending}.json"), chart.ToJson(version), cancellationToken);
        }

        (int exitCode, string output, string errors) = await Tool.RunAsync(Tool.Find("node")!, Folder, ["check.mjs", folder, ending], cancellationToken);
        Assert.True(exitCode == 0, output + errors[^Math.Min(errors.Length, 4000)..]);
        foreach (string name in Gallery.All.Keys)
        {
            string report = await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.{ending}.report"), cancellationToken);
            _renderings[(name, version)] = JsonSerializer.Deserialize<RenderedChart>(report, Options)!;
        }
    }
}

[CollectionDefinition(nameof(VegaTools))]
public sealed class VegaToolsDefinition : ICollectionFixture<VegaTools>;
