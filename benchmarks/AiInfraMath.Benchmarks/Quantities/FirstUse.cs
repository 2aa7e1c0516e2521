using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace AiInfraMath.Benchmarks.Quantities;

/// <summary>
/// What a process pays that reads, multiplies and writes one quantity and ends: the first use after the runtime has started. Nearly
/// all of it is compilation, so the number of methods counts.
/// </summary>
internal static class FirstUse
{
    public const string ChildCommand = "first-use-child";

    private const int Processes = 41;
    private static readonly string[] Variants = ["quantity", "plain", "quantity-after-plain"];

    public static int Run()
    {
        var runs = Variants.ToDictionary(v => v, _ => new List<double[]>(), StringComparer.Ordinal);
        for (int i = 0; i < Processes; i++)
        {
            foreach (string variant in Variants)
            {
                string[] numbers = ChildProcess.Run([ChildCommand, variant]).Split(' ');
                runs[variant].Add([.. numbers.Take(3).Select(n => double.Parse(n, CultureInfo.InvariantCulture))]);
            }
        }

        Console.WriteLine($"Medians of {Processes} fresh processes each, taking turns:");
        Console.WriteLine();
        Console.WriteLine("| First use of | ms | quartiles | of it compilation, ms | methods compiled |");
        Console.WriteLine("|---|---:|---|---:|---:|");
        foreach (string variant in Variants)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {variant} | {Quantile(0, 2):F2} | {Quantile(0, 1):F2}–{Quantile(0, 3):F2} | {Quantile(1, 2):F2} | {Quantile(2, 2):F0} |"));

            double Quantile(int column, int quarter) => runs[variant].Select(r => r[column]).Order().ElementAt(Processes * quarter / 4);
        }

        return 0;
    }

    public static int RunChild(string variant)
    {
        Console.Write("");
        Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp());
        bool quantity = variant != "plain";
        if (variant == "quantity-after-plain")
        {
            Plain();
        }

        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        TimeSpan compiling = JitInfo.GetCompilationTime(currentThread: true);
        long start = Stopwatch.GetTimestamp();
        string text = quantity ? OneQuantity() : Plain();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:F3} {compiling.TotalMilliseconds:F3} {methods} {text}"));
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OneQuantity()
    {
        Power power = Power.Parse("1.9 GW", CultureInfo.InvariantCulture);
        Energy energy = power * TimeSpan.FromHours(8760);
        return energy.ToString(null, CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Plain()
    {
        double gigawatts = double.Parse("1.9", CultureInfo.InvariantCulture);
        double gigawattHours = gigawatts * TimeSpan.FromHours(8760).TotalHours;
        return gigawattHours.ToString(null, CultureInfo.InvariantCulture);
    }
}
