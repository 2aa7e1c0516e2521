using System.Collections.ObjectModel;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <content>Cycles, circularity and netting.</content>
public sealed partial class DealNetwork<TCurrency>
{
    /// <summary>How many cycles <see cref="Cycles"/> finds if nothing else is asked for.</summary>
    public const int DefaultCycleLimit = 10_000;

    /// <summary>As much of the commitments as flows in cycles: the circularity, and cycles whose flows add up to it.</summary>
    public Circulation<TCurrency> Circulation => _circulation.Value;

    /// <summary>All elementary cycles: ways for money to come back to who paid it, by no party twice.</summary>
    /// <remarks>
    /// Their number can grow exponentially with that of the commitments: 12 parties that all pay each other have more than a hundred
    /// million.
    /// </remarks>
    /// <param name="limit">The most cycles to find; 10,000 if not given. If there are more, the result says so.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public CycleSearch<TCurrency> Cycles(int limit = DefaultCycleLimit)
    {
        NumericsThrow.IfNotPositive(limit, nameof(limit));
        (IReadOnlyList<int[]> cycles, bool isComplete) = ElementaryCycles.Of(_graph, limit);
        return new(
            Array.AsReadOnly(cycles.Select(c => new DealCycle<TCurrency>(Named(c), new(Narrowest(c)))).ToArray()), isComplete);
    }

    /// <summary>What is left when each two parties set off what they owe each other.</summary>
    public Netting<TCurrency> NetBilaterally()
    {
        Dictionary<(int, int), decimal> amounts = _graph.Edges.ToDictionary(static e => (e.From, e.To), static e => e.Amount);
        var net = new DealGraph(
            Parties.Count,
            _graph.Edges.Select(e => e with { Amount = Math.Max(0, e.Amount - amounts.GetValueOrDefault((e.To, e.From))) }));
        return new(Gross, FlowsOf(net));
    }

    /// <summary>
    /// What is left when everything that flows in cycles is set off along the commitments there are: nobody comes to owe somebody new.
    /// </summary>
    public Netting<TCurrency> NetCycles() => new(Gross, Circulation.Remainder);

    /// <summary>
    /// What is left when all settle together: who owes net pays, who is owed net is paid, and the total is the sum of the positive nets,
    /// the least there can be. Parties may pay others than those to whom they were committed.
    /// </summary>
    /// <returns>Payments from the parties that owe to those that are owed, each in their order; fewer than there are parties.</returns>
    public Netting<TCurrency> NetMultilaterally()
    {
        decimal[] nets = [.. Positions.Select(static p => p.Net.Amount)];
        var payments = new List<DealFlow<TCurrency>>();
        int payee = 0;
        for (int payer = 0; payer < nets.Length; payer++)
        {
            while (nets[payer] < 0)
            {
                payee = Array.FindIndex(nets, payee, static n => n > 0);
                decimal amount = Math.Min(-nets[payer], nets[payee]);
                nets[payer] += amount;
                nets[payee] -= amount;
                payments.Add(Flow(new DealEdge(payer, payee, amount)));
            }
        }

        return new(Gross, payments.AsReadOnly());
    }

    private Circulation<TCurrency> Circulate()
    {
        decimal[] amounts = MaximumCirculation.Of(_graph);
        DealGraph circulation = _graph.With(amounts);
        DealGraph rest = _graph.With([.. _graph.Edges.Select((e, i) => e.Amount - amounts[i])]);
        DealCycle<TCurrency>[] cycles =
        [
            .. CycleDecomposition.Of(circulation).Select(c => new DealCycle<TCurrency>(Named(c.Parties), new(c.Flow))),
        ];
        decimal total = circulation.Gross;
        return new(new(total), total / _graph.Gross, Array.AsReadOnly(cycles), FlowsOf(circulation), FlowsOf(rest));
    }

    private ReadOnlyCollection<Party> Named(int[] parties) => Array.AsReadOnly(Array.ConvertAll(parties, p => Parties[p]));

    private decimal Narrowest(int[] cycle) => Enumerable.Range(0, cycle.Length)
        .Min(i => _graph.Outgoing[cycle[i]].Select(e => _graph.Edges[e]).First(e => e.To == cycle[(i + 1) % cycle.Length]).Amount);
}
