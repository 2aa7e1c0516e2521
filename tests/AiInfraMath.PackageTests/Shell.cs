using System.Diagnostics;

namespace AiInfraMath.PackageTests;

/// <summary>Runs a command line tool and waits for it.</summary>
internal static class Shell
{
    // For what hangs; a busy machine needs minutes.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static async Task<string> DotnetAsync(string workingDirectory, params string[] arguments)
    {
        (int exitCode, string output) = await TryDotnetAsync(workingDirectory, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} exited with {exitCode}:\n{output}");
        return output;
    }

    public static Task<(int ExitCode, string Output)> TryDotnetAsync(string workingDirectory, params string[] arguments) =>
        TryAsync("dotnet", workingDirectory, "", arguments);

    /// <summary>Runs a program that was published.</summary>
    public static async Task<string> RunAsync(string program, string workingDirectory)
    {
        (int exitCode, string output) = await TryAsync(program, workingDirectory, "");
        Assert.True(exitCode == 0, $"{program} exited with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>Runs a program on a text from standard input.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string program, string workingDirectory, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
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

        // What is printed in the current culture is printed in the invariant one.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} ran longer than {Limit}.", e);
        }
    }
}
