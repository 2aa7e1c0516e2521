using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>
/// A training run, or any fixed amount of work: how long it takes on some accelerators, and what that takes from the grid.
/// </summary>
/// <remarks>Immutable. Accelerators draw their duty cycle's average for as long as the run lasts.</remarks>
public sealed class TrainingRun
{
    /// <summary>A run.</summary>
    /// <param name="work">The operations to be done; finite and above zero.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="accelerators">How many of them; finite and above zero.</param>
    /// <param name="format">The number format; its dense rate must be known.</param>
    /// <param name="modelUtilization">The useful operations by the most that the accelerators can do (MFU), above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The rate of the accelerator in this format is not known.</exception>
    public TrainingRun(ComputeWork work, Accelerator accelerator, double accelerators, NumberFormat format, double modelUtilization)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        NumericsThrow.IfNotAboveZero(work.Flop, nameof(work));
        NumericsThrow.IfNotAboveZero(accelerators, nameof(accelerators));
        NumericsThrow.IfNotAboveZero(modelUtilization, nameof(modelUtilization));
        NumericsThrow.IfNotShare(modelUtilization, nameof(modelUtilization));
        Work = work;
        Accelerator = accelerator;
        Accelerators = accelerators;
        SustainedRate = accelerator.Rate(format).Value * accelerators * modelUtilization;
    }

    /// <summary>The operations to be done.</summary>
    public ComputeWork Work { get; }

    /// <summary>The accelerator.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>How many accelerators.</summary>
    public double Accelerators { get; }

    /// <summary>The useful operations a second: dense rate × accelerators × utilisation.</summary>
    public ComputeRate SustainedRate { get; }

    /// <summary>How long it takes.</summary>
    /// <exception cref="OverflowException">It takes longer than 29,247 years.</exception>
    public TimeSpan Duration => Durations.FromSeconds(Work.Flop / SustainedRate.FlopPerSecond);

    /// <summary>The accelerator-hours it takes.</summary>
    public AcceleratorTime AcceleratorTime => AcceleratorTime.Of(Accelerators, Duration);

    /// <summary>What the accelerators draw on average.</summary>
    /// <param name="cycle">How hard they are run.</param>
    /// <exception cref="InvalidOperationException">The rated power of the accelerator is not known.</exception>
    public Draw<DrawStage.Accelerators, DrawKind.Average> AverageDraw(DutyCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Average(Accelerator.RatedDraw * Accelerators);
    }

    /// <summary>What the run takes from the grid and leaves behind.</summary>
    /// <param name="chain">From accelerators to facility.</param>
    /// <param name="cycle">How hard the accelerators are run.</param>
    /// <param name="intensity">Carbon and water for each unit of energy.</param>
    /// <param name="embodied">The carbon of making the accelerators, spread over their life; none if it is left out.</param>
    /// <exception cref="InvalidOperationException">The rated power of the accelerator is not known.</exception>
    public Footprint Footprint(PowerChain chain, DutyCycle cycle, EnergyIntensity intensity, EmbodiedCarbon? embodied = null) =>
        Fleets.Footprint.Of(AverageDraw(cycle), chain, Duration, intensity, embodied);
}
