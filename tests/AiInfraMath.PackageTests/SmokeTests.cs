using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace AiInfraMath.PackageTests;

/// <summary>
/// One service of a stranger, Smoke/Program.cs, that meets quantities and money in configuration, options, JSON and routes: as it is run
/// in development, trimmed, and compiled to native code. No publishing may warn.
/// </summary>
public partial class SmokeTests(PackedPackage package)
{
    private const string Properties =
        """
        <IsAotCompatible>true</IsAotCompatible>
        <EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>
        <EnableConfigurationBindingGenerator>true</EnableConfigurationBindingGenerator>
        <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
        <TrimmerSingleWarn>false</TrimmerSingleWarn>
        """;

    private static readonly string[] Expected =
    [
        "configuration: 1.9 GW | USD 20000000000 | 45 USD/MWh | 20 MW, 500 MW | 3",
        "too many phases: Phases: The field SiteOptions.Phases must be between 1 and 9.",
        "no budget: The budget is zero.",
        "wrong unit: Site:Load: '1.9 GWh' cannot be read as Power: 'GWh' is not a unit of Power; expected W, µW, mW, kW, MW, GW, TW, BTU/h, hp, hp(M) or RT.",
        """json: {"Power":"1.9 GW","Budget":"USD 20000000000","Tariffs":{"USD 1":"45 USD/MWh"},"Reserve":"EUR 5000000"}""",
        "json round trip: True",
        "json object: 1.9 GW USD 20000000000",
        """route: {"energy":"16644 GWh","cost":"USD 748980000","budget":"USD 20000000000"}""",
        """route without the optional: {"energy":"175.2 GWh","cost":"USD 7884000","budget":null}""",
        "route, wrong: 400",
        """body: {"energy":"16644 GWh","cost":"USD 20000000000","budget":null}""",
        "projection: 18.04902713379596 GW",
        "currency table: JPY 1,234",
        "claim: Holds",
    ];

    [Fact]
    public async Task It_works_as_it_is_run_in_development() => Assert.Equal(Expected, Lines(await Shell.DotnetAsync(NewProject("SmokeRun"), "run")));

    [Fact]
    public async Task It_works_trimmed() => Assert.Equal(Expected, Lines(await RunPublishedAsync("SmokeTrimmed", "-p:PublishTrimmed=true", "--self-contained")));

    [Fact]
    public async Task It_works_as_native_code() => Assert.Equal(Expected, Lines(await RunPublishedAsync("SmokeNative", "-p:PublishAot=true")));

    private async Task<string> RunPublishedAsync(string name, params string[] options)
    {
        string folder = NewProject(name);
        string target = Path.Combine(folder, "published");
        (int exitCode, string output) = await Shell.TryDotnetAsync(
            folder, ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, .. options]);
        Assert.SkipWhen(exitCode != 0 && NotServed().IsMatch(output), $"Not published: a package that the SDK needs for it is not served here. {NotServed().Match(output).Value}");
        Assert.True(exitCode == 0, output);
        return await Shell.RunAsync(Path.Combine(target, name), folder);
    }

    private string NewProject(string name) => package.NewProject(
        name,
        File.ReadAllText(Path.Combine(PackedPackage.Repository, "tests", "AiInfraMath.PackageTests", "Smoke", "Program.cs")),
        Properties,
        sdk: "Microsoft.NET.Sdk.Web");

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Only the packages of the SDK itself: a package of ours that is not found is a failure.
    [GeneratedRegex(@"error NU110[12]: Unable to find package (Microsoft|runtime)\.[^\r\n]*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotServed();
}
