using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>What is random: shocks, and uncertain values drawn once for a scenario or in every period.</content>
public sealed partial class ProjectionModel
{
    // For each random variable, how often it is drawn.
    private readonly List<Draw> _variables = [];

    /// <summary>A standard normal number for every period and scenario: what shocks are made of.</summary>
    public Series<Ratio> Shocks() => Normals(Draw.EveryPeriod);

    /// <summary>
    /// Several shocks that move together: standard normal numbers, to make factors of that are correlated, or, drawn once, parameters.
    /// </summary>
    /// <param name="correlations">
    /// The correlations, row by row: symmetric, ones on the diagonal, positive definite. Shock i is Σ L[i, j] z[j] for its Cholesky factor L.
    /// </param>
    /// <param name="draw">Whether they are drawn in each period, as shocks are, or once for a scenario.</param>
    /// <returns>A variable for each row.</returns>
    /// <exception cref="ArgumentException">The matrix is not one of correlations.</exception>
    public IReadOnlyList<Series<Ratio>> CorrelatedShocks(double[][] correlations, Draw draw = Draw.EveryPeriod)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        double[][] factor = CholeskyFactor.Of(correlations, nameof(correlations));
        int count = factor.Length;
        var independent = new Linear[count];
        var shocks = new Series<Ratio>[count];
        for (int i = 0; i < count; i++)
        {
            independent[i] = Normals(draw).Form;
            Linear sum = Linear.Constant(new double[PeriodCount]);
            for (int j = 0; j <= i; j++)
            {
                sum = sum.Add(independent[j].Scale(factor[i][j]));
            }

            shocks[i] = new Series<Ratio>(this, sum);
        }

        return shocks;
    }

    /// <summary>A uniform number between 0 and 1.</summary>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    public Series<Ratio> Uniform(Draw draw = Draw.OncePerScenario)
    {
        var node = new UniformNode(NewVariable(draw)) { IsOnce = draw == Draw.OncePerScenario };
        return new Series<Ratio>(this, Linear.Of(node, PeriodCount));
    }

    /// <summary>An uncertain value that is equally likely anywhere between two ends.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, not below the lower one.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not finite and in order.</exception>
    public Series<T> Uniform<T>(T low, T high, Draw draw = Draw.OncePerScenario)
        where T : struct, IMeasure<T>
    {
        (double from, double to) = (low.ToCanonical(), high.ToCanonical());
        NumericsThrow.IfNotInterval(from, to, nameof(low), nameof(high));
        return new Series<T>(this, Linear.Constant(Filled(from)).Add(Uniform(draw).Form.Scale(to - from)));
    }

    /// <summary>An uncertain number with a normal distribution.</summary>
    /// <param name="mean">The mean; finite.</param>
    /// <param name="standardDeviation">The standard deviation; finite, not negative.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Series<Ratio> Normal(double mean, double standardDeviation, Draw draw = Draw.OncePerScenario) =>
        Normal(new Ratio(mean), new Ratio(standardDeviation), draw);

    /// <summary>An uncertain value with a normal distribution.</summary>
    /// <param name="mean">The mean; finite.</param>
    /// <param name="standardDeviation">The standard deviation; finite, not negative.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public Series<T> Normal<T>(T mean, T standardDeviation, Draw draw = Draw.OncePerScenario)
        where T : struct, IMeasure<T>
    {
        NumericsThrow.IfNotFinite(mean.ToCanonical(), nameof(mean));
        NumericsThrow.IfNegative(standardDeviation.ToCanonical(), nameof(standardDeviation));
        Linear z = Normals(draw).Form;
        return new Series<T>(this, Linear.Constant(Filled(mean.ToCanonical())).Add(z.Scale(standardDeviation.ToCanonical())));
    }

    /// <summary>An uncertain value with a lognormal distribution.</summary>
    /// <param name="median">The median; positive.</param>
    /// <param name="deviation">The standard deviation of the logarithm; finite, not negative.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentException">The median is not positive, or the deviation is out of range.</exception>
    public Series<T> LognormalDraw<T>(T median, double deviation, Draw draw = Draw.OncePerScenario)
        where T : struct, IMeasure<T>
    {
        NumericsThrow.IfNegative(deviation, nameof(deviation));
        double logarithm = VectorMath.Log(Positive(median, nameof(median)));
        return new Series<T>(this, Exponential(Normal(logarithm, deviation, draw).Form));
    }

    /// <summary>An uncertain value with a triangular distribution.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="mode">The likeliest value, between the two others, both included.</param>
    /// <param name="high">The greatest value, above the least.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The values are not finite and in order.</exception>
    public Series<T> Triangular<T>(T low, T mode, T high, Draw draw = Draw.OncePerScenario)
        where T : struct, IMeasure<T> =>
        Sample<T>(new TriangularDistribution(low.ToCanonical(), mode.ToCanonical(), high.ToCanonical()), draw);

    /// <summary>An uncertain value with a PERT distribution: a smooth density between two ends, with a likeliest value.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="mode">The likeliest value, between the two others, both included.</param>
    /// <param name="high">The greatest value, above the least.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <param name="weight">The weight of the likeliest value, from 0 (uniform) to 900; 4 if not given.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The values are not finite and in order, or the weight is out of range.</exception>
    public Series<T> Pert<T>(
        T low, T mode, T high, Draw draw = Draw.OncePerScenario, double weight = PertDistribution.DefaultWeight)
        where T : struct, IMeasure<T> =>
        Sample<T>(new PertDistribution(low.ToCanonical(), mode.ToCanonical(), high.ToCanonical(), weight), draw);

    /// <summary>An uncertain share, between 0 and 1, with a beta distribution.</summary>
    /// <param name="alpha">The parameter of the end at 0, from 0.5 to 1000; the mean is α / (α + β).</param>
    /// <param name="beta">The parameter of the end at 1, from 0.5 to 1000.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public Series<Ratio> Beta(double alpha, double beta, Draw draw = Draw.OncePerScenario) =>
        Sample(new BetaDistribution(alpha, beta), draw);

    /// <summary>An uncertain value that is one of some.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <param name="weights">The weight of each, finite and 0 or more, not all 0; they need not add up to 1.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentException">There are more or fewer weights than values, none, or one is out of range.</exception>
    public Series<T> Discrete<T>(ReadOnlySpan<T> values, ReadOnlySpan<double> weights, Draw draw = Draw.OncePerScenario)
        where T : struct, IMeasure<T>
    {
        double[] canonical = new double[values.Length];
        for (int i = 0; i < canonical.Length; i++)
        {
            canonical[i] = values[i].ToCanonical();
        }

        return Sample<T>(new DiscreteDistribution(canonical, weights), draw);
    }

    /// <summary>An uncertain number with any distribution that has a quantile function.</summary>
    /// <param name="distribution">The distribution; it is asked from several threads.</param>
    /// <param name="draw">Whether it is drawn once for a scenario or in each period.</param>
    public Series<Ratio> Sample(IDistribution distribution, Draw draw = Draw.OncePerScenario)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return Sample<Ratio>(distribution, draw);
    }

    // In canonical units.
    private Series<T> Sample<T>(IDistribution distribution, Draw draw)
        where T : struct, IMeasure<T>
    {
        var node = new DistributionNode(Uniform(draw).Form, distribution) { IsOnce = draw == Draw.OncePerScenario };
        return new Series<T>(this, Linear.Of(node, PeriodCount));
    }

    private Series<Ratio> Normals(Draw draw)
    {
        var node = new NormalNode(NewVariable(draw)) { IsOnce = draw == Draw.OncePerScenario };
        return new Series<Ratio>(this, Linear.Of(node, PeriodCount));
    }

    private uint NewVariable(Draw draw)
    {
        if (draw is not (Draw.OncePerScenario or Draw.EveryPeriod))
        {
            NumericsThrow.OutOfRange(nameof(draw), draw, "once for a scenario or in every period");
        }

        _variables.Add(draw);
        return (uint)_variables.Count - 1;
    }
}

/// <summary>How often an uncertain number is drawn.</summary>
public enum Draw
{
    /// <summary>Once for a scenario: nobody knows it, but it does not change.</summary>
    OncePerScenario = 0,

    /// <summary>Anew in every period.</summary>
    EveryPeriod = 1,
}
