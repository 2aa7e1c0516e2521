namespace AiInfraMath.Numerics;

/// <summary>Finds exact order statistics of a stream: keeps the values between limits that close in on each, and counts those below.</summary>
/// <remarks>
/// <para>
/// Implementation note: the first 4096 values are all kept; from then on limits at some standard deviations of the rank close in whenever
/// eight times as many values have gathered as they left. So of n values some 60 √(n p (1 − p)) at most are kept for each quantile. Where
/// the limits turn out too narrow, a few times in a thousand million, the values have to come again: counter-based numbers make that the same run.
/// </para>
/// <para>
/// Order statistics do not depend on the limits, and so not on threads or on the partition.
/// </para>
/// </remarks>
internal sealed class QuantileCollector
{
    /// <summary>The standard deviations of a rank that limits leave room for in a first run.</summary>
    public const double FirstReach = 6;

    private readonly QuantileBracket[] _brackets;
    private readonly BracketGroup[] _groups;

    /// <param name="probabilities">Of the quantiles.</param>
    /// <param name="reach">How many standard deviations of a rank the limits leave room for; infinite to keep all values.</param>
    public QuantileCollector(ReadOnlySpan<double> probabilities, double reach)
    {
        _brackets = new QuantileBracket[probabilities.Length];
        for (int i = 0; i < _brackets.Length; i++)
        {
            _brackets[i] = new QuantileBracket(probabilities[i], reach);
        }

        _groups = new BracketGroup[(_brackets.Length + BracketGroup.Size - 1) / BracketGroup.Size];
        for (int i = 0; i < _groups.Length; i++)
        {
            int first = BracketGroup.Size * i;
            _groups[i] = new BracketGroup(_brackets.AsSpan(first, Math.Min(BracketGroup.Size, _brackets.Length - first)));
        }
    }

    /// <summary>How many values there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are kept.</summary>
    public long Kept => _brackets.Sum(static bracket => (long)bracket.Kept);

    /// <summary>Whether one of the values was NaN, so that order statistics have no meaning.</summary>
    public bool HasNaN => Array.Exists(_groups, static group => group.HasNaN);

    /// <summary>What each bracket knows, for storing it; call <see cref="Settle"/> before.</summary>
    public IEnumerable<QuantileBracketState> States => _brackets.Select(static bracket => bracket.State);

    /// <summary>The reach of a run after one whose limits were too narrow: twice as far, and after that without limits.</summary>
    public static double WiderThan(double reach) => reach <= FirstReach ? 2 * reach : double.PositiveInfinity;

    /// <summary>Takes values.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (BracketGroup group in _groups)
        {
            group.Add(values);
        }

        Count += values.Length;
    }

    /// <summary>Gives each bracket its values.</summary>
    public void Settle()
    {
        foreach (BracketGroup group in _groups)
        {
            group.Settle();
        }
    }

    /// <summary>Gives each bracket its values, where no more are to come.</summary>
    public void Close()
    {
        foreach (BracketGroup group in _groups)
        {
            group.Close();
        }
    }

    /// <summary>Takes the values of another collector for the same quantiles.</summary>
    public void Merge(QuantileCollector other)
    {
        Settle();
        other.Settle();
        for (int i = 0; i < _groups.Length; i++)
        {
            _groups[i].Merge(other._groups[i]);
        }

        Count += other.Count;
    }

    /// <summary>Writes all there is to it.</summary>
    public void Write(WordWriter words)
    {
        Settle();
        words.Add(Count);
        words.Add(HasNaN ? 1 : 0);
        foreach (QuantileBracketState state in States)
        {
            words.Add(state.Lower);
            words.Add(state.Upper);
            words.Add(state.Below);
            words.Add(state.AtLower);
            words.Add(state.AtUpper);
            words.Add(state.IsLost ? 1 : 0);
            words.Add(state.Inside);
        }
    }

    /// <summary>Reads what was written, into a new collector for the same quantiles.</summary>
    /// <param name="words">Where to read.</param>
    /// <param name="most">The most values that there can have been.</param>
    public void Read(ref WordReader words, long most)
    {
        long count = words.Next(0, most);
        bool hasNaN = words.Next(0, 1) == 1;
        var states = new QuantileBracketState[_brackets.Length];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = ReadBracket(ref words, count);
        }

        Restore(count, hasNaN, states);
    }

    /// <summary>Puts in what was stored, into a new collector for the same quantiles.</summary>
    public void Restore(long count, bool hasNaN, ReadOnlySpan<QuantileBracketState> states)
    {
        Count = count;
        for (int i = 0; i < _brackets.Length; i++)
        {
            _brackets[i].State = states[i];
        }

        foreach (BracketGroup group in _groups)
        {
            group.Restore(count, hasNaN);
        }
    }

    /// <summary>Estimates a quantile with its sampling error.</summary>
    /// <param name="place">Which of the quantiles.</param>
    /// <param name="rank">The rank of the quantile.</param>
    /// <param name="range">The ranks of its confidence interval.</param>
    /// <param name="values">Receives the values at the lower rank, the rank itself and the upper one, if the result is true.</param>
    /// <returns>Whether they are within the limits.</returns>
    public bool TrySelect(int place, long rank, (long Lower, long Upper) range, Span<double> values)
    {
        Settle();
        return _brackets[place].TrySelect([range.Lower, rank, range.Upper], values);
    }

    private static QuantileBracketState ReadBracket(ref WordReader words, long count)
    {
        var state = new QuantileBracketState(
            words.NextDouble(),
            words.NextDouble(),
            words.Next(0, count),
            words.Next(0, count),
            words.Next(0, count),
            words.Next(0, 1) == 1,
            words.NextDoubles());
        words.Require(double.IsFinite(state.Lower) && state.Lower <= state.Upper);
        words.Require(Array.TrueForAll(state.Inside, x => x > state.Lower && x < state.Upper && (x != 0 || !double.IsNegative(x))));
        words.Require(state.Below + state.AtLower + state.AtUpper + state.Inside.Length <= count);
        return state;
    }
}
