using System.Text.RegularExpressions;

namespace AiInfraMath.PackageTests;

/// <summary>F# Interactive, with the package from the feed.</summary>
[Collection(nameof(PackedPackage))]
public partial class FSharpTests(PackedPackage package)
{
    [Fact]
    public async Task The_script_of_the_readme_prints_what_the_readme_says()
    {
        string readme = (await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Match block = Script().Match(readme);
        Assert.True(block.Success);
        string output = await RunAsync("Readme", block.Groups["code"].Value);
        Assert.Equal(block.Groups["output"].Value, output);
    }

    [Fact]
    public async Task Lists_of_quantities_sum_average_and_compare()
    {
        string output = await RunAsync(
            "Lists",
            """
            #r "nuget: AiInfraMath"
            open AiInfraMath
            let powers = [ Power.FromMegawatts 1.0; Power.FromMegawatts 5.0; Power.FromMegawatts -3.0 ]
            printfn "%g %g %g %g %g" (List.sum powers).Megawatts (List.average powers).Megawatts (List.max powers).Megawatts (List.min powers).Megawatts (abs (List.last powers)).Megawatts
            printfn "%g" (Per.Of(Mass.FromGrams 400.0, Energy.FromKilowattHours 1.0) * Energy.FromMegawattHours 2.0).Kilograms
            """);
        Assert.Equal("3 1 5 -3 3\n800\n", output);
    }

    private async Task<string> RunAsync(string name, string script)
    {
        string folder = package.NewFolder(name);
        string file = Path.Combine(folder, "script.fsx");
        string source = script.Replace("#r \"nuget: AiInfraMath\"", $"#i \"nuget: {package.Feed}\"\n#r \"nuget: AiInfraMath, {package.Version}\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, source, TestContext.Current.CancellationToken);
        return (await Shell.DotnetAsync(folder, "fsi", "--quiet", file)).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^```fsharp\n(?<code>.*?)^```\n\n```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
