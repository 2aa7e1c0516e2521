using AiInfraMath.Finance;
using AiInfraMath.Numerics;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Finance;

/// <summary>Payments of a thousand loans: the batch against the loop that a user would write, and the ledger's exact ones.</summary>
public class AnnuityBenchmarks
{
    private const int Loans = 1024;

    private readonly double[] _rates = new double[Loans];
    private readonly int[] _terms = new int[Loans];
    private readonly double[] _amounts = new double[Loans];
    private readonly double[] _payments = new double[Loans];

    public AnnuityBenchmarks()
    {
        double[] uniforms = new double[Loans];
        new Philox4x32(1).FillUniforms(0, 0, 0, _rates, uniforms);
        for (int i = 0; i < Loans; i++)
        {
            _rates[i] *= 0.02;
            _terms[i] = 12 + (int)(uniforms[i] * 348);
            _amounts[i] = 1000 + (100 * i);
        }
    }

    [BenchmarkCategory("payments"), Benchmark(Baseline = true, OperationsPerInvoke = Loans)]
    public void ScalarLoop()
    {
        for (int i = 0; i < Loans; i++)
        {
            _payments[i] = -_amounts[i] * _rates[i] / (1 - Math.Pow(1 + _rates[i], -_terms[i]));
        }
    }

    [BenchmarkCategory("payments"), Benchmark(OperationsPerInvoke = Loans)]
    public void Batch() => AnnuityBatch.Payments(_rates, _terms, _amounts, _payments);

    [BenchmarkCategory("payments"), Benchmark(OperationsPerInvoke = Loans)]
    public void BatchOneByOne()
    {
        for (int i = 0; i < Loans; i++)
        {
            _payments[i] = AnnuityBatch.Payment(_rates[i], _terms[i], _amounts[i]);
        }
    }

    [BenchmarkCategory("exact payment"), Benchmark(Baseline = true)]
    public double InDouble() => -15000 * (0.08 / 12) / (1 - Math.Pow(1 + (0.08 / 12), -60));

    [BenchmarkCategory("exact payment"), Benchmark]
    public Money<USD> InTheLedger() => Annuity.Payment(PeriodRate.FromNominal(0.08m, 12), Term.FromMonths(60), new Money<USD>(15000));
}
