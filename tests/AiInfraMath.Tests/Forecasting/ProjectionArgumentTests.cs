using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>Arguments that make no sense are refused where they are given, by their name.</summary>
public class ProjectionArgumentTests
{
    public static TheoryData<string> Refused =>
    [
        "volatility of lognormal", "volatility of logistic", "volatility of mean-reverting", "volatility of switching",
        "utilization as percent", "pue below 1", "growth negative", "draw unknown", "draw of shocks unknown", "level not a number", "start zero",
        "start of switching zero", "correlations not numbers", "period beyond", "period below", "scenario beyond",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_argument_out_of_range_is_named_with_its_value(string what)
    {
        var model = new ProjectionModel(2025, 3);
        Series<Power> power = model.Lognormal(1.0.Gigawatts, 0.1, 0.2);
        Output<ScenarioColumns<Power>> output = model.ObserveScenarios(power);
        ScenarioColumns<Power> columns = model.Run(new RunOptions { Scenarios = 10 }, null, TestContext.Current.CancellationToken).Get(output);
        (string argument, string value, Func<object?> call) = what switch
        {
            "volatility of lognormal" => ("volatility", "-0.3", () => model.Lognormal(1.0.Gigawatts, 0.1, -0.3)),
            "volatility of logistic" => ("volatility", "-0.3", () => model.Logistic(1.0.Gigawatts, 0.1, 9.0.Gigawatts, new[] { 0, 0, -0.3 })),
            "volatility of mean-reverting" => ("volatility", "-0.3", () => model.MeanReverting(1.0.Gigawatts, 9.0.Gigawatts, 0.1, -0.3)),
            "volatility of switching" => ("volatility", "-0.3", () => model.Switching(1.0.Gigawatts, 0, 0, 0, 0, -0.3)),
            "utilization as percent" => ("utilization", "70", () => power.EnergyUse(70)),
            "pue below 1" => ("pue", "0.8", () => power.EnergyUse(0.7, 0.8)),
            "growth negative" => ("growth", "-0.2", () => model.Index(-0.2)),
            "draw unknown" => ("draw", "7", () => model.Uniform((Draw)7)),
            "draw of shocks unknown" => ("draw", "7", () => model.CorrelatedShocks([[1]], (Draw)7)),
            "level not a number" => ("level", "NaN", () => model.Uniform().Above(new Ratio(double.NaN))),
            "start zero" => ("start", "0 W", () => model.Lognormal(default(Power), 0.1, 0.3)),
            "start of switching zero" => ("start", "0 W", () => model.Switching(default(Power), 0, 0, 0, 0, 0.3)),
            "correlations not numbers" => ("correlations", "NaN; a finite", () => model.CorrelatedShocks([[1, double.NaN], [double.NaN, 1]])),
            "period beyond" => ("period", "3", () => columns[3, 0]),
            "period below" => ("period", "-1", () => columns.Canonical(-1).Length),
            _ => ("scenario", "10", (Func<object?>)(() => columns[0, 10])),
        };
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(argument, error.ParamName);
        Assert.Contains($"is {value}", error.Message, StringComparison.Ordinal);
        Assert.Contains("expected", error.Message, StringComparison.Ordinal);
    }

    // Nobody knows them before they are drawn.
    [Fact]
    public void What_is_uncertain_is_not_checked()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Ratio> uncertain = model.Normal(0.5, 1);
        Assert.NotNull(model.Lognormal(1.0.Gigawatts, 0.1, uncertain).EnergyUse(uncertain, uncertain));
        Assert.NotNull(model.Index(uncertain));
    }
}
