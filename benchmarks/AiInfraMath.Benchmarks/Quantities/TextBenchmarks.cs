using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks.Quantities;

/// <summary>Reading and writing a quantity against reading and writing its number.</summary>
public class TextBenchmarks
{
    private const int Count = 100;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly char[] _chars = new char[64];
    private readonly byte[] _bytes = new byte[64];
    private readonly string _number = "1.9";
    private readonly string _text = "1.9 GW";
    private readonly byte[] _utf8Number = "1.9"u8.ToArray();
    private readonly byte[] _utf8Text = "1.9 GW"u8.ToArray();
    private readonly Power _power = Power.FromGigawatts(1.9);
    private readonly Power _round = Power.FromGigawatts(75);
    private readonly double _plain = 1.9;
    private readonly double _roundPlain = 75;

    [BenchmarkCategory("parse, chars"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double ParseDouble()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += double.Parse(_number.AsSpan(), Invariant);
        }

        return sum;
    }

    [BenchmarkCategory("parse, chars"), Benchmark(OperationsPerInvoke = Count)]
    public Power ParsePower()
    {
        Power sum = default;
        for (int i = 0; i < Count; i++)
        {
            sum += Power.Parse(_text.AsSpan(), Invariant);
        }

        return sum;
    }

    [BenchmarkCategory("parse, UTF-8"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double ParseDoubleUtf8()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += double.Parse(_utf8Number, Invariant);
        }

        return sum;
    }

    [BenchmarkCategory("parse, UTF-8"), Benchmark(OperationsPerInvoke = Count)]
    public Power ParsePowerUtf8()
    {
        Power sum = default;
        for (int i = 0; i < Count; i++)
        {
            sum += Power.Parse(_utf8Text, Invariant);
        }

        return sum;
    }

    [BenchmarkCategory("format, chars"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int FormatDouble()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _plain.TryFormat(_chars, out int written, default, Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format, chars"), Benchmark(OperationsPerInvoke = Count)]
    public int FormatPower()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _power.TryFormat(_chars, out int written, default, Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format, UTF-8"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int FormatDoubleUtf8()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _plain.TryFormat(_bytes, out int written, default, Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format, UTF-8"), Benchmark(OperationsPerInvoke = Count)]
    public int FormatPowerUtf8()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _power.TryFormat(_bytes, out int written, default, Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format F1 GW, chars"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int FormatDoubleF1()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _roundPlain.TryFormat(_chars, out int written, "F1", Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format F1 GW, chars"), Benchmark(OperationsPerInvoke = Count)]
    public int FormatPowerF1()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _round.TryFormat(_chars, out int written, "F1 GW", Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format F1 GW, UTF-8"), Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int FormatDoubleF1Utf8()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _roundPlain.TryFormat(_bytes, out int written, "F1", Invariant);
            sum += written;
        }

        return sum;
    }

    [BenchmarkCategory("format F1 GW, UTF-8"), Benchmark(OperationsPerInvoke = Count)]
    public int FormatPowerF1Utf8()
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _round.TryFormat(_bytes, out int written, "F1 GW", Invariant);
            sum += written;
        }

        return sum;
    }
}
