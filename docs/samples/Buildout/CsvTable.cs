using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Buildout;

/// <summary>A CSV file with exactly the columns that are expected, in any order.</summary>
internal sealed class CsvTable
{
    private CsvTable(string file, List<CsvRow> rows)
    {
        File = file;
        Rows = rows;
    }

    public string File { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    public static CsvTable Read(string folder, string name, params string[] columns)
    {
        string path = Path.Combine(folder, name);
        string text;
        try
        {
            text = System.IO.File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read; {OneLine(e.Message)}");
        }

        // A record can span lines; errors name the one that it begins in.
        int line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => throw new InputException($"{path}({line}): malformed; '{OneLine(bad.RawRecord)}' has a quote out of place."),
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, configuration);
        if (!parser.Read())
        {
            throw new InputException($"{path}(1): empty; expected a header line with {string.Join(", ", columns)}.");
        }

        string[] header = parser.Record!;
        CheckHeader(path, header, columns);
        var rows = new List<CsvRow>();
        for (line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            string[] fields = parser.Record!;
            if (fields.Length != header.Length)
            {
                throw new InputException($"{path}({line}): malformed; {fields.Length} fields where {header.Length} were expected.");
            }

            rows.Add(new CsvRow(path, line, header, fields));
        }

        return rows.Count > 0 ? new CsvTable(path, rows) : throw new InputException($"{path}(2): no data after the header line.");
    }

    private static void CheckHeader(string path, string[] header, string[] columns)
    {
        foreach (string column in header)
        {
            if (!columns.Contains(column, StringComparer.Ordinal))
            {
                throw new InputException($"{path}(1): column '{OneLine(column)}' is unknown; expected {string.Join(", ", columns)}.");
            }
        }

        foreach (string column in columns)
        {
            int times = header.Count(c => c == column);
            if (times != 1)
            {
                throw new InputException($"{path}(1): column '{column}' {(times == 0 ? "is missing" : "comes twice")}.");
            }
        }
    }

    private static string OneLine(string text)
    {
        const int Longest = 80;
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}

/// <summary>A line of a CSV file, whose fields are read with errors that say where they stand.</summary>
internal sealed class CsvRow(string path, int line, string[] header, string[] fields)
{
    private const double Largest = 1e15;

    public int Line => line;

    public string Text(string column)
    {
        string text = fields[Array.IndexOf(header, column)].Trim();
        return text.Length > 0 ? text : throw Error(column, "is empty; expected a text");
    }

    public bool IsEmpty(string column) => fields[Array.IndexOf(header, column)].Trim().Length == 0;

    /// <summary>A number of 0 or more, below what any figure of this field can be.</summary>
    public double NotNegative(string column, string unit)
    {
        string text = Text(column);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            throw Error(column, $"is '{text}'; expected a number of {unit}");
        }

        return value switch
        {
            < 0 => throw Error(column, $"is {text}, which is negative; expected 0 {unit} or more"),
            > Largest => throw Error(column, $"is {text}; expected at most {Largest:E0} {unit}"),
            _ => value,
        };
    }

    public double Positive(string column, string unit)
    {
        double value = NotNegative(column, unit);
        return value > 0 ? value : throw Error(column, $"is {Text(column)}; expected more than 0 {unit}");
    }

    public void AllNotNegative(string unit, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            _ = NotNegative(column, unit);
        }
    }

    public int Year(string column)
    {
        string text = Text(column);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2100
            ? year
            : throw Error(column, $"is '{text}'; expected a year");
    }

    public DateOnly Date(string column, string format)
    {
        string text = Text(column);
        return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Error(column, $"is '{text}'; expected a date written {format}");
    }

    public InputException Error(string column, string what) => new($"{path}({line}): column '{column}' {what.ReplaceLineEndings(" ")}.");
}
