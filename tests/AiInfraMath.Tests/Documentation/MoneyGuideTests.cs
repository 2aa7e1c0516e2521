using System.Globalization;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Documentation;

/// <summary>The table of formats in the guide to money is what they write.</summary>
public class MoneyGuideTests
{
    private const decimal Amount = 1_234_567.891m;

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
