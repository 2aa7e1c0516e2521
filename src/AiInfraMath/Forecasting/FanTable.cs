using System.Globalization;
using System.Net;
using System.Text;

namespace AiInfraMath.Forecasting;

/// <summary>A fan chart as a table: a row per period, the mean and the percentiles in one unit for all.</summary>
internal sealed class FanTable
{
    private readonly string[][] _rows;
    private readonly string _caption;

    private FanTable(string[][] rows, string caption)
    {
        _rows = rows;
        _caption = caption;
    }

    /// <summary>Lays out a fan chart.</summary>
    /// <param name="fan">The fan chart.</param>
    /// <param name="format">The numeric format; by default grouped, with four digits of the largest value.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    public static FanTable Of<T>(FanChart<T> fan, string? format, IFormatProvider? provider)
        where T : struct, IMeasure<T>
    {
        double largest = fan.Periods.SelectMany(Values).Select(Math.Abs).Max();
        DisplayScale scale = T.ScaleFor(largest);
        string numbers = string.IsNullOrEmpty(format) ? FourDigits(largest / scale.Size) : format;
        string[] header = [scale.Label, "mean", .. fan.Percentiles.Select(p => string.Create(CultureInfo.InvariantCulture, $"P{100 * p:0.###}"))];
        IEnumerable<string[]> rows = fan.Periods.Select(
            period => (string[])[DecimalYear.Format(period.Year), .. Values(period).Select(v => (v / scale.Size).ToString(numbers, provider))]);
        return new FanTable([header, .. rows], string.Create(provider, $"{fan.Scenarios:N0} scenarios, seed {fan.Seed}"));
    }

    /// <summary>Aligned columns and the caption below, without a line feed at the end.</summary>
    public string ToText()
    {
        int[] widths = [.. _rows[0].Select((_, column) => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => cell.PadLeft(widths[column]))).Append('\n');
        }

        return text.Append(_caption).ToString();
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<table><caption>").Append(WebUtility.HtmlEncode(_caption)).Append("</caption><thead>")
            .Append(Row(_rows[0], "th")).Append("</thead><tbody>");
        foreach (string[] row in _rows.Skip(1))
        {
            html.Append(Row(row, "td"));
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static string Row(string[] cells, string tag) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>";

    private static IEnumerable<double> Values<T>(FanPeriod<T> period)
        where T : struct, IMeasure<T> => period.Percentiles.Select(p => p.Value.ToCanonical()).Prepend(period.Mean.ToCanonical());

    private static string FourDigits(double largest) => largest switch
    {
        >= 1000 => "N0",
        >= 100 => "N1",
        >= 10 => "N2",
        _ => "N3",
    };
}
