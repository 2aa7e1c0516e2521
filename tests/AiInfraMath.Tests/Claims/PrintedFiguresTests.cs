using System.Globalization;
using AiInfraMath.Claims;

namespace AiInfraMath.Tests.Claims;

public class PrintedFiguresTests
{
    // The text, its language, and the likeliest reading: kind, low end, high end, unit, bound.
    [Theory]
    [InlineData("7.000 milliards de dollars", TextLanguage.French, FigureKind.Money, "7000000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("1,9 GW", TextLanguage.Automatic, FigureKind.Power, "1.9", null, "GW", FigureBound.AsPrinted)]
    [InlineData("$20B+", TextLanguage.Automatic, FigureKind.Money, "20000000000", null, "USD", FigureBound.AtLeast)]
    [InlineData("cinq à sept mille milliards de dollars", TextLanguage.French, FigureKind.Money, "5000000000000", "7000000000000", "USD", FigureBound.AsPrinted)]
    [InlineData("five to seven thousand", TextLanguage.English, FigureKind.Number, "5000", "7000", "", FigureBound.AsPrinted)]
    [InlineData("0.5 - 0.7 GW", TextLanguage.English, FigureKind.Power, "0.5", "0.7", "GW", FigureBound.AsPrinted)]
    [InlineData("a capacity of 2000 to 3000 MW", TextLanguage.English, FigureKind.Power, "2000", "3000", "MW", FigureBound.AsPrinted)]
    [InlineData("between 5 and 7 trillion", TextLanguage.English, FigureKind.Number, "5000000000000", "7000000000000", "", FigureBound.AsPrinted)]
    [InlineData("$5–7 trillion", TextLanguage.English, FigureKind.Money, "5000000000000", "7000000000000", "USD", FigureBound.AsPrinted)]
    [InlineData("5-7 trillion dollars", TextLanguage.English, FigureKind.Money, "5000000000000", "7000000000000", "USD", FigureBound.AsPrinted)]
    [InlineData("from 5 to 7 GW", TextLanguage.English, FigureKind.Power, "5", "7", "GW", FigureBound.AsPrinted)]
    [InlineData("between 500 MW and 1 GW", TextLanguage.English, FigureKind.Power, "0.5", "1", "GW", FigureBound.AsPrinted)]
    [InlineData("between $5 trillion and $7 trillion", TextLanguage.English, FigureKind.Money, "5000000000000", "7000000000000", "USD", FigureBound.AsPrinted)]
    [InlineData("entre 5 et 7 mille milliards de dollars", TextLanguage.French, FigureKind.Money, "5000000000000", "7000000000000", "USD", FigureBound.AsPrinted)]
    [InlineData("de 5 à 7 milliards d'euros", TextLanguage.French, FigureKind.Money, "5000000000", "7000000000", "EUR", FigureBound.AsPrinted)]
    [InlineData("un million de puces", TextLanguage.Automatic, FigureKind.Count, "1000000", null, "chip", FigureBound.AsPrinted)]
    [InlineData("75 %", TextLanguage.French, FigureKind.Percentage, "75", null, "%", FigureBound.AsPrinted)]
    [InlineData("75 percent", TextLanguage.English, FigureKind.Percentage, "75", null, "%", FigureBound.AsPrinted)]
    [InlineData("75 pour cent", TextLanguage.French, FigureKind.Percentage, "75", null, "%", FigureBound.AsPrinted)]
    [InlineData("six gigawatts", TextLanguage.Automatic, FigureKind.Power, "6", null, "GW", FigureBound.AsPrinted)]
    [InlineData("a gigawatt", TextLanguage.English, FigureKind.Power, "1", null, "GW", FigureBound.AsPrinted)]
    [InlineData("a 10-gigawatt site", TextLanguage.English, FigureKind.Power, "10", null, "GW", FigureBound.AsPrinted)]
    [InlineData("deux cent mille GPU", TextLanguage.French, FigureKind.Count, "200000", null, "GPU", FigureBound.AsPrinted)]
    [InlineData("quatre-vingt-dix térawattheures", TextLanguage.French, FigureKind.Energy, "90", null, "TWh", FigureBound.AsPrinted)]
    [InlineData("twenty-five gigawatt-hours", TextLanguage.English, FigureKind.Energy, "25", null, "GWh", FigureBound.AsPrinted)]
    [InlineData("half a billion euros", TextLanguage.English, FigureKind.Money, "500000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("un demi-milliard d’euros", TextLanguage.French, FigureKind.Money, "500000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("a dozen data centers", TextLanguage.English, FigureKind.Count, "12", null, "data centre", FigureBound.AsPrinted)]
    [InlineData("tens of thousands of GPUs", TextLanguage.English, FigureKind.Count, "10000", "100000", "GPU", FigureBound.Approximate)]
    [InlineData("des centaines de milliards d'euros", TextLanguage.French, FigureKind.Money, "100000000000", "1000000000000", "EUR", FigureBound.Approximate)]
    [InlineData("une centaine de milliards d'euros", TextLanguage.French, FigureKind.Money, "100000000000", null, "EUR", FigureBound.Approximate)]
    [InlineData("3 Md€", TextLanguage.Automatic, FigureKind.Money, "3000000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("20 Mds €", TextLanguage.French, FigureKind.Money, "20000000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("500 M€", TextLanguage.French, FigureKind.Money, "500000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("£1.2bn", TextLanguage.English, FigureKind.Money, "1200000000", null, "GBP", FigureBound.AsPrinted)]
    [InlineData("$7tn", TextLanguage.English, FigureKind.Money, "7000000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("USD 300 billion", TextLanguage.English, FigureKind.Money, "300000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("300 billion US dollars", TextLanguage.English, FigureKind.Money, "300000000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("500k chips", TextLanguage.English, FigureKind.Count, "500000", null, "chip", FigureBound.AsPrinted)]
    [InlineData("1\u202F234\u00A0567,5 kWh", TextLanguage.French, FigureKind.Energy, "1234567.5", null, "kWh", FigureBound.AsPrinted)]
    [InlineData("1'234'567 kWh", TextLanguage.English, FigureKind.Energy, "1234567", null, "kWh", FigureBound.AsPrinted)]
    [InlineData("1,234,567.5 kWh", TextLanguage.English, FigureKind.Energy, "1234567.5", null, "kWh", FigureBound.AsPrinted)]
    [InlineData("1.234.567,5 kWh", TextLanguage.French, FigureKind.Energy, "1234567.5", null, "kWh", FigureBound.AsPrinted)]
    [InlineData("12,34,567 homes", TextLanguage.English, FigureKind.Count, "1234567", null, "home", FigureBound.AsPrinted)]
    [InlineData("8 million US homes", TextLanguage.English, FigureKind.Count, "8000000", null, "home", FigureBound.AsPrinted)]
    [InlineData("8 millions de foyers américains", TextLanguage.French, FigureKind.Count, "8000000", null, "household", FigureBound.AsPrinted)]
    [InlineData("100,000 H100s", TextLanguage.English, FigureKind.Count, "100000", null, "accelerator", FigureBound.AsPrinted)]
    [InlineData("$.5 billion", TextLanguage.English, FigureKind.Money, "500000000", null, "USD", FigureBound.AsPrinted)]
    [InlineData("160 million AMD shares", TextLanguage.English, FigureKind.Count, "160000000", null, "share", FigureBound.AsPrinted)]
    [InlineData("×3", TextLanguage.Automatic, FigureKind.Ratio, "3", null, "x", FigureBound.AsPrinted)]
    [InlineData("trois fois", TextLanguage.French, FigureKind.Ratio, "3", null, "x", FigureBound.AsPrinted)]
    [InlineData("tenfold", TextLanguage.English, FigureKind.Ratio, "10", null, "x", FigureBound.AsPrinted)]
    [InlineData("5 ans", TextLanguage.French, FigureKind.Duration, "5", null, "year", FigureBound.AsPrinted)]
    [InlineData("eighteen months", TextLanguage.English, FigureKind.Duration, "18", null, "month", FigureBound.AsPrinted)]
    [InlineData("in 2025", TextLanguage.English, FigureKind.Year, "2025", null, "year", FigureBound.AsPrinted)]
    [InlineData("2023–2025", TextLanguage.English, FigureKind.Year, "2023", "2025", "year", FigureBound.AsPrinted)]
    [InlineData("mid-2030", TextLanguage.English, FigureKind.Year, "2030", null, "year", FigureBound.AsPrinted)]
    [InlineData("−3 GW", TextLanguage.Automatic, FigureKind.Power, "-3", null, "GW", FigureBound.AsPrinted)]
    [InlineData("about 20 tonnes", TextLanguage.English, FigureKind.Mass, "20", null, "t", FigureBound.Approximate)]
    [InlineData("1½ million chips", TextLanguage.English, FigureKind.Count, "1500000", null, "chip", FigureBound.AsPrinted)]
    [InlineData("two and a half billion", TextLanguage.English, FigureKind.Number, "2500000000", null, "", FigureBound.AsPrinted)]
    [InlineData("deux milliards et demi d'euros", TextLanguage.French, FigureKind.Money, "2500000000", null, "EUR", FigureBound.AsPrinted)]
    [InlineData("one point nine gigawatts", TextLanguage.English, FigureKind.Power, "1.9", null, "GW", FigureBound.AsPrinted)]
    [InlineData("un virgule neuf gigawatt", TextLanguage.French, FigureKind.Power, "1.9", null, "GW", FigureBound.AsPrinted)]
    public void A_figure_is_read(string text, TextLanguage language, FigureKind kind, string low, string? high, string unit, FigureBound bound)
    {
        PrintedFigure figure = OneFigure.In(text, language, kind, low, high, unit, bound);
        Assert.Equal(text.Substring(figure.Start, figure.Length), figure.Text);
    }

    [Theory]
    [InlineData("about 5 GW", FigureBound.Approximate, "about")]
    [InlineData("around 5 GW", FigureBound.Approximate, "around")]
    [InlineData("roughly 5 GW", FigureBound.Approximate, "roughly")]
    [InlineData("nearly 5 GW", FigureBound.Approximate, "nearly")]
    [InlineData("~5 GW", FigureBound.Approximate, "~")]
    [InlineData("environ 5 GW", FigureBound.Approximate, "environ")]
    [InlineData("quelque 5 GW", FigureBound.Approximate, "quelque")]
    [InlineData("près de 5 GW", FigureBound.Approximate, "près de")]
    [InlineData("almost 5 GW", FigureBound.Almost, "almost")]
    [InlineData("presque 5 GW", FigureBound.Almost, "presque")]
    [InlineData("up to 5 GW", FigureBound.AtMost, "up to")]
    [InlineData("jusqu'à 5 GW", FigureBound.AtMost, "jusqu'à")]
    [InlineData("as much as 5 GW", FigureBound.AtMost, "as much as")]
    [InlineData("at most 5 GW", FigureBound.AtMost, "at most")]
    [InlineData("au plus 5 GW", FigureBound.AtMost, "au plus")]
    [InlineData("over 5 GW", FigureBound.AtLeast, "over")]
    [InlineData("more than 5 GW", FigureBound.AtLeast, "more than")]
    [InlineData("plus de 5 GW", FigureBound.AtLeast, "plus de")]
    [InlineData("at least 5 GW", FigureBound.AtLeast, "at least")]
    [InlineData("au moins 5 GW", FigureBound.AtLeast, "au moins")]
    [InlineData("5 GW or more", FigureBound.AtLeast, "or more")]
    [InlineData("5+ GW", FigureBound.AtLeast, "+")]
    [InlineData("up to about 5 GW", FigureBound.AtMost, "up to about")]
    [InlineData("plus d'un gigawatt", FigureBound.AtLeast, "plus d'")]
    public void How_a_figure_is_meant_is_read(string text, FigureBound bound, string qualifier)
    {
        PrintedFigure figure = Assert.Single(PrintedFigures.Read(text));
        Assert.Equal(bound, figure.Bound);
        Assert.Equal(qualifier, figure.Qualifier);
    }

    [Fact]
    public void Three_hundred_billion_over_five_years_is_no_bound()
    {
        PrintedFigures figures = PrintedFigures.Read("$300B over 5 years", TextLanguage.English);
        Assert.Equal(FigureBound.AsPrinted, figures[1].Bound);
        Assert.Equal(5 * 8760, figures[1].Value.Duration.TotalHours);
    }

    [Theory]
    [InlineData("300 GWh/an", "year")]
    [InlineData("300 TWh per year", "year")]
    [InlineData("300 TWh a year", "year")]
    [InlineData("300 TWh chaque année", "year")]
    [InlineData("750 W each", "each")]
    [InlineData("750 watts par puce", "chip")]
    [InlineData("$50 billion per gigawatt", "GW")]
    [InlineData("45 €/MWh", "MWh")]
    [InlineData("doubling every year", "year")]
    [InlineData("doubling almost every year", "year")]
    [InlineData("10,950 kWh a home", "home")]
    public void Per_what_is_read(string text, string per) => Assert.Equal(per, Assert.Single(PrintedFigures.Read(text)).Value.Per);

    [Fact]
    public void A_running_text_gives_its_figures_with_their_places()
    {
        const string Text = "Signed on October 6, 2025: AMD supplies 6 GW of MI450 GPUs; OpenAI may get up to 160 million shares, about 10 % of AMD.";
        PrintedFigures figures = PrintedFigures.Read(Text);
        Assert.Equal(TextLanguage.English, figures.Language);
        Assert.Equal([FigureKind.Date, FigureKind.Power, FigureKind.Count, FigureKind.Percentage], figures.Select(f => f.Kind));
        Assert.Equal(new DateOnly(2025, 10, 6), figures[0].Value.Date);
        Assert.Equal(6, figures[1].Value.Power.Gigawatts);
        Assert.Equal(0.1, figures[3].Value.Share);
        Assert.All(figures, f => Assert.Equal(Text.Substring(f.Start, f.Length), f.Text));
        Assert.Empty(figures.Faults);
    }

    [Theory]
    [InlineData("2025-10-06")]
    [InlineData("6 October 2025")]
    [InlineData("Oct. 6, 2025")]
    [InlineData("le 6 octobre 2025")]
    public void A_day_is_read(string text) => Assert.Equal(new DateOnly(2025, 10, 6), Assert.Single(PrintedFigures.Read(text)).Value.Date);

    [Theory]
    [InlineData("H100, GPT-4, MI450 and v2.0")]
    [InlineData("the 3rd and the 21st, 5G, 24/7, the 1990s")]
    [InlineData("one of the un and une a")]
    public void Names_and_ordinals_are_no_figures(string text) => Assert.Empty(PrintedFigures.Read(text, TextLanguage.English));

    [Theory]
    [InlineData("2nm", TextLanguage.English)]
    [InlineData("16h30", TextLanguage.French)]
    [InlineData("7×10^12", TextLanguage.English)]
    [InlineData("10¹² dollars", TextLanguage.English)]
    public void What_is_not_read_is_told_and_not_read_as_something_else(string text, TextLanguage language)
    {
        PrintedFigures figures = PrintedFigures.Read(text, language);
        Assert.Empty(figures);
        Assert.Equal(0, Assert.Single(figures.Faults).Start);
    }

    [Fact]
    public void What_is_ambiguous_has_all_its_readings()
    {
        Assert.Equal([1234m, 1.234m], Numbers("1,234", TextLanguage.Automatic));
        Assert.Equal([1234m], Numbers("1,234", TextLanguage.English));
        Assert.Equal([1.234m], Numbers("1,234", TextLanguage.French));
        Assert.Equal([2m, 2000m], Numbers("2.000", TextLanguage.Automatic));
        Assert.Equal([1234m, 1.234m], Numbers("1.234", TextLanguage.French));
        Assert.Equal([2.5e12m, 2.5e9m], Numbers("2,5 billions de dollars", TextLanguage.French));
        Assert.Equal([2.5e9m], Numbers("2.5 billion dollars", TextLanguage.English));
        Assert.Equal([3e18m, 3e12m], Numbers("3 trillions", TextLanguage.French));
        Assert.Equal([7e9m, 7e12m], Numbers("7 billion", TextLanguage.Automatic));
        Assert.Equal([1m, 2m], PrintedFigures.Read("¥1 and ¥2", TextLanguage.English).Select(f => f.Value.Number));
        Assert.Equal(["JPY", "CNY"], PrintedFigures.Read("¥100", TextLanguage.English)[0].Readings.Select(r => r.Unit));
        Assert.Equal([FigureKind.Number, FigureKind.Year], PrintedFigures.Read("It has over 2000 of them.")[0].Readings.Select(r => r.Kind));
        Assert.All(PrintedFigures.Read("7 billion", TextLanguage.Automatic)[0].Readings, r => Assert.NotNull(r.Why));

        static IEnumerable<decimal> Numbers(string text, TextLanguage language) => Assert.Single(PrintedFigures.Read(text, language)).Readings.Select(r => r.Number);
    }

    [Fact]
    public void Two_and_a_half_French_billions_are_two_and_a_half_English_trillions()
    {
        // announcements.csv, hyperscalers.
        PrintedFigure figure = PrintedFigures.Read("2,5 billions de dollars", TextLanguage.French)[0];
        Assert.Equal(new Money(2_500_000_000_000m, "USD"), figure.Value.Money);
        Assert.True(figure.IsAmbiguous);
        Assert.Equal("billions as French counts: 10^12; dollars of no country are read as US dollars", figure.Value.Why);
    }

    [Fact]
    public void A_dollar_is_that_of_the_culture_or_the_US_one_and_says_so()
    {
        PrintedFigure us = PrintedFigures.Read("$5", TextLanguage.English)[0];
        Assert.Equal("USD", us.Value.Unit);
        Assert.NotNull(us.Value.Why);
        PrintedFigure canadian = PrintedFigures.ReadIn("$5 and 5 dollars", CultureInfo.GetCultureInfo("en-CA"))[0];
        Assert.Equal("CAD", canadian.Value.Unit);
        Assert.Null(canadian.Value.Why);
        Assert.Equal("USD", PrintedFigures.ReadIn("5 $", CultureInfo.GetCultureInfo("fr-FR"))[0].Value.Unit);
    }

    [Theory]
    [InlineData("75 MW", "MW", 0)]
    [InlineData("75 mW", "mW MW", 1)]
    [InlineData("75 mw", "MW mW", 1)]
    [InlineData("75 KW", "kW", 1)]
    [InlineData("75 MWH", "MWh", 1)]
    [InlineData("75 mwh", "MWh mWh", 1)]
    [InlineData("75 GW/h", "GW", 1)]
    public void A_capital_that_stands_wrong_is_told_with_its_place(string text, string units, int faults)
    {
        PrintedFigures figures = PrintedFigures.Read("It has " + text + ".", TextLanguage.English);
        Assert.Equal(units.Split(' '), Assert.Single(figures).Readings.Select(r => r.Unit));
        Assert.Equal(faults, figures.Faults.Count);
        Assert.All(figures.Faults, f => Assert.Equal(7, f.Start));
    }

    [Fact]
    public void Bad_input_is_told()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => PrintedFigures.Read(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => PrintedFigures.ReadIn(null!, CultureInfo.InvariantCulture)).ParamName);
        Assert.Equal("culture", Assert.Throws<ArgumentNullException>(() => PrintedFigures.ReadIn("1", null!)).ParamName);
        Assert.StartsWith("It is 'de-DE'; a culture of English or French was expected.", Assert.Throws<ArgumentException>(() => PrintedFigures.ReadIn("1", CultureInfo.GetCultureInfo("de-DE"))).Message, StringComparison.Ordinal);
        Assert.Equal("language", Assert.Throws<ArgumentOutOfRangeException>(() => PrintedFigures.Read("1", (TextLanguage)9)).ParamName);
        PrintedFigure figure = PrintedFigures.Read("75 GW")[0];
        Assert.Equal("The figure is of the kind Power, 75 GW; one of the kind Money was expected.", Assert.Throws<InvalidOperationException>(() => figure.Value.Money).Message);
        Assert.Throws<InvalidOperationException>(() => figure.ToEnergy());
        Assert.Throws<InvalidOperationException>(() => figure.ToMoney());
    }

    [Theory]
    [InlineData("revenue grew from $2 billion in 2023 to $6 billion in 2024", TextLanguage.English)]
    [InlineData("le revenu passe de 2 milliards de dollars en 2023 à 6 milliards de dollars en 2024", TextLanguage.French)]
    public void A_year_is_no_end_of_a_range_of_amounts(string text, TextLanguage language)
    {
        PrintedFigures figures = PrintedFigures.Read(text, language);
        Assert.Equal([FigureKind.Money, FigureKind.Year, FigureKind.Money, FigureKind.Year], figures.Select(f => f.Kind));
        Assert.Equal([2e9m, 2023, 6e9m, 2024], figures.Select(f => f.Value.Number));
    }
}
