using System.Globalization;

namespace Buildout;

/// <summary>The options of the program.</summary>
internal sealed record CommandLine
{
    public const string Usage =
        """
        Checks announcements on AI infrastructure and projects the installed fleet.

          --scenarios N   how many scenarios to simulate, 1 to 10000000 (1000000)
          --seed N        the seed of the random numbers, 0 or more (2026)
          --data DIR      the folder of the input files (the sample's own)
          --output DIR    the folder for chart and page (artifacts/buildout)
          --help          this text
        """;

    private const int MostScenarios = 10_000_000;

    private string? _data;

    public int Scenarios { get; private init; } = 1_000_000;

    public ulong Seed { get; private init; } = 2026;

    public string Data => _data ?? SampleFolder.Find("data");

    public string Output { get; private init; } = Path.Combine("artifacts", "buildout");

    public bool Help { get; private init; }

    public static CommandLine Parse(string[] arguments)
    {
        var options = new CommandLine();
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            options = name switch
            {
                "--scenarios" => options with { Scenarios = (int)Whole(name, Value(), 1, MostScenarios) },
                "--seed" => options with { Seed = Whole(name, Value(), 0, ulong.MaxValue) },
                "--data" => options with { _data = Value() },
                "--output" => options with { Output = Value() },
                "--help" or "-h" => options with { Help = true },
                _ => throw new InputException($"{name}: unknown option; expected --scenarios, --seed, --data, --output or --help."),
            };

            string Value() => ++i < arguments.Length && !arguments[i].StartsWith("--", StringComparison.Ordinal)
                ? arguments[i]
                : throw new InputException($"{name}: a value was expected after it.");
        }

        return options;
    }

    private static ulong Whole(string name, string text, ulong least, ulong most) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value >= least && value <= most
            ? value
            : throw new InputException($"{name}: '{text}' is not a whole number from {least} to {most}.");
}
