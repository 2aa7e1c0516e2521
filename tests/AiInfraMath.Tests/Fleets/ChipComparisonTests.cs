using AiInfraMath.Finance;
using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Fleets;

public class ChipComparisonTests
{
    private static readonly Price<USD, Energy> Electricity = Price<USD, Energy>.Per(50, Energy.Units.MegawattHours);

    private static Accelerator Chip(double watts, double teraflops) => new Accelerator("Own", "Us", 2027)
        .WithRatedPower(watts.Watts, Source.Assumption)
        .WithRate(NumberFormat.BF16, teraflops.TeraflopPerSecond, Source.Assumption);

    private static ChipComparison<USD> Compare(decimal development, decimal unitCost, decimal price) => new(
        new ChipOption<USD>(Chip(500, 494.7), new(unitCost), new(development)),
        new ChipOption<USD>(Accelerator.Find("H100"), new(price)),
        NumberFormat.BF16,
        new PowerChain(1, 1, 1),
        DutyCycle.Always,
        Electricity,
        4);

    [Fact]
    public void Development_over_saving_is_the_break_even()
    {
        // Half the work of an H100, at 500 W: in 4 years of 8760 h at 50 USD/MWh the own chip uses 876 USD of electricity, the H100 1226.40.
        ChipComparison<USD> comparison = Compare(1_000_000_000m, 5_000m, 30_000m);
        Assert.Equal(0.5, comparison.BoughtPerOwn, 12);
        Assert.Equal(494.7 / 500 / (989.4 / 700), comparison.EfficiencyRatio, 12);
        Assert.Equal(5_876, comparison.OwnLifeCost.ToDouble(), 6);
        Assert.Equal(31_226.40, comparison.BoughtLifeCost.ToDouble(), 6);
        Assert.Equal(9_737.20, comparison.SavingPerOwnChip.ToDouble(), 6);
        Assert.Equal(1e9 / 9_737.20, comparison.BreakEven().Value, 1e-3);
    }

    [Fact]
    public void A_chip_that_saves_nothing_never_pays()
    {
        Solution<double> volume = Compare(1_000_000m, 20_000m, 30_000m).BreakEven();
        Assert.False(volume.HasValue);
        Assert.StartsWith("Each Own saves nothing (-", volume.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Compare(0, 5_000m, 30_000m).BreakEven().Value);
    }

    [Fact]
    public void Both_cost_the_same_at_the_break_even() => Law.Holds(
        Gen.Choose(1, 5_000_000).ToArbitrary(),
        Gen.Choose(0, 20_000).ToArbitrary(),
        static (thousands, unitCost) =>
        {
            ChipComparison<USD> comparison = Compare(thousands * 1000m, unitCost, 30_000m);
            return comparison.BreakEven().TryGetValue(out double even)
                ? Near(comparison.OwnCost(even).ToDouble(), comparison.BoughtCost(even).ToDouble())
                    && comparison.OwnCost(even * 2) < comparison.BoughtCost(even * 2)
                : comparison.OwnCost(1e6) > comparison.BoughtCost(1e6);
        });

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * a;

    [Fact]
    public void Bad_options_are_refused()
    {
        Assert.Equal("unitCost", Assert.Throws<ArgumentOutOfRangeException>(() => new ChipOption<USD>(Accelerator.Find("H100"), new(-1m))).ParamName);
        Assert.Equal("development", Assert.Throws<ArgumentOutOfRangeException>(() => new ChipOption<USD>(Accelerator.Find("H100"), default, new(-1m))).ParamName);
        Assert.Equal("volume", Assert.Throws<ArgumentOutOfRangeException>(() => Compare(1, 1, 1).OwnCost(-1)).ParamName);
        var tpu = new ChipOption<USD>(Accelerator.Find("TPU v6e"), default);
        Assert.Throws<InvalidOperationException>(() => new ChipComparison<USD>(tpu, tpu, NumberFormat.BF16, PowerChain.EpochAi, DutyCycle.Always, Electricity, 4));
        var h100 = new ChipOption<USD>(Accelerator.Find("H100"), default);
        Assert.Equal("lifeYears", Assert.Throws<ArgumentOutOfRangeException>(() => new ChipComparison<USD>(h100, h100, NumberFormat.BF16, PowerChain.EpochAi, DutyCycle.Always, Electricity, 0)).ParamName);
    }
}
