using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.References;

public class FigureTests
{
    private static readonly Source Datasheet = new("A datasheet", "A maker", "2025", new Uri("https://example.com/"));

    [Fact]
    public void A_known_figure_has_its_value_and_its_source()
    {
        var figure = new Figure<Power>(700.Watts, Datasheet);
        Assert.True(figure.IsKnown);
        Assert.True(figure.TryGet(out Power power));
        Assert.Equal(700.Watts, power);
        Assert.Equal(Datasheet, figure.Source);
        Assert.Equal("A datasheet, A maker, 2025", figure.Source.ToString());
        Assert.Contains("700 W", figure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_figure_says_what_is_missing()
    {
        Figure<Power> figure = Figure<Power>.Unknown("the rated power of TPU v5p");
        Assert.False(figure.IsKnown);
        Assert.False(figure.TryGet(out _));
        Assert.Equal("The rated power of TPU v5p is not known: no source states it.", figure.ToString());
        Assert.Equal(
            "The rated power of TPU v5p is not known: no source states it. Give a value of your own, with its source.",
            Assert.Throws<InvalidOperationException>(() => figure.Value).Message);
        Assert.Throws<InvalidOperationException>(() => figure.Source);
        Assert.Throws<InvalidOperationException>(() => default(Figure<Power>).Value);
    }

    [Fact]
    public void An_assumption_is_called_one() =>
        Assert.Equal("assumption of the caller", Figure<Power>.Assumed(1.Watts).Source.ToString());

    [Fact]
    public void A_source_needs_a_document() => Assert.Throws<ArgumentException>(() => new Source(" ", "", ""));

    [Fact]
    public void A_table_has_comments_quotes_and_empty_fields()
    {
        using var text = new StringReader("# a comment\nname,value,unit,document,publisher,date,url\n\"a, \"\"b\"\"\",1.5,kW,D,P,2025,\nc,,kW,D,P,2025,https://example.com/\n");
        IReadOnlyList<ReferenceRow> rows = ReferenceTable.Parse(text);
        Assert.Equal(2, rows.Count);
        Assert.Equal("a, \"b\"", rows[0]["name"]);
        Assert.Equal(1.5.Kilowatts, rows[0].Figure<Power>("it").Value);
        Assert.Null(rows[0].Source.Url);
        Assert.False(rows[1].Figure<Power>("it").IsKnown);
        Assert.Null(rows[1].Number("value"));
    }

    [Fact]
    public void Every_figure_that_ships_has_a_document_a_publisher_and_a_date()
    {
        string[] tables = ["Fleets.accelerators.csv", "Fleets.servers.csv", "Fleets.power_chain.csv", "Fleets.pue.csv", "Grids.capacity_by_country.csv", "Grids.household_use.csv"];
        Assert.All(tables.SelectMany(ReferenceTable.Read), row =>
        {
            Assert.All([row.Source.Document, row.Source.Publisher, row.Source.Date], text => Assert.NotEqual("", text));
            Assert.Equal("https", row.Source.Url!.Scheme);
        });
    }
}
