namespace AiInfraMath.PackageTests;

/// <summary>
/// Notebooks: .NET Interactive's own formatting library finds the formatters of this package by their names, as no reference says.
/// </summary>
public class NotebookTests(PackedPackage package)
{
    // Its dependency on ASP.NET Core is met by the shared framework, which so need not be restored.
    private const string Formatting = """
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <PackageReference Include="Microsoft.DotNet.Interactive.Formatting" Version="1.0.0-beta.23562.1" />
        """;

    [Fact]
    public async Task Values_are_lines_fan_charts_tables_and_charts_pictures()
    {
        string folder = package.NewProject(
            "Notebook",
            """
            using AiInfraMath;
            using AiInfraMath.Charts;
            using AiInfraMath.Forecasting;
            using AiInfraMath.NumberExtensions;
            using Microsoft.DotNet.Interactive.Formatting;

            object[] values = [75.Gigawatts, new Money<USD>(3m), Money.Parse("EUR 2"), new Money<USD>(40m) / 1.Watts, 400.Grams / 1.KilowattHours, Oil.FromBarrels(2)];
            foreach (object value in values)
            {
                Console.WriteLine($"{string.Join(",", Formatter.GetPreferredMimeTypesFor(value.GetType()))} {value.ToDisplayString("text/html")} {value.ToDisplayString("text/plain")}");
            }

            FanChart<Power> fan = Projection.Run(Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts))), 2026);
            Console.WriteLine(fan.ToDisplayString("text/html"));
            Console.WriteLine(fan.ToDisplayString("text/plain") == fan.ToString());
            VegaLiteChart chart = FanChartSpecification.Create(fan);
            string picture = Formatter.GetPreferredMimeTypesFor(chart.GetType()).Single();
            Console.WriteLine($"{picture} {chart.ToDisplayString(picture) == chart.ToJson(VegaLiteVersion.V5)}");

            [Quantity("bbl")]
            [Unit("Barrels", "bbl")]
            public readonly partial struct Oil;
            """,
            items: Formatting);
        (int exitCode, string output) = await Shell.TryDotnetAsync(folder, "run");
        Assert.SkipWhen(output.Contains("NU1101", StringComparison.Ordinal), "Microsoft.DotNet.Interactive.Formatting cannot be restored here: " + output);
        Assert.True(exitCode == 0, output);
        Assert.Equal(
            """
            text/html <span>75 GW</span> 75 GW
            text/html <span>USD 3</span> USD 3
            text/html <span>EUR 2</span> EUR 2
            text/html <span>40 USD/W</span> 40 USD/W
            text/html <span>400 g/kWh</span> 400 g/kWh
            text/html <span>2 bbl</span> 2 bbl
            <table><caption>100,000 scenarios, seed 0</caption><thead><tr><th>GW</th><th>mean</th><th>P5</th><th>P50</th><th>P95</th></tr></thead><tbody><tr><td>2026</td><td>5.858</td><td>5.602</td><td>5.856</td><td>6.122</td></tr></tbody></table>
            True
            application/vnd.vegalite.v5+json True

            """,
            output);
    }
}
