using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>
/// A power with its place and its meaning in the type: drawn by accelerators, servers, IT equipment or the facility; rated, peak or
/// average.
/// </summary>
/// <remarks>
/// Draws of different stages or kinds cannot be added, compared or passed for one another: <see cref="PowerChain"/> goes from stage to
/// stage and <see cref="DutyCycle"/> from kind to kind. <see cref="Power"/> leaves the types behind, by name. Zero or more; the default is
/// zero. Immutable.
/// </remarks>
/// <typeparam name="TStage">Where it is drawn: one of <see cref="DrawStage"/>.</typeparam>
/// <typeparam name="TKind">What it is: one of <see cref="DrawKind"/>.</typeparam>
/// <example><code>
/// var rated = new Draw&lt;DrawStage.Accelerators, DrawKind.Rated&gt;(700.Watts) * 8;   // 5.6 kW rated, accelerators
/// </code></example>
public readonly record struct Draw<TStage, TKind> : IComparable<Draw<TStage, TKind>>, IComparable
    where TStage : struct, IPowerStage
    where TKind : struct, IDrawKind
{
    /// <summary>A draw.</summary>
    /// <param name="power">The power; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> is negative or not finite.</exception>
    public Draw(Power power)
    {
        ValueThrow.IfNegative(power, nameof(power));
        Power = power;
    }

    /// <summary>The power, without its stage and kind.</summary>
    public Power Power { get; }

    /// <summary>The draw of both.</summary>
    public static Draw<TStage, TKind> operator +(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => new(left.Power + right.Power);

    /// <summary>What is left of a draw without another.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is the larger one.</exception>
    public static Draw<TStage, TKind> operator -(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => new(left.Power - right.Power);

    /// <summary>The draw of so many of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or not finite.</exception>
    public static Draw<TStage, TKind> operator *(Draw<TStage, TKind> draw, double count) => new(draw.Power * count);

    /// <summary>The draw of so many of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or not finite.</exception>
    public static Draw<TStage, TKind> operator *(double count, Draw<TStage, TKind> draw) => draw * count;

    /// <summary>How many times one draw holds another, by the rules of <see cref="double"/> division.</summary>
    public static double operator /(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => left.Power / right.Power;

    /// <summary>Whether the left draw is smaller.</summary>
    public static bool operator <(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => left.Power < right.Power;

    /// <summary>Whether the left draw is larger.</summary>
    public static bool operator >(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => left.Power > right.Power;

    /// <summary>Whether the left draw is smaller or equal.</summary>
    public static bool operator <=(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => left.Power <= right.Power;

    /// <summary>Whether the left draw is larger or equal.</summary>
    public static bool operator >=(Draw<TStage, TKind> left, Draw<TStage, TKind> right) => left.Power >= right.Power;

    /// <summary>Orders draws by size.</summary>
    /// <param name="other">The other draw.</param>
    public int CompareTo(Draw<TStage, TKind> other) => Power.CompareTo(other.Power);

    /// <summary>Orders draws by size, for F#.</summary>
    /// <param name="obj">A draw of the same stage and kind, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Draw<TStage, TKind> other => CompareTo(other),
        _ => throw new ArgumentException($"A {TKind.Name} draw of {TStage.Name} cannot be compared with {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>As in <c>10.2 kW rated, servers</c>.</summary>
    public override string ToString() => $"{Power} {TKind.Name}, {TStage.Name}";

    internal Draw<TNext, TKind> Through<TNext>(double factor)
        where TNext : struct, IPowerStage => new(Power * factor);

    internal Draw<TNext, TKind> Back<TNext>(double factor)
        where TNext : struct, IPowerStage => new(Power / factor);

    internal Draw<TStage, TNext> As<TNext>(double share)
        where TNext : struct, IDrawKind => new(Power * share);
}

/// <summary>The energy of a draw, which only an average draw has.</summary>
public static class DrawEnergy
{
    /// <summary>The energy that an average draw takes in a time: power × time.</summary>
    /// <param name="draw">The average draw.</param>
    /// <param name="duration">The time; not negative.</param>
    /// <typeparam name="TStage">Where it is drawn.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public static Energy Over<TStage>(this Draw<TStage, DrawKind.Average> draw, TimeSpan duration)
        where TStage : struct, IPowerStage
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return draw.Power * duration;
    }

    /// <summary>The energy that an average draw takes in a year of 8760 hours.</summary>
    /// <param name="draw">The average draw.</param>
    /// <typeparam name="TStage">Where it is drawn.</typeparam>
    public static Energy PerYear<TStage>(this Draw<TStage, DrawKind.Average> draw)
        where TStage : struct, IPowerStage => draw.Power * Durations.FromYears(1);
}
