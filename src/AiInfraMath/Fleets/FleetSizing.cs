using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>The questions backwards: how many accelerators a power holds, and what power a rate of computation needs.</summary>
public static class FleetSizing
{
    /// <summary>How many accelerators a facility's peak power holds, the fraction of the last one included.</summary>
    /// <param name="facility">The peak power of the facility, as in 1 GW.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="cycle">How the peak of an accelerator follows from its rating; at its rating if it is left out.</param>
    /// <exception cref="InvalidOperationException">The rated power of the accelerator is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duty cycle has a peak of zero.</exception>
    public static double AcceleratorsWithin(
        Draw<DrawStage.Facility, DrawKind.Peak> facility, Accelerator accelerator, PowerChain chain, DutyCycle? cycle = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ArgumentNullException.ThrowIfNull(chain);
        DutyCycle duty = cycle ?? DutyCycle.Always;
        if (duty.PeakShare == 0)
        {
            NumericsThrow.OutOfRange(nameof(cycle), duty.PeakShare, "a duty cycle with a peak share above 0");
        }

        return chain.CountWithin(facility, duty.Peak(accelerator.RatedDraw));
    }

    /// <summary>How many accelerators do so many useful operations a second.</summary>
    /// <param name="target">The useful operations a second; finite, zero or more.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="format">The number format; its dense rate must be known.</param>
    /// <param name="modelUtilization">The useful operations by the most that they can do (MFU), above 0 and at most 1.</param>
    /// <exception cref="InvalidOperationException">The rate of the accelerator in this format is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double AcceleratorsFor(ComputeRate target, Accelerator accelerator, NumberFormat format, double modelUtilization = 1)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        NumericsThrow.IfNegative(target.FlopPerSecond, nameof(target));
        NumericsThrow.IfNotAboveZero(modelUtilization, nameof(modelUtilization));
        NumericsThrow.IfNotShare(modelUtilization, nameof(modelUtilization));
        return target / (accelerator.Rate(format).Value * modelUtilization);
    }

    /// <summary>The peak power of the facility that does so many useful operations a second.</summary>
    /// <param name="target">The useful operations a second; finite, zero or more.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="format">The number format; its dense rate must be known.</param>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="modelUtilization">The useful operations by the most that they can do (MFU), above 0 and at most 1.</param>
    /// <param name="cycle">How the peak of an accelerator follows from its rating; at its rating if it is left out.</param>
    /// <exception cref="InvalidOperationException">The rate or the rated power of the accelerator is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Draw<DrawStage.Facility, DrawKind.Peak> FacilityFor(
        ComputeRate target,
        Accelerator accelerator,
        NumberFormat format,
        PowerChain chain,
        double modelUtilization = 1,
        DutyCycle? cycle = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        double count = AcceleratorsFor(target, accelerator, format, modelUtilization);
        return chain.ToFacility((cycle ?? DutyCycle.Always).Peak(accelerator.RatedDraw * count));
    }
}
