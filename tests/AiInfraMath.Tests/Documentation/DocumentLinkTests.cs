using System.Text.RegularExpressions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>Every guide is found from the README, and no link leads nowhere.</summary>
public partial class DocumentLinkTests
{
    private const string Readme = "README.md";

    [Fact]
    public void Every_guide_is_linked_from_the_readme()
    {
        string[] linked = [.. LinksOf(Readme).Select(l => l.Path)];
        string[] missing = [.. Guides().Except(linked)];
        Assert.True(missing.Length == 0, $"A new guide gets a line under \"Guides\" in the README: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        string[] documents = [Readme, "CHANGELOG.md", "benchmarks/README.md", .. Guides()];
        (string Path, string Heading)[] dead = [.. documents.SelectMany(LinksOf).Where(l => !Exists(l.Path) || !HasHeading(l))];
        Assert.Empty(dead);
        Assert.True(documents.Sum(d => LinksOf(d).Count()) > 15);
    }

    private static IEnumerable<string> Guides() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(p => "docs/" + Path.GetFileName(p));

    // Relative links, as paths from the root of the repository.
    private static IEnumerable<(string Path, string Heading)> LinksOf(string document) =>
        from match in Link().Matches(Code().Replace(Repository.Read(document), ""))
        let target = match.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal)
        let parts = target.Split('#')
        let folder = Path.GetDirectoryName(document)!
        let path = parts[0].Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, parts[0])))
        select (path.Replace('\\', '/'), parts.Length > 1 ? parts[1] : "");

    private static bool Exists(string path) =>
        File.Exists(Path.Combine(Repository.Root, path)) || Directory.Exists(Path.Combine(Repository.Root, path));

    private static bool HasHeading((string Path, string Heading) link) =>
        link.Heading.Length == 0
        || Heading().Matches(Repository.Read(link.Path)).Any(m => Anchor(m.Groups["text"].Value) == link.Heading);

    // As GitHub makes it.
    private static string Anchor(string heading) =>
        string.Concat(heading.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : char.ToLower(c, System.Globalization.CultureInfo.InvariantCulture)));

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
