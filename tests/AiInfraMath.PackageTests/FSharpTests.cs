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

    [Fact]
    public async Task Money_sums_allocates_and_exchanges()
    {
        string output = await RunAsync(
            "Money",
            """
            #r "nuget: AiInfraMath"
            open System
            open System.Globalization
            open AiInfraMath
            let invariant = CultureInfo.InvariantCulture
            let show (m: Money) = m.ToString(null, invariant)
            let bills = [ Money<USD>(1.5m); Money<USD>(2.25m); Money<USD>(3m) ]
            printfn "%s %s %s" (show (Money.Of(List.sum bills))) (show (Money.Of(List.average bills))) (show (Money.Of(List.max bills)))
            let invoices = [ Money.Parse("EUR 1.9 million", invariant); Money.Parse("EUR 0.1 million", invariant) ]
            printfn "%s" (show (List.sum invoices))
            printfn "%A" (Money<USD>(99.99m).Allocate([| 75m; 25m |]) |> Array.map (fun m -> m.Amount))
            let day = DateOnly(2025, 1, 31)
            let yen = ExchangeRate.Compose(ExchangeRate<EUR, USD>(1.0393m, day), ExchangeRate<USD, JPY>(154.9m, day))
            printfn "%s" (show (Money.Of(Money<EUR>(100m) * yen)))
            """);
        Assert.Equal("USD 6.75 USD 2.25 USD 3\nEUR 2000000\n[|74.99M; 25.00M|]\nJPY 16098.75700\n", output);
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
