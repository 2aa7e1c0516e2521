using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

namespace AiInfraMath.Tests.Sites;

public class LoadDurationCurveTests
{
    [Fact]
    public void Blocks_make_a_year()
    {
        var curve = new LoadDurationCurve([new(300.Megawatts, 1000.Hours), new(200.Megawatts, 4000.Hours), new(120.Megawatts, 3760.Hours)]);
        Assert.Equal(1_551_200, curve.Energy.MegawattHours, 6);
        Assert.Equal(300.Megawatts, curve.Peak);
        Assert.Equal(1_551_200 / (300.0 * 8760), curve.LoadFactor, 12);
        Assert.Equal(3, curve.Blocks.Count);
        Assert.Equal(800_000, curve.Blocks[1].Energy.MegawattHours, 6);
    }

    [Fact]
    public void Energy_and_peak_make_two_blocks()
    {
        // 1000 GWh with a peak of 200 MW for 500 h: 100 GWh at the peak, 900 GWh over 8260 h, 108.959 MW.
        var curve = LoadDurationCurve.FromEnergyAndPeak(1000.GigawattHours, 200.Megawatts, 500.Hours);
        Assert.Equal(1000, curve.Energy.GigawattHours, 9);
        Assert.Equal(200.Megawatts, curve.Peak);
        Assert.Equal(900_000.0 / 8260, curve.Blocks[1].Demand.Megawatts, 9);
        Assert.Equal(1, LoadDurationCurve.Flat(5.Megawatts).LoadFactor, 12);
    }

    [Fact]
    public void Bad_blocks_are_refused()
    {
        Assert.Equal("demand", Assert.Throws<ArgumentOutOfRangeException>(() => new LoadBlock(-1.Megawatts, 1.Hours)).ParamName);
        Assert.Equal("demand", Assert.Throws<ArgumentOutOfRangeException>(() => new LoadBlock(Power.FromWatts(1) / 0.0, 1.Hours)).ParamName);
        Assert.Equal("duration", Assert.Throws<ArgumentOutOfRangeException>(() => new LoadBlock(1.Megawatts, TimeSpan.Zero)).ParamName);
        Assert.Equal("blocks", Assert.Throws<ArgumentNullException>(() => new LoadDurationCurve(null!)).ParamName);
        Assert.Equal("blocks", Assert.Throws<ArgumentNullException>(() => new LoadDurationCurve([null!])).ParamName);
        Assert.Equal("blocks", Assert.Throws<ArgumentException>(() => new LoadDurationCurve([])).ParamName);
        ArgumentException shortYear = Assert.Throws<ArgumentException>(() => new LoadDurationCurve([new(1.Megawatts, 8000.Hours)]));
        Assert.StartsWith("They last 8000 hours; a year of 8760 hours was expected.", shortYear.Message, StringComparison.Ordinal);
        Assert.Equal("blocks", Assert.Throws<ArgumentException>(() => new LoadDurationCurve([new(Power.Zero, 8760.Hours)])).ParamName);
        Assert.Equal("demand", Assert.Throws<ArgumentOutOfRangeException>(() => LoadDurationCurve.Flat(Power.Zero)).ParamName);
    }

    [Theory]
    [InlineData(99, 200, 500, "yearlyEnergy")] // less than the peak alone
    [InlineData(1753, 200, 500, "yearlyEnergy")] // more than the peak all year
    [InlineData(1000, 0, 500, "peak")]
    [InlineData(1000, 200, 0, "peakDuration")]
    [InlineData(1000, 200, 8760, "peakDuration")]
    public void Energy_and_peak_must_go_together(double gigawattHours, double megawatts, double hours, string argument) =>
        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(
            () => LoadDurationCurve.FromEnergyAndPeak(gigawattHours.GigawattHours, megawatts.Megawatts, hours.Hours)).ParamName);
}
