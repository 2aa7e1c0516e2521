namespace AiInfraMath.Claims;

/// <summary>A text in tokens, with its words folded; it counts what is looked at, so that tests can tell that reading is linear.</summary>
internal sealed class TokenText
{
    private readonly List<Token> _tokens;
    private readonly string?[] _folded;

    public TokenText(string text, List<FigureFault> faults)
    {
        Text = text;
        _tokens = Tokenizer.Cut(text, faults, out long steps);
        _folded = new string?[_tokens.Count];
        Steps = steps;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>How many characters and tokens were looked at so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The token of a place; <see cref="TokenKind.End"/> before the first and after the last.</summary>
    public Token this[int at]
    {
        get
        {
            Steps++;
            return at >= 0 && at < _tokens.Count ? _tokens[at] : default;
        }
    }

    public TokenKind Kind(int at) => this[at].Kind;

    public ReadOnlySpan<char> Span(int at)
    {
        Token token = this[at];
        return Text.AsSpan(token.Start, token.Length);
    }

    /// <summary>The character of a symbol; NUL for other tokens.</summary>
    public char Symbol(int at)
    {
        Token token = this[at];
        return token.Kind == TokenKind.Symbol ? Text[token.Start] : '\0';
    }

    /// <summary>A word folded; empty for other tokens.</summary>
    public string Word(int at)
    {
        if (Kind(at) != TokenKind.Word)
        {
            return string.Empty;
        }

        return _folded[at] ??= Lexicon.Fold(Span(at));
    }

    /// <summary>
    /// Whether a token is an apostrophe or a hyphen inside a word or a phrase, as in d'euros and watt-hour, or the point of U.S.
    /// </summary>
    public bool IsJoint(int at) => this[at].IsTight && this[at + 1].IsTight
        && (Symbol(at) is '\'' or '\u2019' or '-' or '\u2010' or '\u2011'
            || (Symbol(at) == '.' && this[at - 1] is { Kind: TokenKind.Word, Length: 1 } && Kind(at + 1) == TokenKind.Word));

    /// <summary>Reads the longest phrase of a role that begins at a place.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="role">The role.</param>
    /// <param name="at">The place.</param>
    /// <param name="value">The value of the phrase.</param>
    /// <returns>The place after the phrase; <paramref name="at"/> if there is none.</returns>
    public int Phrase(Lexicon lexicon, string role, int at, out string value)
    {
        value = string.Empty;
        int found = at;
        string phrase = string.Empty;
        int next = at;
        for (int words = 0; words < Lexicon.LongestPhrase && Kind(next) == TokenKind.Word; words++)
        {
            phrase = words == 0 ? Word(next) : phrase + " " + Word(next);
            next++;
            if (lexicon.TryFind(role, phrase, out string known))
            {
                (found, value) = (next, known);
            }

            next += IsJoint(next) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Reads the longest phrase of a role that ends just before a place.</summary>
    /// <returns>The place where the phrase begins; <paramref name="before"/> if there is none.</returns>
    public int PhraseBefore(Lexicon lexicon, string role, int before, int floor, out string value)
    {
        value = string.Empty;
        int found = before;
        string phrase = string.Empty;
        int at = before - 1;
        for (int words = 0; words < Lexicon.LongestPhrase && at >= floor; words++)
        {
            at -= IsJoint(at) ? 1 : 0;
            if (at < floor || Kind(at) != TokenKind.Word)
            {
                break;
            }

            phrase = words == 0 ? Word(at) : Word(at) + " " + phrase;
            if (lexicon.TryFind(role, phrase, out string known))
            {
                (found, value) = (at, known);
            }

            at--;
        }

        return found;
    }
}
