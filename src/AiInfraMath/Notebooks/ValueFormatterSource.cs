using System.ComponentModel;

namespace AiInfraMath.Notebooks;

/// <summary>Shows a quantity, a rate, money or a price in a notebook as its text in the current culture: <c>75 GW</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueFormatterSource
{
    private readonly object[] _formatters = [NotebookFormatter.AsPlainText(), NotebookFormatter.AsSpan()];

    /// <summary>The formatters: plain text and HTML.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
