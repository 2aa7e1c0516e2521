namespace AiInfraMath;

/// <summary>Where a figure comes from: a document, who published it, when, and where it can be read.</summary>
/// <remarks>
/// The date is text, since documents are dated to the year, the month or the day: <c>2022</c>, <c>2021-06</c>, <c>2025-08-22</c>.
/// </remarks>
public sealed record Source
{
    /// <summary>A source.</summary>
    /// <param name="document">The title of the document; not blank.</param>
    /// <param name="publisher">Who published it.</param>
    /// <param name="date">The year, month or day of publication, as in <c>2025-08-22</c>.</param>
    /// <param name="url">Where it can be read; null if it is not on the web.</param>
    /// <exception cref="ArgumentException"><paramref name="document"/> is blank.</exception>
    public Source(string document, string publisher, string date, Uri? url = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(date);
        Document = document;
        Publisher = publisher;
        Date = date;
        Url = url;
    }

    /// <summary>The source of a figure that is nobody's but the caller's: an assumption.</summary>
    public static Source Assumption { get; } = new("assumption of the caller", string.Empty, string.Empty);

    /// <summary>The title of the document.</summary>
    public string Document { get; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; }

    /// <summary>The year, month or day of publication, as in <c>2025-08-22</c>.</summary>
    public string Date { get; }

    /// <summary>Where it can be read; null if that is not known.</summary>
    public Uri? Url { get; }

    /// <summary>As in <c>NVIDIA H100 Tensor Core GPU datasheet, NVIDIA, 2023</c>.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Document, Publisher, Date }.Where(static part => part.Length > 0));
}
