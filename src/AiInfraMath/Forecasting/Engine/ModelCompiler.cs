using System.Numerics;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Turns the nodes that observations need, and no others, into stages in an order that computes them.</summary>
internal sealed class ModelCompiler(RandomSource random, int periods)
{
    private readonly List<Node> _order = [];
    private readonly Dictionary<Node, int> _lags = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Linear, Node> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, int> _readers = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Node> _earlier = new();
    private readonly HashSet<Node> _merged = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, Linear> _starts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> _visited = new(ReferenceEqualityComparer.Instance);
    private int _slots;

    /// <summary>Makes the stages of random variables.</summary>
    public RandomSource Random { get; } = random;

    public int Slots => _slots;

    /// <summary>The nodes that are needed, in an order that depends on how the model was built alone.</summary>
    public IReadOnlyList<Node> Order => _order;

    /// <summary>Takes in a form whose values are wanted.</summary>
    public void Need(Linear form)
    {
        Term term = SingleOf(form);
        CountReader(term.Node);
        Require(term);
        while (_earlier.TryDequeue(out Node? node))
        {
            Visit(node);
            RequireStart(node);
        }
    }

    /// <summary>Gives every node its slots, once all that are needed are known.</summary>
    public void Allocate()
    {
        foreach (Node node in _order)
        {
            if (node is LinearNode { Increase: { } increase } && _readers[increase] == 1)
            {
                _ = _merged.Add(increase);
            }
        }

        foreach (Node node in _order)
        {
            if (_merged.Contains(node))
            {
                continue;
            }

            int ring = node.IsOnce ? 1 : (int)BitOperations.RoundUpToPowerOf2((uint)_lags[node] + 1);
            int slots = node.IsPaired ? 2 : ring;
            _places[node] = new Place(_slots, (node.IsPaired && !node.IsOnce ? 2 : ring) - 1);
            _slots += slots;
        }
    }

    public (Stage[] Once, Stage[] Each) Emit<TPack>()
        where TPack : struct, IPack<TPack>
    {
        var once = new List<Stage>();
        var each = new List<Stage>();
        foreach (Node node in _order)
        {
            if (_merged.Contains(node))
            {
                continue;
            }

            Place place = _places[node];
            (node.IsOnce ? once : each).Add(node.Emit<TPack>(this, place));
        }

        foreach (Node node in _order)
        {
            if (!node.IsOnce && !node.IsPaired && !_merged.Contains(node) && _lags[node] > 0)
            {
                Linear start = _starts[node];
                Operand? from = start.Terms.Length > 0 ? OperandOf(start) : null;
                once.Add(new InitialStage(_places[node], _lags[node], from, start.Constants[0]));
            }
        }

        return ([.. once], [.. each]);
    }

    /// <summary>Whether a node has no stage of its own, because the one node that reads it computes it on the way.</summary>
    public bool IsMerged(Node node) => _merged.Contains(node);

    /// <summary>Where a stage finds a form that it reads as one variable.</summary>
    public Operand OperandOf(Linear form) => OperandOf(SingleOf(form));

    /// <summary>Where a stage finds a term of a form.</summary>
    public Operand OperandOf(Term term) => new(_places[term.Node], term.Node.IsOnce ? 0 : term.Lag, term.Coefficients);

    /// <summary>The slot that has the values of a form after a period.</summary>
    public int SlotOf(Linear form, int period) => OperandOf(form).Slot(period);

    // A node in place of a form that is more than one.
    private Term SingleOf(Linear form)
    {
        if (form.Single is { } single)
        {
            return single;
        }

        if (!_made.TryGetValue(form, out Node? node))
        {
            node = new LinearNode(form) { IsOnce = form.IsOnce };
            _made.Add(form, node);
        }

        return Linear.Of(node, form.Periods).Terms[0];
    }

    private void CountReader(Node node) => _readers[node] = _readers.GetValueOrDefault(node) + 1;

    private void Require(Term term)
    {
        int lag = Math.Max(term.Lag, _lags.GetValueOrDefault(term.Node));
        _lags[term.Node] = lag;
        if (term.Lag == 0)
        {
            Visit(term.Node);
        }
        else
        {
            _earlier.Enqueue(term.Node);
        }
    }

    private void Visit(Node node)
    {
        _ = _lags.TryAdd(node, 0);
        if (_visited.Add(node))
        {
            foreach (Linear input in node.Inputs)
            {
                foreach (Term term in node is LinearNode ? input.Terms : [SingleOf(input)])
                {
                    CountReader(term.Node);
                    Require(term);
                }
            }

            _order.Add(node);
        }
    }

    // What a node that is looked back at starts from.
    private void RequireStart(Node node)
    {
        if (!node.IsOnce && !_starts.ContainsKey(node))
        {
            Linear start = node.StartForm(periods);
            _starts.Add(node, start);
            if (start.Terms.Length > 0)
            {
                Term term = SingleOf(start);
                CountReader(term.Node);
                Require(term);
            }
        }
    }
}
