using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// A model of the future: variables that depend on each other and on chance, in a row of periods. Build it, say what to observe, run it.
/// </summary>
/// <remarks>
/// <para>
/// Each random variable is a stream of its own, numbered in the order of the calls that make them; the same calls and the same seed give
/// the same bits on every machine. A model is built by one thread; once built, any number may run it.
/// </para>
/// </remarks>
/// <example><code>
/// var model = new ProjectionModel(2025, 10);
/// Series&lt;Power&gt; capacity = model.Lognormal(1.9.Gigawatts, drift: 0.5, volatility: 0.3);
/// Output&lt;FanChart&lt;Power&gt;&gt; fan = model.Observe(capacity);
/// FanChart&lt;Power&gt; chart = model.Run().Get(fan);
/// </code></example>
public sealed partial class ProjectionModel
{
    private const double Log2E = 1.44269504088896338700;
    private const int MostPeriods = 10_000;

    private readonly List<ObservationRequest> _requests = [];
    private readonly double[] _years;

    /// <summary>A model with yearly periods.</summary>
    /// <param name="startYear">The decimal year from which it starts; the first period ends a year later.</param>
    /// <param name="periods">How many periods; 1 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not finite, or the number of periods is out of range.</exception>
    public ProjectionModel(double startYear, int periods)
        : this(startYear, YearsOf(startYear, periods))
    {
    }

    internal ProjectionModel(double startYear, double[] years)
    {
        StartYear = startYear;
        _years = years;
    }

    /// <summary>The decimal year from which the model starts.</summary>
    public double StartYear { get; }

    /// <summary>The decimal years at which the periods end.</summary>
    public IReadOnlyList<double> Years => _years;

    /// <summary>The number of periods.</summary>
    public int PeriodCount => _years.Length;

    /// <summary>A variable that is known: the same in every period.</summary>
    /// <param name="value">The value; finite.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    public Series<T> Constant<T>(T value)
        where T : struct, IMeasure<T>
    {
        double canonical = value.ToCanonical();
        NumericsThrow.IfNotFinite(canonical, nameof(value));
        return new Series<T>(this, Linear.Same(canonical, PeriodCount));
    }

    /// <summary>A variable that is known: a value for each period.</summary>
    /// <param name="values">As many as there are periods; finite.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer than periods.</exception>
    public Series<T> Schedule<T>(params ReadOnlySpan<T> values)
        where T : struct, IMeasure<T>
    {
        NumericsThrow.IfLengthsDiffer(PeriodCount, values.Length, nameof(values));
        double[] canonical = new double[values.Length];
        for (int i = 0; i < canonical.Length; i++)
        {
            canonical[i] = values[i].ToCanonical();
            NumericsThrow.IfNotFinite(canonical[i], nameof(values));
        }

        return new Series<T>(this, Linear.Constant(canonical));
    }

    /// <summary>The least of some variables in every period and scenario: what the tightest of several caps allows.</summary>
    /// <param name="caps">At least one variable of this model.</param>
    /// <typeparam name="T">What they measure.</typeparam>
    /// <exception cref="ArgumentException">There is none, or one is of another model.</exception>
    public Series<T> Least<T>(params ReadOnlySpan<Series<T>> caps)
        where T : struct, IMeasure<T>
    {
        NumericsThrow.IfEmpty(caps.Length, nameof(caps));
        Linear least = Own(caps[0], nameof(caps));
        for (int i = 1; i < caps.Length; i++)
        {
            least = Linear.Of(new FunctionNode2<Lesser>(least, Own(caps[i], nameof(caps)), default), PeriodCount);
        }

        return new Series<T>(this, least);
    }

    /// <summary>Where a cap is the one that bounds: where a variable that <see cref="Least{T}"/> gave equals it.</summary>
    /// <param name="least">The least of several variables.</param>
    /// <param name="cap">One of them. Where two are equal, both bind.</param>
    /// <typeparam name="T">What they measure.</typeparam>
    public Condition Binds<T>(Series<T> least, Series<T> cap)
        where T : struct, IMeasure<T> =>
        new(this, Linear.Of(new FunctionNode2<Equals>(Own(least, nameof(least)), Own(cap, nameof(cap)), default), PeriodCount));

    /// <summary>The period that ends at a decimal year.</summary>
    internal int PeriodOf(double year, string argument)
    {
        int period = Array.IndexOf(_years, year);
        return period >= 0 ? period : throw DecimalYear.NoPeriod(year, _years, argument);
    }

    internal void RequireOwn(ProjectionModel other, string argument)
    {
        if (!ReferenceEquals(this, other))
        {
            throw new ArgumentException("It is a variable of another model; one of the same model was expected.", argument);
        }
    }

    private static double[] YearsOf(double startYear, int periods)
    {
        NumericsThrow.IfNotFinite(startYear, nameof(startYear));
        if (periods is < 1 or > MostPeriods)
        {
            NumericsThrow.OutOfRange(
                nameof(periods), periods, string.Create(CultureInfo.InvariantCulture, $"a number from 1 to {MostPeriods}"));
        }

        double[] years = new double[periods];
        for (int i = 0; i < years.Length; i++)
        {
            years[i] = startYear + i + 1;
        }

        return years;
    }

    private Linear Own<T>(Series<T> series, string argument)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(series, argument);
        RequireOwn(series.Model, argument);
        return series.Form;
    }
}
