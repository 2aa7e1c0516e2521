using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AiInfraMath.Tests.Kit;

/// <summary>Runs tests of this assembly, which is its own runner, in a child process on narrower vectors or none.</summary>
internal static class NarrowedRun
{
    /// <param name="switchedOff">What to switch off: EnableAVX512, EnableAVX2 or EnableHWIntrinsic.</param>
    /// <param name="type">The class of the tests.</param>
    /// <param name="methods">The names of the tests.</param>
    public static Task Passes(string switchedOff, Type type, params string[] methods) => Passes(switchedOff, type, methods.Length, methods);

    /// <param name="switchedOff">What to switch off: EnableAVX512, EnableAVX2 or EnableHWIntrinsic.</param>
    /// <param name="type">The class of the tests.</param>
    /// <param name="cases">How many cases the tests have.</param>
    /// <param name="methods">The names of the tests.</param>
    public static async Task Passes(string switchedOff, Type type, int cases, params string[] methods)
    {
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string host = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var start = new ProcessStartInfo(File.Exists(host) ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["exec", type.Assembly.Location, "-noLogo", .. methods.SelectMany(m => new[] { "-method", $"{type.FullName}.{m}" })])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[$"DOTNET_{switchedOff}"] = "0";
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && output.Contains($"Total: {cases}, Errors: 0, Failed: 0"), output + await errors);
    }
}
