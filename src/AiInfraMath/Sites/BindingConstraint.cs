using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Fleets;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>What there is in a year of what a build-out needs: chips, power, money.</summary>
/// <remarks>Of the year alone or in all so far, as the <see cref="LimitBasis"/> says that it goes with.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record BuildoutYear<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>What there is in a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="chips">The chips; finite, zero or more.</param>
    /// <param name="power">The power that is generated and connected, at the facility; finite, zero or more.</param>
    /// <param name="budget">The money; zero or more.</param>
    /// <param name="costPerPower">What a unit of the facility's power costs with everything in it, chips included; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public BuildoutYear(int year, double chips, Power power, Money<TCurrency> budget, Price<TCurrency, Power> costPerPower)
    {
        NumericsThrow.IfNegative(chips, nameof(chips));
        ValueThrow.IfNegative(power, nameof(power));
        ValueThrow.IfNegative(budget, nameof(budget));
        if (costPerPower <= Price<TCurrency, Power>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(costPerPower), costPerPower, "a price above zero");
        }

        Year = year;
        Chips = chips;
        Power = power;
        Budget = budget;
        CostPerPower = costPerPower;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The chips.</summary>
    public double Chips { get; }

    /// <summary>The power that is generated and connected, at the facility.</summary>
    public Power Power { get; }

    /// <summary>The money.</summary>
    public Money<TCurrency> Budget { get; }

    /// <summary>What a unit of the facility's power costs with everything in it, chips included.</summary>
    public Price<TCurrency, Power> CostPerPower { get; }
}

/// <summary>What can be built each year: the least of what chips, power and capital allow, and which of them binds.</summary>
/// <remarks>
/// All limits are held against each other as the peak power of the facility: chips through their <see cref="PowerChain"/>, money through
/// the
/// cost of a unit of power. Limits that agree to twelve digits tie, and then all of them bind. For limits that are uncertain there is
/// <see cref="BindingScenarios"/>. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <example><code>
/// var buildout = new BindingConstraint&lt;USD&gt;(perChip, PowerChain.EpochAi, [new(2026, 7e6, 10.Gigawatts, new(500e9m), perWatt)]);
/// Console.WriteLine(buildout.Years[0]);   // 2026: Power binds at 10 GW; Chips +1.97 GW, Capital +2.5 GW.
/// </code></example>
public sealed class BindingConstraint<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly BindingYear[] _years;

    /// <summary>A build-out.</summary>
    /// <param name="perChip">The peak draw of one chip; above zero.</param>
    /// <param name="chain">From chips to facility.</param>
    /// <param name="years">What there is in each year; at least one, one after the other without a hole.</param>
    /// <param name="basis">What the figures of a year are: of the year, lost if not used, if left out.</param>
    /// <param name="inService">The capacity in service before the first year; finite, zero or more, none if left out.</param>
    /// <exception cref="ArgumentException">There are no years, or they have a hole.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public BindingConstraint(
        Draw<DrawStage.Accelerators, DrawKind.Peak> perChip,
        PowerChain chain,
        IEnumerable<BuildoutYear<TCurrency>> years,
        LimitBasis basis = LimitBasis.AddedAndLapsing,
        Power inService = default)
    {
        ArgumentNullException.ThrowIfNull(chain);
        NumericsThrow.IfNotAboveZero(perChip.Power.Watts, nameof(perChip));
        ValueThrow.IfNegative(inService, nameof(inService));
        BindingScenarios.RequireBasis(basis, nameof(basis));
        BuildoutYear<TCurrency>[] given = NumericsThrow.NoneNull(years, nameof(years));
        RequireInOrder(given);
        Basis = basis;
        var build = new BindingBuild(basis, inService);
        _years = Array.ConvertAll(given, y => build.Next(
            y.Year, BuildoutLimit.OfChips(y.Chips, perChip, chain), y.Power, BuildoutLimit.OfBudget(y.Budget, y.CostPerPower)));
    }

    /// <summary>What the figures of a year are.</summary>
    public LimitBasis Basis { get; }

    /// <summary>The years, in order.</summary>
    public IReadOnlyList<BindingYear> Years => _years;

    /// <summary>The first year in which a constraint binds, alone or in a tie; or that it does not.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="constraint"/> is none of the three.</exception>
    public Solution<int> FirstYear(BuildoutConstraint constraint)
    {
        BindingScenarios.RequireConstraint(constraint, nameof(constraint));
        return Array.Find(_years, y => y.Binding.Contains(constraint)) is { } first
            ? new(first.Year)
            : new(string.Create(
                CultureInfo.InvariantCulture, $"{constraint} {BindingRule.Does(constraint)} not bind from {_years[0].Year} to {_years[^1].Year}."));
    }

    private static void RequireInOrder(BuildoutYear<TCurrency>[] years)
    {
        NumericsThrow.IfEmpty(years.Length, nameof(years));
        for (int i = 0; i < years.Length; i++)
        {
            if (years[i].Year != years[0].Year + i)
            {
                throw NumericsThrow.Invalid(
                    nameof(years),
                    string.Create(
                        CultureInfo.InvariantCulture, $"{years[i].Year} comes after {years[i - 1].Year}; {years[0].Year + i} was expected."));
            }
        }
    }
}
