using System.Globalization;
using AiInfraMath.Forecasting;

namespace AiInfraMath.Deals;

/// <summary>A year of a backlog at risk.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Due">What is due if all commitments stand; exact.</param>
/// <param name="Paid">What is paid over the scenarios: mean with its standard error, and percentiles 0.05, 0.5 and 0.95.</param>
/// <param name="CannotPay">
/// The probability that what is due is more than the payer can pay, by more than 10⁻¹² of it, which is what rounding of doubles leaves.
/// </param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record BacklogYear<TCurrency>(
    int Year, Money<TCurrency> Due, FanPeriod<Money<TCurrency>> Paid, Probability CannotPay)
    where TCurrency : struct, ICurrency;

/// <summary>What a payer's commitments come to when it can spend only a share of a revenue that nobody knows. Immutable.</summary>
/// <remarks>
/// In each scenario and year the payer pays the lesser of what is due and of its share of revenue; what it cannot pay is lost, not carried
/// over. A commitment with a probability stands or falls as a whole, once for a scenario, independently of the others and of revenue.
/// Amounts cross to doubles for the simulation; results come back as decimals with the digits of a double. The same inputs and seed give
/// the same bits on every machine.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class BacklogAtRisk<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal BacklogAtRisk(
        Party payer,
        Money<TCurrency> expectedDue,
        Money<TCurrency> notProjected,
        IReadOnlyList<BacklogYear<TCurrency>> years,
        FanPeriod<Money<TCurrency>> paid,
        Probability cannotPay)
    {
        (Payer, ExpectedDue, NotProjected, Years, Paid, CannotPay) = (payer, expectedDue, notProjected, years, paid, cannotPay);
        Due = years.Select(static y => y.Due).Sum();
    }

    /// <summary>Who pays.</summary>
    public Party Payer { get; }

    /// <summary>What is due in the years projected if all commitments stand; exact.</summary>
    public Money<TCurrency> Due { get; }

    /// <summary>What is due in the years projected, each commitment times its probability, in decimals.</summary>
    public Money<TCurrency> ExpectedDue { get; }

    /// <summary>What the payer has committed that is not in the years projected: due before or after them, or without a date.</summary>
    public Money<TCurrency> NotProjected { get; }

    /// <summary>The years projected.</summary>
    public IReadOnlyList<BacklogYear<TCurrency>> Years { get; }

    /// <summary>
    /// What is paid in all these years together: mean with its standard error, and percentiles 0.05, 0.5 and 0.95 with theirs.
    /// </summary>
    public FanPeriod<Money<TCurrency>> Paid { get; }

    /// <summary>
    /// The expected value of the backlog: the mean of what is paid. Its sampling error is <see cref="ExpectedStandardError"/>.
    /// </summary>
    public Money<TCurrency> Expected => Paid.Mean;

    /// <summary>The standard error of <see cref="Expected"/> from the number of scenarios.</summary>
    public Money<TCurrency> ExpectedStandardError => Paid.MeanStandardError;

    /// <summary>The value that the backlog falls short of in 5 % of the scenarios, with its sampling error.</summary>
    public FanPercentile<Money<TCurrency>> P5 => Paid.Percentile(0.05);

    /// <summary>The probability that the payer cannot pay in full in at least one of the years.</summary>
    public Probability CannotPay { get; }

    /// <summary>As in <c>OpenAI owes USD 300; expected USD 250, P5 USD 100</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.CurrentCulture, $"{Payer} owes {Due}; expected {Expected}, P5 {P5.Value}");
}
