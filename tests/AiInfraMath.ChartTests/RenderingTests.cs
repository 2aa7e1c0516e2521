using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiInfraMath.Charts;

namespace AiInfraMath.ChartTests;

/// <summary>Vega-Lite 5 and 6 take every chart for valid, compile it without a warning, and draw it.</summary>
[Collection(nameof(VegaTools))]
public partial class RenderingTests(VegaTools tools)
{
    public static TheoryData<string, VegaLiteVersion> Charts()
    {
        var charts = new TheoryData<string, VegaLiteVersion>();
        foreach (string name in Gallery.All.Keys)
        {
            charts.Add(name, VegaLiteVersion.V5);
            charts.Add(name, VegaLiteVersion.V6);
        }

        return charts;
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_schema_has_no_objection(string name, VegaLiteVersion version) => Assert.Empty(tools.Of(name, version).Errors);

    [Theory]
    [MemberData(nameof(Charts))]
    public void Nothing_is_warned_of(string name, VegaLiteVersion version) => Assert.Empty(tools.Of(name, version).Warnings);

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_picture_has_marks_and_numbers_throughout(string name, VegaLiteVersion version)
    {
        string svg = tools.Of(name, version).Svg;
        XElement[] marks = [.. XDocument.Parse(svg).Descendants()
            .Where(e => e.Attribute("class")?.Value is { } c && c.StartsWith("mark-", StringComparison.Ordinal) && c.Contains("role-mark", StringComparison.Ordinal))];
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.NotEmpty(mark.Descendants()));
        Assert.DoesNotMatch(NoNumber(), svg);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_screen_reader_hears_the_description(string name, VegaLiteVersion version)
    {
        Assert.NotEqual("", Gallery.All[name].Description);
        Assert.Equal(Gallery.All[name].Description, tools.Of(name, version).Description);
    }

    [GeneratedRegex("NaN|Infinity|undefined|null", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoNumber();
}
