namespace AiInfraMath;

/// <summary>Accelerator time: how many accelerators times how long, held in accelerator-hours (<c>GPU-h</c>), as clouds bill it.</summary>
/// <remarks>
/// Any finite number of accelerator-hours; the default is zero. Arithmetic follows <see cref="double"/> and does not check for overflow.
/// Immutable, safe to share between threads. A year is 8760 h.
/// </remarks>
[Quantity("GPU-h", Scale = "GPU-h")]
[Unit("AcceleratorHours", "GPU-h", Aliases = "GPU·h|GPUh|GPU-hour|GPU-hours|GPU hours|accelerator-h|accelerator-hour|accelerator-hours|TPU-h|chip-h", Source = "one accelerator for 3600 s")]
[Unit("AcceleratorDays", "GPU-d", "24", Aliases = "GPU·d|GPU-day|GPU-days|accelerator-d|accelerator-days", Source = "24 accelerator-hours")]
[Unit("AcceleratorYears", "GPU-yr", "8760", Aliases = "GPU·yr|GPU-year|GPU-years|accelerator-yr|accelerator-years", Source = "8760 accelerator-hours")]
public readonly partial struct AcceleratorTime
{
    /// <summary>The time that a number of accelerators spends in a duration.</summary>
    /// <param name="accelerators">How many accelerators; finite.</param>
    /// <param name="duration">How long each of them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="accelerators"/> is NaN or infinite.</exception>
    public static AcceleratorTime Of(double accelerators, TimeSpan duration)
    {
        if (!double.IsFinite(accelerators))
        {
            throw new ArgumentOutOfRangeException(nameof(accelerators), accelerators, "The number of accelerators must be finite.");
        }

        return new AcceleratorTime(accelerators * Durations.Hours(duration));
    }

    /// <summary>The number of accelerators that spend this time within a duration.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="duration"/> is zero.</exception>
    public static double operator /(AcceleratorTime time, TimeSpan duration) => time._value / Durations.NonZeroHours(duration);
}
