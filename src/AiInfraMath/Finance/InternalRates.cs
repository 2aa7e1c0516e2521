using System.Globalization;

namespace AiInfraMath.Finance;

/// <summary>
/// All rates between −100 % and ∞ at which flows have a net present value of zero, and how the net present value runs between them; or the
/// reason why there is none. Immutable.
/// </summary>
/// <remarks>
/// None is missed and none is invented: see the remarks of the search. Rates are the doubles nearest to the exact ones.
/// </remarks>
public sealed class InternalRates
{
    internal InternalRates(
        InternalRateOutcome outcome, string reason, IReadOnlyList<InternalRate> all, IReadOnlyList<NpvInterval> profile, int signChanges)
    {
        Outcome = outcome;
        Reason = reason;
        All = all;
        Profile = profile;
        SignChanges = signChanges;
    }

    /// <summary>How the search ended.</summary>
    public InternalRateOutcome Outcome { get; }

    /// <summary>In a sentence, how many rates there are, or why there is none.</summary>
    public string Reason { get; }

    /// <summary>All internal rates in ascending order.</summary>
    public IReadOnlyList<InternalRate> All { get; }

    /// <summary>
    /// The net present value's sign from −100 % to ∞, from rate to rate. Empty where all flows are zero. Touching zero separates two
    /// intervals
    /// of one sign.
    /// </summary>
    public IReadOnlyList<NpvInterval> Profile { get; }

    /// <summary>
    /// How often the flows change sign in order of time, zeros left out: no fewer than the rates, counted with multiplicity.
    /// </summary>
    public int SignChanges { get; }

    /// <summary>
    /// The rate that is meant where one has to be named: the only one; of several the lowest that is not negative; and if all are negative
    /// the highest, which is the nearest to zero.
    /// </summary>
    /// <remarks>
    /// With several rates no single one says whether to invest: see <see cref="Profile"/>, or ask for the one nearest to a cost of capital.
    /// </remarks>
    public Solution<InternalRate> Preferred
    {
        get
        {
            foreach (InternalRate rate in All)
            {
                if (rate.Rate >= 0)
                {
                    return new(rate);
                }
            }

            return All.Count > 0 ? new(All[^1]) : new(Reason);
        }
    }

    /// <summary>The rate if there is exactly one.</summary>
    public Solution<InternalRate> Only => Outcome == InternalRateOutcome.One ? new(All[0]) : new(Reason);

    /// <summary>The rate nearest to a cost of capital, by the ratio of the factors 1 + rate; of two equally near the lower.</summary>
    /// <param name="costOfCapital">The yearly cost of capital.</param>
    public Solution<InternalRate> NearestTo(AnnualRate costOfCapital)
    {
        double target = 1 + costOfCapital.ToDouble();
        InternalRate? nearest = null;
        double least = double.PositiveInfinity;
        foreach (InternalRate rate in All)
        {
            double annual = 1 + rate.EffectiveAnnual;
            double distance = Math.Max(annual / target, target / annual);
            if (nearest is null || distance < least)
            {
                (nearest, least) = (rate, distance);
            }
        }

        return nearest is { } found ? new(found) : new(Reason);
    }

    /// <summary>The rates in ascending order as percentages, or the reason why there is none; invariant.</summary>
    public override string ToString() => All.Count == 0
        ? Reason
        : string.Join(", ", All.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Rate * 100:0.######} %")));
}
