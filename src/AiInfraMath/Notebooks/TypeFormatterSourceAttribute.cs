using System.ComponentModel;

namespace AiInfraMath.Notebooks;

/// <summary>Names the class that makes the formatters by which a notebook shows values of a type.</summary>
/// <remarks>
/// <c>Microsoft.DotNet.Interactive.Formatting</c> looks for an attribute of this name in any namespace, for a parameterless method
/// <c>CreateTypeFormatters</c> in the class it names, and for <c>MimeType</c> and <c>Format(object, TextWriter)</c> in what that returns.
/// So this package needs no reference to it. Nothing else reads the attribute; a trimmed application loses the formatters and nothing more.
/// </remarks>
/// <param name="formatterSourceType">The class, with a public constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that a value is shown as where nothing else is asked for; by default HTML.</summary>
    public string[] PreferredMimeTypes { get; set; } = [NotebookFormatter.Html];
}
