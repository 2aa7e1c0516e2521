using System.Diagnostics;

namespace AiInfraMath.Benchmarks;

/// <summary>Runs this program again, for what only a fresh process shows.</summary>
internal static class ChildProcess
{
    public static string Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? output : throw new InvalidOperationException($"The child process ended with {child.ExitCode}.");
    }
}
