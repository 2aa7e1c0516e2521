using AiInfraMath.Grids;

namespace AiInfraMath.Claims;

/// <summary>A load, or the energy of a year, as a share of what a grid can do, makes or uses.</summary>
internal sealed class GridShareClaim(Grid grid, StatedNumber load, bool isPower, StatedNumber share, GridMeasure measure)
    : Claim($"{load.Text}{(isPower ? string.Empty : " a year")} is {share.Text} of the {Name(measure)} of {grid.Name}")
{
    public static Grid Of(Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return grid;
    }

    private protected override Verdict Judge(ClaimTolerance tolerance) => measure switch
    {
        GridMeasure.Unspecified => OfEither(tolerance),
        GridMeasure.Capacity => isPower ? Against(GridMeasure.Capacity, tolerance) : Mixed(GridMeasure.Capacity, GridMeasure.Generation, tolerance),
        _ => isPower ? Mixed(measure, GridMeasure.Capacity, tolerance) : Against(measure, tolerance),
    };

    // What is said is an energy and what is given a power, or the other way round: by their own measure they may be near.
    private Verdict Mixed(GridMeasure said, GridMeasure own, ClaimTolerance tolerance)
    {
        Verdict verdict = Against(said, tolerance);
        Verdict other = Against(own, tolerance);
        bool near = other.Outcome is VerdictOutcome.Holds or VerdictOutcome.HoldsWithin or VerdictOutcome.HoldsOnlyUnderAssumption;
        if (verdict.Outcome is not (VerdictOutcome.Contradicted or VerdictOutcome.OffByPowerOfTen) || !near)
        {
            return verdict;
        }

        string reason = StatedNumber.Invariant(
            $"{load.Text} is {Whole(other.Computed)} of the {Name(own)} of {grid.Name} ({Year(own)}), a {Sort(own)}; of its {Name(said)}, {(isPower ? "an energy" : "a power")}, it is {Whole(verdict.Computed)} ({Year(said)}){(isPower ? " even if it runs all year" : " on average")}. {share.Text} of the {Name(said)} is stated: power is taken for energy.");
        return new Verdict(VerdictOutcome.PowerTakenForEnergy, reason)
        {
            Computed = verdict.Computed,
            Stated = verdict.Stated,
            Deviation = verdict.Deviation,
            Assumption = other.Assumption,
            Evidence = [.. verdict.Evidence, new ClaimEvidence("share of " + Name(own), other.Computed ?? 0, Whole(other.Computed), other.Assumption?.Source)],
        };
    }

    // Where the text does not say of what, a share that is right of one of the two holds under the assumption that this one is meant.
    private Verdict OfEither(ClaimTolerance tolerance)
    {
        Verdict own = Against(isPower ? GridMeasure.Capacity : GridMeasure.Generation, tolerance);
        if (!isPower)
        {
            return own;
        }

        Verdict energy = Against(GridMeasure.Generation, tolerance);
        Verdict better = Rank(energy) < Rank(own) ? energy : own;
        if (!better.IsRight)
        {
            return better;
        }

        string of = Name(ReferenceEquals(better, own) ? GridMeasure.Capacity : GridMeasure.Generation);
        return new Verdict(VerdictOutcome.HoldsOnlyUnderAssumption, $"It holds if the share is of the {of}, which the text does not say: {better.Reason}")
        {
            Computed = better.Computed,
            Stated = better.Stated,
            Deviation = better.Deviation,
            Assumption = better.Assumption,
            Evidence = [.. own.Evidence, .. energy.Evidence],
        };
    }

    private static int Rank(Verdict verdict) => verdict.Outcome switch
    {
        VerdictOutcome.Holds => 0,
        VerdictOutcome.HoldsWithin => 1,
        VerdictOutcome.HoldsOnlyUnderAssumption => 2,
        VerdictOutcome.Undecided => 4,
        _ => 3,
    };

    private Verdict Against(GridMeasure of, ClaimTolerance tolerance)
    {
        (SourcedNumber? sourced, string unknown) = Sourced(of);
        if (sourced is not { } known)
        {
            return new Verdict(VerdictOutcome.Undecided, unknown);
        }

        bool isEnergy = of != GridMeasure.Capacity;
        double value = load.Value * (isPower == isEnergy ? isPower ? Durations.HoursPerYear : 1 / Durations.HoursPerYear : 1);
        return new SourcedClaim(
            Statement,
            share,
            (isEnergy ? "a yearly " : "a ") + Name(of),
            [known],
            whole => value / whole,
            value / share.Value,
            isEnergy ? StatedNumber.WriteEnergy : StatedNumber.WritePower).Check(tolerance);
    }

    private (SourcedNumber? Sourced, string Unknown) Sourced(GridMeasure of) => of switch
    {
        GridMeasure.Capacity => Sourced(grid.Capacity, static p => p.Watts, grid.CapacityYear),
        GridMeasure.Demand => Sourced(grid.Demand, static e => e.WattHours, grid.GenerationYear),
        _ => Sourced(grid.Generation, static e => e.WattHours, grid.GenerationYear),
    };

    private static (SourcedNumber? Sourced, string Unknown) Sourced<T>(Figure<T> figure, Func<T, double> number, int? year)
        where T : struct =>
        figure.TryGet(out T value) && number(value) > 0 ? (new SourcedNumber(number(value), year, figure.Source), string.Empty) : (null, figure.ToString());

    private string Year(GridMeasure of) => StatedNumber.Invariant($"{(of == GridMeasure.Capacity ? grid.CapacityYear : grid.GenerationYear)}");

    private static string Whole(double? value) => value is { } number ? StatedNumber.Invariant($"{number * 100:0} %") : "not known";

    private static string Sort(GridMeasure of) => of == GridMeasure.Capacity ? "power" : "energy";

    private static string Name(GridMeasure of) => of switch
    {
        GridMeasure.Capacity => "capacity",
        GridMeasure.Generation => "generation",
        GridMeasure.Demand => "consumption",
        _ => "grid",
    };
}
