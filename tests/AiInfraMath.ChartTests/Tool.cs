using System.ComponentModel;
using System.Diagnostics;

namespace AiInfraMath.ChartTests;

/// <summary>Runs a command line tool that a machine may not have.</summary>
internal static class Tool
{
    /// <summary>
    /// Set to <c>required</c> where the tools are known to be there, as in CI: then a test that would be skipped for the want of one fails.
    /// </summary>
    private const string Variable = "AIINFRAMATH_CHART_TOOLS";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Skips the test, or fails it where the tools are required.</summary>
    public static void SkipFor(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable(Variable) == "required", reason);
        Assert.Skip(reason);
    }

    /// <summary>The first of some programs that is on the path, or null.</summary>
    public static string? Find(params ReadOnlySpan<string> names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        foreach (string name in names)
        {
            foreach (string path in folders.SelectMany(f => endings.Select(e => Path.Combine(f, name + e))))
            {
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new Win32Exception($"{program} did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} ran longer than {Limit}.", e);
        }
    }
}
