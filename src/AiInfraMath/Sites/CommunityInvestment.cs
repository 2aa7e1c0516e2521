using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>What an investment in the grid of a community is for, which decides how what the project does not pay is recovered.</summary>
public enum InvestmentKind
{
    /// <summary>A power station: recovered by a charge per unit of energy from all users, the project among them.</summary>
    Generation,

    /// <summary>Storage: recovered as generation is.</summary>
    Storage,

    /// <summary>Lines, transformers, substations: recovered by the network charges, from all users, the project among them.</summary>
    Network,
}

/// <summary>
/// New generation, storage or network that comes with a project: its cost, what it can deliver, and the share the project pays.
/// </summary>
/// <remarks>
/// Its yearly cost is the annuity of its capital, by <see cref="Annuity.Payment{TCurrency}"/>, and its fixed cost. A rate that weighs the
/// sources of its capital comes from <see cref="CapitalCost.WeightedAverage{TCurrency}"/>. What it earns in the market above its marginal
/// cost is its owner's, and does not lower what is recovered; where it does, take it off the fixed cost, which may be negative for that.
/// Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <example><code>
/// var line = CommunityInvestment&lt;USD&gt;.Network("line", new(80_000_000m), AnnualRate.FromEffective(0.07m), Term.FromYears(40),
/// new(500_000m));
/// </code></example>
public sealed record CommunityInvestment<TCurrency>
    where TCurrency : struct, ICurrency
{
    private CommunityInvestment(
        InvestmentKind kind,
        string name,
        Money<TCurrency> capital,
        AnnualRate rate,
        Term life,
        Money<TCurrency> fixedCost,
        decimal projectShare,
        GeneratingUnit<TCurrency>? unit,
        TimeSpan offered)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ValueThrow.IfNegative(capital, nameof(capital));
        TaxRules.IfNotShare(projectShare, nameof(projectShare));
        SiteThrow.IfNotWholeYears(life, nameof(life));
        Kind = kind;
        Name = name;
        Capital = capital;
        Rate = rate;
        Life = life;
        FixedCost = fixedCost;
        ProjectShare = projectShare;
        Unit = unit;
        Offered = offered;
        YearlyCost = fixedCost - Annuity.Payment(PeriodRate.Of(rate.Effective, 1), life, capital);
        if (YearlyCost < Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(fixedCost), fixedCost, "a cost that leaves the yearly cost, with the annuity, at zero or more");
        }
    }

    /// <summary>What it is for.</summary>
    public InvestmentKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it costs to build.</summary>
    public Money<TCurrency> Capital { get; }

    /// <summary>What the capital costs a year.</summary>
    public AnnualRate Rate { get; }

    /// <summary>Over how many years the capital is paid back.</summary>
    public Term Life { get; }

    /// <summary>What it costs each year whether it is used or not.</summary>
    public Money<TCurrency> FixedCost { get; }

    /// <summary>The share of the yearly cost that the project pays directly, from 0 to 1. The rest is recovered from all users.</summary>
    public decimal ProjectShare { get; private init; }

    /// <summary>What it adds to the merit order; null for a network.</summary>
    public GeneratingUnit<TCurrency>? Unit { get; }

    /// <summary>For how many hours of a year it can deliver: all of them for generation, none for a network.</summary>
    public TimeSpan Offered { get; }

    /// <summary>What it costs in a year: the annuity of its capital and its fixed cost.</summary>
    public Money<TCurrency> YearlyCost { get; }

    /// <summary>New generation, which can deliver all year.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="capital">What it costs to build; zero or more.</param>
    /// <param name="rate">What the capital costs a year.</param>
    /// <param name="life">Over how many whole years the capital is paid back; one or more.</param>
    /// <param name="fixedCost">
    /// What it costs each year whether it is used or not. Negative where something is credited, but not beyond the annuity of the
    /// capital.
    /// </param>
    /// <param name="unit">What it adds to the merit order.</param>
    /// <param name="projectShare">The share of the yearly cost that the project pays directly, from 0 to 1; none if left out.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the life is not of whole years.</exception>
    public static CommunityInvestment<TCurrency> Generation(
        string name,
        Money<TCurrency> capital,
        AnnualRate rate,
        Term life,
        Money<TCurrency> fixedCost,
        GeneratingUnit<TCurrency> unit,
        decimal projectShare = 0)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(InvestmentKind.Generation, name, capital, rate, life, fixedCost, projectShare, unit, Durations.FromYears(1));
    }

    /// <summary>New storage, which delivers in the hours of highest demand.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="capital">What it costs to build; zero or more.</param>
    /// <param name="rate">What the capital costs a year.</param>
    /// <param name="life">Over how many whole years the capital is paid back; one or more.</param>
    /// <param name="fixedCost">What it costs each year whether it is used or not; otherwise as for generation.</param>
    /// <param name="unit">
    /// What it adds to the merit order while it delivers. Its marginal cost is what it pays to be charged, losses included; charging is
    /// not added to the demand of other hours.
    /// </param>
    /// <param name="offered">
    /// For how many hours of a year it can deliver; above zero, at most 8760. It serves the blocks of highest demand, of the neighbours
    /// and
    /// the project together, as far as these hours cover whole blocks.
    /// </param>
    /// <param name="projectShare">The share of the yearly cost that the project pays directly, from 0 to 1; none if left out.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the life is not of whole years.</exception>
    public static CommunityInvestment<TCurrency> Storage(
        string name,
        Money<TCurrency> capital,
        AnnualRate rate,
        Term life,
        Money<TCurrency> fixedCost,
        GeneratingUnit<TCurrency> unit,
        TimeSpan offered,
        decimal projectShare = 0)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (offered <= TimeSpan.Zero || offered > Durations.FromYears(1))
        {
            NumericsThrow.OutOfRange(nameof(offered), offered, "a duration above zero and at most 8760 hours");
        }

        return new(InvestmentKind.Storage, name, capital, rate, life, fixedCost, projectShare, unit, offered);
    }

    /// <summary>New lines, transformers or substations.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="capital">What it costs to build; zero or more.</param>
    /// <param name="rate">What the capital costs a year.</param>
    /// <param name="life">Over how many whole years the capital is paid back; one or more.</param>
    /// <param name="fixedCost">What it costs each year whether it is used or not; otherwise as for generation.</param>
    /// <param name="projectShare">The share of the yearly cost that the project pays directly, from 0 to 1; none if left out.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the life is not of whole years.</exception>
    public static CommunityInvestment<TCurrency> Network(
        string name, Money<TCurrency> capital, AnnualRate rate, Term life, Money<TCurrency> fixedCost, decimal projectShare = 0) =>
        new(InvestmentKind.Network, name, capital, rate, life, fixedCost, projectShare, null, TimeSpan.Zero);

    /// <summary>The same investment with another share that the project pays directly.</summary>
    /// <param name="projectShare">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="projectShare"/> is below 0 or above 1.</exception>
    public CommunityInvestment<TCurrency> WithProjectShare(decimal projectShare)
    {
        TaxRules.IfNotShare(projectShare, nameof(projectShare));
        return this with { ProjectShare = projectShare };
    }
}
