using AiInfraMath.Numerics;

namespace AiInfraMath.Charts;

/// <summary>What every chart can be told: its words, its size and its theme. Immutable.</summary>
public record ChartStyle
{
    /// <summary>The title above the chart; a line break in it starts a new line. Empty by default: none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Smaller text below the title; a line break in it starts a new line. Empty by default: none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>
    /// What a screen reader says in place of the chart. Empty by default: a sentence or two with the chart's main figures.
    /// </summary>
    public string Description { get; init; } = "";

    /// <summary>The width of the plot, in pixels, without axes and legend; 1 or more, 720 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Width { get; init => field = Positive(value, nameof(Width)); } = 720;

    /// <summary>The height of the plot, in pixels, without axes and titles; 1 or more, 400 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Height { get; init => field = Positive(value, nameof(Height)); } = 400;

    /// <summary>What the chart is drawn on; <see cref="ChartTheme.Light"/> by default.</summary>
    public ChartTheme Theme { get; init; }

    private static int Positive(int value, string argument)
    {
        NumericsThrow.IfNotPositive(value, argument);
        return value;
    }
}
