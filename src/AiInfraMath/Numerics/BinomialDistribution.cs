namespace AiInfraMath.Numerics;

/// <summary>The binomial distribution where it is not negligible, from correctly rounded operations only.</summary>
/// <remarks>
/// Implementation note: MathNet.Numerics has the distribution, but through an incomplete beta function that stops after a fixed number of
/// terms, too few for a million trials, and that uses the platform's logarithm. Ratios of neighbouring probabilities are exact to a
/// rounding each, so the probabilities are built outwards from the mode and divided by their sum: some ten standard deviations'
/// worth of multiplications, 5,000 for a million trials, 100,000 for 4 × 10⁸.
/// </remarks>
internal sealed class BinomialDistribution
{
    // Below this share of the mode's probability the rest of a tail cannot change a sum.
    private const double Negligible = 1e-25;

    private readonly long _first;
    private readonly double[] _probabilities;
    private readonly double _sum;

    public BinomialDistribution(long trials, double success)
    {
        long mode = (long)Math.Min(trials, Math.Floor((trials + 1.0) * success));
        double odds = success / (1 - success);
        var down = new List<double>();
        double weight = 1;
        for (long k = mode; k > 0 && weight > Negligible; k--)
        {
            weight *= k / ((trials - k + 1.0) * odds);
            down.Add(weight);
        }

        var up = new List<double> { 1 };
        weight = 1;
        for (long k = mode; k < trials && weight > Negligible; k++)
        {
            weight *= (trials - k) * odds / (k + 1.0);
            up.Add(weight);
        }

        _first = mode - down.Count;
        _probabilities = new double[down.Count + up.Count];
        down.Reverse();
        down.CopyTo(_probabilities);
        up.CopyTo(_probabilities, down.Count);
        _sum = Reduction.Sum(_probabilities);
    }

    /// <summary>The probability of a count between two, both included.</summary>
    public double Probability(long from, long to)
    {
        int start = (int)Math.Clamp(from - _first, 0, _probabilities.Length);
        int end = (int)Math.Clamp(to - _first + 1, 0, _probabilities.Length);
        return end <= start ? 0 : Reduction.Sum(_probabilities.AsSpan(start..end)) / _sum;
    }

    /// <summary>The greatest k for which a count below k has at most a given probability.</summary>
    public long GreatestWithTailBelow(double probability)
    {
        double tail = 0;
        int i = 0;
        for (; i < _probabilities.Length; i++)
        {
            tail += _probabilities[i];
            if (tail > probability * _sum)
            {
                break;
            }
        }

        return _first + i;
    }

    /// <summary>The least k for which a count of k or more has at most a given probability.</summary>
    public long LeastWithTailAbove(double probability)
    {
        double tail = 0;
        int i = _probabilities.Length - 1;
        for (; i >= 0; i--)
        {
            tail += _probabilities[i];
            if (tail > probability * _sum)
            {
                break;
            }
        }

        return _first + i + 1;
    }
}
