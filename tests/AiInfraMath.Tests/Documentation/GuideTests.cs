using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>What the guides show compiles, prints what they say, and fails as they say.</summary>
public class GuideTests
{
    private static readonly (string Guide, string Usings)[] Guides = [("docs/finance.md", "using AiInfraMath;\nusing AiInfraMath.Finance;\n")];

    public static TheoryData<string, int> Programs()
    {
        var programs = new TheoryData<string, int>();
        foreach ((string guide, _) in Guides)
        {
            foreach ((int block, _) in MarkdownCode.In(guide).Index().Where(b => b.Item.Language == "csharp"))
            {
                programs.Add(guide, block);
            }
        }

        return programs;
    }

    public static TheoryData<string, string> Mistakes()
    {
        var mistakes = new TheoryData<string, string>();
        foreach ((string guide, string usings) in Guides)
        {
            foreach (string line in MarkdownCode.In(guide).Where(b => b.Language == "csharp does-not-compile").SelectMany(b => b.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            {
                mistakes.Add(usings, line);
            }
        }

        return mistakes;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_its_guide_says(string guide, int block)
    {
        MarkdownCode program = MarkdownCode.In(guide)[block];
        Assert.Empty(Compiler.Problems(program.Code));
        Assert.Equal(program.Output, Compiler.Run(program.Code).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gets_the_message_of_its_guide(string usings, string line)
    {
        string[] parts = line.Split("//");
        Assert.Contains(parts[1].Trim(), Compiler.Problems(usings + parts[0]));
    }
}
