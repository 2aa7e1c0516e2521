using System.ComponentModel;
using AiInfraMath.Notebooks;

namespace AiInfraMath.Forecasting;

/// <summary>Shows a fan chart in a notebook as a table in the current culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FanChartFormatterSource
{
    private readonly object[] _formatters =
        [NotebookFormatter.AsPlainText(), new NotebookFormatter<IFanChart>(NotebookFormatter.Html, static fan => fan.Table(null, null).ToHtml())];

    /// <summary>The formatters: plain text and HTML.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
