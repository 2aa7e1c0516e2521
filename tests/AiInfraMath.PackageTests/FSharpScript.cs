namespace AiInfraMath.PackageTests;

/// <summary>Runs F# scripts that say <c>#r "nuget: AiInfraMath"</c> with the package from the feed.</summary>
internal static class FSharpScript
{
    /// <summary>What a script prints.</summary>
    public static async Task<string> RunAsync(PackedPackage package, string name, string script)
    {
        string folder = package.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "script.fsx"), package.Localize(script), TestContext.Current.CancellationToken);
        return await Shell.DotnetAsync(folder, "fsi", "--quiet", "script.fsx");
    }

    /// <summary>What a session shows to someone who types the lines, each closed by <c>;;</c>.</summary>
    public static async Task<string> TypeAsync(PackedPackage package, string name, params string[] lines)
    {
        string input = package.Localize("#r \"nuget: AiInfraMath\"") + ";;\n" + string.Concat(lines.Append("exit 0").Select(line => line + ";;\n"));
        (int exitCode, string output) = await Shell.TryAsync("dotnet", package.NewFolder(name), input, "fsi", "--nologo");
        Assert.True(exitCode == 0, output);
        return output;
    }
}
