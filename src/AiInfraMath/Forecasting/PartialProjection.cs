using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// The result of some of the scenarios of a run. Merging is associative and commutative: parts of any partition, in any order, come to
/// the same bits as one run. Immutable.
/// </summary>
/// <remarks>
/// Sums are kept as nodes of a fixed binary tree over aligned blocks of 512 scenarios, 2 log₂ S of them at most for a contiguous part;
/// a block that a part has not as a whole, as its values. So a part takes some kilobytes, the candidates for percentiles, and the scenarios
/// themselves where they are observed.
/// </remarks>
public sealed class PartialProjection
{
    private readonly ProjectionModel _model;
    private readonly CompiledModel _compiled;
    private readonly PartialState _state;

    internal PartialProjection(ProjectionModel model, CompiledModel compiled, PartialState state)
    {
        _model = model;
        _compiled = compiled;
        _state = state;
    }

    /// <summary>The number of scenarios of the whole run.</summary>
    public long Scenarios => _state.Scenarios;

    /// <summary>The seed of the random numbers.</summary>
    public ulong Seed => _compiled.Seed;

    /// <summary>How the scenarios of the run are chosen.</summary>
    public SamplingMethod Sampling => _compiled.Sampling;

    /// <summary>Whether all scenarios are there.</summary>
    public bool IsComplete => _state.IsComplete;

    private RunKey Key => new(_compiled.Identity.Value, Seed, Sampling, Scenarios);

    /// <summary>Puts two parts together.</summary>
    /// <param name="other">A part of the same run of the same model, with no scenario in common.</param>
    /// <exception cref="ArgumentException">The parts do not belong together, or have scenarios in common.</exception>
    public PartialProjection Merge(PartialProjection other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(_model, other._model) || Key != other.Key)
        {
            throw new ArgumentException(
                "It is a part of another run; one of the same model, observations, seed, sampling and number of scenarios was expected.",
                nameof(other));
        }

        var state = new PartialState(_compiled.Program, Scenarios, ProjectionModel.ReachOf(Sampling));
        state.Add(_state);
        state.Add(other._state);
        return new PartialProjection(_model, _compiled, state);
    }

    /// <summary>The scenarios themselves that this part has.</summary>
    /// <param name="observation">What <see cref="ProjectionModel.ObserveScenarios"/> gave, before the part was run.</param>
    /// <typeparam name="T">What the variable measures.</typeparam>
    /// <exception cref="ArgumentException">The observation is of another model, or was added after the run.</exception>
    /// <exception cref="InvalidOperationException">
    /// The part was merged of runs of scenarios with gaps between them, or of more than an array can hold.
    /// </exception>
    public ScenarioColumns<T> Get<T>(Output<ScenarioColumns<T>> observation)
        where T : struct, IMeasure<T>
    {
        ProjectionResult.RequireObserved(observation, _model, _compiled.Program);
        ColumnSegment columns = _state.JoinedColumns()
            ?? throw new InvalidOperationException(
                "The scenarios of this part do not follow each other, or are too many; one run of them was expected.");
        return ScenarioColumns<T>.Of(columns, _compiled.Program, observation.Index);
    }

    /// <summary>The result, once all scenarios are there.</summary>
    /// <exception cref="InvalidOperationException">
    /// Scenarios are missing; or, a few times in a thousand million, parts kept too few values about a percentile, and the whole has to be
    /// run in one; or scenarios are observed themselves and are more than an array can hold.
    /// </exception>
    public ProjectionResult Complete()
    {
        if (!IsComplete)
        {
            throw new InvalidOperationException("Scenarios are missing; parts that together have all of them were expected.");
        }

        double[][] columns = [];
        if (_compiled.Program.Columns.Length > 0)
        {
            columns = _state.JoinedColumns() is { First: 0 } all && all.Length == Scenarios
                ? all.Columns
                : throw new InvalidOperationException("There are more scenarios than an array can hold; read those of each part by itself.");
        }

        return _model.ResultOf(_compiled, _state, columns)
            ?? throw new InvalidOperationException(
                "The parts kept too few values about a percentile; run the whole in one.");
    }

    /// <summary>The part as bytes, for <see cref="ProjectionModel.ReadPartial"/> on this or another machine.</summary>
    /// <remarks>
    /// They have a checksum, and tell which model they are of, down to every coefficient, schedule, distribution and field of a function, so that they are not
    /// read into another. Fields of a function of one's own count as they are printed, so let a type of one's own in a field print its
    /// numbers, as records do.
    /// </remarks>
    public byte[] ToBytes() => PartialFormat.Write(_state, Key);
}
