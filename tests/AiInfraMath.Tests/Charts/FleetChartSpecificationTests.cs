using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Fleets;

namespace AiInfraMath.Tests.Charts;

public class FleetChartSpecificationTests
{
    private static readonly FleetPlan<USD> Plan = new(
        [
            new(Accelerator.Find("GB200"), 200_000, 2025.5, new(40_000m), 5),
            new(Accelerator.Find("H100"), 100_000, 2024, new(30_000m), 3),
            new(Accelerator.Find("H100"), 50_000, 2024, new(25_000m), 2),
        ],
        PowerChain.EpochAi,
        DutyCycle.Always);

    [Theory]
    [InlineData(FleetMeasure.PeakPower, "Peak power of the facilities (MW)")]
    [InlineData(FleetMeasure.Energy, "Energy of the facilities in the year (TWh)")]
    [InlineData(FleetMeasure.Accelerators, "Accelerators in service (thousand)")]
    public void The_cohorts_of_a_year_sum_to_the_plan(FleetMeasure measure, string title)
    {
        VegaLiteChart chart = FleetChartSpecification.Create(Plan, 2023, 2030, new FleetChartStyle { Measure = measure });
        Assert.Equal(title, chart.Layers()[0].Channel("y").Text("title"));
        foreach (FleetPeriod<USD> period in Plan.Years(2023, 2030))
        {
            double expected = measure switch
            {
                FleetMeasure.PeakPower => period.PeakPower.Power.Megawatts,
                FleetMeasure.Energy => period.Energy.TerawattHours,
                _ => period.Accelerators / 1000,
            };
            JsonElement[] year = [.. chart.Rows().Where(r => r.Number("year") == period.Year)];
            Assert.Equal(2, year.Length);
            Assert.Equal(expected, year.Sum(r => r.Number("value")), 1e-9);
            Assert.Equal(expected, chart.Layers()[1].Rows().Single(r => r.Number("year") == period.Year).Number("total"), 1e-12);
        }
    }

    [Fact]
    public void The_oldest_cohort_is_at_the_bottom_and_the_legend_reads_from_the_top()
    {
        VegaLiteChart chart = FleetChartSpecification.Create(Plan, 2024, 2025);
        Assert.Equal(["GB200, 2025.5", "H100, 2024"], chart.Layers()[0].Legend());
        Assert.All(chart.Rows(), row => Assert.Equal(row.Text("cohort") == "H100, 2024" ? 0 : 1, row.Number("order")));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("last", () => FleetChartSpecification.Create(Plan, 2025, 2024));
        Assert.Throws<ArgumentOutOfRangeException>("measure", () => FleetChartSpecification.Create(Plan, 2025, 2026, new FleetChartStyle { Measure = (FleetMeasure)7 }));
    }
}
