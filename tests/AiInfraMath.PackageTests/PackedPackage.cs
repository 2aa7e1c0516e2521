namespace AiInfraMath.PackageTests;

/// <summary>The package, packed once into a folder of its own under a version that no cache has, and empty projects that reference it.</summary>
// One for all test classes, which so run beside each other.
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("aiinframath-").FullName;

    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    public string Feed => Path.Combine(_root, "feed");

    public string File => Path.Combine(Feed, $"AiInfraMath.{Version}.nupkg");

    public string Symbols => Path.Combine(Feed, $"AiInfraMath.{Version}.snupkg");

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync() =>
        await Shell.DotnetAsync(
            Repository, "pack", "src/AiInfraMath", "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_root, "artifacts"), $"-p:Version={Version}");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        string cached = Path.Combine(
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
            "aiinframath",
            Version);
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A folder outside the repository that knows the feed beside the machine's own sources.</summary>
    public string NewFolder(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        System.IO.File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>The text of a script or a file-based app, with this package, from the feed, where it asks for the published one.</summary>
    public string Localize(string script) => script
        .Replace("#r \"nuget: AiInfraMath\"", $"#i \"nuget: {Feed}\"\n#r \"nuget: AiInfraMath, {Version}\"", StringComparison.Ordinal)
        .Replace("#:package AiInfraMath@*", $"#:package AiInfraMath@{Version}", StringComparison.Ordinal);

    /// <summary>A project that references the package, and nothing else unless said so: a console program unless an SDK says otherwise.</summary>
    public string NewProject(string name, string program, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        string folder = NewFolder(name);
        System.IO.File.WriteAllText(
            Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AiInfraMath" Version="{Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        System.IO.File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "AiInfraMath.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("AiInfraMath.sln stands in no folder above the tests.");
    }
}
