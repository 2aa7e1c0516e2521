using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Something that a model observes. Give it to <see cref="ProjectionResult.Get{TResult}"/> to read what was found.</summary>
/// <typeparam name="TResult">What is found.</typeparam>
public sealed class Output<TResult>
{
    private readonly Func<ProjectionResult, int[], TResult> _read;

    internal Output(ProjectionModel model, int index, Func<ProjectionResult, int[], TResult> read)
    {
        Model = model;
        Index = index;
        _read = read;
    }

    /// <summary>The model that observes.</summary>
    public ProjectionModel Model { get; }

    internal int Index { get; }

    internal TResult Read(ProjectionResult result, int[] numbers) => _read(result, numbers);
}

/// <summary>The share of scenarios in which something holds.</summary>
/// <param name="Value">The share, 0 to 1.</param>
/// <param name="StandardError">Its standard error from the number of independent scenarios: √(p (1 − p) / S).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Probability(double Value, double StandardError);

/// <summary>A variable in those scenarios in which a condition holds.</summary>
/// <param name="Probability">The share of scenarios in which it holds.</param>
/// <param name="Mean">The mean of the variable in them; zero if there are none.</param>
/// <param name="MeanStandardError">The standard error of the mean of as many independent scenarios; zero for fewer than two.</param>
/// <param name="StandardDeviation">The standard deviation of the variable in them, with n − 1 in its denominator; zero for fewer than two.</param>
/// <typeparam name="T">What the variable measures.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConditionalSummary<T>(Probability Probability, T Mean, T MeanStandardError, T StandardDeviation)
    where T : struct, IMeasure<T>;

/// <summary>The scenarios of a variable themselves. Immutable.</summary>
/// <typeparam name="T">What the variable measures.</typeparam>
public sealed class ScenarioColumns<T>
    where T : struct, IMeasure<T>
{
    private readonly double[][] _columns;

    private ScenarioColumns(long firstScenario, double[][] columns)
    {
        FirstScenario = firstScenario;
        _columns = columns;
    }

    /// <summary>The number in the run of the first scenario; 0 but for a part of a run.</summary>
    public long FirstScenario { get; }

    /// <summary>The number of periods.</summary>
    public int PeriodCount => _columns.Length;

    /// <summary>The values of one scenario in one period.</summary>
    /// <param name="period">The period, from 0.</param>
    /// <param name="scenario">The scenario, from 0 for the first of these.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period or scenario.</exception>
    /// <exception cref="OverflowException">The value is beyond the range of the type.</exception>
    public T this[int period, int scenario]
    {
        get
        {
            double[] column = Column(period);
            return (uint)scenario < (uint)column.Length
                ? ScenarioValue.Of<T>(column[scenario])
                : throw NumericsThrow.NoPlace(nameof(scenario), scenario, column.Length);
        }
    }

    /// <summary>The values of all scenarios in a period, in canonical units.</summary>
    /// <param name="period">The period, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public ReadOnlySpan<double> Canonical(int period) => Column(period);

    internal static ScenarioColumns<T> Of(ColumnSegment columns, BlockProgram program, int observation) => new(
        columns.First, Array.ConvertAll(program.Numbers[observation], number => columns.Columns[program.ColumnPlaces[number]]));

    private double[] Column(int period) => (uint)period < (uint)_columns.Length
        ? _columns[period]
        : throw NumericsThrow.NoPlace(nameof(period), period, _columns.Length);
}
