using System.Net;

namespace AiInfraMath.Notebooks;

/// <summary>Writes values as one MIME type; found by its members' names, see <see cref="TypeFormatterSourceAttribute"/>.</summary>
/// <typeparam name="T">What it writes: a type, or an interface that several types share.</typeparam>
/// <param name="mimeType">The MIME type.</param>
/// <param name="text">The text of a value as that type.</param>
internal sealed class NotebookFormatter<T>(string mimeType, Func<T, string> text)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value, or says that it is none of this formatter's.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(text(value));
        return true;
    }
}

/// <summary>The MIME types, and the formatter of what is a line of text.</summary>
internal static class NotebookFormatter
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    public static NotebookFormatter<IFormattable> AsPlainText() => new(Plain, static value => value.ToString(null, null));

    public static NotebookFormatter<IFormattable> AsSpan() =>
        new(Html, static value => $"<span>{WebUtility.HtmlEncode(value.ToString(null, null))}</span>");
}
