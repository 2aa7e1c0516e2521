using System.Runtime.InteropServices;

namespace AiInfraMath.Finance;

/// <summary>
/// One period of a loan, as the borrower's ledger has it. All amounts are positive; principal is negative where the debt grows.
/// </summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Period">The number of the period; from 1.</param>
/// <param name="Opening">What is owed at the beginning.</param>
/// <param name="Interest">The interest of the period.</param>
/// <param name="Principal">What is paid back at the end: the payment less the interest.</param>
/// <param name="Closing">What is owed at the end: opening less principal.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LoanPeriod<TCurrency>(
    int Period, Money<TCurrency> Opening, Money<TCurrency> Interest, Money<TCurrency> Principal, Money<TCurrency> Closing)
    where TCurrency : struct, ICurrency
{
    /// <summary>What is paid at the end of the period: interest and principal.</summary>
    public Money<TCurrency> Payment => Interest + Principal;
}

/// <summary>A loan from its first period to its last, at the end of which nothing is owed. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class LoanSchedule<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal LoanSchedule(PeriodRate rate, IReadOnlyList<LoanPeriod<TCurrency>> periods)
    {
        Rate = rate;
        Periods = periods;
    }

    /// <summary>The rate per period.</summary>
    public PeriodRate Rate { get; }

    /// <summary>The periods in order; at least one.</summary>
    public IReadOnlyList<LoanPeriod<TCurrency>> Periods { get; }

    /// <summary>What is lent.</summary>
    public Money<TCurrency> Principal => Periods[0].Opening;

    /// <summary>The interest of all periods.</summary>
    public Money<TCurrency> TotalInterest => Sum(static p => p.Interest);

    /// <summary>What is paid in all periods: what is lent and the interest, exactly.</summary>
    public Money<TCurrency> TotalPayment => Sum(static p => p.Payment);

    /// <summary>The borrower's flows: what is lent now, and the payments at the end of each period.</summary>
    public CashFlows<TCurrency> ToCashFlows() => CashFlows<TCurrency>.Regular(
        FlowTiming.BeginningOfPeriod, Rate.PeriodsPerYear, [Principal, .. Periods.Select(p => -p.Payment)]);

    private Money<TCurrency> Sum(Func<LoanPeriod<TCurrency>, Money<TCurrency>> part)
    {
        Money<TCurrency> sum = default;
        foreach (LoanPeriod<TCurrency> period in Periods)
        {
            sum += part(period);
        }

        return sum;
    }
}
