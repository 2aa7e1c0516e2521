using System.IO.Compression;
using System.Xml.Linq;

namespace AiInfraMath.PackageTests;

[Collection(nameof(PackedPackage))]
public class ContentTests(PackedPackage package)
{
    [Theory]
    [InlineData("lib/net10.0/AiInfraMath.dll")]
    [InlineData("lib/net10.0/AiInfraMath.xml")]
    [InlineData("analyzers/dotnet/cs/AiInfraMath.Generators.dll")]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("icon.png")]
    public async Task The_package_holds(string entry)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        Assert.True(archive.GetEntry(entry) is { Length: > 0 }, string.Join('\n', archive.Entries.Select(e => e.FullName)));
    }

    [Fact]
    public async Task The_package_holds_nothing_else()
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        string[] folders = [.. archive.Entries.Select(e => e.FullName.Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["AiInfraMath.nuspec", "CHANGELOG.md", "README.md", "[Content_Types].xml", "_rels", "analyzers", "icon.png", "lib", "package"], folders);
    }

    [Fact]
    public async Task The_symbols_are_a_package_of_their_own()
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(package.Symbols, TestContext.Current.CancellationToken);
        Assert.NotNull(archive.GetEntry("lib/net10.0/AiInfraMath.pdb"));
    }

    [Fact]
    public async Task The_metadata_is_complete()
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        await using Stream stream = await archive.GetEntry("AiInfraMath.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        XElement metadata = (await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken)).Root!.Elements().First();
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.All(["title", "authors", "description", "tags", "copyright", "releaseNotes"], name => Assert.NotEqual("", Value(name)));
        XElement[] dependencies = [.. metadata.Descendants().Where(e => e.Name.LocalName == "dependency")];
        Assert.Equal("MathNet.Numerics", Assert.Single(dependencies).Attribute("id")!.Value);

        string Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
    }
}

[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageDefinition : ICollectionFixture<PackedPackage>;
