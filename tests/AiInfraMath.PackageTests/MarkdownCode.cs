using System.Text.RegularExpressions;

namespace AiInfraMath.PackageTests;

/// <summary>A code block of a document, with the block of output that follows it, if any.</summary>
internal sealed partial record MarkdownCode(string Language, string Code, string Output)
{
    /// <summary>The README and the guides.</summary>
    public static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Path.Combine(PackedPackage.Repository, "docs"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(PackedPackage.Repository, path)).Prepend("README.md");

    public static IReadOnlyList<MarkdownCode> In(string document) =>
        [.. Block().Matches(File.ReadAllText(Path.Combine(PackedPackage.Repository, document)).ReplaceLineEndings("\n"))
            .Select(m => new MarkdownCode(m.Groups["language"].Value, m.Groups["code"].Value, m.Groups["output"].Value))];

    [GeneratedRegex("^```(?<language>(?!text)[^\n]+)\n(?<code>.*?)^```\n(\n```text\n(?<output>.*?)^```)?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
