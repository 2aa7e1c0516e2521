namespace AiInfraMath.Deals;

/// <summary>
/// Groups of parties whose payments only go round: all that a member pays goes to members, and what they have from outside is what they pay
/// first, no more and no less. As much as all can be without, they can be without; it is what the greatest and the least payments differ
/// by.
/// </summary>
internal static class IdleGroups
{
    // More than any payment, and small enough that two of them are a decimal.
    private const decimal Unbounded = 1e28m;

    /// <summary>Takes out of payments that fit together what only goes round.</summary>
    /// <param name="problem">The network.</param>
    /// <param name="payments">The payments.</param>
    /// <param name="solvent">Those who pay in full in any case.</param>
    public static void Stop(ClearingProblem problem, decimal[] payments, bool[] solvent)
    {
        if (problem.Costs.Beta < 1)
        {
            return;
        }

        int[] components = StrongComponents.Of(problem.Parties, problem.Payees);
        foreach (IGrouping<int, int> group in Enumerable.Range(0, problem.Parties).GroupBy(i => components[i]))
        {
            int[] members = [.. group];
            if (members.All(i => !solvent[i] && IsIdle(problem, i, payments) && KeepsWithin(problem, i, components)))
            {
                Stop(problem, payments, members);
            }
        }
    }

    // What the member pays is what it has, neither cut to what it owes nor raised to zero.
    private static bool IsIdle(ClearingProblem problem, int party, decimal[] payments)
    {
        decimal payment = payments[party];
        decimal left = problem.LeftInDefault(party, payments);
        return payment > 0 && Math.Abs(left - payment) <= ClearingProblem.Tolerance(payment + left + (2 * problem.Senior[party]));
    }

    private static bool KeepsWithin(ClearingProblem problem, int party, int[] components) =>
        problem.Equal[party] == 0 && problem.Payees(party).All(payee => components[payee] == components[party]);

    // As much of what goes round is taken out as leaves nobody below zero.
    private static void Stop(ClearingProblem problem, decimal[] payments, int[] members)
    {
        decimal[] round = Round(problem, payments, members);
        int least = members.MinBy(i => payments[i] / round[i]);
        decimal part = payments[least] / round[least];
        foreach (int member in members)
        {
            payments[member] = member == least ? 0 : Math.Max(0, payments[member] - (part * round[member]));
        }
    }

    // Payments of members without any money from outside, of which one is given.
    private static decimal[] Round(ClearingProblem problem, decimal[] payments, int[] members)
    {
        decimal[] nothing = new decimal[problem.Parties];
        decimal[] bounds = [.. Enumerable.Repeat(Unbounded, problem.Parties)];
        var closed = new ClearingProblem(problem.Graph, nothing, nothing, problem.Equal, DefaultCosts.None);
        decimal[] round = new decimal[problem.Parties];
        round[members[0]] = payments[members[0]];
        ProportionalPayments.Solve(closed, members[1..], round, bounds);
        return round;
    }
}
