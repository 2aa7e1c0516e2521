using System.Globalization;
using System.Text.Json.Nodes;

namespace AiInfraMath.Charts;

/// <summary>The colours of a theme.</summary>
/// <remarks>
/// Series are those of M. Okabe and K. Ito, "Color Universal Design" (2002, 2008), which people with any colour vision tell apart; on white
/// their yellow, which is hardly seen there, is left to a grey. Lines, points and text have a contrast of 3 to 1 at least against the
/// background (WCAG 2.1, 1.4.11), text one of 4.5 to 1 (1.4.3).
/// </remarks>
internal sealed class ChartColors
{
    private static readonly ChartColors Light = new()
    {
        Background = "#ffffff",
        Text = "#1f2328",
        Muted = "#59636e",
        Grid = "#d9dee3",
        Main = "#0072b2",
        Accent = "#d55e00",
        Third = "#00805d",
        Series = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#6e7781"],
    };

    private static readonly ChartColors Dark = new()
    {
        Background = "#14181d",
        Text = "#e6edf3",
        Muted = "#9aa5b1",
        Grid = "#333b44",
        Main = "#56b4e9",
        Accent = "#e69f00",
        Third = "#2bbd92",
        Series = ["#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d55e00", "#f0e442"],
    };

    public required string Background { get; init; }

    public required string Text { get; init; }

    /// <summary>Axes, and what is said in passing.</summary>
    public required string Muted { get; init; }

    public required string Grid { get; init; }

    /// <summary>What the chart is about.</summary>
    public required string Main { get; init; }

    /// <summary>What is held against it: what was measured, what is asked for, what costs more.</summary>
    public required string Accent { get; init; }

    /// <summary>What stands apart from both: what costs less.</summary>
    public required string Third { get; init; }

    /// <summary>Of things side by side, in order.</summary>
    public required string[] Series { get; init; }

    public static ChartColors Of(ChartTheme theme) => theme switch
    {
        ChartTheme.Light => Light,
        ChartTheme.Dark => Dark,
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, $"It is {theme}; light or dark was expected."),
    };

    /// <summary>A colour for each of a number of things: the series, then the series paler, and paler again.</summary>
    public string[] ForSeries(int count)
    {
        var colors = new string[count];
        for (int i = 0; i < count; i++)
        {
            int round = i / Series.Length % 3;
            colors[i] = Mixed(Series[i % Series.Length], 1 - (0.3 * round));
        }

        return colors;
    }

    /// <summary>A colour laid over the background.</summary>
    /// <param name="color">The colour, as in #0072b2.</param>
    /// <param name="opacity">Between 0, the background, and 1, the colour.</param>
    public string Mixed(string color, double opacity)
    {
        (int[] over, int[] under) = (Parts(color), Parts(Background));
        return "#" + string.Concat(over.Zip(under, (o, u) =>
            ((int)Math.Round((opacity * o) + ((1 - opacity) * u))).ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>The part of a specification that gives everything its colour that a mark does not.</summary>
    /// <param name="style">For the size that axis titles must not exceed.</param>
    public JsonObject Config(ChartStyle style) => new()
    {
        ["background"] = Background,
        ["font"] = "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif",
        ["view"] = new JsonObject { ["stroke"] = null },
        ["title"] = new JsonObject
        {
            ["anchor"] = "start",
            ["color"] = Text,
            ["fontSize"] = 16,
            ["subtitleColor"] = Muted,
            ["subtitleFontSize"] = 12,
            ["subtitlePadding"] = 4,
            ["offset"] = 12,
        },
        ["axis"] = new JsonObject
        {
            ["labelColor"] = Text,
            ["titleColor"] = Text,
            ["gridColor"] = Grid,
            ["domainColor"] = Muted,
            ["tickColor"] = Muted,
            ["labelFontSize"] = 12,
            ["titleFontSize"] = 12,
            ["titleFontWeight"] = "normal",
            ["titlePadding"] = 8,
        },
        ["axisX"] = new JsonObject { ["titleLimit"] = style.Width },
        ["axisY"] = new JsonObject { ["titleLimit"] = style.Height },
        ["legend"] = new JsonObject
        {
            ["labelColor"] = Text,
            ["titleColor"] = Text,
            ["labelFontSize"] = 12,
            ["labelLimit"] = 240,
            ["titleFontSize"] = 12,
            ["titleFontWeight"] = "normal",
        },
        ["text"] = new JsonObject { ["color"] = Text, ["fontSize"] = 12 },
    };

    private static int[] Parts(string color) => [Part(color, 1), Part(color, 3), Part(color, 5)];

    private static int Part(string color, int start) =>
        int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
