namespace AiInfraMath.PackageTests;

/// <summary>An app of one C# file that names the package: run, and published to machine code.</summary>
public class FileBasedAppTests(PackedPackage package)
{
    private const string App = """
        #:package AiInfraMath@*
        using AiInfraMath;
        using AiInfraMath.NumberExtensions;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        Console.WriteLine($"{10.Gigawatts * 1.Years} {1.5.Tonnes / 1.MegawattHours:F0 kg/MWh}");

        """;

    private const string Output = "87.6 TWh 1500 kg/MWh\n";

    [Fact]
    public async Task Runs() => Assert.Equal(Output, await FileBasedApp.RunAsync(package, package.NewFolder("App"), App));

    [Fact]
    public async Task Is_published_to_machine_code_without_a_warning()
    {
        string? whyNot = await FileBasedApp.WhyNotNativeAsync(package);
        Assert.SkipWhen(whyNot is not null, $"Native AOT cannot be restored here: {whyNot}");
        string folder = package.NewFolder("Published");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), package.Localize(App), TestContext.Current.CancellationToken);
        string log = await Shell.DotnetAsync(folder, "publish", "app.cs", "-o", "out");
        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        string program = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "app.exe" : "app");
        Assert.Equal(Output, await Shell.RunAsync(program, folder));
    }
}
