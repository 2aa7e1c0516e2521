using System.Globalization;
using AiInfraMath;
using AiInfraMath.Forecasting;

namespace Buildout;

/// <summary>Checks what was announced about AI infrastructure, and projects the installed fleet to 2030.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int InvalidInput = 2;

    private static int Main(string[] arguments)
    {
        // The report reads the same on every machine.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return Run(arguments, Console.Out, Console.Error, showProgress: !Console.IsErrorRedirected);
    }

    internal static int Run(string[] arguments, TextWriter output, TextWriter errors, bool showProgress)
    {
        try
        {
            CommandLine options = CommandLine.Parse(arguments);
            if (options.Help)
            {
                output.WriteLine(CommandLine.Usage);
                return Success;
            }

            // All input is read and all results are computed before the first line is printed or a file is written.
            Inputs inputs = Inputs.Read(options.Data);
            using var report = new StringWriter(CultureInfo.InvariantCulture);
            HeadlineReport.Write(report, inputs);
            GrowthReport.Write(report, inputs.Announcements);
            FanChart<Power> fan = showProgress
                ? ProgressBar.Show(errors, progress => FleetReport.Project(inputs.Fleet, options, progress))
                : FleetReport.Project(inputs.Fleet, options, null);
            FleetReport.Write(report, inputs, fan);
            ChartFiles files = ChartFiles.Write(options.Output, inputs.Fleet, fan);
            output.Write(report);
            output.WriteLine();
            output.WriteLine($"Chart: {files.Specification} (Vega-Lite) and {files.Page} (open it in a browser).");
            return Success;
        }
        catch (InputException e)
        {
            errors.WriteLine(e.Message);
            return InvalidInput;
        }
    }
}
