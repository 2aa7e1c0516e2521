namespace AiInfraMath.Forecasting;

/// <summary>Projects a trend into the future by simulating scenarios of lognormal growth.</summary>
/// <remarks>
/// In each scenario s, from the start on, the value grows once a year: c ← c · exp(gₛ fᵏ + σ z), where gₛ is the log growth rate, drawn
/// once per scenario about that of the trend with its standard error; f the slowdown of growth, k the years since the start; σ the yearly
/// volatility; and z a standard normal number. The growth of the trend is thus that of the median; the mean grows faster, by σ²/2 a
/// year and more for the uncertainty of g. A step of a part h of a year has gₛ fᵏ h and σ √h.
/// </remarks>
public static class Projection
{
    /// <summary>Runs a projection.</summary>
    /// <param name="trend">The trend that gives growth, its uncertainty and, by default, volatility and start.</param>
    /// <param name="through">
    /// The decimal year to project to, after the last observation. Periods are one, two, … years after the last observation, and
    /// <paramref name="through"/> itself where that is not a whole number of years.
    /// </param>
    /// <param name="options">How to project; the defaults if null.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <typeparam name="T">What is projected.</typeparam>
    /// <exception cref="ArgumentException">
    /// An option is invalid, or volatility or the standard error of growth is not given and the trend has none.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="OverflowException">Scenarios grew beyond the range of a double.</exception>
    public static FanChart<T> Run<T>(
        ExponentialTrend<T> trend,
        double through,
        ProjectionOptions<T>? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(trend);
        options ??= new ProjectionOptions<T>();
        (ProjectionModel model, Output<FanChart<T>> fan) = ProjectionPlan.ModelOf(trend, through, options);
        return model.Run(ProjectionPlan.RunOf(options), progress, cancellationToken).Get(fan);
    }
}
