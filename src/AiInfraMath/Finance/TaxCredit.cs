using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>Tax credits for an investment and for what it produces.</summary>
public static class TaxCredit
{
    /// <summary>The share of an investment that is taken from the tax of its first year (ITC).</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="investment">The investment that is eligible; zero or more.</param>
    /// <param name="share">The share, as in 0.3; 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Money<TCurrency> Investment<TCurrency>(Money<TCurrency> investment, decimal share)
        where TCurrency : struct, ICurrency
    {
        IfNegative(investment);
        TaxRules.IfNotShare(share, nameof(share));
        return investment * share;
    }

    /// <summary>
    /// What of an investment may still be depreciated after the credit: less half of it in the United States (26 U.S.C. § 50(c)(3)).
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="investment">The investment that is eligible; zero or more.</param>
    /// <param name="share">The share that is the credit, as in 0.3; 0 to 1.</param>
    /// <param name="reduction">Which part of the credit reduces the basis; 0 to 1, a half if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Money<TCurrency> DepreciableBasis<TCurrency>(Money<TCurrency> investment, decimal share, decimal? reduction = null)
        where TCurrency : struct, ICurrency
    {
        decimal part = reduction ?? 0.5m;
        TaxRules.IfNotShare(part, nameof(reduction));
        return investment - (Investment(investment, share) * part);
    }

    /// <summary>What each year's production takes from its tax (PTC), for some years, at a price that follows inflation.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is produced.</typeparam>
    /// <param name="perQuantity">The credit per quantity in the first year, as in 30 USD/MWh; zero or more.</param>
    /// <param name="production">The production of each year.</param>
    /// <param name="period">For how long the credit is given; whole years. 10 years in the United States (26 U.S.C. § 45).</param>
    /// <param name="inflation">By what the credit grows from year to year.</param>
    /// <returns>The credit of each year of production; zero after the period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The credit is below zero.</exception>
    /// <exception cref="ArgumentException">The period is not whole years, or none.</exception>
    public static IReadOnlyList<Money<TCurrency>> Production<TCurrency, TQuantity>(
        Price<TCurrency, TQuantity> perQuantity, IReadOnlyList<TQuantity> production, Term period, AnnualRate inflation = default)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(production);
        if (perQuantity < Price<TCurrency, TQuantity>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(perQuantity), perQuantity, "a price of zero or more");
        }

        int years = period.PeriodsOf(PeriodRate.Of(0, 1), nameof(period));
        var credits = new Money<TCurrency>[production.Count];
        for (int i = 0; i < Math.Min(years, credits.Length); i++)
        {
            credits[i] = perQuantity * production[i] * inflation.FactorOver(Term.FromYears(i));
        }

        return credits;
    }

    private static void IfNegative<TCurrency>(Money<TCurrency> investment)
        where TCurrency : struct, ICurrency
    {
        if (investment.Amount < 0)
        {
            NumericsThrow.OutOfRange(nameof(investment), investment, "an amount of zero or more");
        }
    }
}
