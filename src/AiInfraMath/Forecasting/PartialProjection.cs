namespace AiInfraMath.Forecasting;

/// <summary>
/// The result of some of the scenarios of a run. Merging is associative and commutative: parts of any partition, in any order, come to
/// the same bits as one run. Immutable.
/// </summary>
/// <remarks>
/// Sums are kept as nodes of a fixed binary tree over aligned blocks of 256 scenarios, 2 log₂ S of them at most for a contiguous part;
/// a block that a part has not as a whole, as its values. So a part takes some kilobytes, and the candidates for percentiles.
/// </remarks>
public sealed class PartialProjection
{
    private readonly ProjectionModel _model;
    private readonly BlockProgram _program;
    private readonly PartialState _state;

    internal PartialProjection(ProjectionModel model, BlockProgram program, PartialState state, ulong seed)
    {
        _model = model;
        _program = program;
        _state = state;
        Seed = seed;
    }

    /// <summary>The number of scenarios of the whole run.</summary>
    public long Scenarios => _state.Scenarios;

    /// <summary>The seed of the random numbers.</summary>
    public ulong Seed { get; }

    /// <summary>Whether all scenarios are there.</summary>
    public bool IsComplete => _state.IsComplete;

    /// <summary>Puts two parts together.</summary>
    /// <param name="other">A part of the same run of the same model, with no scenario in common.</param>
    /// <exception cref="ArgumentException">The parts do not belong together, or have scenarios in common.</exception>
    public PartialProjection Merge(PartialProjection other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(_model, other._model) || Seed != other.Seed || Scenarios != other.Scenarios
            || _program.NumberCount != other._program.NumberCount)
        {
            throw new ArgumentException("It is a part of another run; one of the same model, seed and number of scenarios was expected.", nameof(other));
        }

        var state = new PartialState(_program, Scenarios);
        state.Add(_state);
        state.Add(other._state);
        return new PartialProjection(_model, _program, state, Seed);
    }

    /// <summary>The result, once all scenarios are there.</summary>
    /// <exception cref="InvalidOperationException">
    /// Scenarios are missing; or, one time in a million, parts kept too few values about a percentile, and the whole has to be run in one.
    /// </exception>
    public ProjectionResult Complete()
    {
        if (!IsComplete)
        {
            throw new InvalidOperationException("Scenarios are missing; parts that together have all of them were expected.");
        }

        return _model.ResultOf(_program, _state, Seed, [])
            ?? throw new InvalidOperationException("The parts kept too few values about a percentile; run the whole in one.");
    }

    /// <summary>The part as bytes, for <see cref="ProjectionModel.ReadPartial"/> on this or another machine.</summary>
    public byte[] ToBytes() => PartialWriter.Write(_program, _state, Seed);
}
