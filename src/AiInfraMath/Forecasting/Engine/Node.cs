using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>A variable with a buffer of its own: what a stage computes.</summary>
internal abstract class Node
{
    private Node? _copy;
    private object? _typicalStart;

    /// <summary>Whether it has one value for a scenario rather than one for each period.</summary>
    public bool IsOnce { get; init; }

    /// <summary>The value before the first period.</summary>
    public double Initial { get; init; }

    /// <summary>The value before the first period where it is drawn for each scenario.</summary>
    public Linear? InitialFrom { get; init; }

    /// <summary>A central value before the first period: that of the medians of what is drawn.</summary>
    /// <remarks>
    /// Implementation note: remembered, because what many nodes have in common would be worked out once for every way to it; boxed, so that
    /// threads see the whole of it.
    /// </remarks>
    public double TypicalStart => (double)(_typicalStart ??= FindTypicalStart());

    /// <summary>The values before the first period: a constant, or what is drawn once for a scenario.</summary>
    public virtual Linear StartForm(int periods) => InitialFrom ?? Linear.Same(TypicalStart, periods);

    /// <summary>Whether one stage makes the values of two periods at once.</summary>
    public virtual bool IsPaired => false;

    /// <summary>What the stage reads: a single node each, or any sum for a linear node.</summary>
    public abstract IReadOnlyList<Linear> Inputs { get; }

    /// <summary>Makes the stage.</summary>
    public abstract Stage Emit<TPack>(ModelCompiler compiler, Place place)
        where TPack : struct, IPack<TPack>;

    /// <summary>Says what the values depend on.</summary>
    public void Describe(ModelIdentity identity)
    {
        identity.Add(GetType().Name);
        identity.Add(IsOnce ? 1 : 0);
        identity.Add(Initial);
        foreach (Linear input in InitialFrom is { } initial ? [.. Inputs, initial] : Inputs)
        {
            identity.Add(input);
        }

        DescribeParameters(identity);
    }

    /// <summary>Works out <see cref="TypicalStart"/>.</summary>
    protected virtual double FindTypicalStart() => Initial;

    /// <summary>Says what the values depend on beside the inputs.</summary>
    protected virtual void DescribeParameters(ModelIdentity identity)
    {
    }

    /// <summary>This node, or a copy of it whose values of earlier periods stay.</summary>
    public Node Laggable(int periods) => IsPaired && !IsOnce
        ? _copy ??= new LinearNode(Linear.Of(this, periods)) { Initial = TypicalStart }
        : this;
}

/// <summary>A standard normal number for each period, or one for each scenario.</summary>
internal sealed class NormalNode(uint variable) : Node
{
    public override bool IsPaired => true;

    public override IReadOnlyList<Linear> Inputs => [];

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) =>
        compiler.Random.Normals<TPack>(variable, place with { Mask = 1 });

    protected override void DescribeParameters(ModelIdentity identity) => identity.Add(variable);
}

/// <summary>A number between 0 and 1 for each period, or one for each scenario.</summary>
internal sealed class UniformNode(uint variable) : Node
{
    public override bool IsPaired => true;

    protected override double FindTypicalStart() => 0.5;

    public override IReadOnlyList<Linear> Inputs => [];

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) =>
        compiler.Random.Uniforms<TPack>(variable, place with { Mask = 1 });

    protected override void DescribeParameters(ModelIdentity identity) => identity.Add(variable);
}

/// <summary>The values of a linear form, which may refer to earlier values of the node itself.</summary>
internal sealed class LinearNode : Node
{
    private Linear _form;

    public LinearNode(Linear form) => _form = form;

    public override IReadOnlyList<Linear> Inputs => [_form];

    /// <summary>A node that is its own value before times a factor, and something else.</summary>
    public static LinearNode Recursive(Linear addend, double[] factors, double initial, Linear? initialFrom)
    {
        var node = new LinearNode(addend) { Initial = initial, InitialFrom = initialFrom };
        node.Complete(new Linear(new double[factors.Length], [new Term(node, 1, factors)]).Add(addend));
        return node;
    }

    /// <summary>Replaces the form, by one that may refer to nodes that refer to this one.</summary>
    public void Complete(Linear form) => _form = form;

    /// <summary>
    /// The increase of a variable that is the last of at most three terms: a stage can compute it on the way, which saves writing and
    /// reading it.
    /// </summary>
    public FunctionNode2<PositiveDifference>? Increase =>
        _form.Terms.Length is > 0 and <= 3 && _form.Terms[^1] is { Lag: 0, Node: FunctionNode2<PositiveDifference> increase }
            ? increase
            : null;

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place)
    {
        if (Increase is { } increase && compiler.IsMerged(increase))
        {
            return new LinearIncreaseStage<TPack>(
                place,
                _form.Constants,
                Array.ConvertAll(_form.Terms[..^1], compiler.OperandOf),
                compiler.OperandOf(increase.Inputs[0]),
                compiler.OperandOf(increase.Inputs[1]),
                _form.Terms[^1].Coefficients);
        }

        return new LinearStage<TPack>(place, _form.Constants, Array.ConvertAll(_form.Terms, compiler.OperandOf));
    }
}

/// <summary>Numbers of a distribution, from uniform ones.</summary>
internal sealed class DistributionNode(Linear uniform, IDistribution distribution) : Node
{
    public override IReadOnlyList<Linear> Inputs { get; } = [uniform];

    protected override double FindTypicalStart() => distribution.Quantile(0.5);

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) =>
        new DistributionStage(place, compiler.OperandOf(uniform), distribution);

    protected override void DescribeParameters(ModelIdentity identity) => identity.Add(distribution);
}

/// <summary>A function of a variable. Before the first period it is the function of what the variable starts from.</summary>
internal sealed class FunctionNode<[DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction>(Linear x, TFunction function) : Node
    where TFunction : struct, IStageFunction
{
    private Linear? _start;

    public override IReadOnlyList<Linear> Inputs { get; } = [x];

    protected override double FindTypicalStart() => function.Invoke(PackScalar.Create(x.TypicalStart()), 0).Value;

    public override Linear StartForm(int periods) => _start ??= x.AtStart() is { Terms.Length: > 0 } start
        ? Linear.Of(new FunctionNode<TFunction>(start, function) { IsOnce = true }, periods)
        : Linear.Same(TypicalStart, periods);

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) =>
        new FunctionStage<TPack, TFunction>(place, compiler.OperandOf(x), function);

    protected override void DescribeParameters(ModelIdentity identity) => identity.AddFunction(function);
}

/// <summary>
/// A function of two variables, the second of which may be the value of the node itself before. It starts from the function of what they
/// start from, or in the latter case from a value of its own.
/// </summary>
internal sealed class FunctionNode2<[DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction> : Node
    where TFunction : struct, IStageFunction2
{
    private readonly Linear _x;
    private readonly Linear _y;
    private readonly TFunction _function;
    private readonly bool _isRecursive;
    private Linear? _start;

    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable, or null for the value of the node a period before.</param>
    /// <param name="function">The function.</param>
    public FunctionNode2(Linear x, Linear? y, TFunction function)
    {
        _x = x;
        _y = y ?? Linear.Of(this, x.Periods).Lag(1);
        _function = function;
        _isRecursive = y is null;
    }

    public override IReadOnlyList<Linear> Inputs => [_x, _y];

    protected override double FindTypicalStart() => _isRecursive
        ? Initial
        : _function.Invoke(PackScalar.Create(_x.TypicalStart()), PackScalar.Create(_y.TypicalStart()), 0).Value;

    public override Linear StartForm(int periods)
    {
        if (_isRecursive)
        {
            return base.StartForm(periods);
        }

        if (_start is null)
        {
            (Linear x, Linear y) = (_x.AtStart(), _y.AtStart());
            _start = x.Terms.Length + y.Terms.Length > 0
                ? Linear.Of(new FunctionNode2<TFunction>(x, y, _function) { IsOnce = true }, periods)
                : Linear.Same(TypicalStart, periods);
        }

        return _start;
    }

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) =>
        new FunctionStage2<TPack, TFunction>(place, compiler.OperandOf(_x), compiler.OperandOf(_y), _function);

    protected override void DescribeParameters(ModelIdentity identity) => identity.AddFunction(_function);
}

/// <summary>A function of three variables.</summary>
internal sealed class FunctionNode3<[DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction>(
    Linear x, Linear y, Linear z, TFunction function) : Node
    where TFunction : struct, IStageFunction3
{
    private Linear? _start;

    public override IReadOnlyList<Linear> Inputs { get; } = [x, y, z];

    protected override double FindTypicalStart() => function.Invoke(
        PackScalar.Create(x.TypicalStart()), PackScalar.Create(y.TypicalStart()), PackScalar.Create(z.TypicalStart()), 0).Value;

    public override Linear StartForm(int periods)
    {
        if (_start is null)
        {
            (Linear a, Linear b, Linear c) = (x.AtStart(), y.AtStart(), z.AtStart());
            _start = a.Terms.Length + b.Terms.Length + c.Terms.Length > 0
                ? Linear.Of(new FunctionNode3<TFunction>(a, b, c, function) { IsOnce = true }, periods)
                : Linear.Same(TypicalStart, periods);
        }

        return _start;
    }

    public override Stage Emit<TPack>(ModelCompiler compiler, Place place) => new FunctionStage3<TPack, TFunction>(
        place, compiler.OperandOf(x), compiler.OperandOf(y), compiler.OperandOf(z), function);

    protected override void DescribeParameters(ModelIdentity identity) => identity.AddFunction(function);
}
