using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Charts;

public class VegaLiteChartTests
{
    private const string Hostile = "</script><script>alert(1)</script> & \"<b>\" \\ \n <!--";

    private static VegaLiteChart Chart(ChartStyle? style = null) => SupplyStackSpecification.Create(
        new MeritOrder<USD>([new(Hostile, 1.5.Gigawatts, Price<USD, Energy>.Per(12.5m, Energy.Units.MegawattHours))]), [new(Hostile, 1.Gigawatts)], style);

    [Fact]
    public void The_schema_is_that_of_the_version_asked_for_and_all_else_the_same()
    {
        string six = Chart().ToJson();
        string five = Chart().ToJson(VegaLiteVersion.V5);
        Assert.Equal("https://vega.github.io/schema/vega-lite/v6.json", JsonDocument.Parse(six).RootElement.Text("$schema"));
        Assert.Equal("https://vega.github.io/schema/vega-lite/v5.json", JsonDocument.Parse(five).RootElement.Text("$schema"));
        Assert.Equal(six, five.Replace("vega-lite/v5.json", "vega-lite/v6.json", StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => Chart().ToJson((VegaLiteVersion)4));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void A_culture_changes_nothing(string culture)
    {
        string expected;
        using (new CultureScope(System.Globalization.CultureInfo.InvariantCulture))
        {
            expected = Chart().ToHtml();
        }

        using var scope = new CultureScope(new System.Globalization.CultureInfo(culture));
        Assert.Equal(expected, Chart().ToHtml());
    }

    [Fact]
    public void Nothing_breaks_out_of_the_page()
    {
        string html = Chart(new ChartStyle { Title = Hostile, Subtitle = Hostile, Description = Hostile }).ToHtml();
        Assert.Equal(4, html.Split("</script").Length - 1);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        string json = html.Split("type=\"application/json\">")[1].Split("</script>")[0];
        Assert.Equal(Hostile, JsonDocument.Parse(json).RootElement.Text("description"));
        Assert.Contains("aria-label=\"&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_names_scripts_by_version_and_hash_or_holds_them()
    {
        string pinned = Chart().ToHtml();
        Assert.All(VegaBuild.All, b => Assert.Contains($"/npm/{b.Package}@{b.Version}/build/{b.Package}.min.js\" integrity=\"{b.Integrity}\" crossorigin", pinned, StringComparison.Ordinal));
        string inlined = Chart().ToHtml(VegaScripts.Inlined);
        Assert.DoesNotContain("src=", inlined.Split("<script>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("integrity=", inlined, StringComparison.Ordinal);
        Assert.All(VegaBuild.All, b => Assert.Contains(b.Text(), inlined, StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>("scripts", () => Chart().ToHtml((VegaScripts)2));
    }

    // Either would end the script element that holds it, or keep it from ending.
    [Fact]
    public void The_scripts_can_stand_in_a_page() => Assert.All(
        VegaBuild.All,
        b => Assert.DoesNotMatch("</script|<!--", b.Text()));

    [Fact]
    public void Words_come_from_the_style_or_from_the_data()
    {
        VegaLiteChart chart = Chart(new ChartStyle { Title = "Above\nand below", Description = "Said", Width = 300, Height = 200, Theme = ChartTheme.Dark });
        Assert.Equal(("Above\nand below", "Said", "Said", ChartTheme.Dark), (chart.Title, chart.Description, chart.ToString(), chart.Theme));
        JsonElement root = chart.Root();
        Assert.Equal(["Above", "and below"], root.GetProperty("title").GetProperty("text").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal((300, 200), (root.Number("width"), root.Number("height")));
        Assert.Contains("content=\"dark\"", chart.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("Supply stack of 1 units, 1.5 GW in all", Chart().Description, StringComparison.Ordinal);
        Assert.False(Chart().Root().TryGetProperty("title", out _));
    }

    [Fact]
    public void A_style_that_cannot_be_drawn_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Width", () => new ChartStyle { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Height", () => new ChartStyle { Height = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("theme", () => Chart(new ChartStyle { Theme = (ChartTheme)2 }));
    }
}
