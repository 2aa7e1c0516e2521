using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath;

/// <summary>
/// Things that are found by name, whatever the case, spaces and hyphens; an unknown name is answered with the nearest ones.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class NamedCatalog<T>
    where T : class
{
    private const int Suggestions = 3;

    private readonly string _kind;
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Name)> _names = [];

    /// <summary>A catalogue.</summary>
    /// <param name="kind">What it holds, in the singular, as errors say it.</param>
    /// <param name="entries">The items, each with the names that it goes by; suggestions show the first of them.</param>
    public NamedCatalog(string kind, IEnumerable<(T Item, string[] Names)> entries)
    {
        _kind = kind;
        var items = new List<T>();
        foreach ((T item, string[] names) in entries)
        {
            items.Add(item);
            foreach (string name in names.Where(static n => n.Length > 0))
            {
                string key = Key(name);
                _byKey.TryAdd(key, item);
                _names.Add((key, names[0]));
            }
        }

        Items = items.AsReadOnly();
    }

    /// <summary>All items, in the order in which they were given.</summary>
    public IReadOnlyList<T> Items { get; }

    public bool TryFind(string? name, [MaybeNullWhen(false)] out T item)
    {
        item = null;
        return name is not null && _byKey.TryGetValue(Key(name), out item);
    }

    public T Find(string name, string argument)
    {
        ArgumentNullException.ThrowIfNull(name, argument);
        return TryFind(name, out T? item)
            ? item
            : throw new ArgumentException($"No {_kind} is named \"{name}\". Did you mean {string.Join(", ", Nearest(name).Select(Quoted))}?", argument);
    }

    /// <summary>The names that are the fewest edits away.</summary>
    public IReadOnlyList<string> Nearest(string name)
    {
        string key = Key(name);
        return [.. _names
            .Select(n => (n.Name, Edits: Edits(key, n.Key)))
            .OrderBy(static n => n.Edits)
            .ThenBy(static n => n.Name, StringComparer.Ordinal)
            .Select(static n => n.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(Suggestions)];
    }

    /// <summary>What two spellings of one name have in common: its letters and digits, in one case.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    // A name with a comma in it, as "nuclear, large", would read as two in a list.
    private static string Quoted(string name) => name.Contains(',', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    // Insertions, deletions, substitutions and swaps of neighbours, each one edit (Damerau 1964; the optimal string alignment).
    private static int Edits(string a, string b)
    {
        int[][] edits = new int[a.Length + 1][];
        for (int i = 0; i <= a.Length; i++)
        {
            edits[i] = new int[b.Length + 1];
            for (int j = 0; j <= b.Length; j++)
            {
                edits[i][j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return edits[a.Length][b.Length];

        int Step(int i, int j)
        {
            int least = Math.Min(
                Math.Min(edits[i - 1][j], edits[i][j - 1]) + 1,
                edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                ? Math.Min(least, edits[i - 2][j - 2] + 1)
                : least;
        }
    }
}
