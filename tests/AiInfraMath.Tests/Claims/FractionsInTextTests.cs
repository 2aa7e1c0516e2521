using AiInfraMath.Claims;

namespace AiInfraMath.Tests.Claims;

/// <summary>Parts, halves behind units, shortened words and hyphens: what a hasty reading makes another figure of.</summary>
public class FractionsInTextTests
{
    [Theory]
    [InlineData("two thirds of capacity", TextLanguage.English, FigureKind.Number, "0.6666666666666666666666666667", null, "", FigureBound.AsPrinted)]
    [InlineData("three-quarters of the homes", TextLanguage.English, FigureKind.Number, "0.75", null, "", FigureBound.AsPrinted)]
    [InlineData("more than half of the homes", TextLanguage.English, FigureKind.Number, "0.5", null, "", FigureBound.AtLeast)]
    [InlineData("a third of the chips", TextLanguage.English, FigureKind.Number, "0.3333333333333333333333333333", null, "", FigureBound.AsPrinted)]
    [InlineData("les deux tiers de la capacité", TextLanguage.French, FigureKind.Number, "0.6666666666666666666666666667", null, "", FigureBound.AsPrinted)]
    [InlineData("près d'un tiers de la production", TextLanguage.French, FigureKind.Number, "0.3333333333333333333333333333", null, "", FigureBound.Approximate)]
    [InlineData("trois quarts des foyers", TextLanguage.French, FigureKind.Number, "0.75", null, "", FigureBound.AsPrinted)]
    [InlineData("plus de la moitié de la capacité", TextLanguage.French, FigureKind.Number, "0.5", null, "", FigureBound.AtLeast)]
    [InlineData("1/3 des foyers", TextLanguage.French, FigureKind.Number, "0.3333333333333333333333333333", null, "", FigureBound.AsPrinted)]
    [InlineData("half a gigawatt", TextLanguage.English, FigureKind.Power, "0.5", null, "GW", FigureBound.AsPrinted)]
    [InlineData("a quarter of a gigawatt", TextLanguage.English, FigureKind.Power, "0.25", null, "GW", FigureBound.AsPrinted)]
    [InlineData("un demi-gigawatt", TextLanguage.French, FigureKind.Power, "0.5", null, "GW", FigureBound.AsPrinted)]
    [InlineData("un quart de milliard d'euros", TextLanguage.French, FigureKind.Money, "250000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("a gigawatt and a half", TextLanguage.English, FigureKind.Power, "1.5", null, "GW", FigureBound.AsPrinted)]
    [InlineData("un gigawatt et demi", TextLanguage.French, FigureKind.Power, "1.5", null, "GW", FigureBound.AsPrinted)]
    [InlineData("deux ans et demi", TextLanguage.French, FigureKind.Duration, "2.5", null, "year", FigureBound.AsPrinted)]
    [InlineData("two and a quarter million chips", TextLanguage.English, FigureKind.Count, "2250000", null, "chip", FigureBound.AsPrinted)]
    [InlineData("one in five US homes", TextLanguage.English, FigureKind.Number, "0.2", null, "", FigureBound.AsPrinted)]
    [InlineData("9 out of 10 homes", TextLanguage.English, FigureKind.Number, "0.9", null, "", FigureBound.AsPrinted)]
    [InlineData("un foyer sur cinq", TextLanguage.French, FigureKind.Number, "0.2", null, "", FigureBound.AsPrinted)]
    [InlineData("$2.5 trillion-plus", TextLanguage.English, FigureKind.Money, "2500000000000", null, "USD", FigureBound.AtLeast)]
    [InlineData("3 GW-plus", TextLanguage.English, FigureKind.Power, "3", null, "GW", FigureBound.AtLeast)]
    [InlineData("10-plus gigawatts", TextLanguage.English, FigureKind.Power, "10", null, "GW", FigureBound.AtLeast)]
    [InlineData("5 GW-7 GW", TextLanguage.English, FigureKind.Power, "5", "7", "GW", FigureBound.AsPrinted)]
    [InlineData("10 GW-hours", TextLanguage.English, FigureKind.Energy, "10", null, "GWh", FigureBound.AsPrinted)]
    [InlineData("a 1 GW-scale site", TextLanguage.English, FigureKind.Power, "1", null, "GW", FigureBound.AsPrinted)]
    [InlineData("$1.4trn", TextLanguage.English, FigureKind.Money, "1400000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("$3bln", TextLanguage.English, FigureKind.Money, "3000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("1 quintillion", TextLanguage.English, FigureKind.Number, "1000000000000000000", null, "", FigureBound.AsPrinted)]
    [InlineData("a million million", TextLanguage.English, FigureKind.Number, "1000000000000", null, "", FigureBound.AsPrinted)]
    [InlineData("un million de milliards d'euros", TextLanguage.French, FigureKind.Money, "1000000000000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("2 billiards d'euros", TextLanguage.French, FigureKind.Money, "2000000000000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("500 M USD", TextLanguage.French, FigureKind.Money, "500000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("10 M d'euros", TextLanguage.French, FigureKind.Money, "10000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("près d'un million de puces", TextLanguage.French, FigureKind.Count, "1000000", null, "chip", FigureBound.Approximate)]
    [InlineData("moins d'un million", TextLanguage.French, FigureKind.Number, "1000000", null, "", FigureBound.AtMost)]
    [InlineData("plus ou moins 3 GW", TextLanguage.French, FigureKind.Power, "3", null, "GW", FigureBound.Approximate)]
    [InlineData("does not exceed 5 GW", TextLanguage.English, FigureKind.Power, "5", null, "GW", FigureBound.AtMost)]
    [InlineData("une demi-douzaine de réacteurs", TextLanguage.French, FigureKind.Count, "6", null, "reactor", FigureBound.AsPrinted)]
    [InlineData("2025–30", TextLanguage.English, FigureKind.Year, "2025", "2030", "year", FigureBound.AsPrinted)]
    public void A_figure_is_read(string text, TextLanguage language, FigureKind kind, string low, string? high, string unit, FigureBound bound)
    {
        PrintedFigure figure = OneFigure.In(text, language, kind, low, high, unit, bound);
        Assert.False(figure.IsAmbiguous && figure.Kind != FigureKind.Money);
    }

    [Theory]
    [InlineData("a third reactor and a fifth gigawatt", TextLanguage.English)]
    [InlineData("in the first half of it and the third quarter", TextLanguage.English)]
    [InlineData("un cinquième réacteur, le premier quart de siècle", TextLanguage.French)]
    public void What_counts_in_order_is_no_part(string text, TextLanguage language) =>
        Assert.DoesNotContain(PrintedFigures.Read(text, language), static f => f.Value.Number < 1);

    [Fact]
    public void Three_quarters_alone_may_be_nine_months() =>
        Assert.Equal([0.75m, 3m], Assert.Single(PrintedFigures.Read("over three quarters", TextLanguage.English)).Readings.Select(static r => r.Number));

    [Fact]
    public void A_decimal_comma_in_English_is_read_with_a_doubt()
    {
        PrintedFigures figures = PrintedFigures.Read("The site of 1,9 GW", TextLanguage.English);
        Assert.Equal(1.9m, Assert.Single(figures).Value.Number);
        Assert.Equal("At 12: The comma is read as a decimal comma, as 1.9, which is not how English is printed.", Assert.Single(figures.Faults).ToString());
        Assert.Empty(PrintedFigures.Read("Le site de 1,9 GW", TextLanguage.French).Faults);
        Assert.Throws<FormatException>(() => Stated.Power("1,9 GW", TextLanguage.English));
    }
}
