using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Monetary;

/// <summary>Money against the <see cref="decimal"/> that it is.</summary>
public class MoneyBenchmarks
{
    private const int Count = 1000;
    private const int Shares = 12;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly decimal[] _decimals = new decimal[Count];
    private readonly decimal[] _others = new decimal[Count];
    private readonly decimal[] _results = new decimal[Count];
    private readonly Money<USD>[] _moneys = new Money<USD>[Count];
    private readonly Money<USD>[] _otherMoneys = new Money<USD>[Count];
    private readonly Money<USD>[] _resultMoneys = new Money<USD>[Count];
    private readonly Money[] _runtimeMoneys = new Money[Count];
    private readonly Money[] _otherRuntimeMoneys = new Money[Count];
    private readonly Money[] _resultRuntimeMoneys = new Money[Count];
    private readonly Money<USD>[] _shares = new Money<USD>[Shares];
    private readonly decimal[] _weights = new decimal[Shares];
    private readonly string _number = "1234567.89";
    private readonly string _text = "USD 1234567.89";

    public MoneyBenchmarks()
    {
        for (int i = 0; i < Count; i++)
        {
            _decimals[i] = i * 61803.39m % 1_000_000;
            _others[i] = i * 41421.35m % 1_000_000;
            _moneys[i] = new Money<USD>(_decimals[i]);
            _otherMoneys[i] = new Money<USD>(_others[i]);
            _runtimeMoneys[i] = _moneys[i];
            _otherRuntimeMoneys[i] = _otherMoneys[i];
        }

        for (int i = 0; i < Shares; i++)
        {
            _weights[i] = 1 + (i * 7 % 5);
        }
    }

    [BenchmarkCategory("add money"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void AddDecimals()
    {
        for (int i = 0; i < Count; i++)
        {
            _results[i] = _decimals[i] + _others[i];
        }
    }

    [BenchmarkCategory("add money"), Benchmark(OperationsPerInvoke = Count)]
    public void AddMoneys()
    {
        for (int i = 0; i < Count; i++)
        {
            _resultMoneys[i] = _moneys[i] + _otherMoneys[i];
        }
    }

    [BenchmarkCategory("add money"), Benchmark(OperationsPerInvoke = Count)]
    public void AddRuntimeMoneys()
    {
        for (int i = 0; i < Count; i++)
        {
            _resultRuntimeMoneys[i] = _runtimeMoneys[i] + _otherRuntimeMoneys[i];
        }
    }

    [BenchmarkCategory("sum of money"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public decimal SumDecimals() => Enumerable.Sum(_decimals);

    [BenchmarkCategory("sum of money"), Benchmark(OperationsPerInvoke = Count)]
    public Money<USD> SumMoneys() => _moneys.Sum();

    // The usual hand-written way, which need not add up to the total.
    [BenchmarkCategory("allocate"), Benchmark(Baseline = true, OperationsPerInvoke = Shares)]
    public decimal RoundEachShare()
    {
        decimal all = Enumerable.Sum(_weights);
        decimal sum = 0;
        foreach (decimal weight in _weights)
        {
            sum += Math.Round(1_000_000.01m * weight / all, 2);
        }

        return sum;
    }

    [BenchmarkCategory("allocate"), Benchmark(OperationsPerInvoke = Shares)]
    public void AllocateByWeights() => new Money<USD>(1_000_000.01m).AllocateInto(_weights, _shares);

    [BenchmarkCategory("parse money"), Benchmark(Baseline = true)]
    public decimal ParseDecimal() => decimal.Parse(_number, Invariant);

    [BenchmarkCategory("parse money"), Benchmark]
    public Money<USD> ParseMoney() => Money<USD>.Parse(_text, Invariant);

    [BenchmarkCategory("parse money"), Benchmark]
    public Money ParseRuntimeMoney() => Money.Parse(_text, Invariant);
}
