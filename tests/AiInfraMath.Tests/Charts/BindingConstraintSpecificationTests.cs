using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

namespace AiInfraMath.Tests.Charts;

public class BindingConstraintSpecificationTests
{
    private static readonly BindingForecast Forecast = Run(4, model => model.Lognormal(2.Gigawatts, model.Normal(0.2, 0.2), volatility: 0.2));

    [Fact]
    public void The_probabilities_of_the_forecast_are_stacked_to_one()
    {
        VegaLiteChart chart = BindingConstraintSpecification.Create(Forecast);
        JsonElement area = Assert.Single(chart.Layers());
        Assert.Equal(("area", "normalize"), (area.Mark(), area.Channel("y").Text("stack")));
        Assert.Equal(["Capital", "Power", "Chips"], area.Legend());
        Assert.Equal(Forecast.Rows.Select(r => (r.Year, r.Probability.Value)), chart.Rows().Select(r => (r.Number("year"), r.Number("probability"))));
        Assert.All(chart.Rows().GroupBy(r => r.Number("year")), year => Assert.Equal(1, year.Sum(r => r.Number("probability")), 12));
    }

    [Fact]
    public void One_year_is_a_bar() => Assert.Equal(
        "bar", Assert.Single(BindingConstraintSpecification.Create(Run(1, model => model.Constant(2.Gigawatts))).Layers()).Mark());

    [Fact]
    public void The_description_has_every_year() => Assert.Equal(
        "Which constraint binds, by year. 2026: Chips 0 %, Power 100 %, Capital 0 %.",
        BindingConstraintSpecification.Create(Run(1, model => model.Constant(1.5.Gigawatts))).Description);

    private static BindingForecast Run(int years, Func<ProjectionModel, Series<Power>> power)
    {
        var model = new ProjectionModel(2025, years);
        return new BindingScenarios(model.Constant(2.Gigawatts), power(model), model.Constant(3.Gigawatts)).Run(new RunOptions { Seed = 1, Scenarios = 500 });
    }
}
