using AiInfraMath.Forecasting;

namespace AiInfraMath.Sites;

/// <summary>What a build-out over scenarios observes in its model.</summary>
internal sealed class BindingOutputs
{
    private static readonly BuildoutConstraint[] _constraints = Enum.GetValues<BuildoutConstraint>();

    private readonly Output<IReadOnlyList<Probability>>[] _shares;
    private readonly Output<IReadOnlyList<Probability>>[] _soFar;
    private readonly Dictionary<(BuildoutConstraint First, BuildoutConstraint Second), Output<IReadOnlyList<Probability>>> _before = [];
    private readonly Dictionary<(BuildoutConstraint First, BuildoutConstraint Second), Output<IReadOnlyList<Probability>>> _either = [];

    public BindingOutputs(BindingScenarios scenarios, ReadOnlySpan<double> percentiles)
    {
        ProjectionModel model = scenarios.Model;
        Condition[] binds = Array.ConvertAll(_constraints, scenarios.Binds);
        Condition[] soFar = Array.ConvertAll(binds, static b => b.SoFar());
        InService = model.Observe(scenarios.InService, percentiles);
        Added = model.Observe(scenarios.Added, percentiles);
        _shares = Array.ConvertAll(_constraints, c => model.Observe(ShareOf(model, binds, c)));
        Ties = model.Observe(binds[0].And(binds[1]).Or(binds[0].And(binds[2])).Or(binds[1].And(binds[2])));
        _soFar = Array.ConvertAll(soFar, model.Observe);
        foreach (BuildoutConstraint first in _constraints)
        {
            foreach (BuildoutConstraint second in _constraints.Where(c => c != first))
            {
                // The first binds in a year by the end of which the second has not yet: so does it in the year in which it first binds.
                _before[(first, second)] = model.Observe(binds[(int)first].And(soFar[(int)second].Not()).SoFar());
                _either[(first, second)] = model.Observe(soFar[(int)first].Or(soFar[(int)second]));
            }
        }
    }

    public Output<FanChart<Power>> InService { get; }

    public Output<FanChart<Power>> Added { get; }

    /// <summary>That more than one constraint binds, in each period.</summary>
    public Output<IReadOnlyList<Probability>> Ties { get; }

    /// <summary>That a constraint binds in each period, ties shared.</summary>
    public Output<IReadOnlyList<Probability>> Shares(BuildoutConstraint constraint) => _shares[(int)constraint];

    /// <summary>That a constraint has bound by each period.</summary>
    public Output<IReadOnlyList<Probability>> SoFar(BuildoutConstraint constraint) => _soFar[(int)constraint];

    /// <summary>That a constraint has bound by each period, in an earlier one than another first did.</summary>
    public Output<IReadOnlyList<Probability>> Before(BuildoutConstraint first, BuildoutConstraint second) => _before[(first, second)];

    /// <summary>That one of two has bound by each period.</summary>
    public Output<IReadOnlyList<Probability>> Either(BuildoutConstraint first, BuildoutConstraint second) => _either[(first, second)];

    private static Condition ShareOf(ProjectionModel model, Condition[] binds, BuildoutConstraint constraint)
    {
        (Condition own, Condition second, Condition third) = BindingScenarios.WithOthers(binds, constraint);
        Series<Ratio> share = own.AsRatio().Apply<Ratio, Ratio, TieShare, Ratio>(second.AsRatio(), third.AsRatio(), default);
        return new Condition(model, share.Form);
    }
}
