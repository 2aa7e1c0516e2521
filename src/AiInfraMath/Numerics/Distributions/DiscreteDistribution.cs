namespace AiInfraMath.Numerics;

/// <summary>A distribution of finitely many values with given weights.</summary>
/// <remarks>
/// Implementation note: inverse CDF through a guide table (H. C. Chen, Y. Asau, "On generating random variates from an empirical
/// distribution", 1974), about two comparisons a sample whatever the number of values. Alias tables cost the same, but would scatter the
/// samples of neighbouring uniforms and so lose the even spread of quasi-random points.
/// </remarks>
public sealed class DiscreteDistribution : IDistribution
{
    private readonly double[] _values;
    private readonly double[] _weights;

    // The probability of all values up to each; the last is 1.
    private readonly double[] _cumulative;

    // For each of as many equal parts of the probabilities as there are values, the first value that a probability in it can give.
    private readonly int[] _guide;

    /// <summary>The distribution over some values.</summary>
    /// <param name="values">Finite numbers, at least one, in any order; where one is repeated its weights add up.</param>
    /// <param name="weights">The weight of each value, finite and 0 or more, not all 0; they need not add up to 1.</param>
    /// <exception cref="ArgumentException">The lengths differ or are 0, or the sum of the weights is 0 or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value or weight is outside its range.</exception>
    public DiscreteDistribution(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        NumericsThrow.IfEmpty(values.Length, nameof(values));
        NumericsThrow.IfLengthsDiffer(values.Length, weights.Length, nameof(weights));
        foreach (double value in values)
        {
            NumericsThrow.IfNotFinite(value, nameof(values));
        }

        foreach (double weight in weights)
        {
            NumericsThrow.IfNegative(weight, nameof(weights));
        }

        double total = Reduction.Sum(weights);
        if (!(total > 0 && double.IsFinite(total)))
        {
            throw new ArgumentException("All weights are 0 or their sum is infinite; a finite sum above 0 was expected.", nameof(weights));
        }

        // Stable, and without the values that cannot come.
        (double Value, double Weight)[] kept = [.. Pairs(values, weights).Where(pair => pair.Weight > 0).OrderBy(pair => pair.Value)];
        _values = Array.ConvertAll(kept, pair => pair.Value);
        _weights = Array.ConvertAll(kept, pair => pair.Weight / total);
        _cumulative = new double[kept.Length];
        var sum = default(CompensatedSum);
        for (int i = 0; i < kept.Length; i++)
        {
            sum = CompensatedSum.Add(sum, new CompensatedSum(_weights[i], 0));
            _cumulative[i] = Math.Min(1, sum.Value);
        }

        _cumulative[^1] = 1;
        _guide = new int[kept.Length];
        for (int part = 0, first = 0; part < _guide.Length; part++)
        {
            while (_cumulative[first] <= (double)part / _guide.Length)
            {
                first++;
            }

            _guide[part] = first;
        }
    }

    /// <summary>The number of values with a weight above 0, repetitions counted.</summary>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public double Mean => Reduction.Sum([.. _values.Zip(_weights, (value, weight) => value * weight)]);

    /// <inheritdoc/>
    public double Variance
    {
        get
        {
            double mean = Mean;
            return Reduction.Sum([.. _values.Zip(_weights, (value, weight) => (value - mean) * (value - mean) * weight)]);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The least value whose probability, added to those of all lower values, is above p; the greatest value at 1.</remarks>
    public double Quantile(double p)
    {
        if (!(p >= 0 && p <= 1))
        {
            return double.NaN;
        }

        // The product may be rounded up into the next part, hence the step back.
        int place = _guide[Math.Min((int)(p * _guide.Length), _guide.Length - 1)];
        while (place > 0 && _cumulative[place - 1] > p)
        {
            place--;
        }

        while (place < _cumulative.Length - 1 && _cumulative[place] <= p)
        {
            place++;
        }

        return _values[place];
    }

    /// <inheritdoc/>
    public void Quantile(ReadOnlySpan<double> source, Span<double> destination)
    {
        PackFunction.CheckSpans(source, destination);
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = Quantile(source[i]);
        }
    }

    private static (double Value, double Weight)[] Pairs(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var pairs = new (double, double)[values.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (values[i], weights[i]);
        }

        return pairs;
    }
}
