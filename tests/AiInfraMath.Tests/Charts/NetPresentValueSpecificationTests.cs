using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Finance;

namespace AiInfraMath.Tests.Charts;

public class NetPresentValueSpecificationTests
{
    // (1 + r)³ × value = −1000 ((1 + r) − 1.1) ((1 + r) − 1.2) ((1 + r) − 1.3).
    private static readonly CashFlows<USD> ThreeRates = CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -1000, 3600, -4310, 1716);

    [Fact]
    public void Every_internal_rate_is_a_point_on_zero_that_says_how_the_value_passes()
    {
        JsonElement[] points = Points(NetPresentValueSpecification.Create(ThreeRates));
        Assert.Equal(
            [("10 %", "falls through zero"), ("20 %", "rises through zero"), ("30 %", "falls through zero")],
            points.Select(p => (p.Text("said"), p.Text("crossing"))));
        Assert.Equal(ThreeRates.InternalRates().All.Select(r => r.EffectiveAnnual), points.Select(p => p.Number("rate")));
        Assert.All(points, p => Assert.Equal(0, p.Number("zero")));
    }

    [Fact]
    public void The_curve_is_the_net_present_value_and_takes_in_every_rate()
    {
        JsonElement[] rows = NetPresentValueSpecification.Create(ThreeRates).Rows();
        Assert.Equal(0, rows[0].Number("rate"));
        Assert.True(rows[^1].Number("rate") > 0.3);
        foreach (JsonElement row in rows)
        {
            Money<USD> value = ThreeRates.NetPresentValue(AnnualRate.FromDouble(row.Number("rate")));
            Assert.Equal(value.ToDouble(), row.Number("value"));
        }
    }

    [Fact]
    public void Rates_of_monthly_flows_are_drawn_by_the_year()
    {
        var monthly = CashFlows<USD>.Regular(FlowTiming.EndOfPeriod, 12, new Money<USD>(-1000), new Money<USD>(1010));
        Assert.Equal("12.68 %", Assert.Single(Points(NetPresentValueSpecification.Create(monthly))).Text("said"));
    }

    [Fact]
    public void Flows_without_a_rate_say_why()
    {
        VegaLiteChart chart = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, 100, -200, 150));
        Assert.Equal(["line", "rule"], chart.Layers().Select(ChartReading.Mark));
        Assert.Contains("No internal rate: ", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_beyond_the_range_asked_for_is_said_and_not_drawn()
    {
        VegaLiteChart chart = NetPresentValueSpecification.Create(ThreeRates, new NetPresentValueStyle { From = 0.15, Through = 0.25 });
        Assert.Equal("20 %", Assert.Single(Points(chart)).Text("said"));
        Assert.Contains("2 of them beyond the rates drawn", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_decimal_holds_the_value_nothing_is_drawn()
    {
        var flows = CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        JsonElement[] rows = NetPresentValueSpecification.Create(flows, new NetPresentValueStyle { From = -0.9999, Through = 0.2 }).Rows();
        Assert.InRange(rows[0].Number("rate"), -0.9998, -0.9);
        Assert.Equal(0.2, rows[^1].Number("rate"), 12);
        Assert.Throws<OverflowException>(() => NetPresentValueSpecification.Create(flows, new NetPresentValueStyle { From = -0.99999, Through = -0.9999 }));
    }

    [Theory]
    [InlineData(-1.0, null, "From")]
    [InlineData(double.NaN, null, "From")]
    [InlineData(0.1, 0.1, "Through")]
    [InlineData(null, double.PositiveInfinity, "Through")]
    public void A_range_that_is_none_is_refused(double? from, double? through, string argument) => Assert.Throws<ArgumentOutOfRangeException>(
        argument, () => NetPresentValueSpecification.Create(ThreeRates, new NetPresentValueStyle { From = from, Through = through }));

    private static JsonElement[] Points(VegaLiteChart chart) => chart.Layers().Single(l => l.Mark() == "point").Rows();
}
