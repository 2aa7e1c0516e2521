using System.Globalization;
using AiInfraMath.Fleets;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Fleets;

public class FleetPlanTests
{
    private static readonly Accelerator H100 = Accelerator.Find("H100");
    private static readonly DutyCycle Always = DutyCycle.Always;

    private static readonly Arbitrary<Cohort<USD>[]> Cohorts = Arb.From(
        (from chip in Gen.Elements("A100", "H100", "B200", "MI300X")
         from count in Gen.Choose(0, 100_000)
         from year in Gen.Choose(20_200, 20_300)
         from life in Gen.Choose(1, 80)
         select new Cohort<USD>(Accelerator.Find(chip), count, year / 10.0, new Money<USD>(25_000m), life / 10.0)).NonEmptyListOf().Select(l => l.ToArray()));

    [Fact]
    public void A_cohort_serves_from_purchase_to_retirement()
    {
        // 1000 × 700 W = 700 kW rated; bought on 1 July 2025, used for two years.
        var plan = new FleetPlan<USD>([new Cohort<USD>(H100, 1000, 2025.5, new(30_000m), 2)], new PowerChain(1, 1, 1), Always);
        IReadOnlyList<FleetPeriod<USD>> years = plan.Years(2024, 2028);
        Assert.Equal([0, 1000, 1000, 0, 0], years.Select(y => y.Accelerators));
        Assert.Equal([0, 1000, 0, 0, 0], years.Select(y => y.Bought));
        Assert.Equal([0, 0, 0, 1000, 0], years.Select(y => y.Retired));
        Assert.Equal([0, 0.5, 1, 0.5, 0], years.Select(y => Math.Round(y.Energy / (700.Kilowatts * 1.Years), 9)));
        Assert.Equal([0m, 30_000_000m, 0m, 0m, 0m], years.Select(y => y.Capital.Amount));
        Assert.Equal(700.Kilowatts, years[1].PeakPower.Power);
        Assert.Equal(989.4, years[1].Rate.PetaflopPerSecond, 9);
        Assert.Equal(0, years[4].Rate.PetaflopPerSecond);
    }

    [Fact]
    public void A_cohort_may_be_retired_early()
    {
        var cohort = new Cohort<USD>(H100, 1, 2025, new(1m), lifeYears: 6, retirement: 2026);
        var plan = new FleetPlan<USD>([cohort], PowerChain.EpochAi, Always);
        Assert.Equal([1, 0], plan.Years(2025, 2026).Select(y => y.Accelerators));
        Assert.Equal(1, plan.Period(2026).Retired);
        Assert.Equal(2.44188 * 700, plan.Period(2025).PeakPower.Power.Watts, 9);
    }

    [Fact]
    public void What_is_there_is_what_was_bought_less_what_was_retired() => Law.Holds(Cohorts, static cohorts =>
    {
        var plan = new FleetPlan<USD>(cohorts, PowerChain.EpochAi, new DutyCycle(0.6, 0.3, 0.9));
        IReadOnlyList<FleetPeriod<USD>> years = plan.Years(2019, 2040);
        double there = 0;
        foreach (FleetPeriod<USD> year in years)
        {
            there += year.Bought - year.Retired;
            if (Math.Abs(there - year.Accelerators) > 1e-6)
            {
                return false;
            }
        }

        decimal spent = cohorts.Sum(c => (decimal)c.Count * 25_000m);
        double wattYears = cohorts.Sum(c => c.Count * c.Accelerator.RatedPower.Value.Watts * (c.Retirement - c.Year)) * 2.44188 * 0.9 * (0.6 + (0.4 * 0.3));
        double used = years.Sum(y => y.Energy / (1.Watts * 1.Years));
        return spent == years.Sum(y => y.Capital.Amount) && Math.Abs(used - wattYears) <= 1e-6 * (1 + wattYears) && there == 0;
    });

    // Epoch AI, AI chip counts, 22 April 2026: cumulative units, H100-equivalents and rated power of what NVIDIA sold since 2022. To the
    // end of 2024 the power is that of the chips' ratings within the difference of the medians of parts and of their sum.
    [Theory]
    [InlineData("12/31/2022", 2022)]
    [InlineData("12/31/2023", 2023)]
    [InlineData("12/31/2024", 2024)]
    public void The_published_totals_of_what_nvidia_sold_come_out(string end, int year)
    {
        string[] total = Rows("nvidia_cumulative_totals.csv").Single(r => r[3] == end);
        var plan = new FleetPlan<USD>(Sold("12/31/2024"), new PowerChain(1, 1, 1), Always);
        FleetPeriod<USD> fleet = plan.Period(year);
        Assert.Equal(1, fleet.Accelerators / Number(total[5]), 0.005);
        Assert.Equal(1, fleet.PeakPower.Power.Megawatts / Number(total[11]), 0.015);
        Assert.Equal(1, fleet.Rate / H100.Rate(NumberFormat.BF16).Value / Number(total[8]), 0.005);
    }

    [Fact]
    public void The_chips_of_a_headline_draw_what_it_says()
    {
        var said = Rows("announcements.csv").ToDictionary(r => r[0], r => Number(r[4]), StringComparer.Ordinal);
        Accelerator chip = new Accelerator("chip of the press", "", 2025).WithRatedPower(said["chip_power"].Watts, Source.Assumption);
        Draw<DrawStage.Accelerators, DrawKind.Rated> fleet = chip.RatedDraw * said["chips_100m"];
        Assert.Equal(said["fleet_power"], fleet.Power.Gigawatts);

        // What the headline leaves out: around the chips stands a facility that draws 2.44 times as much.
        Assert.Equal(183.141, PowerChain.EpochAi.ToFacility(fleet).Power.Gigawatts, 9);
    }

    [Fact]
    public void A_trend_is_fitted_to_the_peak_power()
    {
        var plan = new FleetPlan<USD>(Enumerable.Range(0, 4).Select(i => new Cohort<USD>(H100, i == 0 ? 100 : 50 * (1 << i), 2022 + i, new(1m), 20)), PowerChain.EpochAi, Always);
        TimeSeries<Power> peak = plan.PeakPower(2022, 2025);
        Assert.Equal(2023, peak.First.Year);
        Assert.Equal(2, Trend.FitExponential(peak).GrowthFactor, 1e-9);
    }

    [Fact]
    public void Bad_cohorts_and_plans_are_refused()
    {
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => new Cohort<USD>(H100, -1, 2025, default, 5)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => new Cohort<USD>(H100, 1, double.NaN, default, 5)).ParamName);
        Assert.Equal("unitPrice", Assert.Throws<ArgumentOutOfRangeException>(() => new Cohort<USD>(H100, 1, 2025, new(-1m), 5)).ParamName);
        Assert.Equal("lifeYears", Assert.Throws<ArgumentOutOfRangeException>(() => new Cohort<USD>(H100, 1, 2025, default, 0)).ParamName);
        Assert.Contains(
            "It is 2024; a finite year after that of purchase was expected.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Cohort<USD>(H100, 1, 2025, default, 5, 2024)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Cohort<USD>(Accelerator.Find("TPU v6e"), 1, 2025, default, 5));
        Assert.Throws<ArgumentException>(() => new FleetPlan<USD>([], PowerChain.EpochAi, Always));
        Assert.Equal("cohorts", Assert.Throws<ArgumentNullException>(() => new FleetPlan<USD>([null!], PowerChain.EpochAi, Always)).ParamName);
        var plan = new FleetPlan<USD>([new Cohort<USD>(H100, 1, 2025, default, 5)], PowerChain.EpochAi, Always);
        Assert.Equal("last", Assert.Throws<ArgumentOutOfRangeException>(() => plan.Years(2025, 2024)).ParamName);
        Assert.Throws<InvalidOperationException>(() => new FleetPlan<USD>(plan.Cohorts, PowerChain.EpochAi, Always, NumberFormat.FP4));
        Assert.NotEmpty(Compiler.Problems(
            "using AiInfraMath; using AiInfraMath.Fleets; var c = new Cohort<EUR>(Accelerator.Find(\"H100\"), 1, 2025, default, 5);"
            + "var p = new FleetPlan<USD>(new[] { c }, PowerChain.EpochAi, DutyCycle.Always); Console.WriteLine(p);"));
    }

    // Each chip's units sold in each quarter, as a cohort of its year's middle.
    private static List<Cohort<USD>> Sold(string until)
    {
        var cohorts = new List<Cohort<USD>>();
        foreach (IGrouping<string, string[]> chip in Rows("nvidia_cumulative_by_chip.csv").GroupBy(r => r[4]))
        {
            double before = 0;
            foreach (string[] row in chip.OrderBy(r => Date(r[3])).Where(r => Date(r[3]) <= Date(until)))
            {
                cohorts.Add(new Cohort<USD>(Chip(chip.Key), Math.Max(0, Number(row[6]) - before), Date(row[3]).Year + 0.5, default, 20));
                before = Number(row[6]);
            }
        }

        return cohorts;
    }

    // The chips made for China: the A800 and H800 compute and draw what the A100 and H100 do; the H20 is rated for 400 W and 148 TFLOP/s BF16.
    private static Accelerator Chip(string name) => name switch
    {
        "A800" => Accelerator.Find("A100"),
        "H800" => H100,
        "H20" => new Accelerator("H20", "NVIDIA", 2024).WithRatedPower(400.Watts, Source.Assumption).WithRate(NumberFormat.BF16, 148.TeraflopPerSecond, Source.Assumption),
        _ => Accelerator.Find(name == "B200" ? "GB200" : name),
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) =>
        Repository.Read("docs/samples/Buildout/data/" + file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','));
}
