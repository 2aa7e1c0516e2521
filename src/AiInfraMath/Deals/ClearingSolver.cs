namespace AiInfraMath.Deals;

/// <summary>The greatest and the least payments that fit together, in finitely many steps.</summary>
/// <remarks>
/// <para>
/// Greatest: all pay in full, unless they cannot; those who then cannot are in default for good, and pay what they have; and so on, wave by
/// wave. Within a wave, payments of those in default solve p = max(0, c + M p). Sources: L. Eisenberg and T. H. Noe, "Systemic risk in
/// financial systems", Management Science 47 (2001), the fictitious default algorithm; for default costs Rogers and Veraart (2013).
/// </para>
/// <para>
/// Least: nobody is solvent, unless its cash alone covers what it owes; those whom payments from there make solvent are so for good. With
/// those fixed, payments of the others are the least solution of p = min(p̄, max(0, c + M p)). It is the greatest one, found as above, but
/// in groups who pay all they have to each other, and who have no more than that from outside: there, less can go round, down to where one
/// of them pays nothing.
/// </para>
/// </remarks>
// Implementation note: with default costs what a party pays jumps when it becomes solvent. From above, each wave takes the greatest
// solution for its set of defaults; from below, each step takes the least solution for its set of solvent parties. Neither passes over a
// solution.
internal sealed class ClearingSolver
{
    private readonly ClearingProblem _problem;

    private ClearingSolver(ClearingProblem problem) => _problem = problem;

    /// <summary>The greatest payments, and the parties that default in each wave.</summary>
    public static (decimal[] Payments, List<int[]> Waves) Greatest(ClearingProblem problem) =>
        new ClearingSolver(problem).FromAbove(1, 1, new bool[problem.Parties]);

    /// <summary>The least payments.</summary>
    public static decimal[] Least(ClearingProblem problem)
    {
        var solver = new ClearingSolver(problem);
        decimal[] payments = new decimal[problem.Parties];
        bool[] solvent = new bool[problem.Parties];
        solver.Rescue(solvent, payments);
        do
        {
            payments = solver.FromAbove(problem.Costs.Alpha, problem.Costs.Beta, solvent).Payments;
            IdleGroups.Stop(problem, payments, solvent);
        }
        while (solver.Rescue(solvent, payments));
        return payments;
    }

    // Those whom the payments make solvent join the others who are; whether there are any.
    private bool Rescue(bool[] solvent, decimal[] payments)
    {
        bool any = false;
        for (int i = 0; i < solvent.Length; i++)
        {
            if (!solvent[i] && !_problem.Defaults(i, payments))
            {
                solvent[i] = any = true;
            }
        }

        return any;
    }

    // The greatest payments where those fall short whose weighted assets do not cover what they owe, but for some who never do.
    private (decimal[] Payments, List<int[]> Waves) FromAbove(decimal cashWeight, decimal incomeWeight, bool[] solvent)
    {
        decimal[] payments = [.. _problem.Owed];
        bool[] isShort = new bool[_problem.Parties];
        var waves = new List<int[]>();
        while (true)
        {
            int[] wave =
            [
                .. Enumerable.Range(0, _problem.Parties)
                    .Where(i => !isShort[i] && !solvent[i] && _problem.FallsShort(i, payments, cashWeight, incomeWeight)),
            ];
            if (wave.Length == 0)
            {
                return (payments, waves);
            }

            waves.Add(wave);
            foreach (int party in wave)
            {
                isShort[party] = true;
            }

            payments = PaymentsOf(isShort, payments);
        }
    }

    // p = max(0, c + M p) for those who fall short, by growing the set of those who pay anything; the others pay what they did.
    private decimal[] PaymentsOf(bool[] isShort, decimal[] bounds)
    {
        decimal[] payments = [.. bounds.Select((p, i) => isShort[i] ? 0 : p)];
        bool[] pays = new bool[payments.Length];
        while (Grow(isShort, pays, [.. payments], bounds))
        {
            int[] unknown = [.. Enumerable.Range(0, pays.Length).Where(i => pays[i])];
            ProportionalPayments.Solve(_problem, unknown, payments, bounds);
        }

        return payments;
    }

    // Who is paid by somebody new may pay in turn: that is followed to its end before a system is solved, or a chain would need as many
    // systems as it has parties. The payments followed here are no more than those in the end.
    private bool Grow(bool[] isShort, bool[] pays, decimal[] atLeast, decimal[] bounds)
    {
        bool any = false;
        for (bool grew = true; grew; any |= grew)
        {
            grew = false;
            for (int i = 0; i < pays.Length; i++)
            {
                if (isShort[i] && !pays[i] && _problem.Owed[i] > 0 && PaysSomething(i, atLeast))
                {
                    pays[i] = grew = true;
                    atLeast[i] = Math.Min(_problem.LeftInDefault(i, atLeast), bounds[i]);
                }
            }
        }

        return any;
    }

    private bool PaysSomething(int party, decimal[] payments)
    {
        decimal left = _problem.LeftInDefault(party, payments);
        return left > ClearingProblem.Tolerance(left + (2 * _problem.Senior[party]));
    }
}
