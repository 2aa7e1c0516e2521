using AiInfraMath;
using AiInfraMath.Forecasting;

namespace ProjectionService.Projections;

/// <summary>What a projection found.</summary>
/// <param name="Trend">The trend that the observations have.</param>
/// <param name="Scenarios">The number of scenarios.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Sampling">How scenarios were chosen.</param>
/// <param name="Years">The years, in order.</param>
internal sealed record ProjectionReply(TrendReply Trend, long Scenarios, ulong Seed, SamplingMethod Sampling, YearReply[] Years);

/// <summary>An exponential trend.</summary>
/// <param name="GrowthFactor">By what the power is multiplied in a year.</param>
/// <param name="RSquared">The share of the variation that the trend explains.</param>
/// <param name="GrowthFactorStandardError">The standard error of the growth factor; absent for two observations.</param>
/// <param name="DoublingTimeYears">In how many years it doubles, negative for a falling trend; absent for one that does neither.</param>
internal sealed record TrendReply(
    double GrowthFactor, double RSquared, double? GrowthFactorStandardError = null, double? DoublingTimeYears = null);

/// <summary>One year.</summary>
/// <param name="Year">The decimal year.</param>
/// <param name="Mean">The mean of the scenarios.</param>
/// <param name="MeanStandardError">Its sampling error.</param>
/// <param name="Percentiles">The percentiles, ascending.</param>
internal sealed record YearReply(double Year, Power Mean, Power MeanStandardError, PercentileReply[] Percentiles);

/// <summary>One percentile of a year.</summary>
/// <param name="Probability">The share of scenarios below it.</param>
/// <param name="Power">The power.</param>
/// <param name="Lower">The lower end of its 95 % sampling interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="EnergyPerYear">What it takes in a year at the load factor of the request.</param>
/// <param name="Capital">What it costs to build, to the cent; absent without a price.</param>
/// <param name="WithinBudget">Whether the budget pays for it; absent without one.</param>
internal sealed record PercentileReply(
    double Probability, Power Power, Power Lower, Power Upper, Energy EnergyPerYear, Money<USD>? Capital = null, bool? WithinBudget = null);

/// <summary>One event of a stream: how far the projection is, its result, or why there is none.</summary>
/// <param name="Progress">The share of the work that is done, from above 0 to 1.</param>
/// <param name="Result">The result, once.</param>
/// <param name="Problem">Why there is no result.</param>
internal sealed record ProjectionEvent(double? Progress = null, ProjectionReply? Result = null, Problems.Problem? Problem = null);
