using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Numerics;

namespace AiInfraMath.Grids;

/// <summary>
/// A country's electricity: what its power stations can do (capacity, a power) and what they did in a year (generation, an energy).
/// </summary>
/// <remarks>
/// The two are different things and are asked for differently: <see cref="ShareOfCapacity"/> takes a power, <see cref="ShareOfGeneration"/>
/// an energy, and the one does not compile in the place of the other. Figures may be of different years; each has its source and year.
/// Immutable.
/// </remarks>
/// <example><code>
/// Grid uk = Grid.Find("GB");
/// double ofCapacity = uk.ShareOfCapacity(75.Gigawatts);               // 65 % of 114.7 GW (2023)
/// double ofGeneration = uk.ShareOfGeneration(75.Gigawatts * 1.Years); // 215 % of 305.53 TWh (2021)
/// </code></example>
public sealed class Grid
{
    private static readonly NamedCatalog<Grid> Known = GridTable.Read();

    /// <summary>A grid of one's own.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="iso3">The three letters of the country in ISO 3166; empty if it is none.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Grid(string name, string iso3 = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(iso3);
        Name = name;
        Iso3 = iso3;
        Capacity = Figure<Power>.Unknown("the installed capacity of " + name);
        Generation = Figure<Energy>.Unknown("the generation of " + name);
        Demand = Figure<Energy>.Unknown("the demand of " + name);
        CarbonIntensity = Figure<Per<Mass, Energy>>.Unknown("the carbon intensity of " + name);
        HouseholdUse = Figure<Energy>.Unknown("the electricity use of a household in " + name);
        Mix = new Dictionary<GenerationSource, Energy>();
    }

    /// <summary>The grids that the library knows: some 200 countries and territories, and the world.</summary>
    public static IReadOnlyList<Grid> Catalog => Known.Items;

    /// <summary>The country's name in English.</summary>
    public string Name { get; }

    /// <summary>The three letters of the country in ISO 3166; empty if it is none.</summary>
    public string Iso3 { get; }

    /// <summary>The power of all power stations together; finite and above zero, where it is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is known, and not above zero.</exception>
    public Figure<Power> Capacity
    {
        get;
        init => field = AboveZero(value, static v => v.Watts, nameof(Capacity));
    }

    /// <summary>The year of <see cref="Capacity"/>; null if it is not known.</summary>
    public int? CapacityYear { get; init; }

    /// <summary>The electricity made in a year; finite and above zero, where it is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is known, and not above zero.</exception>
    public Figure<Energy> Generation
    {
        get;
        init => field = AboveZero(value, static v => v.WattHours, nameof(Generation));
    }

    /// <summary>The electricity used in that year, losses and net imports included; zero or more, where it is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is known, and negative.</exception>
    public Figure<Energy> Demand
    {
        get;
        init => field = NotNegative(value, static v => v.WattHours, nameof(Demand));
    }

    /// <summary>The emissions of the electricity made; zero or more, where they are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are known, and negative.</exception>
    public Figure<Per<Mass, Energy>> CarbonIntensity
    {
        get;
        init => field = NotNegative(value, static v => v.In(Mass.Units.Kilograms, Energy.Units.WattHours), nameof(CarbonIntensity));
    }

    /// <summary>
    /// The year of <see cref="Generation"/>, <see cref="Demand"/> and <see cref="CarbonIntensity"/>; null if it is not known.
    /// </summary>
    public int? GenerationYear { get; init; }

    /// <summary>The generation of some kinds of power station; what is left to the whole is of other kinds.</summary>
    public IReadOnlyDictionary<GenerationSource, Energy> Mix { get; init; }

    /// <summary>
    /// The electricity that a household uses in a year, in the latest year of <see cref="HouseholdUses"/>; finite and above zero, where it is
    /// known.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is known, and not above zero.</exception>
    public Figure<Energy> HouseholdUse
    {
        get;
        init => field = AboveZero(value, static v => v.WattHours, nameof(HouseholdUse));
    }

    /// <summary>The year of <see cref="HouseholdUse"/>; null if it is not known.</summary>
    public int? HouseholdYear { get; init; }

    /// <summary>
    /// The electricity that a household uses, in every year that the library has a source for, the latest first; empty if it has none. Set it
    /// together with <see cref="HouseholdUse"/>; alone, that is the only one.
    /// </summary>
    public IReadOnlyList<HouseholdYearUse> HouseholdUses
    {
        get => field.Count == 0 && HouseholdUse.IsKnown ? [new HouseholdYearUse(HouseholdYear, HouseholdUse)] : field;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>The generation as a power that never changes: generation ÷ 8760 h.</summary>
    /// <exception cref="InvalidOperationException">The generation is not known.</exception>
    public Power AveragePower => Generation.Value / Durations.FromYears(1);

    /// <summary>The average power by the capacity.</summary>
    /// <exception cref="InvalidOperationException">The generation or the capacity is not known.</exception>
    public double CapacityFactor => AveragePower / Capacity.Value;

    /// <summary>A grid by country: <c>United Kingdom</c>, <c>GBR</c>, <c>GB</c> or <c>UK</c>.</summary>
    /// <param name="country">The English name, or the two or three letters of ISO 3166; case, spaces and hyphens do not matter.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message has the nearest names.</exception>
    public static Grid Find(string country) => Known.Find(country, nameof(country));

    /// <summary>A grid by country, if there is one.</summary>
    /// <param name="country">The English name, or the two or three letters of ISO 3166.</param>
    /// <param name="grid">The grid, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind([NotNullWhen(true)] string? country, [MaybeNullWhen(false)] out Grid grid) =>
        Known.TryFind(country, out grid);

    /// <summary>A load by the installed capacity.</summary>
    /// <param name="load">The load, a power; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="load"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The capacity is not known.</exception>
    public double ShareOfCapacity(Power load) => NotNegative(load, nameof(load)) / Capacity.Value;

    /// <summary>The energy of a year by the generation of a year.</summary>
    /// <param name="perYear">The energy that is used in a year; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perYear"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The generation is not known.</exception>
    public double ShareOfGeneration(Energy perYear) => NotNegative(perYear, nameof(perYear)) / Generation.Value;

    /// <summary>By how much generation must grow each year to make so much more a year, after some years.</summary>
    /// <param name="perYear">The energy to be made in addition; finite, zero or more.</param>
    /// <param name="years">After how many years; finite and above zero.</param>
    /// <returns>The growth of each year: 0.05 is 5 % a year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The generation is not known.</exception>
    public double GrowthNeeded(Energy perYear, double years) => YearlyGrowth(ShareOfGeneration(perYear), years);

    /// <summary>By how much capacity must grow each year to have so much more, after some years.</summary>
    /// <param name="added">The capacity to be built in addition; finite, zero or more.</param>
    /// <param name="years">After how many years; finite and above zero.</param>
    /// <returns>The growth of each year: 0.05 is 5 % a year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The capacity is not known.</exception>
    public double GrowthNeeded(Power added, double years) => YearlyGrowth(ShareOfCapacity(added), years);

    /// <summary>How many of the country's households use so much in a year.</summary>
    /// <param name="perYear">The energy of a year; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perYear"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The use of a household is not known; divide by one of your own instead.</exception>
    public double HouseholdsEquivalent(Energy perYear) => NotNegative(perYear, nameof(perYear)) / HouseholdUse.Value;

    /// <summary>The emissions of so much electricity at the average intensity of the grid.</summary>
    /// <param name="energy">The energy; finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="energy"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The carbon intensity is not known.</exception>
    public Mass Emissions(Energy energy) => CarbonIntensity.Value * NotNegative(energy, nameof(energy));

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static double YearlyGrowth(double share, double years)
    {
        NumericsThrow.IfNotAboveZero(years, nameof(years));
        return Math.Pow(1 + share, 1 / years) - 1;
    }

    private static Figure<T> AboveZero<T>(Figure<T> figure, Func<T, double> number, string argument)
        where T : struct
    {
        if (figure.TryGet(out T known))
        {
            NumericsThrow.IfNotAboveZero(number(known), argument);
        }

        return figure;
    }

    private static Figure<T> NotNegative<T>(Figure<T> figure, Func<T, double> number, string argument)
        where T : struct
    {
        if (figure.TryGet(out T known))
        {
            NumericsThrow.IfNegative(number(known), argument);
        }

        return figure;
    }

    private static Power NotNegative(Power value, string argument)
    {
        ValueThrow.IfNegative(value, argument);
        return value;
    }

    private static Energy NotNegative(Energy value, string argument)
    {
        ValueThrow.IfNegative(value, argument);
        return value;
    }
}
