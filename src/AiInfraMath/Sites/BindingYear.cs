using System.Globalization;

namespace AiInfraMath.Sites;

/// <summary>
/// A year of a build-out: the limit of each constraint, the capacity that the least of them allows, and which one that is.
/// </summary>
/// <remarks>
/// Limits are of the capacity added in the year where unused ones lapse (<see cref="LimitBasis.AddedAndLapsing"/>), and of the capacity
/// in
/// service otherwise. Immutable.
/// </remarks>
public sealed class BindingYear
{
    private readonly Power[] _limits;
    private readonly Power _least;

    internal BindingYear(int year, Power[] limits, Power least, Power inService, Power added)
    {
        Year = year;
        _limits = limits;
        _least = least;
        InService = inService;
        Added = added;
        Binding = [.. Enum.GetValues<BuildoutConstraint>().Where(c => BindingRule.Binds(limits[(int)c].Watts, least.Watts))];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The capacity in service at the end of the year.</summary>
    public Power InService { get; }

    /// <summary>The capacity added in the year: by how much more is in service than the year before; negative where less is.</summary>
    public Power Added { get; }

    /// <summary>The constraint that binds; all of them that tie, in the order of the enumeration.</summary>
    public IReadOnlyList<BuildoutConstraint> Binding { get; }

    /// <summary>Whether more than one constraint binds.</summary>
    public bool IsTie => Binding.Count > 1;

    /// <summary>What a constraint allows.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Power Limit(BuildoutConstraint constraint)
    {
        BindingScenarios.RequireConstraint(constraint, nameof(constraint));
        return _limits[(int)constraint];
    }

    /// <summary>What a constraint allows beyond what the binding one does; zero for that.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Power Slack(BuildoutConstraint constraint) => Limit(constraint) - _least;

    /// <summary>As in <c>2026: Power binds at 10 GW; Chips +1.97 GW, Capital +2.5 GW.</c></summary>
    public override string ToString()
    {
        string binding = string.Join(" and ", Binding);
        IEnumerable<string> others = Enum.GetValues<BuildoutConstraint>().Except(Binding)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c} +{Slack(c):G3}"));
        string slack = string.Join(", ", others);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Year}: {binding} {BindingRule.Verb(Binding)} at {_least:G3}{(slack.Length > 0 ? "; " + slack : string.Empty)}.");
    }
}

/// <summary>Builds year after year.</summary>
internal sealed class BindingBuild(LimitBasis basis, Power inService)
{
    private readonly Power[] _kept = [inService, inService, inService];
    private Power _inService = inService;

    public BindingYear Next(int year, params Power[] given)
    {
        Power[] limits = basis == LimitBasis.AddedAndKept ? Keep(given) : given;
        Power least = limits.Min();
        Power before = _inService;
        _inService = basis == LimitBasis.AddedAndLapsing ? before + least : least;
        return new BindingYear(year, limits, least, _inService, basis == LimitBasis.AddedAndLapsing ? least : _inService - before);
    }

    private Power[] Keep(Power[] given)
    {
        for (int i = 0; i < given.Length; i++)
        {
            _kept[i] += given[i];
        }

        return [.. _kept];
    }
}
