using System.Diagnostics;

namespace AiInfraMath.PackageTests;

/// <summary>Runs a command line tool and waits for it.</summary>
internal static class Shell
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static async Task<string> DotnetAsync(string workingDirectory, params string[] arguments)
    {
        (int exitCode, string output) = await TryDotnetAsync(workingDirectory, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} exited with {exitCode}:\n{output}");
        return output;
    }

    public static Task<(int ExitCode, string Output)> TryDotnetAsync(string workingDirectory, params string[] arguments) =>
        TryAsync("dotnet", workingDirectory, arguments);

    /// <summary>Runs a program that was published.</summary>
    public static async Task<string> RunAsync(string program, string workingDirectory)
    {
        (int exitCode, string output) = await TryAsync(program, workingDirectory);
        Assert.True(exitCode == 0, $"{program} exited with {exitCode}:\n{output}");
        return output;
    }

    private static async Task<(int ExitCode, string Output)> TryAsync(string program, string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner's own settings are no part of a newcomer's environment, and a build server would outlive the test.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} ran longer than {Limit}.", e);
        }
    }
}
