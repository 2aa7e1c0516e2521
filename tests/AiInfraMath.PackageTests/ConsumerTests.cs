namespace AiInfraMath.PackageTests;

/// <summary>A stranger's project, made of nothing but the package.</summary>
public class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task A_project_computes_and_declares_a_quantity_of_its_own()
    {
        string folder = package.NewProject(
            "Consumer",
            """
            using AiInfraMath;
            using AiInfraMath.NumberExtensions;
            using Fields;
            using Fields.NumberExtensions;

            Power fleet = 100.Million * 750.Watts;
            Console.WriteLine($"{fleet} {fleet * 1.Years} {Power.Parse("1.9 GW"):F0 MW}");
            Console.WriteLine($"{new Money<USD>(40m) / 1.Watts * fleet}");
            Console.WriteLine($"{1500.Barrels} {Oil.Parse("2 kbbl").Litres:F1}");
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(fleet));

            namespace Fields
            {
                [Quantity("bbl")]
                [Unit("Barrels", "bbl", Prefixes = "k M")]
                [Unit("Litres", "L", "1 / 158.987294928", Source = "42 US gallons")]
                public readonly partial struct Oil;
            }
            """);
        string output = await Shell.DotnetAsync(folder, "run");
        Assert.Equal(
            ["75 GW 657 TWh 1900 MW", "USD 3000000000000", "1.5 kbbl 317974.6", "\"75 GW\""],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task A_mistake_does_not_compile()
    {
        string folder = package.NewProject(
            "Mistaken",
            """
            using AiInfraMath;
            Console.WriteLine(Power.FromWatts(1) + Energy.FromWattHours(1));
            """);
        (int exitCode, string output) = await Shell.TryDotnetAsync(folder, "build");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("CS0019", output, StringComparison.Ordinal);
    }
}
