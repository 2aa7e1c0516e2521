using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>What a projection found. Immutable.</summary>
public sealed class ProjectionResult
{
    private readonly ProjectionModel _model;
    private readonly BlockProgram _program;
    private readonly double[] _numbers;
    private readonly QuantileEstimate[][] _quantiles;
    private readonly double[][] _columns;

    internal ProjectionResult(
        ProjectionModel model, CompiledModel compiled, long scenarios, double[] numbers, QuantileEstimate[][] quantiles, double[][] columns)
    {
        _model = model;
        _program = compiled.Program;
        Scenarios = scenarios;
        Seed = compiled.Seed;
        Sampling = compiled.Sampling;
        _numbers = numbers;
        _quantiles = quantiles;
        _columns = columns;
    }

    /// <summary>The number of scenarios.</summary>
    public long Scenarios { get; }

    /// <summary>The seed of the random numbers.</summary>
    public ulong Seed { get; }

    /// <summary>How the scenarios were chosen, on which it depends what standard errors and intervals mean.</summary>
    public SamplingMethod Sampling { get; }

    /// <summary>Reads what an observation found.</summary>
    /// <param name="observation">An observation that the model had before it was run.</param>
    /// <typeparam name="TResult">What it found.</typeparam>
    /// <exception cref="ArgumentException">The observation is of another model, or was added after the run.</exception>
    /// <exception cref="OverflowException">Scenarios went beyond the range of a double or are not numbers, so that there is no mean.</exception>
    public TResult Get<TResult>(Output<TResult> observation)
    {
        RequireObserved(observation, _model, _program);
        return observation.Read(this, _program.Numbers[observation.Index]);
    }

    internal static void RequireObserved<TResult>(Output<TResult> observation, ProjectionModel model, BlockProgram program)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (!ReferenceEquals(observation.Model, model) || observation.Index >= program.Numbers.Length)
        {
            throw new ArgumentException("It was not observed; an observation that the model had when it was run was expected.", nameof(observation));
        }
    }

    internal ReadOnlySpan<double> NumbersOf(int number)
    {
        Statistic statistic = _program.Statistics[_program.StatisticPlaces[number]];
        return _numbers.AsSpan(statistic.Offset, statistic.Width);
    }

    internal ScenarioColumns<T> ColumnsOf<T>(int observation)
        where T : struct, IMeasure<T> => ScenarioColumns<T>.Of(new ColumnSegment(0, _columns), _program, observation);

    internal T MeanOf<T>(int number, double year)
        where T : struct, IMeasure<T> => ScenarioValue.Of<T>(Finite<T>(NumbersOf(number)[0] / Scenarios, year));

    internal FanPeriod<T> PeriodOf<T>(int moments, int quantiles, double year)
        where T : struct, IMeasure<T>
    {
        ReadOnlySpan<double> numbers = NumbersOf(moments);
        double mean = Finite<T>(numbers[0], year);
        double deviation = Scenarios == 1 ? 0 : Math.Sqrt(Finite<T>(numbers[1], year) / (Scenarios - 1));
        return new FanPeriod<T>(
            year,
            ScenarioValue.Of<T>(mean),
            ScenarioValue.Of<T>(deviation / Math.Sqrt(Scenarios)),
            ScenarioValue.Of<T>(deviation),
            PercentilesOf<T>(quantiles));
    }

    internal FanPercentile<T>[] PercentilesOf<T>(int number)
        where T : struct, IMeasure<T>
    {
        QuantileEstimate[] estimates = _quantiles[_program.QuantilePlaces[number]];
        return estimates.Length > 0
            ? Array.ConvertAll(
                estimates,
                static e => new FanPercentile<T>(
                    e.Probability, ScenarioValue.Of<T>(e.Value), ScenarioValue.Of<T>(e.Lower), ScenarioValue.Of<T>(e.Upper), e.Coverage))
            : throw new OverflowException(
                $"Some scenarios, in the unit {T.CanonicalUnit}, are not numbers, as by dividing zero by zero; numbers were expected.");
    }

    internal Probability ProbabilityOf(double count)
    {
        double share = count / Scenarios;
        return new Probability(share, Math.Sqrt(share * (1 - share) / Scenarios));
    }

    internal ConditionalSummary<T> ConditionalOf<T>(int number, double year)
        where T : struct, IMeasure<T>
    {
        ReadOnlySpan<double> numbers = NumbersOf(number);
        double count = numbers[0];
        double mean = Finite<T>(numbers[1], year);
        double deviation = count < 2 ? 0 : Math.Sqrt(Finite<T>(numbers[2], year) / (count - 1));
        return new ConditionalSummary<T>(
            ProbabilityOf(count),
            ScenarioValue.Of<T>(mean),
            ScenarioValue.Of<T>(count < 2 ? 0 : deviation / Math.Sqrt(count)),
            ScenarioValue.Of<T>(deviation));
    }

    internal double CorrelationOf(int number, double year)
    {
        ReadOnlySpan<double> numbers = NumbersOf(number);
        double first = Finite<Ratio>(numbers[2], year);
        double second = Finite<Ratio>(numbers[3], year);

        // One root is exact for a variable and itself; two go where the product would leave the range.
        double product = first * second;
        double scale = double.IsNormal(product) ? Math.Sqrt(product) : Math.Sqrt(first) * Math.Sqrt(second);
        return scale == 0 ? 0 : Math.Clamp(numbers[4] / scale, -1, 1);
    }

    private static double Finite<T>(double value, double year)
        where T : struct, IMeasure<T>
    {
        if (double.IsFinite(value))
        {
            return value;
        }

        string unit = typeof(T) == typeof(Ratio) ? string.Empty : $" in {T.CanonicalUnit}";
        string what = double.IsNaN(value)
            ? "are infinite or not numbers, as by dividing by zero or never paying back"
            : "are infinite, or so large that their squares are";
        throw new OverflowException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"By {year:R} some scenarios{unit} {what}; finite numbers were expected. Percentiles can be observed without a mean."));
    }
}
