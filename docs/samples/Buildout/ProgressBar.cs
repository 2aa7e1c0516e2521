using Spectre.Console;

namespace Buildout;

/// <summary>Shows a progress bar on the error stream of a terminal while work is done; the report itself stays the same to the byte.</summary>
internal static class ProgressBar
{
    public static T Show<T>(TextWriter errors, Func<IProgress<double>, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("Simulating", maxValue: 1);
            return work(new Reporter(task));
        });
    }

    // Progress<T> posts to the thread pool, which could report after the end; this reports at once.
    private sealed class Reporter(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
