using System.Globalization;
using AiInfraMath.Claims;

namespace AiInfraMath.Tests.Claims;

/// <summary>A text that holds one figure, whose likeliest reading is expected.</summary>
internal static class OneFigure
{
    /// <summary>Holds the figure against what is expected and returns it; the high end is the low one where it is not given.</summary>
    public static PrintedFigure In(string text, TextLanguage language, FigureKind kind, string low, string? high, string unit, FigureBound bound)
    {
        PrintedFigure figure = Assert.Single(PrintedFigures.Read(text, language));
        Assert.Equal(kind, figure.Kind);
        Assert.Equal(decimal.Parse(low, CultureInfo.InvariantCulture), figure.Value.Low);
        Assert.Equal(decimal.Parse(high ?? low, CultureInfo.InvariantCulture), figure.Value.High);
        Assert.Equal(unit, figure.Value.Unit);
        Assert.Equal(bound, figure.Bound);
        return figure;
    }
}
