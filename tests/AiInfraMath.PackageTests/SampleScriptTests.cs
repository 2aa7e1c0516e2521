namespace AiInfraMath.PackageTests;

/// <summary>The scripts in docs/samples/scripts print what stands beside them, run where no project is near.</summary>
public class SampleScriptTests(PackedPackage package)
{
    private static readonly string Samples = Path.Combine(PackedPackage.Repository, "docs", "samples");

    public static TheoryData<string> Scripts() =>
        [.. Directory.EnumerateFiles(Path.Combine(Samples, "scripts")).Where(path => Path.GetExtension(path) is ".cs" or ".fsx").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_prints_its_answer(string name)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        string path = Path.Combine(Samples, "scripts", name);
        string script = await File.ReadAllTextAsync(path, cancel);
        string answer = (await File.ReadAllTextAsync(Path.ChangeExtension(path, ".txt"), cancel)).ReplaceLineEndings("\n");
        string folder = package.NewFolder(Path.Combine(name, "scripts"));
        CopyData(Path.Combine(folder, ".."));
        Assert.StartsWith("// ", script, StringComparison.Ordinal);
        if (Path.GetExtension(name) == ".cs")
        {
            Assert.Equal(answer, await FileBasedApp.RunAsync(package, folder, script));
        }
        else
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), package.Localize(script), cancel);
            Assert.Equal(answer, await Shell.DotnetAsync(folder, "fsi", "--quiet", name));
        }
    }

    // Scripts find data by their own place, as ../Buildout/data.
    private static void CopyData(string samples)
    {
        string target = Directory.CreateDirectory(Path.Combine(samples, "Buildout", "data")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Samples, "Buildout", "data"), "*.csv"))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
