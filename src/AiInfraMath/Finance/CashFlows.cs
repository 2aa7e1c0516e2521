using System.Globalization;
using System.Numerics;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>Flows of money over time, in equal periods or at dates. What is at which time is always said, never assumed.</summary>
/// <remarks>
/// Now, where net present values count from, is the beginning of the first period of regular flows, and the earliest date of dated ones.
/// Amounts received are positive, amounts paid negative. Times are exact fractions of a year. Immutable, safe to share between threads.
/// </remarks>
/// <example><code>
/// var flows = CashFlows&lt;USD&gt;.Yearly(FlowTiming.BeginningOfPeriod, -10000, 3000, 4200, 6800);
/// Money&lt;USD&gt; npv = flows.NetPresentValue(AnnualRate.FromEffective(0.10m));   // USD 1307.28775…
/// </code></example>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed partial class CashFlows<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Money<TCurrency>[] _amounts;
    private readonly DateOnly[]? _dates;

    // Times as numbers of units, of which a year has so many, in lowest terms.
    private readonly long[] _times;
    private readonly long _unitsPerYear;

    private CashFlows(Money<TCurrency>[] amounts, DateOnly[]? dates, long[] times, long unitsPerYear, int periodsPerYear)
    {
        (_amounts, _dates, _times, _unitsPerYear, PeriodsPerYear) = (amounts, dates, times, unitsPerYear, periodsPerYear);
        BigInteger divisor = unitsPerYear;
        foreach (long time in times)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, time);
        }

        _unitsPerYear /= (long)divisor;
        for (int i = 0; i < times.Length; i++)
        {
            times[i] /= (long)divisor;
        }
    }

    /// <summary>How many periods of regular flows make a year; 1 for dated flows, whose rates are yearly.</summary>
    public int PeriodsPerYear { get; }

    /// <summary>Whether the flows have dates.</summary>
    public bool IsDated => _dates is not null;

    /// <summary>How many flows there are.</summary>
    public int Count => _amounts.Length;

    /// <summary>The sum of all flows, not discounted.</summary>
    /// <exception cref="OverflowException">The sum is beyond the range of decimal.</exception>
    public Money<TCurrency> Total => Sum(static _ => true);

    /// <summary>A flow in order of time.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such flow.</exception>
    public CashFlow<TCurrency> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_amounts.Length)
            {
                NumericsThrow.OutOfRange(nameof(index), index, string.Create(CultureInfo.InvariantCulture, $"0 to {_amounts.Length - 1}"));
            }

            return new(_amounts[index], (decimal)_times[index] / _unitsPerYear, _dates?[index]);
        }
    }

    /// <summary>Flows in equal periods, one in each.</summary>
    /// <param name="timing">When in its period each flow is paid.</param>
    /// <param name="periodsPerYear">How many periods make a year; 1 or more.</param>
    /// <param name="amounts">The flow of each period in order; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The timing is none of the three, or <paramref name="periodsPerYear"/> is below 1.
    /// </exception>
    /// <exception cref="ArgumentException">There is no flow.</exception>
    public static CashFlows<TCurrency> Regular(FlowTiming timing, int periodsPerYear, params ReadOnlySpan<Money<TCurrency>> amounts)
    {
        NumericsThrow.IfNotPositive(periodsPerYear, nameof(periodsPerYear));
        NumericsThrow.IfEmpty(amounts.Length, nameof(amounts));
        int offset = timing switch
        {
            FlowTiming.BeginningOfPeriod => 0,
            FlowTiming.MiddleOfPeriod => 1,
            FlowTiming.EndOfPeriod => 2,
            _ => throw new ArgumentOutOfRangeException(
                nameof(timing), timing, $"It is {timing}; beginning, middle or end of period was expected."),
        };
        var times = new long[amounts.Length];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = (2L * i) + offset;
        }

        return new(amounts.ToArray(), null, times, 2L * periodsPerYear, periodsPerYear);
    }

    /// <summary>Yearly flows.</summary>
    /// <param name="timing">When in its year each flow is paid.</param>
    /// <param name="amounts">The flow of each year in order, in units of the currency; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the three.</exception>
    /// <exception cref="ArgumentException">There is no flow.</exception>
    public static CashFlows<TCurrency> Yearly(FlowTiming timing, params ReadOnlySpan<decimal> amounts)
    {
        var money = new Money<TCurrency>[amounts.Length];
        for (int i = 0; i < money.Length; i++)
        {
            money[i] = new Money<TCurrency>(amounts[i]);
        }

        return Regular(timing, 1, money);
    }

    /// <summary>Flows at dates.</summary>
    /// <param name="dayCount">How the time between dates is counted in years.</param>
    /// <param name="flows">The flows, in any order; at least one. Several can have one date.</param>
    /// <exception cref="ArgumentOutOfRangeException">The convention is none of the five.</exception>
    /// <exception cref="ArgumentException">There is no flow.</exception>
    public static CashFlows<TCurrency> Dated(DayCount dayCount, params ReadOnlySpan<(DateOnly Date, Money<TCurrency> Amount)> flows)
    {
        NumericsThrow.IfEmpty(flows.Length, nameof(flows));
        (DateOnly Date, Money<TCurrency> Amount)[] sorted = [.. flows.ToArray().OrderBy(f => f.Date)];
        DateOnly now = sorted[0].Date;
        return new(
            Array.ConvertAll(sorted, f => f.Amount),
            Array.ConvertAll(sorted, f => f.Date),
            Array.ConvertAll(sorted, f => DayCounts.Units(now, f.Date, dayCount)),
            DayCounts.UnitsPerYear(dayCount),
            1);
    }

    private Money<TCurrency> Sum(Predicate<Money<TCurrency>> includes)
    {
        Money<TCurrency> sum = default;
        foreach (Money<TCurrency> amount in _amounts)
        {
            sum += includes(amount) ? amount : default;
        }

        return sum;
    }
}
