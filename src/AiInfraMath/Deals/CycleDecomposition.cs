namespace AiInfraMath.Deals;

/// <summary>Takes a circulation apart into cycles, each with a flow; the flows times the lengths sum to the circulation exactly.</summary>
/// <remarks>
/// Always the shortest cycle first, and of these the one with the least party first. Each takes at least one edge out, so that there are at
/// most as many cycles as edges.
/// </remarks>
internal static class CycleDecomposition
{
    public static List<(int[] Parties, decimal Flow)> Of(DealGraph circulation)
    {
        var cycles = new List<(int[], decimal)>();
        while (circulation.Edges.Length > 0)
        {
            int[] edges = Shortest(circulation);
            decimal flow = edges.Min(e => circulation.Edges[e].Amount);
            cycles.Add(([.. edges.Select(e => circulation.Edges[e].From)], flow));
            decimal[] amounts = [.. circulation.Edges.Select(static e => e.Amount)];
            foreach (int edge in edges)
            {
                amounts[edge] -= flow;
            }

            circulation = circulation.With(amounts);
        }

        return cycles;
    }

    // In a circulation every edge is in a cycle.
    private static int[] Shortest(DealGraph graph) => Enumerable.Range(0, graph.Parties)
        .Where(p => graph.Outgoing[p].Length > 0)
        .Select(p => Back(graph, p))
        .MinBy(static cycle => cycle.Length)!;

    // Breadth first from a party back to it.
    private static int[] Back(DealGraph graph, int start)
    {
        int[] arrival = new int[graph.Parties];
        Array.Fill(arrival, -1);
        var queue = new Queue<int>([start]);
        while (arrival[start] < 0)
        {
            foreach (int edge in graph.Outgoing[queue.Dequeue()])
            {
                int next = graph.Edges[edge].To;
                if (arrival[next] < 0)
                {
                    arrival[next] = edge;
                    queue.Enqueue(next);
                }
            }
        }

        var edges = new List<int>();
        int party = start;
        do
        {
            edges.Add(arrival[party]);
            party = graph.Edges[arrival[party]].From;
        }
        while (party != start);
        edges.Reverse();
        return [.. edges];
    }
}
