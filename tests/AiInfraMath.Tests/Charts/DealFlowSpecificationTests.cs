using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Deals;

namespace AiInfraMath.Tests.Charts;

public class DealFlowSpecificationTests
{
    private static readonly DealNetwork<USD> Network = new(new("A", "B", new(100)), new("B", "C", new(80)), new("C", "A", new(60)), new("A", "B", new(20)));

    [Fact]
    public void A_curve_is_as_wide_as_its_amount()
    {
        JsonElement[] rows = DealFlowSpecification.Create(Network).Rows();
        Dictionary<string, double> widths = rows.GroupBy(r => $"{r.Text("payer")}{r.Text("payee")}").ToDictionary(g => g.Key, g => Assert.Single(g.Select(r => r.Number("width")).Distinct()));
        Assert.Equal(3, widths.Count);
        Assert.Equal(80.0 / 120, widths["BC"] / widths["AB"], 12);
        Assert.Equal(60.0 / 120, widths["CA"] / widths["AB"], 12);
        Assert.All(rows, r => Assert.Equal(r.Text("payer") switch { "A" => "120 USD", "B" => "80 USD", _ => "60 USD" }, r.Text("amount")));
    }

    [Fact]
    public void A_curve_leads_from_who_pays_towards_who_is_paid_and_the_head_points_there()
    {
        VegaLiteChart chart = DealFlowSpecification.Create(Network);
        JsonElement[] nodes = chart.Layers().Single(l => l.Mark() == "circle").Rows();
        JsonElement[] heads = chart.Layers().Single(l => l.Mark() == "point").Rows();
        foreach (IGrouping<double, JsonElement> curve in chart.Rows().GroupBy(r => r.Number("flow")))
        {
            JsonElement[] points = [.. curve.OrderBy(r => r.Number("step"))];
            JsonElement payer = nodes.Single(n => n.Text("party") == points[0].Text("payer"));
            JsonElement payee = nodes.Single(n => n.Text("party") == points[0].Text("payee"));
            Assert.Equal(9, Distance(points[0], payer), 6);
            JsonElement head = heads.Single(h => h.Text("payer") == points[0].Text("payer"));
            Assert.True(Distance(head, payee) < Distance(points[^1], payee) && Distance(points[^1], payee) < Distance(points[0], payee));
            double angle = head.Number("angle") * Math.PI / 180;
            (double dx, double dy) = (payee.Number("x") - head.Number("x"), payee.Number("y") - head.Number("y"));
            Assert.Equal(Distance(head, payee), (dx * Math.Sin(angle)) + (dy * Math.Cos(angle)), 6);
        }
    }

    [Fact]
    public void What_goes_and_what_comes_back_lie_apart()
    {
        JsonElement[] rows = DealFlowSpecification.Create(new DealNetwork<USD>(new("A", "B", new(1)), new("B", "A", new(1)))).Rows();
        JsonElement[] middles = [.. rows.Where(r => r.Number("step") == 12)];
        Assert.True(Distance(middles[0], middles[1]) > 20);
    }

    [Fact]
    public void The_description_names_the_largest_flows_and_every_net()
    {
        VegaLiteChart chart = DealFlowSpecification.Create(Network);
        Assert.Equal("3 flows between 3 parties, 260 USD in all. Largest: A to B 120 USD; B to C 80 USD; C to A 60 USD. Net, in USD: A −60, B +40, C +20.", chart.Description);
    }

    [Fact]
    public void Flows_of_ones_own_are_drawn_and_what_is_no_flow_is_refused()
    {
        VegaLiteChart chart = DealFlowSpecification.Create(Network.Circulation.Flows);
        Assert.Equal("A 0, B 0, C 0", chart.Description.Split("USD: ")[1].TrimEnd('.'));
        Assert.Throws<ArgumentException>("flows", () => DealFlowSpecification.Create<USD>([]));
        Assert.Throws<ArgumentException>("flows", () => DealFlowSpecification.Create([new DealFlow<USD>("A", "a", new(1))]));
        Assert.Throws<ArgumentOutOfRangeException>("flows", () => DealFlowSpecification.Create([new DealFlow<USD>("A", "B", new(-1))]));
        Assert.Throws<ArgumentNullException>("flows", () => DealFlowSpecification.Create<USD>([null!]));
    }

    private static double Distance(JsonElement a, JsonElement b) => Math.Sqrt(Math.Pow(a.Number("x") - b.Number("x"), 2) + Math.Pow(a.Number("y") - b.Number("y"), 2));
}
