namespace AiInfraMath.PackageTests;

/// <summary>C# apps of one file.</summary>
/// <remarks>
/// They are made for native AOT, so that already running one restores the native runtime pack. Where no source serves that, as for a machine
/// without a network, they run with PublishAot=false, and what only publishing shows is skipped.
/// </remarks>
internal static class FileBasedApp
{
    private const string Pack = "Microsoft.NETCore.App.Runtime.NativeAOT";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? _whyNotNative;

    /// <summary>What an app prints.</summary>
    public static async Task<string> RunAsync(PackedPackage package, string folder, string code)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), package.Localize(code), TestContext.Current.CancellationToken);
        string[] arguments = await WhyNotNativeAsync(package) is null ? ["run", "app.cs"] : ["run", "app.cs", "-p:PublishAot=false"];
        return await Shell.DotnetAsync(folder, arguments);
    }

    /// <summary>Null if native AOT can be restored here; otherwise what NuGet says.</summary>
    public static async Task<string?> WhyNotNativeAsync(PackedPackage package)
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return (_whyNotNative ??= await RestoreAsync(package)).Length == 0 ? null : _whyNotNative;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<string> RestoreAsync(PackedPackage package)
    {
        string folder = package.NewFolder("Native");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), "Console.WriteLine();\n", TestContext.Current.CancellationToken);
        (int exitCode, string output) = await Shell.TryDotnetAsync(folder, "restore", "app.cs");
        Assert.True(exitCode == 0 || output.Contains(Pack, StringComparison.Ordinal), output);
        return exitCode == 0 ? "" : output.Split('\n').First(line => line.Contains(Pack, StringComparison.Ordinal));
    }
}
