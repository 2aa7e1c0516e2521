using System.Globalization;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>Which constraint binds in a year, how probably. The three probabilities add up to 1.</summary>
/// <param name="Year">The decimal year.</param>
/// <param name="Chips">That chips bind.</param>
/// <param name="Power">That power binds.</param>
/// <param name="Capital">That capital binds.</param>
/// <param name="Tied">That more than one of them binds; their scenarios are shared evenly among those that do.</param>
/// <remarks>
/// The standard errors are those of independent scenarios, √(p (1 − p) / S); where ties are shared they are on the safe side.
/// </remarks>
public sealed record BindingProbabilities(double Year, Probability Chips, Probability Power, Probability Capital, Probability Tied)
{
    /// <summary>The probability that a constraint binds.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Probability Of(BuildoutConstraint constraint) => constraint switch
    {
        BuildoutConstraint.Chips => Chips,
        BuildoutConstraint.Power => Power,
        BuildoutConstraint.Capital => Capital,
        _ => throw new ArgumentOutOfRangeException(
            nameof(constraint), constraint, $"It is {constraint}; chips, power or capital was expected."),
    };
}

/// <summary>A row of a chart: a year, a constraint, and how probably it binds in that year.</summary>
/// <param name="Year">The decimal year.</param>
/// <param name="Constraint">The constraint.</param>
/// <param name="Probability">The probability; those of a year add up to 1.</param>
public sealed record BindingRow(double Year, BuildoutConstraint Constraint, Probability Probability);

/// <summary>When a constraint first binds: how probably in each year, and how probably never.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Years">The decimal years, and how probably it binds in each for the first time, alone or in a tie.</param>
/// <param name="Never">That it binds in none of the years. With the years it adds up to 1.</param>
public sealed record FirstBinding(
    BuildoutConstraint Constraint, IReadOnlyList<(double Year, Probability Probability)> Years, Probability Never);

/// <summary>Whether one constraint binds before another by a year. The four probabilities add up to 1.</summary>
/// <param name="First">The constraint that is said to bind first.</param>
/// <param name="Second">The other constraint.</param>
/// <param name="By">The decimal year.</param>
/// <param name="Holds">That the first has bound by then, and in an earlier year than the other.</param>
/// <param name="Reverse">That the other has bound by then, and in an earlier year than the first.</param>
/// <param name="SameYear">That both have bound by then, first in the same year.</param>
/// <param name="Neither">That neither has bound by then.</param>
public sealed record BindingOrder(
    BuildoutConstraint First,
    BuildoutConstraint Second,
    double By,
    Probability Holds,
    Probability Reverse,
    Probability SameYear,
    Probability Neither)
{
    /// <summary>In a sentence: how probably the first binds before the second; that it never does where no scenario has it.</summary>
    public override string ToString() => Holds.Value == 0
        ? string.Create(CultureInfo.InvariantCulture, $"In no scenario {BindingRule.Does(First)} {First} bind before {Second} by {By}.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{First} {BindingRule.Verb(First)} before {Second} by {By} with a probability of {Holds.Value:P1} "
            + $"(standard error {Holds.StandardError:P1}).");
}

/// <summary>
/// What a build-out over scenarios comes to: the capacity, and which constraint binds in which year with what probability.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class BindingForecast
{
    private static readonly BuildoutConstraint[] _constraints = Enum.GetValues<BuildoutConstraint>();

    private readonly ProjectionResult _result;
    private readonly BindingOutputs _outputs;
    private readonly double[] _years;

    internal BindingForecast(IReadOnlyList<double> years, ProjectionResult result, BindingOutputs outputs)
    {
        _years = [.. years];
        _result = result;
        _outputs = outputs;
        InService = result.Get(outputs.InService);
        Added = result.Get(outputs.Added);
        IReadOnlyList<Probability>[] shares = Array.ConvertAll(_constraints, c => result.Get(outputs.Shares(c)));
        IReadOnlyList<Probability> ties = result.Get(outputs.Ties);
        Years = [.. _years.Select((year, i) => new BindingProbabilities(year, shares[0][i], shares[1][i], shares[2][i], ties[i]))];
        Rows = [.. Years.SelectMany(static y => _constraints.Select(c => new BindingRow(y.Year, c, y.Of(c))))];
    }

    /// <summary>The number of scenarios.</summary>
    public long Scenarios => _result.Scenarios;

    /// <summary>The capacity in service at the end of each year.</summary>
    public FanChart<Power> InService { get; }

    /// <summary>The capacity added in each year.</summary>
    public FanChart<Power> Added { get; }

    /// <summary>The years, with how probably each constraint binds in each.</summary>
    public IReadOnlyList<BindingProbabilities> Years { get; }

    /// <summary>The same as rows of year, constraint and probability, year by year: for a chart of stacked areas or bars.</summary>
    public IReadOnlyList<BindingRow> Rows { get; }

    /// <summary>When a constraint first binds.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public FirstBinding FirstBinding(BuildoutConstraint constraint)
    {
        BindingScenarios.RequireConstraint(constraint, nameof(constraint));
        IReadOnlyList<Probability> soFar = _result.Get(_outputs.SoFar(constraint));
        return new FirstBinding(
            constraint,
            [.. _years.Select((year, i) => (year, i == 0 ? soFar[0] : Of(Count(soFar[i]) - Count(soFar[i - 1]))))],
            Of(Scenarios - Count(soFar[^1])));
    }

    /// <summary>
    /// How probably one constraint binds before another: it binds, alone or in a tie, in a year before the first in which the other does.
    /// </summary>
    /// <param name="first">The constraint that is said to bind first.</param>
    /// <param name="bindsBefore">The other constraint.</param>
    /// <param name="by">The decimal year, one of those of the model, by which the first must have bound.</param>
    /// <exception cref="ArgumentException">They are the same constraint, or no period ends in the year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A constraint is none of the three.</exception>
    public BindingOrder ProbabilityThat(BuildoutConstraint first, BuildoutConstraint bindsBefore, double by)
    {
        BindingScenarios.RequireConstraint(first, nameof(first));
        BindingScenarios.RequireConstraint(bindsBefore, nameof(bindsBefore));
        if (first == bindsBefore)
        {
            throw NumericsThrow.Invalid(nameof(bindsBefore), $"It is {bindsBefore}, as the first; another constraint was expected.");
        }

        int period = Array.IndexOf(_years, by);
        if (period < 0)
        {
            throw DecimalYear.NoPeriod(by, _years, nameof(by));
        }

        long holds = Count(_result.Get(_outputs.Before(first, bindsBefore))[period]);
        long reverse = Count(_result.Get(_outputs.Before(bindsBefore, first))[period]);
        long either = Count(_result.Get(_outputs.Either(first, bindsBefore))[period]);
        return new BindingOrder(first, bindsBefore, by, Of(holds), Of(reverse), Of(either - holds - reverse), Of(Scenarios - either));
    }

    // Shares of scenarios are counts by their number, and counts add up without rounding.
    private long Count(Probability probability) => (long)Math.Round(probability.Value * Scenarios);

    private Probability Of(long count)
    {
        double share = (double)count / Scenarios;
        return new Probability(share, Math.Sqrt(share * (1 - share) / Scenarios));
    }
}
