using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Where the random numbers of a run come from: makes the stages for one method of sampling.</summary>
internal sealed class RandomSource
{
    private readonly SamplingMethod _method;
    private readonly Philox4x32 _random;
    private readonly SobolDimensions? _dimensions;

    /// <param name="method">The method.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="variables">How often each random variable of the model is drawn.</param>
    /// <param name="periods">The number of periods.</param>
    public RandomSource(SamplingMethod method, ulong seed, IReadOnlyList<Draw> variables, int periods)
    {
        _method = method;
        _random = new Philox4x32(seed);
        _dimensions = method == SamplingMethod.Sobol && variables.Count > 0 ? new SobolDimensions(variables, periods, seed) : null;
    }

    public Stage Normals<TPack>(uint variable, Place place)
        where TPack : struct, IPack<TPack> => _method switch
        {
            SamplingMethod.Antithetic => new AntitheticStage<TPack>(_random, variable, place, isNormal: true),
            SamplingMethod.Sobol => new SobolStage(_dimensions!, variable, place, isNormal: true),
            _ => new NormalStage<TPack>(_random, variable, place),
        };

    public Stage Uniforms<TPack>(uint variable, Place place)
        where TPack : struct, IPack<TPack> => _method switch
        {
            SamplingMethod.Antithetic => new AntitheticStage<TPack>(_random, variable, place, isNormal: false),
            SamplingMethod.Sobol => new SobolStage(_dimensions!, variable, place, isNormal: false),
            _ => new UniformStage<TPack>(_random, variable, place),
        };
}

/// <summary>The dimensions of the Sobol points of a model, one for each number that a scenario draws.</summary>
/// <remarks>
/// First come the variables that are drawn once, in the order in which the model made them, then those of the first period, and so on: what
/// weighs on the whole scenario has the dimensions that are spread best. All of the model's variables have theirs, so that what else is
/// observed changes no number.
/// </remarks>
internal sealed class SobolDimensions
{
    private readonly int[] _first;
    private readonly int _stride;

    public SobolDimensions(IReadOnlyList<Draw> variables, int periods, ulong seed)
    {
        int once = variables.Count(static draw => draw == Draw.OncePerScenario);
        _stride = variables.Count - once;
        long needed = once + ((long)_stride * periods);
        if (needed > SobolSequence.MaxDimensions)
        {
            throw NumericsThrow.Invalid(
                nameof(RunOptions.Sampling),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is Sobol, and a scenario of this model draws {needed} random numbers ({once} once, {_stride} in each of {periods} "
                    + $"periods); at most {SobolSequence.MaxDimensions}, the dimensions of Sobol points, were expected."));
        }

        _first = new int[variables.Count];
        (int nextOnce, int nextEach) = (0, once);
        for (int i = 0; i < _first.Length; i++)
        {
            _first[i] = variables[i] == Draw.OncePerScenario ? nextOnce++ : nextEach++;
        }

        Sequence = SobolSequence.Scrambled((int)needed, seed);
    }

    public SobolSequence Sequence { get; }

    /// <summary>The dimension of a variable in a period; of one that is drawn once only the first period is asked for.</summary>
    public int Of(uint variable, int period) => _first[variable] + (_stride * period);
}
