using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>What the README shows compiles, prints what it says, and fails as it says. Its F# runs in the package tests.</summary>
public class ReadmeTests
{
    private static readonly IReadOnlyList<MarkdownCode> Blocks = MarkdownCode.In("README.md");

    public static TheoryData<int> Programs() => [.. Enumerable.Range(0, Blocks.Count).Where(i => Blocks[i].Language == "csharp")];

    public static TheoryData<string> Mistakes() =>
        [.. Blocks.Where(b => b.Language == "csharp does-not-compile").SelectMany(b => b.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_readme_says(int block)
    {
        MarkdownCode program = Blocks[block];
        Assert.Empty(Compiler.Problems(program.Code));
        Assert.Equal(program.Output, Compiler.Run(program.Code).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gets_the_message_of_the_readme(string line)
    {
        string[] parts = line.Split("//");
        string[] problems = Compiler.Problems("using AiInfraMath;\nusing AiInfraMath.NumberExtensions;\n" + parts[0]);
        Assert.Contains(parts[1].Trim(), problems);
    }

    [Fact]
    public void The_readme_has_all_its_parts()
    {
        Assert.True(Programs().Count >= 3 && Mistakes().Count >= 3);
        Assert.Contains(Blocks, b => b.Language == "fsharp" && b.Output is not null);
        string text = Repository.Read("README.md");
        Assert.Contains("dotnet run --project docs/samples/Buildout -c Release", text, StringComparison.Ordinal);
        Assert.Contains("    dotnet test ", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs/images/fleet.svg")));
    }
}
