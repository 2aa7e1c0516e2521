namespace AiInfraMath.Claims;

/// <summary>Something in a text that looks like a figure and is not read as one, or is read with a doubt: where, and why.</summary>
/// <param name="Start">Where it begins, as an index into the text.</param>
/// <param name="Length">How many characters it is long.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record FigureFault(int Start, int Length, string Reason)
{
    /// <summary>The place and the reason.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At {Start}: {Reason}");
}
