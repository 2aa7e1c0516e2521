using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks;

/// <summary>
/// Runs the same benchmark classes with the members of a category taking turns in one process, a millisecond each, takes the median of
/// the ratios of neighbours, and repeats that in fresh processes. BenchmarkDotNet measures one benchmark after the other; on a machine
/// that others use, what changes in between is more than the 5 percent that some targets allow. And where code and arrays come to lie
/// differs from process to process, which can make a loop of four instructions twice as fast or slow.
/// </summary>
internal static class InterleavedRatios
{
    public const string ChildCommand = "ratios-child";

    private const int Processes = 9;
    private const int Rounds = 201;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    public static int Run(string[] filters)
    {
        string[][] rows = [.. Enumerable.Range(0, Processes)
            .SelectMany(_ => ChildProcess.Run([ChildCommand, .. filters]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split('\t'))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Medians of {Processes} processes:\n"));
        Console.WriteLine("| Comparison | Baseline | Benchmark | Ratio | Lowest and highest | ns/op | Bytes/op |");
        Console.WriteLine("|---|---|---|---:|---|---:|---:|");
        foreach (var runs in rows.GroupBy(r => $"| {r[0]} | {r[1]} | {r[2]} |", StringComparer.Ordinal))
        {
            double[] ratios = Column(3);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{runs.Key} {ratios[Processes / 2]:F2} | {ratios[0]:F2}–{ratios[^1]:F2} | {Column(4)[Processes / 2]:G3} | {Column(5)[0]:0.##} |"));

            double[] Column(int index) => [.. runs.Select(r => double.Parse(r[index], CultureInfo.InvariantCulture)).Order()];
        }

        return 0;
    }

    public static int RunChild(string[] filters)
    {
        foreach (Type type in typeof(InterleavedRatios).Assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            foreach (var category in Benchmarks(type).GroupBy(m => m.GetCustomAttribute<BenchmarkCategoryAttribute>()!.Categories[0], StringComparer.Ordinal))
            {
                if (filters.Length == 0 || filters.Any(f => $"{type.Name} {category.Key}".Contains(f, StringComparison.OrdinalIgnoreCase)))
                {
                    Measure(type, category.Key, [.. category.OrderByDescending(m => m.GetCustomAttribute<BenchmarkAttribute>()!.Baseline)]);
                }
            }
        }

        return 0;
    }

    private static IEnumerable<MethodInfo> Benchmarks(Type type) => type.IsAbstract
        ? []
        : type.GetMethods().Where(m => m.IsDefined(typeof(BenchmarkAttribute)) && m.IsDefined(typeof(BenchmarkCategoryAttribute)));

    private static void Measure(Type type, string category, MethodInfo[] methods)
    {
        object instance = Activator.CreateInstance(type)!;
        Action[] actions = [.. methods.Select(m => Bind(m, instance))];
        int[] repeats = [.. actions.Select(CallsPerTurn)];
        var seconds = new double[methods.Length][];
        for (int i = 0; i < methods.Length; i++)
        {
            seconds[i] = new double[Rounds];
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                seconds[i][round] = Time(actions[i], repeats[i]) / repeats[i] / Operations(methods[i]);
            }
        }

        for (int i = 1; i < methods.Length; i++)
        {
            // Each turn against the baseline's turns right before and right after it.
            double[] ratios = [.. Enumerable.Range(0, Rounds - 1).Select(r => 2 * seconds[i][r] / (seconds[0][r] + seconds[0][r + 1])).Order()];
            long before = GC.GetAllocatedBytesForCurrentThread();
            actions[i]();
            double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Operations(methods[i]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{category}\t{methods[0].Name}\t{methods[i].Name}\t{ratios[Rounds / 2]}\t{seconds[i].Order().ElementAt(Rounds / 2) * 1e9}\t{bytes}"));
        }
    }

    private static Action Bind(MethodInfo method, object instance) => method.ReturnType == typeof(void)
        ? method.CreateDelegate<Action>(instance)
        : (Action)typeof(InterleavedRatios).GetMethod(nameof(Discard), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.ReturnType).Invoke(null, [method, instance])!;

    private static Action Discard<T>(MethodInfo method, object instance)
    {
        Func<T> call = method.CreateDelegate<Func<T>>(instance);
        return () => call();
    }

    private static int Operations(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke;

    // Warms up on the way, with pauses for the compiler's background thread to replace the code.
    private static int CallsPerTurn(Action action)
    {
        for (int pause = 0; pause < 4; pause++)
        {
            long start = Stopwatch.GetTimestamp();
            int calls = 0;
            while (calls < 40 || Stopwatch.GetElapsedTime(start) < WarmUp / 4)
            {
                action();
                calls++;
            }

            Thread.Sleep(WarmUp / 4);
        }

        return Math.Max(1, (int)(Turn.TotalSeconds / (Time(action, 10) / 10)));
    }

    private static double Time(Action action, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
