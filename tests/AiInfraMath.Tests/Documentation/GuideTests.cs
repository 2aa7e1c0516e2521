using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>What the guides show compiles, prints what they say, and fails as they say.</summary>
public class GuideTests
{
    private static readonly string[] Guides = [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(p => "docs/" + Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, int> Programs() =>
        [.. Guides.SelectMany(g => MarkdownCode.In(g).Index().Where(b => b.Item.Language == "csharp").Select(b => (g, b.Index)))];

    public static TheoryData<string, string> Mistakes() =>
        [.. Guides.SelectMany(g => MarkdownCode.In(g).Where(b => b.Language == "csharp does-not-compile")
            .SelectMany(b => b.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => (g, line)))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_guide_says(string guide, int block)
    {
        MarkdownCode program = MarkdownCode.In(guide)[block];
        Assert.Empty(Compiler.Problems(program.Code));
        Assert.Equal(program.Output, Compiler.Run(program.Code).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gets_the_message_of_the_guide(string guide, string line)
    {
        string[] parts = line.Split("//");
        string usings = string.Concat(MarkdownCode.In(guide).First(b => b.Language == "csharp").Code.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal)));
        Assert.Contains(parts[1].Trim(), Compiler.Problems(usings + parts[0]));
    }

    [Theory]
    [InlineData("docs/fleets.md")]
    [InlineData("docs/grids.md")]
    public void The_guide_is_there(string guide) => Assert.Contains(MarkdownCode.In(guide), b => b is { Language: "csharp", Output: not null });
}
