using AiInfraMath.Finance;

namespace AiInfraMath.Sites;

/// <summary>A kind of storage: for how long it delivers, what it loses, how long it lasts and what it costs, each with its source.</summary>
/// <remarks>Immutable.</remarks>
public sealed class StorageTechnology
{
    private readonly CostTable _costs;

    private StorageTechnology(ReferenceRow[] rows)
    {
        Dictionary<string, ReferenceRow> byFigure = rows.ToDictionary(static r => r["figure"], StringComparer.Ordinal);
        _costs = CostTable.Of(rows);
        Name = rows[0]["technology"];
        Duration = Of("duration", static r => Durations.FromHours(r.Number("value")!.Value));
        RoundTripEfficiency = Of("round_trip_efficiency", static r => r.Number("value")!.Value);
        CyclesPerYear = Of("cycles", static r => r.Number("value")!.Value);
        BuildTime = Of("build_time", static r => Term.FromYears(r.Integer("value")));
        Life = Of("life", static r => Term.FromYears(r.Integer("value")));

        Figure<T> Of<T>(string figure, Func<ReferenceRow, T> value)
            where T : struct => new(value(byFigure[figure]), byFigure[figure].Source);
    }

    /// <summary>A lithium-ion battery that delivers its power for four hours.</summary>
    public static StorageTechnology Battery { get; } = new([.. ReferenceTable.Read("Sites.storage_technologies.csv")]);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>For how long it delivers its power.</summary>
    public Figure<TimeSpan> Duration { get; }

    /// <summary>What comes out by what goes in; above 0 to 1.</summary>
    public Figure<double> RoundTripEfficiency { get; }

    /// <summary>How often it is emptied in a year.</summary>
    public Figure<double> CyclesPerYear { get; }

    /// <summary>How long it takes from the start of the works to service.</summary>
    public Figure<Term> BuildTime { get; }

    /// <summary>How long it serves.</summary>
    public Figure<Term> Life { get; }

    /// <summary>What it costs by its power, where that was printed in this currency; not known in any other.</summary>
    /// <typeparam name="TCurrency">The currency. Prices are not converted.</typeparam>
    public GenerationCosts<TCurrency> Costs<TCurrency>()
        where TCurrency : struct, ICurrency => _costs.In<TCurrency>(Name, usesFuel: false);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
