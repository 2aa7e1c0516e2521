namespace AiInfraMath.Finance;

/// <summary>What something costs over its life and what it yields, from which every levelised cost is computed.</summary>
/// <remarks>Immutable, safe to share between threads. Amounts are checked where they are used.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <typeparam name="TQuantity">What is yielded: energy, accelerator time, computation.</typeparam>
public sealed record CostPlan<TCurrency, TQuantity>
    where TCurrency : struct, ICurrency
    where TQuantity : struct, IQuantity<TQuantity>
{
    /// <summary>What is paid now; zero or more.</summary>
    public required Money<TCurrency> Capital { get; init; }

    /// <summary>The rate to discount at. Real or nominal, as the costs are.</summary>
    public required AnnualRate Rate { get; init; }

    /// <summary>For how long; whole years, one or more.</summary>
    public required Term Life { get; init; }

    /// <summary>What is yielded in the first year; above zero.</summary>
    public required TQuantity YearlyQuantity { get; init; }

    /// <summary>What is paid at the end of each year whatever is yielded; zero if not given.</summary>
    public Money<TCurrency> FixedYearly { get; init; }

    /// <summary>What is paid for each quantity yielded, as for fuel or power; zero if not given.</summary>
    public Price<TCurrency, TQuantity> Variable { get; init; }

    /// <summary>Which share of the yield is lost from each year to the next; 0 to below 1, 0 if not given.</summary>
    public decimal Degradation { get; init; }

    /// <summary>What is paid each time that what wears out is replaced; zero if not given.</summary>
    public Money<TCurrency> Replacement { get; init; }

    /// <summary>After how many whole years it is replaced, each time; never if not given. At the end of the life it no longer is.</summary>
    public Term ReplacementInterval { get; init; }

    /// <summary>What is received at the end of the life where the convention leaves that open; zero if not given.</summary>
    public Money<TCurrency> Salvage { get; init; }
}
