namespace AiInfraMath.Sites;

/// <summary>The costs of a kind of power station or storage as a table prints them, all in one currency.</summary>
internal sealed class CostTable
{
    private const string PrintedIn = "USD";

    private static readonly Source NoFuel = new("by definition: no fuel", string.Empty, string.Empty);

    private readonly Dictionary<string, (decimal Value, Source Source)> _figures;

    private CostTable(Dictionary<string, (decimal Value, Source Source)> figures) => _figures = figures;

    /// <summary>No costs: none is known.</summary>
    public static CostTable None { get; } = new([]);

    /// <summary>The rows of costs among those of a table.</summary>
    public static CostTable Of(IEnumerable<ReferenceRow> rows) => new(rows
        .Where(static r => r["unit"].StartsWith(PrintedIn, StringComparison.Ordinal))
        .ToDictionary(static r => r["figure"], static r => (r.Decimal("value"), r.Source), StringComparer.Ordinal));

    public GenerationCosts<TCurrency> In<TCurrency>(string name, bool usesFuel)
        where TCurrency : struct, ICurrency => new(
            Of<TCurrency, Power>("capital", "the capital cost of " + name, Power.Units.Kilowatts),
            Of<TCurrency, Power>("fixed", "the fixed cost of " + name, Power.Units.Kilowatts),
            Of<TCurrency, Energy>("variable", "the variable cost of " + name, Energy.Units.MegawattHours),
            usesFuel
                ? Of<TCurrency, Energy>("fuel_price", "the fuel price of " + name, Energy.Units.MillionBtus)
                : new(Price<TCurrency, Energy>.Zero, NoFuel));

    private Figure<Price<TCurrency, T>> Of<TCurrency, T>(string figure, string what, Unit<T> unit)
        where TCurrency : struct, ICurrency
        where T : struct, IQuantity<T> =>
        TCurrency.Code == PrintedIn && _figures.TryGetValue(figure, out (decimal Value, Source Source) found)
            ? new(Price<TCurrency, T>.Per(found.Value, unit), found.Source)
            : Figure<Price<TCurrency, T>>.Unknown($"{what} in {TCurrency.Code}");
}
