using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Sites;

public class LoadProfileTests
{
    [Fact]
    public void A_peak_and_a_load_factor_make_a_year()
    {
        LoadProfile load = LoadProfile.Flat(1.Gigawatts, 0.85);
        Assert.Equal(7.446, load.YearlyEnergy.TerawattHours, 12);
        Assert.Equal(1, load.Peak.Gigawatts);
        Assert.Equal(0.85, load.LoadFactor, 12);
        Assert.Equal(850, load.At(8759).Megawatts, 9);
        Assert.Equal(8.76, LoadProfile.Flat(1.Gigawatts).YearlyEnergy.TerawattHours, 12);
    }

    [Fact]
    public void A_fleet_gives_its_draws()
    {
        var rated = new Draw<DrawStage.Accelerators, DrawKind.Rated>(400.Megawatts);
        var cycle = new DutyCycle(0.8, 0.3);
        LoadProfile load = LoadProfile.Of(PowerChain.EpochAi.ToFacility(cycle.Peak(rated)), PowerChain.EpochAi.ToFacility(cycle.Average(rated)));
        Assert.Equal(PowerChain.EpochAi.ToFacility(cycle.Peak(rated)).Power, load.Peak);
        Assert.Equal(PowerChain.EpochAi.ToFacility(cycle.Average(rated)).Over(1.Years), load.YearlyEnergy);
        var small = new Draw<DrawStage.Facility, DrawKind.Peak>(1.Megawatts);
        Assert.Contains("It is 2 MW; at most the peak of 1 MW was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Of(small, new(2.Megawatts))).Message);
        Assert.Equal("average", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Of(small, default)).ParamName);
    }

    [Fact]
    public void Months_have_their_days()
    {
        Power[] averages = [.. Enumerable.Range(1, 12).Select(m => m.Megawatts)];
        LoadProfile load = LoadProfile.Monthly(20.Megawatts, averages);
        Assert.Equal(1, load.At(743).Megawatts);
        Assert.Equal(2, load.At(744).Megawatts);
        Assert.Equal(12, load.At(8016).Megawatts);
        Assert.Equal(Enumerable.Range(1, 12).Sum(m => m * DateTime.DaysInMonth(2025, m) * 24), load.YearlyEnergy.MegawattHours, 6);
    }

    [Fact]
    public void Hours_sum_to_the_year() => Law.Holds(
        Gen.Choose(0, 1000).ToArbitrary(),
        Gen.Choose(1, 1000).ToArbitrary(),
        static (low, high) =>
        {
            LoadProfile load = LoadProfile.Hourly(Enumerable.Range(0, 8760).Select(h => (h % 24 < 12 ? low : high).Megawatts));
            return load.Peak == Math.Max(low, high).Megawatts
                && Math.Abs(load.YearlyEnergy.MegawattHours - (4380.0 * (low + high))) < 1e-3
                && load.At(8736).Megawatts == low && load.At(23).Megawatts == high;
        },
        cases: 20);

    [Fact]
    public void What_is_no_load_is_refused()
    {
        Assert.Equal("peak", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Flat(-1.Gigawatts)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Flat(Power.Zero));
        Assert.Equal("loadFactor", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Flat(1.Gigawatts, 1.01)).ParamName);
        Assert.Contains("There are 11 powers; 12 were expected.", Assert.Throws<ArgumentException>(() => LoadProfile.Monthly(1.Gigawatts, Enumerable.Repeat(Power.Zero, 11))).Message);
        Assert.Contains("It is 2 GW; at most the peak of 1 GW was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Monthly(1.Gigawatts, Enumerable.Repeat(2.Gigawatts, 12))).Message);
        Assert.Equal("powers", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Hourly(Enumerable.Repeat(Power.Zero, 8760))).ParamName);
        Assert.Equal("powers", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Hourly(Enumerable.Repeat(-1.Megawatts, 8760))).ParamName);
        Assert.Equal("powers", Assert.Throws<ArgumentNullException>(() => LoadProfile.Hourly(null!)).ParamName);
        Assert.Equal("hour", Assert.Throws<ArgumentOutOfRangeException>(() => LoadProfile.Flat(1.Gigawatts).At(8760)).ParamName);
    }
}
