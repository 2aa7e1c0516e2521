using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <content>What is paid when some cannot pay in full.</content>
public sealed partial class DealNetwork<TCurrency>
{
    /// <summary>Settles all commitments at once, each party paying from its cash and from what it is paid.</summary>
    /// <remarks>
    /// Exact to rounding: linear systems are solved in doubles and corrected until decimals hold no more digits. Two limits: a party that is
    /// short of what it owes by less than 10⁻¹⁸ of it is not in default, as that is what rounding leaves; and where parties in default pay
    /// less than some 10⁻¹⁴ of what goes round between them to others, as a cent of a trillion, doubles do not separate it from nothing, and
    /// what they pay is only as right as <see cref="ClearingVector{TCurrency}.Residual"/> says.
    /// </remarks>
    /// <param name="balances">
    /// What parties have, and what they owe outside the network; a party without one has nothing and owes nothing.
    /// </param>
    /// <param name="costs">What defaults destroy; nothing if null.</param>
    /// <exception cref="ArgumentException">A balance is of a party that is not in the network, or two are of one party.</exception>
    /// <exception cref="OverflowException">Sums are beyond the range of decimal.</exception>
    public Clearing<TCurrency> Clear(IEnumerable<Balance<TCurrency>> balances, DefaultCosts? costs = null)
    {
        ArgumentNullException.ThrowIfNull(balances);
        Balance<TCurrency>?[] known = new Balance<TCurrency>?[Parties.Count];
        foreach (Balance<TCurrency> balance in balances)
        {
            NumericsThrow.IfNull(balance, nameof(balances));
            ref Balance<TCurrency>? place = ref known[PlaceOf(balance.Party, nameof(balances))];
            place = place is null
                ? balance
                : throw NumericsThrow.Invalid(nameof(balances), $"Two of them are of {balance.Party}; one for each party was expected.");
        }

        var problem = new ClearingProblem(
            _graph,
            Array.ConvertAll(known, static b => b?.Cash.Amount ?? 0),
            Array.ConvertAll(known, static b => b?.SeniorDebt.Amount ?? 0),
            Array.ConvertAll(known, static b => b?.EqualDebt.Amount ?? 0),
            costs ?? DefaultCosts.None);
        (decimal[] greatest, List<int[]> waves) = ClearingSolver.Greatest(problem);
        decimal[] least = ClearingSolver.Least(problem);
        bool isUnique = greatest.Zip(least, problem.Owed).All(static p => p.First - p.Second <= ClearingProblem.Tolerance(p.Third));

        // The two are found in different ways, and what is the same in both may differ in the last digit.
        least = isUnique ? greatest : [.. least.Zip(greatest, Math.Min)];
        return new(VectorOf(problem, greatest), VectorOf(problem, least), isUnique, [.. waves.Select(Named)]);
    }

    private ClearingVector<TCurrency> VectorOf(ClearingProblem problem, decimal[] payments)
    {
        ClearedParty<TCurrency>[] parties = [.. Parties.Select((p, i) => Cleared(problem, payments, p, i))];
        IEnumerable<DealEdge> flows = _graph.Edges.Select(e => e with { Amount = problem.Recovery(e.From, payments) * e.Amount });
        decimal residual = payments.Select((p, i) => Math.Abs(problem.Payment(i, payments) - p)).Max();
        return new(
            Array.AsReadOnly(parties),
            FlowsOf(new DealGraph(Parties.Count, flows)),
            new(residual),
            party => PlaceOf(party, nameof(party)));
    }

    private static ClearedParty<TCurrency> Cleared(ClearingProblem problem, decimal[] payments, Party party, int place)
    {
        (decimal cash, decimal income) = (problem.Cash[place], problem.Income(place, payments));
        bool isInDefault = problem.Defaults(place, payments);
        (decimal alpha, decimal beta) = isInDefault ? (problem.Costs.Alpha, problem.Costs.Beta) : (1, 1);
        decimal available = (alpha * cash) + (beta * income);
        decimal senior = isInDefault ? Math.Min(problem.Senior[place], available) : problem.Senior[place];
        return new(party)
        {
            Cash = new(cash),
            Received = new(income),
            Owed = new(problem.Owed[place]),
            Paid = new(payments[place]),
            SeniorOwed = new(problem.Senior[place]),
            SeniorPaid = new(senior),
            Equity = new(isInDefault ? 0 : Math.Max(0, available - senior - payments[place])),
            Lost = new(cash + income - available),
            IsInDefault = isInDefault,
        };
    }
}
