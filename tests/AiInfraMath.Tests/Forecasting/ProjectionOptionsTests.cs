using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ProjectionOptionsTests
{
    private static readonly ExponentialTrend<Gigawatts> Growth = Trend.FitExponential(Samples.Capacity);

    public static TheoryData<string, string, string> Invalid => new()
    {
        { nameof(ProjectionOptions<>.Scenarios), "0", "at least 1" },
        { nameof(ProjectionOptions<>.Scenarios), "-5", "at least 1" },
        { nameof(ProjectionOptions<>.DegreeOfParallelism), "0", "at least 1" },
        { nameof(ProjectionOptions<>.YearlyVolatility), "-0.1", "0 or more" },
        { nameof(ProjectionOptions<>.YearlyVolatility), "NaN", "0 or more" },
        { nameof(ProjectionOptions<>.LogGrowthStandardError), "Infinity", "0 or more" },
        { nameof(ProjectionOptions<>.GrowthSlowdown), "0", "at most 1" },
        { nameof(ProjectionOptions<>.GrowthSlowdown), "1.1", "at most 1" },
        { nameof(ProjectionOptions<>.GrowthSlowdown), "NaN", "at most 1" },
        { nameof(ProjectionOptions<>.Percentiles), "0", "between 0 and 1" },
        { nameof(ProjectionOptions<>.Percentiles), "1", "between 0 and 1" },
        { nameof(ProjectionOptions<>.Percentiles), "NaN", "between 0 and 1" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_option_is_named_with_its_value_and_what_was_expected(string option, string value, string expected)
    {
        double number = double.Parse(value);
        ProjectionOptions<Gigawatts> options = option switch
        {
            nameof(ProjectionOptions<>.Scenarios) => new() { Scenarios = (int)number },
            nameof(ProjectionOptions<>.DegreeOfParallelism) => new() { DegreeOfParallelism = (int)number },
            nameof(ProjectionOptions<>.YearlyVolatility) => new() { YearlyVolatility = number },
            nameof(ProjectionOptions<>.LogGrowthStandardError) => new() { LogGrowthStandardError = number },
            nameof(ProjectionOptions<>.GrowthSlowdown) => new() { GrowthSlowdown = number },
            _ => new() { Percentiles = [0.5, number] },
        };
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Run(Growth, 2030, options));
        Assert.Equal(option, error.ParamName);
        Assert.Contains($"It is {value};", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2126)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_horizon_that_is_not_after_the_last_observation_or_beyond_a_century_is_refused(double through)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Run(Growth, through));
        Assert.Equal("through", error.ParamName);
        Assert.Contains("after the last observation, 2025", error.Message);
    }

    [Fact]
    public void Percentiles_are_distinct_and_at_least_one_and_come_sorted()
    {
        Assert.Equal("Percentiles", Assert.Throws<ArgumentException>(() => Run(Growth, 2026, new() { Percentiles = [] })).ParamName);
        Assert.Equal("Percentiles", Assert.Throws<ArgumentException>(() => Run(Growth, 2026, new() { Percentiles = null! })).ParamName);
        var error = Assert.Throws<ArgumentException>(() => Run(Growth, 2026, new() { Percentiles = [0.5, 0.1, 0.5] }));
        Assert.Contains("0.5 comes twice", error.Message);
        FanChart<Gigawatts> fan = Run(Growth, 2026, new() { Scenarios = 100, Percentiles = [0.9, 0.25] });
        Assert.Equal([0.25, 0.9], fan.Percentiles);
        Assert.Equal([0.25, 0.9], fan.Periods[0].Percentiles.Select(p => p.Probability));
    }

    [Fact]
    public void A_trend_of_two_points_needs_volatility_and_the_error_of_growth_to_be_given()
    {
        ExponentialTrend<Gigawatts> exact = Trend.FitExponential(Samples.Series(2024, 1, 3));
        var error = Assert.Throws<ArgumentException>(() => Run(exact, 2030));
        Assert.Equal("YearlyVolatility", error.ParamName);
        error = Assert.Throws<ArgumentException>(() => Run(exact, 2030, new() { YearlyVolatility = 0.1 }));
        Assert.Equal("LogGrowthStandardError", error.ParamName);
        Assert.Contains("two observations", error.Message);
        Assert.Equal(5, Run(exact, 2030, new() { Scenarios = 9, YearlyVolatility = 0.1, LogGrowthStandardError = 0 }).Periods.Count);
    }

    [Fact]
    public void A_start_is_positive_and_its_percentiles_ascend()
    {
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => StartingValue<Gigawatts>.Known(default)).ParamName);
        Assert.Equal("p5", Assert.Throws<ArgumentException>(() => StartingValue<Gigawatts>.Band(new(-1), new(1), new(2))).ParamName);
        Assert.Equal("p95", Assert.Throws<ArgumentException>(
            () => StartingValue<Gigawatts>.Band(new(1), new(2), new(double.PositiveInfinity))).ParamName);
        var error = Assert.Throws<ArgumentException>(() => StartingValue<Gigawatts>.Band(new(2), new(1), new(3)));
        Assert.Equal("p50", error.ParamName);
        Assert.Contains("at least p5, 2 GW", error.Message);
    }

    private static FanChart<Gigawatts> Run(
        ExponentialTrend<Gigawatts> trend, double through, ProjectionOptions<Gigawatts>? options = null) =>
        Projection.Run(trend, through, options, cancellationToken: TestContext.Current.CancellationToken);
}
