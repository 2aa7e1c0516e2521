using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class ScenarioSimulationTests
{
    private static readonly GrowthModel Model = new()
    {
        Start = 2,
        StartDeviationBelow = 0.1,
        StartDeviationAbove = 0.2,
        LogGrowth = 0.5,
        LogGrowthStandardError = 0.1,
        Steps = [new GrowthStep(1, 1, 0.3), new GrowthStep(2, 0.9, 0.3), new GrowthStep(3, 0.81, 0.3)],
    };

    [Fact]
    public void A_scenario_does_not_depend_on_how_many_there_are()
    {
        double[][] all = Simulate(9000, 2);
        foreach (int count in Enumerable.Range(1, 300).Concat([511, 512, 513, 4095, 4096, 4097, 8999]))
        {
            double[][] some = Simulate(count, 1);
            for (int period = 0; period < some.Length; period++)
            {
                Assert.Equal(count, some[period].Length);
                Assert.True(all[period].AsSpan(0, count).SequenceEqual(some[period]), $"period {period} of {count} scenarios");
            }
        }
    }

    [Fact]
    public void Scenarios_are_positive_and_differ_from_each_other_and_between_periods()
    {
        double[] values = [.. Simulate(9000, 2).SelectMany(v => v)];
        Assert.All(values, v => Assert.True(v > 0 && double.IsFinite(v)));
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    private static double[][] Simulate(int scenarios, int threads) =>
        ScenarioSimulation.Run(Model, scenarios, 11, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => { });
}
