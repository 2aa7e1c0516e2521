using System.Text.RegularExpressions;

namespace AiInfraMath.PackageTests;

/// <summary>The script in the package, which F# Interactive loads by itself.</summary>
public partial class InteractiveScriptTests(PackedPackage package)
{
    [Fact]
    public async Task Values_print_on_a_line_and_fan_charts_as_a_table()
    {
        string output = await FSharpScript.TypeAsync(
            package,
            "Printers",
            "open AiInfraMath",
            "open AiInfraMath.Forecasting",
            "open type Power.Units",
            "100.0 * Million * 750.0 * Watts",
            "[ Money<USD> 3m; Money<USD> 4.50m ]",
            "Some(Money.Parse \"EUR 3\")",
            "Money<USD> 40m / (1.0 * Watts)",
            "{| Rate = Mass.FromGrams 400.0 / Energy.FromKilowattHours 1.0 |}",
            "Projection.Run(Trend.FitExponential(series [ 2023, 0.2 * Gigawatts; 2024, 0.6 * Gigawatts; 2025, 1.9 * Gigawatts ]), 2027.0)",
            "2.5, \"text\"");
        string[] shown = [.. Shown().Matches(output).Select(m => m.Groups["value"].Value.Trim())];
        Assert.Equal(
            [
                "75 GW",
                "[USD 3; USD 4.50]",
                "Some EUR 3",
                "40 USD/W",
                "{| Rate = 400 g/kWh |}",
                "GW   mean     P5    P50    P95\n2026   5.86   5.60   5.86   6.12\n2027  18.07  16.78  18.05  19.41\n100,000 scenarios, seed 0",
                "(2.5, \"text\")",
            ],
            shown);
    }

    // By reflection, so that a quantity that is added is asked for here.
    [Fact]
    public async Task Every_quantity_has_its_printer_and_its_units()
    {
        string output = await FSharpScript.TypeAsync(
            package,
            "Quantities",
            "open AiInfraMath",
            "open System.Reflection",
            "let isQuantity (t: System.Type) = t.IsValueType && t.GetInterfaces() |> Array.exists (fun i -> i.Name = \"IQuantity`1\")",
            "let quantities = typeof<Power>.Assembly.GetExportedTypes() |> Array.filter isQuantity |> Array.sortBy (fun t -> t.Name)",
            "let units (t: System.Type) = t.GetNestedType(\"Units\").GetProperties() |> Array.filter (fun p -> p.Name <> \"Table\")",
            "let two (p: PropertyInfo) = let u = p.GetValue null in u.GetType().GetMethod(\"op_Multiply\").Invoke(null, [| box 2.0; u |])",
            "let byFactory (t: System.Type) (p: PropertyInfo) = t.GetMethod(\"From\" + p.Name, [| typeof<float> |]).Invoke(null, [| box 2.0 |])",
            "[ for q in quantities do for u in units q do if two u <> byFactory q u then u.Name ]",
            "[ for q in quantities -> q.Name, two (units q).[0] ]",
            "open type AcceleratorTime.Units",
            "open type ComputeRate.Units",
            "open type ComputeWork.Units",
            "open type Energy.Units",
            "open type Mass.Units",
            "open type Power.Units",
            "open type Volume.Units",
            "2.0 * AcceleratorHours, 2.0 * FlopPerSecond, 2.0 * Flop, 2.0 * WattHours, 2.0 * Kilograms, 2.0 * Watts, 2.0 * Liters");
        string[] shown = [.. Shown().Matches(output).Select(m => Blanks().Replace(m.Groups["value"].Value.Trim(), " "))];
        Assert.Equal(
            [
                "[]",
                "[(\"AcceleratorTime\", 2 GPU-h); (\"ComputeRate\", 2 FLOP/s); (\"ComputeWork\", 2 FLOP); (\"Energy\", 2 Wh); (\"Mass\", 2 kg); (\"Power\", 2 W); (\"Volume\", 2 L)]",
                "(2 GPU-h, 2 FLOP/s, 2 FLOP, 2 Wh, 2 kg, 2 W, 2 L)",
            ],
            shown);
    }

    [Fact]
    public async Task Numbers_and_durations_have_their_names()
    {
        string output = await FSharpScript.RunAsync(
            package,
            "Numbers",
            """
            #r "nuget: AiInfraMath"
            open AiInfraMath
            open type Power.Units
            printfn "%g %g %g %g" Thousand Million Billion Trillion
            printfn "%O %O %O" (2.0 * Hours) (2.0 * Days) (2.0 * Years)
            printfn "%O" (10.0 * Gigawatts * Years)
            printfn "%O" (series [ 2024, 0.6 * Gigawatts; 2025, 1.9 * Gigawatts ]).Last
            """);
        Assert.Equal("1000 1e+06 1e+09 1e+12\n02:00:00 2.00:00:00 730.00:00:00\n87.6 TWh\n2025: 1.9 GW\n", output);
    }

    [Fact]
    public async Task It_loads_without_a_word_and_with_exec()
    {
        string folder = package.NewFolder("Exec");
        string script = package.Localize("#r \"nuget: AiInfraMath\"\nopen AiInfraMath\nprintfn \"%O\" (Power.FromGigawatts 1.9)\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "script.fsx"), script, TestContext.Current.CancellationToken);
        Assert.Equal("1.9 GW\n", await Shell.DotnetAsync(folder, "fsi", "--exec", "script.fsx"));
    }

    [GeneratedRegex("val it:[^=]*=(?<value>.*?)\n(?=\n)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
