namespace AiInfraMath.Deals;

/// <summary>The greatest circulation within a graph: as much as can flow in cycles, no edge carrying more than its amount.</summary>
/// <remarks>
/// <para>
/// What is left when the greatest circulation is taken out is the least total of flows, edge by edge at most the amounts, that leaves every
/// party its net position. That is a minimum-cost flow from those who pay net to those who receive net with a cost of one an edge, found by
/// successive shortest paths; the circulation is the rest. See P. D'Errico and T. Roukny, "Compressing over-the-counter markets",
/// Operations Research 69 (2021), where it is conservative compression, and R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows"
/// (1993).
/// </para>
/// <para>
/// Taking out cycles one after the other until there is none is not the same: with shared edges, how much comes out depends on the order.
/// </para>
/// </remarks>
// Implementation note: among paths of one cost, the one of fewest edges: within each cost level this is the algorithm of Edmonds and Karp,
// so that the number of paths is bounded by parties and edges, whatever the amounts. Amounts are only added and subtracted: all is exact.
internal static class MaximumCirculation
{
    /// <summary>The circulating part of each edge of a graph.</summary>
    public static decimal[] Of(DealGraph graph)
    {
        DealEdge[] edges = graph.Edges;
        decimal[] kept = new decimal[edges.Length];
        decimal[] excess = new decimal[graph.Parties];
        foreach (DealEdge edge in edges)
        {
            excess[edge.From] += edge.Amount;
            excess[edge.To] -= edge.Amount;
        }

        while (ShortestPath(graph, kept, excess) is { } path)
        {
            Push(edges, kept, excess, path);
        }

        return [.. edges.Select((e, i) => e.Amount - kept[i])];
    }

    private static void Push(DealEdge[] edges, decimal[] kept, decimal[] excess, List<(int Edge, bool Forward)> path)
    {
        (int source, int target) = (Tail(edges, path[0]), Head(edges, path[^1]));
        decimal amount = Math.Min(excess[source], -excess[target]);
        foreach ((int edge, bool forward) in path)
        {
            amount = Math.Min(amount, forward ? edges[edge].Amount - kept[edge] : kept[edge]);
        }

        foreach ((int edge, bool forward) in path)
        {
            kept[edge] += forward ? amount : -amount;
        }

        excess[source] -= amount;
        excess[target] += amount;
    }

    // Bellman–Ford over what is left: from any party that still pays net to the nearest that still receives net; null if none pays.
    private static List<(int Edge, bool Forward)>? ShortestPath(DealGraph graph, decimal[] kept, decimal[] excess)
    {
        var distance = new (int Cost, int Edges)?[graph.Parties];
        var arrival = new (int Edge, bool Forward)?[graph.Parties];
        for (int i = 0; i < excess.Length; i++)
        {
            distance[i] = excess[i] > 0 ? (0, 0) : null;
        }

        for (bool changed = true; changed;)
        {
            changed = false;
            for (int e = 0; e < graph.Edges.Length; e++)
            {
                changed |= kept[e] < graph.Edges[e].Amount && Relax((e, true));
                changed |= kept[e] > 0 && Relax((e, false));
            }
        }

        int end = Enumerable.Range(0, graph.Parties).Where(i => excess[i] < 0 && distance[i] is not null)
            .OrderBy(i => distance[i]).FirstOrDefault(-1);
        return end < 0 ? null : Path(end);

        bool Relax((int Edge, bool Forward) step)
        {
            if (distance[Tail(graph.Edges, step)] is not { } from)
            {
                return false;
            }

            int head = Head(graph.Edges, step);
            (int Cost, int Edges) to = (from.Cost + (step.Forward ? 1 : -1), from.Edges + 1);
            if (distance[head] is { } known && known.CompareTo(to) <= 0)
            {
                return false;
            }

            (distance[head], arrival[head]) = (to, step);
            return true;
        }

        List<(int, bool)> Path(int party)
        {
            var path = new List<(int, bool)>();
            while (arrival[party] is { } step)
            {
                path.Add(step);
                party = Tail(graph.Edges, step);
            }

            path.Reverse();
            return path;
        }
    }

    private static int Tail(DealEdge[] edges, (int Edge, bool Forward) step) => step.Forward ? edges[step.Edge].From : edges[step.Edge].To;

    private static int Head(DealEdge[] edges, (int Edge, bool Forward) step) => step.Forward ? edges[step.Edge].To : edges[step.Edge].From;
}
