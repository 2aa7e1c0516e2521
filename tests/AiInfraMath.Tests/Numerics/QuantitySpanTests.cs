using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>A span of any quantity is a span of doubles in its canonical unit, without a copy.</summary>
public class QuantitySpanTests
{
    [Fact]
    public void Quantities_are_sampled_summed_and_ranked_in_place()
    {
        Power[] powers = new Power[10_001];
        Span<double> watts = MemoryMarshal.Cast<Power, double>(powers.AsSpan());
        LogNormalDistribution.Of90PercentInterval(5e9, 10e9).Fill(new RandomUniforms(1), 0, 0, 0, watts);
        Assert.All(powers, power => Assert.InRange(power.Gigawatts, 1, 50));
        Assert.Equal(powers.Average(power => power.Gigawatts), Power.FromWatts(Reduction.Mean(watts)).Gigawatts, 1e-9);
        QuantileEstimate median = Quantile.Estimate(watts, [0.5])[0];
        Assert.Equal(powers.Order().ElementAt(5000), Power.FromWatts(median.Value));
        Assert.InRange(Math.Sqrt(50), median.Lower / 1e9, median.Upper / 1e9);
        VectorMath.Log(watts, watts);
        Assert.Equal(Math.Log(5e9 * Math.Sqrt(2)), Reduction.Mean(watts), 0.01);
    }
}
