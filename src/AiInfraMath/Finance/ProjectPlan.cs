namespace AiInfraMath.Finance;

/// <summary>Debt in a capital stack: a bank loan, a bond, or a vendor that lets its equipment be paid for later.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Name">What to call it.</param>
/// <param name="Schedule">Its payments, from the first year of operation on; of one or more periods a year.</param>
public sealed record DebtTranche<TCurrency>(string Name, LoanSchedule<TCurrency> Schedule)
    where TCurrency : struct, ICurrency
{
    /// <summary>The interest and the principal that are paid in a year of operation.</summary>
    internal (Money<TCurrency> Interest, Money<TCurrency> Principal) InYear(int year)
    {
        int perYear = Schedule.Rate.PeriodsPerYear;
        Money<TCurrency> interest = default;
        Money<TCurrency> principal = default;
        for (int i = (year - 1) * perYear; i < Math.Min(year * perYear, Schedule.Periods.Count); i++)
        {
            interest += Schedule.Periods[i].Interest;
            principal += Schedule.Periods[i].Principal;
        }

        return (interest, principal);
    }
}

/// <summary>A project: an investment now, paid by equity and debt, and years of operation.</summary>
/// <remarks>Immutable if its lists are. What equity pays is the investment less all debt.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record ProjectPlan<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>What is paid now; above zero.</summary>
    public required Money<TCurrency> Investment { get; init; }

    /// <summary>The revenue of each year of operation; at least one.</summary>
    public required IReadOnlyList<Money<TCurrency>> Revenue { get; init; }

    /// <summary>The operating cost of each year, positive; as many as years.</summary>
    public required IReadOnlyList<Money<TCurrency>> OperatingCost { get; init; }

    /// <summary>The depreciation of each year for tax; at most as many as years, zero where not given.</summary>
    public IReadOnlyList<Money<TCurrency>> Depreciation { get; init; } = [];

    /// <summary>The tax credits of each year; at most as many as years, zero where not given.</summary>
    public IReadOnlyList<Money<TCurrency>> TaxCredits { get; init; } = [];

    /// <summary>How income is taxed; not at all if not given.</summary>
    public TaxRules Tax { get; init; } = new(0);

    /// <summary>The debt; none if not given. No longer than the years of operation, and not more than the investment.</summary>
    public IReadOnlyList<DebtTranche<TCurrency>> Debt { get; init; } = [];

    /// <summary>What is received at the end of the last year, free of tax; zero if not given.</summary>
    public Money<TCurrency> Salvage { get; init; }
}
