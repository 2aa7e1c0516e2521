namespace AiInfraMath.Numerics;

/// <summary>A probability distribution that is sampled by its quantile function.</summary>
/// <remarks>
/// One uniform gives one number, and more gives more: so samples are addressed like the uniforms they come from, keep the even spread of
/// quasi-random points, and come in antithetic pairs if the uniforms do. All members of the implementations are pure and safe to call from
/// any thread.
/// </remarks>
public interface IDistribution
{
    /// <summary>The mean.</summary>
    double Mean { get; }

    /// <summary>The variance.</summary>
    double Variance { get; }

    /// <summary>The number that the variable is below with a given probability.</summary>
    /// <param name="p">Between 0 and 1, both included; NaN and numbers outside give NaN.</param>
    double Quantile(double p);

    /// <summary>The quantile for each element, with the bits of single calls.</summary>
    /// <param name="source">Probabilities; NaN and numbers outside 0 to 1 give NaN.</param>
    /// <param name="destination">Receives the results; as long as the source, and either the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap without being the same.</exception>
    void Quantile(ReadOnlySpan<double> source, Span<double> destination);
}

/// <summary>Samples of distributions, addressed by scenario, period and variable.</summary>
public static class Sampling
{
    private const int BlockLength = 256;

    /// <summary>The samples of a run of scenarios.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="uniforms">Where the uniforms come from, that is the seed and the kind of randomness.</param>
    /// <param name="firstScenario">The scenario of the first element; the others follow it.</param>
    /// <param name="period">The period.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <param name="destination">Receives the samples: the quantiles at the uniforms of the same addresses.</param>
    /// <typeparam name="TDistribution">The type of the distribution.</typeparam>
    /// <typeparam name="TUniforms">The type of the source of uniforms.</typeparam>
    public static void Fill<TDistribution, TUniforms>(
        this TDistribution distribution, TUniforms uniforms, ulong firstScenario, uint period, uint variable, Span<double> destination)
        where TDistribution : IDistribution
        where TUniforms : IUniformSource
    {
        for (int start = 0; start < destination.Length; start += BlockLength)
        {
            Span<double> block = destination.Slice(start, Math.Min(BlockLength, destination.Length - start));
            uniforms.FillUniforms(unchecked(firstScenario + (ulong)start), period, variable, block);
            distribution.Quantile(block, block);
        }
    }
}
