using AiInfraMath.PackageTests;
using AiInfraMath.Tests.Documentation;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Interop.Tests;

/// <summary>The guide to UnitsNet compiles and prints what it says.</summary>
public class GuideTests
{
    private const string Guide = "docs/unitsnet.md";

    public static TheoryData<int> Programs() =>
        new(MarkdownCode.In(Guide).Index().Where(b => b.Item.Language == "csharp unitsnet").Select(b => b.Index));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_guide_says(int block)
    {
        MarkdownCode program = MarkdownCode.In(Guide)[block];
        Assert.Empty(Compiler.Problems(program.Code));
        Assert.Equal(program.Output, Compiler.Run(program.Code).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_script_prints_what_the_guide_says()
    {
        MarkdownCode script = MarkdownCode.In(Guide).Single(b => b.Language == "fsharp unitsnet");
        string folder = Directory.CreateTempSubdirectory("aiinframath-unitsnet-").FullName;
        try
        {
            string file = Path.Combine(folder, "script.fsx");
            await File.WriteAllTextAsync(file, script.Code, TestContext.Current.CancellationToken);
            string[] references = [.. new[] { "AiInfraMath", "AiInfraMath.UnitsNet", "UnitsNet" }
                .Select(name => "--reference:" + Path.Combine(AppContext.BaseDirectory, name + ".dll"))];
            Assert.Equal(script.Output, (await Shell.DotnetAsync(folder, ["fsi", "--quiet", .. references, file])).ReplaceLineEndings("\n"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
