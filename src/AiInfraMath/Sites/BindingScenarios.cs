using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>
/// What can be built over many scenarios of what chips, power and capital allow: which of them binds, in which year, how probably.
/// </summary>
/// <remarks>
/// <para>
/// The three limits are variables of one <see cref="ProjectionModel"/>, made with its own means: uncertain growth, shocks that move
/// together,
/// schedules, changes of regime. <see cref="BuildoutLimit"/> makes power of chips and of budgets. In each scenario and year the least of
/// the limits decides, by the <see cref="LimitBasis"/>. Limits below zero count as zero.
/// </para>
/// <para>
/// Limits that agree to twelve digits tie. In the probabilities of a year a tie of two counts half for each, of three a third, so that
/// the
/// three add up to 1; whatever is said of the first year that a constraint binds counts ties for all of them in full.
/// </para>
/// <para>Same model and seed, same bits: on any machine, with any number of threads.</para>
/// </remarks>
/// <example><code>
/// var model = new ProjectionModel(2025, 5);
/// var scenarios = new BindingScenarios(chips, power, capital, LimitBasis.AddedAndKept);
/// BindingForecast forecast = scenarios.Run(new RunOptions { Seed = 1 });
/// Console.WriteLine(forecast.ProbabilityThat(BuildoutConstraint.Power, bindsBefore: BuildoutConstraint.Chips, by: 2030));
/// </code></example>
public sealed class BindingScenarios
{
    private static readonly BuildoutConstraint[] _constraints = Enum.GetValues<BuildoutConstraint>();

    private readonly Series<Power>[] _limits;
    private readonly Condition[] _binds;
    private readonly BindingOutputs _outputs;

    /// <summary>A build-out over scenarios. It adds what it observes to the model.</summary>
    /// <param name="chips">What chips allow, as the power of the facility.</param>
    /// <param name="power">What power allows; of the same model.</param>
    /// <param name="capital">What capital allows, as the power of the facility; of the same model.</param>
    /// <param name="basis">What the limits are of: of what is added in the year, lost if not used, if left out.</param>
    /// <param name="inService">The capacity in service before the first year; finite, zero or more, none if left out.</param>
    /// <param name="percentiles">The percentiles of the fan charts, between 0 and 1, none twice; 0.05, 0.5 and 0.95 if left out.</param>
    /// <exception cref="ArgumentException">
    /// The variables are not of one model, or a percentile is out of range or comes twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public BindingScenarios(
        Series<Power> chips,
        Series<Power> power,
        Series<Power> capital,
        LimitBasis basis = LimitBasis.AddedAndLapsing,
        Power inService = default,
        params ReadOnlySpan<double> percentiles)
    {
        ArgumentNullException.ThrowIfNull(chips);
        ArgumentNullException.ThrowIfNull(power);
        ArgumentNullException.ThrowIfNull(capital);
        Model = chips.Model;
        Model.RequireOwn(power.Model, nameof(power));
        Model.RequireOwn(capital.Model, nameof(capital));
        RequireBasis(basis, nameof(basis));
        ValueThrow.IfNegative(inService, nameof(inService));
        Basis = basis;
        Series<Power> start = Model.Constant(inService);
        Series<Power>[] given = [chips.NotNegative(), power.NotNegative(), capital.NotNegative()];
        _limits = basis == LimitBasis.AddedAndKept ? Array.ConvertAll(given, g => start + g.Cumulative()) : given;
        Series<Power> least = Model.Least<Power>(_limits);
        InService = basis == LimitBasis.AddedAndLapsing ? start + least.Cumulative() : least;
        Added = basis == LimitBasis.AddedAndLapsing ? least : InService - YearBefore(InService, inService);
        _binds = Array.ConvertAll(_constraints, BindsOf);
        _outputs = new BindingOutputs(this, percentiles);
    }

    /// <summary>The model of the limits.</summary>
    public ProjectionModel Model { get; }

    /// <summary>What the limits are of.</summary>
    public LimitBasis Basis { get; }

    /// <summary>The capacity in service at the end of each year.</summary>
    public Series<Power> InService { get; }

    /// <summary>The capacity added in each year: by how much more is in service than the year before; negative where less is.</summary>
    public Series<Power> Added { get; }

    /// <summary>What a constraint allows: of what is added where unused limits lapse, of what is in service otherwise.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Series<Power> Limit(BuildoutConstraint constraint)
    {
        RequireConstraint(constraint, nameof(constraint));
        return _limits[(int)constraint];
    }

    /// <summary>Where a constraint binds, alone or in a tie: to be observed in the model with anything else.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Condition Binds(BuildoutConstraint constraint)
    {
        RequireConstraint(constraint, nameof(constraint));
        return _binds[(int)constraint];
    }

    /// <summary>Runs the model.</summary>
    /// <param name="options">How; the defaults if null.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BindingForecast Run(
        RunOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Read(Model.Run(options, progress, cancellationToken));

    /// <summary>Reads what a run of the model found, which may have been run for other observations too, or in parts.</summary>
    /// <param name="result">The result of the model.</param>
    /// <exception cref="ArgumentException">The result is of another model, or of a run before this was made.</exception>
    public BindingForecast Read(ProjectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new BindingForecast(Model.Years, result, _outputs);
    }

    internal static void RequireConstraint(BuildoutConstraint constraint, string argument)
    {
        if (constraint is < BuildoutConstraint.Chips or > BuildoutConstraint.Capital)
        {
            NumericsThrow.OutOfRange(argument, constraint, "chips, power or capital");
        }
    }

    internal static void RequireBasis(LimitBasis basis, string argument)
    {
        if (basis is < LimitBasis.AddedAndLapsing or > LimitBasis.InService)
        {
            NumericsThrow.OutOfRange(argument, basis, "one of the three bases");
        }
    }

    private Condition BindsOf(BuildoutConstraint constraint)
    {
        (Series<Power> own, Series<Power> second, Series<Power> third) = WithOthers(_limits, constraint);
        return new Condition(Model, own.Apply<Power, Power, BindsFunction, Ratio>(second, third, default).Form);
    }

    /// <summary>One of three and the two others.</summary>
    internal static (T Own, T Second, T Third) WithOthers<T>(T[] three, BuildoutConstraint constraint)
    {
        int own = (int)constraint;
        return (three[own], three[(own + 1) % three.Length], three[(own + 2) % three.Length]);
    }

    // The capacity in service a year before; before the first, what there was.
    private Series<Power> YearBefore(Series<Power> inService, Power start)
    {
        double[] later = [.. Model.Years.Select(static (_, i) => i == 0 ? 0.0 : 1.0)];
        return inService.Before().Times(later) + Model.Schedule<Power>([.. later.Select(l => start * (1 - l))]);
    }
}
