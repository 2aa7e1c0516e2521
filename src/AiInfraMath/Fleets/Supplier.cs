using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>A production line: nothing until it starts, then a straight line up to its full rate, then that.</summary>
/// <remarks>Times are decimal years. Immutable.</remarks>
public sealed record ProductionRamp
{
    /// <summary>A production line.</summary>
    /// <param name="start">When it starts.</param>
    /// <param name="chipsPerYear">The chips a year at full rate; finite, zero or more.</param>
    /// <param name="rampYears">The years from the start to the full rate; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ProductionRamp(double start, double chipsPerYear, double rampYears = 0)
    {
        NumericsThrow.IfNotFinite(start, nameof(start));
        NumericsThrow.IfNegative(chipsPerYear, nameof(chipsPerYear));
        NumericsThrow.IfNegative(rampYears, nameof(rampYears));
        Start = start;
        ChipsPerYear = chipsPerYear;
        RampYears = rampYears;
    }

    /// <summary>When it starts.</summary>
    public double Start { get; }

    /// <summary>The chips a year at full rate.</summary>
    public double ChipsPerYear { get; }

    /// <summary>The years from the start to the full rate.</summary>
    public double RampYears { get; }

    /// <summary>The chips made between two times.</summary>
    /// <param name="from">The earlier time.</param>
    /// <param name="to">The later time; not before the earlier one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is not finite, or they are the wrong way round.</exception>
    public double Made(double from, double to)
    {
        NumericsThrow.IfNotInterval(from, to, nameof(from), nameof(to));
        return ChipsPerYear * (FullYearsBy(to) - FullYearsBy(from));
    }

    // The years at full rate that have made as much: half of the share of the rate × time on the way up, and all of it after that.
    private double FullYearsBy(double time)
    {
        double running = Math.Max(0, time - Start);
        return running < RampYears
            ? running / RampYears * running / 2
            : running - (RampYears / 2);
    }
}

/// <summary>A maker of chips and its production lines.</summary>
public sealed record Supplier
{
    /// <summary>A maker of chips.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="lines">Its production lines.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Supplier(string name, IEnumerable<ProductionRamp> lines)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Lines = NumericsThrow.NoneNull(lines, nameof(lines));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its production lines.</summary>
    public IReadOnlyList<ProductionRamp> Lines { get; }

    /// <summary>The chips it makes in a year.</summary>
    /// <param name="year">The year.</param>
    public double MadeIn(int year) => Lines.Sum(l => l.Made(year, year + 1.0));
}
