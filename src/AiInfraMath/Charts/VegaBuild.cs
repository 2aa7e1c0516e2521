using System.IO.Compression;
using System.Text;

namespace AiInfraMath.Charts;

/// <summary>A script of Vega in the version that charts are tested with: where it is published, its hash, and its text.</summary>
/// <param name="Package">The npm package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Integrity">The SHA-384 hash of <c>build/{package}.min.js</c> in that package, in the form that browsers check.</param>
internal sealed record VegaBuild(string Package, string Version, string Integrity)
{
    /// <summary>The scripts in the order in which a page needs them.</summary>
    public static IReadOnlyList<VegaBuild> All { get; } =
    [
        new("vega", "6.4.0", "sha384-VKdcJr3ZaBIJMbVcopTAI/JEuUkSY6qnwVu9iLuw0DnQ9gQ1JjsfZJhXFQAgNi43"),
        new("vega-lite", "6.4.3", "sha384-9/70gNCfOu6G7xXvkdreMfuqAEsoaGJVXV2BN/JLRXkSmcGvnMqtsRx8HZtUWAvI"),
    ];

    /// <summary>Where a browser gets exactly this file.</summary>
    public string Address => $"https://cdn.jsdelivr.net/npm/{Package}@{Version}/build/{Package}.min.js";

    /// <summary>The script, from the library's own copy.</summary>
    public string Text()
    {
        using Stream packed = typeof(VegaBuild).Assembly.GetManifestResourceStream($"AiInfraMath.Charts.vega.{Package}.min.js.br")!;
        using var script = new BrotliStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(script, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
