using AiInfraMath.Forecasting;

namespace AiInfraMath.Deals;

/// <content>What commitments come to when the payer's revenue is uncertain.</content>
public sealed partial class DealNetwork<TCurrency>
{
    /// <summary>What a payer's commitments come to when its revenue follows a trend.</summary>
    /// <remarks>
    /// Projected are the years after that of the last observation, to the last in which something is due. Revenue observed at decimal year
    /// y is that of the calendar year ⌊y⌋, and so is what is projected.
    /// </remarks>
    /// <param name="payer">Who pays.</param>
    /// <param name="revenue">The trend of its revenue a year.</param>
    /// <param name="share">
    /// The share of revenue that it can spend on its commitments, from 0 to 1; with a schedule, each year has its own.
    /// </param>
    /// <param name="options">How to project the trend: scenarios, seed, volatility, slowdown; the defaults if null.</param>
    /// <param name="deliveries">When power is delivered, which gives dates to what waits for it.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// There is no such payer, or it has nothing due after the last observation, or something more than 100 years after it; or an option is
    /// invalid, or missing where the trend, fitted to two observations, has no errors to take it from.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="OverflowException">Scenarios grew beyond the range of a double.</exception>
    public BacklogAtRisk<TCurrency> BacklogAtRisk(
        Party payer,
        ExponentialTrend<Money<TCurrency>> revenue,
        Parameter share,
        ProjectionOptions<Money<TCurrency>>? options = null,
        DeliveryPlan? deliveries = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        options ??= new ProjectionOptions<Money<TCurrency>>();
        Commitment<TCurrency>[] commitments = CommittedBy(payer, deliveries);
        double last = revenue.Series.Last.Year;
        int years = LastYear(commitments) - BacklogModel<TCurrency>.YearOf(last);
        if (years < 1)
        {
            throw NothingDue(payer, BacklogModel<TCurrency>.YearOf(last) + 1);
        }

        if (years > ProjectionPlan.LongestYears)
        {
            throw DueTooLate(payer, BacklogModel<TCurrency>.YearOf(last), years);
        }

        Series<Money<TCurrency>> series = ProjectionPlan.SeriesOf(revenue, last + years, options);
        var model = new BacklogModel<TCurrency>(payer, commitments, series, share);
        return model.Run(ProjectionPlan.RunOf(options), progress, cancellationToken);
    }

    /// <summary>What a payer's commitments come to when its revenue is a variable of a model.</summary>
    /// <param name="payer">Who pays.</param>
    /// <param name="revenue">
    /// Its revenue in each period of a year; the calendar year of a period is that of the decimal year at which it ends, as in a model of
    /// 2025 whose first period is 2026. The model gets observations of its own.
    /// </param>
    /// <param name="share">The share of revenue that it can spend on its commitments, from 0 to 1; it may be uncertain.</param>
    /// <param name="options">Scenarios, seed and threads; the defaults if null.</param>
    /// <param name="deliveries">When power is delivered, which gives dates to what waits for it.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// There is no such payer, it has nothing due in the years of the model, the share is of another model, or an option is invalid.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A known share is not from 0 to 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BacklogAtRisk<TCurrency> BacklogAtRisk(
        Party payer,
        Series<Money<TCurrency>> revenue,
        Parameter share,
        RunOptions? options = null,
        DeliveryPlan? deliveries = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        Commitment<TCurrency>[] commitments = CommittedBy(payer, deliveries);
        int[] years = [.. revenue.Model.Years.Select(BacklogModel<TCurrency>.YearOf)];
        return commitments.Any(c => years.Any(y => c.DueIn(y) > Money<TCurrency>.Zero))
            ? new BacklogModel<TCurrency>(payer, commitments, revenue, share).Run(options, progress, cancellationToken)
            : throw NothingDue(payer, years[0]);
    }

    private static int LastYear(Commitment<TCurrency>[] commitments) => commitments
        .SelectMany(static c => c.Schedule.Instalments)
        .Where(static i => i.Amount > Money<TCurrency>.Zero)
        .Max(static i => i.Date?.Year) ?? int.MinValue / 2;

    private static ArgumentException NothingDue(Party payer, int year) => new(
        $"{payer} has nothing due in {Calendar.Plain(year)} or the years projected after it; payments with dates there were expected.",
        nameof(payer));

    private static ArgumentException DueTooLate(Party payer, int last, int years) => new(
        $"{payer} has something due in {Calendar.Plain(last + years)}; payments until {Calendar.Plain(last + ProjectionPlan.LongestYears)}, "
        + $"{Calendar.Plain(ProjectionPlan.LongestYears)} years after the last observation, were expected.",
        nameof(payer));

    private Commitment<TCurrency>[] CommittedBy(Party payer, DeliveryPlan? deliveries)
    {
        int place = PlaceOf(payer, nameof(payer));
        return [.. _commitments.Where(c => _places[c.Payer] == place).Select(c => deliveries is null ? c : c.Dated(deliveries))];
    }
}
