using AiInfraMath.Finance;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics;

namespace AiInfraMath.Benchmarks.Finance;

/// <summary>All internal rates of return, against all roots of the same polynomial by MathNet; and dated flows, which have no polynomial.</summary>
public class InternalRateBenchmarks
{
    private readonly double[] _investment = [-1000, .. Enumerable.Repeat(90.0, 24), 140];
    private readonly double[] _mine = [-50, -100, 600, 300, -100];
    private readonly CashFlows<USD> _investmentFlows;
    private readonly CashFlows<USD> _mineFlows;
    private readonly CashFlows<USD> _mortgage;
    private readonly CashFlows<USD> _dated;

    public InternalRateBenchmarks()
    {
        _investmentFlows = Yearly(_investment);
        _mineFlows = Yearly(_mine);
        _mortgage = CashFlows<USD>.Regular(
            FlowTiming.BeginningOfPeriod, 12, [new(-100_000), .. Enumerable.Repeat(new Money<USD>(600), 360)]);
        var start = new DateOnly(2025, 1, 1);
        _dated = CashFlows<USD>.Dated(
            DayCount.Actual365Fixed, [.. _investment.Select((amount, i) => (start.AddDays((i * 91) + (i % 7)), new Money<USD>((decimal)amount)))]);
    }

    [BenchmarkCategory("26 flows"), Benchmark(Baseline = true)]
    public System.Numerics.Complex[] MathNetRoots() => FindRoots.Polynomial(_investment);

    [BenchmarkCategory("26 flows"), Benchmark]
    public InternalRates Rates() => _investmentFlows.InternalRates();

    [BenchmarkCategory("5 flows, 2 rates"), Benchmark(Baseline = true)]
    public System.Numerics.Complex[] MathNetRootsOfMine() => FindRoots.Polynomial(_mine);

    [BenchmarkCategory("5 flows, 2 rates"), Benchmark]
    public InternalRates RatesOfMine() => _mineFlows.InternalRates();

    [BenchmarkCategory("361 flows"), Benchmark]
    public InternalRates Mortgage() => _mortgage.InternalRates();

    [BenchmarkCategory("26 dates"), Benchmark]
    public InternalRates Dated() => _dated.InternalRates();

    [BenchmarkCategory("net present value"), Benchmark]
    public Money<USD> NetPresentValue() => _investmentFlows.NetPresentValue(AnnualRate.FromEffective(0.08m));

    private static CashFlows<USD> Yearly(double[] amounts) =>
        CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, [.. amounts.Select(a => (decimal)a)]);
}
