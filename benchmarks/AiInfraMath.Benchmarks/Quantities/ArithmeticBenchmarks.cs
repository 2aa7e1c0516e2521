using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Quantities;

/// <summary>A quantity against the <see cref="double"/> that it is.</summary>
public class ArithmeticBenchmarks
{
    private const int Small = 1000;
    private const int Million = 1_000_000;

    private readonly double[] _doubles = new double[Small];
    private readonly double[] _others = new double[Small];
    private readonly double[] _results = new double[Small];
    private readonly Power[] _powers = new Power[Small];
    private readonly Power[] _otherPowers = new Power[Small];
    private readonly Power[] _resultPowers = new Power[Small];
    private readonly MachineCode.OneField[] _fields = new MachineCode.OneField[Small];
    private readonly MachineCode.OneField[] _otherFields = new MachineCode.OneField[Small];
    private readonly MachineCode.OneField[] _resultFields = new MachineCode.OneField[Small];
    private readonly double[] _millionDoubles = new double[Million];
    private readonly Power[] _millionPowers = new Power[Million];

    public ArithmeticBenchmarks()
    {
        Fill(0.6180339887, _doubles, _powers);
        Fill(0.4142135624, _others, _otherPowers);
        Fill(0.6180339887, _millionDoubles, _millionPowers);
    }

    [BenchmarkCategory("add"), Benchmark(Baseline = true, OperationsPerInvoke = Small)]
    public void AddDoubles() => MachineCode.AddDoubles(_doubles, _others, _results);

    [BenchmarkCategory("add"), Benchmark(OperationsPerInvoke = Small)]
    public void AddPowers() => MachineCode.AddPowers(_powers, _otherPowers, _resultPowers);

    [BenchmarkCategory("add, no local"), Benchmark(Baseline = true, OperationsPerInvoke = Small)]
    public void AddDoublesInPlace() => MachineCode.AddDoublesInPlace(_doubles, _others, _results);

    [BenchmarkCategory("add, no local"), Benchmark(OperationsPerInvoke = Small)]
    public void AddPowersInPlace() => MachineCode.AddPowersInPlace(_powers, _otherPowers, _resultPowers);

    [BenchmarkCategory("add, no local"), Benchmark(OperationsPerInvoke = Small)]
    public void AddOneFieldsInPlace() => MachineCode.AddOneFieldsInPlace(_fields, _otherFields, _resultFields);

    [BenchmarkCategory("scale"), Benchmark(Baseline = true, OperationsPerInvoke = Small)]
    public void ScaleDoubles() => MachineCode.ScaleDoubles(_doubles, 1.25, _results);

    [BenchmarkCategory("scale"), Benchmark(OperationsPerInvoke = Small)]
    public void ScalePowers() => MachineCode.ScalePowers(_powers, 1.25, _resultPowers);

    [BenchmarkCategory("compare"), Benchmark(Baseline = true, OperationsPerInvoke = Small)]
    public int CompareDoubles() => MachineCode.CompareDoubles(_doubles, _others);

    [BenchmarkCategory("compare"), Benchmark(OperationsPerInvoke = Small)]
    public int ComparePowers() => MachineCode.ComparePowers(_powers, _otherPowers);

    [BenchmarkCategory("sum of a million, loop"), Benchmark(Baseline = true, OperationsPerInvoke = Million)]
    public double SumDoubles() => MachineCode.SumDoubles(_millionDoubles);

    [BenchmarkCategory("sum of a million, loop"), Benchmark(OperationsPerInvoke = Million)]
    public Power SumPowers() => MachineCode.SumPowers(_millionPowers);

    [BenchmarkCategory("sum of a million, Sum()"), Benchmark(Baseline = true, OperationsPerInvoke = Million)]
    public double LinqSumOfDoubles() => Enumerable.Sum(_millionDoubles);

    [BenchmarkCategory("sum of a million, Sum()"), Benchmark(OperationsPerInvoke = Million)]
    public Power QuantitySum() => _millionPowers.Sum();

    [BenchmarkCategory("span cast"), Benchmark(Baseline = true, OperationsPerInvoke = Small)]
    public double SumOfDoubles() => MachineCode.SumDoubles(_doubles);

    [BenchmarkCategory("span cast"), Benchmark(OperationsPerInvoke = Small)]
    public double SumOfCastPowers() => MachineCode.SumDoubles(MemoryMarshal.Cast<Power, double>(_powers));

    // Numbers in no order, so that comparing them is not all one way.
    private static void Fill(double step, double[] doubles, Power[] powers)
    {
        for (int i = 0; i < doubles.Length; i++)
        {
            doubles[i] = i * step % 1;
            powers[i] = Power.FromWatts(doubles[i]);
        }
    }
}
