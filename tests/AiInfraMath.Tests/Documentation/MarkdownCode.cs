using System.Text.RegularExpressions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>A code block of a document, with the block of output that follows it, if any.</summary>
internal sealed partial record MarkdownCode(string Language, string Code, string? Output)
{
    public static IReadOnlyList<MarkdownCode> In(string document) =>
        [.. Block().Matches(Repository.Read(document)).Select(m =>
            new MarkdownCode(m.Groups["language"].Value, m.Groups["code"].Value, m.Groups["output"].Success ? m.Groups["output"].Value : null))];

    [GeneratedRegex("^```(?<language>(?!text)[^\n]+)\n(?<code>.*?)^```\n(\n```text\n(?<output>.*?)^```)?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
