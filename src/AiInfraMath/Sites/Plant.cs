using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>A power station of a site: how much of which kind, from when to when, at what cost.</summary>
/// <remarks>
/// It serves whole years, from the first of <see cref="InService"/> until the last before <see cref="Retirement"/>. Immutable.
/// </remarks>
/// <example><code>
/// var gas = new Plant&lt;USD&gt;(GenerationTechnology.Find("combined cycle"), 1.2.Gigawatts, inService: 2028, retirement: 2040);
/// </code></example>
/// <typeparam name="TCurrency">The currency of its costs.</typeparam>
public sealed record Plant<TCurrency> : ISiteAsset<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly double _firmShare;

    /// <summary>A power station.</summary>
    /// <param name="technology">
    /// Its kind. The capacity factor must be known, the heat rate where it takes fuel, the emissions of the fuel where it burns it, and the
    /// life where <paramref name="retirement"/> is left out.
    /// </param>
    /// <param name="capacity">What it gives at most; finite and above zero.</param>
    /// <param name="inService">The first year of service.</param>
    /// <param name="retirement">The first year in which it serves no more; after its life if left out. After the first year.</param>
    /// <param name="costs">What it costs; what is printed of its kind if left out. All must be known.</param>
    /// <param name="name">Its name; that of its kind if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="InvalidOperationException">A figure is not known; the message says which.</exception>
    public Plant(
        GenerationTechnology technology,
        Power capacity,
        int inService,
        int? retirement = null,
        GenerationCosts<TCurrency>? costs = null,
        string? name = null)
    {
        ArgumentNullException.ThrowIfNull(technology);
        ValueThrow.IfNotAboveZero(capacity, nameof(capacity));
        int end = retirement ?? (inService + technology.Life.Value.InPeriods(1));
        SiteThrow.IfNotAfter(end, inService, nameof(retirement));
        costs ??= technology.Costs<TCurrency>();
        ValueThrow.IfNegative(costs.Capital.Value, nameof(costs));
        ValueThrow.IfNegative(costs.FixedYearly.Value, nameof(costs));
        Name = name ?? technology.Name;
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, nameof(name));
        (Technology, Costs, Capacity, InService, Retirement) = (technology, costs, capacity, inService, end);
        HeatRate = technology.UsesFuel ? technology.HeatRate.Value : Per<Energy, Energy>.Zero;
        MarginalCost = costs.Variable.Value + Price.Through(costs.FuelPrice.Value, HeatRate);
        Emissions = technology.Emissions.Value;
        AvailableEnergy = capacity * technology.CapacityFactor.Value * Durations.FromYears(1);
        _firmShare = technology.IsVariable ? 0 : 1;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its kind.</summary>
    public GenerationTechnology Technology { get; }

    /// <summary>What it costs.</summary>
    public GenerationCosts<TCurrency> Costs { get; }

    /// <summary>What it gives at most.</summary>
    public Power Capacity { get; }

    /// <summary>The first year of service, at whose beginning its capital is paid.</summary>
    public int InService { get; }

    /// <summary>The first year in which it serves no more.</summary>
    public int Retirement { get; }

    /// <summary>The fuel energy by the electricity; zero where there is no fuel.</summary>
    public Per<Energy, Energy> HeatRate { get; }

    /// <summary>What one more unit of energy costs: operation, and fuel price × heat rate.</summary>
    public Price<TCurrency, Energy> MarginalCost { get; }

    /// <summary>The carbon dioxide that it emits by its energy.</summary>
    public Per<Mass, Energy> Emissions { get; }

    /// <summary>The energy that it can give in a year: capacity × capacity factor × 8760 h.</summary>
    public Energy AvailableEnergy { get; }

    /// <summary>
    /// The share of its capacity that can be counted on at the peak; 0 to 1. If not given, all of it, and nothing of what hangs on the
    /// weather.
    /// </summary>
    /// <remarks>
    /// EIA, Assumptions to the Annual Energy Outlook 2026, Electricity Market Module: dispatchable technologies count fully towards the
    /// reserve margin, intermittent ones by a capacity credit, which depends on the grid around them and is yours to give.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is no share.</exception>
    public double FirmShare
    {
        get => _firmShare;
        init
        {
            NumericsThrow.IfNotShare(value, nameof(FirmShare));
            _firmShare = value;
        }
    }

    /// <summary>What it costs to build: the overnight cost, without interest during the works.</summary>
    public Money<TCurrency> Capital => Costs.Capital.Value * Capacity;

    /// <summary>What it costs in each year of service, whatever it makes.</summary>
    public Money<TCurrency> FixedYearly => Costs.FixedYearly.Value * Capacity;

    /// <summary>When the works must begin, as a decimal year: the first of service less the time to build it.</summary>
    /// <exception cref="InvalidOperationException">The time to build it is not known.</exception>
    public double StartOfWorks => InService - (double)Technology.BuildTime.Value.Years;

    int ISiteAsset<TCurrency>.RecoveryYears => Retirement - InService;

    /// <summary>Whether it serves in a year.</summary>
    /// <param name="year">The year.</param>
    public bool Serves(int year) => InService <= year && year < Retirement;

    /// <summary>What its energy costs if it gives all that it can in every year: <see cref="LevelisedCost.ByFullCashFlow"/>.</summary>
    /// <param name="rate">The rate to discount at; real, as the costs are.</param>
    public LevelisedCostResult<TCurrency, Energy> LevelisedCostAt(AnnualRate rate) => LevelisedCost.ByFullCashFlow(
        new CostPlan<TCurrency, Energy>
        {
            Capital = Capital,
            FixedYearly = FixedYearly,
            Variable = MarginalCost,
            Life = Term.FromYears(Retirement - InService),
            Rate = rate,
            YearlyQuantity = AvailableEnergy,
        });

    /// <summary>As in <c>nuclear, large: 1 GW from 2035 until 2105</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.CurrentCulture, $"{Name}: {Capacity} from {InService} until {Retirement}");
}
