using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Fleets;

public class TrainingRunTests
{
    private static readonly Accelerator H100 = Accelerator.Find("H100");
    private static readonly EnergyIntensity Intensity = new(400.Grams / 1.KilowattHours, 1.8.Liters / 1.KilowattHours, 2.Liters / 1.KilowattHours);

    // Llama 3.1 405B: 3.8e25 FLOP on 16 384 H100 (Grattafiori et al., The Llama 3 Herd of Models, 2024), here at a utilisation of 0.4 BF16.
    [Fact]
    public void A_run_takes_work_over_rate()
    {
        var run = new TrainingRun(ComputeWork.FromFlop(3.8e25), H100, 16_384, NumberFormat.BF16, 0.4);
        double seconds = 3.8e25 / (16_384 * 989.4e12 * 0.4);
        Assert.Equal(seconds, run.Duration.TotalSeconds, 3);
        Assert.Equal(67.8, run.Duration.TotalDays, 0.1);
        Assert.Equal(16_384 * seconds / 3600, run.AcceleratorTime.AcceleratorHours, 1e-2);
        Footprint print = run.Footprint(PowerChain.EpochAi, DutyCycle.Always, Intensity);
        double kilowattHours = 16_384 * 0.7 * 2.44188 * seconds / 3600;
        Assert.Equal(1, print.FacilityEnergy.KilowattHours / kilowattHours, 1e-9);
        Assert.Equal(1, print.ItEnergy.KilowattHours / (kilowattHours / 1.4), 1e-9);
        Assert.Equal(1, print.OperationalEmissions.Kilograms / (kilowattHours * 0.4), 1e-9);
        Assert.Equal(1, print.OnSiteWater.Liters / (kilowattHours / 1.4 * 1.8), 1e-9);
        Assert.Equal(1, print.OffSiteWater.Liters / (kilowattHours * 2), 1e-9);
        Assert.Equal(print.OnSiteWater + print.OffSiteWater, print.Water);
        Assert.Equal(Mass.Zero, print.EmbodiedEmissions);
    }

    [Fact]
    public void Embodied_carbon_is_spread_over_the_life_and_no_further() => Law.Holds(
        Gen.Choose(0, 20_000).ToArbitrary(),
        static hours =>
        {
            var embodied = new EmbodiedCarbon(1000.Tonnes, 1.Years);
            Mass share = embodied.Over(TimeSpan.FromHours(hours));
            return Math.Abs(share.Tonnes - Math.Min(1000, 1000 * hours / 8760.0)) < 1e-9;
        });

    [Fact]
    public void A_year_has_operational_and_embodied_emissions()
    {
        var draw = new Draw<DrawStage.Accelerators, DrawKind.Average>(1.Megawatts);
        var print = Footprint.Of(draw, new PowerChain(1.5, 1.2, 1.25), 1.Years, Intensity, new EmbodiedCarbon(600.Tonnes, 4.Years));
        Assert.Equal(8760 * 2.25, print.FacilityEnergy.MegawattHours, 6);
        Assert.Equal(8760 * 2.25 * 0.4, print.OperationalEmissions.Tonnes, 6);
        Assert.Equal(150, print.EmbodiedEmissions.Tonnes, 6);
        Assert.Equal(print.OperationalEmissions + print.EmbodiedEmissions, print.Emissions);
    }

    [Fact]
    public void Power_for_a_rate_and_rate_for_a_power_agree()
    {
        ComputeRate target = ComputeRate.FromFlopPerSecond(1e21);
        double count = FleetSizing.AcceleratorsFor(target, H100, NumberFormat.FP8, 0.5);
        Assert.Equal(1, count / (1e21 / (1978.9e12 * 0.5)), 1e-12);
        Draw<DrawStage.Facility, DrawKind.Peak> facility = FleetSizing.FacilityFor(target, H100, NumberFormat.FP8, PowerChain.EpochAi, 0.5);
        Assert.Equal(1, FleetSizing.AcceleratorsWithin(facility, H100, PowerChain.EpochAi) / count, 1e-12);
        Assert.Equal(1, facility.Power.Gigawatts / (count * 700 * 2.44188 / 1e9), 1e-12);
    }

    [Fact]
    public void Bad_runs_are_refused()
    {
        ComputeWork work = ComputeWork.FromFlop(1e20);
        Assert.Equal("work", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingRun(ComputeWork.Zero, H100, 1, NumberFormat.BF16, 1)).ParamName);
        Assert.Equal("accelerators", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingRun(work, H100, 0, NumberFormat.BF16, 1)).ParamName);
        Assert.Equal("modelUtilization", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingRun(work, H100, 1, NumberFormat.BF16, 1.1)).ParamName);
        Assert.Throws<InvalidOperationException>(() => new TrainingRun(work, H100, 1, NumberFormat.FP4, 1));
        Assert.Equal("carbon", Assert.Throws<ArgumentOutOfRangeException>(() => new EnergyIntensity(-400.Grams / 1.KilowattHours)).ParamName);
        Assert.Equal("total", Assert.Throws<ArgumentOutOfRangeException>(() => new EmbodiedCarbon(-1.Tonnes, 1.Years)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmbodiedCarbon(1.Tonnes, TimeSpan.Zero));
        Assert.Equal("target", Assert.Throws<ArgumentOutOfRangeException>(() => FleetSizing.AcceleratorsFor(ComputeRate.FromFlopPerSecond(-1), H100, NumberFormat.FP8)).ParamName);
    }
}
