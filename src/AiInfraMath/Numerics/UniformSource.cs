namespace AiInfraMath.Numerics;

/// <summary>Uniforms addressed by scenario, period and variable: what every distribution is sampled from.</summary>
/// <remarks>
/// An implementation gives the same number at the same address, whatever run of scenarios it stands in and whatever thread asks, so that
/// results do not depend on the partition of the scenarios.
/// </remarks>
public interface IUniformSource
{
    /// <summary>The uniforms of a run of scenarios.</summary>
    /// <param name="firstScenario">The scenario of the first element; the others follow it.</param>
    /// <param name="period">The period.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <param name="destination">Receives odd multiples of 2⁻⁵³, never 0 and never 1.</param>
    void FillUniforms(ulong firstScenario, uint period, uint variable, Span<double> destination);
}

/// <summary>Independent random numbers: those of <see cref="Philox4x32"/>.</summary>
/// <param name="Random">The generator, that is the seed; the default is seed 0.</param>
public readonly record struct RandomUniforms(Philox4x32 Random) : IUniformSource
{
    private const int BlockLength = 256;

    /// <summary>Independent random numbers for a seed.</summary>
    /// <param name="seed">Every value is as good as every other.</param>
    public RandomUniforms(ulong seed)
        : this(new Philox4x32(seed))
    {
    }

    /// <inheritdoc/>
    public void FillUniforms(ulong firstScenario, uint period, uint variable, Span<double> destination)
    {
        Span<double> other = stackalloc double[BlockLength];
        for (int start = 0; start < destination.Length; start += BlockLength)
        {
            Span<double> wanted = destination.Slice(start, Math.Min(BlockLength, destination.Length - start));
            Span<double> unwanted = other[..wanted.Length];
            ulong scenario = unchecked(firstScenario + (ulong)start);
            bool even = (period & 1) == 0;
            Random.FillUniforms(scenario, period >> 1, variable, even ? wanted : unwanted, even ? unwanted : wanted);
        }
    }
}

/// <summary>
/// Antithetic pairs: the scenarios 2k and 2k + 1 use u and 1 − u, where u is the uniform of scenario k of a random generator. The mean of a
/// pair has less variance than that of two independent scenarios wherever a result is monotone in its inputs.
/// </summary>
/// <param name="Random">The generator, that is the seed; the default is seed 0.</param>
/// <remarks>
/// 1 − u is exact, so a symmetric distribution gives exactly opposite deviations. The two scenarios of a pair depend on each other: take
/// the error of a mean from the means of pairs. Source: J. M. Hammersley, K. W. Morton, "A new Monte Carlo technique: antithetic variates",
/// 1956.
/// </remarks>
public readonly record struct AntitheticUniforms(Philox4x32 Random) : IUniformSource
{
    private const int BlockLength = 256;

    /// <summary>Antithetic pairs for a seed.</summary>
    /// <param name="seed">Every value is as good as every other.</param>
    public AntitheticUniforms(ulong seed)
        : this(new Philox4x32(seed))
    {
    }

    /// <inheritdoc/>
    public void FillUniforms(ulong firstScenario, uint period, uint variable, Span<double> destination)
    {
        Span<double> pairs = stackalloc double[(BlockLength / 2) + 1];
        for (int start = 0; start < destination.Length; start += BlockLength)
        {
            Span<double> block = destination.Slice(start, Math.Min(BlockLength, destination.Length - start));
            ulong first = unchecked(firstScenario + (ulong)start);
            ulong phase = first & 1;
            Span<double> needed = pairs[..(int)((phase + (ulong)block.Length + 1) / 2)];
            new RandomUniforms(Random).FillUniforms(first >> 1, period, variable, needed);
            for (int i = 0; i < block.Length; i++)
            {
                ulong place = phase + (ulong)i;
                double u = needed[(int)(place >> 1)];
                block[i] = (place & 1) == 0 ? u : 1 - u;
            }
        }
    }
}

/// <summary>Quasi-random numbers: scenario i uses point i of a <see cref="SobolSequence"/>.</summary>
/// <param name="Sequence">The sequence; it needs <paramref name="Variables"/> times the number of periods as dimensions.</param>
/// <param name="Variables">The number of random variables of the model: variable v of period t is dimension v + t × this.</param>
public readonly record struct QuasiRandomUniforms(SobolSequence Sequence, int Variables) : IUniformSource
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The sequence has no dimension for the period and variable.</exception>
    public void FillUniforms(ulong firstScenario, uint period, uint variable, Span<double> destination)
    {
        if (variable >= (uint)Variables)
        {
            NumericsThrow.OutOfRange(nameof(variable), variable, "a variable below the number of variables of the source");
        }

        ulong dimension = variable + ((ulong)period * (uint)Variables);
        if (dimension >= (ulong)Sequence.Dimensions)
        {
            NumericsThrow.OutOfRange(nameof(period), period, "a period for which the sequence has dimensions left");
        }

        Sequence.FillUniforms(firstScenario, (int)dimension, destination);
    }
}
