using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>What the README and the guides show compiles, prints what they say, and fails as they say. The README's F# runs in the package tests, and
/// <c>csharp unitsnet</c> in those of AiInfraMath.UnitsNet.</summary>
public class DocumentTests
{
    private const string Usings =
        "using AiInfraMath;\nusing AiInfraMath.NumberExtensions;\nusing AiInfraMath.Finance;\nusing AiInfraMath.Forecasting;\nusing AiInfraMath.Fleets;\nusing AiInfraMath.Grids;\nusing AiInfraMath.Sites;\nusing AiInfraMath.Deals;\nusing AiInfraMath.Claims;\nusing AiInfraMath.Charts;\n";

    private static IEnumerable<string> Documents =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    public static TheoryData<string, int> Programs()
    {
        var programs = new TheoryData<string, int>();
        foreach (string document in Documents)
        {
            foreach ((int block, _) in MarkdownCode.In(document).Index().Where(b => b.Item.Language == "csharp"))
            {
                programs.Add(document, block);
            }
        }

        return programs;
    }

    public static TheoryData<string, string> Mistakes()
    {
        var mistakes = new TheoryData<string, string>();
        foreach (string document in Documents)
        {
            IEnumerable<MarkdownCode> blocks = MarkdownCode.In(document).Where(b => b.Language == "csharp does-not-compile");
            foreach (string line in blocks.SelectMany(b => b.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            {
                mistakes.Add(document, line);
            }
        }

        return mistakes;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_its_document_says(string document, int block)
    {
        MarkdownCode program = MarkdownCode.In(document)[block];
        Assert.Empty(Compiler.Problems(program.Code));
        Assert.Equal(program.Output, Compiler.Run(program.Code).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gets_the_message_of_its_document(string document, string line)
    {
        string[] parts = line.Split("//");
        Assert.True(Compiler.Problems(Usings + parts[0]).Contains(parts[1].Trim()), $"{document}: {line}");
    }

    [Fact]
    public void Every_guide_shows_programs()
    {
        Assert.All(Documents, document => Assert.Contains(MarkdownCode.In(document), b => b.Language is "csharp" or "csharp unitsnet"));
        Assert.True(Mistakes().Count >= 3);
    }

    [Fact]
    public void The_readme_has_all_its_parts()
    {
        Assert.Contains(MarkdownCode.In("README.md"), b => b.Language == "fsharp" && b.Output is not null);
        string text = Repository.Read("README.md");
        Assert.Contains("dotnet run --project docs/samples/Buildout -c Release", text, StringComparison.Ordinal);
        Assert.Contains("    dotnet test ", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs/images/fleet.svg")));
    }
}
