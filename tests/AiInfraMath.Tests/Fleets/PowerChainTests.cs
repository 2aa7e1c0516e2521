using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Fleets;

public class PowerChainTests
{
    private const string Header = "using AiInfraMath;\nusing AiInfraMath.Fleets;\nusing AiInfraMath.NumberExtensions;\n"
        + "var rated = new Draw<DrawStage.Accelerators, DrawKind.Rated>(700.Watts);\n"
        + "var peak = new Draw<DrawStage.Accelerators, DrawKind.Peak>(700.Watts);\n"
        + "var chain = PowerChain.EpochAi;\n";

    private static readonly Arbitrary<double> Factors = Gen.Choose(1000, 3000).Select(i => i / 1000.0).ToArbitrary();
    private static readonly Arbitrary<double> Shares = Gen.Choose(0, 1000).Select(i => i / 1000.0).ToArbitrary();

    // Epoch AI, GPUs account for about 40% of power usage in AI data centers (18 December 2025): 1.53, 1.14 and 1.40.
    [Fact]
    public void The_factors_of_epoch_multiply()
    {
        PowerChain chain = PowerChain.EpochAi;
        Assert.Equal((1.53, 1.14, 1.40), (chain.ServerOverhead, chain.ItOverhead, chain.Pue));
        Assert.Equal(2.44188, chain.Total, 12);
        Assert.Equal(1 / 2.44188, chain.AcceleratorShare, 12);
        Assert.Equal("0.4095", chain.AcceleratorShare.ToString("F4", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("2025-12-18", PowerChain.EpochAiSource.Date);
    }

    [Fact]
    public void A_server_of_known_power_makes_a_chain()
    {
        // NVIDIA DGX H100 datasheet: 10.2 kW for 8 × 700 W.
        var dgx = AcceleratorServer.Find("DGX H100");
        PowerChain chain = PowerChain.OfServer(dgx.RatedDraw, dgx.Accelerator.RatedDraw * 8, 1.14, 1.4);
        Assert.Equal(10.2 / 5.6, chain.ServerOverhead, 12);
        Assert.Equal(10_200, chain.ToServer(dgx.Accelerator.RatedDraw * 8).Power.Watts, 8);
        Assert.Equal("10.2 kW rated, servers", dgx.RatedDraw.ToString());
    }

    [Fact]
    public void A_stage_leads_to_the_next_and_back() => Law.Holds(Factors, Factors, Factors, static (server, it, pue) =>
    {
        var chain = new PowerChain(server, it, pue);
        var draw = new Draw<DrawStage.Accelerators, DrawKind.Peak>(1.Megawatts);
        Draw<DrawStage.Facility, DrawKind.Peak> facility = chain.ToFacility(draw);
        return Near(facility.Power, chain.ToFacility(chain.ToServer(draw)).Power)
            && Near(facility.Power, chain.ToFacility(chain.ToIt(draw)).Power)
            && Near(chain.AcceleratorsWithin(facility).Power, draw.Power)
            && Near(chain.ItWithin(facility).Power, chain.ToIt(draw).Power)
            && facility.Power >= draw.Power;
    });

    [Fact]
    public void Average_is_below_peak_and_peak_below_rated() => Law.Holds(Shares, Shares, Shares, static (utilization, idle, share) =>
    {
        var cycle = new DutyCycle(utilization, idle, share);
        var rated = new Draw<DrawStage.Servers, DrawKind.Rated>(10.2.Kilowatts);
        Draw<DrawStage.Servers, DrawKind.Peak> peak = cycle.Peak(rated);
        Draw<DrawStage.Servers, DrawKind.Average> average = cycle.Average(rated);
        return peak.Power <= rated.Power
            && average.Power.Watts <= peak.Power.Watts * (1 + 1e-12)
            && Near(average.Power, rated.Power * share * (utilization + ((1 - utilization) * idle)))
            && Near(average.PerYear().Value(), average.Over(1.Years).Value());
    });

    [Fact]
    public void A_gigawatt_holds_so_many_accelerators()
    {
        // 1 GW ÷ 2.44188 ÷ 700 W.
        var gigawatt = new Draw<DrawStage.Facility, DrawKind.Peak>(1.Gigawatts);
        double count = FleetSizing.AcceleratorsWithin(gigawatt, Accelerator.Find("H100"), PowerChain.EpochAi);
        Assert.Equal(1e9 / (2.44188 * 700), count, 4);
        Assert.Equal(585_029, (int)count);
        Assert.Equal("cycle", Assert.Throws<ArgumentOutOfRangeException>(
            () => FleetSizing.AcceleratorsWithin(gigawatt, Accelerator.Find("H100"), PowerChain.EpochAi, new DutyCycle(1, 0, 0))).ParamName);
    }

    [Theory]
    [InlineData("rated + peak")]
    [InlineData("rated < peak")]
    [InlineData("chain.ToFacility(rated) + rated")]
    [InlineData("rated.PerYear()")]
    [InlineData("peak.Over(1.Years)")]
    [InlineData("chain.AcceleratorsWithin(rated)")]
    [InlineData("chain.ToServer(chain.ToServer(rated))")]
    [InlineData("DutyCycle.Always.Peak(peak)")]
    [InlineData("FleetSizing.AcceleratorsWithin(rated, Accelerator.Find(\"H100\"), chain)")]
    [InlineData("rated + 1.Watts")]
    public void Mixing_up_stages_or_kinds_does_not_compile(string expression)
    {
        Assert.NotEmpty(Compiler.Problems(Header + "Console.WriteLine(" + expression + ");"));
        Assert.Empty(Compiler.Problems(Header + "Console.WriteLine((rated + rated, chain.ToFacility(rated), DutyCycle.Always.Average(peak).PerYear(), chain));"));
    }

    [Theory]
    [InlineData(0.99, 1, 1, "serverOverhead")]
    [InlineData(1, double.NaN, 1, "itOverhead")]
    [InlineData(1, 1, 0.9, "pue")]
    [InlineData(1, 1, double.PositiveInfinity, "pue")]
    public void A_factor_below_one_is_refused(double server, double it, double pue, string argument)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new PowerChain(server, it, pue));
        Assert.Equal(argument, error.ParamName);
        Assert.Contains("a factor of 1 or more was expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pue_below_one_is_refused_everywhere()
    {
        Assert.Equal("pue", Assert.Throws<ArgumentOutOfRangeException>(() => PowerChain.EpochAi.WithPue(0.5)).ParamName);
        Assert.Contains("It is 0.9; a PUE of 1 or more was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new PueSchedule([("x", 2020, 0.9)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_power_or_a_share_over_one_is_refused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new Draw<DrawStage.It, DrawKind.Peak>(-5.Megawatts));
        Assert.Contains("It is -5 MW; a finite power, 0 or more, was expected.", error.Message, StringComparison.Ordinal);
        Assert.Equal("utilization", Assert.Throws<ArgumentOutOfRangeException>(() => new DutyCycle(1.01)).ParamName);
        Assert.Equal("idleFraction", Assert.Throws<ArgumentOutOfRangeException>(() => new DutyCycle(1, -0.1)).ParamName);
        Assert.Equal("peakShare", Assert.Throws<ArgumentOutOfRangeException>(() => new DutyCycle(1, 0, double.NaN)).ParamName);
        var small = new Draw<DrawStage.Servers, DrawKind.Rated>(1.Watts);
        var big = new Draw<DrawStage.Accelerators, DrawKind.Rated>(2.Watts);
        Assert.Equal("server", Assert.Throws<ArgumentOutOfRangeException>(() => PowerChain.OfServer(small, big, 1, 1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => small - (small * 2));
        Assert.Throws<ArgumentException>(() => small.CompareTo(big));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Draw<DrawStage.It, DrawKind.Average>(1.Watts).Over(TimeSpan.FromHours(-1)));
    }

    [Fact]
    public void Draws_of_one_type_add_scale_and_compare()
    {
        var draw = new Draw<DrawStage.It, DrawKind.Average>(2.Megawatts);
        Assert.Equal(6.Megawatts, (draw + (2 * draw)).Power);
        Assert.Equal(draw, draw + draw - draw);
        Assert.Equal(3, (draw * 3) / draw);
        Assert.True(draw < draw * 2 && draw * 2 > draw && draw <= draw + default(Draw<DrawStage.It, DrawKind.Average>) && draw >= draw - draw);
        Assert.Equal(1, draw.CompareTo(null));
        Assert.Equal(17.52.GigawattHours.WattHours, draw.PerYear().WattHours, 3);
    }

    [Fact]
    public void Pue_follows_the_survey_between_its_years()
    {
        // Uptime Institute, Global Data Center Survey: 2.50 in 2007, 1.98 in 2011, 1.56 in 2024; Europe 1.46 and the Middle East and Africa 1.79 in 2020.
        PueSchedule survey = PueSchedule.Survey;
        Assert.Equal(2.5, survey.At("World", 2007));
        Assert.Equal(1.56, survey.At("world", 2024));
        Assert.Equal((2.5 + 1.98) / 2, survey.At("World", 2009), 12);
        Assert.Equal(1.46, survey.At("Europe", 2020));
        Assert.True(survey.At("Africa and the Middle East", 2020) > survey.At("World", 2020));
        Assert.Contains(PueSchedule.SurveySources, s => s.Publisher == "Uptime Institute");
        Assert.Contains("a year from 2007 to 2024, which World has, was expected", Assert.Throws<ArgumentOutOfRangeException>(() => survey.At("World", 2030)).Message, StringComparison.Ordinal);
        Assert.Contains("Europe", Assert.Throws<ArgumentException>(() => survey.At("Mars", 2020)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new PueSchedule([("x", 2020, 1.1), ("X", 2020, 1.2)]));
        Assert.Throws<ArgumentException>(() => new PueSchedule([]));
        Assert.Equal("points", Assert.Throws<ArgumentNullException>(() => new PueSchedule([(null!, 2020, 1.1)])).ParamName);
    }

    private static bool Near(Power a, Power b) => Math.Abs(a.Watts - b.Watts) <= 1e-12 * Math.Max(a.Watts, b.Watts);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(a, b);
}

file static class EnergyValue
{
    public static double Value(this Energy energy) => energy.WattHours;
}
