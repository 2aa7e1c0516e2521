using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Quantities;

/// <summary>Units against the multiplication or division that they stand for.</summary>
public class ConversionBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _numbers = [.. Enumerable.Range(1, Count).Select(i => i / 100.0)];
    private readonly Power[] _powers = [.. Enumerable.Range(1, Count).Select(i => Power.FromMegawatts(i / 100.0))];
    private readonly double[] _results = new double[Count];
    private readonly Power[] _resultPowers = new Power[Count];
    private readonly UnitConversion _times = Power.Units.Gigawatts.To(Power.Units.Watts);
    private readonly UnitConversion _divided = Power.Units.Kilowatts.To(Power.Units.Megawatts);

    [BenchmarkCategory("convert, ×"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void RawTimes()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = _numbers[i] * 1e9;
        }
    }

    [BenchmarkCategory("convert, ×"), Benchmark(OperationsPerInvoke = Count)]
    public void ConvertTimes()
    {
        UnitConversion conversion = _times;
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = conversion.Convert(_numbers[i]);
        }
    }

    [BenchmarkCategory("convert, ÷"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void RawDivided()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = _numbers[i] / 1000;
        }
    }

    [BenchmarkCategory("convert, ÷"), Benchmark(OperationsPerInvoke = Count)]
    public void ConvertDivided()
    {
        UnitConversion conversion = _divided;
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = conversion.Convert(_numbers[i]);
        }
    }

    [BenchmarkCategory("property, ÷"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void RawToGigawatts()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = _numbers[i] / 1e9;
        }
    }

    [BenchmarkCategory("property, ÷"), Benchmark(OperationsPerInvoke = Count)]
    public void Gigawatts()
    {
        for (int i = 0; i < _powers.Length; i++)
        {
            _results[i] = _powers[i].Gigawatts;
        }
    }

    [BenchmarkCategory("factory, × and finite"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void RawFromGigawatts()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            _results[i] = _numbers[i] * 1e9;
        }
    }

    [BenchmarkCategory("factory, × and finite"), Benchmark(OperationsPerInvoke = Count)]
    public void RawFromGigawattsChecked()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            double watts = _numbers[i] * 1e9;
            if (!double.IsFinite(watts))
            {
                Quantity.ThrowNotFinite("Number", "W", watts);
            }

            _results[i] = watts;
        }
    }

    [BenchmarkCategory("factory, × and finite"), Benchmark(OperationsPerInvoke = Count)]
    public void FromGigawatts()
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            _resultPowers[i] = Power.FromGigawatts(_numbers[i]);
        }
    }
}
