using System.Globalization;

namespace AiInfraMath.Deals;

/// <summary>Money that comes back to who paid it: the first party pays the second, and so on, and the last pays the first.</summary>
/// <param name="Parties">The parties in the order of payment, each of them once.</param>
/// <param name="Flow">What flows round.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record DealCycle<TCurrency>(IReadOnlyList<Party> Parties, Money<TCurrency> Flow)
    where TCurrency : struct, ICurrency
{
    /// <summary>What the cycle is of the gross commitments: its flow on each of its edges.</summary>
    public Money<TCurrency> Gross => Flow * Parties.Count;

    /// <summary>As in <c>A → B → C → A: USD 60</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.CurrentCulture, $"{string.Join(" → ", Parties.Append(Parties[0]))}: {Flow}");
}

/// <summary>The elementary cycles of a network, or as many of them as were asked for. Immutable.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class CycleSearch<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal CycleSearch(IReadOnlyList<DealCycle<TCurrency>> cycles, bool isComplete) => (Cycles, IsComplete) = (cycles, isComplete);

    /// <summary>
    /// The cycles, each with the least amount of its edges: what can flow round if nothing else does. Cycles share edges, so that these
    /// flows do not add up; see <see cref="Circulation{TCurrency}"/> for flows that do.
    /// </summary>
    public IReadOnlyList<DealCycle<TCurrency>> Cycles { get; }

    /// <summary>Whether these are all; false if there are more than the limit.</summary>
    public bool IsComplete { get; }

    /// <summary>How many there are, and whether these are all.</summary>
    public override string ToString() => IsComplete
        ? string.Create(CultureInfo.CurrentCulture, $"All {Cycles.Count} cycles.")
        : string.Create(CultureInfo.CurrentCulture, $"The first {Cycles.Count} cycles; there are more than this limit.");
}

/// <summary>As much of the commitments as flows in cycles, and what is left without cycles. Immutable.</summary>
/// <remarks>
/// Of all ways to let money flow in cycles, with no commitment carrying more than its amount, the one whose total is the greatest. That
/// total is one number, whereas taking out one cycle after the other gives a total that depends on their order. Where several circulations,
/// or several decompositions, have the same total, the one shown is chosen by the order in which the parties first come.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class Circulation<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal Circulation(
        Money<TCurrency> total,
        decimal share,
        IReadOnlyList<DealCycle<TCurrency>> cycles,
        IReadOnlyList<DealFlow<TCurrency>> flows,
        IReadOnlyList<DealFlow<TCurrency>> remainder)
    {
        (Total, Share, Cycles, Flows, Remainder) = (total, share, cycles, flows, remainder);
    }

    /// <summary>The greatest amount of the gross commitments that flows in cycles; exact.</summary>
    public Money<TCurrency> Total { get; }

    /// <summary>The circularity: <see cref="Total"/> ÷ gross commitments, from 0 for none to 1 where every net position is zero.</summary>
    public decimal Share { get; }

    /// <summary>
    /// Cycles with flows that add up: their <see cref="DealCycle{TCurrency}.Gross"/> sums to <see cref="Total"/> exactly.
    /// </summary>
    public IReadOnlyList<DealCycle<TCurrency>> Cycles { get; }

    /// <summary>What of the flow between each two parties flows in cycles.</summary>
    public IReadOnlyList<DealFlow<TCurrency>> Flows { get; }

    /// <summary>What is left: flows without cycles that leave every party the same net position.</summary>
    public IReadOnlyList<DealFlow<TCurrency>> Remainder { get; }

    /// <summary>As in <c>USD 180, 75 % of the gross commitments, flow in cycles</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.CurrentCulture, $"{Total}, {Share:P1} of the gross commitments, flow in cycles");
}
