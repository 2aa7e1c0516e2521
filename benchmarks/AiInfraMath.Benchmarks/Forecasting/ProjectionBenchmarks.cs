using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Forecasting;

/// <summary>The reference workload in the ways that are compared. An operation is a year of a scenario.</summary>
public class ProjectionBenchmarks
{
    private const int Scenarios = 1 << 17;
    private const int ScenarioYears = Scenarios * ReferenceWorkload.Years;

    private readonly ProjectionModel _means = ReferenceWorkload.Model(withPercentiles: false);
    private readonly ProjectionModel _percentiles = ReferenceWorkload.Model(withPercentiles: true);
    private readonly double[][] _columns = [.. Enumerable.Range(0, ReferenceWorkload.Years + 1).Select(_ => new double[Scenarios])];

    [BenchmarkCategory("A: means, one thread"), Benchmark(Baseline = true, OperationsPerInvoke = ScenarioYears)]
    public double[] NaiveMeans() => ReferenceWorkload.Naive(Scenarios, null);

    [BenchmarkCategory("A: means, one thread"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public double[] MathNetMeans() => ReferenceWorkload.MathNet(Scenarios, null);

    [BenchmarkCategory("A: means, one thread"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public double[] TensorPrimitivesMeans() => ReferenceWorkload.Tensors(Scenarios);

    [BenchmarkCategory("A: means, one thread"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult ModelMeansBesideOthers() => Run(_means, 1);

    [BenchmarkCategory("A: model against stages by hand"), Benchmark(Baseline = true, OperationsPerInvoke = ScenarioYears)]
    public double[] HandWrittenMeans()
    {
        var kernel = new HandWrittenStages(Scenarios);
        PackWidth.Dispatch(ref kernel);
        return kernel.Means;
    }

    [BenchmarkCategory("A: model against stages by hand"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult ModelMeans() => Run(_means, 1);

    [BenchmarkCategory("B: exact percentiles, one thread"), Benchmark(Baseline = true, OperationsPerInvoke = ScenarioYears)]
    public double[] NaivePercentiles()
    {
        _ = ReferenceWorkload.Naive(Scenarios, _columns);
        return ReferenceWorkload.SortedPercentiles(_columns);
    }

    [BenchmarkCategory("B: exact percentiles, one thread"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public double[] MathNetPercentiles()
    {
        _ = ReferenceWorkload.MathNet(Scenarios, _columns);
        return ReferenceWorkload.SortedPercentiles(_columns);
    }

    [BenchmarkCategory("B: exact percentiles, one thread"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult ModelPercentilesBesideOthers() => Run(_percentiles, 1);

    [BenchmarkCategory("B over A"), Benchmark(Baseline = true, OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult MeansAlone() => Run(_means, 1, 8);

    [BenchmarkCategory("B over A"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult MeansAndPercentiles() => Run(_percentiles, 1, 8);

    [BenchmarkCategory("Two threads"), Benchmark(Baseline = true, OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult OneThread() => Run(_means, 1, 8);

    [BenchmarkCategory("Two threads"), Benchmark(OperationsPerInvoke = ScenarioYears)]
    public ProjectionResult TwoThreads() => Run(_means, 2, 8);

    // A million scenarios where the cost of percentiles or of threads is what is compared: both have a part that does not grow with them.
    private static ProjectionResult Run(ProjectionModel model, int threads, int times = 1) =>
        model.Run(new RunOptions { Scenarios = (long)times * Scenarios, Seed = 1, DegreeOfParallelism = threads });
}
