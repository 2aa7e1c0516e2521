namespace AiInfraMath.PackageTests;

/// <summary>F#, with the package from the feed: what the operators and the collection functions of the language do with its values.</summary>
public class FSharpTests(PackedPackage package)
{
    [Fact]
    public async Task Lists_sum_average_and_compare()
    {
        string output = await FSharpScript.RunAsync(
            package,
            "Lists",
            """
            #r "nuget: AiInfraMath"
            open AiInfraMath
            let powers = [ Power.FromMegawatts 1.0; Power.FromMegawatts 5.0; Power.FromMegawatts -3.0 ]
            printfn "%O %O %O %O %O" (List.sum powers) (List.average powers) (List.max powers) (List.min powers) (abs (List.last powers))
            printfn "%O %O" (List.sumBy (fun p -> 2.0 * p) powers) (List.averageBy abs powers)
            printfn "%A %O" (List.sort powers |> List.map (fun p -> p.Megawatts)) (List.sum List.empty<Energy>)
            let rates = [ Per.Of(Mass.FromGrams 400.0, Energy.FromKilowattHours 1.0); Per.Of(Mass.FromGrams -200.0, Energy.FromKilowattHours 1.0) ]
            printfn "%O %O %O" (List.sum rates) (List.average rates) (abs (List.min rates))
            let bills = [ Money<USD> 1.5m; Money<USD> 2.25m; Money<USD> -3m ]
            printfn "%O %O %O %O" (List.sum bills) (List.average bills) (List.max bills) (abs (List.min bills))
            let prices = [ Price<USD, Energy>.Per(40m, Energy.Units.MegawattHours); Price<USD, Energy>.Per(60m, Energy.Units.MegawattHours) ]
            printfn "%O %O %O" (List.sum prices) (List.average prices) (List.max prices)
            printfn "%O" (List.sum [ Money.Parse "EUR 1.9 million"; Money.Parse "EUR 0.1 million" ])
            """);
        Assert.Equal(
            """
            3 MW 1 MW 5 MW -3 MW 3 MW
            6 MW 3 MW
            [-3.0; 1.0; 5.0] 0 Wh
            200 g/kWh 100 g/kWh 200 g/kWh
            USD 0.75 USD 0.25 USD 2.25 USD 3
            100 USD/MWh 50 USD/MWh 60 USD/MWh
            EUR 2000000

            """,
            output);
    }

    // Those that C# takes from extension blocks are among them: money / quantity, quantity / quantity, price * rate, rate * rate.
    [Fact]
    public async Task Operators_are_those_of_CSharp()
    {
        string output = await FSharpScript.RunAsync(
            package,
            "Operators",
            """
            #r "nuget: AiInfraMath"
            open System
            open AiInfraMath
            open type Power.Units
            open type Energy.Units
            open type Mass.Units
            let chip = 750.0 * Watts
            let price = Money<USD> 40m / (1.0 * Watts)
            let intensity = 400.0 * Grams / (1.0 * KilowattHours)
            printfn "%O %O %O" price (price * chip) (chip * price)
            printfn "%O %O %O" (Money<USD> 80m / price) (Money<USD> 80m / 2m) (Money<USD> 80m / Money<USD> 2m)
            printfn "%O %O" (price * (chip / (1.0 * KilowattHours))) (price / price)
            printfn "%O %O %O %O" intensity (intensity * (2.0 * MegawattHours)) (1.0 * Tonnes / intensity) (intensity / intensity)
            printfn "%O %O %O %O" (chip / 2.0) (chip / chip) (1.0 * MegawattHours / (500.0 * Kilowatts)) (1.0 * MegawattHours / TimeSpan.FromHours 2.0)
            let day = DateOnly(2025, 1, 31)
            let dollars = ExchangeRate<EUR, USD>(1.0393m, day)
            printfn "%O" (dollars * ExchangeRate<USD, JPY>(154.9m, day))
            printfn "%O %O" (Money<EUR> 2m * dollars) (Money<USD> 1.0393m / dollars)
            printfn "%O" (ComputeRate.FromFlopPerSecond 1e15 / (500.0 * Watts))
            """);
        Assert.Equal(
            """
            40 USD/W USD 30000 USD 30000
            2 W USD 40 40
            30000000 USD/MWh 1
            400 g/kWh 800 kg 2.5 MWh 1
            375 W 1 02:00:00 500 kW
            1 EUR = 160.98757 JPY (2025-01-31)
            USD 2.0786 EUR 1
            2 TFLOP/s/W

            """,
            output);
    }

    [Fact]
    public async Task Money_allocates()
    {
        string output = await FSharpScript.RunAsync(
            package,
            "Money",
            """
            #r "nuget: AiInfraMath"
            open AiInfraMath
            printfn "%A" (Money<USD>(99.99m).Allocate([| 75m; 25m |]) |> Array.map (fun m -> m.Amount))
            """);
        Assert.Equal("[|74.99M; 25.00M|]\n", output);
    }

    [Fact]
    public async Task A_compiled_project_has_the_same_operators()
    {
        string folder = package.NewProject("Compiled", "", items: "<Compile Include=\"Program.fs\" />");
        File.Delete(Path.Combine(folder, "Program.cs"));
        File.Move(Path.Combine(folder, "Compiled.csproj"), Path.Combine(folder, "Compiled.fsproj"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.fs"),
            """
            open AiInfraMath
            open type Power.Units

            let price = Money<USD> 40m / (1.0 * Watts)
            let sites = [ 1.2 * Gigawatts; 300.0 * Megawatts ]
            printfn $"{price * List.sum sites}, at most {List.max sites}"

            """,
            TestContext.Current.CancellationToken);
        Assert.Equal("USD 60000000000, at most 1.2 GW\n", await Shell.DotnetAsync(folder, "run"));
    }
}
