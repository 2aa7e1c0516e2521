using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Values that a percentile may turn out to be.</summary>
internal sealed class Bracket
{
    public double Lower { get; init; } = double.NegativeInfinity;

    public double Upper { get; init; } = double.PositiveInfinity;

    /// <summary>How many values so far were below the bracket.</summary>
    public long Below { get; set; }

    /// <summary>How many values so far were within it.</summary>
    public int Count { get; set; }

    /// <summary>Those within it, in no order, and room for more.</summary>
    public double[] Values { get; set; } = [];

    public ReadOnlySpan<double> Within => Values.AsSpan(0, Count);

    /// <summary>The value at a rank within the bracket.</summary>
    public double Select(int rank)
    {
        Span<double> found = stackalloc double[1];
        OrderStatistics.Select(Within, [rank], found);
        return found[0];
    }

    /// <summary>A part of the bracket.</summary>
    public Bracket Cut(double lower, double upper)
    {
        var part = new Bracket { Lower = lower, Upper = upper, Below = Below };
        if (Count > 0)
        {
            part.Reserve(Count);
            (int taken, int below) = CandidateFilter.Filter(Within, lower, upper, part.Values);
            part.Count = taken;
            part.Below += below;
        }

        return part;
    }

    public void Reserve(int more)
    {
        int needed = Count + more + CandidateFilter.Slack;
        if (Values.Length < needed)
        {
            double[] larger = GC.AllocateUninitializedArray<double>(Math.Max(needed, Values.Length + (Values.Length / 2)));
            Within.CopyTo(larger);
            Values = larger;
        }
    }
}

/// <summary>Finds exact percentiles of a stream: keeps the values between bounds that close in on each, and counts those below.</summary>
/// <remarks>
/// <para>
/// Implementation note: the first 4096 values are all kept; they and, from then on, the values so far at each fourfold of that put bounds at
/// five standard deviations about each percentile. So of n values some 15 √(n p (1 − p)) are kept for each. Where the bounds turn out
/// too narrow, one time in a million, the run is repeated with wider ones: counter-based numbers make that the same run.
/// </para>
/// <para>The percentiles are order statistics, which do not depend on the bounds, on threads or on the partition.</para>
/// </remarks>
internal sealed class QuantileCollector(double[] probabilities, long scenarios, double reach)
{
    private const long FirstTightening = 4096;
    private const int Growth = 4;

    private List<Bracket> _brackets = [new Bracket()];
    private long _next = FirstTightening;

    /// <summary>How many values there were.</summary>
    public long Seen { get; private set; }

    /// <summary>Bounds in ascending order that do not overlap.</summary>
    public IReadOnlyList<Bracket> Brackets => _brackets;

    /// <summary>Makes a collector of parts that were stored.</summary>
    public static QuantileCollector Restore(double[] probabilities, long scenarios, double reach, long seen, List<Bracket> brackets) =>
        new(probabilities, scenarios, reach) { Seen = seen, _brackets = brackets, _next = long.MaxValue };

    /// <summary>Takes a block of values.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (Bracket bracket in _brackets)
        {
            bracket.Reserve(values.Length);
            (int taken, int below) =
                CandidateFilter.Filter(values, bracket.Lower, bracket.Upper, bracket.Values.AsSpan(bracket.Count));
            bracket.Count += taken;
            bracket.Below += below;
        }

        Seen += values.Length;
        if (Seen >= _next)
        {
            _next *= Growth;
            Tighten();
        }
    }

    /// <summary>The bracket that a percentile is in, as far as the values so far can tell.</summary>
    public Bracket BracketOf(double probability)
    {
        long rank = (long)(probability * Math.Max(0, Seen - 1));
        Bracket found = _brackets[0];
        foreach (Bracket candidate in _brackets)
        {
            if (candidate.Below <= rank)
            {
                found = candidate;
            }
        }

        return found;
    }

    private void Tighten()
    {
        // Each percentile's bounds lie within those that it had, and are joined with those of its neighbour where they overlap.
        var wanted = new List<(Bracket Source, double Lower, double Upper)>(probabilities.Length);
        foreach (double p in probabilities)
        {
            Bracket source = BracketOf(p);
            double spread = Math.Sqrt(p * (1 - p));
            double distance = (reach * spread * Math.Sqrt(Seen)) + (2.5 * spread * Seen / Math.Sqrt(scenarios)) + 2;
            double rank = (p * (Seen - 1)) - source.Below;
            double lower = rank - distance < 0 ? source.Lower : source.Select((int)Math.Min(rank - distance, source.Count - 1));
            double upper = rank + distance >= source.Count ? source.Upper : source.Select((int)(rank + distance));
            if (wanted.Count > 0 && lower <= wanted[^1].Upper)
            {
                wanted[^1] = (source, wanted[^1].Lower, Math.Max(upper, wanted[^1].Upper));
            }
            else
            {
                wanted.Add((source, lower, upper));
            }
        }

        _brackets = wanted.ConvertAll(static w => w.Source.Cut(w.Lower, w.Upper));
    }
}
