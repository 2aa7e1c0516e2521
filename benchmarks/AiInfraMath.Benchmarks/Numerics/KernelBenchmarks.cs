using System.Numerics.Tensors;
using AiInfraMath.Numerics;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace AiInfraMath.Benchmarks.Numerics;

/// <summary>The parts of the projection kernel over a block in the first-level cache, each against what a user would take instead.</summary>
public class KernelBenchmarks
{
    private const int Block = 256;

    private readonly double[] _source = new double[Block];
    private readonly double[] _first = new double[Block];
    private readonly double[] _second = new double[Block];
    private readonly double[] _both = new double[2 * Block];
    private readonly Xoshiro256StarStar _xoshiro = new(1);
    private readonly Philox4x32 _philox = new(1);

    public KernelBenchmarks()
    {
        for (int i = 0; i < Block; i++)
        {
            _source[i] = ((i + 0.5) / Block * 5) - 2.5;
        }
    }

    [BenchmarkCategory("exp"), Benchmark(Baseline = true, OperationsPerInvoke = Block)]
    public void TensorPrimitivesExp() => TensorPrimitives.Exp(_source, _first);

    [BenchmarkCategory("exp"), Benchmark(OperationsPerInvoke = Block)]
    public void VectorMathExp() => VectorMath.Exp(_source, _first);

    [BenchmarkCategory("log"), Benchmark(Baseline = true, OperationsPerInvoke = Block)]
    public void TensorPrimitivesLog() => TensorPrimitives.Log(_source, _first);

    [BenchmarkCategory("log"), Benchmark(OperationsPerInvoke = Block)]
    public void VectorMathLog() => VectorMath.Log(_source, _first);

    [BenchmarkCategory("uniforms"), Benchmark(Baseline = true, OperationsPerInvoke = 2 * Block)]
    public void MathNetXoshiro() => _xoshiro.NextDoubles(_both);

    [BenchmarkCategory("uniforms"), Benchmark(OperationsPerInvoke = 2 * Block)]
    public void PhiloxUniforms() => _philox.FillUniforms(0, 0, 0, _first, _second);

    [BenchmarkCategory("normals"), Benchmark(Baseline = true, OperationsPerInvoke = 2 * Block)]
    public void MathNetNormalSamples() => Normal.Samples(_xoshiro, _both, 0, 1);

    [BenchmarkCategory("normals"), Benchmark(OperationsPerInvoke = 2 * Block)]
    public void StandardNormals() => StandardNormal.Fill(_philox, 0, 0, 0, _first, _second);
}
