using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Estimates the percentiles of variables of so many scenarios, with their sampling error.</summary>
internal sealed class QuantileResolution(long scenarios)
{
    // Variables mostly have the same percentiles, and those have the same ranks.
    private readonly Dictionary<double, (long Lower, long Upper, double Coverage)> _ranks = [];

    /// <summary>Estimates the percentiles of a variable.</summary>
    /// <param name="collector">One that saw every scenario once.</param>
    /// <param name="probabilities">Its percentiles.</param>
    /// <returns>An estimate for each percentile, or null where the limits were too narrow for one.</returns>
    public QuantileEstimate[]? Resolve(QuantileCollector collector, double[] probabilities)
    {
        var estimates = new QuantileEstimate[probabilities.Length];
        Span<double> found = stackalloc double[3];
        for (int i = 0; i < estimates.Length; i++)
        {
            double probability = probabilities[i];
            if (!_ranks.TryGetValue(probability, out (long Lower, long Upper, double Coverage) ranks))
            {
                ranks = Quantile.SamplingRanks(probability, scenarios);
                _ranks.Add(probability, ranks);
            }

            if (!collector.TrySelect(i, Quantile.Rank(probability, scenarios), (ranks.Lower, ranks.Upper), found))
            {
                return null;
            }

            estimates[i] = new QuantileEstimate(probability, found[1], found[0], found[2], ranks.Coverage);
        }

        return estimates;
    }
}
