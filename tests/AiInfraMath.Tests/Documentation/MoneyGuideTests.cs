using System.Globalization;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>What the guide to money shows compiles and prints what it says; its table of formats is what they write.</summary>
public class MoneyGuideTests
{
    private const decimal Amount = 1_234_567.891m;

    private static readonly IReadOnlyList<MarkdownCode> Blocks = MarkdownCode.In("docs/money.md");

    public static TheoryData<int> Programs() => [.. Enumerable.Range(0, Blocks.Count)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_guide_says(int block)
    {
        Assert.Empty(Compiler.Problems(Blocks[block].Code));
        Assert.Equal(Blocks[block].Output, Compiler.Run(Blocks[block].Code).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void There_are_programs() => Assert.True(Blocks.Count >= 4);

    [Theory]
    [InlineData(null)]
    [InlineData("N2")]
    [InlineData("C")]
    [InlineData("K")]
    [InlineData("L")]
    public void The_table_of_formats_shows_what_is_written(string? format)
    {
        string guide = Repository.Read("docs/money.md");
        Assert.Contains($"`{new Money<USD>(Amount).ToString(format, new CultureInfo("en-US"))}`", guide);
        Assert.Contains($"`{new Money<EUR>(Amount).ToString(format, new CultureInfo("de-DE")).Replace('\u00A0', ' ')}`", guide);
    }
}
