namespace AiInfraMath.Claims;

/// <summary>Reads how a figure is meant from the words around it: about, up to, jusqu'à, or more.</summary>
internal sealed class QualifierReader(TokenText text, Lexicon lexicon)
{
    /// <summary>Whether "between" stands before a figure.</summary>
    public bool IsBetween(int at, int floor) => at > floor && lexicon.Has("between", text.Word(at - 1));

    /// <summary>Reads what stands before and behind a figure.</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="measure">What it is of.</param>
    /// <param name="floor">The first token behind the figure before.</param>
    /// <param name="inside">What the figure says itself, as a plus sign or "une centaine" do.</param>
    /// <returns>How it is meant, the words that say so, and the token behind them and the figure.</returns>
    public (FigureBound Bound, string Qualifier, int Next) Around(int at, Measure measure, int floor, FigureBound inside)
    {
        if (inside == FigureBound.AtLeast)
        {
            return (inside, "+", measure.Next);
        }

        int first = Before(at, floor, out FigureBound bound);
        if (first < at && !(measure.Kind == FigureKind.Duration && text.Word(first) == "over"))
        {
            int earlier = Before(first, floor, out FigureBound outer);
            bool both = earlier < first && bound == FigureBound.Approximate;
            int start = both ? earlier : first;
            return (both ? outer : bound, Between(start, at), measure.Next);
        }

        if (text.Symbol(measure.Next) == '+' && text[measure.Next].IsTight && text.Kind(measure.Next + 1) != TokenKind.Number)
        {
            return (FigureBound.AtLeast, "+", measure.Next + 1);
        }

        int next = text.Phrase(lexicon, "after", measure.Next, out string after);
        bool isOwn = next > measure.Next && text.Kind(next) != TokenKind.Number && text.Symbol(next) is not ('$' or '€' or '£');
        return isOwn
            ? (Enum.Parse<FigureBound>(after), Between(measure.Next, next), next)
            : (inside, string.Empty, measure.Next);
    }

    private int Before(int at, int floor, out FigureBound bound)
    {
        bound = text.Symbol(at - 1) switch
        {
            '~' or '≈' or '∼' or '≃' or '±' => FigureBound.Approximate,
            '>' or '≥' => FigureBound.AtLeast,
            '<' or '≤' => FigureBound.AtMost,
            _ => FigureBound.AsPrinted,
        };
        if (at - 1 >= floor && bound != FigureBound.AsPrinted)
        {
            return at - 1;
        }

        // "Up to a million" has its article inside, "environ des milliers" before the number.
        int place = at - 1 > floor && text.Word(at - 1) is "des" or "les" or "the" ? at - 1 : at;
        int first = text.PhraseBefore(lexicon, "bound", place, floor, out string value);
        bound = first < place ? Enum.Parse<FigureBound>(value) : FigureBound.AsPrinted;
        return first < place ? first : at;
    }

    private string Between(int first, int next) => text.Text[text[first].Start..text[next - 1].End];
}
