using System.Collections.ObjectModel;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>Parties and the commitments between them: who owes whom what. Immutable, safe to share between threads.</summary>
/// <remarks>
/// Several commitments from one party to another stay apart in <see cref="Commitments"/> and are one in <see cref="Flows"/> and in all that
/// is computed from them. All sums of amounts are exact. Amounts count in full, whatever their probability and date: see <see
/// cref="Expected"/> and <see cref="DueIn"/> for networks of what is probable and of what is due.
/// </remarks>
/// <example><code>
/// var network = new DealNetwork&lt;USD&gt;(
///     new("A", "B", new(100)), new("B", "C", new(80)), new("C", "A", new(60)));
/// Money&lt;USD&gt; net = network.Position("A").Net;          // USD -40
/// decimal circularity = network.Circulation.Share;      // 180 of 240: 0.75
/// </code></example>
/// <typeparam name="TCurrency">The currency of all commitments.</typeparam>
public sealed partial class DealNetwork<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly Commitment<TCurrency>[] _commitments;
    private readonly NamedCatalog<Party> _parties;
    private readonly Dictionary<Party, int> _places = [];
    private readonly DealGraph _graph;
    private readonly Lazy<Circulation<TCurrency>> _circulation;

    /// <summary>A network.</summary>
    /// <param name="commitments">The commitments; at least one, and one of more than zero.</param>
    /// <exception cref="ArgumentException">
    /// There is no commitment of more than zero, or their sum has more digits than a decimal holds.
    /// </exception>
    public DealNetwork(params IEnumerable<Commitment<TCurrency>> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        _commitments = [.. commitments];
        foreach (Commitment<TCurrency>? commitment in _commitments)
        {
            NumericsThrow.IfNull(commitment, nameof(commitments));
            _places.TryAdd(commitment.Payer, _places.Count);
            _places.TryAdd(commitment.Payee, _places.Count);
        }

        if (!_commitments.Any(static c => c.Amount > Money<TCurrency>.Zero))
        {
            throw NumericsThrow.Invalid(nameof(commitments), "Nothing is committed; at least one amount above zero was expected.");
        }

        DealGraph.RequireExactSums(_commitments.Select(static c => c.Amount.Amount), nameof(commitments));
        Commitments = Array.AsReadOnly(_commitments);
        _parties = new NamedCatalog<Party>("party", _places.Keys.Select(static p => (p, new[] { p.Name })));
        _graph = new DealGraph(
            _places.Count, _commitments.Select(c => new DealEdge(_places[c.Payer], _places[c.Payee], c.Amount.Amount)));
        Flows = FlowsOf(_graph);
        Positions = Array.AsReadOnly(PositionsOf());
        _circulation = new(Circulate);
    }

    /// <summary>The commitments, as they were given.</summary>
    public IReadOnlyList<Commitment<TCurrency>> Commitments { get; }

    /// <summary>The parties, in the order in which they first come.</summary>
    public IReadOnlyList<Party> Parties => _parties.Items;

    /// <summary>What flows between each two parties, in the order of the parties. Rows for a chart of flows.</summary>
    public IReadOnlyList<DealFlow<TCurrency>> Flows { get; }

    /// <summary>The sum of all commitments.</summary>
    public Money<TCurrency> Gross => new(_graph.Gross);

    /// <summary>What each party pays and receives, in the order of the parties. The nets sum to zero exactly.</summary>
    public IReadOnlyList<NetPosition<TCurrency>> Positions { get; }

    /// <summary>What a party pays and receives.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">There is no such party; the message names the nearest.</exception>
    public NetPosition<TCurrency> Position(Party party) => Positions[PlaceOf(party, nameof(party))];

    /// <summary>The network of the expected amounts: each commitment times its probability.</summary>
    /// <remarks>
    /// A probability such as 1/3 gives amounts without end: they are rounded to as many decimal places as all sums of them can have, which
    /// are 16 where the gross commitments are below a trillion, and 13 below a quadrillion.
    /// </remarks>
    /// <exception cref="ArgumentException">All of them are zero.</exception>
    public DealNetwork<TCurrency> Expected()
    {
        int places = DealGraph.PlacesOfSumsUpTo(_graph.Gross);
        return new(_commitments.Select(c => c.Resized(new(decimal.Round(c.Expected.Amount, places)))));
    }

    /// <summary>The network of what is due in a calendar year by its date.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="deliveries">When power is delivered, which gives dates to what waits for it; without it that counts in no year.</param>
    /// <exception cref="ArgumentException">Nothing is due in that year.</exception>
    public DealNetwork<TCurrency> DueIn(int year, DeliveryPlan? deliveries = null)
    {
        Commitment<TCurrency>[] due =
        [
            .. _commitments.Select(c => c.Resized((deliveries is null ? c : c.Dated(deliveries)).DueIn(year)))
                .Where(static c => c.Amount > Money<TCurrency>.Zero),
        ];
        return due.Length > 0
            ? new(due)
            : throw new ArgumentException(
                $"It is {Calendar.Plain(year)}, in which nothing is due; {Years(deliveries)} was expected.", nameof(year));
    }

    internal int PlaceOf(Party party, string argument)
    {
        ArgumentNullException.ThrowIfNull(party, argument);
        return _places[_parties.Find(party.Name, argument)];
    }

    private string Years(DeliveryPlan? deliveries)
    {
        int[] years =
        [
            .. _commitments.SelectMany(c => (deliveries is null ? c : c.Dated(deliveries)).Schedule.Instalments)
                .Where(static i => i.Date is not null && i.Amount > Money<TCurrency>.Zero)
                .Select(static i => i.Date!.Value.Year).Distinct().Order(),
        ];
        return years.Length > 0 ? $"one of {string.Join(", ", years.Select(Calendar.Plain))}" : "a network with dated payments";
    }

    private NetPosition<TCurrency>[] PositionsOf()
    {
        decimal[] pays = new decimal[Parties.Count];
        decimal[] receives = new decimal[Parties.Count];
        foreach (DealEdge edge in _graph.Edges)
        {
            pays[edge.From] += edge.Amount;
            receives[edge.To] += edge.Amount;
        }

        return [.. Parties.Select((p, i) => new NetPosition<TCurrency>(p, new(pays[i]), new(receives[i])))];
    }

    private DealFlow<TCurrency> Flow(DealEdge edge) => new(Parties[edge.From], Parties[edge.To], new(edge.Amount));

    private ReadOnlyCollection<DealFlow<TCurrency>> FlowsOf(DealGraph graph) => Array.AsReadOnly(Array.ConvertAll(graph.Edges, Flow));
}
