using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>A promise to pay: who pays whom how much, when, how probably, and what is given in return.</summary>
/// <remarks>
/// An announcement is an input with a date and a source, never a constant of this library. Amounts are exact. Immutable, safe to share
/// between threads.
/// </remarks>
/// <example><code>
/// var deal = new Commitment&lt;USD&gt;("OpenAI", "Oracle", new(300_000_000_000m))
/// {
///     Schedule = PaymentSchedule&lt;USD&gt;.Even(new(300_000_000_000m), firstYear: 2027, years: 5),
///     Capacity = 4.5.Gigawatts,
///     Duration = 5.Years,
/// };
/// </code></example>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record Commitment<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A promise to pay, certain and without dates; the other properties say more.</summary>
    /// <param name="payer">Who pays.</param>
    /// <param name="payee">Who is paid; another party.</param>
    /// <param name="amount">How much in all; zero or more.</param>
    /// <exception cref="ArgumentException">Payer and payee are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Commitment(Party payer, Party payee, Money<TCurrency> amount)
    {
        ArgumentNullException.ThrowIfNull(payer);
        ArgumentNullException.ThrowIfNull(payee);
        if (payer == payee)
        {
            throw NumericsThrow.Invalid(nameof(payee), $"It is {payee}, the payer; a deal with another party was expected.");
        }

        ValueThrow.IfNegative(amount, nameof(amount));
        (Payer, Payee, Amount) = (payer, payee, amount);
    }

    /// <summary>Who pays.</summary>
    public Party Payer { get; }

    /// <summary>Who is paid.</summary>
    public Party Payee { get; }

    /// <summary>How much in all.</summary>
    public Money<TCurrency> Amount { get; }

    /// <summary>
    /// When how much is due; nothing has a date if not given. The parts may be less than the amount together, never more.
    /// </summary>
    /// <exception cref="ArgumentException">The parts are more than the amount.</exception>
    public PaymentSchedule<TCurrency> Schedule
    {
        get;
        init
        {
            NumericsThrow.IfNull(value, nameof(Schedule));
            if (value.Total > Amount)
            {
                throw NumericsThrow.Invalid(
                    nameof(Schedule),
                    string.Create(
                        CultureInfo.InvariantCulture, $"Its parts sum to {value.Total}; {Amount}, the amount, or less was expected."));
            }

            field = value;
        }
    } = PaymentSchedule<TCurrency>.Undated;

    /// <summary>How probable it is that the commitment stands, from 0 to 1; 1 if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public decimal Probability
    {
        get;
        init
        {
            if (value is < 0 or > 1)
            {
                NumericsThrow.OutOfRange(nameof(Probability), value, "a probability from 0 to 1");
            }

            field = value;
        }
    } = 1;

    /// <summary>What the payer gets beside the goods: equity, warrants, prepaid capacity; nothing if not given.</summary>
    public IReadOnlyList<Consideration<TCurrency>> InReturn
    {
        get;
        init
        {
            NumericsThrow.IfNull(value, nameof(InReturn));
            field = Array.AsReadOnly(NumericsThrow.NoneNull(value, nameof(InReturn)));
        }
    } = [];

    /// <summary>The power that the amount pays for; null where that is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The power is not above zero.</exception>
    public Power? Capacity
    {
        get;
        init
        {
            if (value is { } capacity)
            {
                ValueThrow.IfNotAboveZero(capacity, nameof(Capacity));
            }

            field = value;
        }
    }

    /// <summary>For how long the capacity is paid for; null where that is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero.</exception>
    public TimeSpan? Duration
    {
        get;
        init
        {
            if (value <= TimeSpan.Zero)
            {
                NumericsThrow.OutOfRange(nameof(Duration), value, "a duration above 0");
            }

            field = value;
        }
    }

    /// <summary>Where and when it was announced; an assumption of the caller if not given.</summary>
    public Source Source { get; init; } = Source.Assumption;

    /// <summary>The part of the amount that the schedule leaves without date or milestone.</summary>
    public Money<TCurrency> Unscheduled => Amount - Schedule.Total;

    /// <summary>The amount times its probability.</summary>
    public Money<TCurrency> Expected => Amount * Probability;

    /// <summary>Money per power: amount ÷ capacity, or that the capacity is not known.</summary>
    public Solution<Price<TCurrency, Power>> PricePerPower => DealPrices.PerPower([this]);

    /// <summary>
    /// Money per power and time: amount ÷ (capacity × duration), or which of them is not known. Read it in dollars per gigawatt and year
    /// with <c>.In(Energy.Units.GigawattYears)</c>.
    /// </summary>
    public Solution<Price<TCurrency, Energy>> PricePerPowerAndTime => DealPrices.PerPowerAndTime([this]);

    /// <summary>What is due in a calendar year by its date.</summary>
    /// <param name="year">The calendar year.</param>
    public Money<TCurrency> DueIn(int year) => Schedule.DueIn(year);

    /// <summary>What is due by a date, that date included.</summary>
    /// <param name="date">The date.</param>
    public Money<TCurrency> DueBy(DateOnly date) => Schedule.DueBy(date);

    /// <summary>What is due by its milestones once so much power is delivered.</summary>
    /// <param name="delivered">The power delivered since the beginning; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is negative or not finite.</exception>
    public Money<TCurrency> DueAfter(Power delivered) => Schedule.DueAfter(delivered);

    /// <summary>What is due in a calendar year, times the probability.</summary>
    /// <param name="year">The calendar year.</param>
    public Money<TCurrency> ExpectedDueIn(int year) => DueIn(year) * Probability;

    /// <summary>What is due by a date, that date included, times the probability.</summary>
    /// <param name="date">The date.</param>
    public Money<TCurrency> ExpectedDueBy(DateOnly date) => DueBy(date) * Probability;

    /// <summary>What is due by its milestones once so much power is delivered, times the probability.</summary>
    /// <param name="delivered">The power delivered since the beginning; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is negative or not finite.</exception>
    public Money<TCurrency> ExpectedDueAfter(Power delivered) => DueAfter(delivered) * Probability;

    /// <summary>The same commitment with the milestones that a plan of deliveries reaches turned into dates.</summary>
    /// <param name="plan">When power is delivered.</param>
    public Commitment<TCurrency> Dated(DeliveryPlan plan) => this with { Schedule = Schedule.Dated(plan) };

    /// <summary>A commitment of the same parties to another amount, whatever the schedule.</summary>
    internal Commitment<TCurrency> Resized(Money<TCurrency> amount) => new(Payer, Payee, amount)
    {
        Capacity = Capacity,
        Duration = Duration,
        Source = Source,
    };

    /// <summary>As in <c>OpenAI to Oracle: USD 300000000000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Payer} to {Payee}: {Amount}");
}
