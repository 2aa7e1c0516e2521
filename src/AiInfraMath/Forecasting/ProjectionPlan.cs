using System.Globalization;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Checks the options of a projection and turns trend and options into plain numbers.</summary>
internal static class ProjectionPlan
{
    /// <summary>How many years after the last observation are projected at most.</summary>
    public const int LongestYears = 100;

    /// <summary>The model, with its observation.</summary>
    public static (ProjectionModel Model, Output<FanChart<T>> Fan) ModelOf<T>(
        ExponentialTrend<T> trend, double through, ProjectionOptions<T> options)
        where T : struct, IMeasure<T>
    {
        if (options.Percentiles is null || options.Percentiles.Count == 0)
        {
            throw NumericsThrow.Invalid(nameof(options.Percentiles), "There are no percentiles; at least one was expected.");
        }

        double[] percentiles = ProjectionModel.SortedPercentiles([.. options.Percentiles], nameof(options.Percentiles));
        Series<T> series = SeriesOf(trend, through, options);
        return (series.Model, series.Model.Observe(series, percentiles));
    }

    /// <summary>The trend as a variable of a new model.</summary>
    public static Series<T> SeriesOf<T>(ExponentialTrend<T> trend, double through, ProjectionOptions<T> options)
        where T : struct, IMeasure<T>
    {
        NumericsThrow.IfNotPositive(options.Scenarios, nameof(options.Scenarios));
        NumericsThrow.IfNotPositive(options.DegreeOfParallelism, nameof(options.DegreeOfParallelism));
        if (!(options.GrowthSlowdown > 0 && options.GrowthSlowdown <= 1))
        {
            NumericsThrow.OutOfRange(nameof(options.GrowthSlowdown), options.GrowthSlowdown, "a factor above 0 and at most 1");
        }

        double volatility = NotNegative(
            options.YearlyVolatility ?? trend.ResidualStandardDeviation, nameof(options.YearlyVolatility), "residual standard deviation");
        double growthError = NotNegative(
            options.LogGrowthStandardError ?? trend.LogSlopeStandardError, nameof(options.LogGrowthStandardError), "standard error");
        GrowthStep[] steps = Steps(trend.Series.Last.Year, through, options.GrowthSlowdown, volatility);
        var model = new ProjectionModel(trend.Series.Last.Year, Array.ConvertAll(steps, static s => s.Year));
        double[] weights = Array.ConvertAll(steps, static s => s.GrowthWeight);
        Series<Ratio> exponent = model.Shocks().Times(Array.ConvertAll(steps, static s => s.Volatility))
            + model.Normal(trend.LogSlope, growthError).Times(weights);
        StartingValue<T> start = options.Start ?? StartingValue<T>.Known(trend.Series.Last.Value);
        return model.Exponential(start, exponent);
    }

    /// <summary>How the model of a trend is run.</summary>
    public static RunOptions RunOf<T>(ProjectionOptions<T> options)
        where T : struct, IMeasure<T> => new()
        {
            Scenarios = options.Scenarios,
            Seed = options.Seed,
            Sampling = options.Sampling,
            DegreeOfParallelism = options.DegreeOfParallelism,
        };

    private static GrowthStep[] Steps(double last, double through, double slowdown, double volatility)
    {
        // A century is beyond any use of extrapolated growth; more than that is a mistaken argument, such as a date number.
        if (!(through > last && through <= last + LongestYears))
        {
            NumericsThrow.OutOfRange(
                nameof(through),
                through,
                string.Create(CultureInfo.InvariantCulture, $"a year after the last observation, {last:R}, by at most {LongestYears}"));
        }

        // Decimal years of dates are rounded; a difference of half a minute is not a period.
        const double Negligible = 1e-6;
        var steps = new List<GrowthStep>();
        double factor = 1;
        for (int elapsed = 0; steps.Count == 0 || through - (last + elapsed) > Negligible; elapsed++)
        {
            double left = through - (last + elapsed);
            double length = Math.Abs(left - 1) <= Negligible ? 1 : Math.Min(left, 1);
            double year = left <= 1 + Negligible ? through : last + elapsed + 1;
            steps.Add(new GrowthStep(year, factor * length, volatility * Math.Sqrt(length)));
            factor *= slowdown;
        }

        return [.. steps];
    }

    private static double NotNegative(double? value, string argument, string statistic)
    {
        if (value is not { } given)
        {
            throw new ArgumentException(
                $"It is not given, and a trend of two observations has no {statistic} to take it from; a number of 0 or more was expected.",
                argument);
        }

        if (!(given >= 0 && double.IsFinite(given)))
        {
            NumericsThrow.OutOfRange(argument, given, "a finite number of 0 or more");
        }

        return given;
    }

    /// <summary>One period.</summary>
    /// <param name="Year">The decimal year at its end.</param>
    /// <param name="GrowthWeight">By what the scenario's yearly log growth is multiplied.</param>
    /// <param name="Volatility">By what the period's normal number is multiplied.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct GrowthStep(double Year, double GrowthWeight, double Volatility);
}
