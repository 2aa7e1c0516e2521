using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>When the parts of an amount are due: on dates, or as power is delivered. Immutable, safe to share between threads.</summary>
/// <remarks>A part that is due "in a year" is due on the last day of it.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class PaymentSchedule<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Instalment<TCurrency>[] _instalments;

    /// <summary>A schedule of parts.</summary>
    /// <param name="instalments">The parts, in any order; some may have dates and others milestones. None is a schedule too.</param>
    /// <exception cref="OverflowException">Their sum is beyond the range of decimal.</exception>
    public PaymentSchedule(IEnumerable<Instalment<TCurrency>> instalments)
    {
        _instalments =
        [
            .. NumericsThrow.NoneNull(instalments, nameof(instalments))
                .OrderBy(static i => i.Date is null).ThenBy(static i => i.Date).ThenBy(static i => i.Milestone?.Watts),
        ];
        Instalments = Array.AsReadOnly(_instalments);
        Total = _instalments.Select(static i => i.Amount).Sum();
    }

    /// <summary>A schedule of nothing: the whole amount is undated.</summary>
    public static PaymentSchedule<TCurrency> Undated { get; } = new([]);

    /// <summary>The parts: those with dates in order of time, then those with milestones in order of power.</summary>
    public IReadOnlyList<Instalment<TCurrency>> Instalments { get; }

    /// <summary>The sum of all parts.</summary>
    public Money<TCurrency> Total { get; }

    /// <summary>Parts on dates.</summary>
    /// <param name="parts">The dates and what is due on each, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static PaymentSchedule<TCurrency> OnDates(params ReadOnlySpan<(DateOnly Date, Money<TCurrency> Amount)> parts) =>
        new(Array.ConvertAll(parts.ToArray(), static p => new Instalment<TCurrency>(p.Date, p.Amount)));

    /// <summary>A part in each of some years that follow each other.</summary>
    /// <param name="firstYear">The calendar year of the first part.</param>
    /// <param name="amounts">What is due in each year, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or a year is not from 1 to 9999.</exception>
    public static PaymentSchedule<TCurrency> Yearly(int firstYear, params ReadOnlySpan<Money<TCurrency>> amounts)
    {
        var instalments = new Instalment<TCurrency>[amounts.Length];
        for (int i = 0; i < instalments.Length; i++)
        {
            instalments[i] = new Instalment<TCurrency>(Calendar.EndOf(firstYear + i, nameof(firstYear)), amounts[i]);
        }

        return new(instalments);
    }

    /// <summary>An amount in equal parts, one a year: "300 billion USD over 5 years from 2027".</summary>
    /// <param name="total">The amount; a whole number of minor units, which the parts are too. They add up to it exactly.</param>
    /// <param name="firstYear">The calendar year of the first part.</param>
    /// <param name="years">How many years; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or a year or their number is out of range.</exception>
    /// <exception cref="ArgumentException">The amount is no whole number of minor units.</exception>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public static PaymentSchedule<TCurrency> Even(Money<TCurrency> total, int firstYear, int years)
    {
        ValueThrow.IfNegative(total, nameof(total));
        NumericsThrow.IfNotPositive(years, nameof(years));
        return Yearly(firstYear, EqualParts(total, years));
    }

    /// <summary>Parts at milestones of delivered power.</summary>
    /// <param name="parts">The power delivered since the beginning, above zero, and what is due then, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or a milestone is not above zero.</exception>
    public static PaymentSchedule<TCurrency> AtMilestones(params ReadOnlySpan<(Power Milestone, Money<TCurrency> Amount)> parts) =>
        new(Array.ConvertAll(parts.ToArray(), static p => new Instalment<TCurrency>(p.Milestone, p.Amount)));

    /// <summary>An amount in equal parts, one for each step of power: "up to 100 billion USD, gigawatt by gigawatt".</summary>
    /// <param name="total">The amount; a whole number of minor units, which the parts are too. They add up to it exactly.</param>
    /// <param name="step">The power of a step; finite, above zero.</param>
    /// <param name="steps">How many steps; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or the step or their number is out of range.</exception>
    /// <exception cref="ArgumentException">The amount is no whole number of minor units.</exception>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public static PaymentSchedule<TCurrency> PerStep(Money<TCurrency> total, Power step, int steps)
    {
        ValueThrow.IfNegative(total, nameof(total));
        ValueThrow.IfNotAboveZero(step, nameof(step));
        NumericsThrow.IfNotPositive(steps, nameof(steps));
        return new(EqualParts(total, steps).Select((amount, i) => new Instalment<TCurrency>(step * (i + 1.0), amount)));
    }

    /// <summary>What is due in a calendar year by its date. Parts that wait for power have none: see <see cref="Dated"/>.</summary>
    /// <param name="year">The calendar year.</param>
    public Money<TCurrency> DueIn(int year) => Sum(i => i.Date?.Year == year);

    /// <summary>What is due by a date, that date included.</summary>
    /// <param name="date">The date.</param>
    public Money<TCurrency> DueBy(DateOnly date) => Sum(i => i.Date <= date);

    /// <summary>What is due by its milestones once so much power is delivered. Parts with dates do not count.</summary>
    /// <param name="delivered">The power delivered since the beginning; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is negative or not finite.</exception>
    public Money<TCurrency> DueAfter(Power delivered)
    {
        ValueThrow.IfNegative(delivered, nameof(delivered));
        return Sum(i => i.Milestone <= delivered);
    }

    /// <summary>
    /// The same schedule where each milestone that a plan of deliveries reaches has become the date on which it does; milestones that it
    /// does not reach stay milestones.
    /// </summary>
    /// <param name="plan">When power is delivered.</param>
    public PaymentSchedule<TCurrency> Dated(DeliveryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(_instalments.Select(i =>
            i.Milestone is { } milestone && plan.DateOf(milestone) is { } date ? new Instalment<TCurrency>(date, i.Amount) : i));
    }

    /// <summary>As in <c>5 parts of USD 300000000000 together</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{_instalments.Length} parts of {Total} together");

    private static Money<TCurrency>[] EqualParts(Money<TCurrency> total, int parts) => total.Round() == total
        ? total.Allocate(parts)
        : throw NumericsThrow.Invalid(
            nameof(total),
            string.Create(CultureInfo.InvariantCulture, $"It is {total}; a whole number of minor units was expected, as the parts are."));

    private Money<TCurrency> Sum(Predicate<Instalment<TCurrency>> includes) =>
        _instalments.Where(i => includes(i)).Select(static i => i.Amount).Sum();
}
