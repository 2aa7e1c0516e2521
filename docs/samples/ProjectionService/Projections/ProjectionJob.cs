using AiInfraMath;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using ProjectionService.Problems;

namespace ProjectionService.Projections;

/// <summary>A request that has been checked as far as can be without computing it.</summary>
internal sealed class ProjectionJob
{
    private readonly ProjectionRequest _request;
    private readonly ExponentialTrend<Power> _trend;
    private readonly ProjectionOptions<Power> _options;

    private ProjectionJob(ProjectionRequest request, ExponentialTrend<Power> trend, ProjectionOptions<Power> options)
    {
        _request = request;
        _trend = trend;
        _options = options;
    }

    /// <exception cref="RequestException">A field is wrong.</exception>
    public static ProjectionJob Of(ProjectionRequest request, Limits limits)
    {
        Check(request, limits);
        ExponentialTrend<Power> trend = Input.Field(
            "#/observations",
            () => Trend.FitExponential(new TimeSeries<Power>(request.Observations.Select(o => new Observation<Power>(o.Year, o.Power)))));
        Input.AtMost("#/through", (long)Math.Ceiling(Math.Min(request.Through, 1e9) - trend.Series.Last.Year), limits.Years, "years ahead");
        var options = new ProjectionOptions<Power>
        {
            Scenarios = request.Scenarios,
            Seed = request.Seed,
            Sampling = request.Sampling,
            LogGrowthStandardError = request.LogGrowthStandardError,
            YearlyVolatility = request.YearlyVolatility,
            GrowthSlowdown = request.GrowthSlowdown,
            Percentiles = request.Percentiles,
            Start = StartOf(request.Start),
            DegreeOfParallelism = limits.ThreadsPerRun,
        };
        return new ProjectionJob(request, trend, options);
    }

    /// <summary>Computes it, on this thread.</summary>
    /// <exception cref="RequestException">A field is wrong.</exception>
    public ProjectionReply Run(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        FanChart<Power> fan = Input.Fields(
            "#",
            () => Projection.Run(_trend, _request.Through, _options, progress, cancellationToken),
            "through", "scenarios", "sampling", "logGrowthStandardError", "yearlyVolatility", "growthSlowdown", "percentiles");
        double doubling = _trend.DoublingTimeYears;
        return new ProjectionReply(
            new TrendReply(_trend.GrowthFactor, _trend.RSquared, _trend.GrowthFactorStandardError, double.IsFinite(doubling) ? doubling : null),
            fan.Scenarios,
            fan.Seed,
            fan.Sampling,
            [.. fan.Periods.Select(YearOf)]);
    }

    private static void Check(ProjectionRequest request, Limits limits)
    {
        Input.AtMost("#/observations", request.Observations.Length, limits.Entries, "observations");
        Input.AtMost("#/percentiles", request.Percentiles.Length, limits.Percentiles, "percentiles");
        Input.AtMost("#/scenarios", request.Scenarios, limits.Scenarios, "scenarios");
        if (!(request.LoadFactor >= 0 && request.LoadFactor <= 1))
        {
            throw Input.Wrong("#/loadFactor", "A share from 0 to 1 was expected.");
        }

        if (request is { Budget: not null, CapitalCost: null })
        {
            throw Input.Wrong("#/capitalCost", "It is missing; a budget needs to know what a watt costs.");
        }

        if (request.CapitalCost is { } price && price < default(Price<USD, Power>))
        {
            throw Input.Wrong("#/capitalCost", "A price of 0 or more was expected.");
        }
    }

    private static StartingValue<Power>? StartOf(PowerBand? band) => band is null
        ? null
        : Input.Fields("#/start", () => StartingValue<Power>.Band(band.P5, band.P50, band.P95), "p5", "p50", "p95");

    private YearReply YearOf(FanPeriod<Power> period) =>
        new(period.Year, period.Mean, period.MeanStandardError, [.. period.Percentiles.Select(PercentileOf)]);

    private PercentileReply PercentileOf(FanPercentile<Power> percentile)
    {
        Money<USD>? capital = _request.CapitalCost is { } price ? (price * percentile.Value).Round() : null;
        return new PercentileReply(
            percentile.Probability,
            percentile.Value,
            percentile.Lower,
            percentile.Upper,
            percentile.Value * (_request.LoadFactor * 1.Years),
            capital,
            _request.Budget is { } budget ? capital <= budget : null);
    }
}
