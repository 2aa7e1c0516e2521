using System.Reflection;

namespace AiInfraMath;

/// <summary>Reads the tables of this folder, which the assembly carries: rows of cells between commas, lines with # left out.</summary>
internal static class MonetaryResource
{
    internal static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInfraMath.Monetary." + file)
            ?? throw new InvalidOperationException($"The assembly lacks its table {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(',');
            }
        }
    }
}
