using System.Globalization;
using System.Reflection;
using System.Text;

namespace AiInfraMath;

/// <summary>
/// A table of reference figures that ships inside the library: comma-separated, a line of column names, comments from <c>#</c>.
/// </summary>
internal static class ReferenceTable
{
    /// <summary>The rows of an embedded table.</summary>
    /// <param name="name">The name of the resource after the name of the library, as in <c>Fleets.accelerators.csv</c>.</param>
    public static IReadOnlyList<ReferenceRow> Read(string name)
    {
        string resource = "AiInfraMath." + name;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    internal static IReadOnlyList<ReferenceRow> Parse(TextReader reader)
    {
        var rows = new List<ReferenceRow>();
        Dictionary<string, int>? columns = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] fields = Fields(line);
            if (columns is null)
            {
                columns = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (string field in fields)
                {
                    columns.Add(field, columns.Count);
                }
            }
            else
            {
                rows.Add(new ReferenceRow(columns, fields));
            }
        }

        return rows;
    }

    // Fields in quotation marks may hold commas, and doubled quotation marks that stand for one.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}

/// <summary>A row of a table of reference figures.</summary>
/// <param name="columns">The place of each column.</param>
/// <param name="fields">The fields.</param>
internal sealed class ReferenceRow(Dictionary<string, int> columns, string[] fields)
{
    /// <summary>The text of a column.</summary>
    public string this[string column] => fields[columns[column]];

    /// <summary>The document, publisher, date and address of the figure.</summary>
    public Source Source
    {
        get
        {
            string url = this["url"];
            return new Source(this["document"], this["publisher"], this["date"], url.Length == 0 ? null : new Uri(url));
        }
    }

    /// <summary>A number; null where the field is empty.</summary>
    public double? Number(string column) =>
        this[column] is { Length: > 0 } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>A number with all its digits, for what is multiplied by money.</summary>
    public decimal Decimal(string column) => decimal.Parse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public int Integer(string column) => int.Parse(this[column], NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>The figure of the columns <c>value</c> and <c>unit</c>; not known where the value is empty.</summary>
    public Figure<T> Figure<T>(string what)
        where T : struct, IQuantity<T> =>
        this["value"].Length == 0
            ? AiInfraMath.Figure<T>.Unknown(what)
            : new Figure<T>(T.Parse(this["value"] + " " + this["unit"], CultureInfo.InvariantCulture), Source);
}
