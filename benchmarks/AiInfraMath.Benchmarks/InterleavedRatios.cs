using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AiInfraMath.Benchmarks;

/// <summary>
/// Runs the same benchmark classes with the members of a category taking turns in one process, a millisecond each, and prints the median
/// of the ratios of neighbours. BenchmarkDotNet measures one benchmark after the other; on a machine that others use, what changes in
/// between is more than the 5 percent that some targets allow.
/// </summary>
internal static class InterleavedRatios
{
    private const int Rounds = 401;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    public static int Run(string[] filters)
    {
        Console.WriteLine("| Comparison | Baseline | Benchmark | Ratio | Quartiles | ns/op | Bytes/op |");
        Console.WriteLine("|---|---|---|---:|---|---:|---:|");
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
                $"| {category} | {methods[0].Name} | {methods[i].Name} | {ratios[Rounds / 2]:F3} | {ratios[Rounds / 4]:F3}–{ratios[3 * Rounds / 4]:F3} | {seconds[i].Order().ElementAt(Rounds / 2) * 1e9:G3} | {bytes:0.##} |"));
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
