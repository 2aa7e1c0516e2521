using AiInfraMath.Notebooks;

namespace AiInfraMath.Forecasting;

/// <summary>The result of a projection: for each period the mean, the spread and the percentiles of all scenarios. Immutable.</summary>
/// <typeparam name="T">What was projected.</typeparam>
[TypeFormatterSource(typeof(FanChartFormatterSource))]
public sealed class FanChart<T> : IFormattable, IFanChart
    where T : struct, IMeasure<T>
{
    private readonly FanPeriod<T>[] _periods;
    private readonly double[] _percentiles;
    private readonly IReadOnlyList<FanPeriod<T>> _readOnlyPeriods;
    private readonly IReadOnlyList<double> _readOnlyPercentiles;

    internal FanChart(double startYear, T start, FanPeriod<T>[] periods, double[] percentiles, long scenarios, ulong seed, SamplingMethod sampling)
    {
        StartYear = startYear;
        Start = start;
        _periods = periods;
        _percentiles = percentiles;
        _readOnlyPeriods = Array.AsReadOnly(periods);
        _readOnlyPercentiles = Array.AsReadOnly(percentiles);
        Scenarios = scenarios;
        Seed = seed;
        Sampling = sampling;
    }

    /// <summary>The decimal year from which the projection starts: that of the last observation.</summary>
    public double StartYear { get; }

    /// <summary>
    /// The value at the start; where it is uncertain, what follows from the medians of what is drawn. Zero for what starts from nothing, as
    /// a sum of flows, or has no value before the first period.
    /// </summary>
    public T Start { get; }

    /// <summary>The periods, in order of time.</summary>
    public IReadOnlyList<FanPeriod<T>> Periods => _readOnlyPeriods;

    /// <summary>The probabilities of the percentiles that every period has, ascending.</summary>
    public IReadOnlyList<double> Percentiles => _readOnlyPercentiles;

    /// <summary>The number of scenarios.</summary>
    public long Scenarios { get; }

    /// <summary>The seed of the random numbers.</summary>
    public ulong Seed { get; }

    /// <summary>How the scenarios were chosen, on which it depends what standard errors and intervals mean.</summary>
    public SamplingMethod Sampling { get; }

    /// <summary>A period by its year.</summary>
    /// <param name="year">The decimal year of one of the periods.</param>
    /// <exception cref="ArgumentException">No period has this year.</exception>
    public FanPeriod<T> At(double year)
    {
        foreach (FanPeriod<T> period in _periods)
        {
            if (period.Year == year)
            {
                return period;
            }
        }

        throw DecimalYear.NoPeriod(year, _periods.Select(static p => p.Year), nameof(year));
    }

    /// <summary>
    /// The fan chart of another measure that is this one times a positive constant, as energy is power times a year and capital is power
    /// times a price: <c>fan.Scale(power => power * year)</c>.
    /// </summary>
    /// <param name="map">
    /// The conversion, a positive factor. Only then does it take the mean to the mean, the standard deviation to the standard deviation
    /// and each percentile to the same percentile. A constant part, a threshold or a negative factor is refused.
    /// </param>
    /// <typeparam name="TOut">The other measure.</typeparam>
    /// <returns>The chart with every value converted by <paramref name="map"/> itself.</returns>
    /// <exception cref="ArgumentException">
    /// At one of the values of the chart, or of some others, the map is not the same positive factor to nine digits.
    /// </exception>
    public FanChart<TOut> Scale<TOut>(Func<T, TOut> map)
        where TOut : struct, IMeasure<TOut>
    {
        ArgumentNullException.ThrowIfNull(map);
        var check = new ProportionalMap<T, TOut>(map);
        FanPeriod<TOut>[] periods = Array.ConvertAll(_periods, period => period.Map(check.Apply));
        return new FanChart<TOut>(StartYear, check.Apply(Start), periods, _percentiles, Scenarios, Seed, Sampling);
    }

    /// <summary>A table with a row per period, in the current culture; see <see cref="ToString(string?, IFormatProvider?)"/>.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// A table with a row per period: the decimal year, the mean and the percentiles, in the unit that the largest of them is read in.
    /// </summary>
    /// <param name="format">The format of the numbers, as in <c>F1</c>; by default grouped, with four digits of the largest.</param>
    /// <param name="formatProvider">The culture; the current one if null.</param>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => FanTable.Of(this, format, formatProvider).ToText();

    FanTable IFanChart.Table(string? format, IFormatProvider? provider) => FanTable.Of(this, format, provider);
}

/// <summary>A fan chart of whatever measure.</summary>
internal interface IFanChart
{
    /// <summary>The chart as a table.</summary>
    FanTable Table(string? format, IFormatProvider? provider);
}
