using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// Exchange rates, and the way from one currency to another through them: directly, backwards, or through other currencies.
/// </summary>
/// <remarks>
/// <para>The path with the fewest rates is taken; of several, the one whose currencies come first by code, step by step. Between two
/// neighbours it is the latest rate that is not after the day asked for, in whichever direction it was quoted, and of two of the same day
/// the one in the direction of the path. A rate replaces an earlier one of the same currencies, direction and day.</para>
/// <para>The rate of a path is dated with the oldest day of its rates: see there how old it is. Not to be changed while another thread
/// reads it.</para>
/// </remarks>
/// <example><code>
/// var table = new ExchangeRateTable { eurosInDollars, dollarsInYen };
/// Money yen = table.Convert(Money.Parse("EUR 100"), Currency.Of&lt;JPY&gt;());
/// </code></example>
public sealed class ExchangeRateTable : IEnumerable<ExchangeRate>
{
    // From each currency, by code, the rates to and from its neighbours, by code and day.
    private readonly SortedDictionary<Currency, SortedDictionary<Currency, SortedList<DateOnly, ExchangeRate>>> _rates = new(ByCode);

    /// <summary>Makes an empty table.</summary>
    public ExchangeRateTable()
    {
    }

    /// <summary>Makes a table of some rates.</summary>
    /// <param name="rates">The rates.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public ExchangeRateTable(IEnumerable<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        foreach (ExchangeRate rate in rates)
        {
            Add(rate);
        }
    }

    private static Comparer<Currency> ByCode { get; } = Comparer<Currency>.Create((x, y) => string.CompareOrdinal(x.Code, y.Code));

    /// <summary>Adds a rate, or replaces that of the same currencies, direction and day.</summary>
    /// <param name="rate">The rate.</param>
    /// <exception cref="InvalidOperationException">The rate is the default value.</exception>
    public void Add(ExchangeRate rate)
    {
        Neighbours(rate.From, rate.To)[rate.Date] = rate;
        _ = Neighbours(rate.To, rate.From);
    }

    /// <summary>The rates of the table, by currency and day.</summary>
    public IEnumerator<ExchangeRate> GetEnumerator() =>
        _rates.Values.SelectMany(neighbours => neighbours.Values).SelectMany(days => days.Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rate from one currency to another.</summary>
    /// <param name="from">The currency to start from.</param>
    /// <param name="to">The currency to lead to.</param>
    /// <param name="asOf">The day: later rates are not looked at. The latest ones if null.</param>
    /// <exception cref="ArgumentNullException">A currency is null.</exception>
    /// <exception cref="KeyNotFoundException">No path of rates leads there; the message names the currencies that do have one.</exception>
    /// <exception cref="OverflowException">The rate of the path is beyond the range of decimal.</exception>
    public ExchangeRate Find(Currency from, Currency to, DateOnly? asOf = null) => RateOf(from, Path(from, to, asOf), asOf);

    /// <summary>The rate from one currency to another.</summary>
    /// <typeparam name="TFrom">The currency to start from.</typeparam>
    /// <typeparam name="TTo">The currency to lead to.</typeparam>
    /// <inheritdoc cref="Find(Currency, Currency, DateOnly?)"/>
    public ExchangeRate<TFrom, TTo> Find<TFrom, TTo>(DateOnly? asOf = null)
        where TFrom : struct, ICurrency
        where TTo : struct, ICurrency => Find(Currency.Of<TFrom>(), Currency.Of<TTo>(), asOf).As<TFrom, TTo>();

    /// <summary>
    /// The rate from one currency to another, if a path of rates leads there. A rate beyond the range of decimal is none.
    /// </summary>
    /// <param name="from">The currency to start from.</param>
    /// <param name="to">The currency to lead to.</param>
    /// <param name="asOf">The day: later rates are not looked at. The latest ones if null.</param>
    /// <param name="rate">The rate, or the default value, which is none.</param>
    public bool TryFind([NotNullWhen(true)] Currency? from, [NotNullWhen(true)] Currency? to, DateOnly? asOf, out ExchangeRate rate)
    {
        rate = default;
        if (from is null || to is null || Search(from, to, asOf, out _) is not { } path)
        {
            return false;
        }

        try
        {
            rate = RateOf(from, path, asOf);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>
    /// The rates of the table on the way from one currency to another, as they were quoted; none from a currency to itself.
    /// </summary>
    /// <param name="from">The currency to start from.</param>
    /// <param name="to">The currency to lead to.</param>
    /// <param name="asOf">The day: later rates are not looked at. The latest ones if null.</param>
    /// <exception cref="ArgumentNullException">A currency is null.</exception>
    /// <exception cref="KeyNotFoundException">No path of rates leads there.</exception>
    public IReadOnlyList<ExchangeRate> Path(Currency from, Currency to, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (Search(from, to, asOf, out IEnumerable<Currency> reached) is { } path)
        {
            return path;
        }

        string day = asOf?.ToString(" 'up to' yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        IEnumerable<string> others = reached.Where(c => c != from).Select(c => c.Code).Order(StringComparer.Ordinal);
        throw new KeyNotFoundException(
            $"No exchange rates{day} lead from {from} to {to}; from {from} they lead to: {string.Join(", ", others.DefaultIfEmpty("none"))}.");
    }

    /// <summary>The money in another currency.</summary>
    /// <remarks>
    /// Multiplied or divided by the rates of the path one by one, in the direction that each was quoted in, so that nothing is inverted.
    /// </remarks>
    /// <param name="money">The money.</param>
    /// <param name="to">The currency.</param>
    /// <param name="asOf">The day: later rates are not looked at. The latest ones if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No path of rates leads there; the message names the currencies that do have one.</exception>
    /// <exception cref="OverflowException">An amount on the way is beyond the range of decimal.</exception>
    public Money Convert(Money money, Currency to, DateOnly? asOf = null)
    {
        foreach (ExchangeRate rate in Path(money.Currency, to, asOf))
        {
            money = money.Currency == rate.From ? money * rate : money / rate;
        }

        return money;
    }

    private static ExchangeRate RateOf(Currency from, IReadOnlyList<ExchangeRate> path, DateOnly? asOf)
    {
        if (path.Count == 0)
        {
            return new ExchangeRate(from, from, 1, asOf ?? DateOnly.MaxValue);
        }

        ExchangeRate result = Along(path[0], from);
        for (int i = 1; i < path.Count; i++)
        {
            result = result.Then(Along(path[i], result.To));
        }

        return result;
    }

    private static ExchangeRate Along(ExchangeRate rate, Currency from) => rate.From == from ? rate : rate.Inverse();

    // Breadth first, neighbours by code: the first path to a currency is the shortest one and, among those, the first by code.
    private List<ExchangeRate>? Search(Currency from, Currency to, DateOnly? asOf, out IEnumerable<Currency> reached)
    {
        var stepTo = new Dictionary<Currency, ExchangeRate?> { [from] = null };
        var open = new Queue<Currency>([from]);
        while (!stepTo.ContainsKey(to) && open.TryDequeue(out Currency? at))
        {
            if (!_rates.TryGetValue(at, out SortedDictionary<Currency, SortedList<DateOnly, ExchangeRate>>? neighbours))
            {
                break;
            }

            foreach (Currency next in neighbours.Keys)
            {
                if (!stepTo.ContainsKey(next) && Latest(at, next, asOf) is { } rate)
                {
                    stepTo[next] = rate;
                    open.Enqueue(next);
                }
            }
        }

        reached = stepTo.Keys;
        return stepTo.ContainsKey(to) ? Backtrack(stepTo, to) : null;
    }

    private static List<ExchangeRate> Backtrack(Dictionary<Currency, ExchangeRate?> stepTo, Currency to)
    {
        var path = new List<ExchangeRate>();
        while (stepTo[to] is { } rate)
        {
            path.Add(rate);
            to = rate.From == to ? rate.To : rate.From;
        }

        path.Reverse();
        return path;
    }

    private ExchangeRate? Latest(Currency from, Currency to, DateOnly? asOf)
    {
        ExchangeRate? forward = Latest(_rates[from][to], asOf);
        ExchangeRate? backward = Latest(_rates[to][from], asOf);
        return forward is null || backward?.Date > forward.Value.Date ? backward : forward;
    }

    private static ExchangeRate? Latest(SortedList<DateOnly, ExchangeRate> days, DateOnly? asOf)
    {
        int known = 0;
        for (int end = days.Count; known < end;)
        {
            int middle = (known + end) / 2;
            if (days.GetKeyAtIndex(middle) > asOf)
            {
                end = middle;
            }
            else
            {
                known = middle + 1;
            }
        }

        return known == 0 ? null : days.GetValueAtIndex(known - 1);
    }

    private SortedList<DateOnly, ExchangeRate> Neighbours(Currency from, Currency to)
    {
        if (!_rates.TryGetValue(from, out SortedDictionary<Currency, SortedList<DateOnly, ExchangeRate>>? neighbours))
        {
            _rates[from] = neighbours = new(ByCode);
        }

        if (!neighbours.TryGetValue(to, out SortedList<DateOnly, ExchangeRate>? days))
        {
            neighbours[to] = days = [];
        }

        return days;
    }
}
