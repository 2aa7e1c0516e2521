using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>
/// A kind of power station: how much of the year it runs, what fuel it takes, what it emits, how long it takes to build and lasts, and what
/// it costs, each figure with its source.
/// </summary>
/// <remarks>
/// What no document says is not known rather than guessed: no life of a fuel cell, for example. Immutable; the methods that begin with
/// <c>With</c> give a changed copy, for power stations of one's own and for figures that are known elsewhere.
/// </remarks>
/// <example><code>
/// GenerationTechnology gas = GenerationTechnology.Find("combined cycle");
/// double efficiency = gas.Efficiency.Value;                            // 54.8 %
/// Per&lt;Mass, Energy&gt; emitted = gas.Emissions.Value;                   // 330 g/kWh
/// Price&lt;USD, Power&gt; capital = gas.Costs&lt;USD&gt;().Capital.Value;        // 1,032 USD/kW
/// </code></example>
public sealed class GenerationTechnology
{
    private static readonly NamedCatalog<GenerationTechnology> Known = GenerationTechnologyTable.Read();

    private static readonly Source NothingBurnt = new("by definition: nothing is burnt", string.Empty, string.Empty);

    private readonly CostTable _costs;

    /// <summary>
    /// A kind of power station of which nothing is known yet but its name; give the rest by the methods that begin with <c>With</c>.
    /// </summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="resource">
    /// What it runs on: coal, gas and nuclear take fuel, sun and wind come when they will; null for what is none of these, such as
    /// geothermal heat.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public GenerationTechnology(string name, GenerationSource? resource = null)
        : this(name, resource, CostTable.None)
    {
    }

    internal GenerationTechnology(string name, GenerationSource? resource, CostTable costs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Resource = resource;
        _costs = costs;
        CapacityFactor = Figure<double>.Unknown("the capacity factor of " + name);
        HeatRate = Figure<Per<Energy, Energy>>.Unknown("the heat rate of " + name);
        FuelEmissions = Figure<Per<Mass, Energy>>.Unknown("the emissions of the fuel of " + name);
        BuildTime = Figure<Term>.Unknown("the build time of " + name);
        Life = Figure<Term>.Unknown("the life of " + name);
        WaterUse = Figure<Per<Volume, Energy>>.Unknown("the water use of " + name);
    }

    private GenerationTechnology(GenerationTechnology other)
    {
        (Name, Resource, _costs) = (other.Name, other.Resource, other._costs);
        (CapacityFactor, HeatRate, FuelEmissions) = (other.CapacityFactor, other.HeatRate, other.FuelEmissions);
        (BuildTime, Life, WaterUse) = (other.BuildTime, other.Life, other.WaterUse);
    }

    /// <summary>The kinds of power station that the library knows.</summary>
    public static IReadOnlyList<GenerationTechnology> Catalog => Known.Items;

    /// <summary>Its name, as in <c>gas turbine, combined cycle</c>.</summary>
    public string Name { get; }

    /// <summary>What it runs on, as the catalogue of grids tells it apart; null for what that does not, such as geothermal heat.</summary>
    public GenerationSource? Resource { get; }

    /// <summary>Whether it takes fuel: coal, gas or nuclear.</summary>
    public bool UsesFuel => Resource is GenerationSource.Coal or GenerationSource.Gas or GenerationSource.Nuclear;

    /// <summary>Whether it burns its fuel, and emits: coal or gas.</summary>
    public bool Burns => Resource is GenerationSource.Coal or GenerationSource.Gas;

    /// <summary>Whether the weather decides when it runs: solar or wind. It runs before all else, and is not firm.</summary>
    public bool IsVariable => Resource is GenerationSource.Solar or GenerationSource.Wind;

    /// <summary>The energy that it can give in a year by what its capacity would give in 8760 hours; above 0 to 1.</summary>
    /// <remarks>
    /// For the weather's: what sun and wind bring. For the others: the most that outages leave. Two sources say less: the simple-cycle turbine
    /// has the figure of a peaker, which runs when power is dear, and geothermal that of an ageing fleet. Give your own where it runs all year.
    /// </remarks>
    public Figure<double> CapacityFactor { get; private init; }

    /// <summary>The fuel energy (higher heating value) by the electricity made of it; above 1. Not known where there is no fuel.</summary>
    public Figure<Per<Energy, Energy>> HeatRate { get; private init; }

    /// <summary>The electricity by the fuel energy (higher heating value): one over the heat rate.</summary>
    public Figure<double> Efficiency => HeatRate.TryGet(out Per<Energy, Energy> rate)
        ? new(1 / Ratio(rate), HeatRate.Source)
        : Figure<double>.Unknown("the efficiency of " + Name);

    /// <summary>The carbon dioxide of a unit of fuel energy when it is burnt. Not known where nothing is burnt.</summary>
    public Figure<Per<Mass, Energy>> FuelEmissions { get; private init; }

    /// <summary>
    /// The carbon dioxide that it emits by the electricity that it makes: emissions of the fuel × heat rate; zero where nothing is burnt.
    /// </summary>
    /// <remarks>Direct emissions: not those of building it, of leaks on the way of the gas, or of what geothermal wells let out.</remarks>
    public Figure<Per<Mass, Energy>> Emissions
    {
        get
        {
            if (!Burns)
            {
                return new(Per<Mass, Energy>.Zero, NothingBurnt);
            }

            return FuelEmissions.TryGet(out Per<Mass, Energy> fuel) && HeatRate.TryGet(out Per<Energy, Energy> rate)
                ? new(fuel * Ratio(rate), FuelEmissions.Source)
                : Figure<Per<Mass, Energy>>.Unknown("the emissions of " + Name);
        }
    }

    /// <summary>How long it takes from the start of the works to service.</summary>
    public Figure<Term> BuildTime { get; private init; }

    /// <summary>How long it serves.</summary>
    public Figure<Term> Life { get; private init; }

    /// <summary>The water that it consumes by the electricity that it makes, with a cooling tower where it has to be cooled.</summary>
    public Figure<Per<Volume, Energy>> WaterUse { get; private init; }

    /// <summary>A kind of power station by name: <c>combined cycle</c>, <c>SMR</c>, <c>onshore wind</c>.</summary>
    /// <param name="name">The name; case, spaces and hyphens do not matter.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message has the nearest names.</exception>
    public static GenerationTechnology Find(string name) => Known.Find(name, nameof(name));

    /// <summary>A kind of power station by name, if there is one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="technology">The kind of power station, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out GenerationTechnology technology) =>
        Known.TryFind(name, out technology);

    /// <summary>What it costs, where that was printed in this currency; not known in any other.</summary>
    /// <typeparam name="TCurrency">The currency. Prices are not converted.</typeparam>
    public GenerationCosts<TCurrency> Costs<TCurrency>()
        where TCurrency : struct, ICurrency => _costs.In<TCurrency>(Name, UsesFuel);

    /// <summary>The same with another capacity factor.</summary>
    /// <param name="capacityFactor">The capacity factor; above 0 to 1.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacityFactor"/> is out of its range.</exception>
    public GenerationTechnology WithCapacityFactor(double capacityFactor, Source source)
    {
        SiteThrow.IfNotPositiveShare(capacityFactor, nameof(capacityFactor));
        return new(this) { CapacityFactor = new(capacityFactor, source) };
    }

    /// <summary>The same with another heat rate.</summary>
    /// <param name="heatRate">The fuel energy by the electricity, as in 6,226 BTU per kWh; finite and above 1.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="heatRate"/> would make more electricity than there is fuel.</exception>
    public GenerationTechnology WithHeatRate(Per<Energy, Energy> heatRate, Source source)
    {
        if (!(Ratio(heatRate) > 1 && double.IsFinite(Ratio(heatRate))))
        {
            NumericsThrow.OutOfRange(nameof(heatRate), Ratio(heatRate), "more than one unit of fuel energy for one of electricity");
        }

        return new(this) { HeatRate = new(heatRate, source) };
    }

    /// <summary>The same with other emissions of the fuel.</summary>
    /// <param name="emissions">The carbon dioxide by the fuel energy, as in 53.06 kg per million BTU; finite, zero or more.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="emissions"/> are negative or not finite.</exception>
    public GenerationTechnology WithFuelEmissions(Per<Mass, Energy> emissions, Source source)
    {
        ValueThrow.IfNegative(emissions, nameof(emissions));
        return new(this) { FuelEmissions = new(emissions, source) };
    }

    /// <summary>The same with another time to build it.</summary>
    /// <param name="buildTime">How long it takes.</param>
    /// <param name="source">Where that comes from.</param>
    public GenerationTechnology WithBuildTime(Term buildTime, Source source) => new(this) { BuildTime = new(buildTime, source) };

    /// <summary>The same with another life.</summary>
    /// <param name="life">How long it serves; whole years, one or more.</param>
    /// <param name="source">Where that comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="life"/> is not whole years, or none.</exception>
    public GenerationTechnology WithLife(Term life, Source source)
    {
        SiteThrow.IfNotWholeYears(life, nameof(life));

        return new(this) { Life = new(life, source) };
    }

    /// <summary>The same with another use of water.</summary>
    /// <param name="waterUse">The water consumed by the electricity made; finite, zero or more.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="waterUse"/> is negative or not finite.</exception>
    public GenerationTechnology WithWaterUse(Per<Volume, Energy> waterUse, Source source)
    {
        NumericsThrow.IfNegative(waterUse.In(Volume.Units.Liters, Energy.Units.KilowattHours), nameof(waterUse));
        return new(this) { WaterUse = new(waterUse, source) };
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    internal static double Ratio(Per<Energy, Energy> rate) => rate.In(Energy.Units.WattHours, Energy.Units.WattHours);
}
