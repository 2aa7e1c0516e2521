using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// Depreciation year by year. Entries are rounded as asked, and the last one takes the difference, so that the years sum to what is
/// depreciated exactly.
/// </summary>
public static class Depreciation
{
    /// <summary>The same in each year: (cost − salvage) ÷ years, SLN in spreadsheets.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="cost">The cost; zero or more.</param>
    /// <param name="salvage">What is left at the end; zero to the cost.</param>
    /// <param name="life">How long; whole years, one or more.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is outside its range.</exception>
    /// <exception cref="ArgumentException">The life is not whole years, or none; or the currency has no minor unit to round to.</exception>
    public static IReadOnlyList<Money<TCurrency>> StraightLine<TCurrency>(
        Money<TCurrency> cost, Money<TCurrency> salvage, Term life, LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        IfNotCost(cost, salvage);
        int years = Years(life);
        Money<TCurrency> each = rounding.For(cost, nameof(rounding))(((BigReal)cost.Amount - salvage.Amount) / years);
        return Entries(cost - salvage, years, _ => each);
    }

    /// <summary>
    /// A share of the book value in each year, factor ÷ years: DDB in spreadsheets; with the switch to straight line, their VDB.
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="cost">The cost; zero or more.</param>
    /// <param name="salvage">What the book value never falls below; zero to the cost.</param>
    /// <param name="life">How long; whole years, one or more.</param>
    /// <param name="factor">2 for double declining balance, 1.5 for 150 %; above zero, 2 if not given.</param>
    /// <param name="switchesToStraightLine">
    /// Whether to take the straight line over the remaining years from where that is more, which reaches the salvage value; if not, a part
    /// may
    /// never be depreciated.
    /// </param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">The life is not whole years, or none; or the currency has no minor unit to round to.</exception>
    public static IReadOnlyList<Money<TCurrency>> DecliningBalance<TCurrency>(
        Money<TCurrency> cost,
        Money<TCurrency> salvage,
        Term life,
        decimal? factor = null,
        bool switchesToStraightLine = true,
        LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        IfNotCost(cost, salvage);
        int years = Years(life);
        decimal times = factor ?? 2;
        if (times <= 0)
        {
            NumericsThrow.OutOfRange(nameof(factor), times, "above 0");
        }

        Func<BigReal, Money<TCurrency>> rounded = rounding.For(cost, nameof(rounding));
        var entries = new Money<TCurrency>[years];
        Money<TCurrency> book = cost;
        for (int i = 0; i < years; i++)
        {
            Money<TCurrency> left = book - salvage;
            Money<TCurrency> declining = rounded((BigReal)book.Amount * times / years);
            Money<TCurrency> straight = i == years - 1 ? left : rounded((BigReal)left.Amount / (years - i));
            entries[i] = Money<TCurrency>.Min(left, switchesToStraightLine ? Money<TCurrency>.Max(declining, straight) : declining);
            book -= entries[i];
        }

        return entries;
    }

    /// <summary>
    /// The U.S. tax depreciation of property in a recovery class, by the half-year convention, IRS Publication 946, Table A-1.
    /// </summary>
    /// <remarks>A class of n years has n + 1 entries: the first and the last year count half.</remarks>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="basis">What is depreciated, with no salvage value: the cost less what credits take from it. Zero or more.</param>
    /// <param name="recovery">The class.</param>
    /// <param name="rounding">To what entries are rounded; not to cents if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The basis is below zero, or the class is none of the table.</exception>
    /// <exception cref="ArgumentException">The currency has no minor unit to round to.</exception>
    public static IReadOnlyList<Money<TCurrency>> Macrs<TCurrency>(
        Money<TCurrency> basis, MacrsClass recovery, LedgerRounding rounding = default)
        where TCurrency : struct, ICurrency
    {
        if (basis.Amount < 0)
        {
            NumericsThrow.OutOfRange(nameof(basis), basis, "an amount of zero or more");
        }

        IReadOnlyList<decimal> percentages = MacrsTable.Percentages(recovery);
        Func<BigReal, Money<TCurrency>> rounded = rounding.For(basis, nameof(rounding));
        return Entries(basis, percentages.Count, year => rounded((BigReal)basis.Amount * percentages[year] / 100L));
    }

    private static Money<TCurrency>[] Entries<TCurrency>(Money<TCurrency> total, int years, Func<int, Money<TCurrency>> entry)
        where TCurrency : struct, ICurrency
    {
        var entries = new Money<TCurrency>[years];
        Money<TCurrency> left = total;
        for (int i = 0; i < years; i++)
        {
            // Entries rounded up can use a small amount up early.
            entries[i] = i == years - 1 ? left : Money<TCurrency>.Min(entry(i), left);
            left -= entries[i];
        }

        return entries;
    }

    private static int Years(Term life) => life.PeriodsOf(PeriodRate.Of(0, 1), nameof(life));

    private static void IfNotCost<TCurrency>(Money<TCurrency> cost, Money<TCurrency> salvage)
        where TCurrency : struct, ICurrency
    {
        if (cost.Amount < 0)
        {
            NumericsThrow.OutOfRange(nameof(cost), cost, "an amount of zero or more");
        }

        if (salvage.Amount < 0 || salvage > cost)
        {
            NumericsThrow.OutOfRange(nameof(salvage), salvage, $"zero to the cost of {cost}");
        }
    }
}
