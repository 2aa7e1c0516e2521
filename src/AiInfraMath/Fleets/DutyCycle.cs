using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>From rated draw to peak draw to average draw: how hard equipment is run, and how much of the time.</summary>
/// <remarks>
/// peak = rated × peak share; average = peak × (utilisation + (1 − utilisation) × idle fraction). The default of the type is made by
/// <see cref="Always"/>: at its rating, all the time. Immutable.
/// </remarks>
public sealed record DutyCycle
{
    /// <summary>A duty cycle.</summary>
    /// <param name="utilization">The share of the time at work, from 0 to 1; the rest is idle.</param>
    /// <param name="idleFraction">The draw when idle by the peak draw, from 0 to 1.</param>
    /// <param name="peakShare">The peak draw by the rated draw, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is below 0 or above 1.</exception>
    public DutyCycle(double utilization, double idleFraction = 0, double peakShare = 1)
    {
        NumericsThrow.IfNotShare(utilization, nameof(utilization));
        NumericsThrow.IfNotShare(idleFraction, nameof(idleFraction));
        NumericsThrow.IfNotShare(peakShare, nameof(peakShare));
        Utilization = utilization;
        IdleFraction = idleFraction;
        PeakShare = peakShare;
    }

    /// <summary>At its rating, all the time.</summary>
    public static DutyCycle Always { get; } = new(1);

    /// <summary>The share of the time at work.</summary>
    public double Utilization { get; }

    /// <summary>The draw when idle by the peak draw.</summary>
    public double IdleFraction { get; }

    /// <summary>The peak draw by the rated draw.</summary>
    public double PeakShare { get; }

    /// <summary>The average draw by the peak draw: utilisation + (1 − utilisation) × idle fraction.</summary>
    public double AverageShare => Utilization + ((1 - Utilization) * IdleFraction);

    /// <summary>The peak draw of equipment of a rating.</summary>
    /// <param name="rated">The rated draw.</param>
    /// <typeparam name="TStage">Where it is drawn.</typeparam>
    public Draw<TStage, DrawKind.Peak> Peak<TStage>(Draw<TStage, DrawKind.Rated> rated)
        where TStage : struct, IPowerStage => rated.As<DrawKind.Peak>(PeakShare);

    /// <summary>The average draw of equipment of a peak draw.</summary>
    /// <param name="peak">The peak draw.</param>
    /// <typeparam name="TStage">Where it is drawn.</typeparam>
    public Draw<TStage, DrawKind.Average> Average<TStage>(Draw<TStage, DrawKind.Peak> peak)
        where TStage : struct, IPowerStage => peak.As<DrawKind.Average>(AverageShare);

    /// <summary>The average draw of equipment of a rating.</summary>
    /// <param name="rated">The rated draw.</param>
    /// <typeparam name="TStage">Where it is drawn.</typeparam>
    public Draw<TStage, DrawKind.Average> Average<TStage>(Draw<TStage, DrawKind.Rated> rated)
        where TStage : struct, IPowerStage => Average(Peak(rated));
}
