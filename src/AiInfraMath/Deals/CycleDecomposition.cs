namespace AiInfraMath.Deals;

/// <summary>Takes a circulation apart into cycles, each with a flow; the flows times the lengths sum to the circulation exactly.</summary>
/// <remarks>
/// Party by party, and for each the shortest cycle that is left. Each takes at least one edge out, so that there are at most as many cycles
/// as edges.
/// </remarks>
internal static class CycleDecomposition
{
    public static List<(int[] Parties, decimal Flow)> Of(DealGraph circulation)
    {
        DealEdge[] edges = circulation.Edges;
        decimal[] left = Array.ConvertAll(edges, static e => e.Amount);
        var cycles = new List<(int[], decimal)>();
        for (int start = 0; start < circulation.Parties; start++)
        {
            while (circulation.Outgoing[start].Any(e => left[e] > 0))
            {
                List<int> cycle = Shortest(circulation, left, start);
                decimal flow = cycle.Min(e => left[e]);
                cycles.Add(([.. cycle.Select(e => edges[e].From)], flow));
                foreach (int edge in cycle)
                {
                    left[edge] -= flow;
                }
            }
        }

        return cycles;
    }

    // Breadth first from a party back to it. In a circulation every edge is in a cycle, so that the way back is found.
    private static List<int> Shortest(DealGraph graph, decimal[] left, int start)
    {
        int[] arrival = new int[graph.Parties];
        Array.Fill(arrival, -1);
        var queue = new Queue<int>([start]);
        while (arrival[start] < 0)
        {
            foreach (int edge in graph.Outgoing[queue.Dequeue()])
            {
                int next = graph.Edges[edge].To;
                if (left[edge] > 0 && arrival[next] < 0)
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
        return edges;
    }
}
