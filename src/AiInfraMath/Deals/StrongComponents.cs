namespace AiInfraMath.Deals;

/// <summary>Strongly connected components: parties that money can reach from each other both ways.</summary>
/// <remarks>Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).</remarks>
internal static class StrongComponents
{
    /// <summary>For each node from the first on the number of its component; nodes before the first have −1.</summary>
    /// <param name="count">The number of nodes.</param>
    /// <param name="successors">Where the edges of a node lead; only to nodes from the first on.</param>
    /// <param name="first">The first node.</param>
    public static int[] Of(int count, Func<int, IEnumerable<int>> successors, int first = 0)
    {
        int[] component = new int[count];
        int[] order = new int[count];
        int[] low = new int[count];
        Array.Fill(component, -1);
        var open = new Stack<int>();
        int visited = 0;
        int components = 0;
        for (int root = first; root < count; root++)
        {
            if (order[root] == 0)
            {
                Visit(root);
            }
        }

        return component;

        void Visit(int root)
        {
            var frames = new Stack<(int Node, IEnumerator<int> Next)>();
            Enter(root, frames);
            while (frames.TryPeek(out (int Node, IEnumerator<int> Next) frame))
            {
                if (!frame.Next.MoveNext())
                {
                    frames.Pop();
                    frame.Next.Dispose();
                    Close(frame.Node);
                    if (frames.TryPeek(out (int Node, IEnumerator<int> Next) parent))
                    {
                        low[parent.Node] = Math.Min(low[parent.Node], low[frame.Node]);
                    }
                }
                else if (order[frame.Next.Current] == 0)
                {
                    Enter(frame.Next.Current, frames);
                }
                else if (component[frame.Next.Current] < 0)
                {
                    low[frame.Node] = Math.Min(low[frame.Node], order[frame.Next.Current]);
                }
            }
        }

        void Enter(int node, Stack<(int Node, IEnumerator<int> Next)> frames)
        {
            order[node] = low[node] = ++visited;
            open.Push(node);
            frames.Push((node, successors(node).GetEnumerator()));
        }

        void Close(int node)
        {
            if (low[node] != order[node])
            {
                return;
            }

            int member;
            do
            {
                member = open.Pop();
                component[member] = components;
            }
            while (member != node);
            components++;
        }
    }
}
