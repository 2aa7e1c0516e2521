using System.IO.Compression;
using System.Xml.Linq;

namespace AiInfraMath.PackageTests;

public class ContentTests(PackedPackage package)
{
    [Theory]
    [InlineData("lib/net10.0/AiInfraMath.dll")]
    [InlineData("lib/net10.0/AiInfraMath.xml")]
    [InlineData("analyzers/dotnet/cs/AiInfraMath.Generators.dll")]
    [InlineData("content/AiInfraMath.fsx")]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("THIRD-PARTY-NOTICES.txt")]
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
        Assert.Equal(["AiInfraMath.nuspec", "CHANGELOG.md", "README.md", "THIRD-PARTY-NOTICES.txt", "[Content_Types].xml", "_rels", "analyzers", "content", "icon.png", "lib", "package"], folders);
    }

    // These licences ask for their notice to go with the binary.
    [Theory]
    [InlineData("Copyright (c) 2008, Frances Y. Kuo and Stephen Joe")]
    [InlineData("Redistributions in binary form must reproduce the above copyright notice")]
    [InlineData("Copyright (c) 2015-2023, University of Washington Interactive Data Lab")]
    [InlineData("Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.")]
    public async Task The_notices_of_what_is_of_others_go_with_the_package(string notice)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(package.File, TestContext.Current.CancellationToken);
        await using Stream stream = await archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.OpenAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Contains(notice, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
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
