namespace AiInfraMath.Finance;

/// <summary>All roots of a flow polynomial with positive discount factors, in ascending order of rates.</summary>
/// <remarks>
/// <para>
/// Between two roots of the derivative lies at most one root, and the derivative has one sign change less (Rolle's theorem, as in the proof
/// of Descartes' rule of signs for real exponents: G. J. O. Jameson, "Counting zeros of generalised polynomials", The Mathematical Gazette
/// 90 (2006)). So the roots are found level by level from the derivative that has no sign change and no root, and none can be missed.
/// </para>
/// <para>
/// Signs are those of double precision where a bound on its error allows, and otherwise of arithmetic with 77 digits. A profile that comes
/// within one part in 2¹⁹⁰ of its gross flow of zero at a turning point is taken to touch zero there.
/// </para>
/// </remarks>
internal static class FlowRoots
{
    private const int TouchingBits = 190;

    public static List<FlowRoot> Of(FlowPolynomial polynomial)
    {
        var levels = new Stack<FlowPolynomial>();
        for (FlowPolynomial level = polynomial; level.SignChanges > 0; level = level.Derivative())
        {
            levels.Push(level);
        }

        List<FlowRoot> roots = [];
        while (levels.TryPop(out FlowPolynomial? level))
        {
            roots = Between(level, roots);
        }

        return roots;
    }

    private static List<FlowRoot> Between(FlowPolynomial polynomial, List<FlowRoot> critical)
    {
        var roots = new List<FlowRoot>();
        (double low, double high) = polynomial.Bounds();
        var before = new FlowNode(low, polynomial.LastSign, null);
        foreach (FlowRoot turn in critical)
        {
            var node = new FlowNode(turn.Z, SignAt(polynomial, turn), turn);
            AddCrossing(polynomial, before, node, roots);
            if (node.Sign == 0)
            {
                roots.Add(new FlowRoot(turn));
            }

            before = node;
        }

        AddCrossing(polynomial, before, new FlowNode(high, polynomial.FirstSign, null), roots);
        return roots;
    }

    private static void AddCrossing(FlowPolynomial polynomial, FlowNode low, FlowNode high, List<FlowRoot> roots)
    {
        if (low.Sign * high.Sign < 0)
        {
            roots.Add(new FlowRoot(polynomial, low, high));
        }
    }

    private static int SignAt(FlowPolynomial polynomial, FlowRoot turn)
    {
        int sign = polynomial.SignAt(turn.Z);
        if (sign != 0)
        {
            return sign;
        }

        BigReal u = turn.DiscountFactor(FlowRoot.MaxBits);
        BigReal value = polynomial.Evaluate(u).Value;
        return value.IsNegligibleBeside(polynomial.GrossAt(u), TouchingBits) ? 0 : value.Sign;
    }
}
