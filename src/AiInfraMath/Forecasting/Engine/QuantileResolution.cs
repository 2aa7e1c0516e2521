using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Percentiles of all scenarios from the collectors of their parts.</summary>
internal static class QuantileResolution
{
    /// <summary>Estimates the percentiles with their sampling error.</summary>
    /// <param name="parts">Collectors that together saw every scenario once.</param>
    /// <param name="probabilities">The percentiles wanted.</param>
    /// <param name="scenarios">How many scenarios there are.</param>
    /// <returns>An estimate for each percentile, or null where the bounds of the parts were too narrow for one.</returns>
    public static QuantileEstimate[]? Resolve(IReadOnlyList<QuantileCollector> parts, double[] probabilities, long scenarios)
    {
        var estimates = new QuantileEstimate[probabilities.Length];
        for (int i = 0; i < estimates.Length; i++)
        {
            if (Resolve(parts, probabilities[i], scenarios) is not { } estimate)
            {
                return null;
            }

            estimates[i] = estimate;
        }

        return estimates;
    }

    private static QuantileEstimate? Resolve(IReadOnlyList<QuantileCollector> parts, double probability, long scenarios)
    {
        double lower = double.NegativeInfinity;
        double upper = double.PositiveInfinity;
        foreach (QuantileCollector part in parts)
        {
            Bracket bracket = part.BracketOf(probability);
            lower = Math.Max(lower, bracket.Lower);
            upper = Math.Min(upper, bracket.Upper);
        }

        var common = new Bracket { Lower = lower, Upper = upper };
        if (lower <= upper)
        {
            foreach (QuantileCollector part in parts)
            {
                Bracket cut = part.BracketOf(probability).Cut(lower, upper);
                common.Reserve(cut.Count);
                cut.Within.CopyTo(common.Values.AsSpan(common.Count));
                common.Count += cut.Count;
                common.Below += cut.Below;
            }
        }

        (long low, long high, double coverage) = Quantile.SamplingRanks(probability, scenarios);
        long middle = Quantile.Rank(probability, scenarios);
        if (low < common.Below || high >= common.Below + common.Count)
        {
            return null;
        }

        double At(long rank) => SampledSelection.Select(common.Within, (int)(rank - common.Below));
        return new QuantileEstimate(probability, At(middle), At(low), At(high), coverage);
    }
}
