using System.Collections;
using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Observations in order of time, no two at the same time, all of them finite. Immutable.</summary>
/// <typeparam name="T">What was observed: a quantity, or money of one currency.</typeparam>
/// <remarks>How times become decimal years is described at <see cref="Observation{T}"/>.</remarks>
public sealed class TimeSeries<T> : IReadOnlyList<Observation<T>>
    where T : struct, IMeasure<T>
{
    private readonly Observation<T>[] _observations;

    /// <summary>A series of observations.</summary>
    /// <param name="observations">At least one, in any order, at distinct times, with finite values.</param>
    /// <exception cref="ArgumentException">There are none, two share a time, or a value is not finite.</exception>
    public TimeSeries(IEnumerable<Observation<T>> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        _observations = [.. observations];
        NumericsThrow.IfEmpty(_observations.Length, nameof(observations));
        for (int i = 0; i < _observations.Length; i++)
        {
            if (!double.IsFinite(_observations[i].Value.ToCanonical()))
            {
                throw Invalid(nameof(observations), i, _observations[i], "a finite value was expected");
            }
        }

        Array.Sort(_observations, static (a, b) => a.Year.CompareTo(b.Year));
        for (int i = 1; i < _observations.Length; i++)
        {
            if (_observations[i].Year == _observations[i - 1].Year)
            {
                throw Invalid(nameof(observations), i, _observations[i], "one observation for each time was expected");
            }
        }
    }

    /// <summary>The number of observations; at least one.</summary>
    public int Count => _observations.Length;

    /// <summary>The first observation in time.</summary>
    public Observation<T> First => _observations[0];

    /// <summary>The last observation in time.</summary>
    public Observation<T> Last => _observations[^1];

    /// <summary>An observation, in order of time.</summary>
    /// <param name="index">From 0 for the earliest.</param>
    public Observation<T> this[int index] => _observations[index];

    /// <summary>The observations in order of time.</summary>
    public IEnumerator<Observation<T>> GetEnumerator() => ((IEnumerable<Observation<T>>)_observations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The times, as decimal years.</summary>
    internal double[] Years() => Array.ConvertAll(_observations, static o => o.Year);

    /// <summary>The values in canonical units, each of them positive.</summary>
    internal double[] PositiveValues(string argument)
    {
        double[] values = new double[_observations.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _observations[i].Value.ToCanonical();
            if (values[i] <= 0)
            {
                throw Invalid(argument, i, _observations[i], "a positive value, which has a logarithm, was expected");
            }
        }

        return values;
    }

    /// <summary>The natural logarithms of the values in canonical units.</summary>
    internal double[] Logarithms(string argument)
    {
        double[] logarithms = PositiveValues(argument);
        VectorMath.Log(logarithms, logarithms);
        return logarithms;
    }

    internal void RequireCount(int least, string argument, string purpose)
    {
        if (Count < least)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The series has {Count} observation(s); {purpose} needs at least {least}."),
                argument);
        }
    }

    private static ArgumentException Invalid(string argument, int index, Observation<T> observation, string expected) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Observation {index} (year {observation.Year:R}) is {observation.Value.ToCanonical():R} {T.CanonicalUnit}; {expected}."),
            argument);
}
