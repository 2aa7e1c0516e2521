using System.ComponentModel;
using AiInfraMath.Notebooks;

namespace AiInfraMath.Charts;

/// <summary>Shows a chart in a notebook as a picture: its specification under the MIME type that notebooks draw Vega-Lite from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VegaLiteFormatterSource
{
    // The renderers of JupyterLab and Visual Studio Code go up to 5; the charts of this library mean the same in 5 and 6.
    internal const string MimeType = "application/vnd.vegalite.v5+json";

    private readonly object[] _formatters = [new NotebookFormatter<VegaLiteChart>(MimeType, static chart => chart.ToJson(VegaLiteVersion.V5))];

    /// <summary>The formatter: the specification.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
