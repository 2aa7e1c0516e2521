using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Quantities;

/// <summary>
/// The promise that a quantity costs what its double costs, on the runtime that the tests run on: the listings that the runtime itself
/// writes of two methods in a fresh process, compared instruction by instruction. No clock is involved.
/// </summary>
public class MachineCodeTests
{
    private const string Program = """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using AiInfraMath;

        double[] d = [1, 2];
        Power[] p = [Power.FromWatts(1), Power.FromWatts(2)];
        Doubles.Add(d, d, d); Doubles.Scale(d, 2, d); Doubles.Compare(d, d); Doubles.Sum(d); Doubles.Cast(d);
        Powers.Add(p, p, p); Powers.Scale(p, 2, p); Powers.Compare(p, p); Powers.Sum(p); Powers.Cast(p);

        static class Doubles
        {
            BODY(double)
            [MethodImpl(MethodImplOptions.NoInlining)] public static double Cast(ReadOnlySpan<double> s) { double t = 0; foreach (double x in s) t += x; return t; }
        }

        static class Powers
        {
            BODY(Power)
            [MethodImpl(MethodImplOptions.NoInlining)] public static double Cast(ReadOnlySpan<Power> s) { double t = 0; foreach (double x in MemoryMarshal.Cast<Power, double>(s)) t += x; return t; }
        }
        """;

    // Spans, because some calling conventions pass a struct of one double in another register than a double.
    private const string Body = """
            [MethodImpl(MethodImplOptions.NoInlining)] public static void Add(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> r) { for (int i = 0; i < a.Length; i++) { T x = a[i] + b[i]; r[i] = x; } }
            [MethodImpl(MethodImplOptions.NoInlining)] public static void Scale(ReadOnlySpan<T> a, double f, Span<T> r) { for (int i = 0; i < a.Length; i++) { T x = a[i] * f; r[i] = x; } }
            [MethodImpl(MethodImplOptions.NoInlining)] public static int Compare(ReadOnlySpan<T> a, ReadOnlySpan<T> b) { int n = 0; for (int i = 0; i < a.Length; i++) { if (a[i] < b[i]) n++; } return n; }
            [MethodImpl(MethodImplOptions.NoInlining)] public static T Sum(ReadOnlySpan<T> a) { T t = default; foreach (T x in a) t += x; return t; }
        """;

    [Fact]
    public void A_loop_over_powers_is_the_machine_code_of_a_loop_over_doubles()
    {
        bool optimised = typeof(Power).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;
        Assert.SkipUnless(optimised, "The library is a debug build.");

        // What it is about was observed where tests run; elsewhere the compiler may choose otherwise without being wrong.
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture is Architecture.X64, "The listings compared are those of x64.");

        Dictionary<string, string[]> listings = Listings();
        Assert.SkipWhen(listings.Count == 0, "This runtime writes no listings.");
        foreach (string method in new[] { "Add", "Scale", "Compare", "Sum", "Cast" })
        {
            Assert.NotEmpty(listings["Doubles:" + method]);
            Assert.Equal(listings["Doubles:" + method], listings["Powers:" + method]);
        }
    }

    private static Dictionary<string, string[]> Listings()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            string source = Program.Replace("BODY(double)", Body.Replace("T>", "double>").Replace("T ", "double ")).Replace("BODY(Power)", Body.Replace("T>", "Power>").Replace("T ", "Power "));
            File.WriteAllBytes(At("program.dll"), Compiler.Image(source));
            File.Copy(typeof(Power).Assembly.Location, At("AiInfraMath.dll"));
            File.WriteAllText(
                At("program.runtimeconfig.json"),
                "{\"runtimeOptions\":{\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"" + Environment.Version + "\"}}}");

            // The host belongs to the runtime that the tests themselves run on: three folders above its libraries.
            string host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
            var start = new ProcessStartInfo(host, [At("program.dll")]) { UseShellExecute = false };
            start.Environment["DOTNET_JitDisasm"] = "Doubles:* Powers:*";
            start.Environment["DOTNET_JitStdOutFile"] = At("listing");
            start.Environment["DOTNET_JitDisasmDiffable"] = "1";
            start.Environment["DOTNET_TieredCompilation"] = "0";
            using Process child = Process.Start(start)!;
            child.WaitForExit();
            Assert.Equal(0, child.ExitCode);
            return File.Exists(At("listing")) ? Read(File.ReadAllLines(At("listing"))) : [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string[]> Read(string[] lines)
    {
        const string Head = "; Assembly listing for method ";
        var listings = new Dictionary<string, string[]>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Head, StringComparison.Ordinal))
            {
                listings[lines[i][Head.Length..].Split('(')[0]] = [.. lines.Skip(i + 1)
                    .TakeWhile(line => !line.StartsWith(Head, StringComparison.Ordinal))
                    .Select(line => line.Split(";")[0].Trim())
                    .Where(line => line.Length > 0)];
            }
        }

        return listings;
    }
}
