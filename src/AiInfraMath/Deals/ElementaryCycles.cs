namespace AiInfraMath.Deals;

/// <summary>All elementary cycles of a graph: those that come to no party twice.</summary>
/// <remarks>
/// Source: D. B. Johnson, "Finding all the elementary circuits of a directed graph", SIAM Journal on Computing 4 (1975). The time is
/// at most proportional to (parties + edges) × (cycles + 1). Cycles come in order of their least party, each from that party on.
/// </remarks>
// Implementation note: the recursion of the paper is a stack of frames here, as a ring of many parties would exhaust that of the thread.
internal sealed class ElementaryCycles
{
    private readonly DealGraph _graph;
    private readonly int _limit;
    private readonly List<int[]> _cycles = [];
    private readonly bool[] _blocked;
    private readonly HashSet<int>[] _waiting;
    private readonly List<int> _path = [];
    private int[] _components;

    private ElementaryCycles(DealGraph graph, int limit)
    {
        (_graph, _limit) = (graph, limit);
        _blocked = new bool[graph.Parties];
        _waiting = [.. Enumerable.Range(0, graph.Parties).Select(static _ => new HashSet<int>())];
        _components = [];
    }

    /// <summary>The cycles, at most as many as the limit, and whether they are all.</summary>
    public static (IReadOnlyList<int[]> Cycles, bool IsComplete) Of(DealGraph graph, int limit)
    {
        var search = new ElementaryCycles(graph, limit);
        for (int start = search.Next(0); start < graph.Parties; start = search.Next(start + 1))
        {
            if (!search.From(start))
            {
                return (search._cycles, false);
            }
        }

        return (search._cycles, true);
    }

    // The first party from a place on that is in a cycle with none before that place. None between the place and it is in one, so that
    // its component is the same without them.
    private int Next(int place)
    {
        _components = StrongComponents.Of(_graph.Parties, i => Successors(i, place), place);
        while (place < _graph.Parties && !Successors(place, place).Any(j => _components[j] == _components[place]))
        {
            place++;
        }

        return place;
    }

    // The cycles whose least party is the start; false once there are more than the limit.
    private bool From(int start)
    {
        for (int i = start; i < _graph.Parties; i++)
        {
            _blocked[i] = false;
            _waiting[i].Clear();
        }

        var frames = new Stack<Frame>();
        Enter(start, frames, start);
        while (frames.TryPeek(out Frame? frame))
        {
            if (frame.Next < frame.Successors.Length)
            {
                int next = frame.Successors[frame.Next++];
                if (next == start)
                {
                    if (_cycles.Count == _limit)
                    {
                        return false;
                    }

                    _cycles.Add([.. _path]);
                    frame.Found = true;
                }
                else if (!_blocked[next])
                {
                    Enter(next, frames, start);
                }
            }
            else
            {
                Leave(frames);
            }
        }

        return true;
    }

    private void Enter(int party, Stack<Frame> frames, int start)
    {
        _path.Add(party);
        _blocked[party] = true;
        frames.Push(new Frame(party, [.. Successors(party, start).Where(j => _components[j] == _components[start])]));
    }

    private void Leave(Stack<Frame> frames)
    {
        Frame frame = frames.Pop();
        _path.RemoveAt(_path.Count - 1);
        if (frame.Found)
        {
            Unblock(frame.Party);
            if (frames.TryPeek(out Frame? parent))
            {
                parent.Found = true;
            }
        }
        else
        {
            foreach (int next in frame.Successors)
            {
                _waiting[next].Add(frame.Party);
            }
        }
    }

    private void Unblock(int party)
    {
        var free = new Stack<int>([party]);
        while (free.TryPop(out int next))
        {
            _blocked[next] = false;
            foreach (int waiting in _waiting[next].Where(w => _blocked[w]))
            {
                free.Push(waiting);
            }

            _waiting[next].Clear();
        }
    }

    private IEnumerable<int> Successors(int party, int least) =>
        _graph.Outgoing[party].Select(e => _graph.Edges[e].To).Where(j => j >= least);

    private sealed class Frame(int party, int[] successors)
    {
        public int Party => party;

        public int[] Successors => successors;

        public int Next { get; set; }

        public bool Found { get; set; }
    }
}
