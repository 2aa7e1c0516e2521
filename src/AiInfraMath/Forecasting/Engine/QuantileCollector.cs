using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Values that a percentile may turn out to be.</summary>
internal sealed class Bracket
{
    /// <summary>Bounds that nothing is within.</summary>
    public static Bracket Empty => new() { Lower = double.PositiveInfinity, Upper = double.NegativeInfinity };

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
        return SampledSelection.Select(Within, rank);
    }

    /// <summary>Adds those of some values that are within the bracket, in an array that just holds them.</summary>
    /// <returns>How many were below it.</returns>
    public int Take(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return 0;
        }

        double[] rented = ArrayPool<double>.Shared.Rent(values.Length + CandidateFilter.Slack);
        (int taken, int below) = CandidateFilter.Filter(values, Lower, Upper, rented);
        double[] exact = GC.AllocateUninitializedArray<double>(Count + taken);
        Within.CopyTo(exact);
        rented.AsSpan(0, taken).CopyTo(exact.AsSpan(Count));
        ArrayPool<double>.Shared.Return(rented);
        Values = exact;
        Count = exact.Length;
        return below;
    }

    /// <summary>A part of the bracket.</summary>
    public Bracket Cut(double lower, double upper)
    {
        var part = new Bracket { Lower = lower, Upper = upper };
        part.Below = Below + part.Take(Within);
        return part;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

/// <summary>Up to three brackets that a block is held against in one go, and the values so far within any of them.</summary>
internal sealed class BracketGroup
{
    public const int Size = 3;
    private const int Capacity = 8192;

    private readonly Bracket[] _brackets = new Bracket[Size];
    private readonly Bracket _within = new();

    public BracketGroup(List<Bracket> brackets, int start)
    {
        for (int i = 0; i < Size; i++)
        {
            _brackets[i] = start + i < brackets.Count ? brackets[start + i] : Bracket.Empty;
        }

        _within.Reserve(Capacity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        _within.Reserve(values.Length);
        _within.Count += CandidateFilter.Filter(
            values, _brackets[0], _brackets[1], _brackets[2], _within.Values.AsSpan(_within.Count));
    }

    /// <summary>Moves the values to their brackets.</summary>
    public void Settle()
    {
        if (_within.Count == 0)
        {
            return;
        }

        foreach (Bracket bracket in _brackets)
        {
            _ = bracket.Take(_within.Within);
        }

        _within.Count = 0;
    }
}

/// <summary>Finds exact percentiles of a stream: keeps the values between bounds that close in on each, and counts those below.</summary>
/// <remarks>
/// <para>
/// Implementation note: the first 4096 values are all kept; they and, from then on, the values so far at each eightfold of that put bounds at
/// five standard deviations about each percentile. So of n values some 60 √(n p (1 − p)) at most are kept for each. Where the bounds turn out
/// too narrow, one time in a million, the run is repeated with wider ones: counter-based numbers make that the same run.
/// </para>
/// <para>The percentiles are order statistics, which do not depend on the bounds, on threads or on the partition.</para>
/// </remarks>
internal sealed class QuantileCollector(double[] probabilities, long scenarios, double reach)
{
    private const long FirstTightening = 4096;
    private const int Growth = 8;

    private List<Bracket> _brackets = [];
    private BracketGroup[] _groups = [];
    private long _next = FirstTightening;

    public static QuantileCollector Start(double[] probabilities, long scenarios, double reach)
    {
        var collector = new QuantileCollector(probabilities, scenarios, reach);
        collector.Watch([new Bracket()]);
        return collector;
    }

    /// <summary>Makes a collector of parts that were stored.</summary>
    public static QuantileCollector Restore(double[] probabilities, long scenarios, double reach, long seen, List<Bracket> brackets) =>
        new(probabilities, scenarios, reach) { Seen = seen, _brackets = brackets, _next = long.MaxValue };

    /// <summary>How many values there were.</summary>
    public long Seen { get; private set; }

    /// <summary>Bounds in ascending order that do not overlap, with the values within them once <see cref="Settle"/> was called.</summary>
    public IReadOnlyList<Bracket> Brackets => _brackets;

    /// <summary>Takes a block of values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (BracketGroup group in _groups)
        {
            group.Add(values);
        }

        Seen += values.Length;
        if (Seen >= _next)
        {
            _next *= Growth;
            Tighten();
        }
    }

    /// <summary>Gives each bracket its values.</summary>
    public void Settle()
    {
        foreach (BracketGroup group in _groups)
        {
            group.Settle();
        }
    }

    private void Watch(List<Bracket> brackets)
    {
        _brackets = brackets;
        _groups = new BracketGroup[(brackets.Count + BracketGroup.Size - 1) / BracketGroup.Size];
        for (int i = 0; i < _groups.Length; i++)
        {
            _groups[i] = new BracketGroup(brackets, BracketGroup.Size * i);
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
        Settle();

        // Each percentile's bounds lie within those that it had, and are joined with those of its neighbour where they overlap.
        var wanted = new List<(Bracket Source, double Lower, double Upper)>(probabilities.Length);
        foreach (double p in probabilities)
        {
            Bracket source = BracketOf(p);
            double spread = Math.Sqrt(p * (1 - p));
            double distance = (reach * spread * Math.Sqrt(Seen)) + (2.5 * spread * Seen / Math.Sqrt(scenarios)) + 2;
            double rank = (p * (Seen - 1)) - source.Below;
            double lower = rank - distance < 0 || source.Count == 0 ? source.Lower : source.Select((int)Math.Min(rank - distance, source.Count - 1));
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

        Watch(wanted.ConvertAll(static w => w.Source.Cut(w.Lower, w.Upper)));
    }
}
