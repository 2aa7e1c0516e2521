namespace AiInfraMath.Deals;

/// <summary>A network as an obligation of each party and the way that payments take: what every clearing solves.</summary>
/// <remarks>
/// A party with cash e and income y, which owes b first and p̄ after that, is solvent if e + y ≥ b + p̄, and then pays p̄. Otherwise it
/// pays max(0, α e + β y − b) in proportion to what it owes. Payments that fit together are a fixed point of that.
/// </remarks>
internal sealed class ClearingProblem
{
    // Implementation note: payments are decimals that are right to some 26 digits, and whether a party is in default is a comparison of
    // two of them. A shortfall of less than this part of the sums compared is what rounding leaves, not a default.
    private const decimal Rounding = 1e-18m;

    private readonly List<(int Payer, decimal Amount)>[] _claims;

    public ClearingProblem(DealGraph graph, decimal[] cash, decimal[] senior, decimal[] equal, DefaultCosts costs)
    {
        (Graph, Cash, Senior, Equal, Costs) = (graph, cash, senior, equal, costs);
        Owed = [.. equal];
        _claims = [.. Enumerable.Range(0, graph.Parties).Select(static _ => new List<(int, decimal)>())];
        foreach (DealEdge edge in graph.Edges)
        {
            Owed[edge.From] += edge.Amount;
            _claims[edge.To].Add((edge.From, edge.Amount));
        }
    }

    public DealGraph Graph { get; }

    public int Parties => Graph.Parties;

    public decimal[] Cash { get; }

    /// <summary>b: what is paid first, to the outside.</summary>
    public decimal[] Senior { get; }

    /// <summary>What is owed to the outside together with the commitments.</summary>
    public decimal[] Equal { get; }

    /// <summary>p̄: the commitments and what is owed to the outside together with them.</summary>
    public decimal[] Owed { get; }

    public DefaultCosts Costs { get; }

    /// <summary>Who owes a party, and how much.</summary>
    public IReadOnlyList<(int Payer, decimal Amount)> Claims(int party) => _claims[party];

    /// <summary>Whom a party owes.</summary>
    public IEnumerable<int> Payees(int party) => Graph.Outgoing[party].Select(e => Graph.Edges[e].To);

    /// <summary>The part of what a party owes that it pays; 1 for who owes nothing.</summary>
    public decimal Recovery(int party, decimal[] payments) => Owed[party] == 0 ? 1 : payments[party] / Owed[party];

    /// <summary>What a party is paid, given what all pay in all.</summary>
    public decimal Income(int party, decimal[] payments)
    {
        decimal income = 0;
        foreach ((int payer, decimal amount) in _claims[party])
        {
            income += Recovery(payer, payments) * amount;
        }

        return income;
    }

    /// <summary>Whether cash and income, each times a weight, do not cover what is owed.</summary>
    public bool FallsShort(int party, decimal[] payments, decimal cashWeight, decimal incomeWeight)
    {
        decimal assets = (cashWeight * Cash[party]) + (incomeWeight * Income(party, payments));
        decimal debts = Senior[party] + Owed[party];
        return debts - assets > Tolerance(assets + debts);
    }

    /// <summary>Whether a party is in default.</summary>
    public bool Defaults(int party, decimal[] payments) => FallsShort(party, payments, 1, 1);

    /// <summary>What a party in default has for those who are not paid first; negative if it cannot even pay these.</summary>
    public decimal LeftInDefault(int party, decimal[] payments) =>
        (Costs.Alpha * Cash[party]) + (Costs.Beta * Income(party, payments)) - Senior[party];

    /// <summary>What a party pays by the rules, given what all pay.</summary>
    public decimal Payment(int party, decimal[] payments) => Defaults(party, payments)
        ? Math.Clamp(LeftInDefault(party, payments), 0, Owed[party])
        : Owed[party];

    /// <summary>What rounding may leave of sums of a size.</summary>
    public static decimal Tolerance(decimal size) => Rounding * size;
}
