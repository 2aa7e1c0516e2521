namespace AiInfraMath.Claims;

/// <summary>Finds out whether a text is English or French from its words and its signs.</summary>
internal static class LanguageGuess
{
    // A currency sign before the number is English, one after it French; a word says more than a sign.
    private const int WordWeight = 3;
    private const int GroupLength = 3;

    private static readonly string[] Roles =
    [
        "stop", "number", "of", "bound", "after", "between", "from", "percent", "currency", "thing", "duration", "per", "every", "each",
        "multiply", "order", "collective", "join", "ratio", "half", "article",
    ];

    public static TextLanguage Of(TokenText text)
    {
        long english = 0;
        long french = 0;
        Lexicon en = Lexicon.Of(TextLanguage.English);
        Lexicon fr = Lexicon.Of(TextLanguage.French);
        for (int at = 0; at < text.Count; at++)
        {
            string word = text.Word(at);
            if (word.Length > 0)
            {
                english += Weight(en, word, text.Span(at));
                french += Weight(fr, word, text.Span(at));
            }
            else if (text.Symbol(at) is '$' or '€' or '£')
            {
                english += text.Kind(at + 1) == TokenKind.Number ? 1 : 0;
                french += text.Kind(at - 1) == TokenKind.Number && text.Kind(at + 1) != TokenKind.Number ? 1 : 0;
            }
            else if (text.Kind(at) == TokenKind.Number && Point(text.Span(at)) is var point and not '\0')
            {
                english += point == '.' ? 1 : 0;
                french += point == ',' ? 1 : 0;
            }
        }

        return english > french ? TextLanguage.English : french > english ? TextLanguage.French : TextLanguage.Automatic;
    }

    // A single separator without three digits behind it can only be a decimal one.
    private static char Point(ReadOnlySpan<char> run)
    {
        int first = run.IndexOfAny('.', ',');
        return first >= 0 && first == run.LastIndexOfAny('.', ',') && run.Length - first - 1 != GroupLength ? run[first] : '\0';
    }

    private static int Weight(Lexicon lexicon, string word, ReadOnlySpan<char> printed)
    {
        if (word == "a" && printed is not "a" and not "A")
        {
            return lexicon.Has("to", word) ? WordWeight : 0;
        }

        foreach (string role in Roles)
        {
            if (lexicon.Has(role, word))
            {
                return WordWeight;
            }
        }

        return 0;
    }
}
