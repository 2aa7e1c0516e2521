using System.Globalization;
using AiInfraMath.Charts;

namespace AiInfraMath.Tests.Charts;

public class ChartColorsTests
{
    // WCAG 2.1, 1.4.11 for what is drawn and 1.4.3 for text.
    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Lines_and_text_stand_out_from_their_background(ChartTheme theme)
    {
        ChartColors colors = ChartColors.Of(theme);
        Assert.All([colors.Main, colors.Accent, colors.Third], color => Assert.True(Contrast(color, colors.Background) >= 3, color));
        Assert.All([colors.Text, colors.Muted], color => Assert.True(Contrast(color, colors.Background) >= 4.5, color));
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Twenty_one_things_have_a_colour_each(ChartTheme theme)
    {
        string[] colors = ChartColors.Of(theme).ForSeries(21);
        Assert.Equal(21, colors.Distinct().Count());
        Assert.All(colors, color => Assert.Matches("^#[0-9a-f]{6}$", color));
        Assert.DoesNotContain(ChartColors.Of(theme).Background, colors);
    }

    [Fact]
    public void A_colour_is_mixed_with_the_background_by_its_opacity()
    {
        ChartColors light = ChartColors.Of(ChartTheme.Light);
        Assert.Equal("#ffffff", light.Mixed("#0072b2", 0));
        Assert.Equal("#0072b2", light.Mixed("#0072b2", 1));
        Assert.Equal("#80b8d8", light.Mixed("#0072b2", 0.5));
    }

    private static double Contrast(string a, string b)
    {
        (double x, double y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
